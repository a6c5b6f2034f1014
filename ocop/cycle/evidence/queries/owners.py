"""The names under which producers may stand on their papers; a constant number of queries for any number of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from ocop.actors.producers.models import FormerName, Producer, Representative
from ocop.actors.producers.vocabulary import Status

from ..models import Paper
from ..rules.kinds import PaperKind
from ..rules.owners import Owner, match_of
from ..vocabulary import OwnerMatch

MOST_STEPS = 6  # conversions and merges behind one producer


def owners_of(producers: Iterable[Producer]) -> Mapping[int, Owner]:
    """From the producer's key to its names."""
    rows = {producer.pk: producer for producer in producers}
    former = _grouped(FormerName.objects.filter(producer__in=rows).values_list("producer", "name"))
    people = _grouped(Representative.objects.filter(producer__in=rows).values_list("producer", "name"))
    before = _predecessors(rows)
    return {
        pk: Owner(
            kind=producer.kind,
            names=(producer.name, producer.short_name, producer.name_en),
            former=former[pk],
            representatives=people[pk],
            predecessors=before[pk],
        )
        for pk, producer in rows.items()
    }


def matches(papers: Collection[Paper], kinds: Mapping[int, PaperKind]) -> Mapping[int, OwnerMatch | None]:
    """How the name on each paper relates to its producer, where its kind asks for it; `kinds` by the paper's key."""
    asked = [paper for paper in papers if kinds[paper.pk].names_owner and paper.owner_name]
    owners = owners_of([paper.producer for paper in asked]) if asked else {}
    return {paper.pk: match_of(paper.owner_name, owners[paper.producer_id]) for paper in asked}


def _predecessors(rows: Mapping[int, Producer]) -> Mapping[int, list[str]]:
    """The names of the converted records behind each, step by step; a merged record is the same producer."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    ahead = {pk: {pk} for pk in rows}  # record → the producers it leads to
    for _step in range(MOST_STEPS):
        behind = list(Producer.objects.filter(succeeded_by__in=ahead))
        for each in behind:
            for heir in ahead[each.succeeded_by_id or 0] if each.status == Status.CONVERTED else ():
                found[heir] += [each.name, each.short_name]
        ahead = {each.pk: ahead[each.succeeded_by_id or 0] for each in behind}
        if not ahead:
            break
    return found


def _grouped(pairs: Iterable[tuple[int, str]]) -> Mapping[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found
