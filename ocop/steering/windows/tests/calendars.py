"""The working calendar of 2027 as this test knows it, and windows of the year written by hand."""

from datetime import date
from typing import Any

from ocop.base.kernel.periods import Period
from ocop.base.workdays.rules import Calendar
from ocop.steering.windows.rules.building import Rule, build
from ocop.steering.windows.rules.edges import Derived, Edge, Fixed
from ocop.steering.windows.vocabulary import DayUnit, Kind, Level, Side

IN_FORCE = Period(date(2026, 5, 22))
REST_2027 = {
    date(2027, 1, 1): "Tết Dương lịch",
    **{date(2027, 2, day): "Tết Nguyên đán" for day in range(4, 11)},
    date(2027, 4, 16): "Giỗ Tổ Hùng Vương",
    date(2027, 4, 30): "Ngày Chiến thắng",
    date(2027, 5, 1): "Quốc tế Lao động",
    date(2027, 5, 3): "Quốc tế Lao động (nghỉ bù)",
    date(2027, 9, 2): "Quốc khánh",
    date(2027, 9, 3): "Quốc khánh",
}
CALENDAR = Calendar(rest_days=frozenset(REST_2027))


def before(day: str, year_offset: int = 0) -> Fixed:
    return Fixed(day, year_offset, is_strict=True)


def follows(anchor: str, count: int, unit: DayUnit = DayUnit.WORKING_DAY, **more: Any) -> Derived:
    return Derived(anchor, Side.CLOSES, count, unit, **more)


def statutory(code: str, closes: Edge, **more: Any) -> Rule:
    return Rule(code, Kind.STATUTORY, Level.PROVINCE, closes, period=more.pop("period", IN_FORCE), **more)


def provincial(code: str, closes: Edge, **more: Any) -> Rule:
    return Rule(code, Kind.PROVINCIAL, Level.PROVINCE, closes, period=more.pop("period", IN_FORCE), **more)


def local(code: str, closes: Edge, **more: Any) -> Rule:
    return Rule(code, Kind.LOCAL, Level.COMMUNE, closes, period=more.pop("period", IN_FORCE), **more)


PROPOSE = statutory("PROPOSE", before("04-30"), name="Xã đề nghị", basis="QĐ 26, Điều 5")
DONE = statutory("DONE", before("06-30"), name="Tỉnh hoàn thành", basis="QĐ 26, Điều 5")
INTAKE = local("INTAKE", follows("PROPOSE", -15, at_least=15), name="Xã nhận hồ sơ")
COUNCIL = provincial("COUNCIL", follows("DONE", 0, DayUnit.DAY), opens=Fixed("05-01"), name="Hội đồng")
IDEAS = provincial("IDEAS", Fixed("03-31"), opens=Fixed("02-01"), name="Ý tưởng")
RULES = [PROPOSE, DONE, INTAKE, COUNCIL, IDEAS]


def windows(*moves: Any, year: int = 2027, rules: list[Rule] | None = None, place: int | None = None) -> Any:
    return build(year, rules or RULES, moves=moves, calendar=CALENDAR, place=place)
