"""The ledger of a line with its running totals, and whether totals and entries agree."""

from datetime import date
from typing import Any

from django.db.models import F, QuerySet, Sum, Window
from django.db.models.functions import Coalesce

from ..models import BudgetEntry, BudgetLine, Commitment
from ..rules.totals import Totals
from ..vocabulary import EntryKind
from .summaries import FIGURES, signed


def ledger(line: BudgetLine) -> QuerySet[BudgetEntry]:
    """The entries in order, each with the totals after it; counted by the database before it cuts a page."""
    running = {
        f"{figure}_after": Window(Sum(signed(figure)), partition_by=[F("line")], order_by=F("id").asc())
        for figure in FIGURES
    }
    found = line.entries.select_related("commitment", "document", "entered_by")
    return found.annotate(**running).order_by("id")


def last_entries(line: BudgetLine, count: int) -> list[BudgetEntry]:
    """The newest entries with their running totals, newest first: counted back from the line's own totals."""
    found = list(line.entries.select_related("commitment", "document", "entered_by").order_by("-id")[:count])
    undone = reversed_on(line)
    totals = line.totals
    for entry in found:
        entry.after = totals  # type: ignore[attr-defined]
        entry.is_reversed = entry.pk in undone  # type: ignore[attr-defined]
        totals = totals.after(entry.word, entry.amount_vnd, -entry.effect)
    return found


def reversed_on(line: BudgetLine) -> set[int | None]:
    """The entries of the line that have been undone.

    Looked up by line: few entries are reversals, and SQLite takes the index of a nearly empty column for useless.
    """
    return set(line.entries.filter(effect=-1).order_by().values_list("reverses", flat=True))


def totals_on(line: BudgetLine, day: date) -> Totals:
    """The totals as they stood at the end of the day."""
    sums: dict[str, Any] = line.entries.filter(made_on__lte=day).aggregate(
        **{figure: Coalesce(Sum(signed(figure)), 0) for figure in FIGURES}
    )
    return Totals(*(sums[figure] for figure in FIGURES))


def estimated_of(line: BudgetLine) -> int | None:
    """What was asked for on the line; None where nothing was."""
    asked = line.entries.filter(kind=EntryKind.ESTIMATE)
    found: int | None = asked.aggregate(asked=Sum(F("amount_vnd") * F("effect")))["asked"]
    return found


def lines_out_of_step() -> QuerySet[BudgetLine]:
    """Lines whose totals are not the sum of their entries; there is never one."""
    sums = {f"{figure}_sum": Coalesce(Sum(signed(figure, entries="entries__")), 0) for figure in FIGURES}
    found = BudgetLine.objects.annotate(**sums).order_by("pk")
    return found.exclude(**{f"{figure}_vnd": F(f"{figure}_sum") for figure in FIGURES})


def commitments_of(line: BudgetLine) -> QuerySet[Commitment]:
    """The commitments on a line, newest first."""
    related = ("line__fiscal_year", "line__source", "line__programme", "line__holder")
    return line.commitments.select_related(*related, "appraised_by", "approved_by").order_by("-id")
