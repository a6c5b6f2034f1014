"""Reads of product finishing: orders and filings as far as their project is seen, items of a label, its versions."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from ocop.actors.people.models import Person
from ocop.cycle.products.models import Product

from ..models import DesignProof, LabelItem, LabelVersion, PackagingOrder, SupportProject, TrademarkFiling
from ..vocabulary.projects import ASSIST, HANDLE, OWN
from .access import projects_visible_to, scope_of


def orders_visible_to(person: Person, *, on: date) -> QuerySet[PackagingOrder]:
    """The orders of projects the person sees."""
    found = PackagingOrder.objects.filter(project__in=projects_visible_to(person, on=on).values("pk"))
    return found.select_related("project__producer__organisation", "product", "chosen__file")


def orders_for_producer(person: Person, *, on: date) -> QuerySet[PackagingOrder]:
    """Those on which the person acts for the producer."""
    return _with(person, (OWN, ASSIST), on)


def orders_handled_by(person: Person, *, on: date) -> QuerySet[PackagingOrder]:
    """Those the person runs for the Centre."""
    return _with(person, (HANDLE,), on)


def _with(person: Person, verbs: tuple[str, ...], on: date) -> QuerySet[PackagingOrder]:
    projects = SupportProject.objects.filter(scope_of(person, verbs, on=on))
    return orders_visible_to(person, on=on).filter(project__in=projects.values("pk"))


def projects_to_finish(person: Person, *, on: date) -> QuerySet[SupportProject]:
    """Projects the person runs for the Centre, on which orders and filings hang."""
    return projects_visible_to(person, on=on).filter(scope_of(person, (HANDLE,), on=on))


def filings_visible_to(person: Person, *, on: date) -> QuerySet[TrademarkFiling]:
    """The filings of projects the person sees."""
    found = TrademarkFiling.objects.filter(project__in=projects_visible_to(person, on=on).values("pk"))
    return found.select_related("project", "product")


def filings_handled_by(person: Person, *, on: date) -> QuerySet[TrademarkFiling]:
    """Those the person runs for the Centre."""
    return filings_visible_to(person, on=on).filter(project__in=projects_to_finish(person, on=on).values("pk"))


def proofs_visible_to(person: Person, *, on: date) -> QuerySet[DesignProof]:
    """The proofs of orders the person sees."""
    return DesignProof.objects.filter(order__in=orders_visible_to(person, on=on)).select_related("file", "order")


def samples_visible_to(person: Person, *, on: date) -> QuerySet[LabelVersion]:
    """The label versions of orders the person sees."""
    return LabelVersion.objects.filter(order__in=orders_visible_to(person, on=on)).select_related("sample", "order")


def label_items(group: str, *, on: date) -> Sequence[LabelItem]:
    """What the label of such a product must carry on the day."""
    return [row for row in LabelItem.objects.in_force(on) if not row.groups or group in row.groups]


def label_of(product: Product, *, on: date) -> LabelVersion | None:
    """The label in use on the day; what the dossier and the public page show."""
    found = LabelVersion.objects.filter(Q(end=None) | Q(end__gt=on), product=product, start__lte=on)
    return found.select_related("sample").order_by("-number").first()
