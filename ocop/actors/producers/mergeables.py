"""What a merge moves from one record to another; each app that points to producers registers its rows at start-up.

    mergeables.register(Mergeable(Paper, "holder"))                      # every paper goes along
    mergeables.register(Mergeable(Entry, "producer", once=("year",)))    # unless the kept record has that year

An app registers from its own `slots.py`, which is read at start-up; rows of an app that does not register stay with the
record that was merged, which remains readable.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Model


@dataclass(frozen=True, slots=True)
class Mergeable:
    """Rows of a model that point to a producer by `field`.

    `once` names what the kept record may have only once; such a row of the other record stays with it, and the note of
    the merge says so. `open_end` names the last day of rows of which only one may be open (who represents it): where
    the kept record has an open one, the other's ends on the day of the merge and moves as history.
    """

    model: type[Model]
    field: str = "producer"
    once: Sequence[str] = ()
    open_end: str = ""

    @property
    def label(self) -> str:
        """The name of the model in the note of a merge."""
        return self.model._meta.label_lower


_mergeables: dict[tuple[str, str], Mergeable] = {}


def register(mergeable: Mergeable) -> None:
    """Let these rows go along in a merge; registering the same field again replaces it."""
    _mergeables[mergeable.label, mergeable.field] = mergeable


def all_mergeables() -> Iterator[Mergeable]:
    """Every declaration, in a stable order."""
    for key in sorted(_mergeables):
        yield _mergeables[key]
