"""Rows fetched for a change. A line's lock covers its commitments and entries; lines are locked in one order (B3)."""

from collections.abc import Iterable

from ..models import BudgetEntry, BudgetLine, Commitment, FiscalYear


def line_for_update(pk: int) -> BudgetLine:
    """A line under lock with the year as it is now; raises BudgetLine.DoesNotExist."""
    return lines_for_update([pk])[0]


def lines_for_update(pks: Iterable[int]) -> list[BudgetLine]:
    """Several lines under lock. The years are read after the locks: a closing that went before is seen."""
    wanted = set(pks)
    list(BudgetLine.objects.select_for_update().filter(pk__in=wanted).order_by("pk").values_list("pk"))
    found = BudgetLine.objects.select_related("fiscal_year", "source", "programme", "holder").order_by("pk")
    lines = list(found.filter(pk__in=wanted))
    if len(lines) != len(wanted):
        raise BudgetLine.DoesNotExist
    return lines


def commitment_for_update(pk: int) -> Commitment:
    """A commitment with its line under lock; raises Commitment.DoesNotExist."""
    line = line_for_update(Commitment.objects.values_list("line", flat=True).get(pk=pk))
    commitment = Commitment.objects.select_related("appraised_by", "approved_by").get(pk=pk)
    commitment.line = line
    return commitment


def act_for_update(pk: int) -> list[BudgetEntry]:
    """All entries of the act an entry belongs to, in order, with their lines under lock; the lines are shared."""
    first = BudgetEntry.objects.values_list("pk", "counterpart").get(pk=pk)
    root = first[1] or first[0]
    lines = set(BudgetEntry.objects.filter(pk=root).values_list("line", flat=True))
    lines |= set(BudgetEntry.objects.filter(counterpart=root).values_list("line", flat=True))
    locked = {line.pk: line for line in lines_for_update(lines)}
    found = BudgetEntry.objects.filter(pk=root) | BudgetEntry.objects.filter(counterpart=root)
    entries = list(found.filter(effect=1).select_related("commitment").order_by("pk"))
    _share(entries, locked)
    return entries


def _share(entries: list[BudgetEntry], lines: dict[int, BudgetLine]) -> None:
    """One object for each line and commitment, so that totals written by one entry are seen by the next."""
    commitments: dict[int, Commitment] = {}
    for entry in entries:
        entry.line = lines[entry.line_id]
        if entry.commitment_id and entry.commitment:
            entry.commitment = commitments.setdefault(entry.commitment_id, entry.commitment)


def year_for_update(year: int) -> FiscalYear:
    """A fiscal year under lock; raises FiscalYear.DoesNotExist."""
    return FiscalYear.objects.select_for_update().get(year=year)
