"""Sẵn sàng cho hạng sao: which papers are still missing for a rank, and which next step is cheapest.

The rule is the head of the table of papers: for each criterion with a minimum for the rank, the lowest option that
reaches it and those of its needs that no verified paper in force covers; then the papers every dossier of the set must
hold; then, for points still lacking, the cheapest next options. Papers that satisfy an option satisfy all below it in
the same case. An unknown condition is asked of the producer, never guessed.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .covering import Facts, Held, Missing, MissingPaper, Store, missing_of, uncovered
from .needs import Ask, Mandatory, Need, Paper
from .scoring import Chosen, points_in, points_of
from .sheets import Criterion, Option, Sheet

__all__ = ["Facts", "Held", "Missing", "MissingPaper", "Raise", "Readiness", "mandatory_in", "missing_for"]


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


def missing_for(
    star: int, sheet: Sheet, chosen: Chosen, papers: Collection[Held], facts: Facts, *, on: date
) -> Readiness:
    """What is missing for the rank; `papers` are verified, those that no longer hold on the day do not count."""
    store = Store(sheet, tuple(held for held in papers if held.holds_on(on)), facts)
    targets = _targets(sheet, star)
    short = {
        code: option
        for code, option in targets.items()
        if points_in(sheet.by_code[code], chosen.get(code)) < option.points
    }
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


def mandatory_in(sheet: Sheet) -> Iterator[tuple[Paper, Mandatory]]:
    """The papers every dossier of the set must hold, each ground once."""
    for paper in sheet.papers.values():
        for ground in paper.mandatory_for:
            if sheet.code in ground.sets:
                yield paper, ground


def _mandatory(store: Store) -> Iterator[Missing]:
    for paper, ground in mandatory_in(store.sheet):
        need = Need(((Ask(paper.code, condition=ground.condition),),))
        if groups := uncovered(need, store):
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
    """Up the cheapest options (fewest missing papers, then most points) until the gap is closed or nothing is left."""
    reached, chosen = dict(points), dict[str, Raise]()
    while sum(step.gain for step in chosen.values()) < lacking:
        offers = [_raise(each, points[each.code], up, store) for each in sheet.criteria if (up := _next(each, reached))]
        if not offers:
            break
        step = min(offers, key=lambda each: _cost(each, reached))
        chosen[step.criterion], reached[step.criterion] = step, step.to.points
    return tuple(sorted(chosen.values(), key=lambda each: _cost(each, points)))


def _cost(step: Raise, reached: Mapping[str, int]) -> tuple[int, int]:
    return len(step.missing), reached[step.criterion] - step.to.points


def _next(criterion: Criterion, points: Mapping[str, int]) -> Option | None:
    silent = criterion.only_with and not points.get(criterion.only_with)
    return None if silent else criterion.lowest_reaching(points[criterion.code] + 1)
