"""Thị trường — the help a producer gets with money and finishing, and the places and events where products are sold."""
