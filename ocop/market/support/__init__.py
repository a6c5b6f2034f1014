"""Khuyến công, hỗ trợ: norms with dates, support projects from request to settlement, finishing of products.

Legal basis: Nghị định 45/2012/NĐ-CP and 235/2025/NĐ-CP, the circulars of `reference/support-norms.yaml`;
support-and-trade notes §5, §6. Money lives in `budget`: begin with `rules/norms.py` and `rules/moves.py`.
"""
