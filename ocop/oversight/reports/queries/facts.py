"""Rows fetched for a change, and the facts that the rules of the route need."""

from collections.abc import Iterable

from ..models import ExecutionReport, RouteStep, Section
from ..rules.route import SectionFacts, StepFacts
from ..vocabulary import Decision, StepKind


def for_update(pk: int) -> ExecutionReport:
    """A report under lock; raises ExecutionReport.DoesNotExist."""
    found = ExecutionReport.objects.select_for_update(of=("self",))
    return found.select_related(
        "directive__document__type",
        "directive__document__issuer",
        "directive__assigner",
        "office",
        "document",
        "drafted_by",
    ).get(pk=pk)


def section_facts(sections: Iterable[Section]) -> list[SectionFacts]:
    """The sections as the route judges them."""
    return [
        SectionFacts(
            anchor=f"#{s.anchor}",
            heading=s.heading,
            is_required=s.is_required,
            is_empty=not s.text.strip(),
            is_stale=s.is_stale,
        )
        for s in sections
    ]


def step_facts(report: ExecutionReport) -> list[StepFacts]:
    """The steps of the present round."""
    return [_step(step) for step in report.steps.filter(round=report.round)]


def _step(step: RouteStep) -> StepFacts:
    return StepFacts(step.rank, StepKind(step.kind), step.person_id, Decision(step.decision))
