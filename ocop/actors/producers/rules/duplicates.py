"""Which records may be one producer: the same tax code, the same name in one commune, the same telephone."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import LIVING, Certainty, Reason, Status

MOST_ALIKE = 6  # a telephone that more records share is that of whoever wrote the list down, and says nothing


@dataclass(frozen=True, slots=True)
class Record:
    """What is compared; `place` is the commune of today that holds the producer's land."""

    pk: int
    tax_code: str = ""
    name_key: str = ""
    place: int | None = None
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records, the older first, with every reason."""

    first: int
    second: int
    reasons: tuple[Reason, ...]

    @property
    def certainty(self) -> Certainty:
        """The tax code settles it; a name in one commune, or two lesser reasons, make it likely."""
        return certainty_of(self.reasons)


def certainty_of(reasons: Iterable[Reason]) -> Certainty:
    """How sure the reasons make it together."""
    held = set(reasons)
    if Reason.TAX_CODE in held or held >= {Reason.NAME, Reason.PHONE}:
        return Certainty.CERTAIN
    return Certainty.LIKELY if Reason.NAME in held else Certainty.POSSIBLE


def pairs(records: Iterable[Record]) -> list[Pair]:
    """Every pair once, the surest first."""
    reasons: dict[tuple[int, int], list[Reason]] = defaultdict(list)
    listed = list(records)
    for reason, groups in _groups(listed).items():
        for members in groups.values():
            if reason != Reason.PHONE or len(members) <= MOST_ALIKE:
                for first, second in combinations(sorted(members), 2):
                    reasons[first, second].append(reason)
    found = [Pair(first, second, tuple(held)) for (first, second), held in reasons.items()]
    return sorted(found, key=lambda pair: (-pair.certainty, pair.first, pair.second))


def _groups(records: Iterable[Record]) -> dict[Reason, Mapping[Hashable, set[int]]]:
    groups: dict[Reason, dict[Hashable, set[int]]] = {reason: defaultdict(set) for reason in Reason}
    for record in records:
        for reason, key in _keys(record):
            groups[reason][key].add(record.pk)
    return dict(groups)


def _keys(record: Record) -> Iterator[tuple[Reason, Hashable]]:
    if record.tax_code:
        yield Reason.TAX_CODE, record.tax_code
    if record.name_key and record.place is not None:
        yield Reason.NAME, (record.name_key, record.place)
    if record.phone:
        yield Reason.PHONE, record.phone


@dataclass(frozen=True, slots=True)
class Side:
    """One of two records before a merge."""

    pk: int
    name: str
    status: str
    tax_code: str = ""
    has_open_conversion: bool = False


def obstacles_to_merging(kept: Side, merged: Side, *, reason: str) -> Iterator[Obstacle]:
    """Two tax codes are two bodies of law; a record that another one stands for cannot be merged again."""
    if kept.pk == merged.pk:
        yield Obstacle("merge.same-record")
    for side in (kept, merged):
        if side.status not in LIVING:
            yield Obstacle("merge.not-living", {"name": side.name, "status": Status(side.status).label})
        if side.has_open_conversion:
            yield Obstacle("merge.converting", {"name": side.name})
    if kept.tax_code and merged.tax_code and kept.tax_code != merged.tax_code:
        yield Obstacle("merge.two-tax-codes", {"one": kept.tax_code, "other": merged.tax_code})
    if not reason.strip():
        yield Obstacle("merge.no-reason", repair="#id_reason")


def obstacles_to_deciding(state: str, *, reason: str) -> Iterator[Obstacle]:
    """A pair is decided once, with words."""
    if state != "open":
        yield Obstacle("pair.decided")
    if not reason.strip():
        yield Obstacle("pair.no-reason", repair="#id_reason")
