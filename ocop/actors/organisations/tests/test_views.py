"""The register on screen: by day, doubtful rows marked, predecessors and successors named."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

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


def test_the_list_costs_the_same_for_any_length(client: Client) -> None:
    parent, address = OrganisationFactory(kind="office"), "/co-quan/?loai=department"
    OrganisationFactory(parent=parent, parent_key=parent.key)
    one = queries_of(client, address)
    OrganisationFactory.create_batch(2, parent=parent, parent_key=parent.key)
    assert queries_of(client, address) == one


def queries_of(client: Client, address: str) -> int:
    """What the page asks of the database."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
