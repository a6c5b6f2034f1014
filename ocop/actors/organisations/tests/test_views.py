"""The register on screen: by day, doubtful rows marked, predecessors and successors named."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory

pytestmark = pytest.mark.django_db


def body(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_list_shows_the_bodies_of_the_day_and_marks_the_doubtful(reference: Path, client: Client) -> None:
    page = body(client, "/co-quan/?ngay=13/06/2019&q=ban dan toc&cap=provincial")
    assert "Ban Dân tộc" in page
    assert "cần xác minh" in page
    assert "1 cơ quan, đơn vị" in page


def test_today_the_districts_are_gone(reference: Path, client: Client) -> None:
    assert "Không" in body(client, "/co-quan/?cap=district")
    assert "8 cơ quan, đơn vị" in body(client, "/co-quan/?cap=district&ngay=30/06/2025")


def test_a_department_that_ended_names_its_heirs_and_what_went_where(reference: Path, client: Client) -> None:
    page = body(client, "/co-quan/bk.sldtbxh@-/")
    assert "Cơ quan kế thừa" in page
    assert "giảm nghèo về Sở Nông nghiệp và Môi trường" in page


def test_a_district_names_the_communes_and_that_a_person_chooses(reference: Path, client: Client) -> None:
    page = body(client, "/co-quan/bk.ubnd.063@-/")
    assert "Không có cơ quan kế thừa đương nhiên" in page
    assert "Ủy ban nhân dân xã Phong Quang" in page


def test_a_day_that_is_only_about_is_shown_as_such(reference: Path, client: Client) -> None:
    assert "ngày gần đúng, cần xác minh" in body(client, "/co-quan/bk.vpubnd@2021-01-01/")


def test_a_producer_is_not_in_the_register_of_agencies(client: Client) -> None:
    producer: Organisation = OrganisationFactory(kind="producer", level="commune")
    assert client.get(producer.get_absolute_url()).status_code == 404


def test_without_sign_in_nothing_is_shown() -> None:
    assert Client().get("/co-quan/").status_code == 302


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_any_length(client: Client, rows: int, django_assert_num_queries: Any) -> None:
    parent = OrganisationFactory(kind="office")
    OrganisationFactory.create_batch(rows, parent=parent, parent_key=parent.key)
    with django_assert_num_queries(6):
        client.get("/co-quan/?loai=department")
