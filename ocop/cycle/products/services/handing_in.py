"""Nộp ý tưởng, nộp phương án, nộp lại: strictly checked, inside the window of the place, all that is missing said
at once.
"""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import Classification

from .. import notices, permissions
from ..models import BusinessPlan, CycleEntry, Idea, ProductClass, ProductMaterial, SupportKind, SupportWish
from ..queries.forms import form_of, idea_facts, is_name_taken, material_of, plan_facts
from ..queries.locking import entry_for_update
from ..queries.places import opening_for
from ..rules import idea as idea_rules
from ..rules import moves as rules
from ..rules.plan import obstacles_to_plan
from ..vocabulary import FormKind
from .moving import move
from .starting import helped_by


def submit_idea(entry_id: int, *, by: Person, on: date, late_reason: str = "") -> CycleEntry:
    """Nộp ý tưởng while the window of the place is open; late only by the commune, with a reason."""
    return _hand_in(entry_id, "submit_idea", FormKind.IDEA, by=by, on=on, late_reason=late_reason)


def resubmit_idea(entry_id: int, *, by: Person, on: date) -> CycleEntry:
    """Nộp lại ý tưởng until the day of the return."""
    return _hand_in(entry_id, "resubmit_idea", FormKind.IDEA, by=by, on=on)


def submit_plan(entry_id: int, *, by: Person, on: date, late_reason: str = "") -> CycleEntry:
    """Nộp phương án."""
    return _hand_in(entry_id, "submit_plan", FormKind.PLAN, by=by, on=on, late_reason=late_reason)


def resubmit_plan(entry_id: int, *, by: Person, on: date) -> CycleEntry:
    """Nộp lại phương án."""
    return _hand_in(entry_id, "resubmit_plan", FormKind.PLAN, by=by, on=on)


@transaction.atomic
def _hand_in(entry_id: int, verb: str, form: FormKind, *, by: Person, on: date, late_reason: str = "") -> CycleEntry:
    entry = entry_for_update(entry_id)
    permissions.require_handing_in(by, entry.product.producer, on=on)
    row = form_of(entry, form)
    row.entry = entry
    refuse_if(obstacles_to_handing_in(entry, row, verb, by=by, on=on, late_reason=late_reason))
    _stamp(row, by=by, on=on, late_reason=late_reason)
    _settle(entry, row, by=by, on=on)
    entry.returns.filter(form=form, answered_on=None).update(answered_on=on)
    entry.resubmit_until = None
    move(entry, verb, "resubmit_until", by=by, on=on, note=late_reason)
    record(
        "products.form.submitted",
        entry,
        by=by,
        form=form.label,
        product=entry.product.name,
        assisted=row.submitted_for,
        late=late_reason,
    )
    notices.handed_in(entry, form, by=by, on=on)
    return entry


def obstacles_to_handing_in(
    entry: CycleEntry, row: Idea | BusinessPlan, verb: str, *, by: Person, on: date, late_reason: str = ""
) -> Iterator[Obstacle]:
    """The moment first, then everything the form lacks."""
    yield from rules.obstacles_to_act(verb, entry.state)
    if verb.startswith("resubmit"):
        yield from rules.obstacles_to_resubmitting(entry.resubmit_until, on=on)
    else:
        form = FormKind.IDEA if isinstance(row, Idea) else FormKind.PLAN
        own = permissions.is_own(by, entry.product.producer, on=on)
        window = opening_for(entry, form, on=on)
        yield from rules.obstacles_to_time(
            window, year=entry.year.year, on=on, for_producer=own, late_reason=late_reason
        )
    yield from obstacles_in_form(row, on=on)


def obstacles_in_form(row: Idea | BusinessPlan, *, on: date) -> Iterator[Obstacle]:
    """Everything the form lacks; its group must be one of the classification in force on the day."""
    if isinstance(row, BusinessPlan):
        yield from obstacles_to_plan(plan_facts(row))
        return
    yield from idea_rules.obstacles_to_idea(idea_facts(row, photos=0))
    if row.product_name and is_name_taken(row.entry.product, row.product_name):
        yield Obstacle("idea.name-taken", {"name": row.product_name}, repair="../1/#id_product_name")
    framework = criteria.framework_on(on)
    if row.classification and framework and row.classification.framework_id != framework.pk:
        told = {"group": str(row.classification), "framework": framework.number}
        yield Obstacle("idea.class-not-in-force", told, basis=framework.number, repair="../1/#id_classification")


def _stamp(row: Idea | BusinessPlan, *, by: Person, on: date, late_reason: str) -> None:
    row.submitted_by, row.submitted_on = by, on
    row.submitted_for = helped_by(by, row.entry.product.producer, on=on)
    row.late_reason = late_reason.strip()
    row.save(update_fields=["submitted_by", "submitted_on", "submitted_for", "late_reason"])


def _settle(entry: CycleEntry, row: Idea | BusinessPlan, *, by: Person, on: date) -> None:
    """What the product keeps of the form; earlier saves of it are no longer needed."""
    entry.editions.filter(
        form=FormKind.IDEA if isinstance(row, Idea) else FormKind.PLAN, number__lt=row.edition
    ).delete()
    if isinstance(row, Idea):
        _keep_materials(entry, row)
        _keep_wishes(entry, row, by=by, on=on)
        if row.classification:
            classify_as(entry, row.classification, by=by, on=on)


def _keep_materials(entry: CycleEntry, idea: Idea) -> None:
    entry.product.materials.all().delete()
    found = (material_of(row) for row in idea.materials)
    ProductMaterial.objects.bulk_create(
        ProductMaterial(product=entry.product, name=m.name, source_place=m.source, local_share=m.share, owner=m.owner)
        for m in found
    )


def _keep_wishes(entry: CycleEntry, idea: Idea, *, by: Person, on: date) -> None:
    entry.wishes.exclude(kind__code__in=idea.wishes).delete()
    held = set(entry.wishes.values_list("kind__code", flat=True))
    kinds = SupportKind.objects.filter(code__in=set(idea.wishes) - held)
    SupportWish.objects.bulk_create(SupportWish(entry=entry, kind=kind, asked_by=by, asked_on=on) for kind in kinds)


def classify_as(entry: CycleEntry, classification: Classification, *, by: Person, on: date) -> ProductClass:
    """The product's place in the framework of its class; another one of the same framework gives way."""
    found, _is_new = ProductClass.objects.update_or_create(
        product=entry.product,
        framework_id=classification.framework_id,
        defaults={"classification": classification, "chosen_by": by, "chosen_on": on},
    )
    return found
