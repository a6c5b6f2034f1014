"""Machine A, steps 1 and 2: the idea from the draft to the list of the year."""

from datetime import date

import pytest

from ocop.base.kernel.outcome import Refused
from ocop.cycle.products.models import CycleEntry, EntryStep, Idea, Return, SelectionRow
from ocop.cycle.products.rules.moves import Returned
from ocop.cycle.products.services import ending, handing_in, judging, receiving, selecting, starting, writing
from ocop.cycle.products.vocabulary import EntryState
from ocop.cycle.rounds.services import open_year, set_step
from ocop.law.criteria.models import Classification

from .conftest import DAY, GOOD_FINDINGS

S = EntryState
REASONS = [
    Returned("no_local_material_proof", "Nguyên liệu", "1.1", "Ghi rõ thôn"),
    Returned("story_weak", "Giá trị văn hóa", "", "Thêm câu chuyện"),
]


def codes(refusal):
    return [obstacle.code for obstacle in refusal.value.obstacles]


def test_a_group_of_an_older_classification_is_chosen_anew(world):
    older = Classification.objects.exclude(framework__code="QD-26-2026").first()
    entry = world.idea(values={"classification": older.pk})
    with pytest.raises(Refused) as refusal:
        handing_in.submit_idea(entry.pk, by=world.director, on=DAY)
    (found,) = refusal.value.obstacles
    assert (found.code, found.repair) == ("idea.class-not-in-force", "../1/#id_classification")
    assert found.basis == "26/2026/QĐ-TTg"


def test_an_entry_begins_with_what_the_producers_record_says(world, trail):
    entry = world.started(name="  Trà   mới ")
    idea = entry.idea
    assert (entry.state, entry.product.name, entry.entered_by, entry.entered_for) == (S.IDEA_DRAFT, "Trà mới", None, "")
    assert (idea.product_name, idea.holder_name, idea.holder_type, idea.address, idea.phone) == (
        "Trà mới", "Hợp tác xã Khuổi Lùng", "cooperative", "Thôn Nà Mu, Xã Ba Bể", "0912345678",
    )  # fmt: skip
    assert trail()[-1] == "products.entry.started"


def test_an_officer_writes_for_a_producer_and_both_names_stay(world):
    entry = world.submitted(by=world.officer)
    assert (entry.entered_by, entry.entered_for) == (world.officer, "Hợp tác xã Khuổi Lùng")
    assert (entry.idea.submitted_by, entry.idea.submitted_for) == (world.officer, "Hợp tác xã Khuổi Lùng")


@pytest.mark.parametrize("who", ["neighbour", "rival_director", "trader", "chair", "expert"])
def test_nobody_else_writes_for_a_producer(world, refused, who):
    with refused("person.not-allowed"):
        world.started(by=getattr(world, who))


def test_a_product_enters_the_year_once_on_a_route(world, refused):
    world.started(name="Trà mới")
    with refused("cycle.is-there"):
        world.started(name="TRÀ MỚI")
    with refused("cycle.no-name"):
        world.started(name=" ")
    with refused("cycle.no-stars"):
        world.started(name="Trà mới", route="upgrade")


def test_everything_missing_is_said_at_once_with_its_ground_and_place(world):
    entry = world.started()
    with pytest.raises(Refused) as refusal:
        handing_in.submit_idea(entry.pk, by=world.director, on=DAY)
    told = [(str(o.facts["field"]), o.basis, o.repair) for o in refusal.value.obstacles]
    assert told == [
        ("Nhóm, phân nhóm, bộ sản phẩm", "tỉnh quy định", "../1/#id_classification"),
        ("Giá trị cốt lõi, vì sao khách hàng mua", "tỉnh quy định", "../1/#id_core_value"),
        ("Quy cách đóng gói", "tỉnh quy định", "../1/#id_packing"),
        ("Nguyên liệu", "tỉnh quy định", "../2/#id_materials"),
        ("Cam kết", "Biểu 01, Biểu 02 của Chu trình OCOP", "../4/#id_commitment"),
        ("Người ký", "Biểu 01, Biểu 02 của Chu trình OCOP", "../4/#id_signer_name"),
    ]


