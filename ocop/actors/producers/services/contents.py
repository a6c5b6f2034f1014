"""What a record holds besides: figures of a year, sites, members, capabilities."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import Capability, Member, Producer, Site, YearFigures
from ..models.figures import PARTS_OF_LABOUR
from ..queries.locking import producer_for_update
from ..rules.figures import Figures, obstacles_to_figures
from ..rules.registering import obstacles_to_point
from .wording import FiguresWording, is_commune

COUNTED = ("output", "revenue_vnd", "profit_vnd", "tax_paid_vnd", "export_vnd", "labour_total", *PARTS_OF_LABOUR)


@transaction.atomic
def note_figures(
    producer_id: int, *, by: Person, on: date, wording: FiguresWording, seen: int | None = None
) -> YearFigures:
    """Ghi số liệu năm; the year's row is made or replaced, and the trail keeps what stood there before."""
    producer = _entered(producer_id, by=by, on=on)
    row = YearFigures.objects.select_for_update().filter(producer=producer, year=wording.year).first()
    refuse_if(
        [
            *([Obstacle("figures.changed-meanwhile")] if row and seen is not None and seen != row.edition else []),
            *obstacles_to_figures(_facts(wording), established_on=producer.established_on, on=on),
        ]
    )
    old = {name: getattr(row, name) for name in COUNTED} if row else {}
    row = row or YearFigures(producer=producer, year=wording.year, edition=0)
    for each in fields(wording):
        setattr(row, each.name, getattr(wording, each.name))
    row.edition, row.declared_by, row.declared_on = row.edition + 1, by, on
    row.save()
    record("producers.figures.noted", producer, by=by, year=str(row.year), revenue=row.revenue_vnd, old=old)
    return row


def _facts(wording: FiguresWording) -> Figures:
    return Figures(
        year=wording.year,
        revenue_vnd=wording.revenue_vnd,
        profit_vnd=wording.profit_vnd,
        tax_paid_vnd=wording.tax_paid_vnd,
        export_vnd=wording.export_vnd,
        labour_total=wording.labour_total,
        labour_parts={name: getattr(wording, name) for name in PARTS_OF_LABOUR},
        is_empty=all(getattr(wording, name) is None for name in COUNTED),
    )


@transaction.atomic
def add_site(
    producer_id: int,
    *,
    by: Person,
    on: date,
    name: str,
    unit: Unit | None,
    street: str = "",
    latitude: float | None = None,
    longitude: float | None = None,
    makes: str = "",
    area_m2: Decimal | None = None,
) -> Site:
    """Thêm cơ sở sản xuất."""
    producer = _entered(producer_id, by=by, on=on)
    refuse_if(
        [
            *([] if name.strip() else [Obstacle("site.no-name", repair="#id_name")]),
            *([] if is_commune(unit, on) else [Obstacle("producer.no-commune", repair="#id_unit")]),
            *obstacles_to_point(latitude, longitude),
        ]
    )
    assert unit
    site = Site.objects.create(
        producer=producer, name=name.strip(), unit=unit, street=street.strip(), latitude=latitude,
        longitude=longitude, makes=makes.strip(), area_m2=area_m2,
    )  # fmt: skip
    record("producers.site.added", site, by=by, name=site.name, producer=producer.name)
    return site


@transaction.atomic
def close_site(site_id: int, *, by: Person, on: date) -> Site:
    """Ngừng cơ sở; it stays in the history."""
    site = Site.objects.select_for_update().get(pk=site_id)
    _entered(site.producer_id, by=by, on=on)
    refuse_if([Obstacle("site.closed")] if site.closed_on else [])
    site.closed_on = on
    site.save(update_fields=["closed_on"])
    record("producers.site.closed", site, by=by, name=site.name)
    return site


@transaction.atomic
def add_member(
    producer_id: int,
    *,
    by: Person,
    on: date,
    name: str,
    position: str = "",
    share_vnd: int | None = None,
    joined_on: date | None = None,
) -> Member:
    """Thêm thành viên."""
    producer = _entered(producer_id, by=by, on=on)
    refuse_if([] if name.strip() else [Obstacle("member.no-name", repair="#id_name")])
    member = Member.objects.create(
        producer=producer, name=name.strip(), position=position.strip(), share_vnd=share_vnd, joined_on=joined_on
    )
    record("producers.member.added", member, by=by, name=member.name, producer=producer.name)
    return member


@transaction.atomic
def end_member(member_id: int, *, by: Person, on: date) -> Member:
    """Thành viên ra khỏi chủ thể."""
    member = Member.objects.select_for_update().get(pk=member_id)
    _entered(member.producer_id, by=by, on=on)
    is_early = member.joined_on is not None and member.joined_on > on
    refuse_if([Obstacle("member.left")] if member.left_on or is_early else [])
    member.left_on = on
    member.save(update_fields=["left_on"])
    record("producers.member.left", member, by=by, name=member.name)
    return member


@transaction.atomic
def add_capability(
    producer_id: int,
    *,
    by: Person,
    on: date,
    kind: str,
    name: str,
    quantity: Decimal | None = None,
    unit_text: str = "",
    partner: str = "",
    number: str = "",
    start: date | None = None,
    end: date | None = None,
) -> Capability:
    """Ghi năng lực: land, machines, material areas, contracts."""
    producer = _entered(producer_id, by=by, on=on)
    refuse_if(
        [
            *([] if name.strip() else [Obstacle("capability.no-name", repair="#id_name")]),
            *([Obstacle("capability.upside-down", repair="#id_end")] if start and end and end < start else []),
        ]
    )
    row = Capability.objects.create(
        producer=producer, kind=kind, name=name.strip(), quantity=quantity, unit_text=unit_text.strip(),
        partner=partner.strip(), number=number.strip(), start=start, end=end,
    )  # fmt: skip
    record("producers.capability.added", row, by=by, name=row.name, producer=producer.name)
    return row


@transaction.atomic
def end_capability(capability_id: int, *, by: Person, on: date) -> Capability:
    """Không còn: the row keeps its last day."""
    row = Capability.objects.select_for_update().get(pk=capability_id)
    _entered(row.producer_id, by=by, on=on)
    refuse_if([Obstacle("capability.ended")] if row.end and row.end <= on else [])
    row.end = max(on, row.start) if row.start else on
    row.save(update_fields=["end"])
    record("producers.capability.ended", row, by=by, name=row.name)
    return row


def _entered(producer_id: int, *, by: Person, on: date) -> Producer:
    """The record under lock, for somebody who may write into it; not one that another record stands for."""
    producer = producer_for_update(producer_id)
    permissions.require_entering(by, producer, on=on)
    facts = {"status": producer.get_status_display()}
    refuse_if([Obstacle("producer.wrong-status", facts)] if producer.is_succeeded else [])
    return producer
