"""What day it is: the only place where the system looks at the clock for a date, in Asia/Ho_Chi_Minh.

Doors (pages, jobs, commands) ask once and pass the day on; rules never ask.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from django.conf import settings
from django.utils import timezone

_fixed: ContextVar[date | None] = ContextVar("fixed_day", default=None)


def today() -> date:
    """The day in Viet Nam; the day of the setting OCOP_TODAY (a date or ISO text) where a demonstration fixes it."""
    if day := _fixed.get():
        return day
    setting = getattr(settings, "OCOP_TODAY", None)
    if setting:
        return setting if isinstance(setting, date) else date.fromisoformat(setting)
    return timezone.localdate()


@contextmanager
def fixed(day: date) -> Iterator[date]:
    """Let it be this day inside the block; for tests and for making the demonstration."""
    token = _fixed.set(day)
    try:
        yield day
    finally:
        _fixed.reset(token)
