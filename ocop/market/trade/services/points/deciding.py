"""What the department and its head decide: choosing, building, recognising, suspending, restoring, revoking, closing.

Decisions are papers of the authority, typed in as they were received; the paper of recognition is numbered here.
"""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.workdays.queries import calendar
from ocop.cycle.certificates.rules.dates import last_day_of
from ocop.law.documents.services import draw_number

from ...models.points import (
    Inspection,
    PointGround,
    PointOfSale,
    PointRecognition,
    PointRevocation,
    PointSuspension,
    Recovery,
)
from ...notices import points as notices
from ...permissions import points as permissions
from ...queries.points import facts as known
from ...queries.points.locking import point_for_update
from ...queries.points.ranking import candidates, is_ranked
from ...queries.points.reference import Settings, ground_of, settings_on
from ...rules.points import deciding as rules
from ...vocabulary.points import InspectionKind, PhotoKind, PointState
from .moving import step

K = InspectionKind


@transaction.atomic
def reject(point_id: int, *, by: Person, on: date, reason: str, number: str = "") -> PointOfSale:
    """Không chọn: the survey failed, or others were ranked before it; with the reason."""
    point = point_for_update(point_id)
    permissions.require_keeping(by, on=on)
    survey = known.last_concluded(point, (K.SURVEY, K.FOLLOW_UP))
    refuse_if([
        *rules.obstacles_to_move("reject", point.state),
        *rules.obstacles_to_rejecting(
            outcome=survey.outcome if survey else "", is_ranked=is_ranked(point, survey), reason=reason
        ),
    ])  # fmt: skip
    step(point, "reject", by=by, on=on, number=number.strip(), reason=reason.strip())
    notices.moved(point, by=by, on=on, number=number.strip(), reason=reason.strip())
    return point


@transaction.atomic
def select(point_id: int, *, by: Person, on: date, number: str, reason: str = "") -> PointOfSale:
    """Chọn để xây dựng: compared with the other surveyed proposals; a reason where another has the better score."""
    point = point_for_update(point_id)
    permissions.require_keeping(by, on=on)
    faults = list(rules.obstacles_to_move("select", point.state))
    if not faults:
        compared = candidates(point)
        faults += rules.obstacles_to_selecting(point.pk, compared, reason=reason, number=number)
    refuse_if(faults)
    step(point, "select", by=by, on=on, number=number.strip(), reason=reason.strip())
    notices.moved(point, by=by, on=on, number=number.strip(), reason=reason.strip())
    return point


@transaction.atomic
def build(point_id: int, *, by: Person, on: date) -> PointOfSale:
    """Bắt đầu xây dựng: with state money only under the contract of the support project."""
    point = point_for_update(point_id)
    permissions.require_keeping(by, on=on)
    contracted = point.supports.filter(is_state_money=True, contracted_on__lte=on).exists()
    refuse_if([
        *rules.obstacles_to_move("build", point.state),
        *rules.obstacles_to_building(has_state_money=point.has_state_money, is_contracted=contracted),
    ])  # fmt: skip
    step(point, "build", by=by, on=on)
    notices.moved(point, by=by, on=on)
    return point


@transaction.atomic
def recognise(
    point_id: int, *, by: Person, on: date, decision_number: str, decided_on: date | None,
    commitment_until: date | None, signer_name: str = "",
) -> PointRecognition:  # fmt: skip
    """Công nhận: after the survey of an existing shop or the acceptance of a built one; again before the end."""
    point = point_for_update(point_id)
    permissions.require_deciding(by, on=on)
    settings, day = settings_on(decided_on or on), decided_on or on
    inspection = inspection_behind(point)
    move = "renew" if point.state == PointState.RECOGNISED else "recognise"
    refuse_if([
        *rules.obstacles_to_move(move, point.state),
        *_obstacles_to_renewing(point, move, settings, on),
        *rules.obstacles_to_recognising(
            asked_of(point, inspection, commitment_until, settings, on=day), number=decision_number,
            decided_on=decided_on, on=on,
        ),
        *permissions.obstacles_to_own_inspection(by, inspection),
    ])  # fmt: skip
    assert decided_on
    assert inspection
    point.commitment_until = commitment_until
    made = _recognition(point, inspection, settings, decision_number.strip(), decided_on, signer_name, by=by, on=on)
    step(point, move, by=by, on=on, day=decided_on, number=made.decision_number)
    notices.moved(point, by=by, on=on, number=made.decision_number)
    return made


