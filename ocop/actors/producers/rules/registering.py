"""What a record of a producer may say.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 2: associations and centres take part for tourism products only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import MOVES, Kind, Status
from .identifiers import obstacles_to_phone, obstacles_to_tax_code

EARLIEST = date(1945, 9, 2)  # before the Republic nothing was registered with it
YOUNGEST, OLDEST = 16, 110
_ACCOUNT = re.compile(r"[0-9A-Za-z]{6,30}")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at; `place_is_commune` says whether the unit is a commune in force, None: not looked at."""

    kind: str
    name: str
    tax_code: str = ""
    phone: str = ""
    registration_number: str = ""
    registered_on: date | None = None
    established_on: date | None = None
    charter_capital_vnd: int | None = None
    members_total: int | None = None
    members_poor: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    place_is_commune: bool | None = None


def obstacles_to_record(facts: Facts, *, on: date) -> Iterator[Obstacle]:
    """Everything that is wrong with it, so that one visit shows it all."""
    if not facts.name.strip():
        yield Obstacle("producer.no-name", repair="#id_name")
    if facts.kind not in Kind.values:
        yield Obstacle("producer.no-kind", repair="#id_kind")
    if facts.place_is_commune is False:
        yield Obstacle("producer.no-commune", repair="#id_unit")
    yield from obstacles_to_tax_code(facts.tax_code, kind=facts.kind)
    yield from obstacles_to_phone(facts.phone)
    yield from _obstacles_to_dates(facts, on)
    yield from _obstacles_to_counts(facts)
    yield from obstacles_to_point(facts.latitude, facts.longitude)


def _obstacles_to_dates(facts: Facts, on: date) -> Iterator[Obstacle]:
    named = (("registered_on", facts.registered_on), ("established_on", facts.established_on))
    for name, day in named:
        if day and not EARLIEST <= day <= on:
            yield Obstacle("producer.day-out-of-range", {"day": day}, repair=f"#id_{name}")
    if facts.registered_on and not facts.registration_number.strip():
        yield Obstacle("producer.registered-without-number", repair="#id_registration_number")


def _obstacles_to_counts(facts: Facts) -> Iterator[Obstacle]:
    if facts.charter_capital_vnd is not None and facts.charter_capital_vnd < 0:
        yield Obstacle("producer.negative-capital", repair="#id_charter_capital_vnd")
    poor, total = facts.members_poor, facts.members_total
    if poor is not None and (total is None or poor > total):
        yield Obstacle("producer.more-poor-than-members", {"poor": poor, "total": total}, repair="#id_members_poor")


def obstacles_to_point(latitude: float | None, longitude: float | None) -> Iterator[Obstacle]:
    """A point is whole, and on the globe."""
    if (latitude is None) != (longitude is None):
        yield Obstacle("point.half", repair="#id_latitude")
    elif latitude is not None and longitude is not None and not (abs(latitude) <= 90 and abs(longitude) <= 180):
        yield Obstacle("point.off-the-globe", repair="#id_latitude")


def obstacles_to_tourism(kind: str, *, is_tourism: bool) -> Iterator[Obstacle]:
    """Whether a producer of this kind may bring such a product: associations and centres only tourism."""
    if kind == Kind.TOURISM_BODY and not is_tourism:
        yield Obstacle("producer.only-tourism", basis="QĐ 26/2026/QĐ-TTg")


def obstacles_to_move(verb: str, status: str, *, reason: str = "") -> Iterator[Obstacle]:
    """Pausing, resuming, dissolving: by the table of moves, and with a reason."""
    if status not in MOVES[verb][0]:
        yield Obstacle("producer.wrong-status", {"status": Status(status).label})
    if verb != "resume" and not reason.strip():
        yield Obstacle("producer.no-reason", repair="#id_reason")


def obstacles_to_representative(*, name: str, birth_year: int | None, start: date, on: date) -> Iterator[Obstacle]:
    """A name, a believable year of birth, a first day that has come."""
    if not name.strip():
        yield Obstacle("representative.no-name", repair="#id_name")
    if birth_year is not None and not YOUNGEST <= on.year - birth_year <= OLDEST:
        yield Obstacle("representative.birth-year", {"year": str(birth_year)}, repair="#id_birth_year")
    if start > on:
        yield Obstacle("representative.not-yet", {"day": start}, repair="#id_start")


def obstacles_to_account(*, number: str, bank: str, holder: str) -> Iterator[Obstacle]:
    """Number, bank and holder are given together; all empty ends the present account."""
    if any((number, bank, holder)):
        if not number:
            yield Obstacle("account.no-number", repair="#id_number")
        elif not _ACCOUNT.fullmatch(number):
            yield Obstacle("account.not-a-number", {"number": number}, repair="#id_number")
        if not bank:
            yield Obstacle("account.no-bank", repair="#id_bank")
        if not holder:
            yield Obstacle("account.no-holder", repair="#id_holder")
