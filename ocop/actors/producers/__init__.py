"""Chủ thể OCOP: cooperatives, groups, enterprises, households, farms, and who acts for them.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 2 (who may take part) and Form 02 (what is asked of them); Law 91/2025/QH15 and
Decree 356/2025/NĐ-CP (personal data). Begin with `models/producer.py`; `rules` decides what may be written and which
records are one producer, `services` holds one story per act, `mergeables` lets later apps move their rows in a merge.
"""
