"""What the rules know of an agency, of a collective name, and of a place in a text where either is named."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Address = Literal["head", "body"]


@dataclass(frozen=True, slots=True)
class AgencyEntry:
    """One version of one body; `valid_to` is the last day, as in the reference file; None is open."""

    id: str
    key: str
    name: str
    names: tuple[str, ...]
    kind: str
    level: str
    symbol: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    parent: str | None = None
    territory: str | None = None
    province: str | None = None
    successors: tuple[str, ...] = ()
    head_of: str | None = None
    confirm_before_use: bool = False

    def holds_on(self, day: date | None) -> bool:
        """Whether the version is in force; without a day every version is."""
        if day is None:
            return True
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A collective name and the rule that gives its members on a day (section `groups` of the reference file)."""

    id: str
    names: tuple[str, ...]
    address: Address = "body"
    kinds: tuple[str, ...] = ()
    optional_kinds: tuple[str, ...] = ()
    level: str | None = None
    scope: str | None = None
    same_members_as: str | None = None
    union_of: tuple[str, ...] = ()
    by_date: tuple[tuple[date | None, date | None, str], ...] = ()
    exclude_keys: tuple[str, ...] = ()
    generated: str | None = None
    is_open: bool = False
    is_umbrella: bool = False


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """An agency named in a text: offsets of the words, the full name they stand for, and the bodies they may mean.

    `name` is the written form with blanks squeezed; where the text gives a list ("các Sở: A, B") it is the full name
    put together again. `ids` is empty for a body outside the register (`generic`).
    """

    start: int
    end: int
    surface: str
    name: str
    ids: tuple[str, ...] = ()
    kind: str = "unknown"
    level: str | None = None
    is_group: bool = False
    addressed_to: Address = "body"
    generic: bool = True
    qualifiers: tuple[str, ...] = field(default=())
