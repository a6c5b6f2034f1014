"""Acts on one document: state before, act, exact state after, its line in the trail; refusals leave nothing."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from ocop.actors.notifications.models import Notice
from ocop.base.audit.models import Entry
from ocop.base.files.models import StoredFile
from ocop.base.search.models import IndexRow
from ocop.law.documents import queries, services
from ocop.law.documents.models import Citation, Document
from ocop.law.documents.rules.register import Particulars
from ocop.law.documents.services.uploads import Upload
from ocop.law.documents.vocabulary import Relation

from .acts import codes, verbs
from .conftest import DAY, person


def test_registering_keeps_every_particular_indexes_and_records(clerk, entry, committee):
    document = services.register(entry, by=clerk, on=DAY)
    document.refresh_from_db()
    assert (document.number, document.symbol, document.written) == (3188, "UBND-KTTCKT", "3188/UBND-KTTCKT")
    assert (document.issuer, document.year, document.type.code) == (committee, 2019, "letter")
    assert (document.direction, document.is_stub, document.registered_by) == ("out", False, clerk)
    assert (document.arrival_number, document.arrived_on) == (None, None)
    assert IndexRow.objects.get().title.startswith("Công văn 3188/UBND-KTTCKT: Triển khai")
    (line,) = Entry.objects.all()
    assert (line.verb, line.actor, line.subject_id) == ("documents.document.registered", clerk, str(document.pk))
    assert line.facts == {
        "written": "3188/UBND-KTTCKT",
        "issuer": "Ủy ban nhân dân tỉnh Bắc Kạn",
        "issued_on": "2019-06-13",
        "source": "manual",
    }


def test_who_does_not_keep_the_register_is_refused(officer, entry):
    assert codes(services.register, entry, by=officer, on=DAY) == ["person.not-allowed"]
    assert (Document.objects.count(), Entry.objects.count()) == (0, 0)


def test_a_number_is_taken_once_and_the_refusal_leaves_nothing(clerk, entry):
    first = services.register(entry, by=clerk, on=DAY)
    assert codes(services.register, replace(entry, subject="Khác"), by=clerk, on=DAY) == ["document.number-taken"]
    assert list(Document.objects.all()) == [first]
    assert verbs() == ["documents.document.registered"]


@pytest.mark.parametrize("typed", ["3188 / UBND - KTTCKT", "03188/UBND-KTTCKT", "3188/UBND–KTTCKT"])
def test_another_spelling_of_the_same_number_is_the_same_number(clerk, entry, typed):
    services.register(entry, by=clerk, on=DAY)
    told = codes(services.register, replace(entry, written=typed), by=clerk, on=DAY)
    assert told == ["document.number-taken"]


def test_the_same_number_next_year_is_a_new_document(clerk, entry):
    services.register(entry, by=clerk, on=DAY)
    later = date(2020, 6, 13)
    services.register(replace(entry, issued_on=later), by=clerk, on=later)
    assert sorted(Document.objects.values_list("year", flat=True)) == [2019, 2020]


def test_the_same_number_of_another_issuer_is_a_new_document(clerk, entry, trade):
    services.register(entry, by=clerk, on=DAY)
    services.register(replace(entry, issuer_id=trade.pk), by=clerk, on=DAY)
    services.register(replace(entry, issuer_id=None, issuer_text="UBND tỉnh Cao Bằng"), by=clerk, on=DAY)
    assert Document.objects.count() == 3


def test_documents_without_a_number_may_be_many(clerk, entry):
    for subject in ("Đề án thứ nhất", "Đề án thứ hai"):
        services.register(replace(entry, written="", type_code="scheme", subject=subject), by=clerk, on=DAY)
    assert Document.objects.filter(number=None).count() == 2


def test_an_incoming_document_takes_the_next_arrival_number(clerk, entry, ministry):
    incoming = replace(entry, direction="in", issuer_id=ministry.pk, arrived_on=DAY, written="1/BCT-CT")
    taken = replace(incoming, written="2/BCT-CT", arrival_number=7)
    numbers = [
        services.register(each, by=clerk, on=DAY).arrival_number
        for each in (incoming, taken, replace(incoming, written="3/BCT-CT"))
    ]
    assert numbers == [1, 7, 8]
    again = replace(incoming, written="4/BCT-CT", arrival_number=7)
    assert codes(services.register, again, by=clerk, on=DAY) == ["document.arrival-number-taken"]


def test_a_file_gives_the_text_that_is_searched(clerk, entry):
    text = "ỦY BAN NHÂN DÂN TỈNH\nVề việc phát triển sản phẩm miến dong của tỉnh Bắc Kạn năm 2019."
    upload = Upload("3188.txt", text.encode())
    document = services.register(replace(entry, body=""), by=clerk, on=DAY, upload=upload)
    assert (document.body, document.file.name) == (text, "3188.txt")


def test_a_secret_upload_is_refused_and_not_stored(clerk, entry):
    text = "ỦY BAN NHÂN DÂN TỈNH\nTỐI MẬT\nKính gửi: Sở Công Thương\nNội dung chỉ đạo của Ủy ban nhân dân tỉnh."
    upload = Upload("m.txt", text.encode())
    told = codes(services.register, replace(entry, body=""), by=clerk, on=DAY, upload=upload)
    assert told == ["document.is-secret"]
    assert (Document.objects.count(), StoredFile.objects.count(), Entry.objects.count()) == (0, 0, 0)


def test_a_secret_document_is_noted_by_its_number_alone(clerk, officer, committee, types):
    noted = Particulars(written="05/BC-UBND", issuer_id=committee.pk, issued_on=DAY, secrecy="secret")
    document = services.note_secret(noted, by=clerk, on=DAY)
    assert (document.is_stub, document.secrecy, document.subject, document.body) == (True, "secret", "", "")
    assert verbs() == ["documents.document.noted-as-secret"]
    assert list(queries.visible_to(officer, on=DAY)) == []
    assert list(queries.visible_to(clerk, on=DAY)) == [document]


def test_the_database_itself_keeps_no_secret_text(document):
    with pytest.raises(IntegrityError), transaction.atomic():
        document(secrecy="top")


def test_an_edit_keeps_old_and_new_in_the_trail(clerk, entry):
    document = services.register(entry, by=clerk, on=DAY)
    services.edit(document.pk, replace(entry, subject="Trích yếu mới", signer_name="Nông Văn Ký"), by=clerk, on=DAY)
    document.refresh_from_db()
    assert (document.subject, document.signer_name) == ("Trích yếu mới", "Nông Văn Ký")
    line = Entry.objects.get(verb="documents.document.edited")
    assert line.facts["changes"] == {
        "subject": [entry.subject, "Trích yếu mới"],
        "signer_name": ["", "Nông Văn Ký"],
    }


def test_an_edit_may_not_take_the_number_of_another(clerk, entry, document):
    other = document()
    services.register(entry, by=clerk, on=DAY)
    assert codes(services.edit, other.pk, entry, by=clerk, on=DAY) == ["document.number-taken"]
    other.refresh_from_db()
    assert other.written == "107/QĐ-UBND"


def test_an_attachment_joins_a_held_document_only(clerk, document):
    held, stub = document(), document("108/QĐ-UBND", is_stub=True)
    upload = Upload("phu-luc.txt", "Phụ lục I: danh mục sản phẩm của tỉnh Bắc Kạn".encode())
    attachment = services.attach(held.pk, upload, by=clerk, on=DAY, label="Phụ lục I")
    assert (attachment.label, attachment.file.name) == ("Phụ lục I", "phu-luc.txt")
    assert codes(services.attach, stub.pk, upload, by=clerk, on=DAY) == ["document.is-stub"]


def test_a_replaced_document_is_joined_with_its_successor_and_clerks_hear(
    clerk, committee, document, django_capture_on_commit_callbacks
):
    other = person("Văn thư thứ hai", committee, "documents.register", "documents.view", reach="province")
    old, new = document(), document("148/QĐ-TTg", date(2019, 2, 24))
    citing = document("200/QĐ-UBND", registered_by=other)
    services.add_citation(citing.pk, cited_id=old.pk, relation="legal_basis", by=clerk, on=DAY)
    with django_capture_on_commit_callbacks(execute=True):
        services.change_validity(old.pk, validity="replaced", successor_id=new.pk, by=clerk, on=DAY)
    old.refresh_from_db()
    edge = Citation.objects.get(citing=new, cited=old)
    assert (old.validity, edge.relation, edge.confirmed_by) == ("replaced", Relation.REPLACES, clerk)
    assert [o.code for o in queries.notices_of(old, on=DAY)] == ["document.is-replaced"]
    (notice,) = Notice.objects.all()
    assert (notice.person, notice.facts["written"]) == (other, "107/QĐ-UBND")


def test_a_replaced_document_without_successor_is_refused(clerk, document):
    old = document()
    assert codes(services.change_validity, old.pk, validity="replaced", by=clerk, on=DAY) == ["document.no-successor"]
    old.refresh_from_db()
    assert (old.validity, Entry.objects.count()) == ("unknown", 0)


def test_notices_of_many_documents_cost_one_query(document, django_assert_num_queries):
    many = [document(f"{n}/QĐ-UBND", validity="expired") for n in range(1, 6)]
    with django_assert_num_queries(1):
        assert len(queries.notices_for(many, on=DAY)) == 5
