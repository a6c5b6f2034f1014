"""What an agency does with its assignments: each act from state to state, each refusal, who hears of it."""

from datetime import date

import pytest

from ocop.steering.directives.models import Extension, ProgressEntry
from ocop.steering.directives.services import giving, work

from .conftest import DAY, again, committed, refusal, trail
from .factories import DUE, DocumentFactory

# ── accepting and naming an officer ──


def test_accepting_notes_the_day_and_the_officer(world):
    given = world.assignment()
    with committed() as told:
        work.accept(given.pk, by=world.trade_head, on=DAY, officer=world.trade_officer)
    given = again(given)
    assert (given.state, given.accepted_on, given.officer, given.version) == ("accepted", DAY, world.trade_officer, 2)
    assert trail(given) == [("Người trade_head", "directives.assignment.accepted")]
    assert told == [("trade_officer", "task.officer")]


def test_whoever_accepts_without_naming_anybody_carries_it_out(world):
    given = world.assignment()
    with committed() as told:
        work.accept(given.pk, by=world.trade_officer, on=DAY)
    assert (again(given).officer, told) == (world.trade_officer, [])


def test_an_officer_of_another_body_cannot_be_named(world):
    given = world.assignment()
    assert refusal(work.accept, given.pk, by=world.trade_head, on=DAY, officer=world.culture_officer) == [
        "officer.elsewhere"
    ]
    assert again(given).state == "assigned"


def test_the_officer_can_be_changed_while_the_work_goes_on(world):
    given = world.assignment(state="in_progress", officer=world.trade_head)
    with committed() as told:
        work.name_officer(given.pk, by=world.trade_head, on=DAY, officer=world.trade_officer)
    assert again(given).officer == world.trade_officer
    assert told == [("trade_officer", "task.officer")]


def test_nobody_is_named_for_work_that_is_over_or_not_theirs(world):
    done = world.assignment(state="done")
    found = refusal(work.name_officer, done.pk, by=world.trade_head, on=DAY, officer=world.babe_officer)
    assert found == ["assignment.wrong-moment", "officer.elsewhere"]


# ── who may act ──


@pytest.mark.parametrize("who", ["culture_officer", "babe_head", "clerk", "chair", "auditor", "centre_officer"])
def test_another_bodys_people_are_refused(world, who):
    given = world.assignment(state="accepted")
    other = world.people[who]
    assert refusal(work.report_progress, given.pk, by=other, on=DAY, text="…") == ["person.not-allowed"]
    assert again(given).state == "accepted"


def test_a_district_does_not_act_for_its_commune(world):
    given = world.assignment(world.commune)
    assert refusal(work.accept, given.pk, by=world.babe_officer, on=DAY) == ["person.not-allowed"]


# ── returning ──


def test_the_head_returns_a_task_with_a_reason_and_a_proposal(world):
    given = world.assignment(state="accepted")
    with committed() as told:
        work.return_to_office(
            given.pk, by=world.trade_head, on=DAY, reason="Thuộc ngành văn hóa", proposed_body=world.culture
        )
    given = again(given)
    assert (given.state, given.reason, given.proposed_body) == ("returned", "Thuộc ngành văn hóa", world.culture)
    assert (given.original_due, given.current_due) == (DUE, DUE)
    assert trail(given) == [("Người trade_head", "directives.assignment.returned")]
    assert told == [("chief", "task.returned"), ("clerk", "task.returned")]


def test_an_officer_who_is_not_the_head_returns_nothing(world):
    given = world.assignment()
    assert refusal(work.return_to_office, given.pk, by=world.trade_officer, on=DAY, reason="…") == [
        "person.not-allowed"
    ]


def test_work_in_progress_is_not_returned_and_a_return_needs_a_reason(world):
    given = world.assignment(state="in_progress")
    assert refusal(work.return_to_office, given.pk, by=world.trade_head, on=DAY, reason=" ") == [
        "assignment.wrong-moment",
        "return.no-reason",
    ]


# ── progress, result, explanation ──


def test_progress_is_noted_with_its_files(world):
    given, file = world.assignment(state="accepted"), world.file()
    entry = work.report_progress(given.pk, by=world.trade_officer, on=DAY, text="Đã lấy ý kiến", files=[file])
    given = again(given)
    assert (given.state, given.updated_on) == ("in_progress", DAY)
    assert (entry.kind, entry.made_on, entry.made_by, list(entry.files.all())) == (
        "progress",
        DAY,
        world.trade_officer,
        [file],
    )
    assert trail(given) == [("Người trade_officer", "directives.assignment.progress-reported")]


def test_progress_needs_words_and_an_accepted_task(world):
    given = world.assignment()
    assert refusal(work.report_progress, given.pk, by=world.trade_officer, on=DAY, text=" ") == [
        "assignment.wrong-moment",
        "progress.no-text",
    ]


def test_a_result_is_handed_in_with_several_files(world):
    given, files = world.assignment(state="in_progress"), [world.file("Kế hoạch"), world.file("Biên bản")]
    with committed() as told:
        entry = work.submit_result(
            given.pk, by=world.trade_officer, on=DAY, text="Đã ban hành", files=files, document_number="5/KH-SCT",
            finished_on=date(2019, 6, 18),
        )  # fmt: skip
    given = again(given)
    assert (given.state, given.submitted_on, given.updated_on, given.finished_on) == ("submitted", DAY, DAY, None)
    assert (entry.document_number, entry.document_date, entry.document) == ("5/KH-SCT", date(2019, 6, 18), None)
    assert set(entry.files.all()) == set(files)
    assert trail(given) == [("Người trade_officer", "directives.assignment.result-submitted")]
    assert told == [("chief", "task.submitted"), ("clerk", "task.submitted")]


