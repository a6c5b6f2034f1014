"""What a file of criteria says, read and checked: the facts that `services` writes into the tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period

from .governing import Transition
from .needs import CriterionNeeds, criterion_needs
from .sheets import Band, Part


@dataclass(frozen=True, slots=True)
class Competence:
    """Who takes dossiers in, or recognises that many stars, in a period."""

    period: Period
    level: str
    stars: int | None = None

    @property
    def first_day(self) -> date:
        """The first day; a period without one begins with the calendar."""
        return self.period.start or date.min


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One row of the classification of products."""

    sector: str
    group: str
    subgroup: str
    ministry: str
    set_code: str
    evidence: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SetFile:
    """One set of criteria as the file gives it."""

    code: str
    name: str
    parts: tuple[Part, ...]
    scoring: str
    is_usable: bool
    evidence: str
    source: str = ""
    note: str = ""
    rejected_when: str = ""
    successor: tuple[str, str] | None = None
    slips: tuple[tuple[str, str], ...] = ()
    open_sums: tuple[Obstacle, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameworkFile:
    """One decision with everything in it."""

    code: str
    number: str
    title: str
    issued_on: date
    period: Period
    replaces: tuple[str, ...]
    replaced_end: date | None
    amendments: tuple[Mapping[str, Any], ...]
    certificate_months: int
    evidence: str
    source: str
    transition: Transition | None
    bands: tuple[Band, ...]
    parts: tuple[Part, ...]
    part_groups: Mapping[str, tuple[str, ...]]
    competences: tuple[Competence, ...]
    classification: tuple[ClassRow, ...]
    sets: tuple[SetFile, ...]
    particulars: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PapersFile:
    """The table of papers of one framework: rows of the file for storage, and the entry of every criterion."""

    framework: str
    version: int
    evidence: str
    rows: Mapping[int, str]
    agencies: Mapping[str, Mapping[str, str]]
    conditions: Mapping[str, str]
    figures: Mapping[str, Mapping[str, Any]]
    papers: tuple[Mapping[str, Any], ...]
    entries: Mapping[tuple[str, str], Mapping[str, Any]]  # (set, criterion) → entry

    def needs(self) -> dict[tuple[str, str], CriterionNeeds]:
        """The entries as rules use them."""
        return {place: criterion_needs(entry) for place, entry in self.entries.items()}
