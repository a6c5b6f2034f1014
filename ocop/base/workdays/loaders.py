"""Seeding the calendar from the library `holidays`: public holidays, compensations and swaps as far as it knows them.

Future years lack the yearly swap decisions until an administrator declares them.
"""

from datetime import date
from pathlib import Path

import holidays

from ocop.base.kernel.formats import short_date
from ocop.base.workdays.services import seed

YEARS = range(2017, 2028)
_LABOUR_CODES = (
    (2021, "Bộ luật Lao động 2019, Điều 111, 112"),
    (2017, "Bộ luật Lao động 2012, Điều 110, 115"),
)
_SWAPPED = "Ngày làm việc bù"


def load(root: Path) -> list[str]:
    """Seed every year; days that an administrator declared or withdrew stay. Returns what changed."""
    return [short_date(day) for year in YEARS for day in seed(special_days_of(year), basis=_basis_of(year))]


def special_days_of(year: int) -> dict[date, tuple[bool, str]]:
    """Day → (is it rest, its name). The library's set of worked Saturdays holds other years too, hence the filter."""
    known = holidays.country_holidays("VN", years=year, language="vi")
    worked = {day: (False, _SWAPPED) for day in known.weekend_workdays if day.year == year}
    return worked | {day: (True, name) for day, name in known.items() if day.year == year}


def _basis_of(year: int) -> str:
    law = next(law for since, law in _LABOUR_CODES if year >= since)
    return f"{law}; lịch nạp sẵn, chưa đối chiếu thông báo của năm"
