"""Ra-đa hết hạn: what ends when and where, in whose sight it lies, at which stage it stands, how many lapsed.

Every list is one query over the certificates in the order of their last days, by the index on them.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.vocabulary import DossierKind

from ..models import Certificate, Recognition, Told
from ..models.recognition import CertificateQuerySet
from ..rules import radar as rules
from ..rules.dates import Window
from ..vocabulary import Stage
from .access import recognitions_visible_to
from .facts import watched_days
from .reference import Windows, rungs

SHOWN = (
    "recognition__product__producer__organisation", "recognition__product__producer__unit", "recognition__place",
    "recognition__framework",
)  # fmt: skip


def watched(person: Person, *, on: date) -> QuerySet[Certificate]:
    """The visible certificates that end within the farthest days of notice, the nearest end first."""
    found = Certificate.objects.current().ending_between(on, on + timedelta(days=watched_days()))
    seen = found.filter(recognition__in=recognitions_visible_to(person, on=on))
    return with_renewal(seen).select_related(*SHOWN)


def with_renewal(certificates: QuerySet[Certificate]) -> QuerySet[Certificate]:
    """Each with whether a dossier for renewal is on its way."""
    living = Dossier.objects.living().filter(
        product=OuterRef("recognition__product"), kind=DossierKind.RE_EVALUATION, made_on__gte=OuterRef("issued_on")
    )
    return certificates.annotate(is_renewing=Exists(living))


def in_stage(certificates: QuerySet[Certificate], stage: str, *, on: date) -> QuerySet[Certificate]:
    """Those at a stage of the radar."""
    if stage == Stage.FILED:
        return certificates.filter(is_renewing=True)  # type: ignore[misc]  # annotated by `watched`
    opens, closes = Windows().spans_on(on)
    found = certificates.filter(is_renewing=False)  # type: ignore[misc]  # annotated by `watched`
    if stage == Stage.EARLY:
        return found.filter(valid_until__gt=on + timedelta(days=opens))
    if stage == Stage.CLOSED:
        return found.filter(valid_until__lt=on + timedelta(days=closes))
    return found.filter(valid_until__range=(on + timedelta(days=closes), on + timedelta(days=opens)))


def stage_of(certificate: Certificate, window: Window, *, on: date) -> Stage:
    """The same for one row read by `watched`."""
    if certificate.is_renewing:  # type: ignore[attr-defined]
        return Stage.FILED
    if window.closes is None or on > window.closes:
        return Stage.CLOSED
    return Stage.OPEN if window.is_open_on(on) else Stage.EARLY


def by_stage(watched: QuerySet[Certificate], windows: Windows, *, on: date) -> dict[Stage, int]:
    """How many of the watched stand where, by one read."""
    opens, closes = windows.spans_on(on)
    waits = Q(is_renewing=False)
    counts = watched.order_by().aggregate(
        early=Count("pk", filter=waits & Q(valid_until__gt=on + timedelta(days=opens))),
        closed=Count("pk", filter=waits & Q(valid_until__lt=on + timedelta(days=closes))),
        waiting=Count("pk", filter=waits),
        filed=Count("pk", filter=Q(is_renewing=True)),
    )
    early, closed = counts["early"], counts["closed"]
    open_ = counts["waiting"] - early - closed
    return {Stage.EARLY: early, Stage.OPEN: open_, Stage.FILED: counts["filed"], Stage.CLOSED: closed}


def by_place(watched: QuerySet[Certificate]) -> list[tuple[Unit, int, int]]:
    """Per commune: how many of the watched end, and for how many no dossier is on its way; the most first."""
    rows = watched.order_by().values("recognition__place")
    counted = rows.annotate(ending=Count("pk"), open=Count("pk", filter=Q(is_renewing=False)))
    units = Unit.objects.in_bulk([row["recognition__place"] for row in counted if row["recognition__place"]])
    found = [
        (units[row["recognition__place"]], row["ending"], row["open"]) for row in counted if row["recognition__place"]
    ]
    return sorted(found, key=lambda row: (-row[2], -row[1], row[0].name))


def lapse_rate(seen: QuerySet[Recognition], *, first: date, on: date) -> rules.Rate:
    """Of their certificates whose last day lay from `first` on and is past, how many had no successor in time."""
    issued = Certificate.objects.filter(recognition__in=seen, issue=1)
    rows = issued.filter(valid_until__gte=first, valid_until__lt=on).values_list(
        "valid_until", "recognition__succeeded_by__since", "recognition__cases__revoked_on"
    )
    return rules.lapse_rate((rules.Ended(*row) for row in rows), on=on)


def forecast(
    seen: QuerySet[Recognition], *, on: date, months: int
) -> tuple[tuple[date, ...], list[tuple[Unit | None, tuple[int, ...]]]]:
    """Per place the number that end in each of the next months: the months, and the rows by name."""
    heads = rules.months_ahead(on, months + 1)
    spans = {f"m{n}": Q(valid_until__gte=max(on, heads[n]), valid_until__lt=heads[n + 1]) for n in range(months)}
    current = Certificate.objects.current().filter(recognition__in=seen)
    rows = current.filter(valid_until__gte=on, valid_until__lt=heads[-1]).order_by().values("recognition__place")
    counted: Any = rows.annotate(**{name: Count("pk", filter=span) for name, span in spans.items()})
    units = Unit.objects.in_bulk([row["recognition__place"] for row in counted if row["recognition__place"]])
    found = [(units.get(row["recognition__place"]), tuple(row[name] for name in spans)) for row in counted]
    return heads[:-1], sorted(found, key=lambda row: row[0].name if row[0] else "")


def to_tell(*, on: date) -> CertificateQuerySet:
    """What may have reached a rung that was not told yet, for the job of the night."""
    farthest = max((rung.days for rung in rungs()), default=0)
    found = Certificate.objects.current().ending_between(on, on + timedelta(days=farthest))
    return found.select_related(*SHOWN, "recognition__result__item").order_by("valid_until", "pk")


def told(certificates: Iterable[Certificate]) -> set[tuple[int, int]]:
    """Certificate and rung of what was told."""
    rows = Told.objects.filter(certificate__in=[each.pk for each in certificates])
    return set(rows.values_list("certificate", "rung"))


def lapsed_products(*, on: date) -> QuerySet[Certificate]:
    """Certificates that have ended while their product still bears the rank; for the job of the night."""
    found = Certificate.objects.current().filter(valid_until__lt=on, recognition__product__noted_stars__isnull=False)
    noted = found.filter(recognition__product__noted_until=F("valid_until"))
    running = Q(extension__until__gte=on) & (Q(extension__ended_on=None) | Q(extension__ended_on__gte=on))
    return noted.exclude(running).select_related("recognition__product")
