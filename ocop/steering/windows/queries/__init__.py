"""What is read of the year's calendar. Later floors ask here for a day:

windows_of(year, place=…, on=…)   every window of a year, as known on the day, in the order of their last good days
window(code, year, place=…)       one of them: opens_on, closes_on (last good day), basis, evidence, is_moved
day_counted_from(code, event_day) the day that binds after an event: receipt, expiry, conclusion
"""

from .days import day_counted_from, spans, window, windows_of, year_view

__all__ = ["day_counted_from", "spans", "window", "windows_of", "year_view"]
