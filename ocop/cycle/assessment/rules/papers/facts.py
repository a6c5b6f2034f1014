"""Who issues a paper, and what it is made of besides records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ..record import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Issuer, number, place, day, signer; without number and day it is a draft."""

    issuer: str
    parent_body: str = ""
    symbol: str = ""
    number: int | None = None
    place: str = ""
    day: date | None = None
    competence: tuple[str, ...] = ()
    signer: str = ""
    authority: str = ""
    bases: tuple[str, ...] = ()  # Quyết định số … ngày … của …
    recipients: tuple[str, ...] = ()
    filed: str = "VT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended:
    """One member at a sitting."""

    name: str
    title: str
    body: str
    role_name: str
    is_present: bool
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingContent:
    """A sitting with the records of its dossiers, in the order of its list."""

    records: tuple[Json, ...]
    members: tuple[Attended, ...] = ()
    secretary: str = ""
    chair: str = ""
    began: str = ""
    ended: str = ""
    course: Mapping[int, str] = field(default_factory=dict)  # what was said of a dossier, by its place in the list
    opening: str = ""  # how the sitting went, as the secretary wrote it
    conclusion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One result laid before the Chairman, with what is asked for it."""

    record: Json
    to_ministry: bool = False
