"""A frozen record read for print: names, points and sentences; nothing is computed anew but what is shown of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ocop.base.kernel.formats import short_date

from ..record import Json, exact
from ..tally import shown


@dataclass(frozen=True, slots=True)
class Recorded:
    """One record."""

    content: Json

    @property
    def product(self) -> Mapping[str, str]:
        """Name, code, producer, address and so on."""
        found: Mapping[str, str] = self.content["product"]
        return found

    @property
    def dossier(self) -> Mapping[str, Any]:
        """Number, kind, framework."""
        found: Mapping[str, Any] = self.content["dossier"]
        return found

    @property
    def sitting(self) -> Mapping[str, Any]:
        """The sitting with council and regulation."""
        found: Mapping[str, Any] = self.content["sitting"]
        return found

    @property
    def result(self) -> Mapping[str, Any]:
        """The arithmetic."""
        found: Mapping[str, Any] = self.content["result"]
        return found

    @property
    def held_on(self) -> date:
        """The day of the sitting."""
        return date.fromisoformat(self.sitting["held_on"])

    @property
    def stars(self) -> int:
        """None where the dossier is out."""
        return int(self.result["stars"])

    @property
    def floors(self) -> tuple[int, ...]:
        """Where ranks begin."""
        return tuple(int(exact(band["floor"])) for band in self.content["bands"])

    @property
    def mean(self) -> str:
        """With two decimals, in the band it is in."""
        return shown(exact(self.result["mean"]), self.floors)

    @property
    def exact_mean(self) -> str:
        """The fraction where it is not whole."""
        return str(self.result["mean"])

    @property
    def is_out(self) -> bool:
        """Whether it was knocked out."""
        return bool(self.content["knock_outs"])

    @property
    def turn(self) -> int:
        """The turn that decided."""
        return max((ballot["turn"] for ballot in self.content["ballots"] if not ballot["is_recused"]), default=1)

    def part(self, code: str) -> str:
        """The mean of a part."""
        return shown(exact(self.result["parts"][code]))

    def criterion(self, code: str) -> str:
        """The mean of a criterion."""
        return shown(exact(self.result["criteria"][code]))

    def seat(self, member: int) -> Mapping[str, Any]:
        """A member by key."""
        found: Mapping[str, Any] = next(seat for seat in self.content["seats"] if seat["member"] == member)
        return found

    def ballots(self, turn: int) -> Iterator[Mapping[str, Any]]:
        """The signed sheets of a turn by members who are not recused."""
        rows = (b for b in self.content["ballots"] if b["turn"] == turn)
        return (b for b in rows if b["is_signed"] and not b["is_recused"])

    def ballot(self, member: int, turn: int) -> Mapping[str, Any]:
        """One sheet."""
        found = (b for b in self.content["ballots"] if (b["member"], b["turn"]) == (member, turn))
        return next(found)


def read(records: Iterable[Json]) -> tuple[Recorded, ...]:
    """Several records in order."""
    return tuple(map(Recorded, records))


def in_short(instant: str) -> str:
    """2026-11-25T09:14:00+07:00 as 09:14 ngày 25/11/2026."""
    at = datetime.fromisoformat(instant)
    return f"{at:%H:%M} ngày {short_date(at.date())}"


def rank_words(found: Recorded) -> str:
    """4 sao; “Không đạt” where the dossier is out."""
    if found.is_out:
        return "Không đạt"
    return f"{found.stars} sao" if found.stars else "Chưa xếp hạng"
