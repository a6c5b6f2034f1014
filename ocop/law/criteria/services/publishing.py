"""Công bố hoặc hủy bản nạp thử: a published framework is law here and never changes; its drafts leave only a trace."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices
from ..models import Framework, PaperTable
from ..permissions import require_loading
from ..rules.publishing import Decision, end_of_replaced, obstacles_to_publishing
from ..vocabulary import State


@transaction.atomic
def publish(framework_id: int, *, by: Person | None, on: date) -> Framework:
    """Công bố: from now on dossiers may follow it; a replaced decision without an end is ended."""
    require_loading(by, on=on)
    framework = Framework.objects.select_for_update().get(pk=framework_id)
    others = list(Framework.objects.published().select_for_update().exclude(pk=framework.pk))
    new = decision(framework)
    refuse_if(obstacles_to_publishing(new, [decision(each) for each in others]))

    if framework.end is None:
        framework.end = min(filter(None, (_end_given_by(each, framework) for each in others)), default=None)
        framework.save(update_fields=["end"])
    _mark_published(framework, by=by, on=on)
    for old in others:
        if old.number in new.replaces and old.end is None:
            _end(old, end_of_replaced(new), by=by, number=framework.number)
    for table in framework.paper_tables.filter(state=State.DRAFT):
        _mark_published(table, by=by, on=on)
    record("criteria.framework.published", framework, by=by, number=framework.number, start=framework.start)
    if framework.end is None or on < framework.end:
        notices.published(framework, by=by, on=on)
    return framework


@transaction.atomic
def publish_papers(table_id: int, *, by: Person | None, on: date) -> PaperTable:
    """Công bố bảng giấy tờ: a higher version for a framework that is published already."""
    require_loading(by, on=on)
    table = PaperTable.objects.select_for_update().select_related("framework").get(pk=table_id)
    refuse_if(_obstacles_to_publishing_papers(table))
    _mark_published(table, by=by, on=on)
    facts = {"number": table.framework.number, "version": table.version}
    record("criteria.papers.published", table, by=by, **facts)
    notices.papers_published(table, by=by, on=on)
    return table


@transaction.atomic
def discard(framework_id: int, *, by: Person | None, on: date) -> str:
    """Hủy bản nạp thử; gives the number of the decision that is gone."""
    require_loading(by, on=on)
    framework = Framework.objects.select_for_update().get(pk=framework_id)
    refuse_if([Obstacle("framework.is-published", {"number": framework.number})] if framework.is_published else [])
    record("criteria.framework.discarded", framework, by=by, number=framework.number)
    framework.delete()
    return framework.number


@transaction.atomic
def discard_papers(table_id: int, *, by: Person | None, on: date) -> str:
    """Hủy bảng giấy tờ nạp thử; gives the number of its decision."""
    require_loading(by, on=on)
    table = PaperTable.objects.select_for_update().select_related("framework").get(pk=table_id)
    refuse_if([Obstacle("papers.is-published", {"version": table.version})] if table.is_published else [])
    record("criteria.papers.discarded", table, by=by, number=table.framework.number, version=table.version)
    table.delete()
    return table.framework.number


def decision(framework: Framework) -> Decision:
    """The framework as the rules of publishing look at it."""
    return Decision(
        number=framework.number,
        period=framework.period,
        replaces=tuple(framework.replaces),
        replaced_end=framework.replaced_end,
        is_published=framework.is_published,
        usable_sets=framework.sets.filter(is_usable=True).count(),
    )


def _mark_published(row: Framework | PaperTable, *, by: Person | None, on: date) -> None:
    row.state, row.published_by, row.published_on = State.PUBLISHED, by, on
    row.save(update_fields=["state", "published_by", "published_on"])


def _end_given_by(later: Framework, older: Framework) -> date | None:
    """An older decision published after the one that replaces it is ended at once."""
    return end_of_replaced(decision(later)) if older.number in later.replaces else None


def _end(old: Framework, end: date | None, *, by: Person | None, number: str) -> None:
    old.end = end
    old.save(update_fields=["end"])
    record("criteria.framework.ended", old, by=by, number=old.number, successor=number, last=old.period.last_day)


def _obstacles_to_publishing_papers(table: PaperTable) -> list[Obstacle]:
    if table.is_published:
        return [Obstacle("papers.is-published", {"version": table.version})]
    if not table.framework.is_published:
        return [Obstacle("papers.framework-first", {"number": table.framework.number})]
    return []
