"""The tree of bodies on a day: who stands under whom."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from ocop.actors.organisations.models import Organisation, OrganisationQuerySet
from ocop.actors.organisations.vocabulary import Kind


def subtree(organisation: Organisation, on: date) -> set[int]:
    """The body and all below it on the day, by `parent_key` (one query for the whole tree)."""
    return subtrees([organisation], on)


def subtrees(organisations: Iterable[Organisation], on: date) -> set[int]:
    """The bodies and all below any of them on the day; producers outside the tree are reached by their place."""
    tops = list(organisations)
    below: dict[str, list[tuple[int, str]]] = defaultdict(list)
    bodies = Organisation.objects.in_force(on).exclude(kind=Kind.PRODUCER, parent_key="")
    for pk, key, parent in bodies.values_list("pk", "key", "parent_key"):
        below[parent].append((pk, key))
    found = {organisation.pk for organisation in tops}
    ahead = [organisation.key for organisation in tops]
    while ahead:
        for pk, key in below.pop(ahead.pop(), ()):
            found.add(pk)
            ahead.append(key)
    return found


def within(organisation: Organisation, on: date) -> OrganisationQuerySet:
    """The same as rows to filter further."""
    return Organisation.objects.filter(pk__in=subtree(organisation, on))
