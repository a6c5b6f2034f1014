"""Đôn đốc: the ladder is climbed once, letters go to each agency once, under gapless numbers, with their list."""

from datetime import date
from io import BytesIO

import pytest
from django.core.management import call_command
from django.utils import translation
from docx import Document as Docx
from pypdf import PdfReader

from ocop.actors.organisations.models import Organisation
from ocop.base.papers import pdf
from ocop.steering.directives.models import Assignment, FollowUp, UrgingLetter
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.queries.urging import assignments_to_explain, assignments_to_urge
from ocop.steering.directives.services import issuing, reminders, urging, work

from .conftest import DAY, again, committed, refusal, trail
from .factories import DUE

OVERDUE = date(2019, 7, 1)  # the first working day after the due day
TO_URGE = date(2019, 7, 5)  # the fifth
TO_EXPLAIN = date(2019, 7, 19)  # the fifteenth


def log(assignment):
    return list(FollowUp.objects.filter(assignment=assignment).order_by("id").values_list("kind", "on", "for_due"))


# ── the ladder ──


def test_the_ladder_is_logged_once_and_tells_the_right_people(world):
    given = world.assignment(state="in_progress", officer=world.trade_officer)
    heard = {}
    for day in (date(2019, 6, 24), date(2019, 6, 25), DUE, OVERDUE, TO_URGE, TO_EXPLAIN):
        with committed() as told:
            reminders.climb(on=day)
        heard[day] = told
    assert heard == {
        date(2019, 6, 24): [],
        date(2019, 6, 25): [("trade_officer", "task.due-soon")],
        DUE: [("trade_head", "task.due-today"), ("trade_officer", "task.due-today")],
        OVERDUE: [("chief", "task.overdue"), ("clerk", "task.overdue")],
        TO_URGE: [],
        TO_EXPLAIN: [("trade_head", "task.explain"), ("trade_officer", "task.explain")],
    }
    assert log(given) == [
        ("notice", date(2019, 6, 25), DUE),
        ("due_day", DUE, DUE),
        ("list", OVERDUE, DUE),
        ("explain", TO_EXPLAIN, DUE),
    ]


def test_a_second_run_on_the_same_day_does_nothing(world):
    given = world.assignment(state="in_progress")
    assert reminders.climb(on=OVERDUE) == 1
    with committed() as told:
        assert reminders.climb(on=OVERDUE) == 0
    assert (told, trail(given)) == ([], [("", "directives.assignment.reminded")])


def test_a_moved_day_has_a_ladder_of_its_own(world):
    given = world.assignment(state="in_progress")
    reminders.climb(on=DUE)
    Assignment.objects.filter(pk=given.pk).update(current_due=date(2019, 7, 31))
    assert reminders.climb(on=date(2019, 7, 31)) == 1
    assert [row[2] for row in log(given)] == [DUE, date(2019, 7, 31)]


def test_where_before_is_strict_the_ladder_begins_a_day_earlier(world, rules):
    rules(before_is_strict=True)
    given = world.assignment(state="in_progress", task__worded_before=True)
    reminders.climb(on=date(2019, 6, 27))
    assert log(given) == [("due_day", date(2019, 6, 27), date(2019, 6, 27))]


def test_a_body_that_leaves_a_new_task_lying_is_reminded_once(world):
    given = world.assignment()
    with committed() as told:
        assert reminders.climb(on=date(2019, 6, 17)) == 1
    assert told == [("trade_head", "task.not-accepted"), ("trade_officer", "task.not-accepted")]
    assert log(given) == [("accept", date(2019, 6, 17), date(2019, 6, 13))]
    assert reminders.climb(on=date(2019, 6, 18)) == 0


@pytest.mark.parametrize(
    "facts",
    [
        {"state": "submitted"},
        {"state": "done"},
        {"state": "returned"},
        {"state": "suspended"},
        {"state": "in_progress", "is_request": True},
        {"state": "in_progress", "task__kind": "standing"},
        {"state": "in_progress", "task__original_due": None},
    ],
)
def test_nobody_is_reminded_of_what_cannot_be_late(world, facts):
    world.assignment(**facts)
    assert reminders.climb(on=TO_EXPLAIN) == 0


def test_the_daily_command_says_what_it_did_and_may_run_twice(world, capsys):
    world.assignment(state="in_progress")
    world.assignment(state="done", task__kind="recurring", task__recurrence="monthly")
    call_command("follow_up", day=OVERDUE)
    call_command("follow_up", day=OVERDUE)
    assert capsys.readouterr().out.splitlines() == [
        "Ngày 01/07/2019: mở 1 kỳ tiếp theo, ghi 1 lượt nhắc việc.",
        "Ngày 01/07/2019: mở 0 kỳ tiếp theo, ghi 0 lượt nhắc việc.",
    ]


# ── drafting ──


@pytest.fixture
def late(world):
    """Two late tasks of the department, one of a district."""
    directive = world.directive()
    rows = {"trade": [world.assignment(directive=directive, state="in_progress") for _ in range(2)]}
    rows["babe"] = [world.assignment(world.babe, directive=directive, state="in_progress")]
    return rows


