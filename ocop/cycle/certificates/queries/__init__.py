"""Reads of recognition. Others ask here:

recognitions_visible_to(person, on)  what a person finds: own producer, own place, the province
with_facts(recognitions)             with all that a state needs, in a constant number of queries
standing_of(recognition, on)         machine C of one that was read so
"""

from .access import cases_visible_to, complaints_visible_to, recognitions_visible_to
from .facts import certificate_of, facts_of, standing_of, with_facts

__all__ = [
    "cases_visible_to",
    "certificate_of",
    "complaints_visible_to",
    "facts_of",
    "recognitions_visible_to",
    "standing_of",
    "with_facts",
]
