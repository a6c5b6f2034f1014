"""The sets of a decision: parts, groups, criteria and options, with the minima that the asterisks mark."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from ...vocabulary import Evidence, Scoring
from ..files import SetFile
from ..sheets import Band, Criterion, Group, Option, Part
from .reader import Reader, Where
from .sums import check_sums

SET_KEYS = {
    "code", "name", "evidence", "source", "rejected_when", "parts", "transcript_slips", "usable", "cross_checked",
    "note", "scoring", "successor_set",
}  # fmt: skip
PART_KEYS = {"code", "title", "max", "groups"}
GROUP_KEYS = {"code", "title", "max", "criteria"}
CRITERION_KEYS = {
    "code", "use", "title", "max", "min", "cumulative", "options", "bonus", "required_for", "min_points_for", "note",
    "reading", "knockout", "zero_stops", "only_with", "same_case", "section", "subgroup", "subgroup_max",
}  # fmt: skip
OPTION_KEYS = {"points", "text", "star", "case"}


def read_sets(
    content: Mapping[str, Any], parts: tuple[Part, ...], bands: tuple[Band, ...], reader: Reader
) -> tuple[SetFile, ...]:
    """Every set, its sums checked; one that does not close is refused unless the file itself keeps it from use."""
    common, sources = reader.table(content, "common"), reader.table(content, "sources")
    stars = {band.stars for band in bands}
    sets = tuple(_set(row, parts, stars, common, sources, reader) for row in reader.rows(content, "criteria_sets"))
    reader.once([each.code for each in sets], "criteria-file.code-twice", Where())
    if not sets:
        reader.fault("framework.no-sets")
    return sets


def _set(
    row: Mapping[str, Any], parts: tuple[Part, ...], stars: set[int], common: Mapping[Any, Any],
    sources: Mapping[Any, Any], reader: Reader,
) -> SetFile:  # fmt: skip
    where = Where(reader.text(row, "code"))
    reader.known_keys(row, SET_KEYS, where)
    scoring = reader.word(row, "scoring", Scoring.values, where, default=Scoring.CRITERIA)
    may_be_used = reader.flag(row, "usable", where, default=True)
    found = _parts(row, parts, stars, common, where, reader)
    open_sums = check_sums(row, found, where) if scoring == Scoring.CRITERIA else ()
    if may_be_used:
        reader.faults.extend(open_sums)
    return SetFile(
        code=where.set,
        name=reader.text(row, "name", where),
        parts=found,
        scoring=scoring,
        is_usable=may_be_used and not open_sums,
        evidence=reader.word(row, "evidence", Evidence.values, where, default=Evidence.RECALLED),
        source="; ".join(str(sources.get(each, each)) for each in reader.texts(row, "source", where)),
        note=reader.text(row, "note", where, needed=False) if row.get("note") else "",
        rejected_when=reader.text(row, "rejected_when", where, needed=False) if row.get("rejected_when") else "",
        successor=_successor(row, where, reader),
        slips=_slips(row, where, reader),
        open_sums=open_sums,
    )


def _successor(row: Mapping[str, Any], where: Where, reader: Reader) -> tuple[str, str] | None:
    named = reader.table(row, "successor_set", where)
    return (reader.text(named, "framework", where), reader.text(named, "code", where)) if named else None


def _slips(row: Mapping[str, Any], where: Where, reader: Reader) -> tuple[tuple[str, str], ...]:
    rows = reader.rows(row, "transcript_slips", where, needed=False)
    return tuple((reader.text(each, "criterion", where), reader.text(each, "note", where)) for each in rows)


def _parts(
    row: Mapping[str, Any], parts: tuple[Part, ...], stars: set[int], common: Mapping[Any, Any], where: Where,
    reader: Reader,
) -> tuple[Part, ...]:  # fmt: skip
    """The parts of the decision, each with the groups that the set gives it."""
    written = {reader.text(each, "code", where): each for each in reader.rows(row, "parts", where)}
    for code, each in written.items():
        reader.known_keys(each, PART_KEYS, where)
        if code not in {part.code for part in parts}:
            reader.fault("criteria-file.unknown-part", where, part=code)
    groups = {code: _groups(each, stars, common, where, reader) for code, each in written.items()}
    found = tuple(Part(part.code, part.title, part.max_points, groups.get(part.code, ())) for part in parts)
    criteria = [criterion for part in found for criterion in part.criteria()]
    reader.once([each.code for each in criteria], "criteria-file.code-twice", where)
    reader.once([each.title for each in criteria], "criteria-file.title-twice", where)
    _check_references(criteria, where, reader)
    return found


def _groups(
    row: Mapping[str, Any], stars: set[int], common: Mapping[Any, Any], where: Where, reader: Reader
) -> tuple[Group, ...]:
    found = []
    for each in reader.rows(row, "groups", where):
        reader.known_keys(each, GROUP_KEYS, where)
        criteria = tuple(_criterion(c, stars, common, where, reader) for c in reader.rows(each, "criteria", where))
        title = reader.text(each, "title", where)
        found.append(Group(reader.text(each, "code", where), title, reader.whole(each, "max", where), criteria))
    return tuple(found)


def _criterion(
    row: Mapping[str, Any], stars: set[int], common: Mapping[Any, Any], where: Where, reader: Reader
) -> Criterion:
    row = _laid_over(row, common, where, reader)
    here = Where(where.set, reader.text(row, "code", where))
    reader.known_keys(row, CRITERION_KEYS, here)
    if reader.flag(row, "cumulative", here):
        reader.fault("criteria-file.cumulative", here)
    options = tuple(
        _option(index, each, stars, here, reader) for index, each in enumerate(reader.rows(row, "options", here))
    )
    found = Criterion(
        code=here.criterion,
        title=reader.text(row, "title", here),
        max_points=reader.whole(row, "max", here),
        options=options,
        minima=_minima(row, options, stars, here, reader),
        note=reader.text(row, "note", here, needed=False) if row.get("note") else "",
        reading=reader.text(row, "reading", here, needed=False) if row.get("reading") else "",
        is_knockout=reader.flag(row, "knockout", here),
        zero_stops=reader.flag(row, "zero_stops", here),
        only_with=reader.text(row, "only_with", here, needed=False) if row.get("only_with") else "",
        same_case=reader.flag(row, "same_case", here),
        section=reader.text(row, "section" if "section" in row else "subgroup", here, needed=False)
        if row.get("section") or row.get("subgroup")
        else "",
        section_max=reader.optional_whole(row, "subgroup_max", here),
    )
    _check_options(found, here, reader)
    return found


def _laid_over(row: Mapping[str, Any], common: Mapping[Any, Any], where: Where, reader: Reader) -> Mapping[str, Any]:
    """`use: KEY` takes common[KEY] with the keys written beside it laid over."""
    if "use" not in row:
        return row
    base = common.get(row["use"])
    if not isinstance(base, Mapping):
        reader.fault("criteria-file.unknown-common", where, key=str(row["use"]))
        base = {}
    return {**base, **row}


def _option(index: int, row: Mapping[str, Any], stars: set[int], where: Where, reader: Reader) -> Option:
    here = Where(where.set, where.criterion, str(index + 1))
    reader.known_keys(row, OPTION_KEYS, here)
    star = reader.optional_whole(row, "star", here)
    if star is not None and star not in stars:
        reader.fault("criteria-file.unknown-star", here, star=star)
    case = reader.text(row, "case", here) if "case" in row else ""
    return Option(index, reader.whole(row, "points", here), reader.text(row, "text", here), star, case)


def _minima(
    row: Mapping[str, Any], options: tuple[Option, ...], stars: set[int], where: Where, reader: Reader
) -> tuple[tuple[int, int], ...]:
    """From the asterisks, cumulative: a higher rank meets the minima of the lower ones too."""
    marked = {option.star: option.points for option in reversed(options) if option.star is not None}
    found: dict[int, int] = {}
    for star in sorted(stars):
        if reached := [points for at, points in marked.items() if at <= star]:
            found[star] = max(reached)
    if "min_points_for" in row and dict(reader.table(row, "min_points_for", where)) != found:
        reader.fault("criteria-file.minima-differ", where, marked=_told(found), printed=_told(row["min_points_for"]))
    return tuple(found.items())


def _told(minima: Any) -> str:
    return "; ".join(f"{star}★ {points}" for star, points in minima.items()) if isinstance(minima, Mapping) else "–"


def _check_options(criterion: Criterion, where: Where, reader: Reader) -> None:
    if not criterion.options:
        reader.fault("criteria-file.no-options", where)
        return
    for option in criterion.options:
        if option.points > criterion.max_points:
            place = Where(where.set, where.criterion, str(option.index + 1))
            reader.fault("criteria-file.option-beyond", place, points=option.points, max=criterion.max_points)
    if (highest := max(option.points for option in criterion.options)) < criterion.max_points:
        reader.fault("criteria-file.max-out-of-reach", where, highest=highest, max=criterion.max_points)
    if 0 < sum(bool(option.case) for option in criterion.options) < len(criterion.options):
        reader.fault("criteria-file.case-missing", where)
    _check_order(criterion, where, reader)


def _check_order(criterion: Criterion, where: Where, reader: Reader) -> None:
    """Within a case a later option never gives less, and a higher rank never asks for less."""
    for before, after in pairwise(criterion.options):
        if before.case == after.case and after.points < before.points:
            place = Where(where.set, where.criterion, str(after.index + 1))
            reader.fault("criteria-file.options-fall", place, points=after.points, before=before.points)
    marked = sorted((o.star, o.points) for o in criterion.options if o.star is not None)
    for (lower, less), (higher, more) in pairwise(marked):
        if lower < higher and more < less:
            reader.fault("criteria-file.minima-fall", where, lower=lower, higher=higher)


def _check_references(criteria: list[Criterion], where: Where, reader: Reader) -> None:
    known = {each.code for each in criteria}
    for each in criteria:
        if each.only_with and (each.only_with not in known or each.only_with == each.code):
            reader.fault("criteria-file.unknown-criterion", Where(where.set, each.code), value=each.only_with)
