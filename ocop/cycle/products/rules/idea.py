"""Form a, the idea: everything that is missing at once with its ground, and what is only worth a warning.

Basis: Biểu 01 and Biểu 02 of the cycle (header and first lines), the rest set by the province (§3.6 a).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import IDEA_FIELDS, LOCAL_BASIS

PHONE = re.compile(r"0\d{9}")
SHORTEST_VALUE = 20
PARTS_OF_LABOUR = ("labour_local", "labour_women", "labour_ethnic")
TEXTS = ("product_name", "holder_name", "holder_type", "address", "phone", "core_value", "packing", "signer_name")


@dataclass(frozen=True, slots=True)
class Material:
    """A raw material: where it comes from and how much of it is local, in percent."""

    name: str = ""
    source: str = ""
    share: Decimal | None = None
    owner: str = ""

    @property
    def is_foreign(self) -> bool:
        """Nothing local in it, or nobody knows."""
        return not self.source.strip() or self.share is None or self.share == 0


@dataclass(frozen=True, slots=True)
class IdeaFacts:
    """What the rules look at: texts by field, rows, figures, and whether the product is already made."""

    texts: Mapping[str, str]
    has_class: bool
    materials: Sequence[Material] = ()
    labour: Mapping[str, int | None] = field(default_factory=dict)
    sales_vnd: int | None = None
    commits: bool = False
    is_existing: bool = False
    photos: int = 0


def obstacles_to_idea(facts: IdeaFacts) -> Iterator[Obstacle]:
    """Everything the form still lacks, in the order of its pages."""
    missing = [*_missing(facts)]
    yield from (_lacks(name) for name in IDEA_FIELDS if name in missing)
    yield from _malformed(facts)
    yield from _obstacles_to_materials(facts.materials)
    yield from _obstacles_to_labour(facts.labour)


def _missing(facts: IdeaFacts) -> Iterator[str]:
    yield from (name for name in TEXTS if not facts.texts.get(name, "").strip())
    if not facts.has_class:
        yield "classification"
    if not facts.materials:
        yield "materials"
    if facts.is_existing and facts.sales_vnd is None:
        yield "sales_vnd"
    if not facts.commits:
        yield "commitment"


def _lacks(name: str) -> Obstacle:
    place = IDEA_FIELDS[name]
    return Obstacle(
        "idea.missing", {"field": place.label}, basis=str(place.basis), repair=f"../{place.page}/#id_{name}"
    )


def _malformed(facts: IdeaFacts) -> Iterator[Obstacle]:
    value, phone = facts.texts.get("core_value", "").strip(), facts.texts.get("phone", "").strip()
    if value and len(value) < SHORTEST_VALUE:
        told = {"least": SHORTEST_VALUE, "n": len(value)}
        yield Obstacle("idea.value-short", told, basis=str(LOCAL_BASIS), repair="../1/#id_core_value")
    if phone and not PHONE.fullmatch(phone):
        yield Obstacle("idea.phone", {"phone": phone}, basis=str(LOCAL_BASIS), repair="../1/#id_phone")


def _obstacles_to_materials(materials: Sequence[Material]) -> Iterator[Obstacle]:
    for place, material in enumerate(materials):
        repair = f"../2/#id_m{place}-share"
        if not material.name.strip():
            yield Obstacle("material.no-name", {"n": place + 1}, repair=f"../2/#id_m{place}-name")
        if material.share is None:
            yield Obstacle("material.no-share", {"name": material.name}, basis=str(LOCAL_BASIS), repair=repair)
        elif not 0 <= material.share <= 100:
            yield Obstacle("material.share-range", {"name": material.name}, repair=repair)


def _obstacles_to_labour(labour: Mapping[str, int | None]) -> Iterator[Obstacle]:
    total = labour.get("labour_total")
    for name in PARTS_OF_LABOUR:
        part = labour.get(name)
        if part is not None and (total is None or part > total):
            facts = {"field": IDEA_FIELDS[name].label, "part": part, "total": "–" if total is None else total}
            yield Obstacle("labour.part-exceeds", facts, repair=f"../3/#id_{name}")


def warnings(facts: IdeaFacts, *, similar: Sequence[Any] = ()) -> Iterator[Obstacle]:
    """What does not keep the form from being handed in, but the commune will ask about."""
    for place, material in enumerate(facts.materials):
        if material.is_foreign:
            yield Obstacle("warn.outside-ocop", {"name": material.name}, repair=f"../2/#id_m{place}-source")
    for other in similar:
        yield Obstacle("warn.similar-name", {"name": other}, repair="../1/#id_product_name")
    if facts.is_existing and not facts.photos:
        yield Obstacle("warn.no-photo", basis=str(LOCAL_BASIS), repair="../3/#anh")
