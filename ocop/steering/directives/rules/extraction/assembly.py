"""From blocks to tasks: the walk through the text that remembers who is charged.

Each block is split into clauses; each clause is read for its charge; a clause without a subject takes the lead of the
sentence before, of its list's heading, of the introduction, in that order. Acts without any agency are kept apart as
unassigned, closing formulas as formulas: both are shown to the clerk, neither is proposed.
"""

import re
from dataclasses import dataclass, field, replace

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.rules.wording import canonical
from ocop.base.kernel.text import squeeze
from ocop.law.documents.rules.citations import Citation

from . import cues
from .basis import grounds_of
from .charges import Charge, charge_of
from .clauses import Clause, clauses_of, is_continuation
from .confidence import confidence_of
from .contexts import Context, Contexts
from .deadlines import Deadline, deadline_in, term_in
from .lines import PARAGRAPH, Block
from .model import ExtractedTask, Span, Standing
from .reading import Reading
from .recipients import approvers, coordinating, receivers, targets
from .recurrence import recurrence_in
from .tables import Cell, Row, cells_of, headings_of, row_of, stacked_rows
from .venues import venues_in
from .verbs import begins_act


@dataclass
class _Voice:
    """Who speaks to whom within a block: the lead that later sentences inherit."""

    leads: tuple[AgencyMention, ...] = ()
    coordinating: tuple[AgencyMention, ...] = ()
    cue: Span | None = None
    frame: tuple[Citation, ...] = ()
    rule: str = "inherited"
    explicit: bool = False
    past: bool = False


