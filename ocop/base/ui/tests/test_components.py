"""Each component as it stands in the page."""

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from types import SimpleNamespace
from typing import Any

import pytest
from django import forms
from django.template import Context, Template
from django.utils.html import strip_tags

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui import icons, phrases
from ocop.base.ui.components import Action, Bar, Chart, Chip, Due, Empty, Figure, FileLine, Mark, Milestone, Task
from ocop.base.ui.fields import DayField, MoneyField, PaperField


def render(source: str, **facts: Any) -> str:
    return Template(source).render(Context(facts)).strip()


def drawing(name: str) -> str:
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{icons.drawing(name)}</svg>'


class State(Enum):
    OPEN = "open"

    @property
    def label(self) -> str:
        return "Đang mở"

    @property
    def tone(self) -> str:
        return "run"


def test_an_icon_stands_inline_and_is_silent() -> None:
    assert render('{% icon "check" %}') == drawing("check")


def test_an_icon_alone_has_a_hidden_name() -> None:
    assert render('{% icon "x" label="Gỡ" %}') == f'{drawing("x")}<span class="visually-hidden">Gỡ</span>'


def test_an_icon_outside_the_set_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        render('{% icon "unicorn" %}')


def test_a_status_is_word_sign_and_colour() -> None:
    expected = f'<span class="status status-run">{drawing("refresh")}Đang mở</span>'
    assert render("{% status state %}", state=State.OPEN) == expected


def test_a_status_may_be_given_by_its_tone_alone() -> None:
    assert (
        render('{% status "late" %}') == f'<span class="status status-late">{drawing("alert-triangle")}Quá hạn</span>'
    )


def test_a_state_without_words_shows_itself() -> None:
    assert strip_tags(render("{% status state %}", state="lạ")) == "lạ"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due(date(2026, 11, 25), 2, "soon"), "Còn 2 ngày làm việc"),
        (Due(date(2026, 11, 25), 2, working=False), "Còn 2 ngày"),
        (Due(date(2026, 11, 23), 0, "soon"), "Hôm nay"),
        (Due(date(2026, 11, 17), -4, "late"), "Quá hạn 4 ngày làm việc"),
        (Due(date(2026, 11, 17), 4, "late", working=False), "Quá hạn 4 ngày"),
        (Due(date(2026, 11, 17), tone="late"), "Quá hạn"),
        (Due(date(2026, 11, 17)), "Đến hạn"),
        (Due(None), "Không thời hạn"),
        (Due(date(2026, 11, 17), tone="done"), "Đã xong"),
        (Due(date(2026, 11, 17), tone="done", note="Xong đúng hạn"), "Xong đúng hạn"),
    ],
)
def test_a_deadline_says_how_long_still(due: Due, words: str) -> None:
    assert due.words == words


def test_a_deadline_says_its_day_and_its_basis() -> None:
    due = Due(date(2026, 11, 25), 2, "soon", basis="Điều 7")
    expected = '<span class="due due-soon"><b>Còn 2 ngày làm việc</b> <span>25/11/2026 · Điều 7</span></span>'
    assert render("{% due due %}", due=due) == expected
    assert render('{% due day=day left=2 tone="soon" basis="Điều 7" %}', day=due.day) == expected


def test_stars_are_shapes_and_words() -> None:
    shown = render("{% stars 4 %}")
    assert (shown.count("<svg"), shown.count('class="off"'), strip_tags(shown)) == (5, 1, "4 sao")


def test_a_person_has_a_round_face_and_a_body_a_square_one() -> None:
    person, body = SimpleNamespace(full_name="Nông Thị Hiền"), SimpleNamespace(name="Sở Mẫu")
    assert render("{% chip who %}", who=person) == (
        '<span class="chip"><span class="face" aria-hidden="true">TH</span>Nông Thị Hiền</span>'
    )
    face = f'<span class="face unit lead" aria-hidden="true">{drawing("building")}</span>'
    assert render('{% chip who lead=True url="/x/" %}', who=body) == f'<a class="chip" href="/x/">{face}Sở Mẫu</a>'


