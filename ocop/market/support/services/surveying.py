"""Khảo sát: minutes signed by two or more, pictures; again where it waited too long (notes §6.3)."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import refuse_if

from .. import permissions
from ..models import SupportProject, Survey
from ..queries.facts import whole
from ..queries.locking import project_for_update
from ..rules import deciding
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import SURVEY_MINUTES, SURVEY_PHOTO, SURVEYORS_LEAST, PaperStage, ProjectState
from .moving import move
from .papers import keep


@transaction.atomic
def survey(
    project_id: int, *, by: Person, on: date, surveyed_on: date | None, surveyors: Sequence[str], findings: str,
    inner_note: str = "", minutes: StoredFile | None = None, photos: Sequence[StoredFile] = (),
) -> SupportProject:  # fmt: skip
    """Ghi khảo sát."""
    project = project_for_update(project_id)
    verb = "survey" if project.state == ProjectState.PROPOSED else "survey_again"
    permissions.require_move(by, verb, project, on=on)
    names = [name.strip() for name in surveyors if name.strip()]
    refuse_if(
        [
            *obstacles_to_move(verb, project.stage),
            *deciding.obstacles_to_surveying(
                surveyors=names, least=whole(SURVEYORS_LEAST, on), has_minutes=minutes is not None,
                photos=len(photos), surveyed_on=surveyed_on, proposed_on=project.submitted_on, findings=findings,
                on=on,
            ),
        ]
    )  # fmt: skip
    assert surveyed_on
    Survey.objects.create(
        project=project, round=project.surveys.count() + 1, surveyed_on=surveyed_on, surveyors=names,
        surveyors_count=len(names), findings=findings.strip(), inner_note=inner_note.strip(), made_by=by, made_on=on,
    )  # fmt: skip
    keep(project, [minutes], stage=PaperStage.SURVEY, kind=SURVEY_MINUTES, by=by, on=on, is_inner=True)
    keep(project, photos, stage=PaperStage.SURVEY, kind=SURVEY_PHOTO, by=by, on=on, is_inner=True)
    return move(project, verb, by=by, on=on, facts={"day": surveyed_on})
