"""A household business becomes a company: the checklist, the new body in the place of the old, the history of both."""

import pytest

from ocop.actors.organisations.models import Succession
from ocop.actors.people.models import Post, Role
from ocop.actors.producers.models import ConversionStep, Producer
from ocop.actors.producers.queries import own_producer, visible_to
from ocop.actors.producers.queries.registry import origins_of
from ocop.actors.producers.services import contents, converting, registering, representing
from ocop.actors.producers.services.wording import FiguresWording, RepresentativeWording
from ocop.base.kernel.outcome import Refused

from .conftest import DAY, GOOD, OTHER_GOOD, codes, trail

NEW = {"registration_number": "4700123456", "registered_on": DAY, "tax_code": OTHER_GOOD}


@pytest.fixture
def household(world):
    made = world.made("Hộ kinh doanh Sao Mai", phone="0987000111", tax_code="019084001234")
    role = Role.objects.get(code="producer")
    Post.objects.create(
        person=world.people["keeper"], organisation=made.organisation, role=role, title="Chủ hộ", start="2026-01-01"
    )
    world.people["keeper"].refresh_from_db()
    return made


@pytest.fixture
def case(world, household):
    return converting.start_conversion(
        household.pk, by=world.people["officer"], on=DAY, new_kind="enterprise", new_name="Công ty TNHH Sao Mai"
    )


def ticked(case, by):
    for step in ConversionStep.objects.filter(conversion=case):
        converting.tick(step.pk, by=by, on=DAY, note=f"GCN {step.item.code}")


def test_the_checklist_of_the_new_form_is_laid_out_and_the_right_people_hear(world, household, heard):
    def start():
        converting.start_conversion(
            household.pk, by=world.people["office"], on=DAY, new_kind="enterprise", new_name="Công ty"
        )

    assert heard(start) == {"producer.conversion-started": ["Mã Đình Sơn", "Nông Thị Phiên"]}
    assert ConversionStep.objects.count() == 10
    assert Producer.objects.get(pk=household.pk).status == "active"


def test_a_form_it_cannot_become_is_refused(world, household):
    with pytest.raises(Refused) as refused:
        converting.start_conversion(household.pk, by=world.people["officer"], on=DAY, new_kind="farm", new_name="")
    assert codes(refused) == ["conversion.no-such-way", "conversion.no-name"]


def test_one_case_at_a_time_and_no_dissolving_meanwhile(world, household, case):
    with pytest.raises(Refused) as refused:
        converting.start_conversion(
            household.pk, by=world.people["officer"], on=DAY, new_kind="enterprise", new_name="X"
        )
    assert codes(refused) == ["conversion.under-way"]
    with pytest.raises(Refused) as refused:
        registering.dissolve(household.pk, by=world.people["officer"], on=DAY, reason="X")
    assert codes(refused) == ["conversion.under-way"]


def test_an_item_needs_a_word_on_its_paper(world, case):
    with pytest.raises(Refused) as refused:
        converting.tick(case.steps.first().pk, by=world.people["officer"], on=DAY, note=" ")
    assert (codes(refused), case.steps.filter(done_on__isnull=False).count()) == (["conversion.no-note"], 0)


def test_nothing_is_finished_while_items_are_left(world, household, case):
    with pytest.raises(Refused) as refused:
        converting.finish_conversion(
            case.pk, by=world.people["officer"], on=DAY, registration_number="", registered_on=None, tax_code=GOOD
        )
    assert codes(refused) == [
        *["conversion.item-left"] * 10, "conversion.no-registration", "conversion.no-registration-day",
        "producer.tax-code-taken",
    ]  # fmt: skip
    assert (Producer.objects.count(), Producer.objects.get(pk=household.pk).status) == (2, "active")


def test_the_new_body_takes_the_place_of_the_old_and_nothing_is_lost(world, household, case, heard):
    officer, owner = world.people["officer"], world.people["keeper"]
    representing.note_representative(
        household.pk, by=officer, on=DAY, wording=RepresentativeWording(name="Triệu Thị Mẫu", sex="female"), is_new=True
    )
    contents.note_figures(
        household.pk, by=owner, on=DAY, wording=FiguresWording(year=2025, source="tax", revenue_vnd=9)
    )
    ticked(case, owner)
    told = heard(lambda: converting.finish_conversion(case.pk, by=officer, on=DAY, **NEW))
    old, new = Producer.objects.get(pk=household.pk), Producer.objects.get(name="Công ty TNHH Sao Mai")
    assert (old.status, old.succeeded_by, old.organisation.end) == ("converted", new, DAY)
    assert (new.kind, new.tax_code, new.phone, new.origin) == ("enterprise", OTHER_GOOD, "0987000111", "conversion")
    assert [(row.name, row.sex) for row in new.representatives.all()] == [("Triệu Thị Mẫu", "female")]
    assert (old.figures.count(), old.tax_code) == (1, "019084001234")
    assert Succession.objects.filter(predecessor=old.organisation, successor=new.organisation).count() == 1
    assert told == {"producer.conversion-finished": ["Mã Đình Sơn"]}
    assert trail()[-1] == "producers.conversion.finished"


def test_whoever_acted_for_the_old_body_acts_for_the_new_and_reads_the_old(world, household, case):
    ticked(case, world.people["officer"])
    new = converting.finish_conversion(case.pk, by=world.people["officer"], on=DAY, **NEW)
    owner = world.people["keeper"]
    owner.refresh_from_db()
    assert own_producer(owner, on=DAY) == new
    assert set(visible_to(owner, on=DAY)) == {new, Producer.objects.get(pk=household.pk)}
    assert origins_of(new) == [household]


def test_the_tax_code_of_a_household_may_stay(world, household, case):
    ticked(case, world.people["officer"])
    with pytest.raises(Refused) as refused:
        converting.finish_conversion(case.pk, by=world.people["officer"], on=DAY, **{**NEW, "tax_code": "019084001234"})
    assert codes(refused) == ["tax-code.personal"]


def test_a_cancelled_case_changes_nothing(world, household, case):
    converting.cancel_conversion(case.pk, by=world.people["officer"], on=DAY, reason="Chưa đủ vốn")
    case.refresh_from_db()
    assert (case.state, case.reason, Producer.objects.get(pk=household.pk).status) == (
        "cancelled",
        "Chưa đủ vốn",
        "active",
    )
    refusals = []
    for act in (
        lambda: converting.cancel_conversion(case.pk, by=world.people["officer"], on=DAY, reason="Lại"),
        lambda: converting.tick(case.steps.first().pk, by=world.people["officer"], on=DAY, note="A"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        refusals += codes(refused)
    assert refusals == ["conversion.closed", "conversion.closed"]


def test_the_neighbour_commune_does_not_see_the_case(world, case):
    with pytest.raises(Refused) as refused:
        converting.cancel_conversion(case.pk, by=world.people["neighbour"], on=DAY, reason="X")
    assert codes(refused) == ["person.not-allowed"]
