"""What an adjustment changes, in words for its papers."""

from collections.abc import Sequence

from ..models import Line, PlanVersion
from ..rules.papers.changes import ChangeRow, differing
from .difference import difference
from .printing import printed_lines, rows_by_key


def changes_in_words(version: PlanVersion, lines: Sequence[Line]) -> tuple[ChangeRow, ...]:
    """Each change with what stood before and what stands after; nothing for a first version."""
    before = version.based_on
    if before is None:
        return ()
    old, new = rows_by_key(printed_lines(before)), rows_by_key(lines)
    return tuple(
        ChangeRow(str(change.kind.label), *differing(old.get(change.key), new.get(change.key)))
        for change in difference(before, version)
    )
