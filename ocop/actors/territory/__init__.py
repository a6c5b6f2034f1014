"""Địa bàn — provinces, districts and communes, each version with its days and its successors.

Legal basis: the resolutions of the National Assembly and its Standing Committee that arrange the units
(855/NQ-UBTVQH14, 722/NQ-UBTVQH15, 202/2025/QH15, 1683/NQ-UBTVQH15). Begin with `models.Unit`, then `queries`.
"""
