"""Reads of the producers: who may see which, where they are, one producer's own page, worklists.

`access` begins with who is asking; `places` knows communes of today; `registry` searches and lists; `own` is the
producer's side; `waiting` gives the worklists; `locking` fetches rows for a change.
"""

from .access import advised_by, may_see_personal, own_producer, own_producers, producers_in, visible_to

__all__ = ["advised_by", "may_see_personal", "own_producer", "own_producers", "producers_in", "visible_to"]
