"""Who sees which document: officials of the administration all of it, others what they issued or were sent."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from ..models import Document, Recipient
from ..vocabulary import REGISTER, VIEW


def visible_to(person: Person, *, on: date) -> QuerySet[Document]:
    """The documents this person may open on that day; notes of secret ones are for those who keep the register."""
    found = Document.objects.select_related("type", "issuer", "file")
    if posts.may(person, REGISTER, on=on):
        return found
    found = found.filter(secrecy="")
    if posts.may(person, VIEW, on=on):
        return found
    bodies = people.reach(person, on=on).organisations
    received = Recipient.objects.filter(document=OuterRef("pk"), organisation__in=bodies)
    return found.filter(Q(issuer__in=bodies) | Exists(received))
