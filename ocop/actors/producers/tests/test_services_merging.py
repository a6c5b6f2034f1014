"""Duplicates found and kept apart, and a merge that loses nothing."""

import pytest

from ocop.actors.people.models import Post, Role
from ocop.actors.producers.mergeables import Mergeable, all_mergeables
from ocop.actors.producers.models import (
    Capability,
    Duplicate,
    FormerName,
    Member,
    Merge,
    Producer,
    Representative,
    Site,
    YearFigures,
)
from ocop.actors.producers.queries import own_producer
from ocop.actors.producers.services import contents, finding, merging, registering, representing
from ocop.actors.producers.services.wording import FiguresWording, RepresentativeWording
from ocop.base.kernel.outcome import Refused
from ocop.base.search.queries import search

from .conftest import DAY, GOOD, OTHER_GOOD, codes, last_facts, trail

ROWS = (Representative, Member, Site, YearFigures, Capability)


@pytest.fixture
def twin(world):
    """The same cooperative once more, without its tax code."""
    return world.made(
        "HTX Khuổi Lùng", kind="cooperative", phone="0912345678", email="htx@vi-du.vn", street="Khuổi Lùng"
    )


def filled(producer, by, year):
    for name in (f"A{producer.pk}", f"B{producer.pk}"):
        contents.add_member(producer.pk, by=by, on=DAY, name=name)
    contents.add_site(producer.pk, by=by, on=DAY, name="Xưởng", unit=producer.unit)
    contents.add_capability(producer.pk, by=by, on=DAY, kind="land", name="Đất")
    for each in (year, 2025):
        contents.note_figures(
            producer.pk, by=by, on=DAY, wording=FiguresWording(year=each, source="tax", revenue_vnd=1)
        )
    representing.note_representative(
        producer.pk, by=by, on=DAY, wording=RepresentativeWording(name=f"Người {producer.pk}"), is_new=True
    )


def counted():
    return {model.__name__: model.objects.count() for model in ROWS}


def test_pairs_are_found_once_with_their_reasons(world, twin):
    office = world.people["office"]
    assert finding.find_duplicates(by=office, on=DAY) == 1
    assert finding.find_duplicates(by=office, on=DAY) == 0
    pair = Duplicate.objects.get()
    assert (pair.first, pair.second, pair.reasons, pair.certainty) == (world.producer, twin, ["name", "phone"], 3)
    assert last_facts() == {"found": 1, "new": 0}


def test_a_pair_that_is_no_longer_alike_is_dropped(world, twin):
    finding.find_duplicates(by=world.people["office"], on=DAY)
    registering.edit(twin.pk, by=world.people["officer"], on=DAY, wording=world.wording("HTX Khác", kind="cooperative"))
    finding.find_duplicates(by=world.people["office"], on=DAY)
    assert Duplicate.objects.count() == 0


def test_kept_apart_is_kept_apart(world, twin):
    office = world.people["office"]
    finding.find_duplicates(by=office, on=DAY)
    finding.mark_distinct(Duplicate.objects.get().pk, by=office, on=DAY, reason="Hai HTX")
    assert finding.find_duplicates(by=office, on=DAY) == 0
    assert Duplicate.objects.values_list("state", "reason").get() == ("distinct", "Hai HTX")
    with pytest.raises(Refused) as refused:
        finding.mark_distinct(Duplicate.objects.get().pk, by=office, on=DAY, reason="")
    assert codes(refused) == ["pair.decided", "pair.no-reason"]


def test_a_commune_does_not_merge(world, twin):
    with pytest.raises(Refused) as refused:
        merging.merge(world.producer.pk, merged_id=twin.pk, by=world.people["officer"], on=DAY, reason="X")
    assert (codes(refused), Merge.objects.count()) == (["person.not-allowed"], 0)


def test_a_merge_loses_no_row(world, twin):
    officer, kept = world.people["officer"], world.producer
    filled(kept, officer, 2023)
    filled(twin, officer, 2024)
    before = counted()
    note = merging.merge(kept.pk, merged_id=twin.pk, by=world.people["office"], on=DAY, reason="Trùng")
    assert counted() == before
    assert [(row.year, row.producer_id) for row in YearFigures.objects.order_by("producer_id", "-year")] == [
        (2025, kept.pk), (2024, kept.pk), (2023, kept.pk), (2025, twin.pk)
    ]  # fmt: skip
    assert [model.objects.filter(producer=kept).count() for model in (Member, Site, Capability)] == [4, 2, 2]
    assert [(row.name, row.end) for row in kept.representatives.order_by("pk")] == [
        (f"Người {kept.pk}", None), (f"Người {twin.pk}", DAY)
    ]  # fmt: skip
    assert note.left == {
        "producers.yearfigures": list(YearFigures.objects.filter(producer=twin).values_list("pk", flat=True))
    }
    assert len(note.moved["producers.member"]) == 2


