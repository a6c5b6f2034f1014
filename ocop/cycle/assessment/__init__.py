"""Đánh giá, phân hạng: councils, sittings, blind sheets, results and the papers that carry them.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 3, 4, 7.3–7.6 and Appendix II, the council's own regulation, and their
predecessors. Begin with `rules/facts.py` (what is judged), then `rules/tally.py` and `rules/ranking.py` (how points
become stars), then `rules/sitting.py` (what keeps a sitting from its next step).
"""
