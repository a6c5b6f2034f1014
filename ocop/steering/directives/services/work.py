"""What an agency does with its assignments: accept, return, report, hand in, ask for time.

Basis: directives-and-reporting notes §3.3–3.4; the lead body answers for the whole.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.documents.models import Document

from .. import notices, permissions
from ..models import Assignment, Extension, ProgressEntry, ReportedFigure
from ..queries.locking import assignment_for_update
from ..queries.moments import moment
from ..rules import acts
from ..rules.figures import obstacles_to_figures
from ..vocabulary import AssignmentState, EntryKind, ExtensionState
from .moving import move


@transaction.atomic
def accept(assignment_id: int, *, by: Person, on: date, officer: Person | None = None) -> Assignment:
    """Nhận nhiệm vụ: the body takes the task on and may name the officer who carries it out."""
    assignment = _own(assignment_id, by=by, on=on)
    officer = officer or by
    refuse_if(
        [
            *acts.obstacles_to_move("accept", AssignmentState(assignment.state)),
            *acts.obstacles_to_officer(is_of_body=_is_of_body(officer, assignment, on), officer=str(officer)),
        ]
    )
    assignment.accepted_on, assignment.officer = on, officer
    move(assignment, "accept", "accepted_on", "officer")
    record("directives.assignment.accepted", assignment, by=by, officer=str(officer))
    notices.officer_named(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def name_officer(assignment_id: int, *, by: Person, on: date, officer: Person) -> Assignment:
    """Phân công: another officer of the body carries the task on."""
    assignment = _own(assignment_id, by=by, on=on)
    refuse_if(
        acts.obstacles_to_naming(
            state=AssignmentState(assignment.state),
            is_of_body=_is_of_body(officer, assignment, on),
            officer=str(officer),
        )
    )
    old, assignment.officer = assignment.officer, officer
    assignment.version += 1
    assignment.save(update_fields=["officer", "version"])
    record("directives.assignment.officer-named", assignment, by=by, old=str(old or ""), new=str(officer))
    notices.officer_named(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def return_to_office(
    assignment_id: int, *, by: Person, on: date, reason: str, proposed_body: Organisation | None = None
) -> Assignment:
    """Trả lại: wrong addressee, with a reason and the body that it belongs to; the office reassigns."""
    assignment = _own(assignment_id, by=by, on=on, verb=permissions.HEAD)
    refuse_if(
        [
            *acts.obstacles_to_move("return_to_office", AssignmentState(assignment.state)),
            *acts.obstacles_to_text(reason, code="return.no-reason"),
        ]
    )
    assignment.reason, assignment.proposed_body = reason, proposed_body
    move(assignment, "return_to_office", "reason", "proposed_body")
    record("directives.assignment.returned", assignment, by=by, reason=reason, proposed=str(proposed_body or ""))
    notices.task_returned(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def report_progress(
    assignment_id: int,
    *,
    by: Person,
    on: date,
    text: str,
    files: Sequence[StoredFile] = (),
    figures: Mapping[int, Decimal] | None = None,
) -> ProgressEntry:
    """Báo cáo tiến độ: what has been done so far, with documents where there are any.

    `figures` are values reached so far, by the id of the figure that the task asks for.
    """
    assignment = _own(assignment_id, by=by, on=on)
    refuse_if(
        [
            *acts.obstacles_to_move("report_progress", AssignmentState(assignment.state)),
            *acts.obstacles_to_text(text, code="progress.no-text"),
            *_obstacles_to_figures(assignment, figures),
        ]
    )
    entry = _entry(assignment, EntryKind.PROGRESS, text, files, by=by, on=on)
    _note_figures(entry, figures)
    assignment.updated_on = on
    move(assignment, "report_progress", "updated_on")
    record("directives.assignment.progress-reported", assignment, by=by, text=text, files=len(files))
    return entry


@transaction.atomic
def submit_result(
    assignment_id: int,
    *,
    by: Person,
    on: date,
    text: str,
    files: Sequence[StoredFile] = (),
    document_number: str = "",
    finished_on: date | None = None,
    document: Document | None = None,
    figures: Mapping[int, Decimal] | None = None,
) -> ProgressEntry:
    """Báo cáo kết quả: with a file or a document of the register as proof.

    The clock stops on the day it is handed in; `finished_on` is the day that stands on the document.
    """
    assignment = _own(assignment_id, by=by, on=on)
    finished = finished_on or on
    refuse_if(
        [
            *acts.obstacles_to_submitting(
                state=AssignmentState(assignment.state),
                text=text,
                proofs=len(files) + (document is not None),
                finished_on=finished,
                assigned_on=assignment.assigned_on,
                on=on,
            ),
            *_obstacles_to_figures(assignment, figures),
        ]
    )
    entry = _entry(
        assignment,
        EntryKind.RESULT,
        text,
        files,
        by=by,
        on=on,
        document_number=document_number,
        document_date=finished_on,
        document=document,
    )
    _note_figures(entry, figures)
    assignment.submitted_on = assignment.updated_on = on
    move(assignment, "submit_result", "submitted_on", "updated_on")
    record(
        "directives.assignment.result-submitted",
        assignment,
        by=by,
        text=text,
        document=document_number,
        finished_on=finished.isoformat(),
        files=len(files),
    )
    notices.result_submitted(assignment, by=by, on=on)
    return entry


@transaction.atomic
def ask_extension(
    assignment_id: int, *, by: Person, on: date, new_due: date, reason: str, evidence: StoredFile | None = None
) -> Extension:
    """Xin gia hạn: before the due day, within the province's limits; the due day stays until it is granted."""
    assignment = _own(assignment_id, by=by, on=on)
    now, states = moment(on), list(assignment.extensions.values_list("state", flat=True))
    refuse_if(
        acts.obstacles_to_asking_extension(
            state=AssignmentState(assignment.state),
            due=assignment.current_due,
            new_due=new_due,
            reason=reason,
            granted_before=states.count(ExtensionState.GRANTED),
            is_asked=ExtensionState.ASKED in states,
            limits=now.extension_limits,
            on=on,
            calendar=now.calendar,
        )
    )
    assert assignment.current_due, "work without a day has been refused"
    extension = Extension.objects.create(
        assignment=assignment,
        old_due=assignment.current_due,
        new_due=new_due,
        reason=reason,
        evidence=evidence,
        asked_by=by,
        asked_on=on,
    )
    record(
        "directives.extension.asked",
        assignment,
        by=by,
        old_due=str(extension.old_due),
        new_due=str(new_due),
        reason=reason,
    )
    notices.extension_asked(extension, by=by, on=on)
    return extension


