"""Một phiếu as the member fills it in: criteria with their options, totals, what caps it, what is still missing.

Self-score and advisory score are read only once the own sheet is signed, where the regulation hides them till then.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ocop.cycle.dossiers.queries.packs import Pack, PackPoint, advisory_chosen, pack_of, self_chosen
from ocop.law.criteria.queries import sheet_of
from ocop.law.criteria.rules.ranking import Rank, rank
from ocop.law.criteria.rules.scoring import Score, points_of, score
from ocop.law.criteria.rules.sheets import Criterion, Group, Option, Part
from ocop.law.criteria.rules.sheets import Sheet as SetSheet

from ..models import Choice, Sheet
from ..rules.sitting import needs_reason

UNSET = object()


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One option as a radio button."""

    option: Option
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion of the sheet."""

    criterion: Criterion
    options: tuple[OptionRow, ...]
    choice: Choice | None
    needs_reason: bool
    own: int | None = None
    advisory: int | None = None
    point: PackPoint | None = None

    @property
    def key(self) -> str:
        """As an id in the page: 1.1 → 1-1."""
        return self.criterion.code.replace(".", "-")

    @property
    def is_answered(self) -> bool:
        """Whether something is chosen, “no option” too."""
        return self.choice is not None

    @property
    def is_none(self) -> bool:
        """Whether it is the explicit “no option”."""
        return self.choice is not None and self.choice.option is None

    @property
    def lacks_reason(self) -> bool:
        """Whether the regulation still waits for a reason."""
        return self.needs_reason and not (self.choice and self.choice.reason.strip())


@dataclass(frozen=True, slots=True)
class GroupRows:
    """A group with its criteria."""

    part: Part
    group: Group
    rows: tuple[CriterionRow, ...]

    @property
    def answered(self) -> int:
        """How many are answered."""
        return sum(row.is_answered for row in self.rows)


@dataclass(frozen=True, slots=True)
class Desk:
    """The whole sheet."""

    sheet: Sheet
    set: SetSheet
    groups: tuple[GroupRows, ...]
    score: Score
    rank: Rank
    pack: Pack | None = None
    shows_others: bool = False
    missing: tuple[CriterionRow, ...] = field(default=())

    @property
    def answered(self) -> int:
        """How many criteria are answered."""
        return sum(group.answered for group in self.groups)

    @property
    def of(self) -> int:
        """Of how many."""
        return len(self.set.by_code)

    @property
    def parts(self) -> list[tuple[Part, int]]:
        """Each part with its points so far."""
        return [(part, self.score.parts[part.code]) for part in self.set.parts]


def desk_of(sheet: Sheet, *, with_pack: bool = True) -> Desk:
    """Everything the page shows, in a constant number of reads."""
    item = sheet.item
    criteria, choices = sheet_of(item.criteria_set), {each.criterion: each for each in sheet.choices.all()}
    chosen = {code: each.option for code, each in choices.items()}
    shows = sheet.is_signed or not item.sitting.regulation.hides_other_scores
    own, advisory = _others(sheet, criteria) if shows and with_pack else ({}, {})
    pack = pack_of(item.dossier) if item.dossier is not None and with_pack else None
    reasons = item.sitting.regulation.reasons
    groups = tuple(
        GroupRows(part, group, tuple(_row(each, choices, reasons, own, advisory, pack) for each in group.criteria))
        for part in criteria.parts
        for group in part.groups
    )
    given = score(criteria, chosen)
    missing = tuple(row for group in groups for row in group.rows if not row.is_answered or row.lacks_reason)
    return Desk(sheet, criteria, groups, given, rank(criteria, given.total, given.points), pack, shows, missing)


def row_of(sheet: Sheet, code: str) -> CriterionRow:
    """One criterion after a save."""
    criteria = sheet_of(sheet.item.criteria_set)
    choices = {each.criterion: each for each in sheet.choices.all()}
    return _row(criteria.by_code[code], choices, sheet.item.sitting.regulation.reasons, {}, {}, None)


def _row(
    criterion: Criterion, choices: Mapping[str, Choice], reasons: str, own: Mapping[str, int],
    advisory: Mapping[str, int], pack: Pack | None,
) -> CriterionRow:  # fmt: skip
    choice = choices.get(criterion.code)
    index = choice.option if choice else UNSET
    return CriterionRow(
        criterion,
        tuple(OptionRow(option, option.index == index) for option in criterion.options),
        choice,
        choice is not None and _needs(criterion, choice, reasons),
        own.get(criterion.code),
        advisory.get(criterion.code),
        pack.points.get(criterion.code) if pack else None,
    )


def _needs(criterion: Criterion, choice: Choice, reasons: str) -> bool:
    alone = SetSheet("", "", "", (Part("", "", 0, (Group("", "", 0, (criterion,)),)),))
    return needs_reason(alone, criterion.code, choice.option, reasons)


def _others(sheet: Sheet, criteria: SetSheet) -> tuple[dict[str, int], dict[str, int]]:
    dossier = sheet.item.dossier
    if dossier is None:
        return {}, {}
    return points_of(criteria, self_chosen(dossier)), points_of(criteria, advisory_chosen(dossier))
