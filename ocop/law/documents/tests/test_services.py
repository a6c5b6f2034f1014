"""The acts of the register: state before, act, exact state after, its line in the trail; refusals leave nothing."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from django.db import IntegrityError, transaction
from docx import Document as Paper

from ocop.actors.notifications.models import Notice
from ocop.base.audit.models import Entry
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Refused
from ocop.base.search.models import IndexRow
from ocop.law.documents import queries, services
from ocop.law.documents.models import ArchivedPaper, Citation, Document, NumberSeries
from ocop.law.documents.rules.citations import Citation as Found
from ocop.law.documents.rules.register import Particulars
from ocop.law.documents.services.uploads import Upload
from ocop.law.documents.vocabulary import Relation

from .conftest import DAY, person

TEXT = "Căn cứ Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ; thực hiện Quyết định số 490/QĐ-TTg."


def codes(service, *args, **facts):
    with pytest.raises(Refused) as refused, transaction.atomic():
        service(*args, **facts)
    return [obstacle.code for obstacle in refused.value.obstacles]


def verbs():
    return list(Entry.objects.order_by("id").values_list("verb", flat=True))


def found(text=TEXT, words="Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ", **facts):
    start = text.index(words)
    usual = {
        "start": start,
        "end": start + len(words),
        "number": "490/QĐ-TTg",
        "type": "Quyết định",
        "issuer": "Thủ tướng Chính phủ",
        "issued_on": date(2018, 5, 7),
        "relation": "legal_basis",
        "name": "490/QĐ-TTg",
        "issuer_ids": ("tw.ttg@-",),
    }
    return Found(**{**usual, **facts})


# ── registering ──


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


# ── citations and stubs ──


def test_a_citation_of_an_unknown_document_makes_a_stub(clerk, document, prime_minister):
    citing = document(body=TEXT)
    citation = services.cite(citing, found(), by=clerk)
    stub = citation.cited
    assert (stub.is_stub, stub.written, stub.number, stub.symbol) == (True, "490/QĐ-TTg", 490, "QĐ-TTg")
    assert (stub.issuer, stub.issued_on, stub.year, stub.type.code) == (
        prime_minister,
        date(2018, 5, 7),
        2018,
        "decision",
    )
    assert (citation.quote, citation.relation) == (
        "Quyết định số 490/QĐ-TTg ngày 07/5/2018 của Thủ tướng Chính phủ",
        "legal_basis",
    )
    assert (str(citation.confidence), citation.confirmed_by) == ("0.95", None)
    assert verbs() == ["documents.document.noted", "documents.citation.made"]


def test_a_later_upload_fills_the_stub_and_keeps_its_edges(clerk, document, prime_minister, entry):
    citation = services.cite(document(body=TEXT), found(), by=clerk)
    filled = services.register(
        replace(entry, written="490/QĐ-TTg", type_code="decision", issuer_id=prime_minister.pk,
                issued_on=date(2018, 5, 7), subject="Phê duyệt Chương trình OCOP", direction="in", arrived_on=DAY),
        by=clerk,
        on=DAY,
    )  # fmt: skip
    citation.refresh_from_db()
    assert (filled.pk, filled.is_stub, citation.cited_id) == (citation.cited_id, False, filled.pk)
    assert (filled.subject, filled.arrival_number) == ("Phê duyệt Chương trình OCOP", 1)
    assert verbs()[-1] == "documents.document.completed"
    assert IndexRow.objects.filter(subject_id=str(filled.pk)).get().title.endswith("Phê duyệt Chương trình OCOP")


def test_a_held_document_is_not_completed_again(clerk, document, entry):
    held = document()
    assert "document.is-held" in codes(services.complete_stub, held.pk, entry, by=clerk, on=DAY)


def test_two_texts_that_cite_one_document_share_its_node(clerk, document, prime_minister):
    one, two = document(body=TEXT), document("108/QĐ-UBND", body=TEXT)
    assert services.cite(one, found(), by=clerk).cited == services.cite(two, found(), by=clerk).cited
    assert Document.objects.filter(is_stub=True).count() == 1


def test_a_short_form_means_the_full_citation_of_the_same_text(clerk, document, prime_minister):
    short = TEXT.rindex("Quyết định số 490/QĐ-TTg")
    later = found(start=short, end=short + 24, issued_on=None, issuer=None, issuer_ids=(), relation="implements")
    made = services.cite_all(document(body=TEXT), [later, found()], by=clerk)
    assert [c.start for c in made] == [TEXT.index("Quyết định số 490/QĐ-TTg ngày"), short]
    assert made[0].cited == made[1].cited
    assert made[1].quote == "Quyết định số 490/QĐ-TTg"


def test_an_undated_citation_is_never_merged_but_the_candidate_is_shown(clerk, document, prime_minister, types):
    known = document("490/QĐ-TTg", date(2018, 5, 7), issuer=prime_minister)
    citation = services.cite(document(body=TEXT), found(issued_on=None), by=clerk)
    assert citation.cited != known
    assert queries.candidates_for(citation.cited, visible=Document.objects.all()) == [known]


def test_citing_the_same_words_twice_makes_one_edge(clerk, document, prime_minister):
    citing = document(body=TEXT)
    assert services.cite(citing, found(), by=clerk) == services.cite(citing, found(), by=clerk)
    assert Citation.objects.count() == 1


def test_a_letter_named_only_as_a_text_is_a_letter(clerk, document, committee):
    text = "theo Văn bản số 2214/UBND-KTHT"
    made = services.cite(
        document(body=text),
        found(text, "Văn bản số 2214/UBND-KTHT", number="2214/UBND-KTHT", type="Văn bản", issued_on=None, issuer=None,
              issuer_ids=(), name="2214/UBND-KTHT"),
        by=clerk,
    )  # fmt: skip
    assert (made.cited.type.code, made.cited.year, made.cited.issued_on) == ("letter", None, None)


def test_the_family_of_a_stub_follows_its_number(clerk, document, committee):
    text = "Nghị định số 30/2020/NĐ-CP và Chỉ thị số 21-CT/TU"
    norm = found(text, "Nghị định số 30/2020/NĐ-CP", number="30/2020/NĐ-CP", type="Nghị định", issued_on=None,
                 issuer_ids=(), name="30/2020/NĐ-CP")  # fmt: skip
    party = found(text, "Chỉ thị số 21-CT/TU", number="21-CT/TU", type="Chỉ thị", issued_on=None, issuer_ids=(),
                  name="21-CT/TU")  # fmt: skip
    made = services.cite_all(document(body=text), [norm, party], by=clerk)
    assert [(c.cited.type.code, c.cited.year) for c in made] == [("decree", 2020), ("party-directive", None)]


def test_confirming_signs_the_edge_once(clerk, document, prime_minister):
    citation = services.cite(document(body=TEXT), found(), by=clerk)
    services.confirm_citation(citation.pk, by=clerk, on=DAY)
    citation.refresh_from_db()
    assert citation.confirmed_by == clerk
    assert citation.confirmed_at is not None
    assert codes(services.confirm_citation, citation.pk, by=clerk, on=DAY) == ["citation.is-confirmed"]
    assert verbs()[-1] == "documents.citation.confirmed"


def test_resolving_joins_the_edge_and_drops_the_lonely_stub(clerk, document, prime_minister):
    known = document("490/QĐ-TTg", date(2018, 5, 7), issuer=prime_minister)
    citation = services.cite(document(body=TEXT), found(issued_on=None), by=clerk)
    stub = citation.cited
    services.resolve_citation(citation.pk, cited_id=known.pk, relation="implements", by=clerk, on=DAY)
    citation.refresh_from_db()
    assert (citation.cited, citation.relation, citation.confirmed_by) == (known, "implements", clerk)
    assert not Document.objects.filter(pk=stub.pk).exists()
    assert not IndexRow.objects.filter(subject_id=str(stub.pk)).exists()


def test_a_stub_that_others_cite_stays(clerk, document, prime_minister):
    known = document("490/QĐ-TTg", date(2018, 5, 7), issuer=prime_minister)
    citing = document(body=TEXT)
    short = TEXT.rindex("Quyết định số 490/QĐ-TTg")
    one = services.cite(citing, found(issued_on=None), by=clerk)
    services.cite(citing, found(issued_on=None, start=short, end=short + 24), by=clerk)
    services.resolve_citation(one.pk, cited_id=known.pk, by=clerk, on=DAY)
    assert Document.objects.filter(is_stub=True).count() == 1


def test_a_document_cannot_cite_itself(clerk, document, prime_minister):
    citing = document(body=TEXT)
    citation = services.cite(citing, found(), by=clerk)
    told = codes(services.resolve_citation, citation.pk, cited_id=citing.pk, by=clerk, on=DAY)
    assert told == ["citation.of-itself"]


def test_merging_moves_every_edge_to_the_document(clerk, document, prime_minister):
    known = document("490/QĐ-TTg", date(2018, 5, 7), issuer=prime_minister)
    one, two = document(body=TEXT), document("108/QĐ-UBND", body=TEXT)
    undated = found(issued_on=None)
    stub = services.cite(one, undated, by=clerk).cited
    Citation.objects.create(citing=two, cited=stub, relation="mentions")
    Citation.objects.create(citing=two, cited=known, relation="mentions")
    services.merge_stub(stub.pk, into_id=known.pk, by=clerk, on=DAY)
    assert sorted(known.cited_in.values_list("citing", "relation")) == sorted(
        [(one.pk, "legal_basis"), (two.pk, "mentions")]
    )
    assert not Document.objects.filter(pk=stub.pk).exists()
    assert verbs()[-1] == "documents.document.merged"


def test_a_removed_citation_stays_in_the_trail(clerk, document, prime_minister):
    citation = services.cite(document(body=TEXT), found(), by=clerk)
    services.remove_citation(citation.pk, by=clerk, on=DAY)
    assert (Citation.objects.count(), Document.objects.filter(is_stub=True).count()) == (0, 0)
    line = Entry.objects.get(verb="documents.citation.removed")
    assert (line.facts["cited"], line.facts["relation"]) == ("490/QĐ-TTg", "legal_basis")


def test_a_citation_by_hand_is_confirmed_and_made_once(clerk, document):
    citing, cited = document(), document("851/QĐ-UBND", date(2018, 5, 24))
    made = services.add_citation(citing.pk, cited_id=cited.pk, relation="implements", by=clerk, on=DAY)
    assert (made.confirmed_by, made.start) == (clerk, None)
    assert codes(services.add_citation, citing.pk, cited_id=cited.pk, relation="implements", by=clerk, on=DAY) == [
        "citation.exists"
    ]


# ── validity ──


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


# ── numbers and papers ──


def test_an_own_series_counts_from_one_each_year_and_symbol(committee):
    drawn = [
        services.draw_number("KH-UBND", committee, date(2019, 5, 1)),
        services.draw_number("KH-UBND", committee, date(2019, 12, 31)),
        services.draw_number("BC-UBND", committee, date(2019, 5, 1)),
        services.draw_number("KH-UBND", committee, date(2020, 1, 1)),
    ]
    assert drawn == [(1, "01/KH-UBND"), (2, "02/KH-UBND"), (1, "01/BC-UBND"), (1, "01/KH-UBND")]
    assert verbs() == ["documents.number.drawn"] * 4


def test_a_refusal_after_the_draw_gives_the_number_back(committee):
    with suppress(Refused), transaction.atomic():
        services.draw_number("KH-UBND", committee, DAY)
        raise Refused([])
    assert services.draw_number("KH-UBND", committee, DAY) == (1, "01/KH-UBND")


def test_a_number_entered_by_hand_is_not_drawn_again(committee, document):
    document("1/KH-UBND")
    assert services.draw_number("KH-UBND", committee, DAY) == (2, "02/KH-UBND")


def test_an_external_number_is_typed_as_received_and_unique(committee, document):
    assert services.receive_number(851, "QĐ-UBND", committee, DAY) == (851, "851/QĐ-UBND")
    assert NumberSeries.objects.get().last == 851
    assert codes(services.draw_number, "QĐ-UBND", committee, DAY) == ["series.is-external"]
    document("852/QĐ-UBND")
    assert codes(services.receive_number, 852, "QĐ-UBND", committee, DAY) == ["document.number-taken"]
    assert codes(services.receive_number, 0, "QĐ-UBND", committee, DAY) == ["series.no-number"]
    assert NumberSeries.objects.get().last == 851


def test_an_external_series_stays_external_next_year(committee):
    services.receive_number(851, "QĐ-UBND", committee, DAY)
    assert codes(services.draw_number, "QĐ-UBND", committee, date(2020, 1, 2)) == ["series.is-external"]


def test_an_own_series_takes_no_typed_number(committee):
    services.draw_number("KH-UBND", committee, DAY)
    assert codes(services.receive_number, 9, "KH-UBND", committee, DAY) == ["series.is-own"]


def test_a_series_taken_over_from_the_paper_book_goes_on(clerk, committee):
    services.open_series(organisation=committee, symbol="KH-UBND", year=2019, kind="own", last=57, by=clerk, on=DAY)
    assert services.draw_number("KH-UBND", committee, DAY) == (58, "58/KH-UBND")
    again = {"organisation": committee, "symbol": "KH-UBND", "year": 2019, "kind": "own", "last": 57}
    assert codes(services.open_series, **again, by=clerk, on=DAY) == ["series.exists"]


def test_a_paper_is_numbered_archived_and_its_recipients_hear(
    clerk, officer, trade, committee, types, django_capture_on_commit_callbacks
):
    facts = Particulars(
        type_code="report", subject="Kết quả thực hiện Chỉ thị 21-CT/TU", recipient_ids=(trade.pk,), signer_name="A"
    )

    def make(number, written):
        return f"Báo cáo số {written} của Ủy ban nhân dân tỉnh Bắc Kạn".encode(), None

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Refused) as refused:
        services.issue_paper(facts, organisation=committee, symbol="BC-UBND", make=make, by=clerk, on=DAY)
    assert refused.value.obstacles[0].code.startswith("file.")
    assert (Document.objects.count(), NumberSeries.objects.count(), ArchivedPaper.objects.count()) == (0, 0, 0)


def test_an_issued_paper_is_kept_as_made(clerk, officer, trade, committee, types, django_capture_on_commit_callbacks):
    facts = Particulars(type_code="report", subject="Kết quả thực hiện", recipient_ids=(trade.pk,))
    with django_capture_on_commit_callbacks(execute=True):
        document = services.issue_paper(
            facts, organisation=committee, symbol="BC-UBND", make=lambda number, written: (docx(written), None),
            by=clerk, on=DAY,
        )  # fmt: skip
    assert (document.written, document.direction, document.source) == ("01/BC-UBND", "out", "issued")
    assert (document.validity, document.issued_on, document.issuer) == ("in_force", DAY, committee)
    assert (document.paper.docx.name, document.paper.pdf) == ("01-BC-UBND.docx", None)
    assert document.file == document.paper.docx
    assert list(queries.visible_to(officer, on=DAY)) == [document]
    (notice,) = Notice.objects.all()
    assert (notice.person, notice.link) == (officer, f"/van-ban/{document.pk}/")
    assert verbs() == ["documents.number.drawn", "documents.document.issued"]


def docx(words):
    paper, file = Paper(), BytesIO()
    paper.add_paragraph(words)
    paper.save(file)
    return file.getvalue()
