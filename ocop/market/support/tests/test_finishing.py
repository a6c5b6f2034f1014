"""Packaging from brief to the label in use, and marks from filing to certificate (§6.4)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from ocop.base.kernel.periods import Period
from ocop.cycle.products.models import Product
from ocop.law.indicators.registry import Question, measure_of
from ocop.market.support.models import LabelVersion
from ocop.market.support.queries.finishing import label_items, label_of
from ocop.market.support.rules.finishing import obstacles_to_mark_on_label
from ocop.market.support.services import finishing
from ocop.market.support.vocabulary.finishing import LabelGroup, MarkState

from .projects_in_hand import DAY, again

YEAR = Period(date(2027, 1, 1), date(2028, 1, 1))


@pytest.fixture
def project(world):
    return world.contracted(activity="PACKAGING_DESIGN", asked=20, cost=60, kind="product", product=world.product)


def opened(world, project, **told):
    usual = {"product": None, "group": LabelGroup.FOOD, "brief": "Túi 500 g, nền nâu"}
    return finishing.open_order(project.pk, **{**usual, **told}, by=world.handler, on=DAY)


def with_proofs(world, project, count=2):
    order = opened(world, project)
    for _n in range(count):
        finishing.add_proof(order.pk, file=world.photo(), note="", by=world.handler, on=DAY)
    return again(order)


def chosen(world, project):
    order = with_proofs(world, project)
    return finishing.choose(order.pk, proof=order.proofs.last(), reason="Dễ đọc", by=world.director, on=DAY)


def answers(group="food", **other):
    return {**{row.code: "met" for row in label_items(group, on=DAY)}, **other}


def checked(world, project, **told):
    order = chosen(world, project)
    usual = {"answers": answers(), "mark_stars": None}
    return finishing.check_label(order.pk, **{**usual, **told}, by=world.handler, on=DAY)


def accepted(world, project):
    order = checked(world, project)
    finishing.approve_print(order.pk, by=world.director, on=DAY)
    finishing.note_print(order.pk, quantity=1000, printed_on=DAY, by=world.handler, on=DAY)
    return finishing.accept_packaging(order.pk, sample=world.photo(), by=world.handler, on=DAY)


def test_the_whole_way_ends_in_the_label_in_use(world, project, trail):
    version = accepted(world, project)
    assert (version.number, version.start, label_of(world.product, on=DAY)) == (1, DAY, version)
    assert [verb for verb in trail() if "packaging" in verb] == [
        "support.packaging.ordered", "support.packaging.proposed", "support.packaging.proposed",
        "support.packaging.chosen", "support.packaging.checked", "support.packaging.approved",
        "support.packaging.printed", "support.packaging.accepted",
    ]  # fmt: skip


def test_an_older_label_stays_with_its_days(world, project):
    first = accepted(world, project)
    LabelVersion.objects.filter(pk=first.pk).update(start=DAY - timedelta(days=30))
    second = accepted(world, project)
    assert (again(first).end, second.number) == (DAY, 2)
    assert label_of(world.product, on=DAY - timedelta(days=1)) == first
    assert label_of(world.product, on=DAY) == second


def test_the_producer_chooses_out_of_two_with_a_reason(world, project, refused):
    order = with_proofs(world, project, count=1)
    with refused("packaging.too-few-proofs", "packaging.no-proof", "packaging.no-reason"):
        finishing.choose(order.pk, proof=None, reason=" ", by=world.director, on=DAY)
    with refused("project.not-yours"):
        finishing.choose(order.pk, proof=order.proofs.first(), reason="Đẹp", by=world.handler, on=DAY)


def test_nothing_is_skipped(world, project, refused):
    order = with_proofs(world, project)
    for act, told in (
        (finishing.check_label, {"answers": {}, "mark_stars": None}),
        (finishing.note_print, {"quantity": 1, "printed_on": DAY}),
        (finishing.accept_packaging, {"sample": world.photo()}),
    ):
        with refused("packaging.wrong-moment"):
            act(order.pk, **told, by=world.handler, on=DAY)


def test_a_label_without_what_it_must_carry_goes_back_for_another_proof(world, project, refused):
    order = chosen(world, project)
    told = answers(net_content="missing")
    del told["allergens"]
    with refused("label.item-missing", "label.not-answered"):
        finishing.check_label(order.pk, answers=told, mark_stars=None, by=world.handler, on=DAY)
    finishing.add_proof(order.pk, file=world.photo(), note="Đã sửa", by=world.handler, on=DAY)
    assert (again(order).stage, again(order).chosen) == ("proofs", None)


def test_crafts_carry_less_than_food(world):
    craft, food = ({row.code for row in label_items(group, on=DAY)} for group in ("craft", "food"))
    assert craft < food
    assert {"allergens", "best_before"} <= food - craft


@pytest.mark.parametrize(
    ("shown", "stars", "until", "codes"),
    [
        (None, None, None, []),
        (3, None, None, ["label.mark-without-recognition"]),
        (3, 3, DAY - timedelta(days=1), ["label.mark-without-recognition"]),
        (4, 3, DAY, ["label.wrong-stars"]),
        (3, 3, DAY, []),
    ],
)
def test_the_ocop_mark_needs_a_valid_recognition_with_its_stars(shown, stars, until, codes):
    found = obstacles_to_mark_on_label(shown, stars=stars, until=until, on=DAY)
    assert [obstacle.code for obstacle in found] == codes


def test_the_mark_is_looked_up_at_the_product(world, project, refused):
    order = chosen(world, project)
    with refused("label.mark-without-recognition"):
        finishing.check_label(order.pk, answers=answers(), mark_stars=3, by=world.handler, on=DAY)
    Product.objects.filter(pk=world.product.pk).update(noted_stars=3, noted_until=DAY)
    assert finishing.check_label(order.pk, answers=answers(), mark_stars=3, by=world.handler, on=DAY).mark_stars == 3


def test_the_print_follows_the_approval(world, project, refused):
    order = checked(world, project)
    finishing.approve_print(order.pk, by=world.director, on=DAY)
    with refused("packaging.no-quantity", "packaging.wrong-print-day"):
        finishing.note_print(order.pk, quantity=0, printed_on=DAY - timedelta(days=1), by=world.handler, on=DAY)


def filed(world, project, **told):
    usual = {"mark": "Khuổi Lùng", "product": None, "filing_number": "4-2027-00123", "filed_on": DAY, "office": "Cục"}
    return finishing.file_mark(project.pk, **{**usual, **told}, by=world.handler, on=DAY)


def test_a_mark_is_filed_and_granted(world, project, refused):
    filing = filed(world, project)
    with refused("mark.no-certificate"):
        finishing.note_answer(filing.pk, state=MarkState.GRANTED, answered_on=DAY, certificate_number="",
                              by=world.handler, on=DAY)  # fmt: skip
    granted = finishing.note_answer(filing.pk, state=MarkState.GRANTED, answered_on=DAY, certificate_number="55",
                                    by=world.handler, on=DAY)  # fmt: skip
    assert granted.stage == MarkState.GRANTED
    with refused("mark.wrong-moment", "mark.before-filing"):
        finishing.note_answer(filing.pk, state=MarkState.REFUSED, answered_on=DAY - timedelta(days=1),
                              certificate_number="", by=world.handler, on=DAY)  # fmt: skip
    with refused("mark.not-whole", "mark.in-the-future", "mark.is-known"):
        filed(world, project, mark=" ", filed_on=DAY + timedelta(days=1))


def test_products_count_for_s05_by_content(world, project):
    accepted(world, project)
    filed(world, project)
    found = measure_of("S05").counts(Question(YEAR))[None]
    assert found.value == 1
    assert found.coverage == "bao bì mới 1, nộp đơn nhãn hiệu 1, cấp văn bằng 0"
    assert found.records == (("products.product", world.product.pk),)


def test_the_producer_follows_and_decides_on_a_phone(world, project, enter):
    order = with_proofs(world, project)
    client = enter(world.director)
    page = client.get(order.get_absolute_url()).content.decode()
    assert "Chọn phương án" in page
    assert "Kiểm tra nhãn</a>" not in page
    typed = {"proof": order.proofs.first().pk, "reason": "Dễ đọc"}
    done = client.post(reverse("support:choose-proof", args=[order.pk]), typed)
    assert done.headers["Location"] == order.get_absolute_url()
    assert client.get(reverse("support:add-proof", args=[order.pk])).status_code == 404
    centre = enter(world.handler)
    label = centre.post(reverse("support:check-label", args=[order.pk]), answers())
    assert label.status_code == 302
    assert client.post(reverse("support:approve-print", args=[order.pk])).status_code == 302
    assert again(order).approved_by == world.director
    for name in ("finishing",):
        assert client.get(reverse(f"support:{name}", args=[project.pk])).status_code == 200
    assert client.get(reverse("support:proof", args=[order.proofs.first().pk])).status_code == 200
