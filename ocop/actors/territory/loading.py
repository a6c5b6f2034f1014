"""Writing rows of reference files to tables: repeatable, and telling what changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

TOLD = 20


@dataclass
class Changes:
    """What one writing did to one table."""

    added: int = 0
    changed: list[str] = field(default_factory=list)

    def lines(self, what: str) -> list[str]:
        """One sentence of counts and, one a line, what changed in rows that were there before."""
        counts = {"what": what, "added": self.added, "changed": len(self.changed)}
        told = [f"  {line}" for line in self.changed[:TOLD]]
        if len(self.changed) > TOLD:
            told.append(_("  … và %(more)s thay đổi khác") % {"more": len(self.changed) - TOLD})
        return [_("%(what)s: thêm %(added)s, sửa %(changed)s") % counts, *told]


def write(model: type[Model], rows: Mapping[str, Mapping[str, Any]], *, by: str) -> Changes:
    """Make the table hold the rows (column `by` → the other columns); rows not mentioned stay as they are.

    Changed rows are saved before new ones and shortened periods first, so that a boundary which moves never makes
    two versions of one thing overlap on the way.
    """
    present = {getattr(row, by): row for row in model._default_manager.filter(**{f"{by}__in": list(rows)})}
    changes = Changes()
    differing = [(key, present[key], different(present[key], values)) for key, values in rows.items() if key in present]
    for key, row, fields in sorted((one for one in differing if one[2]), key=lambda one: not shortens(one[2])):
        for name, (_old, new) in fields.items():
            setattr(row, name, new)
        row.save(update_fields=list(fields))
        told = ", ".join(f"{name}: {old!s} → {new!s}" for name, (old, new) in fields.items())
        changes.changed.append(f"{key} ({told})")
    fresh = [model(**{by: key}, **values) for key, values in rows.items() if key not in present]
    model._default_manager.bulk_create(fresh, batch_size=500)
    changes.added = len(fresh)
    return changes


def different(row: Model, values: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The columns whose stored value is another one: old and new."""
    return {name: (getattr(row, name), new) for name, new in values.items() if getattr(row, name) != new}


def shortens(fields: Mapping[str, tuple[Any, Any]]) -> bool:
    """Whether the change takes days away from the row's period."""
    old_end, new_end = fields.get("end", (None, None))
    old_start, new_start = fields.get("start", (None, None))
    ends_earlier = new_end is not None and (old_end is None or new_end < old_end)
    return ends_earlier or (new_start is not None and (old_start is None or new_start > old_start))
