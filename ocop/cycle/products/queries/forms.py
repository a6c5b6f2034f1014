"""Forms a and b as plain values and as facts of the rules; names of products nearby; editions."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from ..models import BusinessPlan, CycleEntry, FormEdition, Idea, Product
from ..rules.idea import PARTS_OF_LABOUR, TEXTS, IdeaFacts, Material
from ..rules.names import key_of, similar
from ..rules.plan import Amount, PlanFacts, PlannedStep, YearOfPlan
from ..vocabulary import IDEA_FIELDS, PLAN_FIELDS, FormKind, Route

FIELDS = {FormKind.IDEA: IDEA_FIELDS, FormKind.PLAN: PLAN_FIELDS}
LINKS = frozenset({"classification", "org_chart"})


def form_of(entry: CycleEntry, form: str) -> Idea | BusinessPlan:
    """The row of the form; made empty where the entry has none yet."""
    model: type[Idea] | type[BusinessPlan] = Idea if form == FormKind.IDEA else BusinessPlan
    found, _is_new = model._default_manager.get_or_create(entry=entry)
    return found


def plain(value: Any) -> Any:
    """A value as JSON keeps it: days in ISO form, decimals as text without idle zeros, keys of files as text."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def values_of(row: Idea | BusinessPlan) -> dict[str, Any]:
    """Every field of the form, plain."""
    form = FormKind.IDEA if isinstance(row, Idea) else FormKind.PLAN
    return {name: plain(getattr(row, f"{name}_id" if name in LINKS else name)) for name in FIELDS[form]}


def editions_of(entry: CycleEntry, form: str) -> list[tuple[int, str, Mapping[str, Any]]]:
    """What was saved so far, oldest first."""
    return list(FormEdition.objects.filter(entry=entry, form=form).values_list("number", "hand", "values"))


def last_edition(entry: CycleEntry, form: str) -> FormEdition | None:
    """The newest, with who saved it."""
    return entry.editions.filter(form=form).select_related("saved_by").order_by("-number").first()


def idea_facts(idea: Idea, *, photos: int | None = None) -> IdeaFacts:
    """As the rules take it."""
    entry = idea.entry
    return IdeaFacts(
        texts={name: getattr(idea, name) for name in TEXTS},
        has_class=idea.classification_id is not None,
        materials=tuple(material_of(row) for row in idea.materials),
        labour={name: getattr(idea, name) for name in ("labour_total", *PARTS_OF_LABOUR)},
        sales_vnd=idea.sales_vnd,
        commits=idea.commitment,
        is_existing=entry.route == Route.EXISTING_PRODUCT,
        photos=entry.product.photos.count() if photos is None else photos,
    )


def material_of(row: Mapping[str, Any]) -> Material:
    """A row of raw material."""
    share = row.get("share")
    return Material(
        row.get("name", ""),
        row.get("source", ""),
        None if share in (None, "") else Decimal(str(share)),
        row.get("owner", ""),
    )


def plan_facts(plan: BusinessPlan) -> PlanFacts:
    """As the rules take it."""
    texts = {name: value for name in PLAN_FIELDS if isinstance(value := getattr(plan, name), str)}
    return PlanFacts(
        texts={**texts, "org_chart": str(plan.org_chart or "")},
        target_star=plan.target_star,
        milestones=tuple(step_of(row) for row in plan.milestones),
        sources=tuple(Amount(row.get("name", ""), row.get("amount_vnd"), row.get("kind", "")) for row in plan.sources),
        uses=tuple(Amount(row.get("name", ""), row.get("amount_vnd")) for row in plan.uses),
        years=tuple(
            YearOfPlan(row.get("year"), row.get("revenue_vnd"), row.get("cost_vnd"), row.get("profit_vnd"))
            for row in plan.years
        ),
    )


def step_of(row: Mapping[str, Any]) -> PlannedStep:
    """A planned milestone."""
    due = row.get("due")
    return PlannedStep(
        row.get("code", ""),
        row.get("name", ""),
        date.fromisoformat(due) if due else None,
        row.get("owner", ""),
        row.get("cost_vnd"),
    )


def similar_names(product: Product, name: str) -> list[str]:
    """Products of other producers in the same commune, or other ones of this producer, that read nearly the same."""
    others = Product.objects.filter(producer__unit=product.producer.unit_id).exclude(pk=product.pk)
    return similar(name, others.values_list("name", flat=True)[:2000])


def is_name_taken(product: Product, name: str) -> bool:
    """Whether the producer has another product of that name."""
    same = Product.objects.filter(producer=product.producer_id, name_key=key_of(name))
    return same.exclude(pk=product.pk).exists()
