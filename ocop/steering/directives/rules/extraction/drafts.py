"""The draft of one task: everything that its clause says beside who is charged."""

import re
from dataclasses import replace

from ocop.base.kernel.text import squeeze

from .basis import grounds_of
from .charge import Charge
from .clauses import Clause
from .confidence import confidence_of
from .deadlines import Deadline, deadline_in
from .model import ExtractedTask, Span, Standing
from .reading import Reading
from .recipients import approvers, coordinating, receivers, targets
from .recurrence import recurrence_in
from .venues import venues_in
from .voices import Voice


def draft_of(
    reading: Reading, clause: Clause, charge: Charge, voice: Voice, end: int, standing: Standing
) -> ExtractedTask:
    """The task of the clause, which ends at `end`; its deadline is looked for in the whole clause."""
    start, end = bounds(reading, charge.act, end)
    leads = charge.leads or voice.leads if standing != "unassigned" else ()
    together = coordinating(reading, start, end) or charge.coordinating or voice.coordinating
    together = tuple(m for m in together if m.name not in {lead.name for lead in leads})
    task = ExtractedTask(
        start=start,
        end=end,
        action=action_of(reading, start, end),
        lead=tuple(dict.fromkeys(m.name for m in leads)),
        coordinating=tuple(dict.fromkeys(m.name for m in together)),
        rule=charge.rule if charge.leads else (voice.rule if charge.rule == "inherited" else charge.rule),
        confidence=confidence_of(charge, explicit=voice.explicit, leads=bool(leads), standing=standing),
        group=clause.group,
        target=targets(reading, start, end, leads=leads),
        recurrence=recurrence_in(_without_citations(reading, clause.start, end)),
        report_to=tuple(m.name for m in receivers(reading, start, end)),
        approver=tuple(m.name for m in approvers(reading, start, end)),
        legal_basis=grounds_of(reading, start, end, voice.frame),
        venue_types=venues_in(reading.text, reading.shadow, start, end),
        standing=standing,
        cue=charge.cue or voice.cue,
        lead_mentions=leads,
        coordinating_mentions=together,
        inherited=not charge.leads,
    )
    found = deadline_of(reading, clause.start, clause.end)
    if found and found.is_guess and task.recurrence not in ("none", "standing"):
        found = replace(found, day=None)
    return with_deadline(reading, task, found) if found else task


def deadline_of(reading: Reading, start: int, end: int) -> Deadline | None:
    """The deadline named between the two places, dates of cited documents left out."""
    skip = [(c.start, c.end) for c in reading.citations_within(start, end)]
    return deadline_in(reading.shadow, start, end, issued_on=reading.issued_on, skip=skip)


def with_deadline(reading: Reading, task: ExtractedTask, found: Deadline) -> ExtractedTask:
    """The task with the deadline and its words."""
    return replace(
        task,
        deadline=found.day,
        deadline_text=squeeze(reading.text[found.start : found.end]),
        deadline_span=Span(found.start, found.end),
    )


def bounds(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks and closing marks at its ends."""
    words = reading.text[start:end]
    begin = start + len(words) - len(words.lstrip(" ,:;\n\t\u00a0"))
    last = begin + len(reading.text[begin:end].rstrip(" ,.;:/\n\t\u00a0"))
    return begin, max(begin, last)


def is_worded(reading: Reading, start: int, end: int) -> bool:
    """Whether any words stand there: an act without words is none."""
    return any(char.isalpha() for char in reading.text[slice(*bounds(reading, start, end))])


def action_of(reading: Reading, start: int, end: int) -> str:
    """The words of the act as a line of a list: blanks squeezed, a capital first."""
    words = squeeze(reading.text[start:end])
    return words[:1].upper() + words[1:]


def _without_citations(reading: Reading, start: int, end: int) -> str:
    words = _QUOTED.sub(lambda m: " " * len(m.group()), reading.shadow[start:end])
    for citation in reading.citations_within(start, end):
        first, last = citation.start - start, min(citation.end, end) - start
        words = words[:first] + " " * (last - first) + words[last:]
    return words


_QUOTED = re.compile(r"[“\"][^”\"]{1,200}[”\"]")
