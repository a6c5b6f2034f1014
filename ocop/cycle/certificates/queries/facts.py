"""The facts from which a state is computed: read for one recognition or for a page of them in the same few queries."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from django.db.models import Prefetch, QuerySet

from ocop.base.kernel.periods import Period
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.vocabulary import LIVING, VEILED, DossierKind

from ..models import Case, Certificate, NoticeRung, Recognition
from ..rules.standing import Facts, standing_on
from ..vocabulary import OPEN_CASES, CaseState, Standing

SHOWN = (
    "product__producer__unit", "product__producer__organisation", "place", "authority", "framework", "past_framework",
)  # fmt: skip


def with_facts(recognitions: QuerySet[Recognition]) -> QuerySet[Recognition]:
    """With what names it, and everything a state needs: five further queries whatever the number of rows."""
    works = Dossier.objects.filter(filed_on__isnull=False).exclude(kind=DossierKind.FIRST).order_by("filed_on")
    return recognitions.select_related(*SHOWN, "succeeded_by__newer").prefetch_related(
        Prefetch("certificates", Certificate.objects.select_related("extension__dossier").order_by("issue")),
        Prefetch("cases", Case.objects.select_related("ground").order_by("pk")),
        "suspensions",
        Prefetch("product__dossiers", works, to_attr="works"),
    )


def one(pk: int) -> Recognition:
    """A recognition with its facts."""
    return with_facts(Recognition.objects.all()).get(pk=pk)


def certificate_of(recognition: Recognition) -> Certificate | None:
    """Its newest issue."""
    issues = list(recognition.certificates.all())
    return issues[-1] if issues else None


def watched_days() -> int:
    """From how many days before the end on it is watched: the farthest rung that holds for every regime."""
    return max(NoticeRung.objects.filter(framework="").values_list("days", flat=True), default=0)


def facts_of(recognition: Recognition, *, watched: int) -> Facts:
    """As the rules take it, from rows read by `with_facts`."""
    issues = list(recognition.certificates.all())
    last = issues[-1] if issues else None
    extension = getattr(last, "extension", None) if last else None
    succession = getattr(recognition, "succeeded_by", None)
    revoked = next((case.revoked_on for case in recognition.cases.all() if case.state == CaseState.REVOKED), None)
    works = _works(recognition, since=issues[0].issued_on if issues else None)
    return Facts(
        is_known=not recognition.is_imported,
        issued_on=issues[0].issued_on if issues else None,
        valid_until=last.valid_until if last else None,
        extended_until=extension.until if extension else None,
        extension_ended_on=extension.ended_on or _ended_on(extension.dossier) if extension else None,
        superseded_since=succession.since if succession else None,
        revoked_on=revoked,
        renewal=_times(works, DossierKind.RE_EVALUATION),
        upgrade=_times(works, DossierKind.UPGRADE),
        verified=list(_verified(recognition.cases.all())),
        suspended=[Period(each.start, each.end) for each in recognition.suspensions.all()],
        watched=watched,
    )


def standing_of(recognition: Recognition, *, on: date, watched: int | None = None) -> Standing:
    """Machine C on the day."""
    return standing_on(facts_of(recognition, watched=watched_days() if watched is None else watched), on)


def _works(recognition: Recognition, *, since: date | None) -> list[Dossier]:
    """The dossiers filed for the product since the certificate was issued."""
    if recognition.product is None or since is None:
        return []
    return [each for each in recognition.product.works if each.filed_on >= since]  # type: ignore[attr-defined]


def _times(works: Sequence[Dossier], kind: str) -> list[Period]:
    found = ((work.filed_on, _ended_on(work)) for work in works if work.kind == kind)
    return [Period(start, end) for start, end in found if end is None or (start and start < end)]


def _ended_on(dossier: Dossier) -> date | None:
    """The day of its end; what nobody outside was told yet has not ended for anybody (E28)."""
    if dossier.state in LIVING:
        return None
    return dossier.told_on if dossier.state in VEILED else dossier.state_on


def _verified(cases: Iterable[Case]) -> Iterator[Period]:
    for case in cases:
        if case.state in OPEN_CASES:
            yield Period(case.opened_on)
        elif case.dropped_on and case.opened_on < case.dropped_on:
            yield Period(case.opened_on, case.dropped_on)