def test_an_idea_is_handed_in_and_its_product_keeps_materials_class_and_wishes(world, trail):
    entry = world.submitted()
    product = entry.product
    assert (entry.state, entry.idea.submitted_by, entry.idea.submitted_on) == (S.IDEA_SUBMITTED, world.director, DAY)
    assert [(m.name, m.source_place, m.local_share, m.owner) for m in product.materials.all()] == [
        ("Búp trà Shan", "Thôn Khuổi Lùng, xã Ba Bể", 100, "Hộ thành viên")
    ]
    assert [c.classification.criteria_set.code for c in product.classes.all()] == ["12"]
    assert [wish.kind.code for wish in entry.wishes.all()] == ["packaging", "ip"]
    assert trail()[-3:] == ["products.entry.started", "products.form.written", "products.form.submitted"]


@pytest.mark.parametrize(
    ("day", "by", "reason", "expected"),
    [
        (date(2027, 1, 31), "director", "", ["time.not-open"]),
        (date(2027, 2, 1), "director", "", None),
        (date(2027, 3, 31), "director", "", None),
        (date(2027, 4, 1), "director", "", ["time.closed"]),
        (date(2027, 4, 1), "director", "Vùng lũ", ["time.closed"]),
        (date(2027, 4, 1), "officer", "", ["time.late-no-reason"]),
        (date(2027, 4, 1), "officer", "Vùng lũ", None),
    ],
)
def test_ideas_are_taken_in_while_the_window_of_the_place_is_open(world, day, by, reason, expected):
    entry, who = world.idea(), getattr(world, by)
    if expected is None:
        done = handing_in.submit_idea(entry.pk, by=who, on=day, late_reason=reason)
        assert (done.state, Idea.objects.get(entry=entry).late_reason) == (S.IDEA_SUBMITTED, reason)
        return
    with pytest.raises(Refused) as refusal:
        handing_in.submit_idea(entry.pk, by=who, on=day, late_reason=reason)
    assert codes(refusal) == expected
    assert refusal.value.obstacles[0].basis == "Theo thời gian nhận ý tưởng của tỉnh"


def test_the_commune_stamps_day_receiver_and_a_number_of_its_own_series(world, told):
    first = world.submitted()
    second = world.submitted(
        producer=world.rival, by=world.rival_director, name="Mật ong", values={"product_name": "Mật ong"}
    )
    with told("product.idea-received", "director"):
        receiving.receive(first.pk, by=world.officer, on=DAY)
    receiving.receive(second.pk, by=world.officer, on=DAY)
    found = Idea.objects.order_by("form_number").values_list("form_no", "received_by__username", "received_on")
    assert list(found) == [("01/PĐK-19-05500-2027", "officer", DAY), ("02/PĐK-19-05500-2027", "officer", DAY)]


def test_the_right_people_hear_of_an_idea_handed_in(world, told):
    with told("product.idea-submitted", "officer", "head"):
        world.submitted()


def test_an_officer_of_another_commune_receives_nothing(world, refused):
    entry = world.submitted()
    with refused("person.not-allowed"):
        receiving.receive(entry.pk, by=world.neighbour, on=DAY)


def test_a_return_names_several_reasons_and_one_day(world, refused, told):
    entry = world.received()
    with refused("sent-back.no-reason"):
        receiving.return_with_reasons(entry.pk, by=world.officer, on=DAY, reasons=[])
    with refused("sent-back.no-text", "sent-back.no-place", "sent-back.due-passed"):
        receiving.return_with_reasons(entry.pk, by=world.officer, on=DAY, reasons=[Returned("other")], due=DAY)
    with told("product.idea-returned", "director"):
        back = receiving.return_with_reasons(entry.pk, by=world.officer, on=DAY, reasons=REASONS)
    assert (back.state, back.resubmit_until) == (S.IDEA_RETURNED, date(2027, 3, 1))
    assert [(r.reason, r.field, r.criterion, r.due, r.round) for r in Return.objects.all()] == [
        ("no_local_material_proof", "Nguyên liệu", "1.1", date(2027, 3, 1), 1),
        ("story_weak", "Giá trị văn hóa", "", date(2027, 3, 1), 1),
    ]


