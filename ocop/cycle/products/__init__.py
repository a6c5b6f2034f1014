"""Sản phẩm: its lasting identity, entries of the year from idea to readiness, business plans, milestones, training.

Legal basis: QĐ 490/QĐ-TTg (six steps), QĐ 26/2026/QĐ-TTg (classification, product code). Begin with
`vocabulary/states.py` (machine A) and `models/entry.py`; `rules` says what a form lacks and whether a moment allows an
act, `services` holds one story per act.
"""
