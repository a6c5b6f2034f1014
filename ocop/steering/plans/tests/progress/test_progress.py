"""Planned, done, percent, by whom and from which records, at any date and by place; a constant number of queries."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.steering.directives.models import Assignment
from ocop.steering.plans.queries.progress import progress, summary, unfinished_line_keys
from ocop.steering.plans.queries.records import records_behind
from ocop.steering.plans.rules.progress import Course

from .conftest import JUNE, OCTOBER

PLACES = {"Ba Bể": 20, "Chợ Đồn": 16}


@pytest.fixture
def products(followed):
    """36 planned; 12 and 8 reported by the two districts, the first of them before June ends."""
    line = followed.line("P_NEW", "Sản phẩm mới", whole=36, places=PLACES)
    followed.report(line, "Ba Bể", 5, date(2020, 4, 10))
    followed.report(line, "Ba Bể", 12, date(2020, 9, 10))
    followed.report(line, "Chợ Đồn", 8, date(2020, 9, 20))
    return line


def test_twenty_of_thirty_six_are_55_56_percent(followed, products):
    (row,) = progress(followed.version, as_of=OCTOBER)
    assert [(place.unit and place.unit.name, place.planned, place.done, place.percent) for place in row.rows] == [
        (None, 36, 20, Decimal("55.56")),
        ("Huyện Ba Bể", 20, 12, Decimal("60.00")),
        ("Huyện Chợ Đồn", 16, 8, Decimal("50.00")),
    ]


def test_an_earlier_day_gives_less(followed, products):
    (row,) = progress(followed.version, as_of=JUNE)
    assert [(place.done, place.percent) for place in row.rows] == [
        (5, Decimal("13.89")), (5, Decimal("25.00")), (None, None),
    ]  # fmt: skip


def test_a_day_before_the_plan_gives_nothing(followed, products):
    (row,) = progress(followed.version, as_of=date(2019, 12, 31))
    assert [place.done for place in row.rows] == [None, None, None]


def test_no_data_is_not_zero_and_zero_planned_has_no_percent(followed):
    followed.line("P_NEW", "Sản phẩm mới", whole=36)
    nothing = followed.line("M_POS", "Điểm bán", whole=0, places={"Ba Bể": 0})
    followed.report(nothing, "Ba Bể", 2, date(2020, 3, 1))
    rows = {row.line.indicator.code: row.whole for row in progress(followed.version, as_of=OCTOBER)}
    assert (rows["P_NEW"].done, rows["P_NEW"].percent) == (None, None)
    assert (rows["M_POS"].done, rows["M_POS"].percent) == (2, None)


def test_a_rejected_result_does_not_count(followed, products):
    followed.report(products, "Chợ Đồn", 16, date(2020, 10, 1), kind="result", is_accepted=False)
    (row,) = progress(followed.version, as_of=OCTOBER)
    assert row.whole.done == 20


def test_each_line_counts_only_what_answers_its_own_task(followed, products):
    other = followed.line("P_NEW", "Sản phẩm mới của hợp tác xã", whole=10, places={"Ba Bể": 10})
    followed.report(other, "Ba Bể", 3, date(2020, 9, 1))
    assert [row.whole.done for row in progress(followed.version, as_of=OCTOBER)] == [20, 3]


def test_by_whom_and_where_they_stand_on_the_day(followed, products):
    Assignment.objects.filter(pk=followed.share(products, "Ba Bể").pk).update(
        state="done", submitted_on=date(2020, 9, 10), finished_on=date(2020, 9, 10)
    )
    then, now = (progress(followed.version, as_of=day)[0] for day in (JUNE, OCTOBER))
    assert [(body.assignment.organisation.name, body.is_done) for body in now.assignments] == [
        ("UBND huyện Ba Bể", True), ("UBND huyện Chợ Đồn", False),
    ]  # fmt: skip
    assert [body.is_done for body in then.assignments] == [False, False]
    assert (now.course, progress(followed.version, as_of=date(2021, 1, 4))[0].course) == (Course.GOING, Course.LATE)


def test_the_records_behind_a_figure_say_who_and_when(followed, products):
    (row,) = progress(followed.version, as_of=OCTOBER)
    found = records_behind(row.whole.records, person=followed.clerk, on=OCTOBER)
    assert [(r.body, r.place, r.value, r.person, r.day) for r in found.shown] == [
        ("UBND huyện Chợ Đồn", "Huyện Chợ Đồn", 8, "Phùng Văn Ba Bể", date(2020, 9, 20)),
        ("UBND huyện Ba Bể", "Huyện Ba Bể", 12, "Phùng Văn Ba Bể", date(2020, 9, 10)),
    ]
    assert found.hidden == 0
    assert found.shown[0].url.endswith(f"/{followed.share(products, 'Chợ Đồn').pk}/")


def test_records_out_of_reach_are_counted_not_shown(followed, products):
    followed.clerk.posts.all().delete()
    (row,) = progress(followed.version, as_of=OCTOBER)
    found = records_behind(row.whole.records, person=followed.clerk, on=OCTOBER)
    assert (found.shown, found.hidden) == ((), 2)


def test_the_summary_counts_lines_and_targets(followed, products):
    reached = followed.line("M_POS", "Điểm bán", whole=2, places={"Ba Bể": 2})
    followed.report(reached, "Ba Bể", 2, date(2020, 9, 1))
    told = summary(followed.version, as_of=OCTOBER)
    assert (told.lines, told.done, told.going, told.late, told.stopped) == (2, 0, 2, 0, 0)
    assert (told.reached, told.targets, told.reached_percent) == (1, 2, Decimal("50.00"))


def test_unfinished_lines_are_those_that_go_on_or_fall_short(followed, products):
    short = followed.line("S_NEW_ORG", "Tổ chức mới", whole=8, places={"Ba Bể": 8})
    done = followed.line("M_POS", "Điểm bán", whole=2, places={"Ba Bể": 2})
    for line, value in ((short, 7), (done, 2)):
        followed.report(line, "Ba Bể", value, date(2020, 9, 1))
        shares = Assignment.objects.filter(task=line.task)
        shares.update(state="done", submitted_on=date(2020, 9, 1), finished_on=date(2020, 9, 1))
    assert unfinished_line_keys(followed.version, as_of=OCTOBER) == {products.key, short.key}


@pytest.mark.parametrize("count", [1, 3])
def test_as_many_queries_for_one_line_as_for_three(followed, products, django_assert_num_queries, count):
    for code in ("M_POS", "S_NEW_ORG")[: count - 1]:
        followed.report(followed.line(code, code, whole=9, places={"Ba Bể": 9}), "Ba Bể", 1, date(2020, 5, 5))
    with django_assert_num_queries(10):
        assert len(progress(followed.version, as_of=OCTOBER)) == count
