"""Lịch năm: the windows of the programme year, statutory and provincial, each with its legal basis and place.

Basis: QĐ 26/2026/QĐ-TTg articles 5 and 7; provincial windows are proposed defaults until the province decides. No
window is stored: `rules.building` computes those of a year and place from rows, moves and the working calendar. Begin
with `queries`, where later floors ask for a day.
"""
