"""Giấy tờ còn thiếu của một mức: which needs of an option no verified paper in force covers.

Papers that satisfy an option satisfy all below it in the same case; a paper whose condition is known not to hold is not
asked, one whose condition nobody knows is asked of the producer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .needs import Agency, Ask, Mandatory, Need, Paper, Substitute
from .sheets import Criterion, Option, Sheet

Facts = Mapping[str, bool | None]


@dataclass(frozen=True, slots=True)
class Held:
    """A verified paper of the producer, the site or the product; `expires_on` is its last day."""

    code: str
    expires_on: date | None = None
    parameters: int = 0

    def holds_on(self, day: date) -> bool:
        """Whether its last day lies after the day."""
        return self.expires_on is None or self.expires_on > day


@dataclass(frozen=True, slots=True)
class MissingPaper:
    """One paper to obtain: where, for which row of Form 02, and what must first be asked."""

    code: str
    vi: str
    en: str
    kind: str
    holder: str
    agencies: tuple[Agency, ...]
    form02_row: int | None
    row_title: str
    files_asked: int
    files_held: int
    parameters: int
    condition: str
    question: str
    substitutes: tuple[Substitute, ...]

    @property
    def must_ask(self) -> bool:
        """Whether it is asked for only if something holds that nobody has told yet."""
        return bool(self.condition)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing still to be proved: all papers of any one of the groups; for which criteria, or on which ground."""

    need: Need
    groups: tuple[tuple[MissingPaper, ...], ...]
    criteria: tuple[str, ...] = ()
    mandatory: Mandatory | None = None


@dataclass(frozen=True)
class Store:
    """What can be relied on: verified papers in force on the day, and what is known of the producer."""

    sheet: Sheet
    papers: tuple[Held, ...]
    facts: Facts = field(default_factory=dict)

    def files(self, code: str) -> int:
        """How many files of the kind, an accepted substitute included."""
        return self._own(code) + sum(self._own(other.code) for other in self._instead(code))

    def parameters(self, code: str) -> int:
        """The most parameters tested in one report."""
        return max((held.parameters for held in self.papers if held.code == code), default=0)

    def covers(self, ask: Ask) -> bool:
        """Whether the paper is there."""
        return self.files(ask.code) >= ask.files and self.parameters(ask.code) >= ask.parameters

    def is_out(self, condition: str) -> bool:
        """Whether the condition is known not to hold."""
        return bool(condition) and self.facts.get(condition) is False

    def is_unknown(self, condition: str) -> bool:
        """Whether the producer must be asked."""
        return bool(condition) and self.facts.get(condition) is None

    def _own(self, code: str) -> int:
        return sum(held.code == code for held in self.papers)

    def _instead(self, code: str) -> list[Substitute]:
        paper = self.sheet.papers.get(code)
        return [each for each in paper.substitutes if self._is_accepted(each)] if paper else []

    def _is_accepted(self, substitute: Substitute) -> bool:
        allowed = not substitute.condition or self.facts.get(substitute.condition) is True
        return allowed and (not substitute.sets or self.sheet.code in substitute.sets)


def missing_of(criterion: Criterion, option: Option, store: Store) -> tuple[Missing, ...]:
    """What one option still lacks; nothing where a higher option of the same case is fully covered."""
    if criterion.needs is None or _is_covered_from_above(criterion, option, store):
        return ()
    needs = criterion.needs.of(option.index, option.points)
    found = ((need, uncovered(need, store)) for need in needs)
    return tuple(Missing(need, groups, (criterion.code,)) for need, groups in found if groups)


def _is_covered_from_above(criterion: Criterion, option: Option, store: Store) -> bool:
    assert criterion.needs
    above = (
        each for each in criterion.options
        if each.case == option.case and (each.points, each.index) > (option.points, option.index)
    )  # fmt: skip
    for each in above:
        needs = criterion.needs.of(each.index, each.points)
        if needs and not any(uncovered(need, store) for need in needs):
            return True
    return False


def uncovered(need: Need, store: Store) -> tuple[tuple[MissingPaper, ...], ...]:
    """The groups that could still prove it, each with what it lacks; empty where one is complete or none applies."""
    open_groups = [group for group in need.groups if not _is_void(group, store)]
    lacking = [tuple(ask for ask in group if _is_lacking(ask, store)) for group in open_groups]
    if not all(lacking):
        return ()
    return tuple(tuple(_paper(ask, store) for ask in group) for group in lacking)


def _is_void(group: tuple[Ask, ...], store: Store) -> bool:
    """A group all of whose papers are known not to be asked proves nothing."""
    return all(store.is_out(ask.condition) for ask in group)


def _is_lacking(ask: Ask, store: Store) -> bool:
    return not store.is_out(ask.condition) and not store.covers(ask)


def _paper(ask: Ask, store: Store) -> MissingPaper:
    paper, sheet = store.sheet.papers[ask.code], store.sheet
    condition = ask.condition if store.is_unknown(ask.condition) else ""
    return MissingPaper(
        code=paper.code,
        vi=paper.vi,
        en=paper.en,
        kind=paper.kind,
        holder=paper.holder,
        agencies=paper.agencies,
        form02_row=paper.form02_row,
        row_title=sheet.rows.get(paper.form02_row, "") if paper.form02_row else "",
        files_asked=ask.files,
        files_held=store.files(ask.code),
        parameters=ask.parameters,
        condition=condition,
        question=sheet.conditions.get(condition, ""),
        substitutes=_offered(paper, store),
    )


def _offered(paper: Paper, store: Store) -> tuple[Substitute, ...]:
    """Papers that may stand in its place here, unless their condition is known not to hold."""
    here = (each for each in paper.substitutes if not each.sets or store.sheet.code in each.sets)
    return tuple(each for each in here if not store.is_out(each.condition))
