"""Trang của giấy tờ: photos made fit to keep, the same bytes of a producer kept once, turned, taken off.

A page of a verified paper, or of one that a frozen record relies on, stays as it is (also by database triggers).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import PurePath

from django.db import transaction
from django.db.models import Max

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.files.queries import content_of, limits
from ocop.base.files.rules.kinds import kind_name_of
from ocop.base.files.rules.naming import obstacles_to_name, plain_name
from ocop.base.files.services import store
from ocop.base.files.vocabulary import DOCUMENT_KINDS, EVIDENCE_KINDS, Kind
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import Page, Paper
from ..queries.kinds import Kinds, kinds_on
from ..queries.locking import page_for_update, paper_for_update
from ..rules.keeping import obstacles_to_adding
from ..rules.pictures import PICTURES, Fit, fitted, turned
from ..vocabulary import State
from .wording import named


@dataclass(frozen=True, slots=True)
class Brought:
    """A file as the browser sent it."""

    name: str
    content: bytes


@transaction.atomic
def add_files(paper_id: int, *, files: Sequence[Brought], by: Person, on: date) -> Paper:
    """Thêm trang: photos and files, in the order they were chosen; all of them or none."""
    paper, kinds = paper_for_update(paper_id), kinds_on(on)
    permissions.require_writing(by, paper.producer, on=on)
    most = kinds.figures.most_pages
    refuse_if([*_obstacles(paper), *obstacles_to_adding(pages=paper.pages.count(), added=len(files), most=most)])
    put_pages(paper, files, kinds=kinds, by=by, on=on)
    _changed(paper)
    record("evidence.page.added", paper, by=by, n=len(files), **named(paper, kinds.of(paper.type)))
    return paper


def add_file(paper_id: int, *, name: str, content: bytes, by: Person, on: date) -> Paper:
    """One page."""
    return add_files(paper_id, files=[Brought(name, content)], by=by, on=on)


@transaction.atomic
def remove_page(page_id: int, *, by: Person, on: date) -> Paper:
    """Bỏ trang."""
    page = page_for_update(page_id)
    paper = page.paper
    permissions.require_writing(by, paper.producer, on=on)
    refuse_if(_obstacles(paper))
    page.delete()
    _changed(paper)
    record("evidence.page.removed", paper, by=by, file=page.file.name, **named(paper, kinds_on(on).of(paper.type)))
    return paper


@transaction.atomic
def rotate_page(page_id: int, *, by: Person, on: date) -> Paper:
    """Xoay trang một góc vuông sang phải."""
    page = page_for_update(page_id)
    paper, kinds = page.paper, kinds_on(on)
    permissions.require_writing(by, paper.producer, on=on)
    refuse_if([*_obstacles(paper), *([] if page.is_picture else [Obstacle("page.no-picture")])])
    upright = turned(content_of(page.file), kinds.figures.fit)
    page.file = store(name=page.file.name, content=upright, by=by, kinds={Kind.JPG})
    page.save(update_fields=["file"])
    _changed(paper)
    record("evidence.page.rotated", paper, by=by, file=page.file.name, **named(paper, kinds.of(paper.type)))
    return paper


def put_pages(paper: Paper, files: Sequence[Brought], *, kinds: Kinds, by: Person, on: date) -> None:
    """The files as pages after the last one; bytes that the producer brought before are found, not stored again."""
    refuse_if(
        [Obstacle("paper.too-many-pages", {"most": kinds.figures.most_pages})]
        if len(files) > kinds.figures.most_pages
        else []
    )
    last = paper.pages.aggregate(last=Max("position"))["last"] or 0
    for position, brought in enumerate(files, last + 1):
        digest = sha256(brought.content).hexdigest()
        refuse_if([Obstacle("page.is-there", {"name": brought.name})] if _is_there(paper, digest) else [])
        file = _known(paper, digest) or _stored(brought, kinds.figures.fit, by)
        Page.objects.create(paper=paper, position=position, file=file, sha256=digest, added_by=by, added_on=on)


def _is_there(paper: Paper, digest: str) -> bool:
    return paper.pages.filter(sha256=digest).exists()


def _known(paper: Paper, digest: str) -> StoredFile | None:
    page = Page.objects.filter(paper__producer=paper.producer_id, sha256=digest).select_related("file").first()
    return page.file if page else None


def _stored(brought: Brought, fit: Fit, by: Person) -> StoredFile:
    """A photo is made fit first; any other file is kept as it came."""
    name = plain_name(brought.name)
    if kind_name_of(brought.content) not in PICTURES:
        return store(name=name, content=brought.content, by=by, kinds=EVIDENCE_KINDS)
    allowed = limits()
    is_large = len(brought.content) > max(allowed.image_bytes, allowed.document_bytes)
    limit = max(allowed.image_bytes, allowed.document_bytes) // 2**20
    refuse_if(
        [
            *obstacles_to_name(name, None, allowed),
            *([Obstacle("file.too-large", {"name": name, "limit": limit})] if is_large else []),
        ]
    )
    kept = f"{PurePath(name).stem or name}.jpg"
    return store(name=kept, content=fitted(brought.content, fit), by=by, kinds=EVIDENCE_KINDS - DOCUMENT_KINDS)


def _changed(paper: Paper) -> None:
    paper.edition += 1
    paper.save(update_fields=["edition"])


def _obstacles(paper: Paper) -> Iterator[Obstacle]:
    """Pages change only while the paper may, and never under a frozen record."""
    if not paper.is_changeable:
        yield Obstacle("paper.not-changeable", {"state": State(paper.state).label})
    for use in paper.uses.filter(frozen_on__isnull=False):
        yield Obstacle("paper.in-frozen-record", {"title": use.title})
