"""What the rules of the team need: ties between person and dossier, samples, points, what is still open."""

from dataclasses import dataclass
from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.queries import advised_by
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.scoring import Score, score
from ocop.law.criteria.rules.sheets import Sheet

from ...models import AdvisingSeries, AdvisoryReport, DeclaredInterest, Dossier
from ...rules.advising import samples
from ...rules.advising.teams import Ties
from ...vocabulary import OWN, RequestLevel
from ...vocabulary.advising import VisitState
from ..packs import self_chosen
from ..reference import figure
from .duties import commune_officers_of


def ties_of(person: Person, dossier: Dossier, *, on: date) -> Ties:
    """What is known between the person and the dossier today (E28)."""
    producer = dossier.product.producer
    return Ties(
        is_kept_out=dossier.exclusions.filter(person=person).exists(),
        has_declared=DeclaredInterest.objects.filter(person=person, producer=producer).exists(),
        is_own=posts.may(person, OWN, on=on, organisation=producer.organisation),
        is_adviser=advised_by(person, on=on).filter(producer=producer).exists(),
        has_entered=dossier.entered_by_id == person.pk,
        has_verified=person.pk in commune_officers_of(dossier),
    )


def asked_samples(dossier: Dossier) -> int:
    """The samples the dossier's framework asks for (E07)."""
    return samples.asked_by(dossier.framework.particulars, dossier.criteria_set.code)


def missing_samples(dossier: Dossier) -> int:
    """How many are still to come."""
    return max(0, asked_samples(dossier) - dossier.samples.count())


@dataclass(frozen=True, slots=True)
class Scored:
    """The team's points so far beside the producer's."""

    sheet: Sheet
    chosen: dict[str, int | None]
    remarks: dict[str, str]
    score: Score
    own_chosen: dict[str, int | None]
    own: Score


def scored(dossier: Dossier) -> Scored:
    """Read once, with both totals."""
    sheet, own = criteria.sheet_of(dossier.criteria_set), self_chosen(dossier)
    rows = list(dossier.advisory_points.all())
    chosen = {row.criterion: row.option for row in rows if row.option is not None or row.no_option}
    remarks = {row.criterion: row.remark for row in rows}
    return Scored(sheet, chosen, remarks, score(sheet, chosen), own, score(sheet, own))


def open_visits(dossier: Dossier) -> int:
    """Planned or held, not signed."""
    return dossier.visits.filter(state__in=(VisitState.PLANNED, VisitState.HELD)).count()


def open_tests(dossier: Dossier) -> int:
    """Asked for, without a result."""
    return dossier.extra_tests.filter(result="").count()


def open_requests(dossier: Dossier) -> int:
    """Completion requests not answered, of whatever level."""
    return dossier.requests.filter(answered_on=None).count()


def team_requests(dossier: Dossier) -> int:
    """Those of the team not answered."""
    return dossier.requests.filter(answered_on=None, level=RequestLevel.ADVISORY).count()


def next_number(of: str, year: int) -> int:
    """The next of an own series; a refusal later gives it back, so no gap opens."""
    AdvisingSeries.objects.get_or_create(of=of, year=year)
    series = AdvisingSeries.objects.select_for_update().get(of=of, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def numbered(of: str, pattern: str, year: int) -> tuple[int, str]:
    """The next number of the series, and as the installation writes it."""
    number = next_number(of, year)
    return number, figure(pattern).format(n=number, year=year)


def draft_of(dossier: Dossier) -> AdvisoryReport | None:
    """The report being written."""
    return dossier.advisory_reports.filter(signed_on=None).order_by("-turn").first()
