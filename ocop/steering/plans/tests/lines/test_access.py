"""A draft is the business of its owner, of whoever oversees, and of those it was put before; an issued one is read."""

import pytest

from ocop.steering.plans.queries.access import lines_visible_to, plans_visible_to, versions_visible_to

from .conftest import DAY

EVERYBODY = {
    "chair", "vice_chair", "clerk", "chief", "officer", "finance_officer", "controller", "trade_head", "trade_officer",
    "culture_officer", "pacnam_head", "pacnam_officer", "babe_officer", "auditor",
}  # fmt: skip
OVERSEERS = {"chair", "vice_chair", "clerk", "chief", "officer", "controller", "auditor"}


def readers(world, version):
    names = EVERYBODY | {"administrator"}
    return {name for name in names if versions_visible_to(getattr(world, name), on=DAY).filter(pk=version.pk).exists()}


def test_a_draft(world):
    assert readers(world, world.draft()) == OVERSEERS


def test_a_plan_for_which_bodies_are_asked(world):
    asked = {"trade_head", "trade_officer", "culture_officer", "pacnam_head", "pacnam_officer", "babe_officer"}
    assert readers(world, world.called()) == OVERSEERS | asked


def test_an_issued_plan_is_read_by_every_post_that_reads_plans(world):
    assert readers(world, world.issued()) == EVERYBODY


def test_plans_and_lines_follow_their_versions(world):
    version = world.draft()
    line = version.lines.first()
    for who, sees in ((world.officer, True), (world.culture_officer, False)):
        assert plans_visible_to(who, on=DAY).filter(pk=version.plan_id).exists() == sees
        assert lines_visible_to(who, on=DAY).filter(pk=line.pk).exists() == sees


@pytest.mark.parametrize("who", ["officer", "trade_officer", "auditor"])
def test_looking_costs_the_same_for_any_number_of_plans(world, who, queries_of):
    person = getattr(world, who)
    world.draft()
    versions_visible_to(person, on=DAY).count()
    one = queries_of(lambda: list(versions_visible_to(person, on=DAY)))
    for year in (2021, 2022):
        world.open(first_year=year)
    assert queries_of(lambda: list(versions_visible_to(person, on=DAY))) == one
