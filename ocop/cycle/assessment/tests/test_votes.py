"""E12, E17: a dossier is out by a recorded vote of the members present, counted as the regulation says."""

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from ocop.base.audit.models import Entry
from ocop.base.files.services import store
from ocop.cycle.assessment.models import Result, Voice
from ocop.cycle.assessment.rules.facts import Poll
from ocop.cycle.assessment.rules.voting import is_carried, needed
from ocop.cycle.assessment.services import declaring, opening, stopping
from ocop.cycle.assessment.vocabulary import Vote
from ocop.cycle.rounds.tests.province import DAY

from .hall import SCORING

SAY = {"on": DAY, "decision": "Theo biểu quyết"}


@pytest.fixture
def item(hall):
    """A dossier being scored."""
    return hall.item(hall.opened())


@pytest.fixture
def raised(hall, item):
    """A proposal of m1."""
    proof = store(name="anh-chup.txt", content="Ảnh chụp mẫu".encode(), by=hall.m1)
    return stopping.raise_knock_out(item.pk, ground="forged", reason="Sửa ngày", evidence=proof, by=hall.m1, on=DAY)


@pytest.mark.parametrize(
    ("rule", "of", "least"),
    [
        (Vote.MAJORITY, 5, 3), (Vote.MAJORITY, 6, 4), (Vote.TWO_THIRDS, 6, 4), (Vote.TWO_THIRDS, 7, 5),
        (Vote.UNANIMOUS, 5, 5), (Vote.MAJORITY, 1, 1),
    ],
)  # fmt: skip
def test_e12_how_many_voices_carry_follows_from_the_regulation(rule, of, least):
    assert needed(rule, of) == least
    assert is_carried(Poll(in_favour=least, against=of - least), rule)
    assert not is_carried(Poll(in_favour=least - 1, abstained=of - least + 1), rule)


def test_e12_nobody_present_carries_nothing():
    assert not is_carried(Poll(), Vote.MAJORITY)


def test_e17_the_leader_alone_puts_no_dossier_out(hall, item, raised, refused):
    with refused("knockout.voices-missing"):
        stopping.confirm(raised.pk, by=hall.head_chair, **SAY)
    with refused("knockout.voices-missing"):
        stopping.dismiss(raised.pk, by=hall.head_chair, **SAY)
    hall.voted(raised, deputy="against", m2="abstain", m3="against")
    with refused("knockout.not-carried"):  # 2 of 5
        stopping.confirm(raised.pk, by=hall.head_chair, **SAY)
    assert not Result.objects.exists()
    assert stopping.dismiss(raised.pk, by=hall.head_chair, **SAY).state == "dismissed"


def test_e17_what_the_members_have_voted_the_leader_does_not_dismiss(hall, item, raised, refused):
    hall.voted(raised, m2="abstain", m3="against")
    with refused("knockout.carried"):
        stopping.dismiss(raised.pk, by=hall.head_chair, **SAY)
    result = stopping.confirm(raised.pk, by=hall.head_chair, **SAY)
    assert result.ending == "disqualified"
    assert result.content["knock_outs"][0]["vote"] == {"in_favour": 3, "against": 1, "abstained": 1, "of": 5}


def test_e12_two_thirds_where_the_regulation_says_so(hall, refused):
    hall.regulation.vote = Vote.TWO_THIRDS
    hall.regulation.save()
    raised = proposal(hall, hall.item(hall.opened()))
    hall.voted(raised, m2="against", m3="against")
    with refused("knockout.not-carried"):  # 3 of 5, two thirds ask for 4
        stopping.confirm(raised.pk, by=hall.head_chair, **SAY)
    stopping.vote(raised.pk, by=hall.m3, on=DAY, kind="for")  # a voice may be changed until it is concluded
    assert stopping.confirm(raised.pk, by=hall.head_chair, **SAY).stars == 0


def proposal(hall, item):
    """A proposal of m1."""
    proof = store(name="anh-chup.txt", content="Ảnh chụp mẫu".encode(), by=hall.m1)
    return stopping.raise_knock_out(item.pk, ground="forged", reason="Sửa ngày", evidence=proof, by=hall.m1, on=DAY)


