"""Nhập giấy tờ: a draft is saved in any state, changed, discarded; handed in it waits for an office."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.search.services import forget, index
from ocop.law.criteria.models import PaperType

from .. import notices, permissions
from ..models import Paper
from ..queries.kinds import Kinds, kinds_on
from ..queries.locking import facts_of, paper_for_update, producer_of
from ..rules import keeping as rules
from ..rules.keeping import Facts
from ..rules.kinds import PaperKind
from ..vocabulary import State
from .pages import Brought, put_pages
from .wording import PaperWording, count_days, named


@transaction.atomic
def start(
    producer_id: int,
    *,
    wording: PaperWording,
    files: Sequence[Brought] = (),
    entered_for: str = "",
    by: Person,
    on: date,
    supersedes: Paper | None = None,
) -> Paper:
    """Thêm giấy: a draft with whatever is known and photographed so far."""
    producer, kinds = producer_of(producer_id), kinds_on(on)
    permissions.require_writing(by, producer, on=on)
    refuse_if([*_obstacles(wording, producer, kinds, by=by, on=on), *_faults(wording, State.DRAFT, on=on)])
    kind = kinds.by_code[wording.kind]
    paper = Paper(
        producer=producer, type=PaperType.objects.get(pk=kind.pk), supersedes=supersedes, made_by=by, made_on=on
    )
    _write(paper, wording, kinds)
    paper.entered_for = entered_for.strip() if permissions.is_assisting(by, producer, on=on) else ""
    paper.save()
    put_pages(paper, files, kinds=kinds, by=by, on=on)
    record("evidence.paper.drafted", paper, by=by, helped=paper.entered_for, **named(paper, kind))
    index(paper)
    return paper


@transaction.atomic
def edit(paper_id: int, *, wording: PaperWording, seen: int, entered_for: str = "", by: Person, on: date) -> Paper:
    """Sửa giấy: what is said of it, as long as no office has it before itself."""
    paper, kinds = paper_for_update(paper_id), kinds_on(on)
    permissions.require_writing(by, paper.producer, on=on)
    refuse_if(
        [
            *([Obstacle("paper.changed-meanwhile")] if seen != paper.edition else []),
            *_obstacles(wording, paper.producer, kinds, by=by, on=on),
            *_faults(wording, paper.state, on=on),
        ]
    )
    kind = kinds.by_code[wording.kind]
    paper.type = PaperType.objects.get(pk=kind.pk)
    _write(paper, wording, kinds)
    if permissions.is_assisting(by, paper.producer, on=on):
        paper.entered_for = entered_for.strip()
    paper.edition += 1
    paper.save()
    record("evidence.paper.edited", paper, by=by, **named(paper, kind))
    index(paper)
    return paper


@transaction.atomic
def discard(paper_id: int, *, by: Person, on: date) -> Producer:
    """Bỏ bản nháp: only what no office has ever said anything of; gives the producer."""
    paper = paper_for_update(paper_id)
    permissions.require_writing(by, paper.producer, on=on)
    refuse_if(_obstacles_to_discarding(paper))
    kind = kinds_on(on).of(paper.type)
    record("evidence.paper.discarded", paper, by=by, **named(paper, kind))
    forget(paper)
    paper.delete()
    return paper.producer


@transaction.atomic
def enter(paper_id: int, *, by: Person, on: date) -> Paper:
    """Nộp để xác nhận: strict, every gap at once; entered in somebody's place, both names are kept."""
    paper = paper_for_update(paper_id)
    permissions.require_entering(by, paper.producer, on=on)
    kind = kinds_on(on).of(paper.type)
    refuse_if(missing_of(paper, kind, by=by, on=on))
    paper.state, paper.entered_by, paper.entered_on = State.ENTERED, by, on
    paper.entered_for = paper.entered_for if permissions.is_assisting(by, paper.producer, on=on) else ""
    paper.edition += 1
    paper.save()
    record("evidence.paper.entered", paper, by=by, helped=paper.entered_for, **named(paper, kind))
    notices.entered(paper, by=by, on=on)
    index(paper)
    return paper


def missing_of(paper: Paper, kind: PaperKind, *, by: Person, on: date) -> Iterator[Obstacle]:
    """Everything that keeps the person from handing the paper in now; the page shows it beside the greyed button."""
    yield from rules.obstacles_to_entering(kind, facts_of(paper), on=on)
    if permissions.is_assisting(by, paper.producer, on=on) and not paper.entered_for:
        yield Obstacle("paper.nobody-helped")
    if not paper.producer.is_living:
        yield Obstacle("paper.producer-ended")


@transaction.atomic
def take_back(paper_id: int, *, by: Person, on: date) -> Paper:
    """Rút lại để sửa: nobody has decided on it yet."""
    paper = paper_for_update(paper_id)
    permissions.require_entering(by, paper.producer, on=on)
    refuse_if(rules.obstacles_to_moving("take_back", paper.state))
    paper.state, paper.edition = State.DRAFT, paper.edition + 1
    paper.save(update_fields=["state", "edition"])
    record("evidence.paper.taken-back", paper, by=by, **named(paper, kinds_on(on).of(paper.type)))
    return paper


def _write(paper: Paper, wording: PaperWording, kinds: Kinds) -> None:
    for name, value in wording.columns().items():
        setattr(paper, name, value)
    count_days(paper, kinds.by_code[wording.kind])


def _faults(wording: PaperWording, state: str, *, on: date) -> Iterator[Obstacle]:
    facts = Facts(state, issued_on=wording.issued_on, expires_on=wording.expires_on, is_unlimited=wording.is_unlimited)
    return rules.obstacles_to_writing(facts, on=on)


def _obstacles(wording: PaperWording, producer: Producer, kinds: Kinds, *, by: Person, on: date) -> Iterator[Obstacle]:
    """The kind must be one of the table and not too private for the person, the site the producer's own."""
    kind = kinds.by_code.get(wording.kind)
    if kind is None:
        yield Obstacle("paper.no-such-kind")
    elif kind.is_restricted and not permissions.sees_restricted(by, producer, on=on):
        yield Obstacle("paper.kind-restricted")
    if wording.site and not producer.sites.filter(pk=wording.site).exists():
        yield Obstacle("paper.site-of-another")
    if not producer.is_living:
        yield Obstacle("paper.producer-ended")


def _obstacles_to_discarding(paper: Paper) -> Iterator[Obstacle]:
    if paper.state != State.DRAFT:
        yield Obstacle("paper.wrong-state", {"state": State(paper.state).label})
    if paper.verifications.exists() or paper.uses.exists():
        yield Obstacle("paper.has-history")
