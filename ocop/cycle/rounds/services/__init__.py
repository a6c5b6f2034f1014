"""Verbs of years and rounds: `years` opens, sets steps, closes; `rounds` opens, follows the calendar, closes."""

from .rounds import close_round, follow_calendar, open_round
from .years import close_year, open_year, set_step

__all__ = ["close_round", "close_year", "follow_calendar", "open_round", "open_year", "set_step"]
