"""Whether the applicant and what it asks for are among those the law supports (N3, N5, N6)."""

from collections.abc import Iterator
from datetime import date

from ocop.actors.territory.models import Unit
from ocop.base.kernel.outcome import Obstacle

from ..models import BeneficiaryRule, CityGrade, EligibleTrade, SupportProject
from ..rules import eligibility, repeating
from ..rules.eligibility import Place, Regime
from ..vocabulary.projects import PACKAGING_AGAIN, POINT_AGAIN, ObjectKind
from .facts import earlier_of, whole

INDUSTRIAL = frozenset({"KCQG", "KCDP"})  # programmes of Nghị định 45/2012/NĐ-CP, whose beneficiaries the rules name


def obstacles_to_eligibility(project: SupportProject, *, on: date) -> list[Obstacle]:
    """Everything of the law's conditions that is not met on the day."""
    return list(_obstacles(project, on))


def _obstacles(project: SupportProject, on: date) -> Iterator[Obstacle]:
    activity = project.activity
    if activity is None or project.programme is None:
        return
    if not activity.is_for_producers:
        yield Obstacle("project.not-for-producers", {"activity": activity.label})
    if project.programme.code in INDUSTRIAL:
        yield from _of_beneficiary(project, on)
        if activity.needs_trade:
            allowed = list(EligibleTrade.objects.in_force(on).values_list("code", flat=True))
            yield from eligibility.obstacles_to_trade(project.trade.code if project.trade else "", allowed)
    yield from _of_repeating(project, on)


def _of_beneficiary(project: SupportProject, on: date) -> Iterator[Obstacle]:
    producer, place = project.producer, project.place
    yield from eligibility.obstacles_to_beneficiary(
        [_regime(row) for row in BeneficiaryRule.objects.in_force(on)],
        kind=producer.kind, kind_name=producer.get_kind_display(), place=_place(place, on),
        produces=bool(producer.business_lines.strip() or project.present.strip()), on=on,
    )  # fmt: skip


def _regime(row: BeneficiaryRule) -> Regime:
    return Regime(
        row.label, frozenset(row.producer_kinds), frozenset(row.place_types), frozenset(row.city_grades),
        row.upgraded_grade, row.upgraded_within_years, row.source,
    )  # fmt: skip


def _place(unit: Unit, on: date) -> Place:
    city = CityGrade.objects.in_force(on).filter(unit=unit.parent_id or unit.pk).first()
    return Place(unit.name, unit.type, city.grade if city else None)


def _of_repeating(project: SupportProject, on: date) -> Iterator[Obstacle]:
    assert project.activity
    if project.activity.is_packaging:
        stars = project.product.noted_stars if project.product else None
        yield from repeating.obstacles_to_packaging(
            earlier_of(project), has_product=project.product_id is not None, stars=stars,
            months=whole(PACKAGING_AGAIN, on), on=on,
        )  # fmt: skip
    elif project.object_kind == ObjectKind.POINT:
        yield from repeating.obstacles_to_building_point(earlier_of(project), years=whole(POINT_AGAIN, on), on=on)
