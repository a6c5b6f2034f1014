"""Sẵn sàng cho hạng sao: which papers are still missing for a rank, and which next step is cheapest.

The rule is the head of the table of papers: for each criterion with a minimum for the rank, the lowest option that
reaches it and those of its needs that no verified paper in force covers; then the papers every dossier of the set must
hold; then, for points still lacking, the cheapest next options. Papers that satisfy an option satisfy all below it in
the same case. An unknown condition is asked of the producer, never guessed.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from .needs import Agency, Ask, Mandatory, Need, Paper, Substitute
from .scoring import Chosen, points_in, points_of
from .sheets import Criterion, Option, Sheet

Facts = Mapping[str, bool | None]


@dataclass(frozen=True, slots=True)
class Held:
    """A verified paper of the producer, the site or the product; `expires_on` is its last day."""

    code: str
    expires_on: date | None = None
    parameters: int = 0


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


@dataclass(frozen=True, slots=True)
class Raise:
    """A criterion to be lifted to a higher option, with what that option still lacks."""

    criterion: str
    title: str
    points: int
    to: Option
    gain: int
    missing: tuple[Missing, ...]
    judged_by: str
    hint_vi: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands between a product and a rank."""

    star: int
    total: int
    floor: Decimal
    lacking: Decimal
    missing: tuple[Missing, ...]
    raises: tuple[Raise, ...]
    steps: tuple[Raise, ...]

    @property
    def is_ready(self) -> bool:
        """Nothing missing, no minimum unmet, points enough."""
        return not (self.missing or self.raises or self.lacking)


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


def missing_for(
    star: int, sheet: Sheet, chosen: Chosen, papers: Collection[Held], facts: Facts, *, on: date
) -> Readiness:
    """What is missing for the rank; `papers` are verified, those that no longer hold on the day do not count."""
    store = Store(sheet, tuple(held for held in papers if _holds(held, on)), facts)
    targets = _targets(sheet, star)
    short = {code: option for code, option in targets.items() if points_in(sheet.by_code[code], chosen.get(code)) < option.points}
    points = points_of(sheet, {**chosen, **{code: option.index for code, option in short.items()}})
    floor = sheet.floor_of(star)
    lacking = max(floor - sum(points.values()), Decimal(0))
    return Readiness(
        star=star,
        total=sum(points_of(sheet, chosen).values()),
        floor=floor,
        lacking=lacking,
        missing=_merged([*_missing_in(sheet, targets, store), *_mandatory(store)]),
        raises=tuple(
            _raise(sheet.by_code[code], points_in(sheet.by_code[code], chosen.get(code)), option, store)
            for code, option in short.items()
        ),
        steps=_steps(sheet, points, lacking, store),
    )


def missing_of(criterion: Criterion, option: Option, store: Store) -> tuple[Missing, ...]:
    """What one option still lacks; nothing where a higher option of the same case is fully covered."""
    if criterion.needs is None or _is_covered_from_above(criterion, option, store):
        return ()
    needs = criterion.needs.of(option.index, option.points)
    found = ((need, _uncovered(need, store)) for need in needs)
    return tuple(Missing(need, groups, (criterion.code,)) for need, groups in found if groups)


def _holds(held: Held, on: date) -> bool:
    return held.expires_on is None or held.expires_on > on


def _targets(sheet: Sheet, star: int) -> dict[str, Option]:
    """The lowest option that reaches the minimum, for each criterion that has one for the rank.

    A criterion that counts only with another (a story) asks for points in that one too.
    """
    asked = {each.code: each.minimum_for(star) for each in sheet.criteria}
    for each in sheet.criteria:
        if asked[each.code] and each.only_with:
            asked[each.only_with] = max(asked.get(each.only_with, 0), 1)
    reaching = {code: sheet.by_code[code].lowest_reaching(points) for code, points in asked.items() if points}
    return {code: option for code, option in reaching.items() if option}


def _missing_in(sheet: Sheet, targets: Mapping[str, Option], store: Store) -> Iterator[Missing]:
    for code, option in targets.items():
        yield from missing_of(sheet.by_code[code], option, store)


def _is_covered_from_above(criterion: Criterion, option: Option, store: Store) -> bool:
    assert criterion.needs
    above = (
        each for each in criterion.options
        if each.case == option.case and (each.points, each.index) > (option.points, option.index)
    )  # fmt: skip
    for each in above:
        needs = criterion.needs.of(each.index, each.points)
        if needs and not any(_uncovered(need, store) for need in needs):
            return True
    return False


def _uncovered(need: Need, store: Store) -> tuple[tuple[MissingPaper, ...], ...]:
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


def mandatory_in(sheet: Sheet) -> Iterator[tuple[Paper, Mandatory]]:
    """The papers every dossier of the set must hold, each ground once."""
    for paper in sheet.papers.values():
        for ground in paper.mandatory_for:
            if sheet.code in ground.sets:
                yield paper, ground


def _mandatory(store: Store) -> Iterator[Missing]:
    for paper, ground in mandatory_in(store.sheet):
        need = Need(((Ask(paper.code, condition=ground.condition),),))
        if groups := _uncovered(need, store):
            yield Missing(need, groups, mandatory=ground)


def _merged(found: Collection[Missing]) -> tuple[Missing, ...]:
    """The same need told twice is told once, with all that asks for it."""
    kept: dict[Need, Missing] = {}
    for each in found:
        kept[each.need] = _joined(kept[each.need], each) if each.need in kept else each
    return tuple(kept.values())


def _joined(one: Missing, other: Missing) -> Missing:
    criteria = tuple(dict.fromkeys(one.criteria + other.criteria))
    return Missing(one.need, one.groups, criteria, one.mandatory or other.mandatory)


def _raise(criterion: Criterion, points: int, option: Option, store: Store) -> Raise:
    needs = criterion.needs
    return Raise(
        criterion=criterion.code,
        title=criterion.title,
        points=points,
        to=option,
        gain=option.points - points,
        missing=missing_of(criterion, option, store),
        judged_by=needs.judged_by if needs else "",
        hint_vi=needs.hint_vi if needs else "",
    )


def _steps(sheet: Sheet, points: Mapping[str, int], lacking: Decimal, store: Store) -> tuple[Raise, ...]:
    """The next option of each criterion, fewest missing papers first, then most points; as many as close the gap."""
    offers = [_raise(each, points[each.code], up, store) for each in sheet.criteria if (up := _next(each, points))]
    chosen: list[Raise] = []
    for offer in sorted(offers, key=lambda step: (len(step.missing), -step.gain, step.criterion)):
        if sum(step.gain for step in chosen) >= lacking:
            break
        chosen.append(offer)
    return tuple(chosen)


def _next(criterion: Criterion, points: Mapping[str, int]) -> Option | None:
    silent = criterion.only_with and not points.get(criterion.only_with)
    return None if silent else criterion.lowest_reaching(points[criterion.code] + 1)
