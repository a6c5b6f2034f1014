"""Đôn đốc: letters to agencies with late work, their answers, and what people note in the follow-up log.

Basis: directives-and-reporting notes §3.4: drafted per agency, editable, with the list as annex.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import Assignment, FollowUp, UrgingLetter
from ..queries.locking import assignment_for_update, letter_for_update
from ..queries.moments import Moment, moment
from ..queries.urging import assignments_to_urge
from ..rules import acts
from ..vocabulary import OFFICIAL, FollowUpKind, LetterState


@transaction.atomic
def draft_letters(*, by: Person, on: date, organisation: Organisation | None = None) -> list[UrgingLetter]:
    """Dự thảo công văn đôn đốc: one per agency that reached the rung and has no open draft."""
    permissions.require_office(by, permissions.OVERSEE, on=on)
    now = moment(on)
    late: dict[tuple[Organisation, Organisation], list[Assignment]] = defaultdict(list)
    for assignment in assignments_to_urge(now, organisation=organisation):
        late[assignment.task.directive.office, assignment.organisation].append(assignment)
    if not late:
        refuse_if([Obstacle("letter.nobody-late")])
    return [_draft(office, body, assignments, now, by=by) for (office, body), assignments in late.items()]


def _draft(
    office: Organisation, body: Organisation, assignments: Sequence[Assignment], now: Moment, *, by: Person
) -> UrgingLetter:
    with override(OFFICIAL):
        subject, words = _("đôn đốc thực hiện nhiệm vụ quá hạn"), _first_words(body, len(assignments), now.on)
    letter = UrgingLetter.objects.create(
        organisation=body,
        office=office,
        subject=subject,
        body=words,
        drafted_on=now.on,
        drafted_by=by,
        rows=[_row(a, now.standing_of(a).days_late) for a in assignments],
    )
    letter.assignments.set(assignments)
    record("directives.letter.drafted", letter, by=by, body=str(body), rows=len(letter.rows))
    return letter


def _first_words(body: Organisation, count: int, on: date) -> str:
    return _(
        "Qua theo dõi việc thực hiện các nhiệm vụ được giao, tính đến ngày %(day)s, %(body)s còn %(count)s nhiệm vụ "
        "quá hạn chưa hoàn thành (danh sách kèm theo).\n"
        "Đề nghị %(body)s khẩn trương thực hiện, báo cáo kết quả và nêu rõ nguyên nhân chậm."
    ) % {"day": short_date(on), "body": body.name, "count": count}


def _row(assignment: Assignment, days_late: int) -> dict[str, Any]:
    return {
        "assignment": assignment.pk,
        "document": assignment.task.directive.document.written,
        "code": assignment.task.code,
        "action": assignment.task.action,
        "due": short_date(assignment.current_due) if assignment.current_due else "",
        "days_late": days_late,
    }


@transaction.atomic
def edit_letter(
    letter_id: int, *, by: Person, on: date, subject: str, body: str, answer_by: date | None, seen: int | None = None
) -> UrgingLetter:
    """Sửa dự thảo: only while it is a draft, and not over somebody else's changes."""
    letter = _draft_of(letter_id, by=by, on=on, seen=seen)
    refuse_if(acts.obstacles_to_text(body, code="letter.no-body"))
    old = {"subject": letter.subject, "body": letter.body, "answer_by": str(letter.answer_by or "")}
    letter.subject, letter.body, letter.answer_by = subject, body, answer_by
    letter.version += 1
    letter.save(update_fields=["subject", "body", "answer_by", "version"])
    record("directives.letter.edited", letter, by=by, old=old)
    return letter


@transaction.atomic
def discard_letter(letter_id: int, *, by: Person, on: date) -> None:
    """Bỏ dự thảo: nothing has gone out; what is late may be drafted anew."""
    letter = _draft_of(letter_id, by=by, on=on, seen=None)
    record("directives.letter.discarded", letter, by=by, body=str(letter.organisation), rows=len(letter.rows))
    letter.delete()


@transaction.atomic
def answer_letter(letter_id: int, *, by: Person, on: date, answer: str) -> UrgingLetter:
    """Phúc đáp: the agency's answer, kept with the letter."""
    letter = letter_for_update(letter_id)
    permissions.require_body(by, letter.organisation, permissions.WORK, on=on)
    refuse_if(acts.obstacles_to_answering(state=LetterState(letter.state), answer=answer))
    letter.state, letter.answer, letter.answered_on, letter.answered_by = LetterState.ANSWERED, answer, on, by
    letter.save(update_fields=["state", "answer", "answered_on", "answered_by"])
    record("directives.letter.answered", letter, by=by, answer=answer)
    notices.letter_answered(letter, by=by, on=on)
    return letter


@transaction.atomic
def note_follow_up(assignment_id: int, *, by: Person, on: date, kind: FollowUpKind, text: str) -> FollowUp:
    """Ghi nhật ký theo dõi: a call, a visit, whatever was done to move the task on."""
    permissions.require_office(by, permissions.OVERSEE, on=on)
    refuse_if(acts.obstacles_to_text(text, code="follow-up.no-text"))
    assignment = assignment_for_update(assignment_id)
    entry = FollowUp.objects.create(assignment=assignment, kind=kind, on=on, by=by, text=text)
    record("directives.assignment.followed-up", assignment, by=by, kind=kind, text=text)
    return entry


def _draft_of(letter_id: int, *, by: Person, on: date, seen: int | None) -> UrgingLetter:
    permissions.require_office(by, permissions.OVERSEE, on=on)
    letter = letter_for_update(letter_id)
    found = list(acts.obstacles_to_stale(seen=seen, version=letter.version))
    if letter.state != LetterState.DRAFT:
        found.append(Obstacle("letter.issued-already"))
    refuse_if(found)
    return letter
