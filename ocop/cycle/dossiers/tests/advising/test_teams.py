"""Who is in a team, who gets which dossier, and what a tie or a declared interest does (E28)."""

from datetime import date, timedelta

import pytest

from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.models import Adviser
from ocop.base.kernel.outcome import Refused
from ocop.cycle.dossiers.models import Advising, DeclaredInterest, Exclusion
from ocop.cycle.dossiers.queries.access import dossiers_visible_to, received_by
from ocop.cycle.dossiers.queries.advising.access import assigned_to
from ocop.cycle.dossiers.queries.advising.duties import duties_of
from ocop.cycle.dossiers.services import opening
from ocop.cycle.dossiers.services.advising import assigning, teams
from ocop.cycle.products.queries.access import products_visible_to
from ocop.cycle.rounds.tests.province import DAY, SINCE


def seat(person, part="member"):
    return teams.Seat(person, part)


def test_a_team_is_set_up_by_a_decision_and_its_members_hear(world, team, trail, told):
    assert (str(team.team), team.team.members.count()) == ("Tổ tư vấn Hội đồng OCOP tỉnh Mẫu", 3)
    assert "dossiers.team.set-up" in trail()
    with told("advising.seated", "first"):
        teams.set_up(
            by=world.chief, on=DAY, name="Tổ khác", decision_number="16/QĐ-UBND", decided_on=DAY,
            seats=[seat(team.first, "head")],
        )  # fmt: skip


def test_everything_a_decision_lacks_is_said_at_once(world, team, refused):
    with refused("team.no-name", "team.no-number", "team.day-ahead", "team.one-head"):
        teams.set_up(
            by=world.expert,
            on=DAY,
            name=" ",
            decision_number="",
            decided_on=DAY + timedelta(1),
            seats=[seat(team.first)],
        )


@pytest.mark.parametrize("who", ["officer", "director", "chair", "auditor"])
def test_only_the_office_sets_a_team_up(world, team, who):
    with pytest.raises(Refused):
        teams.set_up(
            by=getattr(world, who), on=DAY, name="Tổ", decision_number="1", decided_on=DAY,
            seats=[seat(team.first, "head")],
        )  # fmt: skip


def test_a_member_reads_assigned_dossiers_and_no_other(world, team):
    given = team.given("second", product=world.product("Trà A"))
    other = world.dossier("accepted", product=world.product("Trà B"))
    assert set(dossiers_visible_to(team.first, on=DAY)) == {given}
    assert set(dossiers_visible_to(team.second, on=DAY)) == {given}
    assert not dossiers_visible_to(team.third, on=DAY).exists()
    assert other not in dossiers_visible_to(team.first, on=DAY)


def test_a_member_whose_post_has_ended_reads_nothing(world, team):
    team.given()
    team.first.posts.update(end=DAY)
    assert not assigned_to(Person.objects.get(pk=team.first.pk), on=DAY).exists()


def test_the_lead_is_one_and_the_same_member_is_assigned_once(world, team, refused):
    dossier = team.given("second")
    with refused("advising.is-assigned", "advising.has-lead"):
        team.give(dossier, lead="second")
    with refused("advising.nobody"):
        team.give(dossier, lead=None)


def test_a_dossier_needs_a_lead(world, team, refused):
    with refused("advising.no-lead"):
        team.give(world.dossier("accepted"), "second", lead=None)


@pytest.mark.parametrize("state", ["submitted", "proposed", "advisory_reported", "in_council"])
def test_only_an_accepted_dossier_is_assigned(world, team, refused, state):
    with refused("advising.wrong-moment"):
        team.give(world.dossier(state))


def test_a_re_evaluation_is_of_the_office_not_of_the_team(world, team, refused):
    with refused("advising.of-office"):
        team.give(world.dossier("accepted", kind="re_evaluation"))


def tie_adviser(world, dossier, who):
    Adviser.objects.create(producer=world.coop, person=who, start=DAY, invited_by=world.director)


def tie_own(world, dossier, who):
    from ocop.actors.people.models import Post, Role

    Post.objects.create(
        person=who, organisation=world.coop.organisation, role=Role.objects.get(code="producer"), start=DAY
    )


def tie_declared(world, dossier, who):
    DeclaredInterest.objects.create(producer=world.coop, person=who, words="Em ruột giám đốc", declared_on=DAY)


def tie_kept_out(world, dossier, who):
    Exclusion.objects.create(dossier=dossier, person=who, reason="Đã từ chối", noted_by=world.chief, noted_on=DAY)


def tie_entered(world, dossier, who):
    dossier.entered_by, dossier.entered_for = who, "HTX"
    dossier.save()


def tie_verified(world, dossier, who):
    dossier.commune_report.findings.update(by=who)


