"""Sentences of the floor about time: days of a unit, a body or a post in words."""

from django.utils.translation import gettext as _

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.periods import Period


def days_in_words(period: Period) -> str:
    """từ 01/07/2025 đến hết 30/06/2026, with what is known of the two ends."""
    start = period.start and short_date(period.start)
    last = period.last_day and short_date(period.last_day)
    if start and last:
        return _("từ %(start)s đến hết %(last)s") % {"start": start, "last": last}
    if start:
        return _("từ %(start)s đến nay") % {"start": start}
    if last:
        return _("đến hết %(last)s") % {"last": last}
    return _("không ghi ngày bắt đầu, đang có hiệu lực")
