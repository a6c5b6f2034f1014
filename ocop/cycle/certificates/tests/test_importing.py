"""Recognitions before this system: every row with its sources and mark; without a day never valid (settled 28)."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from ocop.actors.territory.tests.factories import UnitFactory
from ocop.base.audit.models import Entry
from ocop.base.kernel.text import fold
from ocop.cycle.certificates.models import Certificate, Recognition
from ocop.cycle.certificates.queries.states import valid_on
from ocop.cycle.certificates.rules.importing import decision_of, level_of
from ocop.cycle.certificates.services.importing import import_recognitions
from ocop.cycle.certificates.vocabulary import Standing
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria.models import Framework

ROOT = Path(settings.REFERENCE_ROOT)


@pytest.mark.parametrize(
    ("written", "number", "day"),
    [
        ("2616/QĐ-UBND (29/12/2021)", "2616/QĐ-UBND", date(2021, 12, 29)),
        ("2890/QĐ-BNN-VPĐP (30/06/2021)", "2890/QĐ-BNN-VPĐP", date(2021, 6, 30)),
        ("1604/QĐ-UBND", "1604/QĐ-UBND", None),
        (None, "", None),
    ],
)
def test_a_decision_is_read_with_its_day_where_the_source_gives_one(written, number, day):
    assert decision_of(written) == (number, day)


def test_the_level_follows_from_the_symbol_and_is_unknown_without_one():
    assert [level_of(each) for each in ("1/QĐ-UBND", "2/QĐ-BNN-VPĐP", "")] == ["province", "central", ""]


@pytest.fixture
def taken(register):
    """The list taken into the province that the file names."""
    Framework.objects.create(
        code="QD-1048-2019", number="1048/QĐ-TTg", issued_on=date(2019, 8, 21), start=date(2019, 8, 21),
        end=date(2023, 2, 24), certificate_months=36, evidence="verified", loaded_on=DAY, state="published",
        published_on=DAY, content_hash="0" * 64,
    )  # fmt: skip
    UnitFactory(name="Tỉnh Bắc Kạn", folded=fold("Tỉnh Bắc Kạn"), level="province", code="06")
    return import_recognitions(ROOT, on=DAY)


def test_every_recognition_of_the_list_with_sources_and_marks_and_a_second_run_adds_nothing(register, taken):
    assert len(taken) == 66
    assert Counter(Recognition.objects.values_list("evidence", flat=True)) == {"verified": 60, "partial": 6}
    assert all(each.sources and each.external_key.startswith("products-bac-kan:") for each in taken)
    assert import_recognitions(ROOT, on=DAY) == []
    assert Recognition.objects.count() == 66
    entry = Entry.objects.get(verb="certificates.recognition.imported")
    assert entry.facts["count"] in (66, "66")


def test_settled_28_without_a_day_it_lacks_data_and_is_never_valid(register, taken):
    undated = Recognition.objects.filter(decided_on=None)
    assert undated.count() == 58
    assert {register.standing(each) for each in undated[:5]} == {Standing.NO_DATA}
    for day in (date(2019, 6, 1), date(2022, 6, 1), DAY):
        assert not valid_on(undated, day).exists()


def test_a_dated_one_has_its_term_and_says_where_its_day_comes_from(register, taken):
    found = Certificate.objects.get(recognition__product_name="Miến dong Tài Hoan")
    assert (found.issued_on, found.valid_until, found.number) == (date(2021, 6, 30), date(2024, 6, 30), "")
    assert found.reason == "Ngày cấp lấy theo ngày quyết định công nhận"
    assert (found.recognition.stars, found.recognition.level) == (5, "central")
    assert register.standing(found.recognition, on=date(2022, 1, 1)) == Standing.ACTIVE
    assert register.standing(found.recognition, on=DAY) == Standing.EXPIRED


def test_who_was_only_scored_or_registered_is_not_among_them(taken):
    names = {each.product_name for each in taken}
    assert not names & {"Lạp sườn Tám Cương", "Thịt trâu héo", "Gạo Bao thai"}


def test_a_product_that_comes_later_is_linked_once(register, taken):
    product = Product.objects.create(
        producer=register.coop, name="Miến dong Tài Hoan", name_key="mien dong tai hoan", made_on=DAY
    )
    type(register.coop).objects.filter(pk=register.coop.pk).update(name="HTX Tài Hoan")
    import_recognitions(ROOT, on=DAY)
    assert Recognition.objects.get(product_name="Miến dong Tài Hoan").product == product
