"""Năm, bước, đợt: the programme years of a province, their steps and rounds, windows per place.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 5 (two rounds a year); steps 1–4 and 6 by QĐ 490/QĐ-TTg and the province. Begin
with `models/year.py`; later apps ask `queries.year_on`, `queries.round_for`, `queries.step_of` and
`queries.window_of_step`.
"""
