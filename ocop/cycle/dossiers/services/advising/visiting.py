"""Đặt lịch, ghi kết quả, ký biên bản kiểm tra thực tế."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.products.services.working import Photo

from ... import notices_of_team as notices
from ...models import Dossier, SiteVisit, TeamMember, VisitFinding, VisitPhoto
from ...queries.advising.facts import numbered
from ...queries.locking import dossier_for_update
from ...queries.printing.team import visit_facts
from ...queries.reference import step_ground
from ...rules.advising import visits as rules
from ...rules.papers.keeping import digest_of, kept
from ...vocabulary import GroundOf
from ...vocabulary.advising import SeriesOf, VisitGround, VisitState
from ..moving import note
from .rights import require_examining


@transaction.atomic
def plan_visit(
    dossier_id: int, *, by: Person, on: date, planned_on: date | None, place: str,
    members: Collection[TeamMember] = (), ground: str = VisitGround.USUAL, reason: str = "",
) -> SiteVisit:  # fmt: skip
    """Đặt lịch kiểm tra: producer and commune hear when and where."""
    dossier = dossier_for_update(dossier_id)
    require_examining(by, dossier, on=on)
    refuse_if(
        rules.obstacles_to_planning(
            state=dossier.state,
            kind=dossier.kind,
            ground=ground,
            day=planned_on,
            place=place,
            reason=reason,
            on=on,
            basis=step_ground(dossier, GroundOf.AGAIN),
        )
    )
    assert planned_on
    visit = SiteVisit.objects.create(
        dossier=dossier, ground=ground, reason=reason.strip()[:300], planned_on=planned_on, place=place.strip(),
        planned_by=by,
    )  # fmt: skip
    visit.members.set(members)
    facts = {"day": short_date(planned_on), "place": visit.place}
    note(dossier, "plan_visit", by=by, on=on, words=f"{facts['day']}, {visit.place}")
    record("dossiers.visit.planned", dossier, by=by, product=dossier.product.name, **facts)
    notices.visit_planned(visit, by=by, on=on)
    return visit


@transaction.atomic
def hold_visit(
    visit_id: int, *, by: Person, on: date, held_on: date | None, began: str, ended: str = "", place: str = "",
    findings: Mapping[str, str], notes: Mapping[str, str] | None = None, conclusion: str = "",
    producer_person: str = "", producer_title: str = "", producer_words: str = "",
) -> SiteVisit:  # fmt: skip
    """Ghi kết quả: what is found again replaces what was found before, until both sides have signed."""
    visit, dossier = _held(visit_id)
    require_examining(by, dossier, on=on)
    refuse_if(
        rules.obstacles_to_holding(
            state=visit.state, held_on=held_on, began=began, findings=findings, conclusion=conclusion, on=on
        )
    )
    visit.state, visit.held_on, visit.began, visit.ended = VisitState.HELD, held_on, began.strip(), ended.strip()
    visit.place, visit.conclusion = place.strip() or visit.place, conclusion.strip()
    visit.producer_person, visit.producer_title = producer_person.strip(), producer_title.strip()
    visit.producer_words = producer_words.strip()
    visit.save()
    _find(visit, findings, notes or {})
    record("dossiers.visit.held", dossier, by=by, product=dossier.product.name, conclusion=visit.conclusion)
    return visit


def _find(visit: SiteVisit, findings: Mapping[str, str], notes: Mapping[str, str]) -> None:
    for topic, finding in findings.items():
        if finding:
            values = {"finding": finding, "note": notes.get(topic, "").strip()}
            VisitFinding.objects.update_or_create(visit=visit, topic=topic, defaults=values)
    visit.findings.exclude(topic__in=[topic for topic, finding in findings.items() if finding]).delete()


@transaction.atomic
def add_photos(visit_id: int, *, by: Person, on: date, photos: Sequence[Photo]) -> SiteVisit:
    """Thêm ảnh: taken on the site, as they come in, until both sides have signed."""
    visit, dossier = _held(visit_id)
    require_examining(by, dossier, on=on)
    refuse_if(rules.obstacles_to_adding(state=visit.state, photos=len(photos)))
    for photo in photos:
        VisitPhoto.objects.create(visit=visit, file=photo.kept(by), caption=photo.name[:200], added_by=by, added_on=on)
    record("dossiers.visit.photographed", dossier, by=by, product=dossier.product.name, n=len(photos))
    return visit


@transaction.atomic
def sign_visit(visit_id: int, *, by: Person, on: date) -> SiteVisit:
    """Ký biên bản: numbered and kept word for word."""
    visit, dossier = _held(visit_id)
    require_examining(by, dossier, on=on)
    refuse_if(rules.obstacles_to_signing(state=visit.state, producer_person=visit.producer_person))
    visit.number, visit.written = numbered(SeriesOf.VISIT, "visit_number", on.year)
    visit.state, visit.signed_by, visit.signed_on = VisitState.SIGNED, by, on
    visit.content = kept(visit_facts(visit))
    visit.digest = digest_of(visit.content)
    visit.save()
    note(dossier, "sign_visit", by=by, on=on, words=visit.written)
    record("dossiers.visit.signed", dossier, by=by, product=dossier.product.name, number=visit.written)
    return visit


@transaction.atomic
def cancel_visit(visit_id: int, *, by: Person, on: date, reason: str) -> Dossier:
    """Hủy lịch kiểm tra."""
    visit, dossier = _held(visit_id)
    require_examining(by, dossier, on=on)
    refuse_if(rules.obstacles_to_cancelling(state=visit.state, reason=reason))
    visit.state, visit.reason = VisitState.CANCELLED, reason.strip()[:300]
    visit.save(update_fields=["state", "reason"])
    record("dossiers.visit.cancelled", dossier, by=by, product=dossier.product.name, reason=reason.strip())
    notices.visit_cancelled(visit, by=by, on=on)
    return dossier


def _held(visit_id: int) -> tuple[SiteVisit, Dossier]:
    visit = SiteVisit.objects.select_for_update(of=("self",)).get(pk=visit_id)
    dossier = dossier_for_update(visit.dossier_id)
    visit.dossier = dossier
    return visit, dossier