def test_a_document_of_the_register_is_proof_enough(world):
    given, plan = world.assignment(state="rework"), DocumentFactory(issuer=world.trade, written="5/KH-SCT")
    entry = work.submit_result(given.pk, by=world.trade_officer, on=DAY, text="Đã ban hành", document=plan)
    assert (again(given).state, entry.document) == ("submitted", plan)


def test_a_result_without_words_and_document_of_a_day_to_come_says_everything(world):
    given = world.assignment()
    found = refusal(
        work.submit_result, given.pk, by=world.trade_officer, on=DAY, text="", finished_on=date(2019, 6, 21)
    )
    assert found == ["assignment.wrong-moment", "result.no-text", "result.no-document", "result.day-outside"]
    assert not ProgressEntry.objects.exists()


@pytest.mark.parametrize("state", ["in_progress", "done"])
def test_late_work_is_explained_and_the_office_hears_it(world, state):
    given = world.assignment(state=state)
    with committed() as told:
        entry = work.explain(given.pk, by=world.trade_officer, on=date(2019, 7, 5), text="Chờ kinh phí")
    assert (entry.kind, again(given).state) == ("explanation", state)
    assert trail(given) == [("Người trade_officer", "directives.assignment.explained")]
    assert told == [("chief", "task.explained"), ("clerk", "task.explained")]


def test_what_was_withdrawn_is_not_explained(world):
    given = world.assignment(state="cancelled")
    assert refusal(work.explain, given.pk, by=world.trade_officer, on=DAY, text="") == [
        "assignment.wrong-moment",
        "explanation.no-text",
    ]


# ── asking for time ──


def ask(world, given, **changes):
    usual = {"by": world.trade_officer, "on": DAY, "new_due": date(2019, 7, 31), "reason": "Chờ kinh phí"}
    return work.ask_extension(given.pk, **usual | changes)


def test_asking_for_time_leaves_the_day_as_it_is(world):
    given = world.assignment(state="in_progress")
    with committed() as told:
        asked = ask(world, given)
    assert (asked.state, asked.old_due, asked.new_due, again(given).current_due) == (
        "asked",
        DUE,
        date(2019, 7, 31),
        DUE,
    )
    assert trail(given) == [("Người trade_officer", "directives.extension.asked")]
    assert told == [("chief", "extension.asked"), ("clerk", "extension.asked")]


@pytest.mark.parametrize(("day", "found"), [(25, []), (26, ["extension.too-late"])])
def test_three_working_days_before_the_day_are_the_last_to_ask(world, day, found):
    given = world.assignment(state="in_progress")
    on = date(2019, 6, day)
    if found:
        assert refusal(ask, world, given, on=on) == found
    else:
        assert ask(world, given, on=on).pk


def test_a_second_request_waits_for_the_first(world):
    given = world.assignment(state="in_progress")
    ask(world, given)
    assert refusal(ask, world, given) == ["extension.already-asked"]
    assert Extension.objects.count() == 1


def test_standing_work_has_no_day_to_move(world):
    given = world.assignment(state="in_progress", task__kind="standing", task__original_due=None)
    assert refusal(ask, world, given, reason="") == ["extension.no-reason", "extension.no-due"]


# ── breaking down ──


def test_a_department_gives_parts_on_to_units_below(world):
    whole = world.assignment(state="accepted", task__code="T01")
    part = giving.PartOfTask(world.centre, "Tập huấn 5 lớp", date(2019, 6, 25))
    with committed() as told:
        (given,) = giving.break_down(whole.pk, by=world.trade_head, on=DAY, parts=[part])
    assert (str(given.task), given.task.parent, given.organisation) == (
        f"{whole.task.directive} T01.1",
        whole,
        world.centre,
    )
    assert (given.state, given.current_due, given.task.kind) == ("assigned", date(2019, 6, 25), "deadline")
    assert trail(whole) == [("Người trade_head", "directives.assignment.broken-down")]
    assert told == [("centre_officer", "task.given")]


def test_a_part_without_a_day_ends_with_the_whole(world):
    whole = world.assignment(state="in_progress", task__worded_before=True)
    (given,) = giving.break_down(
        whole.pk, by=world.trade_head, on=DAY, parts=[giving.PartOfTask(world.centre, "Tập huấn")]
    )
    assert (given.current_due, given.task.kind, given.task.worded_before) == (DUE, "deadline", True)


def test_parts_go_below_and_end_no_later_than_the_whole(world):
    whole = world.assignment(state="assigned")
    parts = [giving.PartOfTask(world.culture, "Tập huấn", date(2019, 7, 1))]
    assert refusal(giving.break_down, whole.pk, by=world.trade_head, on=DAY, parts=parts) == [
        "assignment.wrong-moment",
        "part.after-whole",
        "part.not-below",
    ]
    assert refusal(giving.break_down, whole.pk, by=world.trade_head, on=DAY, parts=[]) == [
        "assignment.wrong-moment",
        "part.none",
    ]
    assert refusal(giving.break_down, whole.pk, by=world.trade_officer, on=DAY, parts=parts) == ["person.not-allowed"]
