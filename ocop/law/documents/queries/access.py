"""Who sees which document: those who keep the register all of it, officials what concerns their bodies, and the law."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.people import permissions as posts
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from ..models import Document, Recipient
from ..vocabulary import REGISTER, VIEW


def visible_to(person: Person, *, on: date) -> QuerySet[Document]:
    """The documents this person may open on that day; notes of secret ones are for those who keep the register.

    Texts of central bodies, and those whose issuer is not known, are law or cited as such: every official reads them.
    Whoever has a post without the verb (an administrator, an editor) reads no papers of the office they sit in; a
    producer reads what was issued by or sent to the producer.
    """
    found = Document.objects.select_related("type", "issuer", "file")
    if posts.may(person, REGISTER, on=on):
        return found
    is_official = posts.may(person, VIEW, on=on)
    found, reach = found.filter(secrecy=""), people.reach(person, on, VIEW if is_official else "")
    if is_official and reach.everything:
        return found
    received = Recipient.objects.filter(document=OuterRef("pk"), organisation__in=reach.organisations)
    issued = Q(issuer__in=reach.organisations)
    if not is_official:
        own = Exists(received.filter(organisation__kind=Kind.PRODUCER))
        return found.filter(own | (issued & Q(issuer__kind=Kind.PRODUCER)))
    concerns = issued | Exists(received)
    law = Q(issuer__level=Level.CENTRAL) | Q(issuer__isnull=True)
    return found.filter(concerns | law)
