"""Dời mốc and Trả về quy định: one row more in the history, and word to everybody whose days change."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.law.documents.models import Document

from .. import notices, permissions
from ..models import WindowMove, WindowRule
from ..queries.weighing import Weighed, rule_for_update, weigh_move, weigh_restoring
from ..rules.moving import Asked


@dataclass(frozen=True, slots=True)
class Paper:
    """The document a move rests on: of the register, else its number as typed."""

    document: Document | None = None
    text: str = ""

    @property
    def written(self) -> str:
        """Its number."""
        return self.document.written if self.document else self.text


NO_PAPER = Paper()


@transaction.atomic
def move_window(
    code: str,
    year: int,
    place: Unit | None = None,
    *,
    opens_on: date | None = None,
    closes_on: date | None = None,
    reason: str,
    paper: Paper = NO_PAPER,
    by: Person,
    on: date,
) -> WindowMove:
    """Dời mốc: new days for one window of a year, in the whole province or at one place; None leaves an edge."""
    permissions.require(by, place, on=on)
    rule_for_update(code)
    weighed = weigh_move(code, year, place, Asked(opens_on, closes_on, reason), on=on)
    refuse_if(weighed.obstacles)
    move = _written(weighed, place, paper, by=by, on=on)
    changes = in_words(weighed)
    record("windows.date.moved", move, by=by, **_facts(move, weighed, paper, changes))
    notices.moved(move, weighed, changes, by=by, on=on)
    return move


@transaction.atomic
def restore_window(
    code: str, year: int, place: Unit | None = None, *, reason: str, paper: Paper = NO_PAPER, by: Person, on: date
) -> WindowMove:
    """Trả về quy định: the latest move of the place no longer holds; the province's, else the rule's day does."""
    permissions.require(by, place, on=on)
    rule_for_update(code)
    weighed = weigh_restoring(code, year, place, reason, on=on)
    refuse_if(weighed.obstacles)
    move = _written(weighed, place, paper, by=by, on=on)
    changes = in_words(weighed)
    record("windows.date.restored", move, by=by, **_facts(move, weighed, paper, changes))
    notices.restored(move, weighed, changes, by=by, on=on)
    return move


def in_words(weighed: Weighed) -> str:
    """What moves with it, as notices and the trail keep it: in the source language whatever the screen speaks."""
    if not weighed.following:
        return ""
    names = dict(WindowRule.objects.order_by("-start").values_list("code", "name"))
    places = Unit.objects.in_bulk({one.place for one in weighed.following if one.place})
    told = (
        f"{names[one.code]}{f' ({places[one.place]})' if one.place else ''}: {one.before.days} → {one.after.days}"
        for one in weighed.following
    )
    return "; ".join(told)


def _written(weighed: Weighed, place: Unit | None, paper: Paper, *, by: Person, on: date) -> WindowMove:
    move = weighed.move
    return WindowMove.objects.create(
        rule=WindowRule.objects.get(pk=weighed.window.rule.key),
        year=weighed.window.year,
        place=place,
        opens_on=move.opens_on,
        closes_on=move.closes_on,
        is_withdrawn=move.is_withdrawn,
        reason=move.reason.strip(),
        document=paper.document,
        document_text="" if paper.document else paper.text.strip(),
        moved_by=by,
        moved_on=on,
    )


def _facts(move: WindowMove, weighed: Weighed, paper: Paper, changes: str) -> dict[str, str]:
    return {
        "window": move.rule.name,
        "year": str(move.year),
        "place": str(move.place) if move.place else "",
        "old": str(weighed.window.days),
        "new": str(weighed.after.days),
        "reason": move.reason,
        "document": paper.written,
        "changes": changes,
    }