def test_what_came_back_is_handed_in_again_until_its_day_and_keeps_its_number(world, refused):
    entry = world.received()
    receiving.return_with_reasons(entry.pk, by=world.officer, on=DAY, reasons=REASONS)
    with refused("sent-back.too-late"):
        handing_in.resubmit_idea(entry.pk, by=world.director, on=date(2027, 3, 2))
    again = handing_in.resubmit_idea(entry.pk, by=world.director, on=date(2027, 3, 1))
    assert (again.state, again.resubmit_until) == (S.IDEA_SUBMITTED, None)
    assert {r.answered_on for r in Return.objects.all()} == {date(2027, 3, 1)}
    receiving.receive(entry.pk, by=world.officer, on=date(2027, 3, 1))
    assert Idea.objects.get(entry=entry).form_no == "01/PĐK-19-05500-2027"


def test_what_is_not_handed_in_again_goes_to_the_next_year_copied(world, refused, told):
    entry = world.received()
    receiving.return_with_reasons(entry.pk, by=world.officer, on=DAY, reasons=REASONS)
    assert ending.lapse_all(on=date(2027, 3, 1)) == 0
    with told("product.lapsed", "director"):
        assert [ending.lapse_all(on=date(2027, 3, 2)), ending.lapse_all(on=date(2027, 3, 2))] == [1, 0]
    with refused("carry-over.no-year"):
        ending.carry_over(entry.pk, by=world.director, on=date(2027, 3, 2))
    open_year(by=world.expert, on=date(2027, 12, 1), year=2028)
    following = ending.carry_over(entry.pk, by=world.director, on=date(2027, 12, 2))
    assert (following.previous_entry, following.year.year, following.state) == (entry, 2028, S.IDEA_DRAFT)
    assert world.fresh(entry).state == S.CARRIED_OVER
    copied = Idea.objects.get(entry=following)
    assert (copied.core_value, copied.materials, copied.form_no, copied.commitment) == (
        entry.idea.core_value, entry.idea.materials, None, False,
    )  # fmt: skip
    with refused("carry-over.done"):
        ending.carry_over(entry.pk, by=world.director, on=date(2027, 12, 2))


def test_the_commune_screens_and_the_office_selects(world, refused, told):
    entry = world.received()
    with refused("screening.incomplete"):
        judging.select(entry.pk, by=world.expert, on=DAY)
    with refused("screening.incomplete"):
        receiving.screen(entry.pk, by=world.officer, on=DAY, findings={"culture": "good"})
    with told("product.idea-screened", "chief", "expert"):
        receiving.screen(entry.pk, by=world.officer, on=DAY, findings={**GOOD_FINDINGS, "culture": "doubt"})
    with refused("judge.other-level"):
        judging.select(entry.pk, by=world.officer, on=DAY)
    with told("product.decided", "director"):
        judging.select(entry.pk, by=world.expert, on=DAY)
    assert world.fresh(entry).state == S.IDEA_SELECTED


def test_the_commune_decides_where_the_year_says_so(world, refused):
    set_step(
        world.year.pk,
        by=world.expert,
        on=DAY,
        step="ideas",
        place=world.here,
        screened_by="commune",
        decided_by="commune",
        resubmit_days=10,
        reason="Giao xã",
    )
    entry = world.screened()
    with refused("judge.other-level"):
        judging.select(entry.pk, by=world.expert, on=DAY)
    assert judging.select(entry.pk, by=world.head, on=DAY).state == S.IDEA_SELECTED


def test_who_rejects_says_why_and_the_product_may_enter_again_next_year(world, refused):
    entry = world.screened()
    with refused("judge.no-reason"):
        judging.reject(entry.pk, by=world.expert, on=DAY, reason=" ")
    judging.reject(entry.pk, by=world.expert, on=DAY, reason="Nguyên liệu mua ngoài tỉnh")
    assert (world.fresh(entry).state, world.fresh(entry).ended_because) == (
        S.IDEA_REJECTED,
        "Nguyên liệu mua ngoài tỉnh",
    )
    open_year(by=world.expert, on=DAY, year=2028)
    assert ending.carry_over(entry.pk, by=world.director, on=DAY).year.year == 2028


