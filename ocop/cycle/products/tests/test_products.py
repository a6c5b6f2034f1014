"""The lasting identity: names, classes by framework and the mapping between them, codes that never change, rank as
told.
"""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.kernel.outcome import Obstacle
from ocop.cycle.products.models import ProductCode, SelectionRow
from ocop.cycle.products.queries.classes import class_on, suggested_class
from ocop.cycle.products.rules import codes
from ocop.cycle.products.rules.idea import IdeaFacts, Material, obstacles_to_idea, warnings
from ocop.cycle.products.rules.moves import obstacles_to_entering_known
from ocop.cycle.products.rules.names import key_of, similar
from ocop.cycle.products.services import keeping
from ocop.law.criteria.models import Classification, Framework

from .conftest import DAY

NEXT = date(2028, 2, 15)


def old_tea():
    return Classification.objects.get(framework__code="QD-148-2023")


@pytest.fixture
def product(world):
    return world.started().product


def test_a_product_keeps_its_class_in_every_framework(world, product):
    keeping.classify(product.pk, by=world.director, on=DAY, classification=old_tea())
    framework = Framework.objects.get(code="QD-26-2026")
    assert suggested_class(product, framework) == world.tea
    keeping.classify(product.pk, by=world.director, on=DAY, classification=world.tea)
    assert class_on(product, date(2024, 5, 1)).framework.code == "QD-148-2023"
    assert class_on(product, DAY).framework.code == "QD-26-2026"
    assert product.classes.count() == 2


def test_e27_a_code_is_written_as_the_framework_says_out_of_the_communes_sequence(world, product, refused):
    other = world.started(producer=world.rival, by=world.rival_director, name="Mật ong").product
    first = keeping.give_code(product.pk, by=world.officer, on=DAY)
    second = keeping.give_code(other.pk, by=world.officer, on=DAY)
    assert (first.printed, second.printed) == ("19-05500-1-2027", "19-05500-2-2027")
    assert first.parts == {"T": "19", "X": "05500", "STT": 1, "year": 2027}
    with refused("code.is-there"):
        keeping.give_code(product.pk, by=world.officer, on=DAY)
    assert keeping.give_code(product.pk, by=world.officer, on=NEXT).printed == "19-05500-3-2028"


def test_e27_codes_of_the_past_are_typed_as_printed_and_stay(world, product, refused):
    noted = keeping.note_code(product.pk, by=world.officer, on=DAY, printed="83-829-28780-3-2022", year=2022)
    noted.refresh_from_db()
    assert (noted.printed, noted.parts) == (
        "83-829-28780-3-2022",
        {"1": "83", "2": "829", "3": "28780", "4": "3", "5": "2022"},
    )
    with refused("code.is-taken"):
        keeping.note_code(product.pk, by=world.officer, on=DAY, printed="83-829-28780-3-2022", year=2021)


@pytest.mark.parametrize(
    "change", ["UPDATE products_productcode SET printed = 'x'", "DELETE FROM products_productcode"]
)
def test_e27_the_database_itself_keeps_codes(world, product, change):
    keeping.give_code(product.pk, by=world.officer, on=DAY)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)
    assert ProductCode.objects.get().printed == "19-05500-1-2027"


def test_the_database_itself_keeps_the_rows_of_an_approved_list(world):
    world.listed()
    with pytest.raises(DatabaseError), transaction.atomic():
        SelectionRow.objects.update(product_name="Khác")


def test_the_rank_is_only_what_the_certificates_told(world, product):
    told = keeping.note_recognition(product, stars=4, on=DAY, until=date(2030, 2, 14), by=world.chief)
    assert (told.noted_stars, told.noted_until) == (4, date(2030, 2, 14))
    assert world.started(name=product.name, route="upgrade").state == "in_implementation"


def test_two_editors_of_a_product_are_told(world, product, refused):
    keeping.edit_product(product.pk, by=world.director, on=DAY, values={"brand": "Khuổi Lùng"}, seen=1)
    with refused("product.changed-meanwhile"):
        keeping.edit_product(product.pk, by=world.officer, on=DAY, values={"brand": "Ba Bể"}, seen=1)


