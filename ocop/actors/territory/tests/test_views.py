"""The territory on screen: open to whoever is signed in, by day, with both directions of every reform."""

from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ocop.actors.territory.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


def body(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("address", ["/dia-ban/", "/dia-ban/06@-/"])
def test_without_sign_in_the_way_leads_to_the_sign_in_page(address: str) -> None:
    answer = Client().get(address)
    assert (answer.status_code, answer["Location"]) == (302, f"{reverse('people:sign-in')}?next={quote(address)}")


def test_the_list_shows_the_units_of_the_day_asked(reference: Path, client: Client) -> None:
    page = body(client, "/dia-ban/?ngay=13/06/2019&cap=commune&tinh=06@-")
    assert "122 đơn vị" in page
    assert "Đơn vị hành chính vào ngày 13/06/2019" in page


def test_the_list_without_a_day_is_that_of_today(reference: Path, client: Client) -> None:
    assert "92 đơn vị" in body(client, "/dia-ban/?cap=commune&tinh=19@2025-07-01")


def test_a_unit_is_found_without_accents(reference: Path, client: Client) -> None:
    page = body(client, "/dia-ban/?q=cao tri&ngay=13/06/2019")
    assert "Xã Cao Trĩ" in page
    assert "1 đơn vị" in page


def test_a_commune_shows_where_its_land_went_and_where_it_lies_today(reference: Path, client: Client) -> None:
    page = body(client, "/dia-ban/02149@-/")
    assert "Địa bàn chuyển về" in page
    assert "một phần" in page
    assert "Địa bàn này vào ngày 23/11/2026" in page


def test_a_former_district_says_that_it_cannot_be_rebuilt(reference: Path, client: Client) -> None:
    page = body(client, "/dia-ban/063@-/")
    assert "không dựng lại chính xác được" in page
    assert "có cả địa bàn của Thành phố Bắc Kạn" in page


def test_a_unit_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get("/dia-ban/99999@-/").status_code == 404


def test_the_list_costs_the_same_for_any_length(client: Client) -> None:
    parent, address = UnitFactory(), "/dia-ban/?cap=commune"
    UnitFactory(parent=parent, level="commune", type="xa")
    one = queries_of(client, address)
    UnitFactory.create_batch(2, parent=parent, level="commune", type="xa")
    assert queries_of(client, address) == one


def queries_of(client: Client, address: str) -> int:
    """What the page asks of the database."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
