"""Công bố: an issued plan is read by everybody, its adjustment beside it, and taken back only with a reason."""

from datetime import date

import pytest
from django.urls import reverse

from ocop.steering.plans.services import adjusting, deciding, publishing, submitting

from .conftest import DUE, SIGNED, again, issued, refusal, told, trail

LIST = reverse("plans:published")
MARCH = date(2020, 3, 2)


def page_of(version) -> str:
    return reverse("plans:published-plan", args=[version.pk])


def paper_of(version) -> str:
    return reverse("plans:published-paper", args=[version.pk])


@pytest.fixture
def published(world, draft):
    return publishing.publish(world.issued(draft).pk, by=world.clerk, on=SIGNED)


def test_the_clerk_of_the_approver_publishes_once(world, draft):
    version = world.issued(draft)
    assert refusal(publishing.publish, version.pk, by=world.drafter, on=SIGNED) == ["person.not-allowed"]
    with told() as heard:
        publishing.publish(version.pk, by=world.clerk, on=SIGNED)
    assert (again(version).published_by, again(version).published_on) == (world.clerk, SIGNED)
    assert heard == [("drafter", "plan.published"), ("head", "plan.published")]
    assert trail(version)[-1] == ("Người clerk", "plans.version.published")
    assert refusal(publishing.publish, version.pk, by=world.clerk, on=SIGNED) == ["plan.is-published"]


def test_what_has_no_decision_is_not_published(world, draft):
    world.submitted(draft)
    assert refusal(publishing.publish, draft.pk, by=world.clerk, on=DUE) == ["plan.wrong-moment"]


def test_taking_it_back_needs_a_reason_and_leaves_it_in_the_trail(world, published):
    assert refusal(publishing.withdraw, published.pk, by=world.clerk, on=MARCH, reason=" ") == [
        "plan.no-withdrawal-reason"
    ]
    publishing.withdraw(published.pk, by=world.clerk, on=MARCH, reason="Nhầm phụ lục.")
    assert again(published).published_on is None
    assert trail(published)[-1] == ("Người clerk", "plans.version.withdrawn")
    assert refusal(publishing.withdraw, published.pk, by=world.clerk, on=MARCH, reason="") == [
        "plan.not-published", "plan.no-withdrawal-reason",
    ]  # fmt: skip


def test_nobody_reads_it_before(world, client, draft):
    version = world.issued(draft)
    assert [client.get(page_of(version)).status_code, client.get(paper_of(version)).status_code] == [404, 404]
    assert "107/QĐ-UBND" not in client.get(LIST).content.decode()


def test_everybody_reads_targets_leads_and_sums_and_gets_no_cookie(world, client, published):
    answer = client.get(page_of(published))
    words = answer.content.decode()
    for said in ("107/QĐ-UBND", "21/01/2020", "≥ 8 sản phẩm", "Sở Công Thương", "200"):
        assert said in words
    assert not answer.cookies
    assert "107/QĐ-UBND" in client.get(LIST).content.decode()


def test_the_decision_can_be_taken_away_as_it_was_archived(world, client, published):
    answer = client.get(paper_of(published))
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) == published.document.paper.docx.content.open("rb").read()


def test_an_adjusted_plan_leads_to_its_later_version(world, client, published):
    newer = adjusting.adjust(published.plan_id, by=world.drafter, on=MARCH, ground="Thêm việc")
    world.line(newer, "Việc thêm", vnd=0)
    submitting.submit(newer.pk, by=world.head, on=MARCH)
    deciding.approve(newer.pk, by=world.chair, on=MARCH)
    issued(world, newer, written="300/QĐ-UBND", on=MARCH, issued_on=MARCH)
    assert "300/QĐ-UBND" not in client.get(page_of(published)).content.decode()
    publishing.publish(newer.pk, by=world.clerk, on=MARCH)
    assert reverse("plans:published-plan", args=[newer.pk]) in client.get(page_of(published)).content.decode()
    listed = client.get(LIST).content.decode()
    assert ("300/QĐ-UBND" in listed, "107/QĐ-UBND" in listed) == (True, False)


@pytest.mark.parametrize("lines", [1, 3])
def test_the_page_costs_the_same_for_any_number_of_lines(world, client, draft, lines, django_assert_num_queries):
    for number in range(lines):
        world.line(draft, f"Việc {number}")
    version = publishing.publish(world.issued(draft).pk, by=world.clerk, on=SIGNED)
    with django_assert_num_queries(12):
        client.get(page_of(version))
