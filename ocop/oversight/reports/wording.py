"""How periods and reports are called, in the language of the page; papers ask for it in Vietnamese."""

from datetime import date

from django.utils.translation import gettext as _

from ocop.base.kernel.formats import short_date

from .rules.periods import Definition
from .vocabulary import PeriodKind

QUARTERS = ("I", "II", "III", "IV")


def period_name(kind: PeriodKind, *, number: int, year: int, cut_off: date) -> str:
    """Tháng 6 năm 2019, quý II năm 2019, 6 tháng đầu năm 2019 …, as it stands inside a sentence."""
    match kind:
        case PeriodKind.MONTH:
            return _("tháng %(number)s năm %(year)s") % {"number": number, "year": year}
        case PeriodKind.QUARTER:
            return _("quý %(number)s năm %(year)s") % {"number": QUARTERS[number - 1], "year": year}
        case PeriodKind.HALF_YEAR if number == 1:
            return _("6 tháng đầu năm %(year)s") % {"year": year}
        case PeriodKind.HALF_YEAR:
            return _("6 tháng cuối năm %(year)s") % {"year": year}
        case PeriodKind.NINE_MONTHS:
            return _("9 tháng năm %(year)s") % {"year": year}
        case PeriodKind.YEAR:
            return _("năm %(year)s") % {"year": year}
        case PeriodKind.TO_DAY:
            return _("tính đến ngày %(day)s") % {"day": short_date(cut_off)}


def report_title(written: str, period: str) -> str:
    """The report as lists, search and the trail name it."""
    return _("Kết quả thực hiện %(written)s, %(period)s") % {"written": written, "period": period}


def short_period_name(definition: Definition) -> str:
    """The period without its year, for a list of choices."""
    match definition.kind:
        case PeriodKind.MONTH:
            return _("Tháng %(number)s") % {"number": definition.number}
        case PeriodKind.QUARTER:
            return _("Quý %(number)s") % {"number": QUARTERS[definition.number - 1]}
        case PeriodKind.HALF_YEAR:
            return _("6 tháng đầu năm") if definition.number == 1 else _("6 tháng cuối năm")
        case PeriodKind.NINE_MONTHS:
            return _("9 tháng")
        case _:
            return _("Cả năm")


def told_period(data_from: date, cut_off: date) -> str:
    """Which days the figures speak of."""
    days = {"first": short_date(data_from), "last": short_date(cut_off)}
    return _("Số liệu từ ngày %(first)s, chốt đến hết ngày %(last)s. Mỗi con số mở ra danh sách của nó.") % days
