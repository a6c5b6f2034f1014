"""Rights belong to posts: verb, body and day; power flows down the tree, but one works for one's own body alone."""

from datetime import date
from pathlib import Path

import pytest

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions, queries
from ocop.actors.people.models import Person, Role
from ocop.actors.people.tests.factories import PersonFactory, PostFactory
from ocop.actors.territory.models import Unit
from ocop.base.kernel.outcome import Refused

pytestmark = pytest.mark.django_db
DAY, TODAY = date(2019, 6, 13), date(2026, 11, 23)


def body(ref: str) -> Organisation:
    return Organisation.objects.get(ref=ref)


def holder(role: str, ref: str, **post: object) -> Person:
    person: Person = PersonFactory()
    PostFactory(person=person, role=Role.objects.get(code=role), organisation=body(ref), **post)
    return person


def test_a_person_without_a_post_may_do_nothing(reference: Path) -> None:
    assert not permissions.may(PersonFactory(), "documents.view", on=DAY)


def test_a_post_gives_the_verbs_of_its_role_and_no_others(reference: Path) -> None:
    officer = holder("dept_officer", "bk.sct@-")
    expected = {"directives.work": True, "directives.head": False, "people.edit": False}
    assert {verb: permissions.may(officer, verb, on=DAY) for verb in expected} == expected


def test_a_post_counts_from_its_first_day_until_the_day_before_its_end(reference: Path) -> None:
    officer = holder("dept_officer", "bk.sct@-", start=date(2019, 6, 13), end=date(2019, 7, 1))
    days = [date(2019, 6, 12), date(2019, 6, 13), date(2019, 6, 30), date(2019, 7, 1)]
    assert [permissions.may(officer, "directives.work", on=day) for day in days] == [False, True, True, False]


def test_an_account_that_was_stopped_may_do_nothing(reference: Path) -> None:
    officer = holder("dept_officer", "bk.sct@-")
    officer.is_active = False
    assert not permissions.may(officer, "directives.work", on=DAY)
    assert not officer.has_perm("directives.work")


@pytest.mark.parametrize(
    ("role", "of", "verb", "other", "allowed"),
    [
        ("dept_officer", "bk.sct@-", "directives.work", "bk.sct@-", True),
        ("dept_officer", "bk.sct@-", "directives.work", "bk.snn@-", False),
        ("dept_head", "bk.snn@-", "directives.head", "bk.ttkn@-", False),
        ("dept_head", "bk.snn@-", "documents.view", "bk.ttkn@-", True),
        ("district_officer", "bk.ubnd.061@-", "directives.work", "ubnd.01903@-", False),
        ("district_officer", "bk.ubnd.061@-", "documents.view", "ubnd.01903@-", True),
        ("district_officer", "bk.ubnd.061@-", "documents.view", "bk.ubnd.062@-", False),
        ("district_officer", "bk.ubnd.061@-", "documents.view", "bk.ubnd@-", False),
        ("office_clerk", "bk.vp3@2019-01-01", "directives.oversee", "bk.sct@-", True),
        ("office_clerk", "bk.vp3@2019-01-01", "directives.oversee", "ubnd.01903@-", True),
        ("office_clerk", "bk.vp3@2019-01-01", "directives.oversee", "tn.sct@2025-07-01", False),
        ("auditor", "bk.ttr@-", "audit.view", "tw.bct@-", True),
    ],
)
def test_power_flows_down_but_one_works_and_signs_for_ones_own_body_alone(
    reference: Path, role: str, of: str, verb: str, other: str, allowed: bool
) -> None:
    person = holder(role, of)
    assert permissions.may(person, verb, on=DAY, organisation=body(other)) is allowed
    assert permissions.may(person, verb, on=DAY, organisation=body(other).pk) is allowed


def test_a_refusal_names_the_reason(reference: Path) -> None:
    with pytest.raises(Refused) as refused:
        permissions.require(holder("producer", "bk.sct@-"), "directives.send", on=DAY)
    assert [obstacle.code for obstacle in refused.value.obstacles] == ["person.not-allowed"]


