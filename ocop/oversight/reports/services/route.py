"""Trình ký: the drafter submits, a reviewer may look first, the signer signs or sends back; every round is kept."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import notices, permissions
from ..models import ExecutionReport, RouteStep
from ..queries.access import signers_of
from ..queries.facts import for_update, section_facts, step_facts
from ..queries.papers import mark_for, title_in
from ..queries.records import findings
from ..rules import route as rules
from ..rules.periods import Span
from ..vocabulary import MOVES, Decision, StepKind


@transaction.atomic
def submit_for_signature(
    report_id: int,
    *,
    by: Person,
    on: date,
    signer: Person,
    competence: str | None = None,
    reviewer: Person | None = None,
) -> ExecutionReport:
    """Trình: the report goes to the reviewer, where one is named, then to the signer; figures must be current.

    Without a mark of competence the signer's title decides: the head in the own right, others in place of the head.
    """
    report = for_update(report_id)
    permissions.require_drafter(by, report.office, on=on)
    refuse_if(
        [
            *rules.obstacles_to_submitting(
                report.stage,
                sections=section_facts(report.sections.all()),
                recipients=report.recipients.count(),
                signers=signers_of(report.office, on=on).filter(pk=signer.pk).count(),
                drafter=by.pk,
                reviewer=reviewer.pk if reviewer else None,
                signer=signer.pk,
            ),
            *obstacles_to_figures(report, on=on),
        ]
    )
    report.round += 1
    report.signer = signer
    report.competence = competence or mark_for(report, signer, on=on)
    move(report, "submit_for_signature", "round", "signer", "competence")
    _open_round(report, by=by, reviewer=reviewer, on=on)
    record("reports.report.submitted", report, by=by, signer=str(signer), reviewer=str(reviewer or ""))
    notices.turn_of(next_step(report), by=by)
    return report


def obstacles_to_figures(report: ExecutionReport, *, on: date) -> list[rules.Obstacle]:
    """Whether the figures may be frozen: counted after the cut-off, and still what the records say."""
    now = findings(report.directive, Span(report.data_from, report.cut_off))
    return list(
        rules.obstacles_to_freezing(
            cut_off=report.cut_off,
            computed_on=report.computed_on,
            on=on,
            is_current=now.hash == report.figures_hash,
        )
    )


@transaction.atomic
def agree(report_id: int, *, by: Person, on: date, note: str = "") -> ExecutionReport:
    """Đồng ý: the reviewer passes the report on to the next step."""
    report = for_update(report_id)
    step = rules.present_step(step_facts(report))
    refuse_if(rules.obstacles_to_agreeing(report.stage, step=step, person=by.pk))
    close_step(report, Decision.AGREED, note=note)
    record("reports.report.agreed", report, by=by, note=note)
    notices.turn_of(next_step(report), by=by)
    return report


@transaction.atomic
def return_with_reasons(report_id: int, *, by: Person, on: date, reasons: str) -> ExecutionReport:
    """Trả lại: whoever's turn it is sends the report back to the drafter, with reasons."""
    report = for_update(report_id)
    step = rules.present_step(step_facts(report))
    refuse_if(rules.obstacles_to_returning(report.stage, step=step, person=by.pk, reasons=reasons))
    close_step(report, Decision.RETURNED, note=reasons)
    move(report, "return_with_reasons")
    record("reports.report.returned", report, by=by, reasons=reasons)
    notices.returned(report, reasons=reasons, by=by)
    return report


def move(report: ExecutionReport, verb: str, *fields: str) -> None:
    """Write the state that the verb leads to, with the other fields the service has changed."""
    report.state = MOVES[verb][1]
    report.version += 1
    report.save(update_fields=["state", "version", *fields])


def next_step(report: ExecutionReport) -> RouteStep:
    """The step that waits; there is one while the report is on its route."""
    waiting = report.steps.filter(round=report.round, decision=Decision.WAITING)
    return waiting.select_related("person", "report__directive__document").earliest("rank")


def close_step(report: ExecutionReport, decision: Decision, *, note: str = "") -> None:
    """What the person whose turn it is has decided."""
    step = next_step(report)
    step.decision, step.note, step.decided_at = decision, note, timezone.now()
    step.save(update_fields=["decision", "note", "decided_at"])


def _open_round(report: ExecutionReport, *, by: Person, reviewer: Person | None, on: date) -> None:
    assert report.signer
    asked = [(StepKind.DRAFT, by), (StepKind.REVIEW, reviewer), (StepKind.SIGN, report.signer)]
    people = [(kind, person) for kind, person in asked if person]
    steps = [
        RouteStep(
            report=report,
            round=report.round,
            rank=rank,
            kind=kind,
            organisation=report.office,
            person=person,
            title=title_in(report.office, person, on=on),
        )
        for rank, (kind, person) in enumerate(people, 1)
    ]
    steps[0].decision, steps[0].decided_at = Decision.AGREED, timezone.now()
    RouteStep.objects.bulk_create(steps)
