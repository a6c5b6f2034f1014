"""`manage.py load_reference`: the bodies of the reference folder, the communes' committees, groups and successions.

The territory must be loaded before, since bodies stand on units and communes give their committees.
"""

from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.organisations.loaders.communes import committees_of_communes
from ocop.actors.organisations.loaders.links import link_parents, write_successions
from ocop.actors.organisations.loaders.rows import BodyRow, columns, faults, group_columns, listed_bodies
from ocop.actors.organisations.models import Group, Organisation
from ocop.actors.territory.loading import write
from ocop.actors.territory.models import Unit
from ocop.actors.territory.reference import BadReference, sources_named, yaml_of

FILES = "organisations-*.yaml"


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the tables to what the files say; gives the changes in words."""
    return [line for path in sorted(root.glob(FILES)) for line in load_file(path)]


def load_file(path: Path) -> list[str]:
    """One province's file."""
    file = yaml_of(path)
    listed = list(listed_bodies(file))
    bodies = [*listed, *committees_of_communes(listed, file["generated"]["heads"]["people_committee"])]
    unit_ids = dict(Unit.objects.values_list("key", "id"))
    if found := tuple(faults(bodies, known_units=unit_ids.keys())):
        raise BadReference(found)
    changes = write(Organisation, {body.ref: columns(body, unit_ids) for body in bodies}, by="ref")
    link_parents(bodies)
    succession = write_successions(bodies)
    groups = {row["id"]: group_columns(row, sources_named(file["sources"], row["source"])) for row in file["groups"]}
    return [
        *changes.lines(_("Cơ quan, đơn vị")),
        *succession.lines(_("Quan hệ kế thừa giữa các cơ quan")),
        *write(Group, groups, by="code").lines(_("Nhóm cơ quan")),
    ]


__all__ = ["BodyRow", "load"]
