"""What plans count: money planned (B_PLAN) and targets reached among those planned (B02)."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from django.db.models import Q, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from ocop.law.indicators.registry import Measure, Question, Reading, Readings, register

from .models import Line, LineMoney, PlanVersion
from .queries.progress import LineProgress, lines_to_follow, progress_of
from .rules.progress import Course, percent
from .vocabulary import ISSUED, Level

B_PLAN, B02 = "B_PLAN", "B02"
OF_PLACES = (Level.DISTRICT, Level.COMMUNE)


def plans_in_force(question: Question) -> QuerySet[PlanVersion]:
    """The issued versions that hold on the last day asked, of years that the period touches."""
    found = PlanVersion.objects.filter(state__in=ISSUED)
    if day := question.period.last_day:
        found = found.filter(in_force_from__lte=day, plan__first_year__lte=day.year)
        found = found.filter(Q(in_force_until__isnull=True) | Q(in_force_until__gt=day))
    else:
        found = found.filter(in_force_until__isnull=True)
    start = question.period.start
    return found.filter(plan__last_year__gte=start.year) if start else found


def counted_under(question: Question) -> dict[int, int | None]:
    """Version → the place it counts for; None is the whole province.

    Work of a district stands in the province's plan as well, so the whole is what the province's own plans say; a
    programme without one (industrial promotion) is that of the departments.
    """
    rows = list(plans_in_force(question).values_list("pk", "plan__level", "plan__programme", "plan__unit"))
    provincial = {programme for _pk, level, programme, _unit in rows if level == Level.PROVINCE}
    found: dict[int, int | None] = {}
    for pk, level, programme, unit in rows:
        if level == Level.PROVINCE or (level == Level.DEPARTMENT and programme not in provincial):
            found[pk] = None
        elif level in OF_PLACES and unit in question.units:
            found[pk] = unit
    return found


def planned_money(question: Question) -> Readings:
    """B_PLAN: the money of the plans in force, all sources, stopped lines left out."""
    places = counted_under(question)
    rows = LineMoney.objects.filter(line__version__in=places, line__is_stopped=False).order_by()
    sums: dict[int | None, int] = defaultdict(int)
    records: dict[int | None, list[tuple[str, int]]] = defaultdict(list)
    for version, line, amount in rows.values_list("line__version", "line").annotate(Sum("amount_vnd")):
        sums[places[version]] += amount
        records[places[version]].append((Line._meta.label_lower, line))
    return {place: Reading(Decimal(sums[place]), records=tuple(records[place])) for place in sums}


def targets_reached(question: Question) -> Readings:
    """B02: of the targets planned, how many are reached, in percent; no plan is no data."""
    places = counted_under(question)
    day = question.period.last_day
    if not places or day is None:
        return {}
    lines = list(lines_to_follow(Line.objects.filter(version__in=places)).exclude(indicator__code=B02))
    rows: dict[int | None, list[LineProgress]] = defaultdict(list)
    for row in progress_of(lines, as_of=day):
        rows[places[row.line.version_id or 0]].append(row)
    return {place: _reached(found) for place, found in rows.items()}


def _reached(rows: Iterable[LineProgress]) -> Reading:
    planned = [
        row for row in rows if row.course != Course.STOPPED and row.whole is not None and row.whole.planned is not None
    ]
    reached = Decimal(sum(row.whole.is_reached for row in planned if row.whole))
    whole = Decimal(len(planned))
    records = tuple((Line._meta.label_lower, row.line.pk) for row in planned)
    return Reading(percent(reached, whole), part=reached, whole=whole, records=records)


register(Measure(B_PLAN, planned_money, _("Đếm từ kinh phí của các kế hoạch đang có hiệu lực")))
register(Measure(B02, targets_reached, _("Đếm từ chỉ tiêu của các kế hoạch đang có hiệu lực")))
