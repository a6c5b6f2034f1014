"""The sets of a framework: by product name with or without accents, and by scope across frameworks."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from ocop.base.kernel.text import fold, nfc, words

from ..models import Classification, CriteriaSet, Framework, Succession
from ..vocabulary import State


def sets_for(framework: Framework) -> QuerySet[CriteriaSet]:
    """The sets with their rows of the classification, in order; a constant number of queries."""
    return framework.sets.prefetch_related("classification").select_related("framework")


def matching(rows: Iterable[CriteriaSet], typed: str) -> list[CriteriaSet]:
    """Those in whose name or classification every word occurs: as typed where it has marks (chè is not chế), else
    without them; the last word may be unfinished."""
    asked = words(nfc(typed).lower())
    return [row for row in rows if all(_occurs(word, row, is_last=word == asked[-1]) for word in asked)]


def successors_of(criteria_set: CriteriaSet) -> list[CriteriaSet]:
    """The sets of later frameworks that the file names as having the same scope."""
    named = Succession.objects.filter(criteria_set=criteria_set)
    return _found(Q(framework__code=row.framework_code, code=row.set_code) for row in named)


def predecessors_of(criteria_set: CriteriaSet) -> list[CriteriaSet]:
    """The published sets of older frameworks that name this one as their successor."""
    named = Succession.objects.filter(framework_code=criteria_set.framework.code, set_code=criteria_set.code)
    return _found(Q(pk=row.criteria_set_id) for row in named)


def sectors_of(framework: Framework) -> list[str]:
    """The sectors of the classification, each once, in order."""
    return list(dict.fromkeys(Classification.objects.filter(framework=framework).values_list("sector", flat=True)))


def _found(wanted: Iterable[Q]) -> list[CriteriaSet]:
    either = Q(pk__in=[])
    for each in wanted:
        either |= each
    rows = CriteriaSet.objects.filter(either, framework__state=State.PUBLISHED)
    return list(rows.select_related("framework").order_by("framework__start", "position"))


def _occurs(word: str, row: CriteriaSet, *, is_last: bool) -> bool:
    sought = _words_of(row)
    listed = [fold(each) for each in sought] if fold(word) == word else sought
    return word in listed or (is_last and any(each.startswith(word) for each in listed))


def _words_of(row: CriteriaSet) -> list[str]:
    places = [f"{each.sector} {each.group} {each.subgroup}" for each in row.classification.all()]
    return words(nfc("\n".join([row.code, row.name, *places])).lower())
