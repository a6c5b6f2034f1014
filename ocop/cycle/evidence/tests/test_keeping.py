"""Drafting, handing in, taking back, discarding; who may, what is recorded, who hears."""

from dataclasses import replace
from datetime import date

import pytest

from ocop.actors.notifications.models import Notice
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.cycle.evidence.models import Paper
from ocop.cycle.evidence.services import keeping
from ocop.cycle.evidence.vocabulary import State

from .conftest import DAY


def refusal(act, *arguments, **named):
    """The codes of a refusal; nothing is left behind."""
    before = (Paper.objects.count(), Entry.objects.count())
    with pytest.raises(Refused) as refused:
        act(*arguments, **named)
    assert (Paper.objects.count(), Entry.objects.count()) == before
    return [obstacle.code for obstacle in refused.value.obstacles]


def trail():
    return [entry.verb for entry in Entry.objects.order_by("pk")]


def heard():
    return sorted(Notice.objects.values_list("person__username", "code"))


def test_a_draft_is_saved_whatever_is_missing(world):
    wording = world.wording(number="", issuer="", issued_on=None, expires_on=None, owner_name="")
    paper = keeping.start(world.producer.pk, wording=wording, by=world.owner, on=DAY)
    assert (paper.state, paper.edition, paper.made_by, paper.entered_for) == ("draft", 1, world.owner, "")
    assert trail() == ["evidence.paper.drafted"]


def test_the_last_day_and_the_keys_are_counted_when_it_is_saved(world):
    paper = world.draft(number=" 4-0123 ")
    assert (paper.last_day, paper.number_key, paper.issuer_key) == (date(2036, 1, 15), "40123", "cucsohuutritue")
    assert world.draft("TEST-SAFETY", pages=[]).last_day == date(2027, 1, 15)


def test_who_may_draft_for_the_producer(world):
    for who in ("owner", "adviser", "officer"):
        assert world.draft(by=who, pages=[]).made_by == world.people[who]
    for who in ("rival", "neighbour", "coordinator", "leader", "stranger"):
        assert refusal(world.draft, by=who, pages=[]) == ["person.not-allowed"]


def test_an_adviser_writes_but_never_hands_in(world):
    paper = world.draft(by="adviser")
    assert refusal(keeping.enter, paper.pk, by=world.adviser, on=DAY) == ["paper.advisers-never-enter"]


def test_an_adviser_enters_no_restricted_paper(world):
    assert refusal(world.draft, "REP-ID", by="adviser") == ["paper.kind-restricted"]


def test_the_kind_must_be_one_that_is_kept(world):
    assert refusal(world.draft, "FORM-01") == ["paper.no-such-kind"]
    assert refusal(world.draft, "NO-SUCH") == ["paper.no-such-kind"]


def test_a_site_of_another_producer_is_refused(world):
    world.site.producer = world.rival
    world.site.save()
    assert refusal(world.draft, "FOOD-SAFETY-CERT") == ["paper.site-of-another"]


def test_a_producer_that_has_ended_gets_no_papers(world):
    world.producer.status = "dissolved"
    world.producer.save()
    assert refusal(world.draft) == ["paper.producer-ended"]


def test_handed_in_it_waits_and_the_commune_hears(world, django_capture_on_commit_callbacks):
    paper = world.draft()
    with django_capture_on_commit_callbacks(execute=True):
        keeping.enter(paper.pk, by=world.owner, on=DAY)
    paper.refresh_from_db()
    assert (paper.state, paper.entered_by, paper.entered_on, paper.entered_for) == ("entered", world.owner, DAY, "")
    assert heard() == [("head", "paper.entered"), ("officer", "paper.entered")]
    assert trail()[-1] == "evidence.paper.entered"


def test_entered_in_somebodys_place_both_names_are_kept(world, django_capture_on_commit_callbacks):
    paper = world.draft(by="officer")
    with django_capture_on_commit_callbacks(execute=True):
        keeping.enter(paper.pk, by=world.officer, on=DAY)
    paper.refresh_from_db()
    assert (paper.entered_by, paper.entered_for) == (world.officer, "Bế Thị Chủ")
    assert heard() == [("head", "paper.entered"), ("owner", "paper.entered-for")]
    assert Entry.objects.latest("pk").facts["helped"] == "Bế Thị Chủ"


def test_an_office_says_for_whom_it_enters(world):
    paper = world.draft(by="officer")
    keeping.edit(paper.pk, wording=world.wording(), seen=1, entered_for=" ", by=world.officer, on=DAY)
    assert refusal(keeping.enter, paper.pk, by=world.officer, on=DAY) == ["paper.nobody-helped"]


def test_everything_missing_is_told_when_it_is_handed_in(world):
    paper = keeping.start(
        world.producer.pk, wording=replace(world.wording(), number="", owner_name=""), by=world.owner, on=DAY
    )
    assert refusal(keeping.enter, paper.pk, by=world.owner, on=DAY) == [
        "paper.no-number", "paper.no-owner", "paper.no-pages",
    ]  # fmt: skip


def test_a_paper_of_a_site_names_the_site_where_there_is_one(world):
    paper = world.draft("FOOD-SAFETY-CERT", site=None)
    assert refusal(keeping.enter, paper.pk, by=world.owner, on=DAY) == ["paper.no-site"]
    world.site.closed_on = DAY
    world.site.save()
    assert keeping.enter(paper.pk, by=world.owner, on=DAY).state == State.ENTERED


def test_two_who_edit_at_once_do_not_overwrite_each_other(world):
    paper = world.draft()
    edited = keeping.edit(paper.pk, wording=world.wording(number="9"), seen=1, by=world.owner, on=DAY)
    assert (edited.number, edited.edition) == ("9", 2)
    again = world.wording(number="8")
    assert refusal(keeping.edit, paper.pk, wording=again, seen=1, by=world.adviser, on=DAY) == [
        "paper.changed-meanwhile"
    ]


def test_what_waits_or_is_verified_is_not_edited(world):
    waiting, done = world.entered(), world.verified(number="77")
    for paper in (waiting, done):
        paper.refresh_from_db()
        found = refusal(keeping.edit, paper.pk, wording=world.wording(), seen=paper.edition, by=world.owner, on=DAY)
        assert found == ["paper.not-changeable"]


def test_taken_back_it_may_be_mended_and_handed_in_again(world):
    paper = world.entered()
    assert keeping.take_back(paper.pk, by=world.owner, on=DAY).state == State.DRAFT
    assert keeping.enter(paper.pk, by=world.owner, on=DAY).state == State.ENTERED
    assert trail()[-2:] == ["evidence.paper.taken-back", "evidence.paper.entered"]


def test_what_does_not_wait_cannot_be_taken_back(world):
    assert refusal(keeping.take_back, world.draft().pk, by=world.owner, on=DAY) == ["paper.wrong-state"]


def test_a_draft_is_discarded_with_its_pages(world):
    paper = world.draft()
    assert keeping.discard(paper.pk, by=world.owner, on=DAY) == world.producer
    assert not Paper.objects.exists()
    assert trail()[-1] == "evidence.paper.discarded"


def test_what_has_a_history_is_not_discarded(world):
    assert refusal(keeping.discard, world.entered().pk, by=world.owner, on=DAY) == ["paper.wrong-state"]


def test_the_number_of_a_restricted_paper_stays_out_of_the_trail(world):
    world.draft("REP-ID", number="001234567890")
    assert Entry.objects.get().facts["number"] == ""