def draft(world, on=TO_URGE, **narrowed):
    return urging.draft_letters(by=world.clerk, on=on, **narrowed)


def test_letters_are_drafted_one_for_each_agency_with_its_list(world, late):
    with committed() as told:
        letters = {letter.organisation: letter for letter in draft(world)}
    assert set(letters) == {world.trade, world.babe}
    letter = letters[world.trade]
    assert set(letter.assignments.all()) == set(late["trade"])
    assert [(row["due"], row["days_late"]) for row in letter.rows] == [("28/06/2019", 7)] * 2
    assert "Sở Công Thương còn 2 nhiệm vụ" in letter.body
    assert "tính đến ngày 05/07/2019" in letter.body
    assert (letter.state, letter.office, letter.drafted_on) == ("draft", world.office, TO_URGE)
    assert trail(letter) == [("Người clerk", "directives.letter.drafted")]
    assert told == []


def test_nobody_is_urged_by_letter_before_the_rung_or_twice(world, late):
    assert refusal(draft, world, on=date(2019, 7, 4)) == ["letter.nobody-late"]
    assert len(draft(world)) == 2
    assert refusal(draft, world) == ["letter.nobody-late"]


def test_an_agency_that_has_handed_its_result_in_is_not_urged(world, late):
    for assignment in late["trade"]:
        work.submit_result(assignment.pk, by=world.trade_officer, on=TO_URGE, text="Xong", files=[world.file()])
    assert [letter.organisation for letter in draft(world)] == [world.babe]


def test_letters_can_be_drafted_for_one_agency(world, late):
    assert [letter.organisation for letter in draft(world, organisation=world.babe)] == [world.babe]


def test_an_agency_is_urged_again_after_the_same_number_of_days(world, late):
    for letter in draft(world):
        issuing.issue_letter(letter.pk, by=world.clerk, on=TO_URGE)
    assert assignments_to_urge(moment(date(2019, 7, 11))) == []
    assert len(assignments_to_urge(moment(date(2019, 7, 12)))) == 3


def test_the_letter_is_in_vietnamese_on_an_english_screen(world, late):
    with translation.override("en"):
        (letter,) = draft(world, organisation=world.babe)
    assert letter.subject == "đôn đốc thực hiện nhiệm vụ quá hạn"


# ── editing, discarding ──


def test_a_draft_is_edited_by_one_at_a_time(world, late):
    (letter,) = draft(world, organisation=world.babe)
    changed = {"subject": "đôn đốc", "body": "Đề nghị khẩn trương.", "answer_by": date(2019, 7, 12)}
    urging.edit_letter(letter.pk, by=world.clerk, on=TO_URGE, seen=1, **changed)
    letter = again(letter)
    assert (letter.subject, letter.body, letter.answer_by, letter.version) == (*changed.values(), 2)
    assert refusal(urging.edit_letter, letter.pk, by=world.clerk, on=TO_URGE, seen=1, **changed) == [
        "record.changed-meanwhile"
    ]
    assert refusal(urging.edit_letter, letter.pk, by=world.clerk, on=TO_URGE, **changed | {"body": " "}) == [
        "letter.no-body"
    ]


def test_a_discarded_draft_may_be_drafted_again(world, late):
    (letter,) = draft(world, organisation=world.babe)
    urging.discard_letter(letter.pk, by=world.clerk, on=TO_URGE)
    assert not UrgingLetter.objects.exists()
    assert trail(letter)[-1] == ("Người clerk", "directives.letter.discarded")
    assert len(draft(world, organisation=world.babe)) == 1


# ── issuing ──


def text_of_docx(content):
    document = Docx(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


def test_an_issued_letter_has_a_number_papers_an_archive_and_a_line_in_each_log(world, late):
    (letter,) = draft(world, organisation=world.trade)
    with committed() as told:
        issuing.issue_letter(letter.pk, by=world.clerk, on=TO_URGE)
    letter = again(letter)
    assert (letter.state, letter.issued_on, letter.document.written) == ("issued", TO_URGE, "01/VPDP-TH")
    assert letter.document.recipient_rows.get().organisation == world.trade
    assert trail(letter)[-1] == ("Người clerk", "directives.letter.issued")
    assert {who for who, code in told if code == "letter.issued"} == {"trade_head", "trade_officer"}
    assert {code for who, code in told if who in world.people and "trade" not in who} == set()
    for assignment in late["trade"]:
        assert [row[0] for row in log(assignment)] == ["letter"]


def test_the_papers_carry_every_row_of_the_list(world, late):
    (letter,) = draft(world, organisation=world.trade)
    letter = again(issuing.issue_letter(letter.pk, by=world.clerk, on=TO_URGE))
    with letter.docx.content.open() as file:
        docx = text_of_docx(file.read())
    for row in letter.rows:
        assert {f"{row['document']} ({row['code']})", row["action"], row["due"]} <= set(docx.splitlines())
    assert "DỰ THẢO" not in docx
    assert "Số: 01/VPDP-TH" in docx


@pytest.mark.skipif(bool(pdf.missing_libraries()), reason="Pango is missing, no PDF here")
def test_the_pdf_says_the_same(world, late):
    (letter,) = draft(world, organisation=world.babe)
    letter = again(issuing.issue_letter(letter.pk, by=world.clerk, on=TO_URGE))
    with letter.pdf.content.open() as file:
        found = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(file.read())).pages).split())
    assert "28/06/2019" in found
    assert letter.rows[0]["document"] in found


