"""Mẫu sản phẩm: how many a proposal brings, what is written of each (E07).

Basis: QĐ 26/2026/QĐ-TTg, Art. 6.2d; count and exempt sets are particulars of the framework.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.advising import AT_COMMUNE, SAMPLED, SampleUse
from ...vocabulary.states import DossierState


def asked_by(particulars: Mapping[str, Any], set_code: str) -> int:
    """The samples that the framework asks for with a product of the set; 0 where it asks for none."""
    told = particulars.get("samples") or {}
    return 0 if set_code in told.get("except_sets", ()) else int(told.get("count", 0))


def obstacles_to_registering(
    *, state: str, is_received: bool, asked: int, most: int, held: int, new: int, condition: str,
    received_on: date | None, on: date, basis: str,
) -> Iterator[Obstacle]:  # fmt: skip
    """Received at the commune or later, before the council is through; at least one, each with its condition."""
    if state not in SAMPLED | AT_COMMUNE:
        yield Obstacle("sample.wrong-moment", {"state": DossierState(state).label})
    elif not is_received:
        yield Obstacle("completion.not-received")
    if not asked:
        yield Obstacle("sample.not-asked", basis=basis)
    if new < 1:
        yield Obstacle("sample.none", repair="#id_count")
    elif asked and held + new > most:
        yield Obstacle("sample.too-many", {"n": held + new, "asked": asked}, repair="#id_count")
    if not condition.strip():
        yield Obstacle("sample.no-condition", repair="#id_condition")
    if received_on is None or received_on > on:
        yield Obstacle("sample.day", {"day": short_date(on)}, repair="#id_received_on")


def obstacles_to_using(use: str, *, was: str, note: str) -> Iterator[Obstacle]:
    """A sample spent stays spent; to spend one is explained."""
    if use not in SampleUse.values:
        yield Obstacle("sample.no-use", repair="#id_use")
    if was == SampleUse.SPENT:
        yield Obstacle("sample.is-spent")
    if use == SampleUse.SPENT and not note.strip():
        yield Obstacle("sample.no-note", repair="#id_note")


def obstacles_to_missing(*, asked: int, held: int, basis: str) -> Iterator[Obstacle]:
    """Fewer samples than the framework asks for."""
    if held < asked:
        yield Obstacle("sample.missing", {"held": held, "asked": asked}, basis=basis, repair="#mau")
