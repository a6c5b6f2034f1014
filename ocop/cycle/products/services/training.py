"""Mở lớp tập huấn, mời, điểm danh; persons and attendances are counted apart."""

from collections.abc import Collection, Iterable
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import fold, squeeze
from ocop.cycle.rounds.queries import year_numbered

from .. import notices
from ..models import Attendance, Invitation, Training
from ..queries.locking import training_for_update
from ..rules import selecting as rules
from ..vocabulary import TRAIN


@transaction.atomic
def hold_training(
    *, by: Person, on: date, kind: str, title: str, day: date | None, place: str, producers: Collection[Producer],
    note: str = "",
) -> Training:  # fmt: skip
    """Mở lớp: those invited are told day and place at once."""
    body = _body_of(by, on=on)
    year = year_numbered(day.year if day else on.year, on=on)
    missing = [] if year else [Obstacle("cycle.no-year")]
    refuse_if([*rules.obstacles_to_training(title=title, day=day, place=place, invited=len(producers)), *missing])
    assert year
    assert day
    training = Training.objects.create(
        year=year, kind=kind, title=squeeze(title), day=day, place=squeeze(place), unit=body.unit, held_by=body,
        note=note.strip(), made_by=by, made_on=on,
    )  # fmt: skip
    record("products.training.held", training, by=by, title=training.title, day=short_date(day), invited=len(producers))
    _invite(training, producers, by=by, on=on)
    return training


def _body_of(by: Person, *, on: date) -> Organisation:
    """The body in whose name it is held."""
    posts.require(by, TRAIN, on=on)
    body: Organisation = next(posts.posts_allowing(by, TRAIN, on=on)).organisation
    return body


@transaction.atomic
def invite(training_id: int, *, by: Person, on: date, producers: Collection[Producer]) -> Training:
    """Mời thêm."""
    training = training_for_update(training_id)
    posts.require(by, TRAIN, on=on, organisation=training.held_by)
    refuse_if([] if producers else [Obstacle("training.nobody", repair="#id_producers")])
    _invite(training, producers, by=by, on=on)
    record("products.training.invited", training, by=by, title=training.title, invited=len(producers))
    return training


def _invite(training: Training, producers: Iterable[Producer], *, by: Person, on: date) -> None:
    held = set(training.invitations.values_list("producer", flat=True))
    new = [producer for producer in producers if producer.pk not in held]
    Invitation.objects.bulk_create(
        Invitation(training=training, producer=producer, invited_by=by, invited_on=on) for producer in new
    )
    notices.invited(training, new, by=by, on=on)


@transaction.atomic
def note_attendance(
    training_id: int, *, by: Person, on: date, names: Iterable[str], producer: Producer | None = None, body: str = ""
) -> Training:
    """Điểm danh: the people of one producer, or without one staff of a body; a name noted twice counts once."""
    training = training_for_update(training_id)
    posts.require(by, TRAIN, on=on, organisation=training.held_by)
    people = list(dict.fromkeys(squeeze(name) for name in names if name.strip()))
    refuse_if(rules.obstacles_to_attendance(training.day, people, on=on))
    for name in people:
        Attendance.objects.get_or_create(
            training=training, producer=producer, body="" if producer else squeeze(body), name_key=fold(name)[:120],
            defaults={"name": name[:120], "noted_by": by, "noted_on": on},
        )  # fmt: skip
    whose = producer.name if producer else body
    record("products.training.attended", training, by=by, title=training.title, whose=whose, people=len(people))
    return training
