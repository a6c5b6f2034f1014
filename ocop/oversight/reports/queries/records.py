"""The records at a cut-off: every assignment of the directive as it was at the end of that day, and its figures.

A past cut-off is rebuilt from stored dates (`rules.as_of` says how, and what cannot be rebuilt). The number of queries
does not depend on the number of records.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.db.models import Prefetch, QuerySet

from ocop.steering.directives.models import (
    Assignment,
    Directive,
    DueChange,
    Extension,
    ProgressEntry,
    UrgingLetter,
)
from ocop.steering.directives.queries.boards import top_level
from ocop.steering.directives.queries.moments import Moment, dates_of, moment
from ocop.steering.directives.rules.status import Standing, standing
from ocop.steering.directives.vocabulary import AssignmentState, EntryKind, ExtensionState, LetterState, TimeStatus

from ..models import AssignmentRow, ExtensionRow, LetterRow
from ..rules.as_of import DueMove, History, dates_at, existed, is_updated
from ..rules.figures import InPeriod, Share
from ..rules.frozen import FollowUps, Frozen, Named, fingerprint, frozen_figures
from ..rules.periods import Span

REPORTED = (EntryKind.PROGRESS, EntryKind.RESULT)


@dataclass(frozen=True)
class Findings:
    """Figures and the rows behind them, not yet written; `hash` tells whether two counts agree."""

    figures: Frozen
    rows: tuple[AssignmentRow, ...]
    extensions: tuple[ExtensionRow, ...]
    letters: tuple[LetterRow, ...]

    @property
    def hash(self) -> str:
        """The fingerprint of everything found."""
        return fingerprint(self.figures, (_facts_of(row) for row in (*self.rows, *self.extensions, *self.letters)))


def findings(directive: Directive, span: Span) -> Findings:
    """What the records say about the execution of the directive at the end of the cut-off."""
    then = moment(span.cut_off)
    assignments = [a for a in _assignments(directive) if existed(_history(a), span.cut_off)]
    rows = tuple(_row(a, then) for a in assignments)
    extensions = tuple(_extension_rows(directive, span))
    letters = tuple(_letter_rows(directive, span, ours={a.pk for a in assignments}))
    figures = frozen_figures(
        [_share(row) for row in rows],
        period=InPeriod(span.data_from, span.cut_off),
        bodies=_bodies(rows),
        tasks=_tasks(rows),
        follow_ups=_follow_ups(extensions, letters),
        basis=_basis(then),
    )
    return Findings(figures, rows, extensions, letters)


def _assignments(directive: Directive) -> QuerySet[Assignment]:
    found = top_level(Assignment.objects.filter(task__directive=directive))
    return (
        found.select_related("task", "organisation")
        .prefetch_related(
            Prefetch("due_changes", DueChange.objects.order_by("id")),
            Prefetch("entries", ProgressEntry.objects.order_by("id")),
        )
        .order_by("task__code", "organisation__name", "occurrence", "id")
    )


def _history(assignment: Assignment) -> History:
    return History(
        dates=dates_of(assignment),
        assigned_on=assignment.assigned_on,
        moves=tuple(DueMove(c.changed_on, c.old_due, c.new_due) for c in assignment.due_changes.all()),
        reported_on=tuple(e.made_on for e in assignment.entries.all() if e.kind in REPORTED),
    )


def _row(assignment: Assignment, then: Moment) -> AssignmentRow:
    history = _history(assignment)
    dates = dates_at(history, then.on)
    at = _standing(dates, then)
    return AssignmentRow(
        assignment=assignment,
        task=assignment.task,
        body=assignment.organisation,
        code=assignment.task.code,
        action=assignment.task.action,
        body_name=assignment.organisation.name,
        occurrence=assignment.occurrence,
        state=dates.state,
        status=at.status,
        assigned_on=assignment.assigned_on,
        due=dates.due,
        submitted_on=dates.submitted_on,
        finished_on=dates.finished_on,
        days_late=at.days_late,
        workdays_late=at.workdays_late,
        is_updated=is_updated(history, then.on, within_days=then.rules.update_within_days),
        proof=_proof(assignment) if dates.finished_on else "",
        explanation=_explanation(assignment, then),
    )


def _standing(dates: Any, then: Moment) -> Standing:
    rules = then.rules
    return standing(dates, on=then.on, calendar=then.calendar, warn_days=rules.warn_days, strict=rules.before_is_strict)


def _proof(assignment: Assignment) -> str:
    """The number of the document that proves the accepted result."""
    accepted = [e.document_number for e in assignment.entries.all() if e.kind == EntryKind.RESULT and e.is_accepted]
    return accepted[-1] if accepted else ""


def _explanation(assignment: Assignment, then: Moment) -> str:
    """The latest written explanation given by the cut-off."""
    given = [e.text for e in assignment.entries.all() if e.kind == EntryKind.EXPLANATION and e.made_on <= then.on]
    return given[-1] if given else ""


def _share(row: AssignmentRow) -> Share:
    return Share(
        assignment=row.assignment_id,
        task=row.task_id,
        body=row.body_id,
        state=AssignmentState(row.state),
        standing=Standing(TimeStatus(row.status), days_late=row.days_late, workdays_late=row.workdays_late),
        assigned_on=row.assigned_on,
        finished_on=row.finished_on,
        is_updated=row.is_updated,
    )


def _extension_rows(directive: Directive, span: Span) -> Iterable[ExtensionRow]:
    found = Extension.objects.filter(
        assignment__task__directive=directive, assignment__task__parent=None, asked_on__lte=span.cut_off
    ).select_related("assignment__task", "assignment__organisation")
    for extension in found.order_by("asked_on", "id"):
        is_decided = extension.decided_on is not None and extension.decided_on <= span.cut_off
        yield ExtensionRow(
            extension=extension,
            assignment=extension.assignment,
            code=extension.assignment.task.code,
            action=extension.assignment.task.action,
            body_name=extension.assignment.organisation.name,
            state=extension.state if is_decided else ExtensionState.ASKED,
            asked_on=extension.asked_on,
            decided_on=extension.decided_on if is_decided else None,
            old_due=extension.old_due,
            new_due=extension.new_due,
            reason=extension.reason,
        )


def _letter_rows(directive: Directive, span: Span, *, ours: Collection[int]) -> Iterable[LetterRow]:
    found = UrgingLetter.objects.filter(
        assignments__task__directive=directive, assignments__task__parent=None, issued_on__lte=span.cut_off
    ).distinct()
    for letter in found.select_related("organisation", "document").prefetch_related("assignments").order_by("id"):
        is_answered = letter.answered_on is not None and letter.answered_on <= span.cut_off
        yield LetterRow(
            letter=letter,
            body_name=letter.organisation.name,
            written=letter.document.written if letter.document else "",
            state=LetterState.ANSWERED if is_answered else LetterState.ISSUED,
            issued_on=cast(date, letter.issued_on),
            answered_on=letter.answered_on if is_answered else None,
            assignments=sorted(a.pk for a in letter.assignments.all() if a.pk in ours),
        )


def _bodies(rows: Iterable[AssignmentRow]) -> list[Named]:
    return list({row.body_id: Named(row.body_id, row.body_name, row.body.short) for row in rows}.values())


def _tasks(rows: Iterable[AssignmentRow]) -> list[Named]:
    return list({row.task_id: Named(row.task_id, row.action, code=row.code) for row in rows}.values())


def _follow_ups(extensions: Iterable[ExtensionRow], letters: Iterable[LetterRow]) -> FollowUps:
    asked: dict[ExtensionState, list[int]] = {}
    sent: dict[LetterState, list[int]] = {}
    for extension in extensions:
        asked.setdefault(ExtensionState(extension.state), []).append(extension.extension_id)
    for letter in letters:
        sent.setdefault(LetterState(letter.state), []).append(letter.letter_id)
    return FollowUps(
        {state: tuple(ids) for state, ids in asked.items()}, {state: tuple(ids) for state, ids in sent.items()}
    )


def _basis(then: Moment) -> dict[str, Any]:
    """The rules the statuses were computed with."""
    return {
        "warn_days": then.rules.warn_days,
        "before_is_strict": then.rules.before_is_strict,
        "update_within_days": then.rules.update_within_days,
        "source": then.rules.source,
    }


def _facts_of(row: Any) -> dict[str, Any]:
    """The plain values of a row, without its own key and its report."""
    apart = {"id", "report"}
    return {f.name: getattr(row, f.attname) for f in row._meta.concrete_fields if f.name not in apart}
