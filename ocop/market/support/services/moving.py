"""The one way in which a project's state changes: history, clock, trail; callers hold the lock and have asked."""

from datetime import date
from typing import Any

from ocop.actors.people.models import Person
from ocop.base.audit.services import record

from ..models import StateChange, SupportProject
from ..rules.moves import moved_to

VERBS = {  # what the trail says
    "submit": "support.project.submitted",
    "return_for_completion": "support.project.returned",
    "withdraw": "support.project.withdrawn",
    "survey": "support.project.surveyed",
    "survey_again": "support.project.surveyed",
    "sign_appraisal": "support.project.appraised",
    "refuse": "support.project.refused",
    "plan": "support.project.planned",
    "approve": "support.project.approved",
    "leave_out": "support.project.left-out",
    "contract": "support.project.contracted",
    "begin": "support.project.begun",
    "accept": "support.project.accepted",
    "disburse": "support.project.disbursed",
    "settle": "support.project.settled",
    "close": "support.project.closed",
    "stop": "support.project.stopped",
    "end_recovery": "support.project.recovered",
}


def move(
    project: SupportProject, verb: str, *, by: Person | None, on: date, due_on: date | None = None, note: str = "",
    facts: dict[str, Any] | None = None,
) -> SupportProject:  # fmt: skip
    """To the state the table says, with the clock that runs there; what else was set on the project is saved too."""
    before, after = project.stage, moved_to(verb, project.stage)
    project.state, project.state_on, project.due_on = after, on, due_on
    project.edition += 1
    project.save()
    StateChange.objects.create(
        project=project, verb=verb, before=before, after=after, on=on, by=by, note=note.strip()[:500]
    )  # fmt: skip
    told = {"note": note.strip()} if note.strip() else {}
    record(VERBS[verb], project, by=by, project=project.label, **told, **(facts or {}))
    return project


def changed(project: SupportProject, verb: str, *, by: Person, **facts: Any) -> SupportProject:
    """What was set on the project without a move, in the trail."""
    project.edition += 1
    project.save()
    record(verb, project, by=by, project=project.label, **facts)
    return project
