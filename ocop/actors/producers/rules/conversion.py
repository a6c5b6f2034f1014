"""When a producer may change its legal form, and when the change is complete.

Basis: programme notes §7 and complaint 5 of §11: a household business that becomes a company loses the papers on
intellectual property and food safety unless each is looked after.
"""

from collections.abc import Collection, Iterator
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import LIVING, Kind, Status


def obstacles_to_starting(
    *, kind: str, new_kind: str, new_name: str, status: str, has_open: bool, ways: Collection[tuple[str, str]]
) -> Iterator[Obstacle]:
    """A living producer, a form it may become, no other case on its way."""
    if status not in LIVING:
        yield Obstacle("producer.wrong-status", {"status": Status(status).label})
    if (kind, new_kind) not in ways:
        facts = {"old": Kind(kind).label, "new": Kind(new_kind).label if new_kind in Kind.values else new_kind}
        yield Obstacle("conversion.no-such-way", facts, repair="#id_new_kind")
    if has_open:
        yield Obstacle("conversion.under-way")
    if not new_name.strip():
        yield Obstacle("conversion.no-name", repair="#id_new_name")


def obstacles_to_ticking(*, is_open: bool, note: str, is_needless: bool) -> Iterator[Obstacle]:
    """Every item is done with a word on its paper, or said not to be needed and why."""
    if not is_open:
        yield Obstacle("conversion.closed")
    if not note.strip():
        yield Obstacle("conversion.needless-without-why" if is_needless else "conversion.no-note", repair="#id_note")


def obstacles_to_finishing(
    *, is_open: bool, missing: Collection[str], registration_number: str, registered_on: date | None
) -> Iterator[Obstacle]:
    """Nothing of the checklist is left, and the new registration is there with its day."""
    if not is_open:
        yield Obstacle("conversion.closed")
    for name in missing:
        yield Obstacle("conversion.item-left", {"item": name})
    if not registration_number.strip():
        yield Obstacle("conversion.no-registration", repair="#id_registration_number")
    if registered_on is None:
        yield Obstacle("conversion.no-registration-day", repair="#id_registered_on")


def obstacles_to_dissolving(*, has_open_conversion: bool) -> Iterator[Obstacle]:
    """A case on its way is finished or cancelled first."""
    if has_open_conversion:
        yield Obstacle("conversion.under-way")
