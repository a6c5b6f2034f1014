"""A producer's library: its papers under the rows of Form 02, each as it stands on the day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef

from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.registry import origins_of
from ocop.actors.producers.vocabulary import Status

from ..models import Paper
from ..models.paper import PaperQuerySet
from ..rules.kinds import PaperKind
from ..rules.owners import is_mismatch
from ..rules.validity import standing
from ..vocabulary import IN_FORCE, OwnerMatch, Standing, State
from .kinds import Kinds, kinds_on
from .owners import matches

OTHERS = 99  # papers that belong to no row of Form 02 stand last


@dataclass(frozen=True, slots=True)
class Held:
    """A paper as it stands on the day."""

    paper: Paper
    kind: PaperKind
    standing: Standing
    match: OwnerMatch | None = None

    @property
    def names_another(self) -> bool:
        """IP_OWNER_MISMATCH: the paper names another owner."""
        return is_mismatch(self.match)

    @property
    def last_day(self) -> date | None:
        """The last day on which it counts."""
        return self.paper.last_day

    @property
    def is_in_force(self) -> bool:
        """Whether it proves something today."""
        return self.standing in IN_FORCE and not self.names_another


@dataclass(frozen=True, slots=True)
class Row:
    """A row of Form 02 with the papers under it."""

    number: int | None
    title: str
    papers: tuple[Held, ...]


def papers_of(producer: Producer, papers: PaperQuerySet, *, on: date) -> list[Held]:
    """The producer's papers out of those the person may see, in the order of the table; constant queries."""
    return held(papers.filter(producer=producer).annotate(page_count=Count("pages")), kinds_on(on), on=on)


def held(papers: Iterable[Paper], kinds: Kinds, *, on: date) -> list[Held]:
    """Any papers, each as it stands on the day."""
    rows = list(papers)
    kind_by = {paper.pk: kinds.of(paper.type) for paper in rows}
    match_by = matches(rows, kind_by)
    return [
        Held(
            paper,
            kind_by[paper.pk],
            standing(paper.state, paper.last_day, on=on, soon=kinds.figures.soon_days),
            match_by.get(paper.pk),
        )
        for paper in rows
    ]


def under_rows(papers: Iterable[Held], titles: Mapping[int, str]) -> list[Row]:
    """The papers under the rows of Form 02 that have any; what was replaced or taken back comes last in each."""
    grouped: dict[int, list[Held]] = {}
    for each in papers:
        grouped.setdefault(each.kind.row or OTHERS, []).append(each)
    return [
        Row(None if number == OTHERS else number, titles.get(number, ""), tuple(sorted(grouped[number], key=_in_row)))
        for number in sorted(grouped)
    ]


def _in_row(each: Held) -> tuple[bool, str, int]:
    return each.standing in (Standing.SUPERSEDED, Standing.REVOKED), each.kind.vi, -each.paper.pk


def next_to_end(papers: Iterable[Held]) -> list[Held]:
    """The verified papers that have a last day, the nearest first; expired ones lead."""
    ending = [each for each in papers if each.paper.state == State.VERIFIED and each.last_day]
    return sorted(ending, key=lambda each: (each.last_day or date.max, each.paper.pk))


def of_predecessors(producer: Producer, papers: PaperQuerySet, *, on: date) -> list[Held]:
    """The verified papers of the records before a conversion: they name another owner until they are passed on."""
    before = [each.pk for each in origins_of(producer) if each.status == Status.CONVERTED]
    if not before:
        return []
    renewed = Paper.objects.filter(supersedes=OuterRef("pk")).exclude(state=State.REVOKED)
    left = papers.filter(producer__in=before, state=State.VERIFIED).filter(~Exists(renewed))
    return held(left, kinds_on(on), on=on)
