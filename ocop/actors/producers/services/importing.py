"""Nhập danh sách: read on trial with a report row by row, taken over, undone while nothing else touched the records."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Model

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.territory.vocabulary import Evidence
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.search.services import forget_all
from ocop.base.ui.phrases import in_words

from ..models import Duplicate, ImportBatch, ImportRow, Producer, ProducerWord, Representative
from ..queries.access import places_with
from ..queries.locking import batch_for_update
from ..queries.places import communes, finder
from ..rules.importing import RowRead, read_row
from ..rules.names import key_of
from ..sheets.opening import Line, lines_of
from ..vocabulary import MERGE, BatchState, Origin, RowState
from .finding import look_for_all
from .making import Draft, made_of_list
from .wording import ProducerWording, RepresentativeWording

AT_ONCE = 500
OF_PERSON = ("representative", "position")
OURS = (
    ImportRow,
    Representative,
    Duplicate,
    ProducerWord,
)  # what every imported record has


@transaction.atomic
def import_dry_run(*, by: Person, on: date, content: bytes, name: str) -> ImportBatch:
    """Đọc thử: every row with all its faults; nothing enters the registry."""
    posts.require(by, MERGE, on=on)
    lines = lines_of(content, name)
    digest = hashlib.sha256(content).hexdigest()
    batch = ImportBatch.objects.create(file_name=name[:255], sha256=digest, by=by, on=on)
    ImportRow.objects.bulk_create(_rows(batch, lines, by=by, on=on), batch_size=AT_ONCE)
    record("producers.list.tried", batch, by=by, file=batch.file_name, rows=len(lines))
    return batch


def _rows(batch: ImportBatch, lines: Iterable[Line], *, by: Person, on: date) -> Iterator[ImportRow]:
    first: dict[tuple[str, Any], int] = {}
    listed = list(lines)
    read = [(line, row) for line, row in zip(listed, _read(listed, by=by, on=on), strict=True)]
    present = _present(row for _line, row in read)
    for line, row in read:
        for key in _identities(row):
            if (earlier := first.setdefault(key, line.number)) != line.number:
                row.note("row.twice", "name", first=earlier)
                break
        state = RowState.FAULTY if row.faults else RowState.READY
        if not row.faults and any(key in present for key in _identities(row)):
            state = RowState.PRESENT
        faults = [{"code": each.code, "facts": plain(each.facts)} for each in row.faults]
        yield ImportRow(batch=batch, number=line.number, cells=line.cells, faults=faults, state=state)


def plain(facts: Mapping[str, Any]) -> dict[str, str]:
    """Facts as JSON keeps them, in the words the report shows."""
    return {name: in_words(value) for name, value in facts.items()}


def _read(lines: Iterable[Line], *, by: Person, on: date) -> list[RowRead]:
    places = places_with(by, MERGE, on=on)
    units = communes(set(places.units), on=on)
    find = finder(units)
    return [read_row(line.cells, unit_of=find, on=on) for line in lines]


def _identities(row: RowRead) -> Iterator[tuple[str, Any]]:
    """What makes two rows, or a row and a record, the same producer."""
    if code := row.values.get("tax_code"):
        yield "tax_code", code
    if row.values.get("unit") and row.values.get("name"):
        yield "name", (key_of(row.values["name"]), row.values["unit"].pk)


def _present(rows: Iterable[RowRead]) -> set[tuple[str, Any]]:
    """Which of these identities living records have."""
    wanted = {key for row in rows for key in _identities(row)}
    codes = {value for name, value in wanted if name == "tax_code"}
    keys = {value[0] for name, value in wanted if name == "name"}
    living = Producer.objects.living().order_by()
    held = {("tax_code", code) for code in living.filter(tax_code__in=codes).values_list("tax_code", flat=True)}
    named = living.filter(name_key__in=keys).values_list("name_key", "unit_id")
    return held | {("name", (key, unit)) for key, unit in named}


@transaction.atomic
def import_confirm(batch_id: int, *, by: Person, on: date) -> ImportBatch:
    """Nhập vào danh bạ: the rows without faults become records; each is asked again, since time has passed."""
    batch = _own_batch(batch_id, by=by, on=on, state=BatchState.TRIED)
    ready = list(batch.rows.filter(state=RowState.READY))
    refuse_if([] if ready else [Obstacle("list.nothing-ready")])
    read = _read([Line(row.number, row.cells) for row in ready], by=by, on=on)
    count = _take_over(list(zip(ready, read, strict=True)), file=batch.file_name, by=by, on=on)
    batch.state, batch.confirmed_on = BatchState.CONFIRMED, on
    batch.save(update_fields=["state", "confirmed_on"])
    record("producers.list.imported", batch, by=by, file=batch.file_name, count=count)
    return batch


def _take_over(rows: Sequence[tuple[ImportRow, RowRead]], *, file: str, by: Person, on: date) -> int:
    """Writes every row with what became of it; gives how many are records now."""
    present = _present(said for _row, said in rows)
    for row, said in rows:
        row.state = _became(said, present)
        row.faults = [{"code": each.code, "facts": plain(each.facts)} for each in said.faults]
    taken = [(row, said) for row, said in rows if row.state == RowState.MADE]
    drafts = [_draft(said, source=f"{file}, {row.number}") for row, said in taken]
    producers = made_of_list(drafts, by=by, on=on, origin=Origin.IMPORTED, evidence=Evidence.PARTLY_VERIFIED)
    for (row, _said), producer in zip(taken, producers, strict=True):
        row.producer = producer
    _told([row for row, _said in rows])
    look_for_all(producers, on=on)
    return len(producers)


def _told(rows: Sequence[ImportRow]) -> None:
    """Writes what became of the rows: they are there, so each meets itself and is changed (far faster than an update
    that names every row in every column).
    """
    fields = ["state", "producer", "faults"]
    ImportRow.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["pk"], update_fields=fields, batch_size=AT_ONCE
    )


def _became(said: RowRead, present: set[tuple[str, Any]]) -> RowState:
    if said.faults:
        return RowState.FAULTY
    return RowState.PRESENT if any(key in present for key in _identities(said)) else RowState.MADE


def _draft(said: RowRead, *, source: str) -> Draft:
    wording = ProducerWording(**{name: value for name, value in said.values.items() if name not in OF_PERSON})
    name = said.values["representative"]
    person = RepresentativeWording(name=name, position=said.values["position"]) if name else None
    return Draft(wording=wording, representative=person, source=source)


@transaction.atomic
def undo_import(batch_id: int, *, by: Person, on: date) -> ImportBatch:
    """Hoàn tác: all records of the list go, or none, as soon as anybody has touched one of them."""
    batch = _own_batch(batch_id, by=by, on=on, state=BatchState.CONFIRMED)
    rows = list(batch.rows.filter(state=RowState.MADE).select_related("producer__organisation"))
    producers = [row.producer for row in rows if row.producer]
    refuse_if(Obstacle("list.touched", {"name": producer.name}) for producer in touched(producers))
    batch.rows.filter(state=RowState.MADE).update(state=RowState.UNDONE, producer=None)
    for start in range(0, len(producers), AT_ONCE):
        _drop(producers[start : start + AT_ONCE])
    batch.state, batch.undone_by, batch.undone_on = BatchState.UNDONE, by, on
    batch.save(update_fields=["state", "undone_by", "undone_on"])
    record("producers.list.undone", batch, by=by, file=batch.file_name, count=len(producers))
    return batch


def _drop(producers: Sequence[Producer]) -> None:
    forget_all(producers)
    bodies = [producer.organisation_id for producer in producers]
    Producer.objects.filter(pk__in=[producer.pk for producer in producers]).delete()
    Organisation.objects.filter(pk__in=bodies).delete()


def touched(producers: Iterable[Producer]) -> list[Producer]:
    """The records somebody changed, or that something of any app points to; one query for each kind of relation."""
    listed = list(producers)
    ids = {producer.pk for producer in listed}
    bodies = {producer.organisation_id: producer.pk for producer in listed}
    found = {producer.pk for producer in listed if producer.edition > 1}
    found |= _pointed_to(Producer, ids, OURS)
    found |= {bodies[body] for body in _pointed_to(Organisation, set(bodies), (Producer,))}
    return [producer for producer in listed if producer.pk in found]


def _pointed_to(model: type[Model], ids: set[int], left_out: tuple[type[Model], ...]) -> set[int]:
    found: set[int] = set()
    for relation in model._meta.related_objects:
        if relation.related_model in left_out:
            continue
        name = relation.remote_field.name  # the pointing field; of a many-to-many the same word
        rows = relation.related_model._default_manager.filter(**{f"{name}__in": ids})
        found |= set(rows.values_list(name, flat=True)) & ids
    return found


@transaction.atomic
def discard_import(batch_id: int, *, by: Person, on: date) -> ImportBatch:
    """Bỏ danh sách đã đọc thử; its rows, which hold personal data, are dropped."""
    batch = _own_batch(batch_id, by=by, on=on, state=BatchState.TRIED)
    batch.rows.all().delete()
    batch.state = BatchState.DISCARDED
    batch.save(update_fields=["state"])
    record("producers.list.discarded", batch, by=by, file=batch.file_name)
    return batch


def _own_batch(batch_id: int, *, by: Person, on: date, state: BatchState) -> ImportBatch:
    posts.require(by, MERGE, on=on)
    batch = batch_for_update(batch_id)
    refuse_if([] if batch.by_id == by.pk else [Obstacle("person.not-allowed", {"verb": MERGE})])
    refuse_if([] if batch.state == state else [Obstacle("list.wrong-state", {"state": batch.get_state_display()})])
    return batch
