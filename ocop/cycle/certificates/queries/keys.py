"""The published keys, and what the signed list of changes says."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Max, QuerySet

from ..models import Certificate, PublishedKey
from ..rules.changes import Change
from ..rules.payload import PublicKey
from ..vocabulary import PublicState


def published() -> dict[int, PublicKey]:
    """Every key ever published, by its number; revoked ones stay, so that a reader can say so."""
    return {
        key.number: PublicKey(key.number, bytes.fromhex(key.public), key.starts, key.ends, key.revoked_on)
        for key in PublishedKey.objects.all()
    }


def key_for(day: date) -> PublishedKey | None:
    """The key that signs what is issued on the day."""
    keys = PublishedKey.objects.filter(starts__lte=day, revoked_on=None).exclude(ends__lte=day)
    return keys.order_by("-number").first()


def changes(on: date) -> Iterator[Change]:
    """Of certificates whose paper has not ended by itself; those revoked are named for ever."""
    living = Certificate.objects.filter(valid_until__gte=on)
    yield from _told(Certificate.objects.filter(recognition__cases__revoked_on__lte=on), PublicState.REVOKED,
                     "recognition__cases__revoked_on")  # fmt: skip
    suspended = living.filter(recognition__suspensions__start__lte=on).exclude(recognition__suspensions__end__lte=on)
    yield from _told(suspended, PublicState.SUSPENDED, "recognition__suspensions__start")
    replaced = living.filter(recognition__succeeded_by__since__lte=on)
    yield from _told(replaced, PublicState.REPLACED, "recognition__succeeded_by__since")
    yield from _reissued(on)
    extended = Certificate.objects.filter(extension__until__gte=on).exclude(extension__ended_on__lt=on)
    yield from _told(extended, PublicState.EXTENDED, "extension__until")


def _told(certificates: QuerySet[Certificate], state: str, day: str) -> Iterator[Change]:
    return (Change(code, state, since) for code, since in certificates.values_list("code", day).distinct())


def _reissued(on: date) -> Iterator[Change]:
    """Issues in whose place a later one of the same recognition stands."""
    newest = Certificate.objects.filter(issue__gt=1).values("recognition").annotate(last=Max("issue"))
    last = {row["recognition"]: row["last"] for row in newest}
    issues = Certificate.objects.filter(recognition__in=last, valid_until__gte=on).order_by("recognition", "issue")
    rows = list(issues.values_list("recognition", "issue", "code", "issued_on"))
    days = {recognition: day for recognition, issue, _code, day in rows if issue == last[recognition]}
    for recognition, issue, code, day in rows:
        if issue != last[recognition]:
            yield Change(code, PublicState.REPLACED, days.get(recognition, day))
