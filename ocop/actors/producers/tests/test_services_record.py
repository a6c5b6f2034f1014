"""Registering, editing, pausing, dissolving; what a record holds; who hears and what a refusal leaves behind."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Post
from ocop.actors.producers.models import (
    Adviser,
    Capability,
    Duplicate,
    FormerName,
    Member,
    Producer,
    Representative,
    Site,
    YearFigures,
)
from ocop.actors.producers.queries import own_producer, visible_to
from ocop.actors.producers.services import advising, contents, registering, representing
from ocop.actors.producers.services.wording import FiguresWording, RepresentativeWording
from ocop.base.kernel.outcome import Refused
from ocop.base.search.queries import search

from .conftest import DAY, GOOD, OTHER_GOOD, codes, last_facts, trail

FIGURES = {"year": 2025, "source": "declared", "revenue_vnd": 1_250_000_000, "labour_total": 12, "labour_women": 7}


def again(producer):
    return Producer.objects.get(pk=producer.pk)


# ── the record ──


def test_an_officer_enters_a_producer_with_its_organisation(world):
    made = registering.register(
        by=world.people["officer"], on=DAY, wording=world.wording(tax_code="019 084 001 234", phone="+84 987654321"),
        representative=RepresentativeWording(name=" Triệu Thị Mẫu "),
    )  # fmt: skip
    body = made.organisation
    assert (made.tax_code, made.phone, made.name_key, made.origin) == ("019084001234", "0987654321", "sao mai", "typed")
    assert (body.kind, body.name, body.unit, body.province) == ("producer", made.name, world.places["here"], "xx")
    assert [(row.name, row.start, row.end) for row in made.representatives.all()] == [("Triệu Thị Mẫu", DAY, None)]
    assert trail()[-1] == "producers.producer.registered"


@pytest.mark.parametrize("who", ["neighbour", "reader", "director", "keeper"])
def test_nobody_else_enters_producers_of_the_commune(world, who):
    before = (Producer.objects.count(), Organisation.objects.count(), trail())
    with pytest.raises(Refused) as refused:
        registering.register(by=world.people[who], on=DAY, wording=world.wording())
    assert codes(refused) == ["person.not-allowed"]
    assert (Producer.objects.count(), Organisation.objects.count(), trail()) == before


def test_a_refused_record_says_everything_and_leaves_nothing(world):
    before = (Producer.objects.count(), Organisation.objects.count(), trail())
    with pytest.raises(Refused) as refused:
        registering.register(by=world.people["office"], on=DAY, wording=world.wording("", tax_code=GOOD, phone="12"))
    assert codes(refused) == ["producer.no-name", "phone.no-such", "producer.tax-code-taken"]
    assert (Producer.objects.count(), Organisation.objects.count(), trail()) == before


def test_a_new_record_that_looks_like_another_is_noted_at_once(world):
    registering.register(
        by=world.people["officer"], on=DAY, wording=world.wording("HTX Khuổi Lùng", kind="cooperative")
    )
    assert [(pair.first, pair.reasons) for pair in Duplicate.objects.all()] == [(world.producer, ["name"])]


def test_a_new_name_leaves_the_old_one_in_the_history_and_in_the_search(world):
    wording = world.wording("Hợp tác xã Nà Mèo", kind="cooperative", tax_code=GOOD)
    registering.edit(world.producer.pk, by=world.people["director"], on=DAY, wording=wording, seen=1, reason="Đại hội")
    changed = again(world.producer)
    assert (changed.name, changed.edition, changed.organisation.name) == ("Hợp tác xã Nà Mèo", 2, "Hợp tác xã Nà Mèo")
    assert list(FormerName.objects.values_list("name", "until", "reason")) == [
        ("Hợp tác xã Khuổi Lùng", DAY, "Đại hội")
    ]
    assert last_facts()["changed"] == ["name", "phone"]
    for words in ("na meo", "Khuổi Lùng"):
        assert [hit.title for hit in search(words, person=world.people["officer"], on=DAY)] == ["Hợp tác xã Nà Mèo"]


def test_two_people_editing_the_second_is_told(world):
    first = world.wording("HTX Một", kind="cooperative")
    registering.edit(world.producer.pk, by=world.people["director"], on=DAY, wording=first, seen=1)
    with pytest.raises(Refused) as refused:
        registering.edit(
            world.producer.pk, by=world.people["officer"], on=DAY, wording=world.wording("HTX Hai"), seen=1
        )
    assert codes(refused) == ["producer.changed-meanwhile"]
    assert again(world.producer).name == "HTX Một"


def test_the_producer_hears_when_an_office_writes_into_its_record(world, heard):
    def edit():
        registering.edit(world.producer.pk, by=world.people["officer"], on=DAY, wording=world.wording("HTX Một"))

    assert heard(edit) == {"producer.edited": ["Lèng Thị Vần"]}


def test_pausing_and_resuming(world, heard):
    def pause():
        registering.pause(world.producer.pk, by=world.people["director"], on=DAY, reason="Mất mùa")

    assert heard(pause) == {"producer.moved": ["Nông Thị Phiên"]}
    paused = again(world.producer)
    assert (paused.status, paused.status_on, paused.status_reason) == ("paused", DAY, "Mất mùa")
    assert registering.resume(paused.pk, by=world.people["officer"], on=DAY).status == "active"
    assert trail()[-2:] == ["producers.producer.paused", "producers.producer.resumed"]


def test_dissolving_ends_body_and_posts_but_not_the_record(world):
    registering.dissolve(world.producer.pk, by=world.people["officer"], on=DAY, reason="QĐ 12")
    gone = again(world.producer)
    assert (gone.status, gone.organisation.end) == ("dissolved", DAY)
    assert Post.objects.get(person=world.people["director"]).end == DAY
    assert list(visible_to(world.people["officer"], on=DAY)) == [gone]


def test_a_dissolved_producer_is_not_dissolved_again(world):
    registering.dissolve(world.producer.pk, by=world.people["officer"], on=DAY, reason="QĐ 12")
    with pytest.raises(Refused) as refused:
        registering.dissolve(world.producer.pk, by=world.people["officer"], on=DAY, reason="")
    assert codes(refused) == ["producer.wrong-status", "producer.no-reason"]


def test_a_tax_code_is_free_again_when_its_holder_is_gone(world):
    registering.dissolve(world.producer.pk, by=world.people["officer"], on=DAY, reason="QĐ 12")
    made = registering.register(by=world.people["officer"], on=DAY, wording=world.wording("HTX Mới", tax_code=GOOD))
    assert made.tax_code == GOOD


# ── what it holds ──


def test_a_new_representative_ends_the_former(world):
    officer, pk = world.people["officer"], world.producer.pk
    first = RepresentativeWording(name="A", sex="female", ethnicity="Tày", birth_year=1984)
    representing.note_representative(pk, by=officer, on=date(2026, 1, 5), wording=first, is_new=True)
    representing.note_representative(pk, by=officer, on=DAY, wording=RepresentativeWording(name="A B"), is_new=False)
    representing.note_representative(pk, by=officer, on=DAY, wording=RepresentativeWording(name="C"), is_new=True)
    rows = list(Representative.objects.order_by("pk").values_list("name", "start", "end"))
    assert rows == [("A B", date(2026, 1, 5), DAY), ("C", DAY, None)]
    assert trail()[-3:] == [
        "producers.representative.noted", "producers.representative.corrected", "producers.representative.noted"
    ]  # fmt: skip


def test_a_representative_without_a_name_is_refused(world):
    with pytest.raises(Refused) as refused:
        representing.note_representative(
            world.producer.pk, by=world.people["officer"], on=DAY, wording=RepresentativeWording(name=""), is_new=True
        )
    assert (codes(refused), Representative.objects.count()) == (["representative.no-name"], 0)


def test_figures_of_a_year_are_replaced_and_the_trail_keeps_the_old(world):
    director, pk = world.people["director"], world.producer.pk
    contents.note_figures(pk, by=director, on=DAY, wording=FiguresWording(**FIGURES))
    contents.note_figures(pk, by=director, on=DAY, wording=FiguresWording(**{**FIGURES, "revenue_vnd": 2}), seen=1)
    row = YearFigures.objects.get()
    assert (row.year, row.revenue_vnd, row.labour_women, row.edition, row.declared_by) == (2025, 2, 7, 2, director)
    assert last_facts()["old"]["revenue_vnd"] == 1_250_000_000


def test_figures_of_somebody_faster_are_not_overwritten(world):
    director, pk = world.people["director"], world.producer.pk
    contents.note_figures(pk, by=director, on=DAY, wording=FiguresWording(**FIGURES))
    contents.note_figures(pk, by=director, on=DAY, wording=FiguresWording(**FIGURES))
    with pytest.raises(Refused) as refused:
        contents.note_figures(
            pk, by=director, on=DAY, wording=FiguresWording(**{**FIGURES, "labour_women": 13}), seen=1
        )
    assert codes(refused) == ["figures.changed-meanwhile", "figures.part-above-total"]


def test_sites_members_and_capabilities_come_and_end(world):
    director, pk = world.people["director"], world.producer.pk
    site = contents.add_site(pk, by=director, on=DAY, name="Xưởng", unit=world.places["there"], area_m2=Decimal(420))
    member = contents.add_member(pk, by=director, on=DAY, name="Hoàng Văn Mẫu", share_vnd=5)
    area = contents.add_capability(pk, by=director, on=DAY, kind="material_area", name="Vùng dong riềng")
    contents.close_site(site.pk, by=director, on=DAY)
    contents.end_member(member.pk, by=director, on=DAY)
    contents.end_capability(area.pk, by=director, on=DAY)
    assert (Site.objects.get().closed_on, Member.objects.get().left_on, Capability.objects.get().end) == (DAY, DAY, DAY)
    assert trail()[-6:] == [
        "producers.site.added", "producers.member.added", "producers.capability.added", "producers.site.closed",
        "producers.member.left", "producers.capability.ended",
    ]  # fmt: skip
    refusals = []
    for act, row in ((contents.close_site, site), (contents.end_member, member), (contents.end_capability, area)):
        with pytest.raises(Refused) as refused:
            act(row.pk, by=director, on=DAY)
        refusals += codes(refused)
    assert refusals == ["site.closed", "member.left", "capability.ended"]


def test_what_lacks_its_name_or_place_is_refused(world):
    director, pk = world.people["director"], world.producer.pk
    refusals = []
    for act, facts in (
        (contents.add_site, {"name": "", "unit": world.places["whole"], "latitude": 1.0}),
        (contents.add_member, {"name": ""}),
        (contents.add_capability, {"kind": "land", "name": "", "start": DAY, "end": date(2020, 1, 1)}),
    ):
        with pytest.raises(Refused) as refused:
            act(pk, by=director, on=DAY, **facts)
        refusals += codes(refused)
    assert refusals == [
        "site.no-name", "producer.no-commune", "point.half", "member.no-name", "capability.no-name",
        "capability.upside-down",
    ]  # fmt: skip


def test_nothing_is_written_into_a_record_that_another_one_stands_for(world):
    other = world.made("HTX Khác", tax_code=OTHER_GOOD)
    Producer.objects.filter(pk=world.producer.pk).update(status="converted", succeeded_by=other)
    with pytest.raises(Refused) as refused:
        contents.add_member(world.producer.pk, by=world.people["officer"], on=DAY, name="A")
    assert codes(refused) == ["producer.wrong-status"]


# ── advisers ──


def test_an_adviser_reads_enters_and_never_decides(world, heard):
    director, keeper, pk = world.people["director"], world.people["keeper"], world.producer.pk

    def invite():
        advising.invite_adviser(pk, by=director, on=DAY, username=keeper.username.upper(), may_enter=True)

    assert heard(invite) == {"producer.adviser-invited": ["Mã Đình Sơn"]}
    assert list(visible_to(keeper, on=DAY)) == [world.producer]
    contents.note_figures(pk, by=keeper, on=DAY, wording=FiguresWording(**FIGURES))
    with pytest.raises(Refused) as refused:
        registering.dissolve(pk, by=keeper, on=DAY, reason="Thử")
    assert codes(refused) == ["person.not-allowed"]
    with pytest.raises(Refused):
        advising.invite_adviser(pk, by=keeper, on=DAY, username=world.people["reader"].username)


def test_an_adviser_who_only_reads_writes_nothing(world):
    keeper = world.people["keeper"]
    advising.invite_adviser(world.producer.pk, by=world.people["director"], on=DAY, username=keeper.username)
    with pytest.raises(Refused) as refused:
        contents.add_member(world.producer.pk, by=keeper, on=DAY, name="A")
    assert (codes(refused), Member.objects.count()) == (["person.not-allowed"], 0)


def test_the_invitation_ends_with_its_day_or_when_it_is_taken_back(world, heard):
    director, keeper, pk = world.people["director"], world.people["keeper"], world.producer.pk
    made = advising.invite_adviser(pk, by=director, on=DAY, username=keeper.username, until=date(2026, 12, 1))
    assert [visible_to(keeper, on=day).count() for day in (date(2026, 11, 30), date(2026, 12, 1))] == [1, 0]
    assert heard(lambda: advising.end_adviser(made.pk, by=director, on=DAY)) == {
        "producer.adviser-ended": ["Mã Đình Sơn"]
    }
    assert visible_to(keeper, on=DAY).count() == 0
    with pytest.raises(Refused) as refused:
        advising.end_adviser(made.pk, by=director, on=DAY)
    assert codes(refused) == ["adviser.ended"]


def test_obstacles_to_inviting(world):
    director, keeper, pk = world.people["director"], world.people["keeper"], world.producer.pk
    refusals = []
    for facts in ({"username": "khong.co", "until": DAY}, {"username": keeper.username}, {"username": keeper.username}):
        try:
            advising.invite_adviser(pk, by=director, on=DAY, **facts)
        except Refused as refused:
            refusals += [obstacle.code for obstacle in refused.obstacles]
    advising.end_adviser(Adviser.objects.get().pk, by=director, on=DAY)
    with pytest.raises(Refused) as refused:
        advising.invite_adviser(pk, by=director, on=DAY, username=keeper.username)
    assert [*refusals, *codes(refused)] == [
        "adviser.unknown", "adviser.until-passed", "adviser.is-there", "adviser.ended-today"
    ]  # fmt: skip


# ── who sees what ──


def test_a_producer_is_seen_by_place_by_its_own_people_and_by_nobody_else(world):
    seen = {who: visible_to(person, on=DAY).count() for who, person in world.people.items()}
    assert seen == {"officer": 1, "neighbour": 0, "office": 1, "reader": 1, "director": 1, "keeper": 0}
    assert own_producer(world.people["director"], on=DAY) == world.producer
    assert own_producer(world.people["officer"], on=DAY) is None
