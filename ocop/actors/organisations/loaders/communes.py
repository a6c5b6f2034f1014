"""The people's committees of communes: one for every version of every commune of a listed province.

They are made by rule from the territory and never listed by hand, so a new list of communes brings its committees.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ocop.actors.organisations.loaders.rows import BodyRow
from ocop.actors.territory.models import Succession, Unit
from ocop.actors.territory.vocabulary import Level


def committees_of_communes(listed: Iterable[BodyRow], head_title: str) -> Iterator[BodyRow]:
    """The committees of all communes whose district or province has a listed people's committee."""
    above = {body.unit: body for body in listed if body.kind == "people_committee" and body.unit}
    communes = Unit.objects.filter(level=Level.COMMUNE, parent__key__in=above).select_related("parent")
    heirs = successors_by_key()
    twins = names_twice(communes)
    for commune in communes:
        parent = above[commune.parent.key]  # type: ignore[union-attr]
        yield committee(commune, parent, heirs.get(commune.key, ()), head_title, is_twin=commune.pk in twins)


def committee(commune: Unit, parent: BodyRow, heirs: Iterable[str], head_title: str, *, is_twin: bool) -> BodyRow:
    """Ủy ban nhân dân xã …; the district stands beside the name where two communes bear it."""
    name = commune.name[:1].lower() + commune.name[1:]
    district = f" ({commune.parent})" if is_twin else ""
    return BodyRow(
        ref=f"ubnd.{commune.key}",
        key=f"ubnd.{commune.key}",
        province=parent.province,
        name=f"Ủy ban nhân dân {name}",
        name_en=f"People's Committee of {commune.name}",
        short=f"UBND {name}{district}",
        kind="people_committee",
        level="commune",
        parent_key=parent.key,
        unit=commune.key,
        symbol="UBND",
        period=commune.period,
        evidence=commune.evidence,
        evidence_period=commune.evidence,
        evidence_symbol="verified",
        head_title=head_title,
        source=commune.source,
        successors=tuple(f"ubnd.{key}" for key in heirs),
    )


def successors_by_key() -> Mapping[str, list[str]]:
    """Of each unit the keys of those that took it over, in the order of the file."""
    found: dict[str, list[str]] = {}
    for old, new in Succession.objects.order_by("id").values_list("predecessor__key", "successor__key"):
        found.setdefault(old, []).append(new)
    return found


def names_twice(communes: Iterable[Unit]) -> set[int]:
    """Communes that share their name with another one of the same days."""
    counts = Counter((commune.name, commune.end) for commune in communes)
    return {commune.pk for commune in communes if counts[commune.name, commune.end] > 1}
