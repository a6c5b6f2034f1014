"""Tệp — stored files: allowed by content, limited in size, kept once by their hash, private by default.

Legal basis: Decree 30/2020/NĐ-CP, Art. 5 and 25 (electronic documents are kept whole and unaltered).
Begin with `services.store` (how a file comes in), `serving.serve` (how it goes out) and
`rules.reading` (how the text of an official document is read).
"""
