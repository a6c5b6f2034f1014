"""Ngày làm việc — the working-day calendar and the arithmetic of deadlines.

Legal basis: Labour Code 2019, Art. 111 and 112 (weekly rest, public holidays), and the yearly notices that fix Tết,
2 September and the swapped days. Begin with `rules.Calendar`; `queries.calendar()` gives the one in force.
"""
