"""Khảo sát, kiểm tra: the checklist of the day is frozen at the start, answered on the spot, concluded once.

A device without a network keeps answers and pictures and sends them later; what comes late never overwrites what was
answered meanwhile elsewhere: it is told both values.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.assessment.rules.sheets import HERE_AND_NOW, Writing
from ocop.cycle.products.services.working import Photo
from ocop.law.documents.services import draw_number

from ...models.points import CheckAnswer, Inspection, InspectionPhoto, Inspector, PointOfSale
from ...notices import points as notices
from ...permissions import points as permissions
from ...queries.points import facts as known
from ...queries.points.locking import answering, inspection_for_update, point_for_update
from ...queries.points.reference import lines_of, regime_on, settings_on
from ...rules.points import checklist as lines
from ...rules.points import outcome as rules
from ...rules.points.deciding import obstacles_to_move
from ...rules.points.venues import obstacles_to_place
from ...vocabulary.points import Answer, InspectionKind, InspectionState, Outcome, PointState
from .moving import step

SURVEYING = (InspectionKind.SURVEY,)
LONGEST = {"measured": 60, "remark": 500}


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team: with an account, or a name and a body as typed."""

    name: str
    body: str = ""
    person: Person | None = None


@transaction.atomic
def begin(
    point_id: int, *, by: Person, on: date, kind: str, held_on: date | None, team: Sequence[Member]
) -> Inspection:
    """Bắt đầu: the decision that counts on the day of the visit gives the checklist, which stays as it is."""
    point = point_for_update(point_id)
    permissions.require_inspecting(by, point, on=on)
    settings, day = settings_on(on), held_on or on
    regime = regime_on(day)
    members = list({member.name.strip(): member for member in team if member.name.strip()}.values())
    faults = list(rules.obstacles_to_beginning(
        kind=kind, state=point.state, has_open=point.inspections.filter(state=InspectionState.OPEN).exists(),
        team=len(members), least=settings["TEAM_LEAST"],
    ))  # fmt: skip
    if day > on:
        faults.append(Obstacle("inspection.ahead", repair="#id_held_on"))
    if regime is None:
        faults.append(Obstacle("point.no-regime"))
    refuse_if(faults)
    assert regime
    asked = lines_of(regime, day)
    made = Inspection.objects.create(
        point=point, kind=kind, held_on=day, regime=regime.code, regime_warning=regime.is_stale,
        version=lines.version_of(regime, asked), checklist=lines.frozen(asked), begun_by=by, begun_on=on,
        follows=known.last_concluded(point),
    )  # fmt: skip
    for member in members:
        Inspector.objects.create(
            inspection=made, name=member.name.strip(), body=member.body.strip(), person=member.person
        )
    record("trade.inspection.begun", made, by=by, point=str(point), kind=made.get_kind_display(), version=made.version)
    return made


@transaction.atomic
def answer(
    inspection_id: int, *, by: Person, on: date, code: str, answer: str, measured: str = "", remark: str = "",
    mend_by: date | None = None, writing: Writing = HERE_AND_NOW,
) -> CheckAnswer:  # fmt: skip
    """Ghi một tiêu chí, as it is chosen or when the device is back on the line."""
    inspection = answering(inspection_id)
    permissions.require_checklist(by, inspection, on=on)
    given = lines.Given(answer, measured.strip()[:60], remark.strip()[:500], mend_by)
    criterion = lines.thawed(inspection.checklist).lines.get(code)
    facts = known.facts_of(inspection.point, inspection.held_on)
    limits = settings_on(inspection.held_on).limits
    closed = [] if inspection.is_open else [Obstacle("inspection.not-open")]
    refuse_if([
        *closed, *lines.obstacles_to_answer(criterion, given, facts, limits, held_on=inspection.held_on),
    ])  # fmt: skip
    row = inspection.answers.filter(code=code).first() or CheckAnswer(inspection=inspection, code=code)
    refuse_if(_met(row, given, writing))
    row.answer, row.measured, row.remark, row.mend_by = given.answer, given.measured, given.remark, given.mend_by
    row.edition, row.hand = row.edition + 1, writing.hand
    row.saved_by, row.saved_at = by, timezone.now()
    row.save()
    return row


@transaction.atomic
def note(
    inspection_id: int, *, by: Person, on: date, operator_person: str = "", operator_words: str = "",
    remarks: str = "", place_note: str = "", latitude: Decimal | None = None, longitude: Decimal | None = None,
    met_at: str = "", writing: Writing = HERE_AND_NOW,
) -> Inspection:  # fmt: skip
    """Ghi chung: who received the team, what was said, where and when."""
    inspection = answering(inspection_id)
    permissions.require_checklist(by, inspection, on=on)
    place = (float(latitude) if latitude is not None else None, float(longitude) if longitude is not None else None)
    closed = [] if inspection.is_open else [Obstacle("inspection.not-open")]
    refuse_if([*closed, *obstacles_to_place(*place, None)])
    if writing.meets(inspection.notes_edition, inspection.notes_hand):
        refuse_if([Obstacle("inspection.notes-changed", {"theirs": inspection.remarks or "–", "ours": remarks})])
    inspection.operator_person, inspection.operator_words = operator_person.strip()[:120], operator_words.strip()
    inspection.remarks, inspection.place_note = remarks.strip(), place_note.strip()[:200]
    inspection.latitude, inspection.longitude, inspection.met_at = latitude, longitude, met_at.strip()[:30]
    inspection.notes_edition, inspection.notes_hand = inspection.notes_edition + 1, writing.hand
    inspection.save()
    return inspection


