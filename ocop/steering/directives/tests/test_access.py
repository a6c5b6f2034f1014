"""Who sees which directive, assignment, letter and file; anything else answers 404."""

from datetime import date

import pytest
from django.urls import reverse

from ocop.steering.directives.models import Coordination
from ocop.steering.directives.queries import access
from ocop.steering.directives.queries.records import files_visible_with
from ocop.steering.directives.searchables import tasks_visible_to
from ocop.steering.directives.services import giving, issuing, urging, work

from .conftest import DAY

EVERYTHING = {"clerk", "chief", "chair", "auditor"}


def seen_by(world, query, thing):
    """The people who find the thing."""
    return {name for name, person in world.people.items() if query(person, on=DAY).filter(pk=thing.pk).exists()}


def test_an_assignment_is_seen_by_its_body_and_those_who_look_over_all(world):
    given = world.assignment()
    assert seen_by(world, access.assignments_visible_to, given) == EVERYTHING | {"trade_officer", "trade_head"}


def test_a_district_sees_its_communes_and_no_other(world):
    given = world.assignment(world.commune)
    found = seen_by(world, access.assignments_visible_to, given)
    assert found == EVERYTHING | {"commune_officer", "babe_officer", "babe_head"}
    assert seen_by(world, access.own_assignments, given) == {"commune_officer"}


def test_bodies_that_coordinate_see_the_work_of_the_lead_and_do_not_own_it(world):
    given = world.assignment()
    Coordination.objects.create(task=given.task, organisation=world.culture)
    assert seen_by(world, access.assignments_visible_to, given) == EVERYTHING | {
        "trade_officer", "trade_head", "culture_officer",
    }  # fmt: skip
    assert seen_by(world, access.own_assignments, given) == {"trade_officer", "trade_head"}


def test_whoever_gave_a_part_sees_it_and_the_body_below_sees_only_its_part(world):
    whole = world.assignment(state="accepted")
    (part,) = giving.break_down(
        whole.pk, by=world.trade_head, on=DAY, parts=[giving.PartOfTask(world.centre, "Tập huấn")]
    )
    trade = {"trade_officer", "trade_head"}
    assert seen_by(world, access.assignments_visible_to, part) == EVERYTHING | trade | {"centre_officer"}
    assert seen_by(world, access.assignments_visible_to, whole) == EVERYTHING | trade


def test_a_directive_is_seen_by_those_it_gave_work_to(world):
    given = world.assignment(world.babe)
    directive = given.task.directive
    assert seen_by(world, access.directives_visible_to, directive) == EVERYTHING | {"babe_officer", "babe_head"}
    assert seen_by(world, tasks_visible_to, given.task) == EVERYTHING | {"babe_officer", "babe_head"}


def test_what_is_under_review_is_seen_by_the_office_and_the_leader_and_opened_by_the_office(world):
    directive = world.directive(under_review=True)
    proposal = world.proposal(world.trade, directive=directive)
    assert seen_by(world, access.directives_visible_to, directive) == {"clerk", "chief", "chair"}
    assert seen_by(world, access.directives_under_review, directive) == {"clerk", "chief"}
    assert seen_by(world, access.proposals_under_review, proposal) == {"clerk", "chief"}


def test_a_letter_is_the_offices_until_it_is_issued(world):
    world.assignment(state="in_progress")
    (letter,) = urging.draft_letters(by=world.clerk, on=date(2019, 7, 5))
    assert seen_by(world, access.letters_visible_to, letter) == {"clerk", "chief", "chair"}
    issuing.issue_letter(letter.pk, by=world.clerk, on=date(2019, 7, 5))
    assert seen_by(world, access.letters_visible_to, letter) == EVERYTHING | {"trade_officer", "trade_head"}


def test_a_file_is_seen_with_its_assignment(world):
    given, proof, evidence = world.assignment(state="in_progress"), world.file("Kế hoạch"), world.file("Lý do")
    work.ask_extension(
        given.pk, by=world.trade_officer, on=DAY, new_due=date(2019, 7, 31), reason="Chờ", evidence=evidence
    )
    work.report_progress(given.pk, by=world.trade_officer, on=DAY, text="Đang làm", files=[proof])
    for file in (proof, evidence):
        assert seen_by(world, files_visible_with, file) == EVERYTHING | {"trade_officer", "trade_head"}
    assert seen_by(world, files_visible_with, world.file("Chưa thuộc việc nào")) == set()


@pytest.mark.parametrize("who", ["trade_officer", "culture_officer"])
def test_a_file_is_served_to_whoever_sees_it_and_is_not_there_for_others(world, visit, who):
    given, proof = world.assignment(state="accepted"), world.file()
    work.report_progress(given.pk, by=world.trade_officer, on=DAY, text="Đang làm", files=[proof])
    answer = visit(world.people[who]).get(reverse("directives:file", args=[proof.pk]))
    assert answer.status_code == (200 if who == "trade_officer" else 404)


def test_a_post_that_has_ended_shows_nothing_more(world):
    given = world.assignment()
    post = world.trade_officer.posts.get()
    post.end = date(2019, 6, 19)
    post.save()
    world.trade_officer.refresh_from_db()
    try:
        assert seen_by(world, access.assignments_visible_to, given) == EVERYTHING | {"trade_head"}
    finally:
        post.end = None
        post.save()
        world.trade_officer.refresh_from_db()
