"""What support counts of the indicators: S01, S02, S05, S06; S03, S04 and B01 are counted by the budget.

Places are those of the projects, as they are called today; every figure names the records behind it (R1). No report of
effect is no data, never zero, and the share of those that have reported stands beside the sum (R2).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.places import today_places
from ocop.base.workdays.clock import today
from ocop.cycle.products.models import Product
from ocop.law.indicators.registry import Measure, Question, Reading, Readings, register

from .models import EffectReport, SupportProject
from .queries import figures
from .queries.figures import Found
from .vocabulary.projects import ProjectState

Counted = Callable[[list[Found]], Reading]


def steps(question: Question) -> Readings:
    """S01: projects approved out of those proposed in the time; all steps stand among the records."""
    return _by_place(figures.steps_in(question.period), question, _step_reading)


def producers(question: Question) -> Readings:
    """S02: producers, of which supported for the first time."""
    return _by_place(figures.supported_in(question.period), question, _producer_reading)


def finished_products(question: Question) -> Readings:
    """S05: products with new packaging, a mark filed or granted; a product counts once for each."""
    period = question.period
    found = [*figures.labels_in(period), *figures.marks_filed_in(period), *figures.marks_granted_in(period)]
    return _by_place(found, question, _product_reading)


def effects(question: Question) -> Readings:
    """S06: output told by those that have reported, beside how many should have."""
    day = question.period.last_day or today()
    told = figures.effects_in(question.period)
    due = figures.effects_due_in(question.period, on=day)
    owed = _grouped(due, question)
    return {
        place: _effect_reading(found, len(owed.get(place, ())))
        for place, found in _grouped(told, question).items()
    }  # fmt: skip


def _step_reading(found: list[Found]) -> Reading:
    counts = {state: sum(one.facts["step"] == state for one in found) for state in figures.STEPS}
    told = ", ".join(f"{state.label.lower()} {count}" for state, count in counts.items())
    value = Decimal(counts[ProjectState.APPROVED])
    return Reading(value, value, Decimal(counts[ProjectState.PROPOSED]), _records(SupportProject, found), told)


def _producer_reading(found: list[Found]) -> Reading:
    first = sum(one.facts["first"] for one in found)
    return Reading(Decimal(len(found)), Decimal(first), Decimal(len(found)), _records(Producer, found))


def _product_reading(found: list[Found]) -> Reading:
    told = _("bao bì mới %(packaging)s, nộp đơn nhãn hiệu %(filed)s, cấp văn bằng %(granted)s") % {
        word: sum(one.facts["content"] == word for one in found) for word in ("packaging", "filed", "granted")
    }
    return Reading(Decimal(len({one.record for one in found})), records=_records(Product, found), coverage=told)


def _effect_reading(found: list[Found], due: int) -> Reading:
    coverage = _("%(told)s trên %(due)s báo cáo đến hạn") % {"told": len(found), "due": max(due, len(found))}
    if not found:
        return Reading(coverage=coverage if due else "")
    total = sum(one.facts["output_vnd"] for one in found)
    return Reading(Decimal(total), records=_records(EffectReport, found), coverage=coverage)


def _by_place(found: list[Found], question: Question, counted: Counted) -> Readings:
    return {place: counted(rows) for place, rows in _grouped(found, question).items()}


def _grouped(found: Iterable[Found], question: Question) -> dict[int | None, list[Found]]:
    """All of it, and by the places asked for as they are called today; no record answers a task."""
    now = today_places(on=question.period.last_day or today())
    groups: dict[int | None, list[Found]] = defaultdict(list)
    groups[None] = []
    groups.update({unit: [] for unit in question.units})
    for one in found if question.tasks is None else ():
        groups[None].append(one)
        here = now(one.place) if one.place is not None else None
        if here in question.units:
            groups[here].append(one)
    return groups


def _records(model: type, found: Iterable[Found]) -> tuple[tuple[str, int], ...]:
    label = model._meta.label_lower  # type: ignore[attr-defined]
    return tuple(dict.fromkeys((label, one.record) for one in found))


register(Measure("S01", steps, gettext_lazy("đếm từ lịch sử các đề án hỗ trợ")))
register(Measure("S02", producers, gettext_lazy("đếm từ các đề án được phê duyệt")))
register(Measure("S05", finished_products, gettext_lazy("đếm từ nghiệm thu bao bì, đơn nhãn hiệu")))
register(Measure("S06", effects, gettext_lazy("cộng từ báo cáo kết quả sau nghiệm thu")))
