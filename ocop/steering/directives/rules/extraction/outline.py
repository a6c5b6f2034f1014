"""The outline of the text: which blocks are headings, which have items under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from . import cues
from .charges import charge_of
from .clauses import Clause
from .lines import PARAGRAPH, Block
from .reading import Reading
from .verbs import begins_act


@dataclass(frozen=True, slots=True)
class Outline:
    """The blocks and the text they stand in."""

    reading: Reading
    blocks: Sequence[Block]

    def is_setting(self, block: Block) -> bool:
        """“1. Mục tiêu: …” in one line tells aims, no acts."""
        match = cues.SETTING.match(self.reading.shadow, block.start, block.end)
        if match and charge_of(self.reading, block.start, block.end).leads:
            return False
        return bool(match and block.marked and ":" in self.reading.text[match.end() : match.end() + 40])

    def is_heading(self, index: int, block: Block) -> bool:
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
        return self._has_children(index, block) and (words.isupper() or len(words) < 160)

    def _is_task_with_terms(self, index: int, block: Block) -> bool:
        """A numbered act whose next lines say who leads it and by when ("- Cơ quan chủ trì: …")."""
        if not begins_act(self.reading.shadow, block.start, block.end):
            return False
        following = self.blocks[index + 1 : index + 2]
        return any(cues.WHO_SENTENCE.match(self.reading.shadow, b.start, b.end) for b in following)

    def _has_children(self, index: int, block: Block) -> bool:
        following = self._next(index)
        return following is not None and (following.level > block.level or not following.marked)

    def _next(self, index: int) -> Block | None:
        return self.blocks[index + 1] if index + 1 < len(self.blocks) else None

    def has_items(self, index: int, block: Block) -> bool:
        """Whether the next block can be an item of the list that this one opens."""
        following = self._next(index)
        if following is None or following.region != "body":
            return False
        return following.level > block.level or (following.marked and not block.marked) or not following.marked

    def level_of_list(self, index: int, block: Block) -> float:
        """The level above the items that follow."""
        if block.marked:
            return block.level
        following = self._next(index) or block
        return following.level - 0.5 if following.marked else PARAGRAPH - 0.5

    def items_are_tasks(self, index: int, block: Block, clause: Clause) -> bool:
        """Whether the items below a colon are acts of their own rather than the contents of this one."""
        words = self.reading.text[clause.start : clause.end].rstrip(" :")
        if cues.INSIDE_LIST.search(self.reading.shadow[clause.start : clause.start + len(words)]):
            return False
        above = block.level if block.marked else 0
        items = [b for b in self.blocks[index + 1 : index + 4] if b.marked and b.level > above]
        return bool(items) and all(begins_act(self.reading.shadow, item.start, item.end) for item in items)
