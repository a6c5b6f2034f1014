"""What is shown to whom and what is not; the wizard without scripts and saving by itself; double clicks; counts of
queries.
"""

import pytest
from django.urls import reverse

from ocop.cycle.products.models import CycleEntry, Idea
from ocop.cycle.products.queries.access import entries_visible_to, products_visible_to
from ocop.cycle.products.vocabulary import EntryState

from .conftest import DAY

S = EntryState


def at(name, *args):
    return reverse(f"products:{name}", args=args)


def page(world, **changed):
    """Page 1 of form a as it is typed."""
    return {
        "seen": "0",
        "hand": "a",
        "product_name": "Trà Shan",
        "core_value": "Trà từ cây cổ thụ, hái tay",
        "packing": "Hộp",
        "classification": str(world.tea.pk),
        "holder_name": "HTX",
        "holder_type": "cooperative",
        "address": "Ba Bể",
        "phone": "0912345678",
        **changed,
    }


# ── who sees what ──


def test_each_sees_what_concerns_them(world):
    draft = world.started(name="Nháp")
    world.submitted(
        producer=world.rival, by=world.rival_director, name="Mật", values={"product_name": "Mật", "wishes": []}
    )
    asked = world.submitted(name="Trà")
    seen = {
        who: {entry.product.name for entry in entries_visible_to(getattr(world, who), on=DAY)}
        for who in (
            "director",
            "rival_director",
            "officer",
            "neighbour",
            "expert",
            "chair",
            "auditor",
            "trader",
            "keeper",
        )
    }
    everything = {"Nháp", "Mật", "Trà Shan tuyết Khuổi Lùng"}
    assert seen == {
        "director": {"Nháp", "Trà Shan tuyết Khuổi Lùng"},
        "rival_director": {"Mật"},
        "officer": everything,
        "neighbour": set(),
        "expert": everything,
        "chair": everything - {"Nháp"},
        "auditor": everything - {"Nháp"},
        "trader": {"Trà Shan tuyết Khuổi Lùng"},
        "keeper": set(),
    }
    assert (draft.state, asked.wishes.count()) == (S.IDEA_DRAFT, 2)
    products = {product.name for product in products_visible_to(world.trader, on=DAY)}
    assert products == {"Trà Shan tuyết Khuổi Lùng"}


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("entry", "director officer expert"),
        ("idea-paper", "director officer expert"),
        ("readiness", "director officer expert"),
        ("withdraw", "director officer"),
        ("return", ""),
        ("screen", ""),
        ("select", ""),
    ],
)
def test_the_wrong_people_find_nothing_of_a_draft(world, enter, name, seen):
    entry = world.started()
    people = ("director", "officer", "expert", "chair", "trader", "neighbour", "rival_director", "keeper")
    found = [who for who in people if enter(getattr(world, who)).get(at(name, entry.pk)).status_code == 200]
    assert found == seen.split()


@pytest.mark.parametrize(
    "name", ["receive", "screen", "return", "select", "reject", "verify", "approve", "reject-plan"]
)
def test_a_producer_finds_no_act_of_an_office(world, enter, name):
    entry = world.submitted()
    assert enter(world.director).post(at(name, entry.pk)).status_code == 404


@pytest.mark.parametrize("name", ["open-list", "board", "hold-training"])
def test_a_producer_finds_no_page_of_an_office(world, enter, name):
    assert enter(world.director).get(at(name)).status_code == 404


def test_nobody_sees_anything_without_signing_in(world, client):
    entry = world.submitted()
    for name in ("entry", "idea-paper", "readiness"):
        assert client.get(at(name, entry.pk)).status_code == 302


# ── the wizard ──


def test_a_page_is_saved_and_leads_to_the_next_without_scripts(world, enter):
    entry = world.started()
    answer = enter(world.director).post(at("idea", entry.pk, 1), page(world))
    assert (answer.status_code, answer.url) == (302, at("idea", entry.pk, 2))
    answer = enter(world.director).post(at("idea", entry.pk, 1), {**page(world, seen="1"), "luu": "1"})
    assert (answer.url, Idea.objects.get().core_value) == (at("idea", entry.pk, 1), "Trà từ cây cổ thụ, hái tay")


def test_the_same_form_is_saved_by_itself_and_says_when(world, enter):
    entry, client = world.started(), enter(world.director)
    answer = client.post(at("idea", entry.pk, 1), page(world), headers={"HX-Request": "true"})
    words = answer.content.decode()
    assert (answer.status_code, "Đã lưu" in words, "<html" in words) == (200, True, False)
    again = client.post(at("idea", entry.pk, 1), page(world, packing="Hộp to"), headers={"HX-Request": "true"})
    assert (again.status_code, Idea.objects.get().packing) == (200, "Hộp to")


