"""Kho minh chứng: a producer's papers, kept once, verified once, used by reference everywhere, watched until they expire.

Legal basis: QĐ 26/2026/QĐ-TTg, Form 02 (evidence list).
"""
