"""Đề nghị bổ sung: one consolidated list with one due day; answering it.

Basis: QĐ 26/2026/QĐ-TTg, Art. 7.2 and 7.3 (commune and office ask to complete); the days are the province's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.cycle.products.vocabulary import Reason

from ..vocabulary import DossierState, RequestLevel
from .moves import obstacles_to_state

S = DossierState
WHEN = {
    RequestLevel.COMMUNE: frozenset({S.SUBMITTED}),
    RequestLevel.PROVINCE: frozenset({S.PROPOSED}),
    RequestLevel.ADVISORY: frozenset({S.ACCEPTED}),
}
MOVES_TO = {RequestLevel.COMMUNE: "return", RequestLevel.PROVINCE: "request"}
ANSWERS = {RequestLevel.COMMUNE: "answer", RequestLevel.PROVINCE: "complete"}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to complete; `paper` is a paper of the library by its key."""

    reason: str
    criterion: str = ""
    field: str = ""
    text: str = ""
    paper: int | None = None


def obstacles_to_asking(
    level: str, state: str, items: Sequence[Item], *, due: date | None, on: date, is_received: bool, has_open: bool,
    criteria: Sequence[str] = (),
) -> Iterator[Obstacle]:  # fmt: skip
    """Everything that is wrong with a request."""
    yield from obstacles_to_state(state, WHEN[RequestLevel(level)])
    if level == RequestLevel.COMMUNE and not is_received:
        yield Obstacle("completion.not-received")
    if has_open:
        yield Obstacle("completion.is-open")
    if not items:
        yield Obstacle("completion.no-item", repair="#id_i0-reason")
    for place, item in enumerate(items, 1):
        yield from _in_item(place, item, criteria)
    if due is None:
        yield Obstacle("completion.no-due", repair="#id_due")
    elif due <= on:
        yield Obstacle("completion.due-passed", {"day": short_date(due)}, repair="#id_due")


def _in_item(place: int, item: Item, criteria: Sequence[str]) -> Iterator[Obstacle]:
    at = f"#id_i{place - 1}-reason"
    if item.reason not in Reason.values:
        yield Obstacle("completion.no-reason", {"n": place}, repair=at)
    if item.criterion and criteria and item.criterion not in criteria:
        yield Obstacle("completion.no-criterion", {"n": place, "criterion": item.criterion}, repair=at)
    if not (item.criterion or item.field or item.paper):
        yield Obstacle("completion.no-place", {"n": place}, repair=at)
    if item.reason == Reason.OTHER and not item.text.strip():
        yield Obstacle("completion.no-text", {"n": place}, repair=at)


def obstacles_to_answering(*, has_open: bool, answers: Sequence[str], items: int) -> Iterator[Obstacle]:
    """There is a request, and every item says what was done."""
    if not has_open:
        yield Obstacle("completion.none-open")
    if silent := items - sum(bool(each.strip()) for each in answers):
        yield Obstacle("completion.unanswered", {"n": silent}, repair="#tra-loi")
