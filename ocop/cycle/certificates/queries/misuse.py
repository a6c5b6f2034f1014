"""Who reads reports of misuse and counts of scans: the office that inspects, leaders and auditors of the province."""

from datetime import date

from django.db.models import QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person

from ..models import MisuseCase, ScanCount
from ..vocabulary.checking import INSPECT, MISUSE, OPEN_MISUSE


def misuse_visible_to(person: Person, *, on: date) -> QuerySet[MisuseCase]:
    """All of the province, or none."""
    found = MisuseCase.objects.select_related("certificate__recognition", "taken_by", "answered_by", "photo")
    return found if posts.may(person, MISUSE, on=on) else found.none()


def misuse_inspected_by(person: Person, *, on: date) -> QuerySet[MisuseCase]:
    """Those that the person answers."""
    found = misuse_visible_to(person, on=on)
    return found if posts.may(person, INSPECT, on=on) else found.none()


def misuse_photos_visible_to(person: Person, *, on: date) -> QuerySet[MisuseCase]:
    """Reports with a photo."""
    return misuse_visible_to(person, on=on).filter(photo__isnull=False)


def open_misuse(person: Person, on: date) -> int:
    """How many wait for whoever answers them."""
    return misuse_inspected_by(person, on=on).filter(state__in=OPEN_MISUSE).count()


def scans_visible_to(person: Person, *, on: date) -> QuerySet[ScanCount]:
    """Counts by certificate and day."""
    found = ScanCount.objects.select_related("certificate__recognition")
    return found if posts.may(person, MISUSE, on=on) else found.none()
