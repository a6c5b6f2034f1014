"""Whether a clause with an act is proposed, only shown, or dropped."""

from . import cues
from .charge import Charge
from .clauses import Clause
from .contexts import Contexts
from .drafts import deadline_of
from .lines import Block
from .model import Standing
from .reading import Reading
from .recipients import receivers
from .voices import Voice


def standing_of(
    reading: Reading, contexts: Contexts, clause: Clause, charge: Charge, voice: Voice, block: Block
) -> Standing | None:
    """proposed, unassigned or formula; None where the clause is no act at all."""
    closing = cues.CLOSING.match(reading.shadow, charge.act, clause.end)
    if closing and not _has_detail(reading, charge.act, clause.end):
        return "formula"
    if charge.how in ("cue", "position"):
        return "proposed"
    unlisted = charge.rule == "inherited.unlisted-verb"
    if (voice.past and not voice.explicit) or (unlisted and clause.first_of_sentence and not block.marked):
        return None
    if voice.leads and not contexts.is_silent:
        return "proposed"
    return None if unlisted or _is_preamble(reading, clause) else "unassigned"


def is_apart(reading: Reading, clause: Clause) -> bool:
    """Entry into force, greetings: neither tasks nor formulas, even where they name agencies."""
    places = (clause.start, clause.end)
    return bool(cues.IN_FORCE.match(reading.shadow, *places) or cues.ANNOUNCED.match(reading.shadow, *places))


def is_telling(reading: Reading, clause: Clause) -> bool:
    """What somebody said, what something is."""
    places = (clause.start, clause.end)
    return bool(cues.SPEECH.match(reading.shadow, *places) or cues.NOMINAL.search(reading.shadow, *places))


def act_before_list(reading: Reading, clause: Clause) -> int:
    """The end of the act before "trong đó chú trọng:" and the like."""
    words = reading.shadow[clause.start : clause.end].rstrip(" :\n")
    found = cues.TRAILING_LIST.search(words)
    return clause.start + (found.start() if found else len(words))


def _is_preamble(reading: Reading, clause: Clause) -> bool:
    """“Thực hiện Quyết định số …, trong năm 2018 …” leads up to an order or tells what was done."""
    opening = cues.PREAMBLE.match(reading.shadow, clause.start, clause.end)
    return bool(opening and reading.citations_within(clause.start, clause.start + 160))


def _has_detail(reading: Reading, start: int, end: int) -> bool:
    """A date or a receiver makes even "triển khai thực hiện" a task of its own."""
    return deadline_of(reading, start, end) is not None or bool(receivers(reading, start, end))
