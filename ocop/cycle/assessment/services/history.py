"""Nhập kết quả cũ: read on trial with a report row by row, then kept; the same identifier again changes nothing."""

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.producers.sheets.opening import Line, lines_of
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import fold
from ocop.base.ui.phrases import in_words
from ocop.law.criteria.models import Framework

from .. import permissions
from ..models import PastBatch, PastFramework, PastResult
from ..queries.history import last_editions, products_by_name, scales
from ..queries.locking import past_batch_for_update
from ..rules.history import COLUMNS, PastRead, read_row
from ..vocabulary import BatchState, RowState

TAKEN = (RowState.READY, RowState.CORRECTS)


@transaction.atomic
def try_list(*, by: Person, on: date, content: bytes, name: str, system: str) -> PastBatch:
    """Đọc thử: every row with all its faults; nothing is kept of it yet."""
    permissions.require_setting(by, on=on)
    refuse_if([] if system.strip() else [Obstacle("past.no-system", repair="#id_system")])
    lines = lines_of(content, name, COLUMNS)
    batch = PastBatch(file_name=name[:255], sha256=hashlib.sha256(content).hexdigest(), by=by, on=on)
    batch.system = system.strip()
    batch.rows = [row for row, _read in _said_of(lines, batch.system, on)]
    batch.save()
    record("assessment.past-list.tried", batch, by=by, file=batch.file_name, rows=len(lines))
    return batch


def _said_of(lines: list[Line], system: str, on: date) -> Iterator[tuple[dict[str, Any], PastRead]]:
    """Each row with its faults, and what it comes to beside what is kept."""
    known, seen = scales(on), dict[str, int]()
    read = [(line, read_row(line.cells, scales=known, on=on)) for line in lines]
    kept = last_editions(system, [row.values["external_id"] for _line, row in read])
    for line, row in read:
        identifier = row.values["external_id"]
        if (earlier := seen.setdefault(identifier, line.number)) != line.number:
            row.note("row.twice", "external_id", first=earlier)
        yield _row(line, row, kept.get(identifier)), row


def _row(line: Line, row: PastRead, kept: PastResult | None) -> dict[str, Any]:
    faults = [{"code": each.code, "facts": {k: in_words(v) for k, v in each.facts.items()}} for each in row.faults]
    return {"number": line.number, "cells": line.cells, "faults": faults, "state": str(_state(row, kept))}


def _state(row: PastRead, kept: PastResult | None) -> RowState:
    if row.faults:
        return RowState.FAULTY
    if kept is None:
        return RowState.READY
    return RowState.PRESENT if kept.digest == row.digest() else RowState.CORRECTS


@transaction.atomic
def confirm(batch_id: int, *, by: Person, on: date) -> PastBatch:
    """Nhập: rows without faults are kept; each is read again, since time has passed."""
    permissions.require_setting(by, on=on)
    batch = _tried(batch_id)
    lines = [Line(row["number"], row["cells"]) for row in batch.rows]
    said = list(_said_of(lines, batch.system, on))
    taken = [read for row, read in said if row["state"] in TAKEN]
    refuse_if([] if taken else [Obstacle("list.nothing-ready")])
    kept = last_editions(batch.system, [read.values["external_id"] for read in taken])
    PastResult.objects.bulk_create(list(_results(batch, taken, kept)), batch_size=500)
    batch.rows, batch.state, batch.confirmed_on = [row for row, _read in said], BatchState.CONFIRMED, on
    batch.save(update_fields=["rows", "state", "confirmed_on"])
    record("assessment.past-list.imported", batch, by=by, file=batch.file_name, count=len(taken), system=batch.system)
    return batch


def _results(batch: PastBatch, taken: list[PastRead], kept: dict[str, PastResult]) -> Iterator[PastResult]:
    frameworks = {each.code: each for each in Framework.objects.all()}
    older = {each.code: each for each in PastFramework.objects.all()}
    products = products_by_name()
    for read in taken:
        values, before = read.values, kept.get(read.values["external_id"])
        yield PastResult(
            batch=batch, system=batch.system, external_id=values["external_id"],
            edition=before.edition + 1 if before else 1, framework=frameworks.get(values["framework"]),
            past_framework=older.get(values["framework"]), set_code=values["set"], product_name=values["product"],
            producer_name=values["producer"], product=products.get((fold(values["product"]), fold(values["producer"]))),
            level=values["level"], held_on=values["held_on"], decision_number=values["decision_number"],
            decided_on=values["decided_on"], parts=values["parts"], total=values["total"], stars=values["stars"],
            digest=read.digest(),
        )  # fmt: skip


@transaction.atomic
def discard(batch_id: int, *, by: Person, on: date) -> PastBatch:
    """Bỏ danh sách đã đọc thử."""
    permissions.require_setting(by, on=on)
    batch = _tried(batch_id)
    batch.rows, batch.state = [], BatchState.DISCARDED
    batch.save(update_fields=["rows", "state"])
    record("assessment.past-list.discarded", batch, by=by, file=batch.file_name)
    return batch


def _tried(batch_id: int) -> PastBatch:
    batch = past_batch_for_update(batch_id)
    is_tried = batch.state == BatchState.TRIED
    refuse_if([] if is_tried else [Obstacle("list.wrong-state", {"state": batch.get_state_display()})])
    return batch
