"""Papers that look like another one, also of another producer: a warning to whoever verifies."""

from dataclasses import dataclass

from django.db.models import Q

from ..models import Page, Paper
from ..models.paper import PaperQuerySet
from ..rules.likeness import Traits, alike
from ..vocabulary import Likeness, State


@dataclass(frozen=True, slots=True)
class Alike:
    """Another paper, and why the two look like one."""

    paper: Paper
    reasons: tuple[Likeness, ...]


def alike_to(paper: Paper, *, among: PaperQuerySet | None = None) -> list[Alike]:
    """Papers of any producer with the same number and issuer, or with one of its files; not the ones it renews. A page
    shows those `among` which its reader may look; whether a copy was explained is asked of all.
    """
    hashes = _hashes(paper)
    same_file = Q(pk__in=Page.objects.filter(Q(sha256__in=hashes) | Q(file__sha256__in=hashes)).values("paper"))
    same_number = Q(number_key=paper.number_key, issuer_key=paper.issuer_key) if paper.number_key else Q(pk__in=())
    rows = Paper.objects.all() if among is None else among
    found = rows.filter(same_file | same_number).exclude(pk__in=_line_of(paper)).exclude(state=State.REVOKED)
    papers = {each.pk: each for each in found.named().prefetch_related("pages__file")}
    reasons = alike(_traits(paper, hashes), [_traits(each, _kept_hashes(each)) for each in papers.values()])
    return [Alike(papers[pk], why) for pk, why in reasons.items()]


def _line_of(paper: Paper) -> set[int]:
    """The paper itself, those it renews and those that renew it."""
    line = {paper.pk}
    before = paper.supersedes
    while before and before.pk not in line:
        line.add(before.pk)
        before = before.supersedes
    return line | set(paper.renewals.values_list("pk", flat=True))


def _traits(paper: Paper, files: set[str]) -> Traits:
    return Traits(paper.pk, paper.number_key, paper.issuer_key, files)


def _hashes(paper: Paper) -> set[str]:
    return {value for pair in paper.pages.values_list("sha256", "file__sha256") for value in pair}


def _kept_hashes(paper: Paper) -> set[str]:
    return {value for page in paper.pages.all() for value in (page.sha256, page.file.sha256)}
