"""Screens of commune and office, papers, and what lists cost."""

import pytest
from django.urls import reverse

from ocop.base.workdays import clock
from ocop.cycle.products.models import Attendance, Product, SelectionList, Training
from ocop.cycle.products.queries.entries import counts_by_reason
from ocop.cycle.products.rules.moves import Returned
from ocop.cycle.products.services import receiving
from ocop.cycle.products.today import waiting
from ocop.cycle.products.vocabulary import EntryState

from .conftest import APRIL, DAY, GOOD_FINDINGS

S = EntryState


def at(name, *args):
    return reverse(f"products:{name}", args=args)


# ── offices ──


def test_the_whole_way_of_an_idea_on_screen(world, enter):
    entry = world.submitted()
    officer, expert = enter(world.officer), enter(world.expert)
    officer.post(at("receive", entry.pk))
    officer.post(at("screen", entry.pk), GOOD_FINDINGS)
    expert.post(at("select", entry.pk), {"reason": ""})
    expert.post(at("open-list"))
    held = SelectionList.objects.get()
    assert "Trà Shan tuyết Khuổi Lùng" in expert.get(at("selection", held.pk)).content.decode()
    expert.post(
        at("approve-list", held.pk),
        {
            "decision_number": "12/QĐ-VPĐP",
            "decision_on": "15/02/2027",
            "signer_name": "Ma Thị Chánh",
            "signer_title": "Chánh VP",
        },
    )
    assert world.fresh(entry).state == S.PLAN_DRAFT
    assert enter(world.director).get(at("plan", entry.pk, 1)).status_code == 200
    for number in (2, 3, 4, 5):
        assert enter(world.director).get(at("plan", entry.pk, number)).status_code == 200


def test_several_reasons_go_back_from_one_form(world, enter):
    entry = world.received()
    typed = {
        "r0-code": "missing_doc",
        "r0-field": "Nguyên liệu",
        "r0-text": "Ghi nơi lấy",
        "r1-code": "other",
        "r1-text": "Ảnh mờ",
    }
    enter(world.officer).post(at("return", entry.pk), typed)
    assert [(r.reason, r.field, r.text) for r in entry.returns.all()] == [
        ("missing_doc", "Nguyên liệu", "Ghi nơi lấy"), ("other", "", "Ảnh mờ"),
    ]  # fmt: skip
    words = enter(world.director).get(at("idea", entry.pk, 1)).content.decode()
    assert ("Ghi nơi lấy" in words, "Ảnh mờ" in words, "01/03/2027" in words) == (True, True, True)


def test_an_officer_who_writes_for_a_producer_is_named_beside_it(world, enter):
    entry = world.submitted(by=world.officer)
    words = enter(world.expert).get(at("entry", entry.pk)).content.decode()
    assert "Nông Thị Phiên nhập thay Hợp tác xã Khuổi Lùng" in words


def test_the_board_counts_by_state_and_place(world, enter):
    world.submitted()
    world.started(name="Nháp")
    answer = enter(world.expert).get(at("board"))
    counted = [(str(label), n) for label, _url, n in answer.context["states"]]
    assert counted == [("Soạn ý tưởng", 1), ("Đã nộp ý tưởng", 1)]
    assert [(str(unit), steps, total) for unit, _url, steps, total in answer.context["rows"]] == [
        ("Xã Ba Bể", [2, 0, 0, 0, 0], 2)
    ]


def test_a_self_score_on_screen_shows_what_is_missing(world, enter):
    entry = world.approved()
    with clock.fixed(APRIL):
        client = enter(world.director)
        form = client.get(at("self-score", entry.pk)).context["form"]
        name = next(name for name in form.fields if name.startswith("c-"))
        client.post(at("self-score", entry.pk), {name: "none"})
        answer = client.get(at("readiness", entry.pk))
    assert entry.self_score.chosen == {name.removeprefix("c-"): None}
    assert [part.star for part in answer.context["parts"]] == [3, 4, 5]
    assert "Lấy ở:" in answer.content.decode()


def test_attendance_on_screen(world, enter):
    world.listed()
    client = enter(world.expert)
    client.post(at("hold-training"), {
        "kind": "plan", "title": "Lập phương án", "day": "15/02/2027", "place": "Xã", "producers": [world.coop.pk],
    })  # fmt: skip
    held = Training.objects.get()
    client.post(at("attendance", held.pk), {"producer": world.coop.pk, "names": "Lèng Thị Vần\nHà Văn Bộ"})
    assert [each.name for each in Attendance.objects.all()] == ["Hà Văn Bộ", "Lèng Thị Vần"]
    assert enter(world.director).get(at("training", held.pk)).status_code == 200
    assert enter(world.rival_director).get(at("training", held.pk)).status_code == 404


