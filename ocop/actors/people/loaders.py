"""`manage.py load_reference`: verbs and roles of `roles.yaml`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.people.models import Role, Verb
from ocop.actors.people.vocabulary import ReachKind
from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring verbs and roles to what the file says; gives the changes in words."""
    file = yaml_of(root / "roles.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    verbs = {
        code: {"name": row["vi"], "name_en": row["en"], "own_only": row["own_only"]}
        for code, row in file["verbs"].items()
    }
    roles = {row["code"]: columns(row, position) for position, row in enumerate(file["roles"], start=1)}
    return [
        *write(Verb, verbs, by="code").lines(_("Việc được làm")),
        *write(Role, roles, by="code").lines(_("Vai trò")),
    ]


def columns(row: Mapping[str, Any], position: int) -> dict[str, Any]:
    """A role as the table stores it."""
    return {
        "name": row["vi"],
        "name_en": row["en"],
        "reach": row["reach"],
        "verbs": row["verbs"],
        "position": position,
    }


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Roles with verbs or a reach that nobody knows."""
    for row in file["roles"]:
        if row["reach"] not in ReachKind.values:
            yield f"{row['code']}: the reach {row['reach']} does not exist"
        yield from (
            f"{row['code']}: the verb {verb} is not listed" for verb in row["verbs"] if verb not in file["verbs"]
        )
