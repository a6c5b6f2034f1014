"""Clauses that belong to the task before them: "Thời gian hoàn thành: …", "Cơ quan chủ trì: …"."""

from dataclasses import replace

from ocop.actors.organisations.rules.entries import AgencyMention

from . import cues
from .clauses import Clause
from .deadlines import term_in
from .drafts import with_deadline
from .model import ExtractedTask
from .reading import Reading
from .recurrence import recurrence_in
from .tables import Cell


def attached(reading: Reading, task: ExtractedTask, clause: Clause) -> ExtractedTask | None:
    """The task with what the clause adds to it; None where the clause is no addition."""
    if cues.TERM_SENTENCE.match(reading.shadow, clause.start, clause.end):
        return _with_term_clause(reading, task, clause)
    return _with_bracket(reading, task, clause) or _with_role(reading, task, clause)


def with_term(reading: Reading, task: ExtractedTask, cell: Cell) -> ExtractedTask:
    """The task with the rhythm and the deadline of a table's cell."""
    rhythm = recurrence_in(reading.shadow[cell.start : cell.end])
    if rhythm != "none" and task.recurrence == "none":
        task = replace(task, recurrence=rhythm)
    found = term_in(reading.shadow, cell.start, cell.end, issued_on=reading.issued_on)
    return with_deadline(reading, task, found) if found else task


def _with_term_clause(reading: Reading, task: ExtractedTask, clause: Clause) -> ExtractedTask | None:
    """A short sentence on time without a day adds nothing, but is no task either."""
    label = cues.TERM_LABEL.match(reading.shadow, clause.start, clause.end)
    start = label.end() if label else clause.start
    found = term_in(reading.shadow, start, clause.end, issued_on=reading.issued_on)
    rhythm = recurrence_in(reading.shadow[clause.start : clause.end])
    if not found and rhythm == "none":
        return task if clause.end - clause.start < 120 else None
    if task.deadline_text is None and found:
        task = with_deadline(reading, task, found)
    return replace(task, recurrence=rhythm) if task.recurrence == "none" else task


def _with_bracket(reading: Reading, task: ExtractedTask, clause: Clause) -> ExtractedTask | None:
    """“(giao Sở X chủ trì)” behind an act without agency."""
    bracket = cues.IN_BRACKETS.match(reading.shadow, clause.start, clause.end)
    if bracket is None or task.lead:
        return None
    named, after = reading.list_at(bracket.end(), clause.end)
    charged = named and cues.CHARGED.match(reading.shadow, after, clause.end)
    return _with_agencies(task, "chủ trì", named) if charged else None


def _with_role(reading: Reading, task: ExtractedTask, clause: Clause) -> ExtractedTask | None:
    match = cues.WHO_SENTENCE.match(reading.shadow, clause.start, clause.end)
    named, _ = reading.list_at(match.end(), clause.end) if match else ((), 0)
    return _with_agencies(task, match["role"], named) if match and named else None


def _with_agencies(task: ExtractedTask, role: str, named: tuple[AgencyMention, ...]) -> ExtractedTask:
    names = tuple(mention.name for mention in named)
    if "phối hợp" in role:
        return replace(task, coordinating=names, coordinating_mentions=named)
    return replace(task, lead=names, lead_mentions=named, standing="proposed", rule="attached.lead", confidence=0.85)
