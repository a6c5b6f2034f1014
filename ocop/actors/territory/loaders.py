"""`manage.py load_reference`: the units of the reference folder and how each passed into others."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory import reference
from ocop.actors.territory.loading import Changes, write
from ocop.actors.territory.models import Succession, Unit
from ocop.actors.territory.reference import UnitRow
from ocop.actors.territory.vocabulary import Extent, Level
from ocop.base.kernel.text import fold

ORDER = [Level.PROVINCE, Level.DISTRICT, Level.COMMUNE]


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the tables to what the files say; gives the changes in words."""
    rows = sorted(reference.read(root), key=lambda row: (ORDER.index(Level(row.level)), row.code))
    changes = Changes()
    for _level, of_level in groupby(rows, key=lambda row: row.level):
        done = write_units(list(of_level))
        changes = Changes(changes.added + done.added, changes.changed + done.changed)
    succession = write_successions(rows)
    return [*changes.lines(_("Đơn vị hành chính")), *succession.lines(_("Quan hệ kế thừa địa bàn"))]


def write_units(rows: Iterable[UnitRow]) -> Changes:
    """The units of one level; those above them are already there."""
    ids = dict(Unit.objects.values_list("key", "id"))
    return write(Unit, {row.key: columns(row, ids) for row in rows}, by="key")


def columns(row: UnitRow, ids: dict[str, int]) -> dict[str, Any]:
    """The row as the table stores it."""
    return {
        "code": row.code,
        "name": row.name,
        "folded": fold(row.name),
        "type": row.type,
        "level": row.level,
        "parent_id": ids[row.parent] if row.parent else None,
        "start": row.period.start,
        "end": row.period.end,
        "latitude": row.point[0] if row.point else None,
        "longitude": row.point[1] if row.point else None,
        "legal_basis": row.legal_basis,
        "evidence": row.evidence,
        "source": row.source,
    }


def write_successions(rows: Iterable[UnitRow]) -> Changes:
    """The links from each unit to those that took over; a link no longer in the file goes."""
    ids = dict(Unit.objects.values_list("key", "id"))
    wanted = {(ids[row.key], ids[key]): Extent(row.extent) for row in rows for key in row.successors}
    present = {(link.predecessor_id, link.successor_id): link for link in Succession.objects.all()}
    changes = Changes()
    for pair, link in present.items():
        if wanted.get(pair) != link.extent:
            link.delete()
            changes.changed.append(f"{link}: {link.extent} → {wanted.get(pair, '–')}")
    kept = {pair for pair, link in present.items() if wanted.get(pair) == link.extent}
    replaced = len([pair for pair in wanted if pair in present and pair not in kept])
    Succession.objects.bulk_create(
        Succession(predecessor_id=old, successor_id=new, extent=extent)
        for (old, new), extent in wanted.items()
        if (old, new) not in kept
    )
    changes.added = len(wanted) - len(kept) - replaced
    return changes
