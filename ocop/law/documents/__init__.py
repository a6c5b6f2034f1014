"""Documents (văn bản): the register, number series, the graph of citations and validity.

Legal basis: NĐ 30/2020/NĐ-CP on records work (công tác văn thư), Art. 4, 7, 13–24 and its Annexes.
Begin reading with `models` (what is kept), then `rules.register` and `rules.resolution` (what is decided).
"""