def test_a_product_shows_its_history(world, enter):
    entry = world.listed()
    words = enter(world.officer).get(at("product", entry.product_id)).content.decode()
    assert ("Soạn phương án" in words, "26/2026/QĐ-TTg" in words, "Búp trà Shan" in words) == (True, True, True)
    enter(world.officer).post(at("give-code", entry.product_id), {"_once": "x"})
    enter(world.officer).post(at("give-code", entry.product_id), {"_once": "x"})
    assert [code.printed for code in Product.objects.get().codes.all()] == ["19-05500-1-2027"]


def test_what_waits_for_whom(world):
    own = world.started(name="Nháp")
    assisted = world.started(name="Nhập thay", by=world.officer)
    new = world.submitted(name="Mới", values={"product_name": "Mới"})
    screened = world.screened(name="Xét", values={"product_name": "Xét"})
    people = ("director", "officer", "head", "expert", "neighbour", "chair")
    found = {who: sorted(task.title for task in waiting(getattr(world, who), DAY)) for who in people}
    assert found == {
        "director": ["Nháp", "Nhập thay"],
        "officer": ["Mới", "Nhập thay"],
        "head": ["Mới"],
        "expert": ["Xét"],
        "neighbour": [],
        "chair": [],
    }
    assert {own.state, assisted.state, new.state, screened.state} == {
        S.IDEA_DRAFT,
        S.IDEA_SUBMITTED,
        S.IDEA_UNDER_REVIEW,
    }


# ── papers ──


@pytest.mark.parametrize("name", ["bieu-01", "bieu-02", "bieu-03"])
def test_empty_forms_are_there_for_the_pen(world, enter, name):
    for form, start in (("docx", b"PK"), ("pdf", b"%PDF")):
        answer = enter(world.director).get(at("blank", name, form))
        assert (answer.status_code, answer.content[: len(start)]) == (200, start)
    assert enter(world.director).get(at("blank", "bieu-04", "pdf")).status_code == 404


def test_forms_and_lists_are_printed_as_they_stand(world, enter):
    entry = world.planned()
    client = enter(world.expert)
    words = client.get(at("idea-paper", entry.pk)).content.decode()
    assert ("01/PĐK-19-05500-2027" in words, "BIỂU 01" in words.upper(), "Lèng Thị Vần" in words) == (True, True, True)
    assert "60.000.000" in client.get(at("plan-paper", entry.pk)).content.decode()
    assert client.get(at("plan-paper-file", entry.pk, "docx")).content[:2] == b"PK"
    held = SelectionList.objects.get()
    assert "12/QĐ-VPĐP" in client.get(at("selection-paper", held.pk)).content.decode()


# ── what pages cost ──


@pytest.mark.parametrize("name", ["work", "entries", "board", "list"])
def test_lists_cost_the_same_for_any_length(world, enter, queries_of, name):
    client, costs = enter(world.officer), []
    for rows in (1, 2):
        for n in range(rows):
            world.submitted(name=f"Trà {rows}{n}", values={"product_name": f"Trà {rows}{n}"})
        client.get(at(name))
        costs.append(queries_of(lambda: client.get(at(name))))
    assert costs[0] == costs[1]


def test_the_board_counts_why_forms_came_back_and_each_number_opens_its_list(world, enter):
    for name in ("Trà một", "Trà hai"):
        entry = world.received(name=name, values={"product_name": name})
        codes = ("missing_doc", "story_weak") if name == "Trà một" else ("story_weak",)
        reasons = [Returned(code, "Nguyên liệu") for code in codes]
        receiving.return_with_reasons(entry.pk, by=world.officer, on=DAY, reasons=reasons)
    found = counts_by_reason(world.officer, world.year, on=DAY)
    assert list(found.items()) == [("story_weak", 2), ("missing_doc", 1)]
    assert counts_by_reason(world.neighbour, world.year, on=DAY) == {}
    address = f"{at('entries')}?nam={world.year.pk}&ly-do=missing_doc"
    assert address.replace("&", "&amp;") in enter(world.officer).get(at("board")).content.decode()
    words = enter(world.officer).get(address).content.decode()
    assert ("Trà một" in words, "Trà hai" in words) == (True, False)
