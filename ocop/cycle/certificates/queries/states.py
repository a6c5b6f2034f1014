"""The same states as conditions on rows, for filters and counts over the whole register; a test compares the two."""

from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, Greatest, Least

from ..models import Case, Certificate, Recognition, Succession, Suspension
from ..vocabulary import CaseState, Standing
from .facts import watched_days

S = Standing
FILTERED = (S.ACTIVE, S.EXPIRING, S.EXTENDED, S.SUSPENDED, S.EXPIRED, S.SUPERSEDED, S.REVOKED, S.RECOGNISED, S.NO_DATA)


def in_state(recognitions: QuerySet[Recognition], state: str, *, on: date) -> QuerySet[Recognition]:
    """Those that stand so on the day. Work under way counts as valid here: active or expiring by the date alone."""
    ended = ~Exists(_revoked(on)) & ~Exists(_superseded(on))
    if state == S.REVOKED:
        return recognitions.filter(Exists(_revoked(on)))
    if state == S.SUPERSEDED:
        return recognitions.filter(Exists(_superseded(on)), ~Exists(_revoked(on)))
    found = recognitions.filter(ended)
    if state in (S.NO_DATA, S.RECOGNISED):
        return found.filter(_issueless(state, on))
    if state == S.EXPIRED:
        return found.filter(Exists(_issues().filter(issued_on__lte=on)), ~Exists(_running(on)))
    return found.filter(_of_running(state, on))


def _of_running(state: str, on: date) -> Q:
    suspended = Exists(_suspended(on))
    if state == S.SUSPENDED:
        return Q(Exists(_running(on)), suspended)
    if state == S.EXTENDED:
        return Q(Exists(_running(on)), ~Exists(_issues().filter(valid_until__gte=on)), ~suspended)
    near = Q(valid_until__lte=on + timedelta(days=watched_days()))
    dated = _issues().filter(near if state == S.EXPIRING else ~near, valid_until__gte=on, issued_on__lte=on)
    return Q(Exists(dated), ~suspended)


def valid_on(recognitions: QuerySet[Recognition], on: date) -> QuerySet[Recognition]:
    """Every one valid on the day, whatever work runs on it (`P_TOTAL_VALID`, settled 5)."""
    ended = ~Exists(_revoked(on)) & ~Exists(_superseded(on)) & ~Exists(_suspended(on))
    return recognitions.filter(ended, Exists(_running(on)))


def _issueless(state: str, on: date) -> Q:
    """Without a certificate of the day: an imported one lacks its data, another waits for it."""
    without = Q(~Exists(_issues().filter(issued_on__lte=on)))
    if state == S.NO_DATA:
        return without & Q(~Exists(_issues())) & Q(source="imported")
    return without & (Q(source="result") | Q(Exists(_issues())))


def _issues() -> QuerySet[Certificate]:
    return Certificate.objects.filter(recognition=OuterRef("pk"))


def _running(on: date) -> QuerySet[Certificate]:
    """Issued, and not past the last day, with an extension as far as it goes."""
    until = Least(F("extension__until"), Coalesce(F("extension__ended_on"), F("extension__until")))
    last = Greatest(F("valid_until"), Coalesce(until, F("valid_until")))
    return _issues().annotate(last=last).filter(issued_on__lte=on, last__gte=on)


def _revoked(on: date) -> QuerySet[Case]:
    return Case.objects.filter(recognition=OuterRef("pk"), state=CaseState.REVOKED, revoked_on__lte=on)


def _superseded(on: date) -> QuerySet[Succession]:
    return Succession.objects.filter(older=OuterRef("pk"), since__lte=on)


def _suspended(on: date) -> QuerySet[Suspension]:
    still = Q(end=None) | Q(end__gt=on)
    return Suspension.objects.filter(still, recognition=OuterRef("pk"), start__lte=on)
