"""What is read from the register: who sees which document, its books, its graph, what may be meant by a number."""

from .access import visible_to
from .bodies import bodies_named, body_named, names_offered
from .books import (
    Bearing,
    arrival_bearer,
    bearer_of,
    for_update,
    highest_number,
    in_book,
    issuers_in_register,
    numbered,
    taken_numbers,
    types_by_family,
    years_in_register,
)
from .graph import Edge, Graph, graph_of
from .lists import in_state, matching
from .meant import alike_stubs, candidates_for, nodes_for
from .validity import notices_for, notices_of

__all__ = [
    "Bearing",
    "Edge",
    "Graph",
    "alike_stubs",
    "arrival_bearer",
    "bearer_of",
    "bodies_named",
    "body_named",
    "candidates_for",
    "for_update",
    "graph_of",
    "highest_number",
    "in_book",
    "in_state",
    "issuers_in_register",
    "matching",
    "names_offered",
    "nodes_for",
    "notices_for",
    "notices_of",
    "numbered",
    "taken_numbers",
    "types_by_family",
    "visible_to",
    "years_in_register",
]
