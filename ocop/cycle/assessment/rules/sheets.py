"""Phiếu chấm: one case in the whole sheet where the set asks for it (settled 26, Trường hợp 1 / 2; E13)."""

from collections.abc import Iterator
from dataclasses import dataclass

from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.scoring import Chosen, cases_in
from ocop.law.criteria.rules.sheets import Sheet

LONGEST_REASON = 2000


def obstacles_to_case(sheet: Sheet, others: Chosen, criterion: str, option: int | None) -> Iterator[Obstacle]:
    """An option of another case than the one the sheet is answered in."""
    asked = sheet.by_code.get(criterion)
    if asked is None or not asked.same_case:
        return
    before, after = cases_in(sheet, others), cases_in(sheet, {**others, criterion: option})
    if before and len(after) > 1:
        yield Obstacle("ballot.other-case", {"case": ", ".join(sorted(before)), "criterion": criterion})


def obstacles_to_reason(reason: str) -> Iterator[Obstacle]:
    """A reason longer than its place is refused, never cut."""
    if (length := len(reason.strip())) > LONGEST_REASON:
        yield Obstacle("ballot.reason-too-long", {"n": length, "most": LONGEST_REASON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """A page that saves by itself, or a device that saves late: the edition it saw and the open page it is (`hand`)."""

    seen: int | None = None
    hand: str = ""

    def meets(self, edition: int, hand: str) -> bool:
        """Whether something newer was written from elsewhere; a writer without a page knows what stands there."""
        is_own = bool(self.hand) and self.hand == hand
        return self.seen is not None and self.seen != edition and not is_own


HERE_AND_NOW = Writing()
