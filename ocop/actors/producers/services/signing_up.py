"""Tự đăng ký và xác minh: a slip from the public page, a commune officer who has seen the person, and only then power.

Basis: settled question 14: no SMS, identity checked in person; a person may lack a password.
"""

from collections.abc import Collection, Iterator
from datetime import date

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import fold

from .. import notices, permissions
from ..models import Consent, Producer, Purpose, SignUp, SignUpLimit
from ..queries.locking import sign_up_for_update
from ..queries.waiting import SIGN_UP_PURPOSES, purposes
from ..rules import signup as rules
from ..rules.identifiers import plain_phone
from ..vocabulary import ROLE, VERIFY, Origin, SignUpState, Way
from .finding import look_for
from .registering import made
from .representing import note_representative_of
from .wording import ProducerWording, RepresentativeWording, is_commune

NEEDED = "registry"  # the purpose without which no record can be kept


def limits() -> rules.Limits:
    """The figures of this installation."""
    return rules.Limits.of(dict(SignUpLimit.objects.values_list("code", "value")))


def code_of(sign_up: SignUp, digits: int) -> str:
    """The code of the slip; asked for by the page of the slip alone."""
    return rules.code_of(str(sign_up.slip), secret=settings.SECRET_KEY, digits=digits)


@transaction.atomic
def sign_up(
    *,
    on: date,
    producer_name: str,
    kind: str,
    unit: Unit | None,
    full_name: str,
    phone: str,
    position: str = "",
    agreed: Collection[str] = (),
) -> SignUp:
    """Đăng ký: anybody, without an account; what is agreed to is kept with the text that was shown."""
    held, number = limits(), plain_phone(phone)
    refuse_if(_obstacles(held, number, producer_name, full_name, unit, agreed, on))
    assert unit
    made_up = SignUp(
        producer_name=producer_name.strip(), kind=kind, unit=unit, full_name=full_name.strip(), phone=number,
        position=position.strip(), made_on=on, last_day=held.last_day(on),
    )  # fmt: skip
    made_up.code_hash = make_password(code_of(made_up, held.code_digits))
    made_up.save()
    asked = [purpose for purpose in purposes(SIGN_UP_PURPOSES) if purpose.code in agreed]
    Consent.objects.bulk_create(consent_to(purpose, on=on, sign_up=made_up) for purpose in asked)
    record("producers.sign-up.made", made_up, by=None, name=made_up.producer_name)
    notices.sign_up_waiting(made_up, on=on)
    return made_up


def _obstacles(
    held: rules.Limits,
    phone: str,
    name: str,
    full_name: str,
    unit: Unit | None,
    agreed: Collection[str],
    on: date,
) -> Iterator[Obstacle]:
    waiting = SignUp.objects.filter(state=SignUpState.WAITING, last_day__gte=on)
    if not is_commune(unit, on):
        yield Obstacle("producer.no-commune", repair="#id_unit")
    yield from rules.obstacles_to_signing_up(
        name=name,
        full_name=full_name,
        phone=phone,
        of_phone=waiting.filter(phone=phone).count(),
        of_place=waiting.filter(unit=unit).count(),
        agreed=NEEDED in agreed,
        limits=held,
    )


def consent_to(
    purpose: Purpose,
    *,
    on: date,
    person: Person | None = None,
    sign_up: SignUp | None = None,
    producer: Producer | None = None,
    way: Way = Way.SCREEN,
) -> Consent:
    """A consent with the words it was given to."""
    return Consent(
        purpose=purpose, version=purpose.version, text=purpose.text, way=way, given_on=on, person=person,
        sign_up=sign_up, producer=producer,
    )  # fmt: skip