def test_numbers_follow_each_other_without_gap(world, late):
    letters = draft(world)
    numbers = [issuing.issue_letter(letter.pk, by=world.clerk, on=TO_URGE).document.number for letter in letters]
    assert numbers == [1, 2]


def test_an_issued_letter_is_neither_changed_nor_issued_again(world, late):
    (letter,) = draft(world, organisation=world.babe)
    issuing.issue_letter(letter.pk, by=world.clerk, on=TO_URGE)
    assert refusal(issuing.issue_letter, letter.pk, by=world.clerk, on=TO_URGE) == ["letter.issued-already"]
    assert refusal(
        urging.edit_letter, letter.pk, by=world.clerk, on=TO_URGE, subject="x", body="y", answer_by=None
    ) == ["letter.issued-already"]
    assert refusal(urging.discard_letter, letter.pk, by=world.clerk, on=TO_URGE) == ["letter.issued-already"]


def test_a_letter_whose_list_has_changed_does_not_go_out(world, late):
    (letter,) = draft(world, organisation=world.babe)
    (assignment,) = late["babe"]
    work.submit_result(assignment.pk, by=world.babe_officer, on=TO_URGE, text="Xong", files=[world.file()])
    assert refusal(issuing.issue_letter, letter.pk, by=world.clerk, on=TO_URGE) == ["letter.no-longer-late"]
    assert again(letter).document is None


def test_only_the_office_drafts_and_issues(world, late):
    assert refusal(urging.draft_letters, by=world.trade_head, on=TO_URGE) == ["person.not-allowed"]
    (letter,) = draft(world, organisation=world.babe)
    assert refusal(issuing.issue_letter, letter.pk, by=world.babe_head, on=TO_URGE) == ["person.not-allowed"]


# ── answering, noting ──


def test_the_agency_answers_once_and_the_office_hears_it(world, late):
    (letter,) = draft(world, organisation=world.babe)
    answer = {"on": date(2019, 7, 9), "answer": "Sẽ hoàn thành trước 15/7"}
    assert refusal(urging.answer_letter, letter.pk, by=world.babe_officer, **answer) == ["letter.not-issued"]
    issuing.issue_letter(letter.pk, by=world.clerk, on=TO_URGE)
    assert refusal(urging.answer_letter, letter.pk, by=world.trade_officer, **answer) == ["person.not-allowed"]
    with committed() as told:
        urging.answer_letter(letter.pk, by=world.babe_officer, **answer)
    letter = again(letter)
    assert (letter.state, letter.answer, letter.answered_on, letter.answered_by) == (
        "answered", "Sẽ hoàn thành trước 15/7", date(2019, 7, 9), world.babe_officer,
    )  # fmt: skip
    assert [code for _, code in told if code == "letter.answered"] == ["letter.answered"] * 2
    assert refusal(urging.answer_letter, letter.pk, by=world.babe_officer, on=DAY, answer=" ") == [
        "letter.no-answer",
        "letter.answered-already",
    ]


def test_what_people_do_is_noted_in_the_log_as_often_as_they_like(world):
    given = world.assignment()
    for _ in range(2):
        urging.note_follow_up(given.pk, by=world.clerk, on=DAY, kind="call", text="Đã gọi cho Chánh Văn phòng sở")
    assert [row[0] for row in log(given)] == ["call", "call"]
    assert refusal(urging.note_follow_up, given.pk, by=world.clerk, on=DAY, kind="call", text=" ") == [
        "follow-up.no-text"
    ]
    assert refusal(urging.note_follow_up, given.pk, by=world.trade_head, on=DAY, kind="call", text="…") == [
        "person.not-allowed"
    ]


def test_what_is_explained_leaves_the_leaders_list(world):
    given = world.assignment(state="in_progress")
    assert list(assignments_to_explain(moment(TO_EXPLAIN))) == [given]
    assert list(assignments_to_explain(moment(date(2019, 7, 18)))) == []
    work.explain(given.pk, by=world.trade_officer, on=TO_EXPLAIN, text="Chờ kinh phí")
    assert list(assignments_to_explain(moment(TO_EXPLAIN))) == []


def test_letters_of_two_offices_are_two(world, late):
    office = Organisation.objects.create(
        ref="bk.vp2@-", key="bk.vp2", province="bk", name="Văn phòng UBND tỉnh", short="Văn phòng", symbol="VP",
        kind="government_office", level="provincial", evidence="verified", evidence_period="verified",
    )  # fmt: skip
    other = world.directive()
    type(other).objects.filter(pk=other.pk).update(office=office)
    world.assignment(directive=again(other), state="in_progress")
    letters = draft(world, organisation=world.trade)
    assert {letter.office for letter in letters} == {world.office, office}