def test_rows_come_by_a_button_and_nothing_typed_is_lost(world, enter):
    entry = world.started()
    typed = {"seen": "0", "hand": "a", "m-rows": "2", "m0-name": "Búp trà", "m0-share": "99,5", "them-dong": "m"}
    answer = enter(world.director).post(at("idea", entry.pk, 2), typed)
    form = answer.context["form"]
    assert (answer.status_code, form.rows["materials"].count, 'value="99,5"' in answer.content.decode()) == (
        200,
        4,
        True,
    )
    assert Idea.objects.get().materials == []
    typed.pop("them-dong")
    enter(world.director).post(at("idea", entry.pk, 2), typed)
    assert Idea.objects.get().materials == [{"name": "Búp trà", "source": "", "share": "99.5", "owner": ""}]


def test_two_people_on_one_page_are_shown_the_other_word_and_keep_their_own(world, enter):
    entry = world.started()
    enter(world.director).post(at("idea", entry.pk, 1), page(world, packing="Hộp thiếc"))
    client = enter(world.officer)
    answer = client.post(at("idea", entry.pk, 1), page(world, hand="b", packing="Túi giấy"))
    words = answer.content.decode()
    told = "vừa sửa “Quy cách đóng gói” thành: Hộp thiếc"
    assert (answer.status_code, told in words, "Túi giấy" in words, Idea.objects.get().packing) == (
        409,
        True,
        True,
        "Hộp thiếc",
    )
    quiet = client.post(
        at("idea", entry.pk, 1), page(world, hand="c", packing="Túi giấy"), headers={"HX-Request": "true"}
    )
    assert (quiet.status_code, told in quiet.content.decode()) == (409, True)
    form = answer.context["form"]
    client.post(
        at("idea", entry.pk, 1), page(world, seen=form["seen"].value(), hand=form["hand"].value(), packing="Túi giấy")
    )
    assert Idea.objects.get().packing == "Túi giấy"


def test_the_review_says_everything_missing_before_it_goes(world, enter):
    entry = world.started()
    words = enter(world.director).get(at("idea", entry.pk, 5)).content.decode()
    assert ("Còn thiếu trước khi nộp" in words, "../2/#id_materials" in words, "01/02/2027 – 31/03/2027" in words) == (
        True,
    ) * 3
    refused = enter(world.director).post(at("submit-idea", entry.pk), {})
    assert (refused.status_code, CycleEntry.objects.get().state) == (409, S.IDEA_DRAFT)


def test_handing_in_twice_counts_once(world, enter):
    entry, client = world.idea(), enter(world.director)
    for _ in range(2):
        assert client.post(at("submit-idea", entry.pk), {"_once": "x"}).status_code == 302
    assert [step.verb for step in entry.way.all()] == ["start", "submit_idea"]


def test_a_form_handed_in_is_shown_but_not_written(world, enter):
    entry = world.submitted()
    answer = enter(world.director).get(at("idea", entry.pk, 1))
    assert (answer.status_code, answer.url) == (302, at("entry", entry.pk))
    assert enter(world.director).get(at("idea", entry.pk, 6)).status_code == 404


# ── where the line breaks ──


def test_a_page_sent_again_from_the_device_counts_once(world, enter):
    """The first answer was lost on the way; meanwhile somebody else changed the same field, and theirs stays."""
    entry, client = world.started(), enter(world.director)
    sent = page(world, hand="máy")
    first = client.post(at("idea", entry.pk, 1), sent, headers={"HX-Request": "true"})
    theirs = page(world, hand="xã", seen=first["X-Edition"], packing="Lon 50 g")
    assert enter(world.officer).post(at("idea", entry.pk, 1), theirs).status_code == 302
    again = client.post(at("idea", entry.pk, 1), sent, headers={"HX-Request": "true"})
    assert (again.status_code, again["X-Edition"]) == (200, str(int(first["X-Edition"]) + 1))
    assert Idea.objects.get().packing == "Lon 50 g"


def test_only_the_idea_and_its_beginning_may_wait_on_the_device(world, enter):
    entry, client = world.listed(), enter(world.director)
    begun = world.started(name="Trà khác")
    told = [at("idea", begun.pk, 1), at("start"), at("plan", entry.pk, 1)]
    assert ["data-offline=" in client.get(each).content.decode() for each in told] == [True, True, False]


def test_the_worker_forgets_the_pages_at_the_sign_out_of_either_language(client, db):
    assert '["/dang-xuat/", "/en/dang-xuat/"]' in client.get(reverse("worker")).content.decode()
