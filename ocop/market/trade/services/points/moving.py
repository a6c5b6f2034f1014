"""One step of a point along its table of moves, kept in its history and in the trail."""

from datetime import date

from ocop.actors.people.models import Person
from ocop.base.audit.services import record

from ...models.points import PointMove, PointOfSale
from ...vocabulary.points import MOVES

VERBS = {
    "propose": "trade.point.proposed",
    "note_survey": "trade.point.surveyed",
    "reject": "trade.point.rejected",
    "select": "trade.point.selected",
    "build": "trade.point.begun",
    "recognise": "trade.point.recognised",
    "renew": "trade.point.renewed",
    "suspend": "trade.point.suspended",
    "restore": "trade.point.restored",
    "revoke": "trade.point.revoked",
    "close": "trade.point.closed",
}


def step(
    point: PointOfSale, move: str, *, by: Person, on: date, day: date | None = None, number: str = "", reason: str = ""
) -> PointMove:
    """Write the new state (the caller has asked the rules); `day` is that of the paper where it is an earlier one."""
    before, point.state = point.state, MOVES[move][1]
    point.state_on = day or on
    point.edition += 1
    point.save()
    record(VERBS[move], point, by=by, point=str(point), number=number or "–", reason=reason or "–")
    return PointMove.objects.create(
        point=point, move=move, before=before, after=point.state, on=day or on, number=number, reason=reason, by=by
    )
