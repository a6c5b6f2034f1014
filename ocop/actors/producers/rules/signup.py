"""Self-service sign-up: the code on the slip, how long it lives, how often it may be mistyped.

Basis: settled question 14 (no SMS; identity checked in person by the commune). Every figure is a row of
`reference/producers.yaml`, marked proposed.
"""

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import SignUpState
from .identifiers import MOBILE_LENGTH, obstacles_to_phone


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures in force."""

    code_digits: int
    valid_days: int
    tries: int
    waiting_per_phone: int
    waiting_per_place: int

    @classmethod
    def of(cls, rows: Mapping[str, int]) -> "Limits":
        """From the rows of the reference file; one that is missing is an error of whoever wrote it."""
        return cls(**{name: rows[name] for name in cls.__slots__})

    def last_day(self, made_on: date) -> date:
        """The last day on which the slip can be shown."""
        return made_on + timedelta(days=self.valid_days)


def code_of(slip: str, *, secret: str, digits: int) -> str:
    """The code of a slip: it is worked out from the server's secret, so the database alone never gives it away."""
    digest = hmac.new(secret.encode(), f"producers.sign-up:{slip}".encode(), hashlib.sha256).digest()
    return str(int.from_bytes(digest, "big") % 10**digits).zfill(digits)


def plain_code(typed: str) -> str:
    """The digits alone, however they were grouped."""
    return "".join(character for character in typed if character.isdigit())


def in_groups(code: str) -> str:
    """4821 0937, as the slip prints it."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def obstacles_to_signing_up(
    *, name: str, full_name: str, phone: str, of_phone: int, of_place: int, agreed: bool, limits: Limits
) -> Iterator[Obstacle]:
    """What a visitor must say, and how many slips may wait."""
    if not name.strip():
        yield Obstacle("producer.no-name", repair="#id_producer_name")
    if not full_name.strip():
        yield Obstacle("sign-up.no-person", repair="#id_full_name")
    if len(phone) != MOBILE_LENGTH:
        yield Obstacle("sign-up.no-mobile", repair="#id_phone")
    yield from obstacles_to_phone(phone)
    if not agreed:
        yield Obstacle("sign-up.no-consent", repair="#id_registry")
    if of_phone >= limits.waiting_per_phone:
        yield Obstacle("sign-up.too-many-of-phone", {"n": of_phone})
    if of_place >= limits.waiting_per_place:
        yield Obstacle("sign-up.too-many-of-place")


def obstacles_to_deciding(*, state: str, last_day: date, wrong_codes: int, limits: Limits, on: date) -> Iterator:
    """Whether the slip can still be decided on."""
    if state != SignUpState.WAITING:
        yield Obstacle("sign-up.decided", {"state": SignUpState(state).label})
    elif on > last_day:
        yield Obstacle("sign-up.too-late", {"day": last_day})
    elif wrong_codes >= limits.tries:
        yield Obstacle("sign-up.too-many-tries", {"n": limits.tries})


def obstacles_to_identity(*, is_checked: bool) -> Iterator[Obstacle]:
    """The officer has the person and an identity paper before their eyes."""
    if not is_checked:
        yield Obstacle("sign-up.identity-not-checked", repair="#id_is_checked")
