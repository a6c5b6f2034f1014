"""Xúc tiến thương mại, điểm bán: points of sale, trade events and their deals, online channels, inquiries of buyers.

Legal basis: Quyết định 920/QĐ-BCT and 950/QĐ-BCT, Nghị định 81/2018/NĐ-CP; support-and-trade notes §7–§9.
Begin with `rules/points.py` and `rules/events.py`.
"""
