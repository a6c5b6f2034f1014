"""The clerk's book: registering, completing what was only cited, editing, attaching, noting secret texts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from django.db import transaction

from ocop.actors.organisations import queries as organisations
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.vocabulary import EVIDENCE_KINDS
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions, queries
from ..models import Attachment, Document, Recipient
from ..rules import register as rules
from ..rules.register import Particulars
from ..vocabulary import Direction
from .entries import (
    COLUMNS,
    arrival_holder,
    bearing_of,
    holder_of,
    particulars_of,
    read,
    write,
)
from .numbers import draw_arrival_number, note_arrival_number
from .uploads import Upload, stored, with_text


@transaction.atomic
def register(
    entry: Particulars, *, by: Person, on: date, file: StoredFile | None = None, upload: Upload | None = None
) -> Document:
    """Enter a document; where it was only cited so far, its stub is filled and keeps every edge.

    A file comes either stored already (`file`) or as it was sent (`upload`).
    """
    permissions.require_clerk(by, on=on)
    entry, is_readable = read(with_text(entry, upload))
    holder = queries.bearer_of(bearing_of(entry))
    if holder and holder.is_stub and not holder.secrecy:
        return complete_stub(holder.pk, entry, by=by, on=on, file=file, upload=upload)

    refuse_if(_obstacles(entry, holder=holder, on=on, is_readable=is_readable))
    document = Document(registered_by=by, file=file or stored(upload, by=by))
    write(document, _numbered_on_arrival(entry, by=by))
    record("documents.document.registered", document, by=by, **_facts(document))
    return document


@transaction.atomic
def complete_stub(
    document_id: int,
    entry: Particulars,
    *,
    by: Person,
    on: date,
    file: StoredFile | None = None,
    upload: Upload | None = None,
) -> Document:
    """The text of a cited document has come in: the stub becomes the document, its citations stay as they are."""
    permissions.require_clerk(by, on=on)
    document = queries.for_update(document_id)
    entry, is_readable = read(with_text(entry, upload))
    holder = queries.bearer_of(bearing_of(entry), but=document.pk)
    refuse_if(
        [
            *rules.obstacles_to_completing(is_stub=document.is_stub, secrecy=document.secrecy),
            *_obstacles(entry, holder=holder, on=on, is_readable=is_readable, but=document.pk),
        ]
    )
    document.is_stub, document.registered_by, document.file = False, by, file or stored(upload, by=by)
    write(document, _numbered_on_arrival(entry, by=by))
    record("documents.document.completed", document, by=by, **_facts(document))
    return document


@transaction.atomic
def edit(document_id: int, entry: Particulars, *, by: Person, on: date, upload: Upload | None = None) -> Document:
    """Correct what was entered; the trail keeps the old and the new of every field."""
    permissions.require_clerk(by, on=on)
    document = queries.for_update(document_id)
    entry, is_readable = read(with_text(entry, upload))
    holder = queries.bearer_of(bearing_of(entry), but=document.pk)
    still_open = [Obstacle("document.is-stub")] if document.is_stub else []
    refuse_if([*still_open, *_obstacles(entry, holder=holder, on=on, is_readable=is_readable, but=document.pk)])

    before = particulars_of(document)
    document.file = stored(upload, by=by) or document.file
    write(document, entry)
    changes = rules.changed(_named(before), _named(entry), (*COLUMNS, "type_code", "recipient_ids"))
    changes.pop("body", None)
    record("documents.document.edited", document, by=by, written=document.written, changes=changes)
    return document


@transaction.atomic
def attach(document_id: int, upload: Upload, *, by: Person, on: date, label: str = "") -> Attachment:
    """Put one more file to the document."""
    permissions.require_clerk(by, on=on)
    document = queries.for_update(document_id)
    refuse_if(_obstacles_to_attaching(document))
    file = files.store(name=upload.name, content=upload.content, by=by, kinds=EVIDENCE_KINDS)
    attachment = Attachment.objects.create(document=document, file=file, label=label)
    record("documents.document.attached", document, by=by, name=file.name, sha256=file.sha256)
    return attachment


def note_recipients(document: Document, bodies: Iterable[int], *, by: Person) -> None:
    """Further bodies that the document concerns, such as those it gives tasks to; they may read it from now on."""
    known = set(document.recipient_rows.values_list("organisation", flat=True))
    if new := sorted(set(bodies) - known):
        Recipient.objects.bulk_create(Recipient(document=document, organisation_id=pk) for pk in new)
        record("documents.document.sent-on", document, by=by, bodies=len(new))


@transaction.atomic
def note_secret(entry: Particulars, *, by: Person, on: date) -> Document:
    """Note that a secret text exists: number, issuer and day; the text is in the secret register, not here."""
    permissions.require_clerk(by, on=on)
    entry, _ = read(entry)
    holder = holder_of(queries.bearer_of(bearing_of(entry)))
    refuse_if(rules.obstacles_to_noting_secret(entry, holder=holder))
    document = Document(registered_by=by, is_stub=True)
    write(document, replace(entry, recipients="", recipient_ids=(), note="", direction=""))
    record("documents.document.noted-as-secret", document, by=by, **_facts(document))
    return document


def _obstacles(
    entry: Particulars, *, holder: Document | None, on: date, is_readable: bool, but: int | None = None
) -> Iterator[Obstacle]:
    return rules.obstacles_to_registering(
        entry,
        on=on,
        number_holder=holder_of(holder),
        arrival_holder=arrival_holder(entry, but=but),
        is_readable=is_readable,
    )


def _obstacles_to_attaching(document: Document) -> Iterator[Obstacle]:
    if document.is_stub:
        yield Obstacle("document.is-stub")


def _numbered_on_arrival(entry: Particulars, *, by: Person) -> Particulars:
    """An incoming document without an arrival number takes the next one of the year's book."""
    if entry.direction != Direction.INCOMING or entry.arrived_on is None:
        return replace(entry, arrival_number=None, arrived_on=None)
    committee = organisations.province_committee(entry.arrived_on)
    if committee is None:
        return entry
    if entry.arrival_number is None:
        return replace(entry, arrival_number=draw_arrival_number(committee, on=entry.arrived_on))
    note_arrival_number(committee, entry.arrival_number, on=entry.arrived_on)
    return entry


def _named(entry: Particulars) -> dict[str, object]:
    return {name: getattr(entry, name) for name in (*COLUMNS, "type_code", "recipient_ids")}


def _facts(document: Document) -> dict[str, str]:
    return {
        "written": str(document),
        "issuer": document.issuer_name,
        "issued_on": document.issued_on.isoformat() if document.issued_on else "",
        "source": document.source,
    }