@transaction.atomic
def add_photos(
    inspection_id: int, *, by: Person, on: date, photos: Sequence[Photo], code: str = "", caption: str = ""
) -> Inspection:
    """Ảnh tại chỗ, of one criterion or of the place."""
    inspection = answering(inspection_id)
    permissions.require_checklist(by, inspection, on=on)
    faults = [] if inspection.is_open else [Obstacle("inspection.not-open")]
    refuse_if([*faults, *([] if photos else [Obstacle("point.no-picture", repair="#id_uploads")])])
    for photo in photos:
        InspectionPhoto.objects.create(
            inspection=inspection, code=code[:10], file=photo.kept(by), caption=(caption.strip() or photo.name)[:200],
            added_by=by, added_at=timezone.now(),
        )  # fmt: skip
    record("trade.inspection.photographed", inspection, by=by, point=str(inspection.point), n=len(photos))
    return inspection


@transaction.atomic
def conclude(inspection_id: int, *, by: Person, on: date) -> Inspection:
    """Kết luận: the outcome by the rules, the minutes numbered; only a survey moves the point on."""
    inspection = inspection_for_update(inspection_id)
    permissions.require_checklist(by, inspection, on=on)
    refuse_if(obstacles_to_concluding(inspection))
    point, settings = inspection.point, settings_on(inspection.held_on)
    verdict = known.verdict_now(inspection, settings)
    assert point.keeper
    _sequence, number = draw_number(settings.text("MINUTES_SYMBOL"), point.keeper, on, by=by)
    inspection.state, inspection.outcome, inspection.mend_by = (
        InspectionState.CONCLUDED, verdict.outcome, verdict.mend_by,
    )  # fmt: skip
    inspection.number, inspection.concluded_by, inspection.concluded_on = number, by, on
    inspection.told = _told(inspection, verdict)
    inspection.save()
    record(
        "trade.inspection.concluded", inspection, by=by, point=str(point), kind=inspection.get_kind_display(),
        outcome=Outcome(verdict.outcome).label, number=number,
    )  # fmt: skip
    if inspection.kind == InspectionKind.SURVEY and point.state == PointState.PROPOSED:
        refuse_if(obstacles_to_move("note_survey", point.state))
        step(point, "note_survey", by=by, on=on, number=number, reason=str(Outcome(verdict.outcome).label))
    notices.inspected(inspection, by=by, on=on)
    if verdict.outcome == Outcome.PASS and point.state in (PointState.SURVEYED, PointState.BUILDING):
        notices.ready(point, by=by, on=on)
    return inspection


@transaction.atomic
def cancel(inspection_id: int, *, by: Person, on: date, reason: str) -> Inspection:
    """Hủy: with a reason, before it is concluded."""
    inspection = inspection_for_update(inspection_id)
    permissions.require_checklist(by, inspection, on=on)
    faults = [] if inspection.is_open else [Obstacle("inspection.not-open")]
    refuse_if([*faults, *([] if reason.strip() else [Obstacle("act.no-reason", repair="#id_reason")])])
    inspection.state, inspection.cancelled_because = InspectionState.CANCELLED, reason.strip()
    inspection.save(update_fields=["state", "cancelled_because"])
    record("trade.inspection.cancelled", inspection, by=by, point=str(inspection.point), reason=reason.strip())
    return inspection


def obstacles_to_concluding(inspection: Inspection) -> list[Obstacle]:
    """Everything that keeps the team from concluding, for the page and for the act."""
    point = inspection.point
    facts = known.facts_of(point, inspection.held_on)
    missing = rules.unanswered(lines.thawed(inspection.checklist), known.given_of(inspection), facts)
    return list(rules.obstacles_to_concluding(
        state=inspection.state, missing=missing, photos=inspection.photos.count(),
        operator_person=inspection.operator_person, has_front=False,
    ))  # fmt: skip


def score_of(inspection: Inspection) -> int:
    """Its score for the ranking, as it was told."""
    return int(inspection.told.get("score", 0))


def _told(inspection: Inspection, verdict: rules.Verdict) -> dict[str, object]:
    """What the minutes keep beside the answers."""
    asked, answers = lines.thawed(inspection.checklist), known.given_of(inspection)
    facts = known.facts_of(inspection.point, inspection.held_on)
    return {
        "fails": list(verdict.fails), "mends": list(verdict.mends), "undated": list(verdict.undated),
        "warnings": list(verdict.warnings), "unmet": ", ".join([*verdict.fails, *verdict.mends]),
        "score": rules.score_of(asked, answers, facts), "lapsed": list(facts.lapsed), "point": _named(inspection.point),
    }  # fmt: skip


def _named(point: PointOfSale) -> dict[str, str]:
    return {
        "name": point.name, "code": point.code, "address": point.address, "operator": point.operator_name,
        "venue": point.venue_type.name if point.venue_type else "",
        "form": point.operation_form.name if point.operation_form else "", "unit": point.unit.name,
    }  # fmt: skip


def _met(row: CheckAnswer, given: lines.Given, writing: Writing) -> list[Obstacle]:
    """Both values in words where another page has written since this one was opened."""
    held = lines.Given(row.answer, row.measured, row.remark, row.mend_by)
    if row.pk is None or held == given or not writing.meets(row.edition, row.hand):
        return []
    facts = {"code": row.code, "at": timezone.localtime(row.saved_at), "theirs": _worded(held), "ours": _worded(given)}
    return [Obstacle("answer.changed-elsewhere", facts)]


def _worded(given: lines.Given) -> str:
    return "; ".join(filter(None, (str(Answer(given.answer).label), given.measured, given.remark)))
