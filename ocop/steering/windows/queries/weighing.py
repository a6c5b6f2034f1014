"""What moving a date would do, before anybody does it: the form shows it, the service decides by it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ocop.actors.territory.models import Unit
from ocop.base.kernel.outcome import Obstacle, Refused

from ..models import WindowMove, WindowRule
from ..rules import moving
from ..rules.building import Move, Window
from ..rules.moving import Asked, Consequence
from ..vocabulary import Level
from .days import YearView, year_view


@dataclass(frozen=True, slots=True)
class Weighed:
    """A move that may be made: the window before and after, what follows, and everything in its way.

    `spared` are the places, by window, whose own day stays whatever the province does.
    """

    window: Window
    after: Window
    move: Move
    following: list[Consequence]
    obstacles: tuple[Obstacle, ...]
    spared: Mapping[str, frozenset[int]]


def weigh_move(code: str, year: int, place: Unit | None, asked: Asked, *, on: date) -> Weighed:
    """Moving the window to the days asked for."""
    view = year_view(year)
    before = standing_window(view, code, place)
    move = moving.as_move(asked, before, place.pk if place else None)
    following = _following(view, move)
    obstacles = (
        *_misplaced(before, place),
        *moving.obstacles_to_moving(asked, before, following, on=on),
    )
    return Weighed(before, _after(view, move, before), move, following, obstacles, _spared(view, move))


def weigh_restoring(code: str, year: int, place: Unit | None, reason: str | None, *, on: date) -> Weighed:
    """Taking the latest move of this place back; without a reason, what stands in the way before one is given."""
    view = year_view(year)
    before = standing_window(view, code, place)
    move = Move(code, place.pk if place else None, is_withdrawn=True, reason=reason or "")
    following, after = _following(view, move), _after(view, move, before)
    obstacles = moving.obstacles_to_restoring(before, after, following, reason=reason, on=on)
    found = (*_misplaced(before, place), *obstacles)
    return Weighed(before, after, move, following, found, _spared(view, move))


def standing_window(view: YearView, code: str, place: Unit | None) -> Window:
    """The window as it stands; refused where no regime knows it in that year."""
    found = view.windows(place).get(code)
    if found is None:
        raise Refused([Obstacle("window.unknown", {"code": code, "year": str(view.year)})])
    return found


def rule_for_update(code: str) -> list[WindowRule]:
    """The rows of the window, so that two people do not move it at the same moment."""
    return list(WindowRule.objects.select_for_update().filter(code=code))


def history_of(code: str, year: int) -> list[WindowMove]:
    """Every move of the window in the year, newest first."""
    found = WindowMove.objects.of(code, year).select_related("place", "document", "moved_by", "rule")
    return list(found.order_by("-id"))


def _misplaced(window: Window, place: Unit | None) -> tuple[Obstacle, ...]:
    return tuple(moving.obstacles_to_place(window.rule, Level(place.level) if place else None))


def _after(view: YearView, move: Move, before: Window) -> Window:
    return view.windows(move.place, more=[move]).get(before.code, before)


def _following(view: YearView, move: Move) -> list[Consequence]:
    """What else changes: for the whole province once, and for each place that has days of its own."""
    for_all = _changes(view, move, move.place)
    if move.place is not None:
        return for_all
    for_places = (_changes(view, move, place) for place in sorted(view.places))
    return [*for_all, *(one for changes in for_places for one in moving.only_new(changes, for_all))]


def _spared(view: YearView, move: Move) -> dict[str, frozenset[int]]:
    """Of a move of the whole province: by window, the places with a move whose days it does not touch."""
    found: dict[str, set[int]] = defaultdict(set)
    for place in view.places if move.place is None else ():
        after = view.windows(place, more=[move])
        for code, window in view.windows(place).items():
            if code in after and after[code].days == window.days:
                found[code].add(place)
    return {code: frozenset(places) for code, places in found.items()}


def _changes(view: YearView, move: Move, place: int | None) -> list[Consequence]:
    return moving.consequences(view.windows(place), view.windows(place, more=[move]), moved=move.code)