def test_the_record_that_went_stays_readable_and_leads_to_the_other(world, twin):
    merging.merge(world.producer.pk, merged_id=twin.pk, by=world.people["office"], on=DAY, reason="Trùng")
    gone = Producer.objects.get(pk=twin.pk)
    assert (gone.status, gone.succeeded_by, gone.organisation.end) == ("merged", world.producer, DAY)
    assert list(FormerName.objects.values_list("producer", "name")) == [(world.producer.pk, "HTX Khuổi Lùng")]
    assert [hit.title for hit in search("khuoi lung", person=world.people["office"], on=DAY)] == [world.producer.name]


def test_chosen_values_come_over_and_the_note_keeps_the_old(world, twin):
    note = merging.merge(
        world.producer.pk, merged_id=twin.pk, by=world.people["office"], on=DAY, reason="Trùng",
        taken=["email", "name", "street"],
    )  # fmt: skip
    kept = Producer.objects.get(pk=world.producer.pk)
    assert (kept.name, kept.email, kept.tax_code, kept.organisation.name) == (
        "HTX Khuổi Lùng", "htx@vi-du.vn", GOOD, "HTX Khuổi Lùng"
    )  # fmt: skip
    assert note.replaced == {"name": "Hợp tác xã Khuổi Lùng", "email": "", "street": ""}
    assert list(FormerName.objects.values_list("name", flat=True)) == ["Hợp tác xã Khuổi Lùng"]


def test_the_tax_code_of_the_other_comes_over(world, twin):
    merging.merge(
        twin.pk, merged_id=world.producer.pk, by=world.people["office"], on=DAY, reason="Trùng", taken=["tax_code"]
    )
    assert Producer.objects.get(pk=twin.pk).tax_code == GOOD


def test_whoever_acted_for_either_acts_for_the_one_that_stays(world, twin, heard):
    role = Role.objects.get(code="producer")
    keeper = world.people["keeper"]
    Post.objects.create(person=keeper, organisation=twin.organisation, role=role, title="GĐ", start="2026-01-01")

    def merge():
        merging.merge(world.producer.pk, merged_id=twin.pk, by=world.people["office"], on=DAY, reason="Trùng")

    assert heard(merge) == {"producer.merged": ["Lèng Thị Vần", "Mã Đình Sơn", "Nông Thị Phiên"]}
    keeper.refresh_from_db()
    assert own_producer(keeper, on=DAY) == world.producer
    assert trail()[-1] == "producers.producer.merged"


def test_two_tax_codes_are_two_bodies(world):
    other = world.made("HTX Khuổi Lùng", kind="cooperative", tax_code=OTHER_GOOD)
    before = counted()
    with pytest.raises(Refused) as refused:
        merging.merge(world.producer.pk, merged_id=other.pk, by=world.people["office"], on=DAY, reason="")
    assert codes(refused) == ["merge.two-tax-codes", "merge.no-reason"]
    assert (counted(), Merge.objects.count(), Producer.objects.get(pk=other.pk).status) == (before, 0, "active")


def test_the_pair_is_decided_by_the_merge(world, twin):
    finding.find_duplicates(by=world.people["office"], on=DAY)
    merging.merge(world.producer.pk, merged_id=twin.pk, by=world.people["office"], on=DAY, reason="Trùng")
    assert Duplicate.objects.values_list("state", "decided_by__full_name").get() == ("merged", "Hoàng Thị Mẩy")


def test_every_own_row_that_points_to_a_producer_is_declared_or_stays_on_purpose():
    declared = {(each.model, each.field) for each in all_mergeables()}
    staying = {
        "producers.conversion.successor", "producers.importrow.producer", "producers.merge.kept",
        "producers.merge.merged", "producers.producer.succeeded_by", "producers.producerword.producer",
        "producers.signup.producer",
    }  # fmt: skip
    pointing = {
        f"{relation.related_model._meta.label_lower}.{relation.remote_field.name}"
        for relation in Producer._meta.related_objects
        if (relation.related_model, relation.remote_field.name) not in declared
        and relation.related_model.__module__.startswith("ocop.actors.producers.")
    }
    assert pointing == staying
    assert Mergeable(Member).label == "producers.member"
