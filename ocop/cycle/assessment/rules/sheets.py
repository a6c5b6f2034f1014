"""Phiếu chấm: one case in the whole sheet where the set asks for it (settled 26, Trường hợp 1 / 2; E13)."""

from collections.abc import Iterator

from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.scoring import Chosen, cases_in
from ocop.law.criteria.rules.sheets import Sheet


def obstacles_to_case(sheet: Sheet, others: Chosen, criterion: str, option: int | None) -> Iterator[Obstacle]:
    """An option of another case than the one the sheet is answered in."""
    asked = sheet.by_code.get(criterion)
    if asked is None or not asked.same_case:
        return
    before, after = cases_in(sheet, others), cases_in(sheet, {**others, criterion: option})
    if before and len(after) > 1:
        yield Obstacle("ballot.other-case", {"case": ", ".join(sorted(before)), "criterion": criterion})
