"""Figures as they are kept: plain values, so that they can be frozen, compared and read back in twenty years."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from ocop.steering.directives.vocabulary import ExtensionState, LetterState

from ..vocabulary import Figure
from .figures import InPeriod, Share, Tally, by_body, by_task, tally

Frozen = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Named:
    """A body or a task as the tables name it."""

    key: int
    name: str
    short: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class FollowUps:
    """Requests for time and urging letters by the cut-off: their ids by state."""

    extensions: Mapping[ExtensionState, tuple[int, ...]]
    letters: Mapping[LetterState, tuple[int, ...]]


def frozen_figures(
    shares: Sequence[Share],
    *,
    period: InPeriod,
    bodies: Iterable[Named],
    tasks: Iterable[Named],
    follow_ups: FollowUps,
    basis: Mapping[str, Any],
) -> Frozen:
    """Everything a report says in numbers, with the ids of the records behind each."""
    whole, of_body, of_task = tally(shares, period), by_body(shares, period), by_task(shares, period)
    return {
        "data_from": period.first.isoformat(),
        "cut_off": period.last.isoformat(),
        "basis": dict(basis),
        "counts": _counts(whole),
        "lists": {figure.value: list(ids) for figure, ids in whole.lists.items()},
        "rates": _rates(whole),
        "median_late": _number(whole.median_late),
        "longest_late": whole.longest_late,
        "bodies": _most_overdue_first([_row("body", body, of_body[body.key]) for body in bodies]),
        "tasks": [_row("task", task, of_task[task.key]) for task in tasks],
        "extensions": _follow_ups(follow_ups),
        "letters": {
            "issued": sorted(i for ids in follow_ups.letters.values() for i in ids),
            "answered": sorted(follow_ups.letters.get(LetterState.ANSWERED, ())),
        },
    }


def _counts(figures: Tally) -> dict[str, int]:
    return {figure.value: figures.count(figure) for figure in Figure}


def _rates(figures: Tally) -> list[dict[str, Any]]:
    return [
        {"rate": p.rate.value, "part": p.part, "whole": p.whole, "percent": _number(p.percent)}
        for p in figures.portions
    ]


def _row(kind: str, named: Named, figures: Tally) -> dict[str, Any]:
    return {
        kind: named.key,
        "code": named.code,
        "name": named.name,
        "short": named.short or named.name,
        "counts": _counts(figures),
        "longest_late": figures.longest_late,
    }


def _most_overdue_first(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda r: (-r["counts"][Figure.OVERDUE], -r["longest_late"], r["name"]))


def _follow_ups(found: FollowUps) -> dict[str, list[int]]:
    by_state = {
        "granted": found.extensions.get(ExtensionState.GRANTED, ()),
        "refused": found.extensions.get(ExtensionState.REFUSED, ()),
        "pending": found.extensions.get(ExtensionState.ASKED, ()),
    }
    asked = sorted(i for ids in by_state.values() for i in ids)
    return {"asked": asked, **{state: sorted(ids) for state, ids in by_state.items()}}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def fingerprint(figures: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> str:
    """A hash of the figures and the records behind them: two counts that agree in all agree in this."""
    plain = json.dumps([figures, list(rows)], sort_keys=True, ensure_ascii=False, default=_plain)
    return sha256(plain.encode()).hexdigest()


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
