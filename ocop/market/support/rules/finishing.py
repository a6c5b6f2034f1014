"""What keeps packaging and marks from their next step (§6.4): proofs, the choice, the label, the print.

Legal basis: Nghị định 43/2017/NĐ-CP and 111/2021/NĐ-CP on labels (the items are rows); Quyết định 1162/QĐ-VPĐP-OCOP on
the OCOP mark: only with a valid recognition and its number of stars.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.finishing import MARK_MOVES, ORDER_MOVES, LabelAnswer, MarkState, OrderState


def obstacles_to_order_move(verb: str, state: OrderState) -> Iterator[Obstacle]:
    """The order must stand where the act begins."""
    if state not in ORDER_MOVES[verb][0]:
        yield Obstacle("packaging.wrong-moment", {"state": state.label})


def obstacles_to_brief(brief: str) -> Iterator[Obstacle]:
    """A designer needs to be told what is wanted."""
    if not brief.strip():
        yield Obstacle("packaging.no-brief")


def obstacles_to_choosing(*, proofs: int, least: int, is_of_order: bool, reason: str) -> Iterator[Obstacle]:
    """The producer chooses out of enough proofs, and says why."""
    if proofs < least:
        yield Obstacle("packaging.too-few-proofs", {"proofs": str(proofs), "least": str(least)})
    if not is_of_order:
        yield Obstacle("packaging.no-proof")
    if not reason.strip():
        yield Obstacle("packaging.no-reason")


def obstacles_to_label(asked: Mapping[str, str], answers: Mapping[str, str]) -> Iterator[Obstacle]:
    """Every item has its answer, and none is missing on the label; `asked` gives names by code."""
    for code, name in asked.items():
        if code not in answers:
            yield Obstacle("label.not-answered", {"item": name})
        elif answers[code] == LabelAnswer.MISSING:
            yield Obstacle("label.item-missing", {"item": name})


def obstacles_to_mark_on_label(
    mark_stars: int | None, *, stars: int | None, until: date | None, on: date
) -> Iterator[Obstacle]:
    """The OCOP mark only with a recognition in force, and with its stars."""
    if mark_stars is None:
        return
    if stars is None or until is None or until < on:
        yield Obstacle("label.mark-without-recognition")
    elif mark_stars != stars:
        yield Obstacle("label.wrong-stars", {"shown": str(mark_stars), "stars": str(stars)})


def obstacles_to_print(quantity: int, *, printed_on: date, approved_on: date | None, on: date) -> Iterator[Obstacle]:
    """Printed after the approval, not in the future, more than nothing."""
    if quantity <= 0:
        yield Obstacle("packaging.no-quantity")
    if printed_on > on or (approved_on and printed_on < approved_on):
        facts = {"from": short_date(approved_on) if approved_on else "", "to": short_date(on)}
        yield Obstacle("packaging.wrong-print-day", facts)


def obstacles_to_filing(mark: str, number: str, office: str, *, filed_on: date, on: date) -> Iterator[Obstacle]:
    """A filing has its mark, number, office, and a day that has come."""
    if not mark.strip() or not number.strip() or not office.strip():
        yield Obstacle("mark.not-whole")
    if filed_on > on:
        yield Obstacle("mark.in-the-future")


def obstacles_to_answer(
    before: MarkState, after: MarkState, *, certificate: str, filed_on: date, answered_on: date, on: date
) -> Iterator[Obstacle]:
    """The office's answer follows the filing; a granted mark has its certificate."""
    if after not in MARK_MOVES[before]:
        yield Obstacle("mark.wrong-moment", {"state": before.label})
    if after == MarkState.GRANTED and not certificate.strip():
        yield Obstacle("mark.no-certificate")
    if answered_on > on:
        yield Obstacle("mark.in-the-future")
    if answered_on < filed_on:
        yield Obstacle("mark.before-filing", {"day": short_date(filed_on)})


def asked_for(group: str, items: Collection[tuple[str, str, Collection[str]]]) -> dict[str, str]:
    """The items for a group of products: code and name."""
    return {code: name for code, name, groups in items if not groups or group in groups}
