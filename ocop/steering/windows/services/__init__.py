"""What can be done with the calendar: `moving` moves a date and takes a move back, `reminders` is the daily job."""

from .moving import move_window, restore_window
from .reminders import remind

__all__ = ["move_window", "remind", "restore_window"]
