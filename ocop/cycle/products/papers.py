"""Papers of this app, in Vietnamese on every screen: forms a and b, filled and empty, and the selection list."""

from datetime import date

from django.utils.translation import override

from ocop.base.papers.blocks import Paper

from .models import CycleEntry, SelectionList
from .queries import printing
from .rules.papers import form_paper, selection_paper
from .vocabulary import OFFICIAL

BLANKS = ("bieu-01", "bieu-02", "bieu-03")


def idea_paper(entry: CycleEntry, *, on: date) -> Paper:
    """Biểu 01 or 02 as written."""
    with override(OFFICIAL):
        return form_paper(printing.idea_content(entry, is_existing=printing.is_existing(entry), on=on))


def plan_paper(entry: CycleEntry, *, on: date) -> Paper:
    """Biểu 03 as written."""
    with override(OFFICIAL):
        return form_paper(printing.plan_content(entry, on=on))


def blank_paper(form: str) -> Paper:
    """One of the three forms, empty for the pen."""
    with override(OFFICIAL):
        if form == "bieu-03":
            return form_paper(printing.plan_content(None))
        return form_paper(printing.idea_content(None, is_existing=form == "bieu-02"))


def list_paper(selection: SelectionList, *, on: date) -> Paper:
    """The selection list, approved or a draft."""
    with override(OFFICIAL):
        head, signature = printing.list_frame(selection, on=on)
        return selection_paper(
            printing.list_rows(selection),
            head=head,
            signature=signature,
            year=selection.year.year,
            number=selection.number,
            decision=selection.decision_number,
            decided_on=selection.decision_on,
        )