@transaction.atomic
def verify_in_person(sign_up_id: int, *, by: Person, on: date, code: str, is_checked: bool) -> SignUp:
    """Xác minh trực tiếp: the officer types the code the person shows and has checked who it is.

    A wrong code is counted, so the act ends without a refusal and gives the sign-up as it still waits.
    """
    waiting = sign_up_for_update(sign_up_id)
    permissions.require_in_place(by, VERIFY, waiting.unit_id, on=on)
    refuse_if([*_undecided(waiting, on), *rules.obstacles_to_identity(is_checked=is_checked)])
    if not check_password(rules.plain_code(code), waiting.code_hash):
        waiting.wrong_codes += 1
        waiting.save(update_fields=["wrong_codes"])
        record("producers.sign-up.code-mistyped", waiting, by=by, n=waiting.wrong_codes)
        return waiting
    person, is_new = _person_of(waiting)
    producer = _opened(waiting, person, by=by, on=on)
    waiting.state, waiting.decided_by, waiting.decided_on = SignUpState.VERIFIED, by, on
    waiting.producer, waiting.code_hash = producer, ""
    waiting.save()
    _take_consents(waiting, person, producer)
    facts = {"name": producer.name, "person": person.full_name, "new": is_new}
    record("producers.sign-up.verified", waiting, by=by, **facts)
    notices.sign_up_verified(waiting, person, by=by)
    return waiting


def _take_consents(waiting: SignUp, person: Person, producer: Producer) -> None:
    """What was agreed to is the person's from now on; what they agree to already stays with the slip as history."""
    held = Consent.objects.filter(person=person, withdrawn_on__isnull=True).values_list("purpose", flat=True)
    waiting.consents.exclude(purpose__in=list(held)).update(person=person, producer=producer)


def tries_left(sign_up: SignUp) -> int:
    """How many more codes may be typed."""
    return max(0, limits().tries - sign_up.wrong_codes)


def _undecided(waiting: SignUp, on: date) -> Iterator[Obstacle]:
    return rules.obstacles_to_deciding(
        state=waiting.state, last_day=waiting.last_day, wrong_codes=waiting.wrong_codes, limits=limits(), on=on
    )


def _person_of(waiting: SignUp) -> tuple[Person, bool]:
    """The account of the telephone number; somebody else's is never taken over."""
    present = Person.objects.filter(username=waiting.phone).first()
    if present is None:
        return Person.objects.create_user(waiting.phone, full_name=waiting.full_name, phone=waiting.phone), True
    is_same = fold(present.full_name) == fold(waiting.full_name)
    refuse_if([] if is_same else [Obstacle("sign-up.phone-of-another", {"phone": waiting.phone})])
    return present, False


def _opened(waiting: SignUp, person: Person, *, by: Person, on: date) -> Producer:
    wording = ProducerWording(kind=waiting.kind, name=waiting.producer_name, unit=waiting.unit, phone=waiting.phone)
    producer = made(wording, by=by, on=on, origin=Origin.SIGNED_UP)
    note_representative_of(producer, RepresentativeWording(name=waiting.full_name, position=waiting.position), on=on)
    role = Role.objects.get(code=ROLE)
    title = waiting.position or role.name
    Post.objects.create(person=person, organisation=producer.organisation, role=role, title=title, start=on)
    look_for(producer, on=on)
    return producer


@transaction.atomic
def refuse_sign_up(sign_up_id: int, *, by: Person, on: date, reason: str) -> SignUp:
    """Không chấp nhận, and why; the slip is void."""
    waiting = sign_up_for_update(sign_up_id)
    permissions.require_in_place(by, VERIFY, waiting.unit_id, on=on)
    decided = [] if waiting.state == SignUpState.WAITING else [
        Obstacle("sign-up.decided", {"state": waiting.get_state_display()})
    ]  # fmt: skip
    refuse_if([*decided, *([] if reason.strip() else [Obstacle("sign-up.no-reason", repair="#id_reason")])])
    waiting.state, waiting.decided_by, waiting.decided_on = SignUpState.REFUSED, by, on
    waiting.reason, waiting.code_hash = reason.strip(), ""
    waiting.save()
    record("producers.sign-up.refused", waiting, by=by, name=waiting.producer_name, reason=waiting.reason)
    return waiting


@transaction.atomic
def expire_sign_ups(*, on: date) -> int:
    """Slips whose last day has passed are void; may run twice without harm."""
    late = SignUp.objects.filter(state=SignUpState.WAITING, last_day__lt=on)
    count = late.update(state=SignUpState.EXPIRED, decided_on=on, code_hash="")
    if count:
        record("producers.sign-ups.expired", None, by=None, count=count)
    return count
