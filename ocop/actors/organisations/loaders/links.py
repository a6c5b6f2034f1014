"""How bodies hang together: the row of the body above, and who takes over from whom in which order."""

from collections.abc import Collection, Iterable

from ocop.actors.organisations.loaders.rows import BodyRow
from ocop.actors.organisations.models import Organisation, Succession
from ocop.actors.territory.loading import Changes


def link_parents(bodies: Iterable[BodyRow]) -> None:
    """Point each row at the version of the body above that held when the row began."""
    rows = {row.ref: row for row in Organisation.objects.all()}
    versions: dict[str, list[Organisation]] = {}
    for row in rows.values():
        versions.setdefault(row.key, []).append(row)
    moved = []
    for body in bodies:
        row, parent = rows[body.ref], parent_at_start(body, versions.get(body.parent_key, []))
        if row.parent_id != (parent and parent.pk):
            row.parent = parent
            moved.append(row)
    Organisation.objects.bulk_update(moved, ["parent"], batch_size=200)


def parent_at_start(body: BodyRow, versions: list[Organisation]) -> Organisation | None:
    """The version above in force on the first day; the newest where none was."""
    start = body.period.start
    for version in versions:
        if (version.start is None) if start is None else version.period.holds_on(start):
            return version
    return max(versions, key=lambda version: (version.start is not None, version.start), default=None)


def write_successions(bodies: Collection[BodyRow]) -> Changes:
    """The links in their order; links of these bodies that are no longer in the file go."""
    ids = dict(Organisation.objects.values_list("ref", "id"))
    wanted = {(ids[body.ref], ids[ref]): rank for body in bodies for rank, ref in enumerate(body.successors, start=1)}
    links = Succession.objects.filter(predecessor__ref__in=[body.ref for body in bodies])
    present = {(link.predecessor_id, link.successor_id): link for link in links}
    changes = Changes()
    stale = [link for pair, link in present.items() if wanted.get(pair) != link.rank]
    for link in stale:
        changes.changed.append(f"{link}: {link.rank} → {wanted.get((link.predecessor_id, link.successor_id), '–')}")
    Succession.objects.filter(pk__in=[link.pk for link in stale]).delete()
    kept = {pair for pair, link in present.items() if wanted.get(pair) == link.rank}
    fresh = [Succession(predecessor_id=a, successor_id=b, rank=r) for (a, b), r in wanted.items() if (a, b) not in kept]
    Succession.objects.bulk_create(fresh)
    changes.added = len([one for one in fresh if (one.predecessor_id, one.successor_id) not in present])
    return changes
