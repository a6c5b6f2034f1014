"""Báo cáo: reports on what the records say, frozen at a cut-off, signed, numbered and sent.

Basis: NĐ 09/2019/NĐ-CP on the reporting regime (Art. 8, 12, 13); NĐ 30/2020/NĐ-CP for the paper.
Begin with `vocabulary` (states and moves), then `rules.periods`, `rules.as_of` and `rules.figures`.
"""