def test_an_agency_reaches_itself_and_those_below_but_no_sibling_and_nothing_above(reference: Path) -> None:
    reach = queries.reach(holder("dept_officer", "bk.snn@-"), DAY)
    found = {each.ref for each in Organisation.objects.filter(pk__in=reach.organisations)}
    assert found == {"bk.snn@-", "bk.ccqlcl@-", "bk.ccptnt@-", "bk.cckl@-", "bk.ttkn@-"}
    assert not reach.everything


def test_a_district_reaches_its_communes_and_their_land(reference: Path) -> None:
    reach = queries.reach(holder("district_head", "bk.ubnd.061@-"), DAY)
    # Ba Bể had 16 communes in 2019: 16 committees and the district's, 16 units and the district
    assert (len(reach.organisations), len(reach.units)) == (17, 17)


def test_today_a_commune_reaches_the_files_and_land_of_those_it_took_over(reference: Path) -> None:
    reach = queries.reach(holder("commune_officer", "ubnd.01912@2025-07-01"), TODAY)
    keys = {unit.key for unit in Unit.objects.filter(pk__in=reach.units)}
    assert keys == {"01912@2025-07-01", "01888@-", "01912@-", "01915@-", "01903@-"}
    bodies = Organisation.objects.filter(pk__in=reach.organisations)
    assert {each.ref for each in bodies} == {f"ubnd.{key}" for key in keys}


def test_the_office_reaches_the_whole_province_and_its_predecessor(reference: Path) -> None:
    reach = queries.reach(holder("coord_officer", "tn.snnmt@2025-07-01"), TODAY)
    assert {body("tn.sct@2025-07-01").pk, body("bk.sct@-").pk, body("ubnd.01903@-").pk} <= reach.organisations
    assert body("tw.bct@-").pk not in reach.organisations


def test_a_post_that_reaches_its_own_body_has_no_territory(reference: Path) -> None:
    reach = queries.reach(holder("producer", "bk.lmhtx@-"), DAY)
    assert (reach.organisations, reach.units) == ({body("bk.lmhtx@-").pk}, frozenset())


def test_an_auditor_reaches_everything_without_a_list(reference: Path) -> None:
    assert queries.reach(holder("auditor", "bk.ttr@-"), DAY) == queries.Reach(everything=True)


def test_the_agencys_own_officers_are_told_before_those_above(reference: Path) -> None:
    officer, head = holder("dept_officer", "bk.sct@-"), holder("dept_head", "bk.sct@-")
    holder("dept_officer", "bk.snn@-")
    found = queries.people_with("directives.work", organisation=body("bk.sct@-"), on=DAY)
    assert set(found) == {officer, head}


def test_the_office_that_oversees_is_found_for_an_agency_that_has_nobody(reference: Path) -> None:
    clerk = holder("office_clerk", "bk.vp3@2019-01-01")
    holder("office_clerk", "tn.vpubnd@2025-07-01")
    assert set(queries.people_with("directives.oversee", organisation=body("bk.sct@-"), on=DAY)) == {clerk}


def test_nobody_above_is_asked_to_work_for_an_agency_that_has_nobody(reference: Path) -> None:
    holder("district_officer", "bk.ubnd.061@-")
    assert list(queries.people_with("directives.work", organisation=body("ubnd.01903@-"), on=DAY)) == []


def test_asking_again_in_one_request_costs_nothing(reference: Path, django_assert_num_queries) -> None:
    person = holder("district_head", "bk.ubnd.061@-")
    queries.reach(person, DAY)
    with django_assert_num_queries(0):
        queries.reach(person, DAY)
        permissions.may(person, "documents.view", on=DAY)


def test_the_posts_in_words_stand_under_the_name(reference: Path) -> None:
    assert queries.titles(holder("dept_officer", "bk.sct@-", title="Chuyên viên"), DAY) == "Chuyên viên, Sở Công Thương"


def test_every_role_of_the_notes_is_there(reference: Path) -> None:
    assert list(Role.objects.values_list("code", flat=True)) == [
        "prov_chair", "prov_vice_chair", "office_clerk", "coord_head", "coord_officer", "dept_head", "dept_officer",
        "centre_officer", "finance_reader", "budget_controller", "norm_keeper", "district_head", "district_officer",
        "commune_head",
        "commune_officer", "steering_member", "helping_member", "council_chair", "council_secretary",
        "council_member", "advisory_member", "producer", "pos_operator", "editor", "auditor", "administrator",
    ]  # fmt: skip
