"""When a recurring task comes back and falls due again: the first day the clerk gave, moved by whole intervals."""

from calendar import monthrange
from datetime import date

from ..vocabulary import Recurrence

MONTHS = {Recurrence.MONTHLY: 1, Recurrence.QUARTERLY: 3, Recurrence.SEMIANNUAL: 6, Recurrence.ANNUAL: 12}


def occurrence_due(first_due: date, recurrence: Recurrence, *, occurrence: int) -> date:
    """The due day of the n-th occurrence (1 is the first); the 31st becomes the month's last day.

    Raises KeyError for a recurrence without an interval: such a task has one occurrence only.
    """
    months = first_due.month - 1 + MONTHS[recurrence] * (occurrence - 1)
    year, month = first_due.year + months // 12, months % 12 + 1
    return date(year, month, min(first_due.day, monthrange(year, month)[1]))


def round_opens_on(first_due: date | None, given_on: date, recurrence: Recurrence, *, occurrence: int) -> date:
    """The day on which the n-th round is opened: when the one before falls due, counted from the gift without a day.

    A task whose text gives no day is never given one; it only comes back.
    """
    if first_due:
        return occurrence_due(first_due, recurrence, occurrence=occurrence - 1)
    return occurrence_due(given_on, recurrence, occurrence=occurrence)
