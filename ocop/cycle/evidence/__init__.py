"""Kho minh chứng: a producer's papers, kept once, verified once, used by reference, watched until they expire.

Legal basis: QĐ 26/2026/QĐ-TTg, Form 02 (evidence list). The kinds of papers are the rows of `criteria.PaperType`.
Begin with `vocabulary.MOVES`, then `rules.validity` (how long a paper counts) and `services.keeping`; steps that come
later ask `queries.holding.valid_papers` and leave a note of what they rely on with `services.using.reuse`.
"""
