"""Rates of §3.3: the government's printed figures of 2017 and 2020 are reproduced (settled 8)."""

from decimal import Decimal

from ocop.base.kernel.formats import percent
from ocop.steering.directives.rules.rates import Counts, median_days_late


def test_the_figures_of_2017():
    counts = Counts(done_on_time=14068, done_late=1983, not_due=5640, overdue=223)
    assert counts.timed == 21914
    assert counts.due == 16274
    assert counts.completion == Decimal("98.63")
    assert counts.overdue_share == Decimal("1.37")
    assert percent(counts.done, counts.due) == "98,63%"


def test_the_figures_of_a_province_in_2020():
    counts = Counts(done_on_time=585, not_due=67, overdue=181)
    assert (counts.timed, counts.due, counts.completion) == (833, 766, Decimal("76.37"))


def test_work_without_a_day_stays_out_of_every_rate():
    assert Counts(done_on_time=1, overdue=1, no_deadline=40).completion == Decimal("50.00")


def test_nothing_due_gives_no_rate_rather_than_nought():
    assert Counts(not_due=5).completion is None
    assert percent(0, 0) == "–"


def test_the_update_rate_stands_apart_from_completion():
    assert Counts(open=4, updated=1).updating == Decimal("25.00")


def test_the_median_is_of_what_is_late_only():
    assert median_days_late([0, 0, 4, 10, 7]) == Decimal("7")
    assert median_days_late([3, 4]) == Decimal("3.5")
    assert median_days_late([0]) is None
