"""A version fetched for a change, and what is asked of it again and again."""

from datetime import date

from django.db.models import Max, Q, QuerySet, Sum

from ocop.steering.budget.vocabulary import YearState

from ..models import Line, LineMoney, Plan, PlanVersion
from ..vocabulary import ISSUED

RELATED = (
    "plan__programme", "plan__owner", "plan__approver", "plan__appraiser", "plan__unit", "document",
    "based_on__document",
)  # fmt: skip
OF_LINE = (
    "group", "indicator", "lead", "answers__directive__document", "task__directive__document", "carried_from",
    "version__plan", "request__organisation",
)  # fmt: skip


def version_for_update(pk: int) -> PlanVersion:
    """A version under lock until the transaction ends; raises PlanVersion.DoesNotExist."""
    return PlanVersion.objects.select_for_update(of=("self",)).select_related(*RELATED).get(pk=pk)


def version_on(plan: Plan, day: date) -> PlanVersion | None:
    """The version that held on the day (P2: reports of a period use the one in force at its end)."""
    began = plan.versions.filter(state__in=ISSUED, in_force_from__lte=day)
    return began.filter(Q(in_force_until__isnull=True) | Q(in_force_until__gt=day)).order_by("-number").first()


def latest_version(plan: Plan) -> PlanVersion:
    """The newest version, whatever its state."""
    return plan.versions.latest("number")


def line_rows(version: PlanVersion) -> QuerySet[Line]:
    """The lines in their order with all that a table shows: a constant number of queries."""
    return with_rows(version.lines.all())


def with_rows(lines: QuerySet[Line]) -> QuerySet[Line]:
    """Lines with their targets, money and bodies."""
    return lines.select_related(*OF_LINE).prefetch_related("targets__unit", "money__source", "coordinating")


def money_by_source(version: PlanVersion) -> dict[int, int]:
    """Planned money of the lines that go on, by source, in đồng."""
    found = LineMoney.objects.filter(line__version=version, line__is_stopped=False).order_by()
    return dict(found.values_list("source").annotate(total=Sum("amount_vnd")))


def is_closed(state: YearState | None) -> bool:
    """Whether the books of the year are closed."""
    return state == YearState.CLOSED


def next_rank(lines: QuerySet[Line]) -> int:
    """The place after the last line."""
    last: int | None = lines.aggregate(last=Max("rank"))["last"]
    return (last or 0) + 1
