"""The figures of trade promotion as the rules take them; the rows are `reference/trade.yaml`, none is typed here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FairLaw:
    """Registration of fairs and exhibitions (Nghị định 81/2018/NĐ-CP, Art. 29, 30)."""

    kinds: frozenset[str]
    earliest_days: int
    latest_days: int
    latest_days_abroad: int
    answer_working_days: int
    change_days: int
    report_days: int
    basis: str


@dataclass(frozen=True, slots=True)
class EventDays:
    """Terms of the way of an event."""

    close_days_before: int
    reserve_days_before: int
    results_percent: int
    results_working_days: int
    basis: str


@dataclass(frozen=True, slots=True)
class BoothNorm:
    """What one producer may be supported with at one event, and how often in a year (T2)."""

    percent: int
    most_vnd: int
    times_a_year: int
    basis: str


@dataclass(frozen=True, slots=True)
class SelectionLaw:
    """The selection of typical rural industrial products (Thông tư 26/2014/TT-BCT)."""

    least_points: int
    years: int
    lowest: str
    every_years: int
    complaint_working_days: int
    complaint_answer_working_days: int
    scoring_working_days: int
    councils: Mapping[str, tuple[int, ...]]
    basis: str


def fair_law(values: Mapping[str, Any], basis: str) -> FairLaw:
    """From a row."""
    return FairLaw(**{**values, "kinds": frozenset(values["kinds"])}, basis=basis)


def event_days(values: Mapping[str, Any], basis: str) -> EventDays:
    """From a row."""
    return EventDays(**values, basis=basis)


def booth_norm(values: Mapping[str, Any], basis: str) -> BoothNorm:
    """From a row."""
    return BoothNorm(**values, basis=basis)


def selection_law(values: Mapping[str, Any], basis: str) -> SelectionLaw:
    """From a row."""
    councils = {level: tuple(sizes) for level, sizes in values["councils"].items()}
    return SelectionLaw(**{**values, "councils": councils}, basis=basis)
