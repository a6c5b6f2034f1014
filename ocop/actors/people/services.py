"""Acts of people: signing in and out, entering a demonstration, the first administrator of an installation."""

from datetime import date, datetime

from django.contrib.auth import authenticate
from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries
from ocop.actors.people.models import FailedSignIn, Person, Post, Role
from ocop.actors.people.rules import REMEMBERED, obstacles_to_trying
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if


def identify(*, username: str, password: str, address: str, at: datetime) -> Person:
    """The person of this name and password; a failure is kept (and counts) although the act is refused."""
    username = username.strip().lower()[: Person._meta.get_field("username").max_length]
    failures = FailedSignIn.objects.filter(at__gt=at - REMEMBERED)
    refuse_if(
        obstacles_to_trying(
            of_name=failures.filter(username=username).values_list("at", flat=True),
            of_address=failures.filter(address=address).values_list("at", flat=True),
            now=at,
        )
    )
    person = authenticate(username=username, password=password)
    if not isinstance(person, Person):
        note_failure(username=username, address=address, at=at)
        raise Refused([Obstacle("sign-in.refused")])
    with transaction.atomic():
        FailedSignIn.objects.filter(username=username).delete()
        record("people.person.signed-in", person, by=person)
    return person


@transaction.atomic
def note_failure(*, username: str, address: str, at: datetime) -> None:
    """Remember the failure, forget those that no longer count."""
    FailedSignIn.objects.filter(at__lte=at - REMEMBERED).delete()
    FailedSignIn.objects.create(username=username, address=address, at=at)


@transaction.atomic
def enter_as(person_id: int) -> Person:
    """One of the invented people of a demonstration, without a password; real people never."""
    person = queries.people_to_enter_as().filter(pk=person_id).first()
    if person is None:
        raise Refused([Obstacle("person.unknown")])
    record("people.person.entered-as", person, by=person, name=person.full_name)
    return person


@transaction.atomic
def note_sign_out(person: Person) -> None:
    """The person ends the session."""
    record("people.person.signed-out", person, by=person)


@transaction.atomic
def appoint_administrator(
    *, username: str, full_name: str, password: str, organisation: Organisation, on: date
) -> Person:
    """The first account of an installation, made at the server's console; all others are made by it."""
    person = Person.objects.create_user(username, password, full_name=full_name)
    role = Role.objects.get(code="administrator")
    Post.objects.create(person=person, organisation=organisation, role=role, title=role.name, start=on)
    record("people.administrator.appointed", person, by=None, name=full_name)
    return person
