"""Bộ tiêu chí: frameworks of criteria with their sets, options, minima, and the papers that prove them.

Legal basis: QĐ 1048/QĐ-TTg, 148/QĐ-TTg, 26/2026/QĐ-TTg and those to come, each as data of `reference/criteria/`.
"""
