"""Ngân sách: fiscal years, funding sources, budget lines, commitments and entries that are never changed.

Invariants B1–B10 of the budget notes; the four totals of a line are written only by the entry service, under
its row lock.
"""
