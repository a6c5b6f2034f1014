"""Reads of years and rounds. Later apps ask here:

year_on(day)                          the programme year of the day, None before it is opened
round_for(filed_on, level=…)          the round that takes what is filed on the day
step_of(year, step, place)            who screens, who decides, days to hand in again; the place's own word first
window_of_step(step, year, place, on) the window of the year's calendar in which the step takes things in
"""

from .steps import number_pattern, step_of, window_of_step
from .years import round_for, rounds_of, visible_years, year_numbered, year_on

__all__ = [
    "number_pattern",
    "round_for",
    "rounds_of",
    "step_of",
    "visible_years",
    "window_of_step",
    "year_numbered",
    "year_on",
]