def test_a_name_is_once_with_a_producer_and_similar_ones_are_told(world, product):
    assert key_of("  TRÀ   mới ") == "tra moi"
    assert similar("Trà Shan tuyết", ["Tra shan tuyet", "Trà Shan tuyết đỏ", "Mật ong", "Shan tuyết trà"]) == [
        "Tra shan tuyet", "Trà Shan tuyết đỏ", "Shan tuyết trà",
    ]  # fmt: skip


@given(st.text(max_size=40))
def test_a_name_is_similar_to_itself(name):
    assert similar(name, [name]) == ([name] if key_of(name) else [])


def facts(**changed):
    from ocop.cycle.products.rules.idea import TEXTS

    texts = dict.fromkeys(TEXTS, "x" * 20) | {"phone": "0912345678"} | changed.pop("texts", {})
    usual = {"materials": [Material("Chè", "Ba Bể", 100)], "commits": True, "has_class": True}
    return IdeaFacts(texts=texts, **{**usual, **changed})


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"texts": {"core_value": "x" * 19}}, ["idea.value-short"]),
        ({"texts": {"phone": "091234567"}}, ["idea.phone"]),
        ({"texts": {"phone": "09123456789"}}, ["idea.phone"]),
        ({"materials": [Material("Chè", "Ba Bể", 101)]}, ["material.share-range"]),
        ({"materials": [Material("Chè", "Ba Bể", -1)]}, ["material.share-range"]),
        ({"materials": [Material("Chè", "Ba Bể", None)]}, ["material.no-share"]),
        ({"labour": {"labour_total": 5, "labour_women": 6}}, ["labour.part-exceeds"]),
        ({"labour": {"labour_local": 1}}, ["labour.part-exceeds"]),
        ({"is_existing": True}, ["idea.missing"]),
        ({"is_existing": True, "sales_vnd": 0}, []),
    ],
)
def test_the_rules_of_form_a(changed, expected):
    assert [o.code for o in obstacles_to_idea(facts(**changed))] == expected


@pytest.mark.parametrize(
    ("share", "source", "foreign"), [(0, "Ba Bể", True), (1, "Ba Bể", False), (100, "", True), (None, "x", True)]
)
def test_nothing_local_or_nobody_knows_is_a_warning_never_a_refusal(share, source, foreign):
    found = [o.code for o in warnings(facts(materials=[Material("Chè", source, share)]))]
    assert found == (["warn.outside-ocop"] if foreign else [])


def test_a_warning_leads_to_its_own_material():
    rows = [Material("Chè", "Ba Bể", 100), Material("Cam thảo", "", 0)]
    assert [o.repair for o in warnings(facts(materials=rows))] == ["../2/#id_m1-source"]


@given(st.fixed_dictionaries({name: st.one_of(st.none(), st.integers(0, 50)) for name in (
    "labour_total", "labour_local", "labour_women", "labour_ethnic",
)}))  # fmt: skip
def test_no_part_of_the_labour_is_larger_than_the_whole(labour):
    found = [o.facts["part"] for o in obstacles_to_idea(facts(labour=labour)) if o.code == "labour.part-exceeds"]
    whole = labour["labour_total"]
    parts = [labour[name] for name in ("labour_local", "labour_women", "labour_ethnic") if labour[name] is not None]
    assert found == [part for part in parts if whole is None or part > whole]


def test_a_pattern_that_asks_for_what_nobody_knows_gives_no_code():
    found = codes.obstacles_to_code("{T}-{H}-{STT}-{year}", {"T": "06", "STT": 1, "year": 2020}, held=False, year=2020)
    assert list(found) == [Obstacle("code.no-part", {"parts": "H"})]


@pytest.mark.parametrize(
    ("name", "is_known", "codes"),
    [("Măng khô", False, []), (" ", False, ["cycle.no-name"]), ("Măng khô", True, ["idea.name-taken"])],
)
def test_a_product_known_from_before_is_entered_once_by_its_name(name, is_known, codes):
    found = obstacles_to_entering_known(name=name, is_known=is_known)
    assert [obstacle.code for obstacle in found] == codes
