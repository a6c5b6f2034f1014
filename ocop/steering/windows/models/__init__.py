"""What the reference file says (`reference`) and what people did with it (`moves`)."""

from .moves import WindowMove, WindowReminder
from .reference import ReminderRung, SpanRule, WindowRule

__all__ = ["ReminderRung", "SpanRule", "WindowMove", "WindowReminder", "WindowRule"]
