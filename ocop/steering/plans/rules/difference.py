"""What an adjustment changes, line by line: thêm, bớt, chuyển kinh phí, đổi nội dung, ngừng (support notes, P2)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ..vocabulary import ChangeKind

MONEY, STOPPED = "money", "is_stopped"
Snapshot = Mapping[str, Any]  # field → comparable value


@dataclass(frozen=True, slots=True)
class Change:
    """One line that differs: in which way, and in which fields."""

    kind: ChangeKind
    key: UUID
    fields: tuple[str, ...] = ()


def changes(old: Mapping[UUID, Snapshot], new: Mapping[UUID, Snapshot]) -> Iterator[Change]:
    """In the order of the new version, what was taken out at the end."""
    for key, line in new.items():
        if key not in old:
            yield Change(ChangeKind.ADDED, key)
        elif fields := tuple(name for name in line if line[name] != old[key][name]):
            yield Change(_kind(fields, line), key, fields)
    yield from (Change(ChangeKind.REMOVED, key) for key in old if key not in new)


def _kind(fields: tuple[str, ...], line: Snapshot) -> ChangeKind:
    if STOPPED in fields and line[STOPPED]:
        return ChangeKind.STOPPED
    return ChangeKind.MONEY_MOVED if fields == (MONEY,) else ChangeKind.REWORDED
