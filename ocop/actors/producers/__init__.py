"""Chủ thể OCOP: cooperatives, groups, enterprises, households, farms, and who acts for them.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 2 (who may take part) and Form 02 (what is asked of them).
"""
