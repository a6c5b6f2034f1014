"""Báo sai phạm: anybody reports, the office looks into it and answers under the answer code."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.vocabulary import IMAGE_KINDS
from ocop.base.kernel.outcome import refuse_if
from ocop.base.workdays import queries as workdays
from ocop.cycle.evidence.rules.pictures import Fit, fitted
from ocop.steering.windows.queries.places import committee

from .. import figures
from ..misuse_notices import reported
from ..models import MisuseCase
from ..queries.checking import by_words
from ..rules import codes
from ..rules.misuse import forgotten_before, obstacles_to_answering, obstacles_to_reporting, obstacles_to_taking
from ..vocabulary.checking import ANSWERS, INSPECT, MisuseState


def report(
    *, place: str, text: str, mark: str, on: date, checked: str = "", contact: str = "", photo: bytes | None = None
) -> MisuseCase:
    """Nobody signs in for it. The same page sent twice gives the same case; the photo is kept without its traces."""
    if sent_before := MisuseCase.objects.filter(mark=mark).first():
        return sent_before
    refuse_if(obstacles_to_reporting(place=place, text=text))
    return _reported(
        place=place.strip(), text=text.strip(), mark=mark, on=on, checked=checked.strip(), contact=contact.strip(),
        drawn=_drawn(photo) if photo else None,
    )  # fmt: skip


@transaction.atomic
def _reported(*, drawn: bytes | None, checked: str, on: date, **said: str) -> MisuseCase:
    certificates = by_words(checked) if checked else []
    case = MisuseCase.objects.create(
        answer_code=codes.new_code(length=codes.ANSWER_LENGTH),
        certificate=certificates[0] if len(certificates) == 1 else None,
        checked=checked,
        photo=_kept(drawn) if drawn else None,
        received_at=timezone.now(),
        due_on=workdays.calendar().add(on, figures.load().report.answer_working_days),
        **said,
    )
    record("certificates.misuse.reported", case, by=None, place=case.place, checked=checked)
    reported(case, on=on)
    return case


@transaction.atomic
def take(case_id: int, *, by: Person, on: date) -> MisuseCase:
    """Nhận xử lý: the reporter reads that it is looked into."""
    case = MisuseCase.objects.select_for_update().get(pk=case_id)
    _require_inspecting(by, on=on)
    refuse_if(obstacles_to_taking(state=case.state))
    case.state, case.taken_by, case.taken_on = MisuseState.IN_HAND, by, on
    case.save(update_fields=["state", "taken_by", "taken_on"])
    record("certificates.misuse.taken", case, by=by)
    return case


@transaction.atomic
def answer(case_id: int, *, by: Person, on: date, found: str, answer: str) -> MisuseCase:
    """Trả lời: what was found, in words for the reporter; for good."""
    case = MisuseCase.objects.select_for_update().get(pk=case_id)
    _require_inspecting(by, on=on)
    refuse_if(obstacles_to_answering(state=case.state, found=found, answer=answer))
    case.state, case.answer, case.answered_by, case.answered_on = MisuseState(found), answer.strip(), by, on
    case.save(update_fields=["state", "answer", "answered_by", "answered_on"])
    record("certificates.misuse.answered", case, by=by, found=MisuseState(found).label, answer=case.answer)
    return case


def forget_contacts(*, on: date) -> int:
    """The contacts of reports answered long ago; a reporter's name is kept no longer than it serves."""
    before = forgotten_before(on, figures.load().report.contact_kept_days)
    answered = MisuseCase.objects.filter(state__in=ANSWERS, answered_on__lt=before).exclude(contact="")
    return answered.update(contact="")


def _require_inspecting(by: Person, *, on: date) -> None:
    posts.require(by, INSPECT, on=on, organisation=committee(on))


def _drawn(photo: bytes) -> bytes:
    """From the pixels alone: nothing of the camera or the place goes along."""
    figure = figures.load().report
    return fitted(photo, Fit(figure.photo_side, figure.photo_megapixels * 1_000_000))


def _kept(drawn: bytes) -> StoredFile:
    return files.store(name="bao-sai-pham.jpg", content=drawn, by=None, kinds=IMAGE_KINDS)
