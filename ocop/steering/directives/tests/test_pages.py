"""Which page opens to whom; to anybody else it is not there."""

from datetime import date

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import translation

from ocop.base.workdays import clock
from ocop.steering.directives.models import Assignment, Intake
from ocop.steering.directives.services import giving, issuing, urging, work

from .conftest import DAY, POSTS
from .test_reading import LETTER

OFFICE = {"clerk", "chief"}
TRADE = {"trade_officer", "trade_head"}
OVERSEERS = OFFICE | {"chair"}


def url(name, *arguments):
    return reverse(f"directives:{name}", args=arguments)


def rows(response):
    return list(response.context["page"].object_list)


def one_of_each(world):
    """Given work with parts, late work, a request, a directive under review, a draft and an issued letter."""
    given = world.assignment(state="accepted")
    giving.break_down(given.pk, by=world.trade_head, on=DAY, parts=[giving.PartOfTask(world.centre, "Tập huấn")])
    asked = world.assignment(directive=given.task.directive, state="in_progress")
    extension = work.ask_extension(
        asked.pk, by=world.trade_officer, on=DAY, new_due=date(2019, 7, 31), reason="Chờ kinh phí"
    )
    late = [world.assignment(body, state="in_progress", task__original_due=date(2019, 6, 10)) for body in
            (world.trade, world.babe)]  # fmt: skip
    letters = {letter.organisation: letter for letter in urging.draft_letters(by=world.clerk, on=DAY)}
    issuing.issue_letter(letters[world.trade].pk, by=world.clerk, on=DAY)
    directive = world.directive(under_review=True)
    proposal = world.proposal(world.trade, directive=directive, start=20, end=56)
    intake = Intake.objects.create(text=LETTER, header={"number": "3188/UBND-KTTCKT"}, made_by=world.clerk)
    return {
        "": (), "assignment": (given.pk,), "late": (late[0].pk,), "directive": (given.task.directive.pk,),
        "review": (directive.pk,), "proposal": (proposal.pk,), "extension": (extension.pk,), "intake": (intake.pk,),
        "draft": (letters[world.babe].pk,), "issued": (letters[world.trade].pk,),
    }  # fmt: skip


@pytest.fixture(scope="module")
def shown(small_province, django_db_blocker):
    """One thing of each kind, made once; each test runs in a savepoint above."""
    with django_db_blocker.unblock(), clock.fixed(DAY), transaction.atomic():
        yield one_of_each(small_province)
        transaction.set_rollback(True)


PARTAKERS = frozenset(POSTS) - {"administrator"}
SIGHT = {"clerk", "chief", "chair", "auditor"}
PAGES = [
    ("directives", "", PARTAKERS),
    ("tasks", "", PARTAKERS),
    ("letters", "", PARTAKERS),
    ("board", "", OVERSEERS),
    ("take-in", "", OFFICE),
    ("intake", "intake", OFFICE),
    ("move-deadlines", "", OFFICE),
    ("draft-letters", "", OFFICE),
    ("directive", "directive", SIGHT | TRADE | {"centre_officer"}),
    ("directive", "review", OVERSEERS),
    ("review", "review", OFFICE),
    ("labels", "review", OFFICE),
    ("add", "review", OFFICE),
    ("send", "review", OFFICE),
    ("edit", "proposal", OFFICE),
    ("split", "proposal", OFFICE),
    ("assignment", "assignment", SIGHT | TRADE),
    ("accept", "assignment", TRADE),
    ("name-officer", "assignment", TRADE),
    ("progress", "assignment", TRADE),
    ("submit", "assignment", TRADE),
    ("explain", "late", TRADE),
    ("ask-extension", "assignment", TRADE),
    ("return", "assignment", {"trade_head"}),
    ("break-down", "assignment", {"trade_head"}),
    ("confirm-result", "assignment", OFFICE),
    ("rework", "assignment", OFFICE),
    ("reassign", "assignment", OFFICE),
    ("suspend", "assignment", OFFICE),
    ("cancel", "assignment", OFFICE),
    ("follow-up", "assignment", OFFICE),
    ("grant-extension", "extension", OFFICE),
    ("refuse-extension", "extension", OFFICE),
    ("letter", "draft", OVERSEERS),
    ("letter", "issued", SIGHT | TRADE),
    ("edit-letter", "draft", OFFICE),
    ("discard-letter", "draft", OFFICE),
    ("issue-letter", "draft", OFFICE),
    ("answer-letter", "issued", TRADE),
    ("letter-docx", "issued", SIGHT | TRADE),
    ("letter-docx", "draft", set()),
]


@pytest.mark.parametrize(("name", "subject", "opens_to"), PAGES)
def test_each_page_opens_to_those_it_is_for_and_is_not_there_for_others(world, visit, shown, name, subject, opens_to):
    address = url(name, *shown[subject])
    answers = {who: visit(person).get(address).status_code for who, person in world.people.items()}
    assert {who for who, answer in answers.items() if answer == 200} == opens_to
    assert set(answers.values()) <= {200, 404}


def test_nobody_is_let_in_without_signing_in(world, client, shown):
    for name, subject, _ in PAGES:
        answer = client.get(url(name, *shown[subject]))
        assert (answer.status_code, "dang-nhap" in answer.url) == (302, True), name


def test_tasks_are_narrowed_by_what_waits_and_whose_they_are(world, visit, shown):
    browser = visit(world.trade_officer)
    whole = Assignment.objects.get(pk=shown["assignment"][0])
    part = Assignment.objects.get(task__parent=whole)
    found = {
        scope: rows(browser.get(url("tasks"), {"pham-vi": scope})) for scope in ("chu-tri", "phoi-hop", "phan-viec")
    }
    assert (found["phan-viec"], found["phoi-hop"]) == ([part], [])
    assert {row.organisation for row in found["chu-tri"]} == {world.trade}
    world.assignment(assigned_on=date(2019, 6, 13))
    slow = rows(browser.get(url("tasks"), {"cho": "nhan"}))
    assert [row.state for row in slow] == ["assigned"]


@pytest.mark.parametrize("name", ["tasks", "directives", "board", "letters", "take-in"])
def test_the_pages_speak_english_too(world, visit, shown, name):
    with translation.override("en"):
        answer = visit(world.clerk).get(url(name))
    assert answer.status_code == 200
    assert '<html lang="en"' in answer.content.decode()
