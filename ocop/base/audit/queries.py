"""Reading the trail: of one record, of the whole system, and whether the chain holds."""

from django.db.models import Model

from ocop.base.audit.models import Entry, EntryQuerySet
from ocop.base.audit.rules import Break, first_break


def trail_of(subject: Model) -> EntryQuerySet:
    """Everything that happened to one record, newest first."""
    return Entry.objects.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk)).order_by("-id")


def trail() -> EntryQuerySet:
    """Everything that happened, newest first."""
    return Entry.objects.order_by("-id")


def head() -> Entry | None:
    """The last link of the chain."""
    return Entry.objects.sealed().last()


def broken_link() -> Break | None:
    """The first link that does not hold; reads the chain in pieces, however long it is."""
    return first_break(entry.as_link() for entry in Entry.objects.sealed().iterator(chunk_size=2000))
