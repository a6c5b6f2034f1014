"""A norm in words, as lists and papers say it."""

from django.utils.translation import gettext as _

from ocop.base.kernel.formats import grouped, quantity

from .rules.norms import NormFigures
from .vocabulary.norms import NormMode


def figures_in_words(figures: NormFigures) -> str:
    """tối đa 50%, không quá 300.000.000 đ."""
    percent = "" if figures.percent is None else quantity(figures.percent)
    ceiling = "" if figures.ceiling_vnd is None else grouped(figures.ceiling_vnd)
    if figures.mode == NormMode.FIXED:
        return _("%(sum)s đ") % {"sum": ceiling}
    if figures.mode == NormMode.EVENT_CEILING:
        return _("không quá %(sum)s đ cho cả đợt") % {"sum": ceiling}
    return _limit(percent, ceiling)


def _limit(percent: str, ceiling: str) -> str:
    if percent and ceiling:
        return _("tối đa %(percent)s%%, không quá %(sum)s đ") % {"percent": percent, "sum": ceiling}
    if percent:
        return _("tối đa %(percent)s%%") % {"percent": percent}
    if ceiling:
        return _("không quá %(sum)s đ") % {"sum": ceiling}
    return _("theo dự toán được phê duyệt")
