"""Files of a project: kept once, with kind and stage; one that is taken off stays in the history."""

from collections.abc import Iterable
from datetime import date

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile

from ..models import ProjectPaper, SupportProject
from ..vocabulary.projects import PaperStage


def keep(
    project: SupportProject, files: Iterable[StoredFile | None], *, stage: PaperStage, kind: str, by: Person, on: date,
    is_inner: bool = False, note: str = "",
) -> list[ProjectPaper]:  # fmt: skip
    """One row for each file."""
    return [
        ProjectPaper.objects.create(
            project=project, stage=stage, kind=kind, file=file, is_inner=is_inner, note=note, added_by=by, added_on=on
        )
        for file in files
        if file
    ]
