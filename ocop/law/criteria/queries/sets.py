"""The sets of a framework: by product name with or without accents, and by scope across frameworks."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from ocop.base.kernel.text import fold

from ..models import Classification, CriteriaSet, Framework, Succession
from ..vocabulary import State


def sets_for(framework: Framework) -> QuerySet[CriteriaSet]:
    """The sets with their rows of the classification, in order; a constant number of queries."""
    return framework.sets.prefetch_related("classification").select_related("framework")


def matching(rows: Iterable[CriteriaSet], typed: str) -> list[CriteriaSet]:
    """Those in whose name or classification every word occurs, marks or none."""
    words = fold(typed).split()
    return [row for row in rows if all(word in _sought(row) for word in words)]


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


def _sought(row: CriteriaSet) -> str:
    places = [f"{each.sector} {each.group} {each.subgroup}" for each in row.classification.all()]
    return fold("\n".join([row.code, row.name, *places]))