def inspection_behind(point: PointOfSale) -> Inspection | None:
    """The inspection on which a recognition rests in this state: survey, acceptance, or the last of a running point."""
    kinds = {
        PointState.SURVEYED: (K.SURVEY, K.FOLLOW_UP),
        PointState.BUILDING: (K.ACCEPTANCE, K.FOLLOW_UP),
        PointState.RECOGNISED: (K.PERIODIC, K.AD_HOC, K.FOLLOW_UP),
    }.get(PointState(point.state))
    return known.last_concluded(point, kinds) if kinds else None


def asked_of(
    point: PointOfSale, inspection: Inspection | None, commitment_until: date | None, settings: Settings, *, on: date
) -> rules.Asked:
    """What stands behind a recognition, for the page and for the act."""
    oldest = last_day_of(inspection.held_on, settings["INSPECT_MONTHS"]) if inspection else on
    return rules.Asked(
        state=point.state,
        outcome=inspection.outcome if inspection else "",
        has_state_money=point.has_state_money,
        valid_products=known.valid_products(point, on),
        has_sign_photo=point.photos.filter(kind=PhotoKind.FRONT).exists(),
        commitment_until=commitment_until,
        has_stale_inspection=oldest < on,
    )


@transaction.atomic
def suspend(
    point_id: int, *, by: Person, on: date, ground: PointGround | None, facts: str, noticed_on: date | None,
    start: date | None, decision_number: str, decided_on: date | None, file: StoredFile | None = None,
) -> PointSuspension:  # fmt: skip
    """Tạm dừng: on a ground, announced so many working days before unless the ground needs none."""
    point = point_for_update(point_id)
    permissions.require_deciding(by, on=on)
    settings = settings_on(on)
    notice = settings["NOTICE_WORKING_DAYS"]
    earliest = calendar().add(noticed_on, notice) if noticed_on else None
    refuse_if([
        *rules.obstacles_to_move("suspend", point.state),
        *rules.obstacles_to_suspending(
            ground_of(ground), facts=facts, noticed_on=noticed_on, earliest=earliest, start=start, notice_days=notice
        ),
        *rules.obstacles_to_decision(decision_number, decided_on, on=on),
    ])  # fmt: skip
    assert ground
    assert start
    assert decided_on
    made = PointSuspension.objects.create(
        point=point, ground=ground, facts=facts.strip(), file=file, noticed_on=noticed_on,
        decision_number=decision_number.strip(), decided_on=decided_on, start=start,
        mend_by=_after(start, settings["SUSPENDED_MOST"]), made_by=by, made_on=on,
    )  # fmt: skip
    step(point, "suspend", by=by, on=on, day=start, number=made.decision_number, reason=str(ground.name))
    notices.suspended(made, by=by, on=on)
    return made


@transaction.atomic
def restore(point_id: int, *, by: Person, on: date, decision_number: str, decided_on: date | None) -> PointSuspension:
    """Cho hoạt động lại: a follow-up inspection has passed within the days of mending."""
    point = point_for_update(point_id)
    permissions.require_deciding(by, on=on)
    running = known.suspension_of(point)
    faults = list(rules.obstacles_to_move("restore", point.state))
    passed = known.passed_since(point, running.start) if running else None
    if running:
        faults += rules.obstacles_to_restoring(
            outcome=passed.outcome if passed else "", held_on=passed.held_on if passed else None, start=running.start,
            mend_by=running.mend_by,
        )  # fmt: skip
        faults += rules.obstacles_to_decision(decision_number, decided_on, on=on)
    refuse_if([*faults, *permissions.obstacles_to_own_inspection(by, passed)])
    assert running
    assert decided_on
    running.end, running.restored_number, running.inspection = decided_on, decision_number.strip(), passed
    running.save(update_fields=["end", "restored_number", "inspection"])
    step(point, "restore", by=by, on=on, day=decided_on, number=running.restored_number)
    notices.moved(point, by=by, on=on, number=running.restored_number)
    return running


@transaction.atomic
def revoke(
    point_id: int, *, by: Person, on: date, ground: PointGround | None, hearing: str, decision_number: str,
    decided_on: date | None, file: StoredFile | None = None,
) -> PointRevocation:  # fmt: skip
    """Thu hồi: on a ground, after the operator was heard; a broken commitment with state money opens a recovery."""
    point = point_for_update(point_id)
    permissions.require_deciding(by, on=on)
    running = known.suspension_of(point)
    overdue = running is not None and _is_overdue(point, running, on)
    refuse_if([
        *rules.obstacles_to_move("revoke", point.state),
        *rules.obstacles_to_revoking(
            ground_of(ground), is_overdue=overdue, hearing=hearing, number=decision_number, decided_on=decided_on, on=on
        ),
    ])  # fmt: skip
    assert ground
    assert decided_on
    assert running
    running.end = decided_on
    running.save(update_fields=["end"])
    made = PointRevocation.objects.create(
        point=point, ground=ground, hearing=hearing.strip(), file=file, decision_number=decision_number.strip(),
        decided_on=decided_on, made_by=by, made_on=on,
    )  # fmt: skip
    step(point, "revoke", by=by, on=on, day=decided_on, number=made.decision_number, reason=str(ground.name))
    open_recoveries(point, by=by, on=on, day=decided_on, reason=made.decision_number)
    notices.moved(point, by=by, on=on, number=made.decision_number, reason=str(ground.name))
    return made


