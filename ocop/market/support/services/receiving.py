"""Tiếp nhận, yêu cầu bổ sung: one list with its reason; the applicant's days run, the office's clock stops."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import refuse_if

from .. import permissions
from ..models import Return, SupportProject
from ..notices import projects as notices
from ..queries.facts import whole
from ..queries.locking import project_for_update
from ..rules import clocks, filing
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import RETURN_DAYS, RETURNS_MOST
from .moving import move


@transaction.atomic
def return_for_completion(
    project_id: int, *, by: Person, on: date, reason: str, items: Sequence[str]
) -> SupportProject:  # fmt: skip
    """Yêu cầu bổ sung: at most so many times, within so many days."""
    project = project_for_update(project_id)
    permissions.require_move(by, "return_for_completion", project, on=on)
    refuse_if(
        [
            *obstacles_to_move("return_for_completion", project.stage),
            *filing.obstacles_to_returning(
                reason=reason, items=items, returns=project.returns, most=whole(RETURNS_MOST, on)
            ),
        ]
    )
    project.returns += 1
    due = clocks.due_in(whole(RETURN_DAYS, on), on)
    Return.objects.create(
        project=project, number=project.returns, reason=reason.strip(),
        items=[item.strip() for item in items if item.strip()], due_on=due, returned_by=by, returned_on=on,
    )  # fmt: skip
    move(project, "return_for_completion", by=by, on=on, due_on=due, note=reason, facts={"due": due})
    notices.returned(project, due_on=due, by=by, on=on)
    return project
