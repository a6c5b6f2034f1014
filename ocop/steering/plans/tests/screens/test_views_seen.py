"""Who sees which page in which state, and who does not; pages cost the same for one line and for three."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ocop.steering.plans.models import BudgetCheck, Consultation, InputCall, InputRequest, Opinion, Submission
from ocop.steering.plans.vocabulary import PlanState

from .conftest import DAY, at

PAGES = ("version", "opinions", "decision-paper", "submission-paper", "comments-paper", "export")


def statuses(world, enter, version, names=PAGES):
    """What each person gets: one status where all pages agree."""
    return {
        who: {enter(person).get(at(name, version)).status_code for name in names}
        for who, person in world.people.items()
    }


def test_a_draft_is_its_offices_alone(world, enter):
    world.line()
    found = statuses(world, enter, world.version)
    assert (found["drafter"], found["head"]) == ({200}, {200})
    assert {who for who, got in found.items() if got == {404}} >= {"agency", "other", "finance", "keeper"}


def test_a_body_that_is_asked_sees_the_draft(world, enter):
    world.line()
    asked = Consultation.objects.create(
        version=world.version, round=1, due_on=DAY, asked_by=world.people["drafter"], asked_on=DAY
    )
    Opinion.objects.create(consultation=asked, organisation=world.bodies["industry"])
    put_into(world.version, PlanState.CONSULTING)
    found = statuses(world, enter, world.version, names=("version",))
    assert (found["agency"], found["other"]) == ({200}, {404})


def test_nobody_sees_anything_without_signing_in(world, client):
    for name in PAGES:
        assert client.get(at(name, world.version)).status_code == 302


ACTS = (
    "discard", "add-line", "import", "call", "ask-opinions", "ask-check", "submit", "return", "approve", "issue",
    "close", "extend-call", "close-inputs",
)  # fmt: skip


@pytest.mark.parametrize("who", ["agency", "auditor", "keeper"])
@pytest.mark.parametrize("name", ACTS)
def test_the_acts_of_others_do_not_exist(world, enter, name, who):
    assert enter(world.people[who]).post(at(name, world.version)).status_code == 404
    world.version.refresh_from_db()
    assert world.version.state == PlanState.DRAFT


@pytest.mark.parametrize("name", ["edit-line", "remove-line", "move-line", "stop-line"])
def test_lines_of_others_cannot_be_touched(world, enter, name):
    line = world.line()
    assert enter(world.people["agency"]).post(at(name, line)).status_code == 404


def test_an_approver_decides_nothing_that_was_not_submitted(world, enter):
    client = enter(world.people["chair"])
    assert [client.post(at(name, world.version)).status_code for name in ("approve", "return")] == [404, 404]


def test_what_was_asked_of_one_body_is_not_anothers_to_answer(world, enter):
    call = InputCall.objects.create(version=world.version, due_on=DAY, called_by=world.people["drafter"], called_on=DAY)
    request = InputRequest.objects.create(call=call, organisation=world.bodies["industry"])
    check = BudgetCheck.objects.create(
        version=world.version, appraiser=world.bodies["finance"], asked_by=world.people["drafter"], asked_on=DAY
    )
    client = enter(world.people["other"])
    for name, subject in (("input", request), ("add-input-line", request), ("check", check)):
        assert client.get(at(name, subject)).status_code == 404
    assert enter(world.people["agency"]).get(at("input", request)).status_code == 200
    assert enter(world.people["finance"]).get(at("check", check)).status_code == 200


def test_the_list_shows_what_waits_for_the_person(world, enter):
    call = InputCall.objects.create(version=world.version, due_on=DAY, called_by=world.people["drafter"], called_on=DAY)
    request = InputRequest.objects.create(call=call, organisation=world.bodies["industry"])
    put_into(world.version, PlanState.COLLECTING)
    answer = enter(world.people["agency"]).get(reverse("plans:list"))
    assert [task.url for task in answer.context["tasks"]] == [at("input", request)]
    assert [link.count for group in answer.context["menu"] for link in group.links if link.url == "/ke-hoach/"] == [1]
    assert enter(world.people["other"]).get(reverse("plans:list")).context["tasks"] == []
    assert enter(world.people["keeper"]).get(reverse("plans:list")).status_code == 404


def test_the_list_is_filtered_by_year_level_kind_and_state(world, enter):
    later = world.plan(first_year=2021, last_year=2021)
    client, address = enter(world.people["drafter"]), reverse("plans:list")
    for query, found in (
        ({}, {world.version.plan, later.plan}),
        ({"nam": "2021"}, {later.plan}),
        ({"cap": "district"}, set()),
        ({"loai": "ocop", "nam": "2020"}, {world.version.plan}),
        ({"trang-thai": "returned"}, set()),
    ):
        assert set(client.get(address, query).context["page"].object_list) == found


def cost_of(client, address):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_the_list_costs_the_same_for_one_and_for_three(world, enter):
    client, address = enter(world.people["drafter"]), reverse("plans:list")
    client.get(address)
    first = cost_of(client, address)
    for year in (2021, 2022):
        world.plan(first_year=year, last_year=year)
    assert cost_of(client, address) == first


@pytest.mark.parametrize("name", ["version", "opinions", "decision-paper", "export"])
def test_a_page_costs_the_same_for_one_line_and_for_three(world, enter, name):
    client = enter(world.people["drafter"])
    world.line()
    client.get(at(name, world.version))
    first = cost_of(client, at(name, world.version))
    for content in ("Hội chợ", "Kiểm tra, giám sát"):
        world.line(content)
    assert cost_of(client, at(name, world.version)) == first


def test_the_inputs_cost_the_same_for_one_answer_and_for_three(world, enter):
    call = InputCall.objects.create(version=world.version, due_on=DAY, called_by=world.people["drafter"], called_on=DAY)
    client, address = enter(world.people["drafter"]), at("inputs", world.version)
    costs = []
    for name in ("industry", "farming", "finance"):
        request = InputRequest.objects.create(
            call=call, organisation=world.bodies[name], answered_by=world.people["agency"], answered_on=DAY
        )
        world.line(f"Việc của {name}", request=request, indicator=None)
        costs.append(cost_of(client, address))
    assert costs[2] == costs[1]


def test_the_page_names_what_is_missing_and_keeps_the_button_shut(world, enter):
    world.line(lead=None)
    answer = enter(world.people["head"]).get(at("version", world.version))
    words = answer.content.decode()
    assert answer.context["obstacles"]
    assert 'aria-disabled="true" aria-describedby="trinh-chua"' in words
    assert f'id="dong-{world.version.lines.get().pk}"' in words


def test_a_submitted_plan_shows_its_approver_what_to_do(world, enter):
    world.line()
    world.submitted()
    labels = {
        action.url for action in enter(world.people["chair"]).get(at("version", world.version)).context["actions"]
    }
    assert labels == {at("approve", world.version), at("return", world.version)}
    assert enter(world.people["head"]).get(at("version", world.version)).context["actions"] == []
    assert Submission.objects.count() == 1


def put_into(version, state):
    version.state = state
    version.save(update_fields=["state"])
