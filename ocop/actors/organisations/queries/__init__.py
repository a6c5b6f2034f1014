"""Reads of the organisations: the tree of a day, members of groups, who takes over, names for texts.

`tree` goes down from a body, `groups` resolves collective names, `succession` follows reforms,
`naming` makes the gazetteer and looks bodies up by words or symbol.
"""

from ocop.actors.organisations.queries.groups import members_of, optional_members_of, replacement_of
from ocop.actors.organisations.queries.naming import by_symbol, gazetteer, named
from ocop.actors.organisations.queries.succession import (
    predecessors_of,
    province_committee,
    successor_of,
    successors_of,
    with_predecessors,
)
from ocop.actors.organisations.queries.tree import subtree, within

__all__ = [
    "by_symbol",
    "gazetteer",
    "members_of",
    "named",
    "optional_members_of",
    "predecessors_of",
    "province_committee",
    "replacement_of",
    "subtree",
    "successor_of",
    "successors_of",
    "with_predecessors",
    "within",
]
