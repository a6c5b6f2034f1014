"""What later steps ask: the papers that prove something for a producer on a day, as facts for the criteria."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from ocop.actors.producers.models import Producer
from ocop.law.criteria.rules.covering import Held as Proof

from ..models import Paper, Use
from ..vocabulary import Standing
from .kinds import kinds_on
from .shelf import held


@dataclass(frozen=True, slots=True)
class ValidPaper:
    """A verified paper in force: what `criteria.rules.covering` needs of it, and where it can be opened."""

    pk: int
    code: str
    site: int | None
    scope: str
    number: str
    valid_until: date | None
    pages: int
    parameters: int

    @property
    def proof(self) -> Proof:
        """The paper as the readiness of the criteria takes it."""
        return Proof(self.code, self.valid_until, self.parameters)


def valid_papers(producer: Producer, *, on: date) -> list[ValidPaper]:
    """Verified, in force on the day, in the producer's own name; a constant number of queries."""
    rows = Paper.objects.filter(producer=producer).in_force(on).named().annotate(page_count=Count("pages"))
    return [_valid(each.paper) for each in held(rows, kinds_on(on), on=on) if each.is_in_force]


def valid_among(papers: Collection[int], *, on: date) -> set[int]:
    """Those of the papers that prove something on the day; for a record that names its papers."""
    rows = Paper.objects.filter(pk__in=papers).named()
    return {each.paper.pk for each in held(rows, kinds_on(on), on=on) if each.is_in_force}


def standings(papers: Collection[int], *, on: date) -> dict[int, Standing]:
    """How each of the papers stands on the day."""
    rows = Paper.objects.filter(pk__in=papers).named()
    return {each.paper.pk: each.standing for each in held(rows, kinds_on(on), on=on)}


def uses_of(paper: Paper) -> list[Use]:
    """Who relies on the paper."""
    return list(paper.uses.select_related("noted_by"))


def _valid(paper: Paper) -> ValidPaper:
    return ValidPaper(
        pk=paper.pk,
        code=paper.type.code,
        site=paper.site_id,
        scope=paper.scope,
        number=paper.number,
        valid_until=paper.last_day,
        pages=paper.page_count,  # type: ignore[attr-defined]  # counted in the query
        parameters=len(paper.tested),
    )
