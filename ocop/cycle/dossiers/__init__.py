"""Hồ sơ đánh giá, phân hạng: from the draft of a producer to its acceptance in a round, and what became of it.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 5–7 (rounds, components of the dossier, steps) and the decisions it replaces. Begin
with `vocabulary/states.py` (machine B) and `models/dossier.py`; `rules` says what a dossier lacks and whether a moment
allows an act, `services` holds one story per act, `services/results.py` is told by later apps what came out.
"""