def test_e17_no_dossier_is_put_out_without_quorum_and_chair(hall, item, raised, refused):
    hall.voted(raised)
    hall.present(item.sitting, "head_chair", "m1", "m2", "clerk")
    with refused("sitting.no-quorum"):
        stopping.confirm(raised.pk, by=hall.head_chair, **SAY)
    hall.present(item.sitting, "deputy", "m1", "m2", "m3", "clerk")
    with refused("sitting.no-chair"):
        stopping.confirm(raised.pk, by=hall.head_chair, **SAY)
    hall.present(item.sitting)
    assert stopping.confirm(raised.pk, by=hall.head_chair, **SAY).ending == "disqualified"


def test_e12_who_votes_is_there_scores_and_stays(hall, item, raised, refused):
    with refused("voice.no-kind"):
        stopping.vote(raised.pk, by=hall.m2, on=DAY, kind="maybe")
    with refused("council.not-voting"):
        stopping.vote(raised.pk, by=hall.clerk, on=DAY, kind="for")
    with refused("council.not-seated"):
        stopping.vote(raised.pk, by=hall.expert, on=DAY, kind="for")
    declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members["m3"], reason="Người nhà")
    with refused("council.not-seated"):
        stopping.vote(raised.pk, by=hall.m3, on=DAY, kind="for")
    hall.present(item.sitting, "head_chair", "deputy", "m1", "clerk")
    with refused("ballot.absent"):
        stopping.vote(raised.pk, by=hall.m2, on=DAY, kind="for")


def test_e12_a_vote_stands_in_the_trail_without_what_was_said_and_fast_in_the_database(hall, item, raised, refused):
    hall.voted(raised)
    assert {frozenset(each.facts) for each in Entry.objects.filter(verb="assessment.knock-out.voted")} == {
        frozenset({"product"})
    }
    stopping.confirm(raised.pk, by=hall.head_chair, **SAY)
    with refused("knock-out.is-decided", "item.not-open"):
        stopping.vote(raised.pk, by=hall.m2, on=DAY, kind="against")
    voice = Voice.objects.first()
    for attempt in (
        lambda: Voice.objects.update(kind="against"),
        lambda: Voice.objects.all().delete(),
        lambda: Voice.objects.create(knock_out=raised, member=hall.members["clerk"], kind="for", at=voice.at),
    ):
        with pytest.raises(DatabaseError, match="a vote"), transaction.atomic():
            attempt()
    assert list(Voice.objects.values_list("kind", flat=True)) == ["for"] * len(SCORING)


def test_e12_a_member_hears_the_vote_after_giving_the_own_voice(hall, item, raised, enter):
    stopping.vote(raised.pk, by=hall.m1, on=DAY, kind="for")
    address = item.get_absolute_url()
    assert enter(hall.m2).get(address).context["proposals"][0].poll is None
    answer = enter(hall.m2).post(reverse("assessment:vote-knock-out", args=[raised.pk]), {"kind": "against"})
    assert answer.status_code == 302
    poll = enter(hall.m2).get(address).context["proposals"][0].poll
    assert (poll.in_favour, poll.against, poll.of) == (1, 1, 5)
    assert enter(hall.clerk).get(address).context["proposals"][0].poll == poll


def test_e12_a_chair_who_does_not_score_leads_votes_and_owes_no_sheet(hall, refused):
    hall.members["head_chair"].is_scoring = False
    hall.members["head_chair"].save()
    sitting = hall.planned(hall.candidate())
    hall.declared(sitting)
    hall.present(sitting, "deputy", "m1", "m2", "m3", "clerk")
    with refused("sitting.no-chair"):
        opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    hall.present(sitting)
    opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    item = hall.item(sitting)
    hall.signed(item, deputy=70, m1=71, m2=72, m3=73)
    raised = proposal(hall, item)
    hall.voted(raised, deputy="against", m1="against", m2="against")
    stopping.dismiss(raised.pk, by=hall.head_chair, **SAY)
    assert hall.close(item).stars == 4
