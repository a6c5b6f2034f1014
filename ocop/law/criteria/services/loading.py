"""Nạp tệp: a decision, or a table of papers, becomes a draft; every fault of the file is told with its place."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ..models import Framework, PaperTable
from ..permissions import require_loading
from ..queries.sheets import sheets_of
from ..rules.reading import FileKind, kind_of, parsed, read_framework, read_papers
from ..rules.reading.papers import PapersReader
from ..rules.reading.reader import Reader
from ..vocabulary import State
from .writing import write_framework, write_papers


@transaction.atomic
def load_file(content: bytes, *, by: Person | None, on: date) -> Framework | PaperTable:
    """The draft that the file describes; an older draft of the same decision gives way, what is published never."""
    require_loading(by, on=on)
    found = parsed(content)
    stamp = {"content_hash": sha256(content).hexdigest(), "loaded_by": by, "loaded_on": on}
    return _framework(found, stamp, by) if kind_of(found) is FileKind.FRAMEWORK else _papers(found, stamp, by)


def _framework(content: Mapping[str, Any], stamp: Mapping[str, Any], by: Person | None) -> Framework:
    reader = Reader()
    file = read_framework(content, reader)
    refuse_if(reader.faults)
    assert file
    _clear_the_way(file.code, file.number)
    framework = write_framework(file, stamp)
    record("criteria.framework.loaded", framework, by=by, number=framework.number, sets=len(file.sets))
    return framework


def _clear_the_way(code: str, number: str) -> None:
    """A draft is replaced; a published framework is law and stays."""
    held = Framework.objects.select_for_update().filter(code=code).first()
    if held is None:
        return
    refuse_if([Obstacle("framework.is-published", {"number": number})] if held.is_published else [])
    held.delete()


def _papers(content: Mapping[str, Any], stamp: Mapping[str, Any], by: Person | None) -> PaperTable:
    code = str(content.get("framework"))
    framework = Framework.objects.select_for_update().filter(code=code).first()
    refuse_if([] if framework else [Obstacle("papers.no-framework", {"code": code})])
    assert framework
    sheets = sheets_of(framework)
    reader = PapersReader(content, sheets)
    file = read_papers(content, sheets, reader)
    refuse_if(reader.faults)
    assert file
    held = framework.paper_tables.filter(state=State.PUBLISHED).first()
    if held and file.version <= held.version:
        refuse_if([Obstacle("papers.version-held", {"version": file.version, "held": held.version})])
    framework.paper_tables.filter(state=State.DRAFT).delete()
    table = write_papers(framework, file, stamp)
    record("criteria.papers.loaded", table, by=by, number=framework.number, version=table.version)
    return table
