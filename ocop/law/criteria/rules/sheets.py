"""Phiếu chấm: a set of criteria as rules use it, the same whether it comes from a file or from the tables.

Legal basis: Appendix II of the framework in force (QĐ 26/2026/QĐ-TTg and its predecessors); every figure is the
framework's.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from .needs import CriterionNeeds, Paper

CASE_END = ":"


@dataclass(frozen=True, slots=True)
class Band:
    """A rank and the points at which it begins; the highest floor reached decides (settled 2)."""

    stars: int
    floor: Decimal
    printed: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One level of a criterion; `star` marks it as the least a product of that rank must reach."""

    index: int
    points: int
    text: str
    star: int | None = None
    case: str = ""

    @property
    def case_key(self) -> str:
        """“Trường hợp 1” of “Trường hợp 1: dịch vụ do cộng đồng cung cấp”."""
        return self.case.partition(CASE_END)[0].strip()


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: of its options exactly one is chosen; none is an explicit 0 (settled 3)."""

    code: str
    title: str
    max_points: int
    options: tuple[Option, ...]
    minima: tuple[tuple[int, int], ...] = ()
    note: str = ""
    reading: str = ""
    is_knockout: bool = False
    zero_stops: bool = False
    only_with: str = ""
    same_case: bool = False
    section: str = ""
    section_max: int | None = None
    needs: CriterionNeeds | None = None

    def minimum_for(self, star: int) -> int:
        """The points a product of that rank must have here; 0 where nothing is asked."""
        return max((points for asked, points in self.minima if asked <= star), default=0)

    def option(self, index: int | None) -> Option | None:
        """The option with that place, None for “no option”."""
        if index is not None and 0 <= index < len(self.options) and self.options[index].index == index:
            return self.options[index]
        return next((option for option in self.options if option.index == index), None)

    def lowest_reaching(self, points: int) -> Option | None:
        """The lowest option with at least these points, the first printed where several have as many."""
        reaching = [option for option in self.options if option.points >= points]
        return min(reaching, key=lambda option: (option.points, option.index), default=None)

    @property
    def is_sensory(self) -> bool:
        """Whether it is judged on the samples."""
        return bool(self.needs and self.needs.judged_by == "sensory")


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria that belong together."""

    code: str
    title: str
    max_points: int
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A, B or C."""

    code: str
    title: str
    max_points: int
    groups: tuple[Group, ...] = ()

    def criteria(self) -> Iterator[Criterion]:
        """The criteria of the part in order."""
        return (criterion for group in self.groups for criterion in group.criteria)


@dataclass(frozen=True)
class Sheet:
    """One set of one framework, with everything needed to score with it and to gather its papers."""

    framework: str
    code: str
    name: str
    parts: tuple[Part, ...]
    bands: tuple[Band, ...] = ()
    scoring: str = "criteria"
    is_usable: bool = True
    note: str = ""
    rejected_when: str = ""
    papers: Mapping[str, Paper] = field(default_factory=dict)
    conditions: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    rows: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def by_code(self) -> Mapping[str, Criterion]:
        """Its criteria in the order of the sheet."""
        return {criterion.code: criterion for part in self.parts for criterion in part.criteria()}

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """In order."""
        return tuple(self.by_code.values())

    @property
    def max_points(self) -> int:
        """A + B + C."""
        return sum(part.max_points for part in self.parts)

    def floor_of(self, star: int) -> Decimal:
        """The points at which a rank begins."""
        return next(band.floor for band in self.bands if band.stars == star)