def test_a_bar_prints_its_counts() -> None:
    shown = render('{% bar 31 37 label="Xong" tone="done" %}')
    assert '<span>Xong</span><b class="num">31/37</b>' in shown
    assert 'aria-label="31 trên 37"' in shown
    assert '<rect class="g" width="83.78" height="10"/>' in shown


@pytest.mark.parametrize(("part", "whole", "width"), [(0, 0, "0.00"), (50, 40, "100.00"), (1, 4, "25.00")])
def test_a_bar_never_leaves_its_frame(part: int, whole: int, width: str) -> None:
    assert f'width="{width}" height="10"/></svg>' in render("{% bar part whole %}", part=part, whole=whole)


@pytest.mark.parametrize(
    ("source", "value", "text"),
    [
        ("{{ value|money }}", 12_500_000, "12.500.000 đ"),
        ("{{ value|money }}", None, "–"),
        ("{{ value|number }}", 16274, "16.274"),
        ("{{ value|number:2 }}", Decimal("74"), "74,00"),
        ("{{ value|number }}", None, "–"),
        ("{{ value|day }}", date(2026, 3, 5), "05/03/2026"),
        ("{{ value|day }}", datetime(2026, 11, 22, 18, 30, tzinfo=UTC), "23/11/2026"),
        ("{{ value|day }}", None, "–"),
        ("{{ value|moment }}", datetime(2026, 11, 23, 1, 41, tzinfo=UTC), "08:41 23/11/2026"),
        ("{{ value|percent_of:16274 }}", 16051, "98,63%"),
        ("{{ value|percent_of:0 }}", 0, "–"),
        ("{{ value|file_size }}", 900_000, "900 kB"),
        ("{{ value|file_size }}", 1_250_000, "1,3 MB"),
        ("{{ value|initials }}", "Hiền", "H"),
    ],
)
def test_figures_are_printed_as_official_papers_print_them(source: str, value: Any, text: str) -> None:
    assert render(source, value=value) == text


def test_obstacles_are_told_all_at_once_each_with_its_place_of_repair() -> None:
    found = [Obstacle("specimen.unread", {"n": 2}, repair="#y"), Obstacle("specimen.no-lead", {"task": "<T1>"})]
    shown = render('{% obstacles found title="Chưa giao được" level=3 %}', found=found)
    assert "<h3>Chưa giao được</h3>" in shown
    assert '<li><a href="#y">Còn 2 ý chưa xem.</a></li>' in shown
    assert "<li>Nhiệm vụ &lt;T1&gt; chưa có cơ quan chủ trì.</li>" in shown


def test_no_obstacle_shows_nothing() -> None:
    assert render("{% obstacles found %}", found=[]) == ""


class Form(forms.Form):
    day = DayField(label="Ngày", help_text="Như trên giấy")
    sum = MoneyField(label="Số tiền", required=False)
    kind = forms.ChoiceField(label="Loại", choices=[("a", "Một"), ("b", "Hai")], widget=forms.RadioSelect)
    seen = forms.BooleanField(label="Đã xem", required=False)
    paper = PaperField(label="Tệp", required=False, kinds=("pdf",))


def test_a_field_has_label_hint_and_error_tied_to_it() -> None:
    shown = render("{% field form.day %}", form=Form({"day": "mai", "kind": "a"}))
    assert '<label class="form-label" for="id_day">Ngày</label>' in shown
    assert 'class="form-control is-invalid"' in shown
    assert 'aria-describedby="id_day_helptext id_day_error"' in shown
    assert '<p class="form-text" id="id_day_helptext">Như trên giấy</p>' in shown
    assert 'id="id_day_error"' in shown
    assert 'value="mai"' in shown


def test_an_empty_field_says_what_is_missing_in_our_words() -> None:
    assert Form({}).errors["day"] == ["Chưa điền mục này."]


def test_options_are_a_fieldset_with_a_legend() -> None:
    shown = render("{% field form.kind %}", form=Form({"day": "05/03/2026", "kind": "b"}))
    assert '<legend class="form-label fs-6">Loại</legend>' in shown
    assert 'type="radio" name="kind" value="b" id="id_kind_1" checked>' in shown


