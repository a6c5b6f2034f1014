"""Thu hồi: a case on one of six grounds, its clock, the producer heard, the competent decision (26:8; E25)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.services import keeping as products
from ocop.law.criteria.vocabulary import Level

from .. import notices, permissions
from ..models import Case, Explanation, Ground
from ..queries.facts import certificate_of, standing_of
from ..queries.locking import case_for_update, recognition_for_update
from ..queries.reference import clock_of, signer_level
from ..rules import cases as rules
from ..vocabulary import CaseState


@transaction.atomic
def open_case(
    recognition_id: int, *, by: Person, on: date, ground: Ground | None, conclusion_number: str, concluded_by: str,
    concluded_on: date | None, facts: str, file: StoredFile | None = None,
) -> Case:  # fmt: skip
    """Lập hồ sơ thu hồi: on a conclusion, or on the commune's confirmation that it is no longer made."""
    recognition = recognition_for_update(recognition_id)
    permissions.require_keeping(by, on=on)
    permissions.require_open(by, recognition)
    obstacles = list(rules.obstacles_to_opening(
        standing=standing_of(recognition, on=on), has_open=any(case.is_open for case in recognition.cases.all()),
        has_ground=ground is not None, number=conclusion_number, body=concluded_by, day=concluded_on, facts=facts,
        on=on,
    ))  # fmt: skip
    due_on = clock_of(concluded_on) if concluded_on else None
    if concluded_on and due_on is None:
        obstacles.append(Obstacle("case.no-clock", repair="#id_concluded_on"))
    refuse_if(obstacles)
    assert ground
    assert concluded_on
    assert due_on
    made = Case.objects.create(
        recognition=recognition, ground=ground, conclusion_number=conclusion_number.strip(),
        concluded_by=concluded_by.strip(), concluded_on=concluded_on, conclusion_file=file, facts=facts.strip(),
        due_on=due_on, opened_by=by, opened_on=on,
    )  # fmt: skip
    record("certificates.case.opened", made, by=by, product=recognition.product_name, ground=made.ground.name,
           number=made.conclusion_number, due=made.due_on)  # fmt: skip
    notices.case_opened(made, by=by, on=on)
    return made


@transaction.atomic
def propose(case_id: int, *, by: Person, on: date, number: str) -> Case:
    """Trình thu hồi: before who decides."""
    case = case_for_update(case_id)
    permissions.require_keeping(by, on=on)
    permissions.require_open(by, case.recognition)
    refuse_if(rules.obstacles_to_proposing(state=case.state, number=number))
    case.state, case.proposal_number, case.proposed_by, case.proposed_on = CaseState.PROPOSED, number.strip(), by, on
    _save(case, "proposal_number", "proposed_by", "proposed_on")
    record("certificates.case.proposed", case, by=by, product=case.recognition.product_name, number=number.strip())
    notices.case_proposed(case, by=by, on=on)
    return case


@transaction.atomic
def revoke(
    case_id: int, *, by: Person, on: date, decision_number: str, decided_on: date | None, signer_name: str
) -> Case:
    """Thu hồi: the Chairman's decision for what the province recognised."""
    case = case_for_update(case_id)
    permissions.require_deciding(by, on=on)
    permissions.require_open(by, case.recognition)
    return _revoked(case, Level.PROVINCE, by=by, on=on, number=decision_number, day=decided_on, signer=signer_name)


@transaction.atomic
def note_central_revocation(
    case_id: int, *, by: Person, on: date, decision_number: str, decided_on: date | None, signer_name: str
) -> Case:
    """Ghi quyết định thu hồi của Bộ for five stars, as the office received it."""
    case = case_for_update(case_id)
    permissions.require_keeping(by, on=on)
    permissions.require_open(by, case.recognition)
    return _revoked(case, Level.CENTRAL, by=by, on=on, number=decision_number, day=decided_on, signer=signer_name)


def _revoked(case: Case, level: str, *, by: Person, on: date, number: str, day: date | None, signer: str) -> Case:
    recognition = case.recognition
    competent = signer_level(recognition.stars, recognition.framework, on=day or on) or Level.PROVINCE
    refuse_if(rules.obstacles_to_revoking(
        state=case.state, level=competent, signer_level=level,
        proposed_by_decider=level == Level.PROVINCE and by.pk in (case.opened_by_id, case.proposed_by_id),
        number=number, day=day, concluded_on=case.concluded_on, signer=signer, on=on,
    ))  # fmt: skip
    assert day
    case.state, case.decision_number, case.revoked_on = CaseState.REVOKED, number.strip(), day
    case.signer_level, case.signer_name, case.decided_by, case.decided_at = level, signer.strip(), by, timezone.now()
    _save(case, "decision_number", "revoked_on", "signer_level", "signer_name", "decided_by", "decided_at")
    _note_product(case, by=by)
    record("certificates.case.revoked", case, by=by, product=recognition.product_name, decision=case.decision_number,
           day=day, late=rules.is_late(case.due_on, ended_on=day, on=on))  # fmt: skip
    notices.revoked(case, by=by, on=on)
    return case


def _note_product(case: Case, *, by: Person) -> None:
    """The product loses its rank, unless a later recognition has given it another."""
    recognition, certificate = case.recognition, certificate_of(case.recognition)
    is_replaced = hasattr(recognition, "succeeded_by")
    if recognition.product is None or is_replaced or case.revoked_on is None:
        return
    until = certificate.valid_until if certificate else None
    products.note_recognition(recognition.product, stars=None, on=case.revoked_on, until=until, by=by)


@transaction.atomic
def drop(case_id: int, *, by: Person, on: date, reason: str) -> Case:
    """Kết thúc, không thu hồi."""
    case = case_for_update(case_id)
    permissions.require_keeping(by, on=on)
    permissions.require_open(by, case.recognition)
    refuse_if(rules.obstacles_to_dropping(state=case.state, reason=reason))
    case.state, case.dropped_on, case.dropped_because = CaseState.DROPPED, on, reason.strip()
    _save(case, "dropped_on", "dropped_because")
    record("certificates.case.dropped", case, by=by, product=case.recognition.product_name, reason=reason.strip())
    notices.case_dropped(case, by=by, on=on)
    return case


@transaction.atomic
def explain(case_id: int, *, by: Person, on: date, text: str, file: StoredFile | None = None) -> Explanation:
    """Giải trình of the producer, as long as nothing is decided."""
    case = case_for_update(case_id)
    permissions.require_own(by, case.recognition, on=on)
    refuse_if(rules.obstacles_to_explaining(is_open=case.is_open, text=text))
    made = Explanation.objects.create(case=case, text=text.strip(), file=file, by=by, at=timezone.now())
    record("certificates.case.explained", case, by=by, product=case.recognition.product_name)
    notices.explained(made, by=by, on=on)
    return made


def _save(case: Case, *fields: str) -> None:
    case.edition += 1
    case.save(update_fields=["state", "edition", *fields])
