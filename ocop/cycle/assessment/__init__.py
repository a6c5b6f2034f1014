"""Đánh giá, phân hạng: councils and their regulations, sittings, blind score sheets, results and their exits.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 7.3, 7.4, 7.6 and Appendix II (and their predecessors); what the decisions leave to
the council's operating regulation is a row of `models.Regulation`. Begin with `models/council.py`,
`models/sitting.py` and `services/scoring.py`; the arithmetic stands in `rules`.
"""
