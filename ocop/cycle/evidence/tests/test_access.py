"""Who sees which paper and page, who does not; lists cost the same for one row and for three."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ocop.actors.producers.models import Adviser
from ocop.base.search.models import IndexRow
from ocop.base.search.queries import search
from ocop.cycle.evidence.models import Page, Paper
from ocop.cycle.evidence.queries import access, radar
from ocop.cycle.evidence.queries.holding import valid_papers
from ocop.cycle.evidence.queries.shelf import papers_of
from ocop.cycle.evidence.services.pages import Brought

from .conftest import DAY
from .photos import photo

EVERYBODY = (
    "owner", "adviser", "officer", "head", "coordinator", "leader", "neighbour", "rival", "stranger",
)  # fmt: skip


def who_sees(world, paper):
    return {who for who in EVERYBODY if access.visible_to(world.people[who], on=DAY).filter(pk=paper.pk).exists()}


def test_a_draft_is_seen_by_those_who_may_write_it(world):
    assert who_sees(world, world.draft()) == {"owner", "adviser", "officer"}


@pytest.mark.parametrize("state", ["entered", "verified"])
def test_handed_in_it_is_seen_by_the_place_and_the_province(world, state):
    seeing = {"owner", "adviser", "officer", "head", "coordinator", "leader"}
    assert who_sees(world, getattr(world, state)()) == seeing


@pytest.mark.parametrize("state", ["entered", "verified"])
def test_a_restricted_paper_is_seen_by_its_own_people_and_the_offices_that_check(world, state):
    assert who_sees(world, getattr(world, state)("REP-ID")) == {"owner", "officer", "head", "coordinator"}


def test_an_adviser_sees_nothing_after_the_invitation(world):
    paper = world.verified()
    Adviser.objects.update(end=DAY)
    assert "adviser" not in who_sees(world, paper)


def test_pages_follow_their_paper(world):
    page = world.verified("REP-ID").pages.get()
    seeing = {
        who for who in EVERYBODY if access.pages_visible_to(world.people[who], on=DAY).filter(pk=page.pk).exists()
    }
    assert seeing == {"owner", "officer", "head", "coordinator"}


def test_only_pages_of_changeable_papers_are_written(world):
    draft, waiting = world.draft(), world.entered(number="2", pages=[Brought("2.jpg", photo((10, 10)))])
    assert list(access.pages_writable_by(world.owner, on=DAY)) == list(draft.pages.all())
    assert waiting.pages.get() not in access.pages_writable_by(world.officer, on=DAY)


def test_who_may_open_a_library(world):
    seeing = {
        who
        for who in EVERYBODY
        if access.producers_seen_by(world.people[who], on=DAY).filter(pk=world.producer.pk).exists()
    }
    assert seeing == {"owner", "adviser", "officer", "head", "coordinator", "leader"}


def test_a_paper_is_found_by_its_words_and_a_restricted_one_not_by_its_number(world):
    world.verified(scope="Miến dong Na Rì")
    world.verified("REP-ID", number="001234567890", pages=[Brought("2.jpg", photo((10, 10)))])
    rows = {row.title: f"{row.title}\n{row.body}" for row in IndexRow.objects.filter(kind="evidence.paper")}
    assert "Miến dong Na Rì" in rows["Giấy chứng nhận nhãn hiệu 4-0123"]
    assert "001234567890" not in rows["Căn cước người đại diện"]
    hits = search("Miến dong Na Rì", person=world.owner, on=DAY, kind="evidence.paper")
    assert [hit.title for hit in hits] == ["Giấy chứng nhận nhãn hiệu 4-0123"]
    assert search("Miến dong Na Rì", person=world.neighbour, on=DAY, kind="evidence.paper") == []


def test_the_radar_holds_what_ended_and_what_ends_within_the_span(world):
    for number, days in (("1", -1), ("2", 30), ("3", 31)):
        pages = [Brought(f"{number}.jpg", photo((10, 10 + days + 5)))]
        paper = world.verified(number=number, expires_on=DAY + timedelta(days=400), pages=pages)
        Paper.objects.filter(pk=paper.pk).update(last_day=DAY + timedelta(days=days))
    shown = radar.radar(world.leader, on=DAY, within=30).order_by("last_day")
    assert [(paper.number, paper.has_renewal) for paper in shown] == [("1", False), ("2", False)]
    assert not radar.radar(world.neighbour, on=DAY, within=30).exists()


def test_the_worklist_begins_with_what_waits_longest(world):
    newer = world.entered(number="1", pages=[Brought("1.jpg", photo((10, 10)))])
    older = world.entered(number="2", pages=[Brought("2.jpg", photo((10, 20)))], on=DAY - timedelta(days=9))
    assert list(radar.waiting_for(world.head, on=DAY)) == [older, newer]
    assert [radar.waiting_count(world.people[who], DAY) for who in ("coordinator", "leader", "owner", "neighbour")] == [
        2, 0, 0, 0,
    ]  # fmt: skip


def queries(act):
    with CaptureQueriesContext(connection) as context:
        act()
    return len(context)


@pytest.mark.parametrize(
    "read",
    [
        lambda world: papers_of(world.producer, access.visible_to(world.head, on=DAY), on=DAY),
        lambda world: valid_papers(world.producer, on=DAY),
    ],
    ids=["papers_of", "valid_papers"],
)
def test_a_library_costs_the_same_for_any_length(world, read):
    def more(n):
        for _paper in range(n):
            count = Page.objects.count()
            world.verified(number=str(count), pages=[Brought("a.jpg", photo((20, count + 9)))])

    more(1)
    read(world)
    one = queries(lambda: read(world))
    more(2)
    assert queries(lambda: read(world)) == one
    assert len(read(world)) == 3
