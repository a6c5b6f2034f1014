"""Who may receive support: the kind of producer, what it makes, where it stands (§6.1), and the trade (N5).

Legal basis: Thông tư 28/2018/TT-BTC, Art. 2; from 15/10/2025 Nghị định 235/2025/NĐ-CP; trades by Nghị định
45/2012/NĐ-CP, Art. 5. The rows say which kinds and places; a row without places asks for none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

WARD, COMMUNE = "phuong", "xa"


@dataclass(frozen=True, slots=True)
class Regime:
    """The rule of the day."""

    name: str
    producer_kinds: frozenset[str]
    place_types: frozenset[str] = frozenset()
    city_grades: frozenset[int] = frozenset()
    upgraded_grade: int | None = None
    upgraded_within_years: int | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the producer stands on the day; a ward also by the grade of its city."""

    name: str
    type: str
    city_grade: int | None = None
    was_commune_until: date | None = None


def obstacles_to_beneficiary(
    regimes: Sequence[Regime], *, kind: str, kind_name: str, place: Place, produces: bool, on: date
) -> Iterator[Obstacle]:
    """Every reason why the producer is not a beneficiary on the day."""
    if len(regimes) != 1:
        yield Obstacle("beneficiary.no-rule")
        return
    regime = regimes[0]
    if kind not in regime.producer_kinds:
        yield Obstacle("beneficiary.wrong-kind", {"kind": kind_name}, basis=regime.source)
    if not produces:
        yield Obstacle("beneficiary.not-producing", basis=regime.source)
    if not stands_where_asked(regime, place, on):
        yield Obstacle("beneficiary.wrong-place", {"place": place.name}, basis=regime.source)


def stands_where_asked(regime: Regime, place: Place, on: date) -> bool:
    """A kind of place the rule names, a ward of a city of a named grade, or one that was a commune not long ago."""
    if not regime.place_types or place.type in regime.place_types:
        return True
    if place.type != WARD or place.city_grade is None:
        return False
    return place.city_grade in regime.city_grades or _was_upgraded(regime, place, on)


def _was_upgraded(regime: Regime, place: Place, on: date) -> bool:
    if regime.upgraded_within_years is None or place.was_commune_until is None:
        return False
    until = place.was_commune_until
    last = date(until.year + regime.upgraded_within_years, until.month, min(until.day, 28))
    return place.city_grade == regime.upgraded_grade and on <= last


def obstacles_to_trade(trade: str, allowed: Sequence[str], *, source: str = "") -> Iterator[Obstacle]:
    """A trade that is not in the list of the day (N5)."""
    if not trade:
        yield Obstacle("trade.missing", basis=source)
    elif trade not in allowed:
        yield Obstacle("trade.not-allowed", basis=source)
