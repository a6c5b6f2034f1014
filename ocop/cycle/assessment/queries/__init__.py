"""Reads of the councils. Others ask here:

items_visible_to(person, on)   the dossiers before the person's councils; whoever stands back from one does not find it
results_visible_to(person, on) what councils have decided, for the office and the leaders
"""

from .access import councils_visible_to, items_visible_to, results_visible_to, sittings_visible_to

__all__ = ["councils_visible_to", "items_visible_to", "results_visible_to", "sittings_visible_to"]
