"""A sheet in the words of its readers: options with the ranks they are the least for, papers with where to get them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ocop.base.kernel.formats import decimal_comma

from ..rules.checklist import Entry, checklist
from ..rules.needs import Ask, Mandatory, Need, Paper
from ..rules.sheets import Criterion, Group, Option, Sheet
from ..vocabulary import Certainty, Effect, Evidence, JudgedBy, ValidityRule

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class OptionLine:
    """One level; `minimum` says for which rank it is the least."""

    letter: str
    text: str
    points: int
    minimum: str
    case: str


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper asked: name, where to get it, when it is asked at all."""

    name: str
    where: str
    when: str


@dataclass(frozen=True, slots=True)
class NeedLine:
    """What one or several levels ask for: all papers of any one of the groups."""

    levels: str
    groups: tuple[tuple[PaperLine, ...], ...]


@dataclass(frozen=True, slots=True)
class CriterionBlock:
    """One criterion, ready to show."""

    facts: Criterion
    heading: str
    minima: str
    options: tuple[OptionLine, ...]
    needs: tuple[NeedLine, ...]
    judged: str
    hint: str
    evidence: str
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupBlock:
    """A group of criteria."""

    facts: Group
    criteria: tuple[CriterionBlock, ...]


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One paper of the checklist."""

    name: str
    where: str
    criteria: str
    grounds: tuple[str, ...]
    validity: str


@dataclass(frozen=True, slots=True)
class RowBlock:
    """One row of Form 02 with its papers."""

    title: str
    entries: tuple[EntryLine, ...]


def group_block(group: Group, sheet: Sheet) -> GroupBlock:
    """The group with its criteria."""
    return GroupBlock(group, tuple(_criterion(each, sheet) for each in group.criteria))


def checklist_blocks(sheet: Sheet) -> list[RowBlock]:
    """The papers of the set in the order of Form 02."""
    return [
        RowBlock(_row_title(row.number, row.title), tuple(_entry(e, sheet) for e in row.entries))
        for row in checklist(sheet)
    ]


def mandatory_lines(sheet: Sheet) -> list[EntryLine]:
    """The papers without which a dossier of this set does not pass."""
    entries = (entry for row in checklist(sheet) for entry in row.entries if entry.mandatory)
    return [_entry(entry, sheet) for entry in entries]


def stars_of_minima(criterion: Criterion) -> str:
    """3 sao từ 2 điểm · 4 sao từ 3 điểm: only where the minimum rises."""
    told, last = [], 0
    for star, points in criterion.minima:
        if points > last:
            told.append(_("%(star)s sao: từ %(points)s điểm") % {"star": star, "points": points})
        last = points
    return " · ".join(told)


def bands_in_words(bands: Iterable[Any]) -> list[tuple[int, str]]:
    """5: từ 90 đến 100 điểm; 4: từ 70 đến dưới 90 điểm."""
    told, above = [], None
    for band in bands:
        floor = points_in_words(band.floor)
        text = _("từ %(floor)s đến 100 điểm") if above is None else _("từ %(floor)s đến dưới %(above)s điểm")
        told.append((band.stars, text % {"floor": floor, "above": above}))
        above = floor
    return told


def points_in_words(value: Any) -> str:
    """90 or 89,99."""
    return decimal_comma(value, 0 if value == value.to_integral_value() else 2)


def _criterion(criterion: Criterion, sheet: Sheet) -> CriterionBlock:
    needs = criterion.needs
    return CriterionBlock(
        facts=criterion,
        heading=_heading(criterion),
        minima=stars_of_minima(criterion),
        options=tuple(_option(option, previous) for option, previous in _with_previous(criterion.options)),
        needs=tuple(_needs(criterion, sheet)),
        judged=_judged(criterion),
        hint=needs.hint_vi if needs else "",
        evidence=str(Evidence(needs.evidence).label) if needs else "",
        conditions=tuple(_conditions(criterion)),
    )


def _heading(criterion: Criterion) -> str:
    """The title of a sub-group printed above it, where there is one."""
    if not criterion.section:
        return ""
    if criterion.section_max is None:
        return criterion.section
    return _("%(section)s (%(max)s điểm)") % {"section": criterion.section, "max": criterion.section_max}


def _with_previous(options: tuple[Option, ...]) -> Iterator[tuple[Option, Option | None]]:
    previous: Option | None = None
    for option in options:
        yield option, previous
        previous = option


def _option(option: Option, previous: Option | None) -> OptionLine:
    case = option.case if previous is None or previous.case != option.case else ""
    least = _("Mức tối thiểu của %(star)s sao") % {"star": option.star} if option.star else ""
    return OptionLine(LETTERS[option.index % len(LETTERS)], option.text, option.points, least, _case(case))


def _case(case: str) -> str:
    """A case that is only a letter in the file is called a case on screen."""
    return _("Trường hợp %(case)s") % {"case": case} if case and len(case) == 1 else case


def _judged(criterion: Criterion) -> str:
    if criterion.needs is None:
        return ""
    ways = [criterion.needs.judged_by, *criterion.needs.also]
    return ", ".join(str(JudgedBy(way).label).lower() for way in ways)


def _conditions(criterion: Criterion) -> Iterator[str]:
    if criterion.is_knockout:
        yield _("Có điều kiện loại hoặc dừng chấm")
    if criterion.zero_stops:
        yield _("0 điểm thì dừng chấm")
    if criterion.only_with:
        yield _("Chỉ tính điểm khi tiêu chí %(code)s có điểm") % {"code": criterion.only_with}
    if criterion.same_case:
        yield _("Chọn cùng một trường hợp trong cả bộ")


def _needs(criterion: Criterion, sheet: Sheet) -> Iterator[NeedLine]:
    """Each need once, with the levels that ask for it."""
    asked: dict[Need, list[str]] = {}
    if criterion.needs is None:
        return
    for option in criterion.options:
        for need in criterion.needs.of(option.index, option.points):
            asked.setdefault(need, []).append(LETTERS[option.index % len(LETTERS)])
    scored = sum(option.points > 0 for option in criterion.options)
    for need, letters in asked.items():
        levels = (
            _("Mọi mức có điểm")
            if len(letters) == scored > 1
            else _("Mức %(letters)s") % {"letters": ", ".join(letters)}
        )
        yield NeedLine(levels, tuple(tuple(_paper(ask, sheet) for ask in group) for group in need.groups))


def _paper(ask: Ask, sheet: Sheet) -> PaperLine:
    paper = sheet.papers[ask.code]
    return PaperLine(
        f"{paper_name(paper)}{_amount(ask)}", where_in_words(paper), sheet.conditions.get(ask.condition, "")
    )


def _amount(ask: Ask) -> str:
    if ask.parameters:
        return _(", ít nhất %(n)s chỉ tiêu") % {"n": ask.parameters}
    if ask.files > 1:
        return _(", ít nhất %(n)s tệp") % {"n": ask.files}
    return ""


def paper_name(paper: Paper) -> str:
    """In the language of the screen."""
    return paper.en if get_language() == "en" else paper.vi


def where_in_words(paper: Paper) -> str:
    """The offices that give it."""
    names = (agency.en if get_language() == "en" else agency.vi for agency in paper.agencies)
    return "; ".join(names)


def _row_title(number: int | None, title: str) -> str:
    if number is None:
        return _("Kèm sau mục 15 hoặc đính kèm riêng")
    return _("Mục %(number)s. %(title)s") % {"number": number, "title": title}


def _entry(entry: Entry, sheet: Sheet) -> EntryLine:
    grounds = tuple(_ground(each, sheet.conditions) for each in entry.mandatory)
    return EntryLine(
        paper_name(entry.paper), where_in_words(entry.paper), ", ".join(entry.criteria), grounds, _validity(entry.paper)
    )


def _ground(ground: Mandatory, conditions: Mapping[str, str]) -> str:
    told = [str(Effect(ground.effect).label), str(Certainty(ground.mark).label).lower()]
    if ground.condition:
        told.insert(1, _("khi: %(condition)s") % {"condition": conditions.get(ground.condition, ground.condition)})
    return " · ".join(told)


def _validity(paper: Paper) -> str:
    rule = str(ValidityRule(paper.validity.rule).label) % {"months": paper.validity.months or "–"}
    return f"{rule} ({str(Certainty(paper.validity.mark).label).lower()})"