@pytest.mark.parametrize("tie", [tie_adviser, tie_own, tie_declared, tie_kept_out, tie_entered, tie_verified])
def test_e28_a_member_with_a_tie_does_not_get_the_dossier(world, team, refused, tie):
    dossier = world.dossier("accepted")
    tie(world, dossier, team.first)
    with refused("advising.conflict"):
        team.give(dossier)
    assert not dossier.advisings.exists()


def test_e28_a_declared_interest_takes_every_dossier_of_the_producer_away(world, team, trail, told):
    first = team.given("second", product=world.product("Trà A"))
    second = team.give(world.dossier("accepted", product=world.product("Trà B")))
    far = team.give(world.dossier("accepted", product=world.product("Trà C", producer=world.rival)))
    with told("advising.declared", "chief", "expert"):
        assigning.declare(first.pk, by=team.first, on=DAY, words="Em ruột giám đốc hợp tác xã")
    assert set(dossiers_visible_to(team.first, on=DAY)) == {far}
    assert set(Exclusion.objects.values_list("dossier", "person")) == {
        (first.pk, team.first.pk),
        (second.pk, team.first.pk),
    }
    assert set(Advising.objects.filter(released_on=None).values_list("dossier", "member__person__username")) == {
        (first.pk, "second"),
        (far.pk, "first"),
    }
    assert trail()[-3:] == ["dossiers.advising.declared", "dossiers.advising.released", "dossiers.advising.released"]
    assert second.advisings.get().released_because == "Em ruột giám đốc hợp tác xã"


def test_e28_the_interest_isolates_in_every_other_post_too(world, team):
    dossier = team.given()
    role = Role.objects.get(code="coord_officer")
    Post.objects.create(person=team.first, organisation=world.office, role=role, title="Chuyên viên", start=SINCE)
    team.first.refresh_from_db()
    assert dossiers_visible_to(team.first, on=DAY).get() == dossier
    assert products_visible_to(team.first, on=DAY).get() == dossier.product
    assigning.declare(dossier.pk, by=team.first, on=DAY, words="Em ruột giám đốc")
    assert not dossiers_visible_to(team.first, on=DAY).exists()
    assert not products_visible_to(team.first, on=DAY).exists()
    assert not received_by(team.first, on=DAY).exists()


def test_e28_a_later_dossier_of_the_producer_is_kept_from_whoever_declared(world, team):
    dossier = team.given()
    assigning.declare(dossier.pk, by=team.first, on=DAY, words="Em ruột giám đốc")
    later = world.dossier("accepted", product=world.product("Trà mới"))
    opened = opening.open_dossier(world.entry(world.product("Trà mở")).pk, by=world.director, on=DAY)
    assert set(opened.exclusions.values_list("person", "reason")) == {(team.first.pk, "Em ruột giám đốc")}
    assert not later.exclusions.exists()  # set down by hand: only a dossier that is opened takes them over


def test_an_interest_is_declared_in_words_by_who_examines(world, team, refused):
    dossier = team.given()
    with refused("advising.no-words"):
        assigning.declare(dossier.pk, by=team.first, on=DAY, words="")
    with refused("advising.not-assigned"):
        assigning.declare(dossier.pk, by=team.third, on=DAY, words="Quen biết")


def test_a_member_who_leaves_loses_the_dossiers(world, team, refused):
    dossier = team.given("second")
    with refused("advising.no-reason"):
        teams.end_member(team.member("second").pk, by=world.expert, on=DAY, reason="")
    with refused("team.one-head"):
        teams.end_member(team.member("first").pk, by=world.expert, on=DAY, reason="Chuyển công tác")
    teams.end_member(team.member("second").pk, by=world.expert, on=DAY, reason="Chuyển công tác")
    assert not dossiers_visible_to(team.second, on=DAY).exists()
    assert dossier in dossiers_visible_to(team.first, on=DAY)


def test_a_team_with_open_dossiers_is_not_closed(world, team, refused):
    dossier = team.given()
    with refused("team.is-busy"):
        teams.close_team(team.team.pk, by=world.expert, on=DAY)
    assigning.release(dossier.advisings.get().pk, by=world.expert, on=DAY, reason="Đổi người")
    teams.close_team(team.team.pk, by=world.expert, on=DAY + timedelta(1))
    with refused("team.ended"):
        teams.add_member(team.team.pk, by=world.expert, on=DAY, person=world.trader, part="member")


def test_e28_duties_tell_authors_examiners_intake_and_commune(world, team):
    dossier = team.reported(team.examined())
    found = duties_of(dossier)
    assert found.authors == found.examiners == {team.first.pk}
    assert (found.intake, found.commune) == ({world.expert.pk}, {world.officer.pk, world.head.pk})


def test_whoever_is_kept_out_manages_nothing_of_the_dossier(world, team, refused):
    dossier = world.dossier("accepted")
    Exclusion.objects.create(
        dossier=dossier, person=world.expert, reason="x", noted_by=world.chief, noted_on=date(2027, 2, 1)
    )
    with refused("dossier.kept-out"):
        team.give(dossier)
