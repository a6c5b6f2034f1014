"""What is shown to whom, what is not, and that a longer list costs no more."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ocop.actors.producers.models import Duplicate, FormerName, Producer, RequestRule
from ocop.actors.producers.services import (
    advising,
    contents,
    converting,
    finding,
    importing,
    privacy,
    representing,
    signing_up,
)
from ocop.actors.producers.services.wording import FiguresWording, RepresentativeWording

from .conftest import DAY, GOOD

LIST = "Tên chủ thể;Loại hình;Xã, phường\nHTX Một;htx;Ba Bể\n".encode()
PERSONAL = ("Nữ", "Tày", "1984", "Thôn Khuổi Lùng, xã Ba Bể")


def at(name, *args):
    return reverse(f"producers:{name}", args=args)


@pytest.fixture
def represented(world):
    representing.note_representative(
        world.producer.pk, by=world.people["officer"], on=DAY, is_new=True,
        wording=RepresentativeWording(
            name="Lèng Thị Vần", position="Giám đốc", sex="female", ethnicity="Tày", birth_year=1984,
            residence=PERSONAL[3],
        ),
    )  # fmt: skip
    return world.producer


def typed(world, **changed):
    return {"kind": "cooperative", "name": "HTX Gõ Tay", "unit": world.places["here"].pk, **changed}


# ── the registry ──


def test_the_registry_shows_the_own_place_and_can_be_exported(world, enter):
    world.made("HTX Nơi Khác", unit=world.places["there"])
    client = enter(world.people["officer"])
    words = client.get(at("list")).content.decode()
    assert ("Khuổi Lùng" in words, "Nơi Khác" in words) == (True, False)
    lines = b"".join(client.get(at("list"), {"tai": "csv"})).decode("utf-8-sig").splitlines()
    assert lines[1].split(",")[0] == "Hợp tác xã Khuổi Lùng"
    assert enter(world.people["office"]).get(at("list")).content.decode().count("Nơi Khác") == 1


@pytest.mark.parametrize(
    ("query", "n"),
    [({"q": "khuoi"}, 1), ({"q": "sao"}, 1), ({"loai": "farm"}, 0), ({"trang-thai": "paused"}, 0), ({"q": GOOD}, 1)],
)
def test_filters_live_in_the_address(world, enter, query, n):
    world.made("Hộ Sao Mai")
    assert enter(world.people["office"]).get(at("list"), query).context["page"].paginator.count == n


def test_the_filter_of_a_commune_keeps_its_producers(world, enter):
    world.made("HTX Nơi Khác", unit=world.places["there"])
    page = enter(world.people["office"]).get(at("list"), {"xa": world.places["there"].pk}).context["page"]
    assert [row.name for row in page.object_list] == ["HTX Nơi Khác"]


@pytest.mark.parametrize("page", ["list", "search", "producer", "pairs", "sign-ups", "requests", "imports"])
def test_pages_cost_the_same_for_one_row_and_for_three(world, enter, page):
    addresses = {"producer": at("producer", world.producer.pk), "search": f"{at('list')}?q=htx"}
    client = enter(world.people["officer" if page == "sign-ups" else "office"])
    address = addresses.get(page) or at(page)
    cost = []
    for numbers in ([1], [2, 3]):
        for n in numbers:
            hang_on(world, n)
        client.get(address)  # what is read once for a process is read now
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        cost.append(len(queries))
    assert cost[0] == cost[1]


def hang_on(world, n):
    """One more row of everything a page shows."""
    officer, office, director = (world.people[who] for who in ("officer", "office", "director"))
    facts = {"by": officer, "on": DAY}
    contents.add_member(world.producer.pk, name=f"A{n}", **facts)
    contents.add_site(world.producer.pk, name="X", unit=world.places["there"], **facts)
    contents.add_capability(world.producer.pk, kind="land", name="Đất", **facts)
    contents.note_figures(
        world.producer.pk, wording=FiguresWording(year=2020 + n, source="tax", revenue_vnd=n), **facts
    )
    representing.note_representative(
        world.producer.pk, wording=RepresentativeWording(name=f"Người {n}"), is_new=True, **facts
    )
    FormerName.objects.create(producer=world.producer, name=f"Tên {n}", until=DAY)
    helper = world.person(f"Người hỗ trợ {n}", "norm_keeper", world.bodies["department"])
    advising.invite_adviser(world.producer.pk, by=director, on=DAY, username=helper.username)
    for copy in range(2):
        world.made(f"HTX Số {n}", kind="cooperative", street=str(copy))
    finding.find_duplicates(by=office, on=DAY)
    importing.import_dry_run(by=office, on=DAY, content=LIST, name=f"{n}.csv")
    signing_up.sign_up(
        on=DAY, producer_name=f"HTX {n}", kind="cooperative", unit=world.places["here"], full_name=f"B {n}",
        phone=f"091200000{n}", agreed=["registry"],
    )  # fmt: skip
    rule = RequestRule.objects.order_by("position")[n]
    privacy.ask(by=director, on=DAY, rule=rule, details="Xem")


# ── one producer ──


@pytest.mark.parametrize(
    ("who", "is_shown"), [("officer", True), ("director", True), ("office", True), ("reader", False)]
)
def test_what_forms_ask_of_a_person_is_shown_only_to_those_who_need_it(world, enter, represented, who, is_shown):
    words = enter(world.people[who]).get(at("producer", represented.pk)).content.decode()
    assert "Lèng Thị Vần" in words
    assert [fact in words for fact in PERSONAL] == [is_shown] * 4


@pytest.mark.parametrize(("who", "status"), [("neighbour", 404), ("keeper", 404), ("reader", 200), ("director", 200)])
def test_outside_the_reach_there_is_no_such_producer(world, enter, who, status):
    assert enter(world.people[who]).get(at("producer", world.producer.pk)).status_code == status


@pytest.mark.parametrize(
    "name", ["edit", "representative", "figures", "add-site", "pause", "dissolve", "convert", "invite"]
)
def test_a_reader_of_the_registry_changes_nothing(world, enter, name):
    client = enter(world.people["reader"])
    assert client.get(at(name, world.producer.pk)).status_code == 404
    assert client.post(at(name, world.producer.pk), {"reason": "X"}).status_code == 404


def test_an_adviser_finds_the_forms_but_no_decision(world, enter):
    keeper = world.people["keeper"]
    advising.invite_adviser(
        world.producer.pk, by=world.people["director"], on=DAY, username=keeper.username, may_enter=True
    )
    client = enter(keeper)
    assert client.get(at("own")).headers["Location"] == at("producer", world.producer.pk)
    found = [client.get(at(name, world.producer.pk)).status_code for name in ("edit", "figures", "dissolve", "invite")]
    assert found == [200, 200, 404, 404]


def test_the_producer_finds_its_own_record(world, enter):
    client = enter(world.people["director"])
    assert client.get(at("own")).headers["Location"] == at("producer", world.producer.pk)
    assert client.get(at("list")).status_code == 404


def test_the_history_tells_names_and_conversions(world, enter):
    FormerName.objects.create(producer=world.producer, name="Tổ hợp tác Khuổi Lùng", until=DAY)
    household = world.made("Hộ Sao Mai")
    case = converting.start_conversion(
        household.pk, by=world.people["officer"], on=DAY, new_kind="enterprise", new_name="Công ty Sao Mai"
    )
    client = enter(world.people["officer"])
    assert "Tổ hợp tác Khuổi Lùng" in client.get(at("producer", world.producer.pk)).content.decode()
    assert case.get_absolute_url() in client.get(at("producer", household.pk)).content.decode()


# ── forms ──


def test_an_officer_enters_a_producer_on_screen(world, enter):
    answer = enter(world.people["officer"]).post(
        at("new"),
        typed(world, charter_capital_vnd="1.500.000.000", latitude="22,41", longitude="105,61", rep_name="A B"),
    )
    made = Producer.objects.get(name="HTX Gõ Tay")
    assert (answer.status_code, answer.headers["Location"]) == (302, made.get_absolute_url())
    assert (made.charter_capital_vnd, made.latitude, made.representatives.get().name) == (1_500_000_000, 22.41, "A B")


def test_a_refusal_keeps_everything_that_was_typed(world, enter):
    answer = enter(world.people["officer"]).post(at("new"), typed(world, tax_code="0100233480", phone="12", name=""))
    words = answer.content.decode()
    assert answer.status_code == 409
    for said in ("sai số kiểm tra", "Chưa ghi tên chủ thể", 'value="0100233480"', 'value="12"'):
        assert said in words


def test_a_commune_offers_only_its_own_places(world, enter):
    offered = enter(world.people["officer"]).get(at("new")).context["form"].fields["unit"].queryset
    assert [unit.name for unit in offered] == ["Xã Ba Bể"]


def test_whoever_was_faster_is_shown_beside_what_was_typed(world, enter):
    first, second = enter(world.people["director"]), enter(world.people["officer"])
    first.post(at("edit", world.producer.pk), typed(world, name="HTX Nhanh", tax_code=GOOD, seen=1))
    answer = second.post(at("edit", world.producer.pk), typed(world, name="HTX Chậm", tax_code=GOOD, seen=1))
    words = answer.content.decode()
    assert (answer.status_code, Producer.objects.get(pk=world.producer.pk).name) == (409, "HTX Nhanh")
    assert ("HTX Nhanh" in words, 'value="HTX Chậm"' in words, 'name="seen" value="2"' in words) == (True, True, True)
    second.post(at("edit", world.producer.pk), typed(world, name="HTX Chậm", tax_code=GOOD, seen=2))
    assert Producer.objects.get(pk=world.producer.pk).name == "HTX Chậm"


def test_figures_of_the_year_of_the_address_are_in_the_form(world, enter):
    client = enter(world.people["director"])
    facts = {"year": "2024", "source": "declared", "revenue_vnd": "1.250.000.000", "labour_total": "12"}
    assert client.post(at("figures", world.producer.pk), facts).status_code == 302
    words = client.get(f"{at('figures', world.producer.pk)}?nam=2024").content.decode()
    assert 'value="1.250.000.000"' in words
    again = {**facts, "revenue_vnd": "7", "seen": "1"}
    assert client.post(f"{at('figures', world.producer.pk)}?nam=2024", again).status_code == 302
    stale = client.post(f"{at('figures', world.producer.pk)}?nam=2024", again)
    assert (stale.status_code, "Người khác vừa ghi số liệu" in stale.content.decode()) == (409, True)


# ── duplicates ──


@pytest.fixture
def pair(world):
    world.made("HTX Khuổi Lùng", kind="cooperative", email="htx@vi-du.vn")
    finding.find_duplicates(by=world.people["office"], on=DAY)
    return Duplicate.objects.get()


def test_side_by_side_with_a_choice_for_each_field(world, enter, pair):
    client = enter(world.people["office"])
    form = client.get(at("pair", pair.pk)).context["form"]
    assert form.differing == ["name", "tax_code", "phone", "email"]
    assert {name: form.fields[name].initial for name in form.differing} == {
        "name": "kept", "tax_code": "kept", "phone": "kept", "email": "merged"
    }  # fmt: skip
    chosen = {"name": "kept", "tax_code": "kept", "phone": "kept", "email": "merged", "reason": "Trùng"}
    answer = client.post(at("pair", pair.pk), chosen)
    kept = Producer.objects.get(pk=world.producer.pk)
    assert (answer.headers["Location"], kept.email, kept.tax_code) == (kept.get_absolute_url(), "htx@vi-du.vn", GOOD)


def test_the_other_record_may_stay(world, enter, pair):
    address = f"{at('pair', pair.pk)}?giu={pair.second_id}"
    chosen = {"name": "kept", "tax_code": "merged", "phone": "kept", "email": "kept", "reason": "Trùng"}
    enter(world.people["office"]).post(address, chosen)
    assert Producer.objects.get(pk=pair.second_id).tax_code == GOOD
    assert Producer.objects.get(pk=pair.first_id).status == "merged"


def test_the_worklist_of_duplicates_is_for_those_who_merge(world, enter, pair):
    found = {
        who: enter(world.people[who]).get(at("pair", pair.pk)).status_code for who in ("office", "officer", "reader")
    }
    assert found == {"office": 200, "officer": 404, "reader": 404}
