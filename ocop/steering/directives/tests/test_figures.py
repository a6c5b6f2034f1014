"""Figures reported on tasks: each is the state so far, the latest of a body counts, with the reports behind it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from ocop.actors.territory.tests.factories import UnitFactory
from ocop.base.kernel.periods import Period
from ocop.law.indicators.models import Indicator
from ocop.law.indicators.registry import Question, Reading
from ocop.steering.directives.models import ProgressEntry, ReportedFigure, TaskFigure
from ocop.steering.directives.queries import figures
from ocop.steering.directives.rules.figures import Reported, Sum, obstacles_to_figures, summed
from ocop.steering.directives.services import work

from .conftest import DAY, again, queries_of, refusal
from .factories import TaskFactory
from .test_views import upload, url

RECORD = "directives.reportedfigure"
BABE, CHODON = 1, 2  # places, in rules


def indicator(code="P_NEW", name="Sản phẩm mới", name_en="New products"):
    facts = {"name": name, "name_en": name_en, "unit": "sản phẩm", "unit_en": "products", "how": "reported"}
    return Indicator.objects.get_or_create(code=code, defaults=facts | {"position": 1, "evidence": "verified"})[0]


def figure(assignment, code="P_NEW", *, unit=None, target=None):
    return TaskFigure.objects.create(
        task=assignment.task, indicator=indicator(code), unit=unit, target=target, unit_text="sản phẩm"
    )


def reported(assignment, asked, value, on=DAY, **entry):
    made = ProgressEntry.objects.create(
        assignment=assignment, kind="progress", text="Đến nay", made_on=on, made_by_id=assignment.officer_id, **entry
    )
    return ReportedFigure.objects.create(entry=made, figure=asked, value=value)


# ── rules ──


def test_only_what_the_task_asks_for_and_nothing_below_zero():
    def codes(values):
        return [obstacle.code for obstacle in obstacles_to_figures({1, 2}, values)]

    assert codes({}) == []
    assert codes({1: Decimal(0), 2: Decimal("3.5")}) == []
    assert codes({3: Decimal(-1)}) == ["figure.not-of-task", "figure.negative"]


def row(pk, unit, value, *, task=1, figure=None, assignment=1):
    return Reported(pk, task, figure or (unit or 9), assignment, unit, Decimal(value))


def test_nothing_reported_is_no_figure():
    assert summed([]) == {}


def test_the_latest_of_a_body_wins_also_when_it_is_less():
    rows = [row(1, BABE, 5), row(2, BABE, 8), row(3, BABE, 7)]
    assert summed(rows) == {BABE: Sum(Decimal(7), (3,)), None: Sum(Decimal(7), (3,))}


def test_bodies_of_one_task_are_added_up():
    rows = [row(1, BABE, 5, assignment=1), row(2, BABE, 4, assignment=2)]
    assert summed(rows) == {BABE: Sum(Decimal(9), (1, 2)), None: Sum(Decimal(9), (1, 2))}


def test_the_whole_is_what_was_reported_for_the_whole_although_places_are_known():
    rows = [row(1, BABE, 5), row(2, CHODON, 4), row(3, None, 20)]
    assert summed(rows) == {
        BABE: Sum(Decimal(5), (1,)), CHODON: Sum(Decimal(4), (2,)), None: Sum(Decimal(20), (3,)),
    }  # fmt: skip


def test_a_task_reported_in_whole_does_not_hide_another_reported_by_place():
    rows = [row(1, None, 20, task=1, figure=8), row(2, BABE, 5, task=2, figure=7, assignment=2)]
    assert summed(rows)[None] == Sum(Decimal(25), (1, 2))


PLACES = st.lists(
    st.tuples(st.integers(1, 4), st.integers(1, 3), st.integers(1, 3), st.decimals(0, 10**6, places=2)), min_size=1
)


@given(PLACES)
def test_places_add_up_to_the_whole_where_nobody_reported_the_whole(made):
    rows = [
        Reported(pk, task, task * 10 + unit, task * 10 + body, unit, value)
        for pk, (unit, task, body, value) in enumerate(made)
    ]
    found = summed(rows)
    places = [total for unit, total in found.items() if unit is not None]
    assert found[None].value == sum(total.value for total in places)
    assert sorted(found[None].reports) == sorted(pk for total in places for pk in total.reports)


@given(PLACES)
def test_each_body_counts_once_for_each_figure(made):
    rows = [Reported(pk, 1, unit, body, unit, value) for pk, (unit, _, body, value) in enumerate(made)]
    assert len(summed(rows)[None].reports) == len({(row.figure, row.assignment) for row in rows})


# ── services ──


@pytest.fixture
def running(world):
    return world.assignment(state="in_progress", officer=world.trade_officer)


def test_progress_carries_figures(world, running):
    whole, place = figure(running, target=36), figure(running, unit=UnitFactory())
    entry = work.report_progress(
        running.pk,
        by=world.trade_officer,
        on=DAY,
        text="Đang làm",
        figures={whole.pk: Decimal(12), place.pk: Decimal(0)},
    )
    assert list(entry.figures.values_list("figure", "value").order_by("figure")) == [(whole.pk, 12), (place.pk, 0)]
    assert (entry.kind, again(running).updated_on) == ("progress", DAY)


def test_a_result_carries_figures(world, running):
    asked = figure(running)
    entry = work.submit_result(
        running.pk,
        by=world.trade_officer,
        on=DAY,
        text="Xong",
        files=[world.file()],
        figures={asked.pk: Decimal("36.5")},
    )
    assert (entry.kind, entry.figures.get().value, again(running).state) == ("result", Decimal("36.5"), "submitted")


def test_without_figures_nothing_is_reported(world, running):
    figure(running)
    assert not work.report_progress(running.pk, by=world.trade_officer, on=DAY, text="Đang làm").figures.exists()


def test_what_another_task_asks_for_is_refused(world, running):
    other = figure(world.assignment(task__code="T77"))
    found = refusal(
        work.report_progress,
        running.pk,
        by=world.trade_officer,
        on=DAY,
        text="Đang làm",
        figures={other.pk: Decimal(1)},
    )
    assert (found, ReportedFigure.objects.count()) == (["figure.not-of-task"], 0)


def test_every_obstacle_is_said_at_once(world):
    waiting = world.assignment()
    own, foreign = figure(waiting), figure(world.assignment(task__code="T77"))
    wrong = {own.pk: Decimal(-1), foreign.pk: Decimal(1)}
    assert refusal(work.report_progress, waiting.pk, by=world.trade_officer, on=DAY, text=" ", figures=wrong) == [
        "assignment.wrong-moment", "progress.no-text", "figure.not-of-task", "figure.negative",
    ]  # fmt: skip
    assert refusal(work.submit_result, waiting.pk, by=world.trade_officer, on=DAY, text=" ", figures=wrong) == [
        "assignment.wrong-moment", "result.no-text", "result.no-document", "figure.not-of-task", "figure.negative",
    ]  # fmt: skip
    assert (ProgressEntry.objects.count(), ReportedFigure.objects.count()) == (0, 0)


# ── what the registry is told ──

JUNE = Period(date(2019, 6, 1), date(2019, 7, 1))


def told(*codes, period=JUNE, tasks=None):
    return dict(figures.reported(codes or ["P_NEW"], Question(period, tasks=tasks)))


def test_the_reading_names_the_reports_behind_it(running):
    place = UnitFactory()
    first = reported(running, figure(running, unit=place), 3)
    last = reported(running, first.figure, 5)
    reading = Reading(Decimal(5), records=((RECORD, last.pk),))
    assert told() == {"P_NEW": {place.pk: reading, None: reading}}


@pytest.mark.parametrize(
    ("day", "counts"),
    [(date(2019, 5, 31), False), (date(2019, 6, 1), True), (date(2019, 6, 30), True), (date(2019, 7, 1), False)],
)
def test_the_first_and_the_last_day_of_the_period_count(running, day, counts):
    reported(running, figure(running), 3, on=day)
    assert bool(told()) == counts


def test_an_open_period_takes_every_report(running):
    reported(running, figure(running), 3, on=date(2001, 1, 1))
    assert told(period=Period())["P_NEW"][None].value == 3


def test_a_report_written_later_for_an_earlier_day_is_not_the_latest(running):
    asked = figure(running)
    reported(running, asked, 9, on=DAY)
    reported(running, asked, 4, on=DAY - timedelta(days=1))
    assert told()["P_NEW"][None].value == 9


def test_a_result_sent_back_does_not_count_and_the_one_before_stands(running):
    asked = figure(running)
    reported(running, asked, 20, on=DAY - timedelta(days=5))
    refused = reported(running, asked, 36, is_accepted=False)
    assert told()["P_NEW"][None].value == 20
    ProgressEntry.objects.filter(pk=refused.entry_id).update(is_accepted=True)
    assert told()["P_NEW"][None].value == 36


def test_only_the_tasks_asked_for(world, running):
    other = world.assignment(state="in_progress", officer=world.trade_officer, task__code="T77")
    reported(running, figure(running), 3)
    reported(other, figure(other), 4)
    values = [told(tasks=tasks).get("P_NEW", {}).get(None) for tasks in (None, frozenset({other.task_id}), frozenset())]
    assert [reading and reading.value for reading in values] == [7, 4, None]


def test_work_stopped_later_keeps_what_it_has_reached(running):
    reported(running, figure(running), 3)
    running.state = "cancelled"
    running.save()
    assert told()["P_NEW"][None].value == 3


def test_many_codes_places_and_reports_are_one_query(running, django_assert_num_queries):
    for code in ("P_NEW", "M_POS"):
        for unit in (None, UnitFactory(), UnitFactory()):
            asked = figure(running, code, unit=unit)
            reported(running, asked, 1, on=DAY - timedelta(days=1))
            reported(running, asked, 2)
    with django_assert_num_queries(1):
        found = told("P_NEW", "M_POS", "R_REVENUE")
    assert {code: len(readings) for code, readings in found.items()} == {"P_NEW": 3, "M_POS": 3}


# ── on screen ──


@pytest.mark.parametrize("page", ["progress", "submit"])
def test_the_form_asks_one_number_for_each_figure_the_whole_first(world, visit, running, page):
    place = UnitFactory(name="Huyện Ba Bể")
    asked = [figure(running, unit=place), figure(running, target=Decimal("1234.50"))][::-1]
    form = visit(world.trade_officer).get(url(page, running.pk)).context["form"]
    numbers = {name: (field.label, field.help_text) for name, field in form.fields.items() if name in form.figures}
    assert list(numbers.items()) == [
        (f"figure_{asked[0].pk}", ("Đạt được đến nay: Sản phẩm mới", "Chỉ tiêu giao: 1.234,5 sản phẩm")),
        (f"figure_{asked[1].pk}", ("Đạt được đến nay: Sản phẩm mới – Huyện Ba Bể", "")),
    ]


def test_a_number_typed_as_on_paper_stands_in_the_entry_and_an_empty_one_is_not_reported(world, visit, running):
    whole, place = figure(running), figure(running, unit=UnitFactory(name="Huyện Ba Bể"))
    officer = visit(world.trade_officer)
    typed = {"text": "Đang làm", f"figure_{whole.pk}": "1.234,5", f"figure_{place.pk}": ""}
    assert officer.post(url("progress", running.pk), typed).url == url("assignment", running.pk)
    assert list(ReportedFigure.objects.values_list("figure", "value")) == [(whole.pk, Decimal("1234.50"))]
    page = officer.get(url("assignment", running.pk)).content.decode()
    assert '<dt>Sản phẩm mới</dt><dd class="num">1.234,5 sản phẩm</dd>' in page


def test_a_result_with_a_number_is_handed_in(world, visit, running):
    asked = figure(running)
    typed = {"text": "Đã ban hành", "papers": upload(), f"figure_{asked.pk}": "36"}
    visit(world.trade_officer).post(url("submit", running.pk), typed)
    assert (again(running).state, asked.reported.get().value) == ("submitted", 36)


@pytest.mark.parametrize("typed", ["ba mươi", "-1", "1,234"])
def test_what_is_no_number_is_said_beside_the_field_and_stays_typed(world, visit, running, typed):
    asked = figure(running)
    answer = visit(world.trade_officer).post(
        url("progress", running.pk), {"text": "Đang làm", f"figure_{asked.pk}": typed}
    )
    assert (answer.status_code, ReportedFigure.objects.count()) == (422, 0)
    assert list(answer.context["form"].errors) == [f"figure_{asked.pk}"]
    assert f'value="{typed}"' in answer.content.decode()


def test_the_english_screen_says_the_figure_in_english(world, visit, running):
    figure(running, unit=UnitFactory(name="Huyện Ba Bể"))
    form = visit(world.trade_officer).get(f"/en{url('progress', running.pk)}").context["form"]
    (field,) = (field for name, field in form.fields.items() if name in form.figures)
    assert "New products – Huyện Ba Bể" in str(field.label)


def test_an_assignment_costs_the_same_for_any_number_of_figures(world, visit, running):
    browser = visit(world.trade_officer)
    reported(running, figure(running, unit=UnitFactory()), 1)
    pages = [url("assignment", running.pk), url("progress", running.pk)]
    asked = [queries_of(browser, page) for page in pages]
    for code in ("M_POS", "P_TRACE"):
        reported(running, figure(running, code, unit=UnitFactory()), 2)
    assert [queries_of(browser, page) for page in pages] == asked


def test_the_same_figure_is_asked_for_once(world, running):
    figure(running)
    with pytest.raises(IntegrityError), transaction.atomic():
        figure(running)
    TaskFigure.objects.create(task=TaskFactory(directive=running.task.directive), indicator=indicator())