@transaction.atomic
def close(point_id: int, *, by: Person, on: date, reason: str) -> PointOfSale:
    """Ngừng hoạt động: by the operator or for it; the sign is down; leaving early with state money opens a recovery."""
    point = point_for_update(point_id)
    permissions.require_writing(by, point, on=on)
    removed = point.photos.filter(kind=PhotoKind.SIGN_REMOVED).exists()
    refuse_if([
        *rules.obstacles_to_move("close", point.state),
        *rules.obstacles_to_closing(state=point.state, reason=reason, has_removed_photo=removed),
    ])  # fmt: skip
    if running := known.suspension_of(point):
        running.end = on
        running.save(update_fields=["end"])
    step(point, "close", by=by, on=on, reason=reason.strip())
    open_recoveries(point, by=by, on=on, day=on, reason=reason.strip())
    notices.moved(point, by=by, on=on, reason=reason.strip())
    return point


def open_recoveries(point: PointOfSale, *, by: Person, on: date, day: date, reason: str) -> list[Recovery]:
    """Hồ sơ thu hồi kinh phí: for each support with state money, where the commitment is broken."""
    if not rules.breaks_commitment(point.commitment_until, has_state_money=point.has_state_money, on=day):
        return []
    found = []
    for support in point.supports.filter(is_state_money=True):
        made, is_new = Recovery.objects.get_or_create(
            point=point, support_code=support.code,
            defaults={"amount_vnd": support.amount_vnd, "reason": reason[:300], "opened_by": by, "opened_on": on},
        )  # fmt: skip
        if is_new:
            record("trade.recovery.opened", made, by=by, point=str(point), code=support.code, amount=support.amount_vnd)
            notices.recovery_opened(made, by=by, on=on)
        found.append(made)
    return found


@transaction.atomic
def settle_recovery(point_id: int, *, by: Person, on: date, code: str, note: str) -> Recovery:
    """Ghi đã thu hồi: with the paper that shows it."""
    point = point_for_update(point_id)
    permissions.require_keeping(by, on=on)
    found = point.recoveries.filter(support_code=code, settled_on=None).first()
    faults = [] if found else [Obstacle("recovery.not-open")]
    refuse_if([*faults, *([] if note.strip() else [Obstacle("recovery.no-paper", repair="#id_note")])])
    assert found
    found.settled_on, found.settled_note = on, note.strip()
    found.save(update_fields=["settled_on", "settled_note"])
    record("trade.recovery.settled", found, by=by, point=str(point), code=code, note=note.strip())
    return found


def _recognition(
    point: PointOfSale, inspection: Inspection, settings: Settings, number: str, day: date, signer: str, *, by: Person,
    on: date,
) -> PointRecognition:  # fmt: skip
    assert point.keeper
    sequence, written = draw_number(settings.text("RECOGNITION_SYMBOL"), point.keeper, day, by=by)
    until = last_day_of(day, settings["VALID_MONTHS"])
    made = PointRecognition(
        point=point, inspection=inspection, decision_number=number, decided_on=day, authority=point.keeper,
        authority_name=settings.text("AUTHORITY"), signer_name=signer.strip(), valid_until=until, year=day.year,
        sequence=sequence, number=written, made_by=by, made_on=on,
    )  # fmt: skip
    made.content = {
        "code": point.code, "name": point.name, "address": point.address, "unit": point.unit.name,
        "operator": point.operator_name, "venue": point.venue_type.name if point.venue_type else "",
        "form": point.operation_form.name if point.operation_form else "", "regime": inspection.regime,
        "inspection": inspection.number,
    }  # fmt: skip
    made.save()
    return made


def _obstacles_to_renewing(point: PointOfSale, move: str, settings: Settings, on: date) -> list[Obstacle]:
    if move != "renew":
        return []
    present = known.recognition_of(point)
    until = present.valid_until if present else None
    return list(rules.obstacles_to_renewing(until, days=settings["RENEW_DAYS"], on=on))


def _is_overdue(point: PointOfSale, running: PointSuspension, on: date) -> bool:
    passed = known.passed_since(point, running.start)
    return rules.is_to_be_revoked(running.mend_by, passed.held_on if passed else None, on=on)


def _after(start: date, days: int) -> date:
    return date.fromordinal(start.toordinal() + days)