@dataclass
class Assembly:
    """The tasks found so far and what the walk remembers."""

    reading: Reading
    blocks: list[Block]
    addressees: tuple[AgencyMention, ...] = ()
    tasks: list[ExtractedTask] = field(default_factory=list)
    contexts: Contexts = field(default_factory=Contexts)
    groups: int = 0
    skip_under: float | None = None
    last: _Voice = field(default_factory=_Voice)
    columns: dict[str, int] | None = None

    def run(self) -> list[ExtractedTask]:
        """Every task and doubtful clause of the body, in order."""
        rows = stacked_rows(self.reading, self.blocks)
        for index, block in enumerate(self.blocks):
            if index in rows and (row := rows[index]):
                self.groups += 1
                self.tasks.append(self._of_row(row))
            elif block.region == "body" and index not in rows:
                self._block(index, block)
        return self.tasks

    def _block(self, index: int, block: Block) -> None:
        if self.skip_under is not None and block.marked and block.level > self.skip_under:
            return
        self.skip_under = None
        if self._table_line(block):
            return
        if block.marked or block.level < PARAGRAPH:
            self.contexts.enter(block.level)
        if self._is_heading(index, block):
            self._heading(index, block)
        elif not self.contexts.is_mute and not self._is_setting(block):
            self._body(index, block)

    def _is_setting(self, block: Block) -> bool:
        """“1. Mục tiêu: …” in one line tells aims, no acts."""
        match = cues.SETTING.match(self.reading.shadow, block.start, block.end)
        if match and charge_of(self.reading, block.start, block.end).leads:
            return False
        return bool(match and block.marked and ":" in self.reading.text[match.end() : match.end() + 40])

    def _table_line(self, block: Block) -> bool:
        """Whether the line belongs to a flattened table; its task, if it holds one, is taken from the cells."""
        cells = cells_of(self.reading.text, block.line_start, block.end)
        if len(cells) < 3:
            return False
        columns = headings_of(self.reading.shadow, cells)
        if columns:
            self.columns = columns
            return True
        row = row_of(self.reading, cells, self.columns)
        if row is None:
            return self.columns is not None
        self.groups += 1
        self.tasks.append(self._of_row(row))
        return True

    def _of_row(self, row: Row) -> ExtractedTask:
        clause = Clause(row.action.start, row.action.end, self.groups, first_of_sentence=True)
        charge = Charge(row.action.start, row.leads, row.coordinating, how="cue", rule="table.row")
        task = self._made(clause, charge, _Voice(explicit=True), row.action.end, "proposed")
        return self._with_term(task, row.term) if row.term else task

    def _with_term(self, task: ExtractedTask, cell: Cell) -> ExtractedTask:
        rhythm = recurrence_in(self.reading.shadow[cell.start : cell.end])
        if rhythm != "none" and task.recurrence == "none":
            task = replace(task, recurrence=rhythm)
        found = term_in(self.reading.shadow, cell.start, cell.end, issued_on=self.reading.issued_on)
        return _with_deadline(self.reading, task, found) if found else task

    def _is_heading(self, index: int, block: Block) -> bool:
        """A section's name: few words, no full stop, and neither an act nor a charge with its object."""
        words = self.reading.text[block.start : block.end]
        numbered = block.level < 6 and (block.marked or words.isupper())
        if not numbered or words.rstrip().endswith((".", ";")) or len(words) > 220:
            return False
        charge = charge_of(self.reading, block.start, block.end)
        if not charge.leads and cues.SETTING.match(self.reading.shadow, block.start, block.end) and len(words) < 120:
            return True
        if charge.leads or self._is_task_with_terms(index, block):
            return False
        has_children = index + 1 < len(self.blocks) and (
            self.blocks[index + 1].level > block.level or not self.blocks[index + 1].marked
        )
        return has_children and (words.isupper() or len(words) < 160)

    def _is_task_with_terms(self, index: int, block: Block) -> bool:
        """A numbered act whose next lines say who leads it and by when ("- Cơ quan chủ trì: …")."""
        if not begins_act(self.reading.shadow, block.start, block.end):
            return False
        following = self.blocks[index + 1 : index + 2]
        return any(cues.WHO_SENTENCE.match(self.reading.shadow, b.start, b.end) for b in following)

    def _heading(self, index: int, block: Block) -> None:
        shadow = self.reading.shadow
        setting = bool(cues.SETTING.match(shadow, block.start, block.end))
        money = bool(cues.MONEY.match(shadow, block.start, block.end))
        if setting or money:
            self.contexts.add(Context(block.level, mute=setting, silent=money))
            return
        charge = charge_of(self.reading, block.start, block.end)
        if charge.is_header and (charge.urged or charge.coordinating):
            self._open_list(index, block, charge, self._voice_at(block))

    def _body(self, index: int, block: Block) -> None:
        voice = self._voice_at(block)
        clauses = clauses_of(self.reading, block.start, block.end, first_group=self.groups)
        self.groups += len(clauses) + 1
        before = len(self.tasks)
        for number, clause in enumerate(clauses):
            closes = number == len(clauses) - 1
            self._clause(index, block, clause, voice, closes=closes)
        self._remember(index, block, voice, produced=len(self.tasks) > before)

    def _voice_at(self, block: Block) -> _Voice:
        context = self.contexts.leading()
        if context:
            return _Voice(context.leads, context.coordinating, context.cue, rule=context.rule)
        if not block.marked and self.last.leads and not self.last.past:
            return _Voice(self.last.leads, (), self.last.cue, rule="inherited.paragraph")
        return _Voice()

    def _remember(self, index: int, block: Block, voice: _Voice, *, produced: bool) -> None:
        """An explicit lead of this block reaches the blocks below it, and the next unmarked paragraph."""
        if not voice.explicit:
            if not produced and not block.marked:
                self.last = _Voice(past=True)
            return
        self.last = replace(voice, frame=())
        level = block.level if block.marked else PARAGRAPH
        if not self._opened_here(level):
            self.contexts.add(Context(level, voice.leads, (), (), voice.cue, "inherited.above", 0.75))

    def _opened_here(self, level: float) -> bool:
        context = self.contexts.leading()
        return context is not None and (context.level == level or context.rule.startswith("list."))

    def _clause(self, index: int, block: Block, clause: Clause, voice: _Voice, *, closes: bool) -> None:
        if self._attaches(clause) or self._is_set_aside(clause, voice):
            return
        charge = charge_of(self.reading, clause.start, clause.end)
        if charge.is_past and not charge.leads:
            voice.past = True
            return
        charge = self._with_partners(charge)
        if charge.leads:
            charge = self._addressed(charge)
            self._take(voice, charge)
        elif charge.coordinating:
            voice.coordinating = charge.coordinating
        if charge.is_header and clause.ends_with_colon | (closes and self._has_items(index, block)):
            self._open_list(index, block, charge, voice)
        elif charge.is_header and (charge.leads or not self.reading.text[charge.act : clause.end].strip(" .,;:\n")):
            return
        elif charge.how == "nothing":
            self._without_act(clause)
        else:
            self._task(index, block, clause, charge, voice, closes=closes)

    def _with_partners(self, charge: Charge) -> Charge:
        """Under "Sở X chủ trì, phối hợp với:" each item names a partner and what Sở X does with it."""
        context = self.contexts.leading()
        if context is None or not context.partners or charge.how != "position":
            return charge
        return replace(charge, leads=context.leads, coordinating=charge.leads)

    def _addressed(self, charge: Charge) -> Charge:
        """“Đề nghị quý cơ quan …” charges those to whom the letter is addressed."""
        spoken = all(cues.YOU.search(canonical(m.name)) or cues.ABOVE.search(canonical(m.name)) for m in charge.leads)
        return replace(charge, leads=self.addressees) if spoken and self.addressees else charge

    def _take(self, voice: _Voice, charge: Charge) -> None:
        voice.leads, voice.cue, voice.explicit, voice.past = charge.leads, charge.cue, True, False
        voice.coordinating = charge.coordinating
        voice.rule = charge.rule
        if charge.frame:
            voice.frame = tuple(self.reading.citations_within(charge.frame.start, charge.frame.end))
        else:
            voice.frame = ()

    def _without_act(self, clause: Clause) -> None:
        """A clause that begins with no act only goes on with the one before it in the same sentence."""
        if self.tasks and not clause.first_of_sentence and is_continuation(self.reading, clause):
            task = self.tasks[-1]
            if 0 <= clause.start - task.end <= 4:
                self.tasks[-1] = replace(task, end=clause.end, action=_action(self.reading, task.start, clause.end))

    def _has_items(self, index: int, block: Block) -> bool:
        if index + 1 >= len(self.blocks):
            return False
        following = self.blocks[index + 1]
        return following.region == "body" and (
            following.level > block.level or (following.marked and not block.marked) or not following.marked
        )

    def _open_list(self, index: int, block: Block, charge: Charge, voice: _Voice) -> None:
        leads = charge.leads or voice.leads or (self.addressees if charge.opens == "all" else ())
        if not leads:
            return
        level = block.level
        if not block.marked:
            following = self.blocks[index + 1] if index + 1 < len(self.blocks) else block
            level = following.level - 0.5 if following.marked else PARAGRAPH - 0.5
        named = tuple(mention.name for mention in charge.urged)
        self.contexts.add(
            Context(
                level,
                leads,
                charge.coordinating or voice.coordinating,
                named,
                charge.cue or voice.cue,
                "list." + charge.rule,
                0.9,
                partners=charge.opens == "partners",
            )
        )

    def _attaches(self, clause: Clause) -> bool:
        """“Thời gian hoàn thành: …” belongs to the task before it; "Cơ quan chủ trì: …" gives that task its lead."""
        shadow = self.reading.shadow
        if not self.tasks:
            return False
        if cues.TERM_SENTENCE.match(shadow, clause.start, clause.end):
            return self._attach_term(clause)
        bracket = cues.IN_BRACKETS.match(shadow, clause.start, clause.end)
        if bracket and not self.tasks[-1].lead:
            named, after = self.reading.list_at(bracket.end(), clause.end)
            if named and cues.CHARGED.match(shadow, after, clause.end):
                return self._attach_agencies("chủ trì", named)
        match = cues.WHO_SENTENCE.match(shadow, clause.start, clause.end)
        named, _ = self.reading.list_at(match.end(), clause.end) if match else ((), 0)
        return self._attach_agencies(match["role"], named) if match and named else False

    def _attach_term(self, clause: Clause) -> bool:
        task = self.tasks[-1]
        label = cues.TERM_LABEL.match(self.reading.shadow, clause.start, clause.end)
        found = self._term(label.end() if label else clause.start, clause.end)
        rhythm = recurrence_in(self.reading.shadow[clause.start : clause.end])
        if not found and rhythm == "none":
            return clause.end - clause.start < 120
        if task.deadline_text is None and found:
            task = _with_deadline(self.reading, task, found)
        if task.recurrence == "none":
            task = replace(task, recurrence=rhythm)
        self.tasks[-1] = task
        return True

    def _attach_agencies(self, role: str, named: tuple[AgencyMention, ...]) -> bool:
        task = self.tasks[-1]
        names = tuple(mention.name for mention in named)
        if "phối hợp" in role:
            self.tasks[-1] = replace(task, coordinating=names, coordinating_mentions=named)
        else:
            self.tasks[-1] = replace(
                task, lead=names, lead_mentions=named, standing="proposed", rule="attached.lead", confidence=0.85
            )
        return True

    def _is_set_aside(self, clause: Clause, voice: _Voice) -> bool:
        """Conditions and entry into force are no tasks, even where they name agencies."""
        shadow = self.reading.shadow
        if cues.IN_FORCE.match(shadow, clause.start, clause.end) or cues.ANNOUNCED.match(
            shadow, clause.start, clause.end
        ):
            return True
        if cues.SPEECH.match(shadow, clause.start, clause.end) or cues.NOMINAL.search(shadow, clause.start, clause.end):
            voice.past = True
            return True
        return bool(cues.CONDITIONAL.match(shadow, clause.start, clause.end)) and self._formula(clause, voice)

    def _formula(self, clause: Clause, voice: _Voice) -> bool:
        if len(self.reading.text[clause.start : clause.end].split()) > 6:
            self.tasks.append(self._made(clause, Charge(clause.start, rule="formula"), voice, clause.end, "formula"))
        return True

    def _task(self, index: int, block: Block, clause: Clause, charge: Charge, voice: _Voice, *, closes: bool) -> None:
        end = clause.end
        if closes and self.reading.text[block.start : block.end].rstrip().endswith(":"):
            if self._items_are_tasks(index, block, clause):
                self._open_list(index, block, replace(charge, is_header=True), voice)
                return
            end = self._without_list(clause)
            self.skip_under = block.level if block.marked else PARAGRAPH
        standing = self._standing(clause, charge, voice, block)
        if standing:
            self.tasks.append(self._made(clause, charge, voice, end, standing))

    def _items_are_tasks(self, index: int, block: Block, clause: Clause) -> bool:
        """Whether the items below a colon are acts of their own rather than the contents of this one."""
        words = self.reading.text[clause.start : clause.end].rstrip(" :")
        if cues.INSIDE_LIST.search(self.reading.shadow[clause.start : clause.start + len(words)]):
            return False
        items = [
            b for b in self.blocks[index + 1 : index + 4] if b.marked and b.level > (block.level if block.marked else 0)
        ]
        acts = sum(begins_act(self.reading.shadow, item.start, item.end) for item in items)
        return bool(items) and acts == len(items)

    def _without_list(self, clause: Clause) -> int:
        """The end of the act before "trong đó chú trọng:" and the like."""
        words = self.reading.shadow[clause.start : clause.end].rstrip(" :\n")
        cut = cues.TRAILING_LIST.search(words)
        return clause.start + (cut.start() if cut else len(words))

    def _standing(self, clause: Clause, charge: Charge, voice: _Voice, block: Block) -> Standing | None:
        """Whether the clause is proposed, only shown, or dropped."""
        shadow = self.reading.shadow
        explicit = charge.how in ("cue", "position")
        if cues.CLOSING.match(shadow, charge.act, clause.end) and not self._has_detail(charge.act, clause.end):
            return "formula"
        if explicit:
            return "proposed"
        if voice.past and not voice.explicit:
            return None
        if charge.rule == "inherited.unlisted-verb" and clause.first_of_sentence and not block.marked:
            return None
        if not voice.leads or self.contexts.is_silent:
            unlisted = charge.rule == "inherited.unlisted-verb"
            return None if unlisted or self._is_preamble(clause) else "unassigned"
        return "proposed"

    def _is_preamble(self, clause: Clause) -> bool:
        """“Thực hiện Quyết định số …, trong năm 2018 …” leads up to an order or tells what was done."""
        opening = cues.PREAMBLE.match(self.reading.shadow, clause.start, clause.end)
        return bool(opening and self.reading.citations_within(clause.start, clause.start + 160))

    def _has_detail(self, start: int, end: int) -> bool:
        """A date or a receiver makes even "triển khai thực hiện" a task of its own."""
        return self._deadline(start, end) is not None or bool(receivers(self.reading, start, end))

    def _deadline(self, start: int, end: int) -> Deadline | None:
        skip = [(c.start, c.end) for c in self.reading.citations_within(start, end)]
        return deadline_in(self.reading.shadow, start, end, issued_on=self.reading.issued_on, skip=skip)

    def _term(self, start: int, end: int) -> Deadline | None:
        return term_in(self.reading.shadow, start, end, issued_on=self.reading.issued_on)

    def _made(self, clause: Clause, charge: Charge, voice: _Voice, end: int, standing: Standing) -> ExtractedTask:
        reading = self.reading
        start, end = _bounds(reading, charge.act, end)
        leads = charge.leads or voice.leads if standing != "unassigned" else ()
        together = coordinating(reading, start, end) or charge.coordinating or voice.coordinating
        together = tuple(m for m in together if m.name not in {lead.name for lead in leads})
        approving = approvers(reading, start, end)
        task = ExtractedTask(
            start=start,
            end=end,
            action=_action(reading, start, end),
            lead=tuple(dict.fromkeys(m.name for m in leads)),
            coordinating=tuple(dict.fromkeys(m.name for m in together)),
            rule=charge.rule if charge.leads else (voice.rule if charge.rule == "inherited" else charge.rule),
            confidence=confidence_of(charge, explicit=voice.explicit, leads=bool(leads), standing=standing),
            group=clause.group,
            target=targets(reading, start, end, leads=leads) or self.contexts.targets(),
            recurrence=recurrence_in(_without_citations(reading, clause.start, end)),
            report_to=tuple(m.name for m in receivers(reading, start, end)),
            approver=tuple(m.name for m in approving),
            legal_basis=grounds_of(reading, start, end, voice.frame),
            venue_types=venues_in(reading.text, reading.shadow, start, end),
            standing=standing,
            cue=charge.cue or voice.cue,
            lead_mentions=leads,
            coordinating_mentions=together,
            inherited=not charge.leads,
        )
        found = self._deadline(clause.start, clause.end)
        if found and found.is_guess and task.recurrence not in ("none", "standing"):
            found = replace(found, day=None)
        return _with_deadline(reading, task, found) if found else task


def _bounds(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks and closing marks at its ends."""
    words = reading.text[start:end]
    begin = start + len(words) - len(words.lstrip(" ,:;\n\t\u00a0"))
    last = begin + len(reading.text[begin:end].rstrip(" ,.;:/\n\t\u00a0"))
    return begin, max(begin, last)


def _action(reading: Reading, start: int, end: int) -> str:
    words = squeeze(reading.text[start:end])
    return words[:1].upper() + words[1:]


def _without_citations(reading: Reading, start: int, end: int) -> str:
    words = _QUOTED.sub(lambda m: " " * len(m.group()), reading.shadow[start:end])
    for citation in reading.citations_within(start, end):
        first, last = citation.start - start, min(citation.end, end) - start
        words = words[:first] + " " * (last - first) + words[last:]
    return words


_QUOTED = re.compile(r"[“\"][^”\"]{1,200}[”\"]")


def _with_deadline(reading: Reading, task: ExtractedTask, found: Deadline) -> ExtractedTask:
    return replace(
        task,
        deadline=found.day,
        deadline_text=squeeze(reading.text[found.start : found.end]),
        deadline_span=Span(found.start, found.end),
    )
