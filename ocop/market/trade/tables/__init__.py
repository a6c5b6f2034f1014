"""Columns of the lists; each part keeps its own."""