def test_a_tick_and_a_file_have_their_own_shapes() -> None:
    form = Form({"kind": "a"})
    assert '<label class="form-check-label" for="id_seen">Đã xem</label>' in render("{% field form.seen %}", form=form)
    paper = render("{% field form.paper %}", form=form)
    assert 'accept=".pdf"' in paper
    assert "anh/chị chọn lại tệp" in paper


@pytest.mark.parametrize("typed", ["12.500.000", "12500000", "12.500.000 đ"])
def test_money_is_read_as_people_write_it(typed: str) -> None:
    assert MoneyField().clean(typed) == 12_500_000


@pytest.mark.parametrize("typed", ["05/03/2026", "5/3/2026", "05-03-2026", "05.03.2026", "2026-03-05"])
def test_a_day_is_read_as_papers_write_it(typed: str) -> None:
    assert DayField().clean(typed) == date(2026, 3, 5)


def test_a_task_row_shows_title_deadline_reason_and_next_act() -> None:
    task = Task(
        "Báo cáo", "/t/", Due(None), "chờ số liệu", [Chip("Sở Mẫu")], ["3 hồ sơ"], Mark("Mới", "soon"),
        [Action("Mở", "/t/", asks=True)],
    )  # fmt: skip
    words = strip_tags(render('{% include "ui/_task.html" %}', task=task)).split()
    assert " ".join(words) == "Báo cáo Không thời hạn Vì sao: chờ số liệu Mới Sở Mẫu 3 hồ sơ Mở"


def test_a_timeline_marks_the_present_stage() -> None:
    stages = [Milestone("Giao", "01/11", "past"), Milestone("Làm", state="now"), Milestone("Nộp")]
    shown = render('{% include "ui/_timeline.html" %}', milestones=stages)
    assert shown.count('aria-current="step"') == 1
    assert '<li class="past">' in shown


def test_figures_can_all_be_opened() -> None:
    shown = render('{% include "ui/_figures.html" %}', figures=[Figure(16274, "việc", "/v/", "ghi chú", "late")])
    assert '<a class="late" href="/v/"><b>16.274</b><span>việc</span><span class="tiny">ghi chú</span></a>' in shown


def test_a_chart_has_its_finding_and_its_table() -> None:
    chart = Chart("1 trên 4 xong", [Bar("Sở Mẫu", 1, 4)], "Xong", "Tổng")
    shown = render('{% include "ui/_chart.html" %}', chart=chart)
    assert "<figcaption>1 trên 4 xong</figcaption>" in shown
    assert '<th scope="row">Sở Mẫu</th><td class="num">1</td><td class="num">4</td><td class="num">25,00%</td>' in shown


def test_a_file_line_and_an_empty_place() -> None:
    assert 'href="/f/">bc.pdf</a><small>PDF</small>' in render(
        '{% include "ui/_file.html" %}', file=FileLine("bc.pdf", "/f/", "PDF")
    )
    empty = Empty("Chưa có", "Vì mới mở", "/m/", "Mở")
    words = strip_tags(render('{% include "ui/_empty.html" %}', empty=empty)).split()
    assert " ".join(words) == "Chưa có Vì mới mở Mở"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (2026, "2026"),
        (16274, "16.274"),
        (Decimal("74.50"), "74,50"),
        (date(2026, 11, 25), "25/11/2026"),
        (["T01", 2], "T01, 2"),
        (None, "–"),
    ],
)
def test_facts_in_sentences_are_worded(value: Any, words: str) -> None:
    assert phrases.in_words(value) == words


def test_an_unknown_code_or_fact_never_breaks_a_page() -> None:
    assert phrases.sentence_of(Obstacle("no.such")) == "Chưa thực hiện được việc này (mã no.such)."
    assert phrases.sentence_of(Obstacle("specimen.no-lead")) == "Nhiệm vụ – chưa có cơ quan chủ trì."
    assert phrases.sentence_of_verb("no.such.verb") == "no.such.verb"


def test_every_phrase_book_can_be_read_together() -> None:
    assert phrases.book("OBSTACLES")["specimen.unread"] == "Còn %(n)s ý chưa xem."
    assert isinstance(phrases.book("VERBS"), dict)
