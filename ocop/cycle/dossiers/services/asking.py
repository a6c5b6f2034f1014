"""Hỏi đáp: words of producer, commune and office on one dossier, kept for good."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices
from ..models import Dossier, Message
from ..queries.access import own_bodies
from ..queries.locking import dossier_for_update
from ..vocabulary import ASSIST, RECEIVE, SIGN, VERIFY, Side

LONGEST = 4000


@transaction.atomic
def say(dossier_id: int, *, by: Person, on: date, text: str) -> Message:
    """Gửi: whoever takes part in the dossier; the others are told."""
    dossier = dossier_for_update(dossier_id)
    side = side_of(by, dossier, on=on)
    refuse_if(_obstacles(dossier, side, text, by))
    assert side
    message = Message.objects.create(dossier=dossier, side=side, text=text.strip(), by=by, at=timezone.now())
    record("dossiers.message.sent", dossier, by=by, product=dossier.product.name, side=str(side.label))
    notices.said(dossier, side=side, by=by, on=on)
    return message


def _obstacles(dossier: Dossier, side: Side | None, text: str, by: Person) -> list[Obstacle]:
    found = []
    if side is None or (side != Side.PRODUCER and dossier.exclusions.filter(person=by).exists()):
        found.append(Obstacle("message.not-a-side"))
    if not text.strip():
        found.append(Obstacle("message.empty", repair="#id_text"))
    if len(text) > LONGEST:
        found.append(Obstacle("message.too-long", {"most": LONGEST}, repair="#id_text"))
    return found


def side_of(person: Person, dossier: Dossier, *, on: date) -> Side | None:
    """On which side the person writes: the producer's own people first, then the commune, then the office."""
    body = dossier.product.producer.organisation
    if body.pk in own_bodies(person, on=on):
        return Side.PRODUCER
    if any(posts.may(person, verb, on=on, organisation=body) for verb in (VERIFY, SIGN, ASSIST)):
        return Side.COMMUNE
    return Side.OFFICE if posts.may(person, RECEIVE, on=on, organisation=body) else None
