"""Chỉ đạo, nhiệm vụ: a directive's clauses become tasks for agencies, followed up until they are done.

Basis: the province's own rules on tracking assigned tasks (after QĐ 42/2014/QĐ-TTg and QĐ 23/2018/QĐ-TTg).
Begin with `vocabulary` (states and moves), then `rules.status` (what late means) and `rules.extraction`.
"""