@transaction.atomic
def explain(assignment_id: int, *, by: Person, on: date, text: str, files: Sequence[StoredFile] = ()) -> ProgressEntry:
    """Giải trình: why the task is late, in writing, kept with the assignment."""
    assignment = _own(assignment_id, by=by, on=on)
    refuse_if(acts.obstacles_to_explaining(state=AssignmentState(assignment.state), text=text))
    entry = _entry(assignment, EntryKind.EXPLANATION, text, files, by=by, on=on)
    record("directives.assignment.explained", assignment, by=by, text=text, files=len(files))
    notices.task_explained(assignment, by=by, on=on)
    return entry


def _own(assignment_id: int, *, by: Person, on: date, verb: str = permissions.WORK) -> Assignment:
    assignment = assignment_for_update(assignment_id)
    permissions.require_agency(by, assignment, verb, on=on)
    return assignment


def _is_of_body(officer: Person, assignment: Assignment, on: date) -> bool:
    return permissions.may_work(officer, assignment, on=on)


def _entry(
    assignment: Assignment,
    kind: EntryKind,
    text: str,
    files: Sequence[StoredFile],
    *,
    by: Person,
    on: date,
    **proof: Any,
) -> ProgressEntry:
    entry = ProgressEntry.objects.create(assignment=assignment, kind=kind, text=text, made_on=on, made_by=by, **proof)
    entry.files.set(files)
    return entry


def _obstacles_to_figures(assignment: Assignment, figures: Mapping[int, Decimal] | None) -> list[Obstacle]:
    if not figures:
        return []
    return list(obstacles_to_figures(assignment.task.figures.values_list("pk", flat=True), figures))


def _note_figures(entry: ProgressEntry, figures: Mapping[int, Decimal] | None) -> None:
    """Each value as a record of its own, so that a figure of the plan walks back to who reported it."""
    ReportedFigure.objects.bulk_create(
        ReportedFigure(entry=entry, figure_id=figure, value=value) for figure, value in (figures or {}).items()
    )
