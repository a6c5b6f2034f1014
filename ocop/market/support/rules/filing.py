"""Applying: what must be there at submission, what a return says, when one may step back (notes §6.1, §6.3)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.projects import ObjectKind
from .clocks import obstacles_to_days

LEAST_TITLE, MOST_TITLE = 10, 300


@dataclass(frozen=True, slots=True)
class Application:
    """What the applicant has written."""

    title: str
    has_activity: bool
    has_programme: bool
    object_kind: ObjectKind | None
    object_name: str
    needs: Mapping[str, str]
    start_on: date | None
    end_on: date | None
    multi_year_decision: str
    place_is_own: bool
    is_group: bool
    members: int
    technology_line: bool
    has_technology_line: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A paper the lists ask for, and how many files of it are there."""

    code: str
    name: str
    least: int
    held: int
    basis: str = ""


def obstacles_to_application(told: Application, *, group_least: int, repair: Mapping[str, str]) -> Iterator[Obstacle]:
    """Every field that is missing or cannot be right, each with the page where it is written."""
    what = repair["content"]
    if not LEAST_TITLE <= len(told.title.strip()) <= MOST_TITLE:
        yield Obstacle("project.no-title", {"least": LEAST_TITLE, "most": MOST_TITLE}, repair=what)
    if not told.has_activity or not told.has_programme:
        yield Obstacle("project.no-activity", repair=what)
    if told.object_kind is None or not told.object_name.strip():
        yield Obstacle("project.no-object", repair=what)
    if not all(text.strip() for text in told.needs.values()):
        yield Obstacle("project.no-needs", repair=repair["needs"])
    yield from obstacles_to_days(told.start_on, told.end_on, decision=told.multi_year_decision, repair=what)
    if not told.place_is_own:
        yield Obstacle("project.place-elsewhere", repair=what)
    if told.is_group and told.members < group_least:
        yield Obstacle("group.too-few", {"members": told.members, "least": group_least}, repair=repair["costs"])
    if told.technology_line and not told.has_technology_line:
        yield Obstacle("project.no-technology-line", repair=what)


def obstacles_to_papers(papers: Sequence[Asked], *, repair: str = "") -> Iterator[Obstacle]:
    """Each paper that is missing."""
    for paper in papers:
        if paper.held < paper.least:
            facts = {"paper": paper.name, "held": paper.held, "least": paper.least}
            yield Obstacle("paper.missing", facts, basis=paper.basis, repair=repair)


def obstacles_to_returning(*, reason: str, items: Collection[str], returns: int, most: int) -> Iterator[Obstacle]:
    """One list with its reason, at most so many times."""
    if not reason.strip():
        yield Obstacle("project-completion.no-reason")
    if not any(item.strip() for item in items):
        yield Obstacle("project-completion.no-items")
    if returns >= most:
        yield Obstacle("project-completion.too-often", {"most": most})


def obstacles_to_reason(reason: str) -> Iterator[Obstacle]:
    """What is ended or changed needs a reason."""
    if not reason.strip():
        yield Obstacle("project.no-reason")