def test_an_idea_is_withdrawn_before_anybody_looks_at_it(world, refused):
    entry = world.submitted()
    with refused("cycle.no-reason"):
        ending.withdraw(entry.pk, by=world.director, on=DAY, reason="")
    ending.withdraw(entry.pk, by=world.director, on=DAY, reason="Chưa đủ vốn")
    assert world.fresh(entry).state == S.IDEA_WITHDRAWN
    later = world.received(
        producer=world.rival, by=world.rival_director, name="Mật ong", values={"product_name": "Mật ong"}
    )
    with refused("cycle.wrong-moment"):
        ending.withdraw(later.pk, by=world.rival_director, on=DAY, reason="Thôi")


def test_the_list_of_the_year_freezes_tells_everybody_and_opens_the_plans(world, refused, told):
    entry = world.selected()
    held = selecting.open_list(by=world.expert, on=DAY, year=world.year)
    with refused("selection.is-open"):
        selecting.open_list(by=world.expert, on=DAY, year=world.year)
    facts = {"signer_name": "Ma Thị Chánh", "signer_title": "Chánh Văn phòng"}
    with refused("selection.no-number", "selection.no-day"):
        selecting.approve_list(held.pk, by=world.expert, on=DAY, decision_number="", decision_on=None, **facts)
    with refused("person.not-allowed"):
        selecting.approve_list(held.pk, by=world.officer, on=DAY, decision_number="12/QĐ", decision_on=DAY, **facts)
    with told("product.listed", "director", "officer", "head"):
        selecting.approve_list(held.pk, by=world.expert, on=DAY, decision_number="12/QĐ", decision_on=DAY, **facts)
    row = SelectionRow.objects.get()
    assert (row.rank, row.entry, row.product_name, row.holder, row.place, row.form_no) == (
        1, entry, "Trà Shan tuyết Khuổi Lùng", "Hợp tác xã Khuổi Lùng", "Xã Ba Bể", "01/PĐK-19-05500-2027",
    )  # fmt: skip
    opened = world.fresh(entry)
    assert (opened.state, opened.plan.unit_name) == (S.PLAN_DRAFT, "Hợp tác xã Khuổi Lùng")


def test_ideas_selected_later_stand_on_the_next_list(world):
    world.listed()
    world.selected(producer=world.rival, by=world.rival_director, name="Mật ong", values={"product_name": "Mật ong"})
    second = world.approve_list(decision_number="15/QĐ-VPĐP")
    assert (second.number, [row.product_name for row in second.rows.all()]) == (2, ["Mật ong"])


def test_a_product_already_made_skips_the_idea(world, refused):
    entry = world.started(name="Trà cũ", route="existing_product")
    assert starting.skip_to_plan(entry.pk, by=world.director, on=DAY).state == S.PLAN_DRAFT
    assert starting.skip_to_product(entry.pk, by=world.director, on=DAY).state == S.IN_IMPLEMENTATION
    with refused("cycle.skips-not"):
        starting.skip_to_plan(world.started().pk, by=world.director, on=DAY)


def test_biểu_02_asks_for_the_sales_of_last_year(world, refused):
    entry = world.idea(route="existing_product", name="Trà cũ")
    with refused("idea.missing"):
        handing_in.submit_idea(entry.pk, by=world.director, on=DAY)
    writing.save_idea(entry.pk, by=world.director, on=DAY, values={"sales_vnd": 90_000_000}, seen=1)
    assert handing_in.submit_idea(entry.pk, by=world.director, on=DAY).state == S.IDEA_SUBMITTED


def test_the_way_of_an_entry_is_kept_move_by_move(world):
    entry = world.listed()
    assert list(EntryStep.objects.filter(entry=entry).values_list("verb", "state", "by__username")) == [
        ("start", "idea_draft", "director"),
        ("submit_idea", "idea_submitted", "director"),
        ("receive", "idea_under_review", "officer"),
        ("select", "idea_selected", "expert"),
        ("open_plan", "plan_draft", "expert"),
    ]
    assert CycleEntry.objects.count() == 1
