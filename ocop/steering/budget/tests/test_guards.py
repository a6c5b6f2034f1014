"""What the database itself refuses, on both databases, whatever a program tries."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import F

from ocop.steering.budget.models import BudgetEntry, BudgetLine, Commitment, Contribution, FiscalYear
from ocop.steering.budget.services import contributions, reversing
from ocop.steering.budget.vocabulary import EntryKind

from .conftest import DAY, MILLION, Paper, programme, source


@pytest.fixture
def entry(world):
    return world.line(100 * MILLION).entries.get()


def refused(act, *arguments, **named):
    """The database stops it, and everything stays."""
    with pytest.raises(DatabaseError), transaction.atomic():
        act(*arguments, **named)


def write(entry, **changed):
    """An entry beside the services."""
    usual = {
        "line": entry.line, "kind": entry.kind, "amount_vnd": entry.amount_vnd, "made_on": DAY,
        "entered_by": entry.entered_by,
    }  # fmt: skip
    return BudgetEntry.objects.create(**usual | changed)


def test_an_entry_is_never_changed_or_deleted(entry):
    refused(BudgetEntry.objects.filter(pk=entry.pk).update, amount_vnd=1)
    refused(BudgetEntry.objects.filter(pk=entry.pk).update, reason="khác")
    refused(entry.delete)
    assert BudgetEntry.objects.get().amount_vnd == 100 * MILLION


def test_the_ledger_is_never_emptied_or_replaced(entry):
    cursor = connection.cursor()
    if connection.vendor == "postgresql":
        refused(cursor.execute, "TRUNCATE budget_budgetentry CASCADE")
    else:
        refused(cursor.execute, "INSERT OR REPLACE INTO budget_budgetentry SELECT * FROM budget_budgetentry")
    assert BudgetEntry.objects.count() == 1


@pytest.mark.parametrize("changed", [{"kind": "adjust_up"}, {"amount_vnd": 1}, {"effect": 1}, {"reverses": None}])
def test_a_reversal_repeats_its_entry(entry, changed):
    refused(write, entry, **{"effect": -1, "reverses": entry} | changed)


def test_a_reversal_stays_on_its_line(entry, world):
    other = world.line(activity="Khác")
    refused(write, entry, line=other, effect=-1, reverses=entry)


def test_nothing_is_reversed_twice_and_no_reversal_is_reversed(entry, world):
    [reversal] = reversing.reverse(entry.pk, reason="Nhầm", by=world.controller, on=DAY)
    refused(write, entry, effect=-1, reverses=entry)
    refused(write, entry, effect=-1, reverses=reversal)


def test_an_amount_is_above_zero(entry):
    refused(write, entry, amount_vnd=0)
    refused(write, entry, amount_vnd=-1)


def test_a_payment_has_a_commitment_of_its_own_line(entry, world):
    refused(write, entry, kind=EntryKind.PAY)
    held = world.proposed(world.line(activity="Khác"), MILLION)
    refused(write, entry, kind=EntryKind.COMMIT, commitment=held)


def test_a_closed_year_takes_only_what_is_marked_a_correction(entry):
    FiscalYear.objects.update(state="closed", closed_on=DAY)
    refused(write, entry, kind=EntryKind.ESTIMATE)
    assert write(entry, kind=EntryKind.ESTIMATE, is_correction=True).is_correction


@pytest.mark.parametrize(
    "totals", [{"committed_vnd": 1}, {"paid_vnd": 1}, {"paid_vnd": -1}, {"allocated_vnd": -1}, {"available_vnd": 5}]
)
def test_b1_stands_in_the_line_itself(world, totals):
    line = world.line()
    refused(BudgetLine.objects.filter(pk=line.pk).update, **totals)


def test_b1_holds_even_where_available_follows(world):
    line = world.line()
    refused(BudgetLine.objects.filter(pk=line.pk).update, committed_vnd=F("allocated_vnd") + 1, available_vnd=-1)


def test_nobody_appraises_and_approves_one_commitment(world):
    held = world.appraised(world.line(10 * MILLION), MILLION)
    refused(Commitment.objects.filter(pk=held.pk).update, approved_by=F("appraised_by"))


def test_a_line_is_never_of_money_outside_the_budget(world):
    line = world.line()
    refused(BudgetLine.objects.filter(pk=line.pk).update, source=source("own"))
    refused(
        BudgetLine.objects.create, fiscal_year=world.year, source=source("own"), programme=programme("ocop"),
        holder=world.trade,
    )  # fmt: skip


def test_outside_money_is_never_changed_and_never_of_the_budget(world):
    facts = {
        "fiscal_year": world.year, "programme": programme("ocop"), "holder": world.trade, "contributor": "HTX",
        "amount_vnd": MILLION,
    }  # fmt: skip
    made = contributions.contribute(**facts, source=source("own"), paper=Paper(text="01"), by=world.officer, on=DAY)
    refused(Contribution.objects.filter(pk=made.pk).update, amount_vnd=2)
    refused(made.delete)
    new = {**facts, "made_on": DAY, "entered_by": world.officer, "document_text": "01"}
    refused(Contribution.objects.create, **new, source=source("local_kc"))
    refused(Contribution.objects.create, **{**new, "document_text": ""}, source=source("own"))
