"""Báo cáo tiến độ: the producer tells, the Centre confirms; the confirmed share opens the advance of its kind (B7)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import ProgressReport, SupportProject
from ..notices import projects as notices
from ..queries.locking import project_for_update, report_for_update
from ..rules import running
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import HANDLE, PROGRESS_FILE, ContractKind, PaperStage
from . import money
from .papers import keep


@transaction.atomic
def report_progress(
    project_id: int, *, by: Person, on: date, done_percent: Decimal | None, invested_vnd: int, text: str,
    reported_on: date | None = None, files: Sequence[StoredFile] = (),
) -> SupportProject:  # fmt: skip
    """Báo cáo tiến độ."""
    project = project_for_update(project_id)
    permissions.require_move(by, "report_progress", project, on=on)
    refuse_if(
        [
            *obstacles_to_move("report_progress", project.stage),
            *running.obstacles_to_progress(
                done_percent=done_percent, invested=invested_vnd, total=project.total_cost_vnd, text=text,
                reported_on=reported_on, on=on,
            ),
        ]
    )  # fmt: skip
    assert done_percent is not None
    made = ProgressReport.objects.create(
        project=project, reported_on=reported_on or on, done_percent=done_percent, invested_vnd=invested_vnd,
        text=text.strip(), made_by=by, made_on=on,
    )  # fmt: skip
    keep(project, files, stage=PaperStage.PROGRESS, kind=PROGRESS_FILE, by=by, on=on)
    record("support.progress.reported", project, by=by, project=project.label, done=done_percent)
    notices.progressed(made, by=by, on=on)
    return project


@transaction.atomic
def confirm_progress(report_id: int, *, by: Person, on: date) -> ProgressReport:
    """Xác nhận tiến độ: only the Centre's word counts for money."""
    report = report_for_update(report_id)
    project = report.project
    permissions.require_verb(by, HANDLE, project, on=on)
    refuse_if(
        [
            *obstacles_to_move("report_progress", project.stage),
            *([Obstacle("progress.confirmed")] if report.confirmed_on else []),
            *([Obstacle("progress.own-report")] if report.made_by_id == by.pk else []),
        ]
    )
    report.confirmed_by, report.confirmed_on = by, on
    report.save(update_fields=["confirmed_by", "confirmed_on"])
    money.note_progress(project, by=by, on=on, signed_on=signed_on(project), done=report.done_percent)
    record("support.progress.confirmed", project, by=by, project=project.label, done=report.done_percent)
    return report


def signed_on(project: SupportProject) -> date | None:
    """The day of the beneficiary's contract."""
    found = project.contracts.filter(kind=ContractKind.BENEFICIARY).first()
    return found.signed_on if found else None


def done_of(project: SupportProject) -> Decimal | None:
    """The last confirmed share."""
    found = project.progress.exclude(confirmed_on=None).first()
    return found.done_percent if found else None
