"""A set as rules use it, read in a constant number of queries and kept by the hash of what was loaded."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Mapping
from threading import Lock

from ..models import CriteriaSet, Criterion, CriterionNeeds, Framework, Group, PaperTable, Part
from ..rules import sheets as rules
from ..rules.difference import Outline
from ..rules.needs import Paper, criterion_needs, paper_of
from ..vocabulary import State

Key = tuple[str, str, str]  # hash of the framework, hash of the table of papers, code of the set
MOST_KEPT = 200


class Shelf:
    """Sheets of this process; a hash never changes its meaning, so nothing is ever out of date."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Key, rules.Sheet] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> rules.Sheet | None:
        """The sheet, if it was read before."""
        with self._lock:
            return self._kept.get(key)

    def put(self, key: Key, sheet: rules.Sheet) -> None:
        """Keep it; the oldest goes."""
        with self._lock:
            self._kept[key] = sheet
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._kept.clear()


shelf = Shelf()


def table_in_use(framework: Framework) -> PaperTable | None:
    """The highest published version; for a draft framework the one loaded with it."""
    tables = framework.paper_tables.order_by("-version")
    return (tables.filter(state=State.PUBLISHED) if framework.is_published else tables).first()


def sheet_of(criteria_set: CriteriaSet) -> rules.Sheet:
    """The set with bands and papers, frozen."""
    framework = criteria_set.framework
    table = table_in_use(framework)
    key = _key(framework, table, criteria_set.code)
    if (kept := shelf.get(key)) is not None:
        return kept
    sheet = _read(framework, [criteria_set], table)[criteria_set.code]
    shelf.put(key, sheet)
    return sheet


def sheets_of(framework: Framework) -> dict[str, rules.Sheet]:
    """Every set of the framework by its code."""
    return _read(framework, list(framework.sets.all()), table_in_use(framework))


def outline_of(framework: Framework) -> Outline:
    """The framework as far as another is compared with it."""
    bands, parts = _bands(framework), tuple(_part(each, ()) for each in framework.parts.all())
    return Outline(framework.certificate_months, bands, parts, sheets_of(framework))


def _key(framework: Framework, table: PaperTable | None, code: str) -> Key:
    return framework.content_hash, table.content_hash if table else "", code


def _read(framework: Framework, sets: list[CriteriaSet], table: PaperTable | None) -> dict[str, rules.Sheet]:
    bands, parts = _bands(framework), list(framework.parts.all())
    papers = _papers(table)
    groups = _groups(sets, table)
    return {
        each.code: rules.Sheet(
            framework=framework.code,
            code=each.code,
            name=each.name,
            parts=tuple(_part(part, groups[each.pk, part.pk]) for part in parts),
            bands=bands,
            scoring=each.scoring,
            is_usable=each.is_usable,
            note=each.note,
            rejected_when=each.rejected_when,
            papers=papers,
            conditions=table.conditions if table else {},
            figures=table.figures if table else {},
            rows={int(number): title for number, title in table.rows.items()} if table else {},
        )
        for each in sets
    }


def _bands(framework: Framework) -> tuple[rules.Band, ...]:
    return tuple(rules.Band(b.stars, b.floor, b.printed, b.meaning) for b in framework.bands.all())


def _part(part: Part, groups: Iterable[rules.Group]) -> rules.Part:
    return rules.Part(part.code, part.title, part.max_points, tuple(groups))


def _papers(table: PaperTable | None) -> dict[str, Paper]:
    return {row.code: paper_of(row.written, table.agencies) for row in table.papers.all()} if table else {}


def _groups(sets: list[CriteriaSet], table: PaperTable | None) -> Mapping[tuple[int, int], list[rules.Group]]:
    found: defaultdict[tuple[int, int], list[rules.Group]] = defaultdict(list)
    rows = Group.objects.filter(criteria_set__in=sets).prefetch_related("criteria__options", "criteria__minima")
    needs = _needs(sets, table)
    for group in rows:
        criteria = tuple(_criterion(each, needs.get(each.pk)) for each in group.criteria.all())
        found[group.criteria_set_id, group.part_id].append(
            rules.Group(group.code, group.title, group.max_points, criteria)
        )
    return found


def _needs(sets: list[CriteriaSet], table: PaperTable | None) -> dict[int, CriterionNeeds]:
    if table is None:
        return {}
    rows = CriterionNeeds.objects.filter(table=table, criterion__group__criteria_set__in=sets)
    return {row.criterion_id: row for row in rows}


def _criterion(row: Criterion, needs: CriterionNeeds | None) -> rules.Criterion:
    return rules.Criterion(
        code=row.code,
        title=row.title,
        max_points=row.max_points,
        options=tuple(rules.Option(o.index, o.points, o.text, o.star, o.case) for o in row.options.all()),
        minima=tuple((minimum.star, minimum.points) for minimum in row.minima.all()),
        note=row.note,
        reading=row.reading,
        is_knockout=row.is_knockout,
        zero_stops=row.zero_stops,
        only_with=row.only_with,
        same_case=row.same_case,
        section=row.section,
        section_max=row.section_max,
        needs=criterion_needs(needs.written) if needs else None,
    )
