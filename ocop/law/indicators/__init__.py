"""Chỉ tiêu: what the programme counts, and who counts it.

Definitions are rows; every app declares the measures it can read; plans and reports ask here and nowhere else.
"""
