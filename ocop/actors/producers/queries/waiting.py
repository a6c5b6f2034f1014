"""The worklists: sign-ups of a commune, pairs to look at, requests on personal data, lists that were read."""

from datetime import date

from django.db.models import F, Q, QuerySet

from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.actors.territory.vocabulary import Level

from ..models import Consent, Conversion, DataRequest, Duplicate, ImportBatch, Merge, Purpose, SignUp
from ..vocabulary import MERGE, OPEN_REQUESTS, PRIVACY, VERIFY, ConversionState, DuplicateState, SignUpState
from .access import Places, places_with, visible_to

OWN_PURPOSES, SIGN_UP_PURPOSES = ("own", "both"), ("sign_up", "both")


def sign_ups_visible_to(person: Person, *, on: date) -> QuerySet[SignUp]:
    """The sign-ups of the places where the person verifies."""
    places = places_with(person, VERIFY, on=on)
    found = SignUp.objects.select_related("unit", "decided_by", "producer")
    return found.filter(places.narrow()) if places else found.none()


def sign_ups_waiting(person: Person, *, on: date) -> QuerySet[SignUp]:
    """Those that can still be shown."""
    return sign_ups_visible_to(person, on=on).filter(state=SignUpState.WAITING, last_day__gte=on)


def pairs_visible_to(person: Person, *, on: date) -> QuerySet[Duplicate]:
    """The pairs of which the person, who may merge, reaches both records."""
    places = places_with(person, MERGE, on=on)
    found = Duplicate.objects.select_related("first__unit", "second__unit", "decided_by")
    return found.filter(places.narrow("first__unit"), places.narrow("second__unit")) if places else found.none()


def pairs_open(person: Person, *, on: date) -> QuerySet[Duplicate]:
    """Those nobody has decided on."""
    return pairs_visible_to(person, on=on).filter(state=DuplicateState.OPEN)


def merges_visible_to(person: Person, *, on: date) -> QuerySet[Merge]:
    """What was merged in the person's reach."""
    places = places_with(person, MERGE, on=on)
    found = Merge.objects.select_related("kept", "merged", "by")
    return found.filter(places.narrow("kept__unit")) if places else found.none()


def batches_visible_to(person: Person, *, on: date) -> QuerySet[ImportBatch]:
    """The lists the person read; those of others in one's own reach are seen by their records."""
    allowed = places_with(person, MERGE, on=on)
    found = ImportBatch.objects.select_related("by", "undone_by")
    return found.filter(by=person) if allowed else found.none()


def conversions_visible_to(person: Person, *, on: date) -> QuerySet[Conversion]:
    """The changes of form of the producers the person sees."""
    seen = visible_to(person, on=on).values("pk")
    found = Conversion.objects.filter(Q(producer__in=seen) | Q(successor__in=seen))
    return found.select_related("producer__unit", "producer__organisation", "successor")


def conversions_open(person: Person, *, on: date) -> QuerySet[Conversion]:
    """Those on their way."""
    return conversions_visible_to(person, on=on).filter(state=ConversionState.OPEN)


def requests_visible_to(person: Person, *, on: date) -> QuerySet[DataRequest]:
    """The requests of the places where the person answers them; those without a place belong to the province."""
    places = places_with(person, PRIVACY, on=on)
    found = DataRequest.objects.select_related("person", "rule", "unit", "answered_by", "closed_by")
    return found.filter(places.narrow() | Q(unit__isnull=True) & _of_province(places)) if places else found.none()


def requests_open(person: Person, *, on: date) -> QuerySet[DataRequest]:
    """Those that still have a day to keep."""
    return requests_visible_to(person, on=on).filter(state__in=OPEN_REQUESTS)


def _of_province(places: Places) -> Q:
    """True where the places reach a province, false for a commune's."""
    whole = places.everything or Unit.objects.filter(pk__in=places.units, level=Level.PROVINCE).exists()
    return Q() if whole else Q(pk=0)


def own_requests(person: Person) -> QuerySet[DataRequest]:
    """What the person asked for, the newest first."""
    return person.data_requests.select_related("rule").order_by("-received_on", "-id")


def own_consents(person: Person) -> QuerySet[Consent]:
    """What the person agreed to, those in force first."""
    return person.consents.select_related("purpose", "producer").order_by(
        F("withdrawn_on").asc(nulls_first=True), "-id"
    )


def purposes(asked_at: tuple[str, ...]) -> QuerySet[Purpose]:
    """The purposes asked for at a place."""
    return Purpose.objects.filter(asked_at__in=asked_at)


def has_consent(person: Person, code: str) -> bool:
    """Whether the person agrees to the purpose now; nothing is taken for granted."""
    return Consent.objects.filter(person=person, purpose__code=code, withdrawn_on__isnull=True).exists()
