"""Reads of products. Later apps ask here:

entries_visible_to, products_visible_to(person, on=…)   what the person may open
ready_entries(on)                                       entries that may open a dossier
class_on(product, day)                                  its place in the classification of the framework in force
readiness_of(entry, on)                                 what is missing for 3, 4, 5 stars
"""

from .access import entries_visible_to, products_visible_to
from .classes import class_on, classes_of, suggested_class
from .entries import ready_entries
from .readiness import readiness_of

__all__ = [
    "class_on",
    "classes_of",
    "entries_visible_to",
    "products_visible_to",
    "readiness_of",
    "ready_entries",
    "suggested_class",
]
