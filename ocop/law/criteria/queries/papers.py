"""The table of papers in force for a framework, and what it says of a set."""

from collections.abc import Mapping
from datetime import date

from django.db.models import QuerySet

from ocop.actors.people.models import Person

from ..models import CriteriaSet, Framework, PaperTable, PaperType
from ..rules.needs import CriterionNeeds
from ..vocabulary import State
from .frameworks import may_load
from .sheets import sheet_of, table_in_use


def paper_table_of(framework: Framework) -> PaperTable | None:
    """The highest published version; for a draft framework the one loaded with it."""
    return table_in_use(framework)


def paper_types(framework: Framework) -> QuerySet[PaperType]:
    """The kinds of papers of the table in force, in its order."""
    return PaperType.objects.filter(table=paper_table_of(framework))


def conditions_of(framework: Framework) -> Mapping[str, str]:
    """The conditions on which papers depend, as questions to the producer."""
    table = paper_table_of(framework)
    return table.conditions if table else {}


def needs_of(criteria_set: CriteriaSet) -> Mapping[str, CriterionNeeds]:
    """What each criterion of the set asks for; empty where no table is published."""
    return {each.code: each.needs for each in sheet_of(criteria_set).criteria if each.needs}


def tables_loadable(person: Person, *, on: date) -> QuerySet[PaperTable]:
    """Every version, drafts too, for who may load them; nothing for others."""
    rows = PaperTable.objects.select_related("framework")
    return rows if may_load(person, on=on) else rows.none()


def previous_table(table: PaperTable) -> PaperTable | None:
    """The published version before this one."""
    earlier = PaperTable.objects.filter(framework=table.framework_id, state=State.PUBLISHED, version__lt=table.version)
    return earlier.order_by("-version").first()
