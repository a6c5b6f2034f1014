"""The inbox: told after the commit, once, in the reader's language, to nobody else."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from django.utils.translation import gettext_lazy

from ocop.actors.notifications import queries, services
from ocop.actors.notifications.models import Notice
from ocop.actors.people.models import Person
from ocop.actors.people.tests.factories import PersonFactory
from ocop.base.kernel.outcome import Refused

pytestmark = pytest.mark.django_db
TEXT, WHY = gettext_lazy("Nhiệm vụ %(what)s đến hạn %(due)s."), gettext_lazy("Anh/chị theo dõi nhiệm vụ %(what)s.")
FACTS = {"what": "Rà soát điểm bán", "due": date(2026, 11, 25), "count": 3}


@pytest.fixture
def said(django_capture_on_commit_callbacks: Any) -> Any:
    """Tell, and let the transaction commit."""

    def tell(*people: Person, **changed: Any) -> None:
        usual: dict[str, Any] = {"code": "task.due", "text": TEXT, "facts": FACTS, "link": "/chi-dao/1/", "why": WHY}
        with django_capture_on_commit_callbacks(execute=True):
            services.tell(people, **{**usual, **changed})

    return tell


def test_a_notice_is_written_after_the_commit_and_not_before(django_capture_on_commit_callbacks: Any) -> None:
    person = PersonFactory()
    with django_capture_on_commit_callbacks() as waiting:
        services.tell([person], code="task.due", text=TEXT, facts=FACTS, link="/", why=WHY)
        assert not Notice.objects.exists()
    assert len(waiting) == 1


def test_the_notice_says_what_and_why(said: Any) -> None:
    said(PersonFactory())
    notice = Notice.objects.get()
    assert notice.sentence == "Nhiệm vụ Rà soát điểm bán đến hạn 25/11/2026."
    assert notice.reason == "Anh/chị theo dõi nhiệm vụ Rà soát điểm bán."
    assert notice.facts == {"what": "Rà soát điểm bán", "due": "25/11/2026", "count": 3}


def test_the_source_sentence_is_kept_whatever_language_the_acting_person_reads(said: Any) -> None:
    with translation.override("en"):
        said(PersonFactory(), text=gettext_lazy("Thông báo"), facts={})
    assert Notice.objects.get().text == "Thông báo"


def test_the_same_thing_is_told_once_and_another_fact_again(said: Any) -> None:
    person, other = PersonFactory(), PersonFactory()
    said(person)
    said(person, other)
    assert Notice.objects.count() == 2
    said(person, facts={**FACTS, "due": date(2026, 11, 26)})
    said(person, link="/chi-dao/2/")
    assert queries.inbox(person).count() == 3


def test_a_notice_already_read_stays_read(said: Any) -> None:
    person = PersonFactory()
    said(person)
    services.read_all(by=person)
    said(person)
    assert queries.unread_count(person) == 0


def test_who_did_it_and_stopped_accounts_are_not_told(said: Any) -> None:
    actor, stopped, reader = PersonFactory(), PersonFactory(is_active=False), PersonFactory()
    said(actor, stopped, reader, by=actor)
    assert list(Notice.objects.values_list("person", flat=True)) == [reader.pk]


def test_only_ones_own_notice_can_be_read(said: Any) -> None:
    reader, other = PersonFactory(), PersonFactory()
    said(reader)
    notice = Notice.objects.get()
    with pytest.raises(Refused):
        services.read(notice.pk, by=other)
    first = services.read(notice.pk, by=reader).read_at
    assert first is not None
    assert services.read(notice.pk, by=reader).read_at == first


def test_the_page_shows_only_ones_own(said: Any, visit: Any) -> None:
    reader, other = PersonFactory(), PersonFactory()
    said(reader)
    assert "Nhiệm vụ Rà soát điểm bán đến hạn 25/11/2026." in page(visit(reader), "/thong-bao/")
    assert "Chưa có thông báo nào" in page(visit(other), "/thong-bao/")


def test_opening_marks_as_read_and_leads_there_the_bell_follows(said: Any, visit: Any) -> None:
    reader = PersonFactory()
    said(reader)
    client, notice = visit(reader), Notice.objects.get()
    assert "Thông báo: 1 chưa đọc" in page(client, "/thong-bao/")
    answer = client.post(f"/thong-bao/{notice.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, "/chi-dao/1/")
    assert "Thông báo: 0 chưa đọc" in page(client, "/thong-bao/")
    assert client.post("/thong-bao/999999/").status_code == 404


def test_marking_as_read_may_stay_on_the_list(said: Any, visit: Any) -> None:
    reader = PersonFactory()
    said(reader)
    answer = visit(reader).post(f"/thong-bao/{Notice.objects.get().pk}/", {"stay": "1"})
    assert answer["Location"] == "/thong-bao/"


def test_all_are_marked_at_a_press_and_the_filter_tells_them_apart(said: Any, visit: Any) -> None:
    reader = PersonFactory()
    said(reader)
    said(reader, link="/chi-dao/2/")
    client = visit(reader)
    services.read(queries.inbox(reader)[0].pk, by=reader)
    assert "1 thông báo" in page(client, "/thong-bao/?doc=chua-doc")
    assert client.post("/thong-bao/da-doc/")["Location"] == "/thong-bao/"
    assert queries.unread_count(reader) == 0
    assert "2 thông báo" in page(client, "/thong-bao/?doc=da-doc")


def test_the_inbox_of_another_is_behind_sign_in() -> None:
    assert Client().get("/thong-bao/").status_code == 302


def test_the_list_costs_the_same_for_any_length(said: Any, visit: Any) -> None:
    reader = PersonFactory()
    client = visit(reader)
    said(reader)
    one = queries_of(client, "/thong-bao/")
    said(reader, link="/chi-dao/2/")
    said(reader, link="/chi-dao/3/")
    assert queries_of(client, "/thong-bao/") == one


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def queries_of(client: Client, address: str) -> int:
    """What the page asks of the database."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
