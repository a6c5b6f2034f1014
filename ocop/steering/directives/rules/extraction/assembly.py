"""From blocks to tasks: the walk through the text that remembers who is charged.

Each block is split into clauses; each clause is read for its charge; a clause without a subject takes the lead of the
sentence before, of its list's heading, of the introduction, in that order. Acts without any agency are kept apart as
unassigned, closing formulas as formulas: both are shown to the clerk, neither is proposed.
"""

from dataclasses import dataclass, field, replace

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.rules.wording import canonical

from . import cues
from .attachments import attached, with_term
from .charge import Charge
from .charges import charge_of
from .clauses import Clause, clauses_of, is_continuation
from .contexts import Context, Contexts
from .drafts import action_of, draft_of, is_worded
from .lines import PARAGRAPH, Block
from .model import ExtractedTask, Standing
from .outline import Outline
from .reading import Reading
from .standings import act_before_list, is_apart, is_telling, standing_of
from .tables import Row, cells_of, headings_of, row_of, stacked_rows
from .voices import Voice


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
    last: Voice = field(default_factory=Voice)
    columns: dict[str, int] | None = None
    outline: Outline = field(init=False)

    def __post_init__(self) -> None:
        self.outline = Outline(self.reading, self.blocks)

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
        if self.outline.is_heading(index, block):
            self._heading(index, block)
        elif not self.contexts.is_mute and not self.outline.is_setting(block):
            self._body(index, block)

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
        task = self._made(clause, charge, Voice(explicit=True), row.action.end, "proposed")
        return with_term(self.reading, task, row.term) if row.term else task

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

    def _voice_at(self, block: Block) -> Voice:
        context = self.contexts.leading()
        if context:
            return Voice(context.leads, context.coordinating, context.cue, rule=context.rule)
        if not block.marked and self.last.leads and not self.last.past:
            return Voice(self.last.leads, (), self.last.cue, rule="inherited.paragraph")
        return Voice()

    def _remember(self, index: int, block: Block, voice: Voice, *, produced: bool) -> None:
        """An explicit lead of this block reaches the blocks below it, and the next unmarked paragraph."""
        if not voice.explicit:
            if not produced and not block.marked:
                self.last = Voice(past=True)
            return
        self.last = replace(voice, frame=())
        level = block.level if block.marked else PARAGRAPH
        if not self._opened_here(level):
            self.contexts.add(Context(level, voice.leads, (), (), voice.cue, "inherited.above", 0.75))

    def _opened_here(self, level: float) -> bool:
        context = self.contexts.leading()
        return context is not None and (context.level == level or context.rule.startswith("list."))

    def _clause(self, index: int, block: Block, clause: Clause, voice: Voice, *, closes: bool) -> None:
        if self._attaches(clause) or self._is_set_aside(clause, voice):
            return
        charge = charge_of(self.reading, clause.start, clause.end)
        if charge.is_past and not charge.leads:
            voice.past = True
            return
        charge = self._with_partners(charge)
        if charge.leads:
            charge = self._addressed(charge)
            voice.take(self.reading, charge)
        elif charge.coordinating:
            voice.coordinating = charge.coordinating
        if charge.is_header and clause.ends_with_colon | (closes and self.outline.has_items(index, block)):
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

    def _without_act(self, clause: Clause) -> None:
        """A clause that begins with no act only goes on with the one before it in the same sentence."""
        if self.tasks and not clause.first_of_sentence and is_continuation(self.reading, clause):
            task = self.tasks[-1]
            if 0 <= clause.start - task.end <= 4:
                self.tasks[-1] = replace(task, end=clause.end, action=action_of(self.reading, task.start, clause.end))

    def _open_list(self, index: int, block: Block, charge: Charge, voice: Voice) -> None:
        leads = charge.leads or voice.leads or (self.addressees if charge.opens == "all" else ())
        if not leads:
            return
        level = self.outline.level_of_list(index, block)
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
        """Whether the clause belongs to the task before it, which it then completes."""
        task = attached(self.reading, self.tasks[-1], clause) if self.tasks else None
        if task:
            self.tasks[-1] = task
        return task is not None

    def _is_set_aside(self, clause: Clause, voice: Voice) -> bool:
        """Conditions and entry into force are no tasks, even where they name agencies."""
        if is_apart(self.reading, clause):
            return True
        if is_telling(self.reading, clause):
            voice.past = True
            return True
        conditional = cues.CONDITIONAL.match(self.reading.shadow, clause.start, clause.end)
        return bool(conditional) and self._formula(clause, voice)

    def _formula(self, clause: Clause, voice: Voice) -> bool:
        if len(self.reading.text[clause.start : clause.end].split()) > 6:
            self.tasks.append(self._made(clause, Charge(clause.start, rule="formula"), voice, clause.end, "formula"))
        return True

    def _task(self, index: int, block: Block, clause: Clause, charge: Charge, voice: Voice, *, closes: bool) -> None:
        end = clause.end
        if closes and self.reading.text[block.start : block.end].rstrip().endswith(":"):
            if self.outline.items_are_tasks(index, block, clause):
                self._open_list(index, block, replace(charge, is_header=True), voice)
                return
            end = act_before_list(self.reading, clause)
            if end <= charge.act:
                self._open_list(index, block, replace(charge, is_header=True), voice)
                return
            self.skip_under = block.level if block.marked else PARAGRAPH
        standing = standing_of(self.reading, self.contexts, clause, charge, voice, block)
        if standing and is_worded(self.reading, charge.act, end):
            self.tasks.append(self._made(clause, charge, voice, end, standing))

    def _made(self, clause: Clause, charge: Charge, voice: Voice, end: int, standing: Standing) -> ExtractedTask:
        """The draft, with the target of the whole list where its own words name none."""
        task = draft_of(self.reading, clause, charge, voice, end, standing)
        return task if task.target else replace(task, target=self.contexts.targets())
