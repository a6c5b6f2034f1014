"""The screens of the register: what is shown, to whom not, and at the same cost for any length."""

import csv
import io
from datetime import date
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from ocop.base.files.services import store
from ocop.base.search.services import index
from ocop.law.documents import services
from ocop.law.documents.models import Attachment, Citation, Document, NumberSeries

from .acts import TEXT, found
from .conftest import DAY, person

BOOK_OUT = [
    "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký",
    "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ngày chuyển", "Ký nhận", "Ghi chú",
]  # fmt: skip
BOOK_IN = [
    "Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu văn bản", "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản", "Đơn vị hoặc người nhận", "Ngày chuyển", "Ký nhận", "Ghi chú",
]  # fmt: skip


def url(name, *args):
    return reverse(f"documents:{name}", args=args)


def shown(response):
    """The documents a list shows."""
    return [row.written for row in response.context["page"].object_list]


@pytest.fixture
def noodles(document):
    made = document(
        "851/QĐ-UBND", date(2018, 5, 24), subject="Phê duyệt phát triển sản phẩm miến dong", validity="in_force"
    )
    index(made)
    return made


# ── who sees what ──


def test_an_official_sees_the_register(sign_in, officer, noodles):
    assert shown(sign_in(officer).get(url("list"))) == ["851/QĐ-UBND"]


def test_an_official_of_one_body_sees_its_own_papers_and_the_law(sign_in, trade, culture, ministry, document):
    own, law, other = document("4/BC-SCT", issuer=trade), document("5/QĐ-BCT", issuer=ministry), document("6/QĐ-UBND")
    browser = sign_in(person("Ma Thị Một Cơ Quan", trade, "documents.view"))
    assert sorted(shown(browser.get(url("list")))) == ["4/BC-SCT", "5/QĐ-BCT"]
    assert [browser.get(d.get_absolute_url()).status_code for d in (own, law, other)] == [200, 200, 404]


def test_a_producer_sees_only_what_it_issued_or_received(sign_in, producer, cooperative, document):
    theirs, sent, other = document("1/BC-HTX", issuer=cooperative), document("2/QĐ-UBND"), document("3/QĐ-UBND")
    sent.recipient_rows.create(organisation=cooperative)
    browser = sign_in(producer)
    assert browser.get(url("list")).status_code == 404
    assert [browser.get(d.get_absolute_url()).status_code for d in (theirs, sent, other)] == [200, 200, 404]


def test_a_post_that_reads_no_register_shows_no_papers_of_its_office(sign_in, culture, document):
    issued, sent = document("1/BC-SVH", issuer=culture), document("2/QĐ-UBND")
    sent.recipient_rows.create(organisation=culture)
    browser = sign_in(person("Lý Văn Quản Trị", culture, "people.edit"))
    assert [browser.get(d.get_absolute_url()).status_code for d in (issued, sent)] == [404, 404]


def test_whoever_has_no_post_sees_nothing(sign_in, db, noodles):
    browser = sign_in(person("Người không có chức danh"))
    assert browser.get(noodles.get_absolute_url()).status_code == 404
    assert browser.get(url("list")).status_code == 404


def test_a_stranger_is_sent_to_sign_in(client, noodles):
    response = client.get(noodles.get_absolute_url())
    assert response.status_code == 302
    assert "next=" in response["Location"] or "dang-nhap" in response["Location"]


KEEPERS_ONLY = ["register", "note-secret", "series", "series-open"]
KEEPERS_ONLY_OF_ONE = ["edit", "complete", "validity", "attach", "cite", "merge"]


def test_what_only_keepers_of_the_register_may_open_is_not_found_for_others(sign_in, officer, noodles):
    browser = sign_in(officer)
    answers = [browser.get(url(name)).status_code for name in KEEPERS_ONLY]
    answers += [browser.get(url(name, noodles.pk)).status_code for name in KEEPERS_ONLY_OF_ONE]
    assert set(answers) == {404}


def test_a_keeper_may_open_all_of_them(sign_in, clerk, noodles):
    browser = sign_in(clerk)
    answers = [browser.get(url(name)).status_code for name in KEEPERS_ONLY]
    answers += [browser.get(url(name, noodles.pk)).status_code for name in KEEPERS_ONLY_OF_ONE]
    assert set(answers) == {200}


def test_a_secret_note_is_hidden_from_who_keeps_no_register(sign_in, officer, clerk, document):
    secret = document("5/BC-UBND", is_stub=True, secrecy="secret", subject="", direction="")
    assert sign_in(officer).get(secret.get_absolute_url()).status_code == 404
    assert sign_in(clerk).get(secret.get_absolute_url()).status_code == 200


# ── the list ──


def cost_of(browser, address):
    """The queries of one page, frame included."""
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(address).status_code == 200
    return len(queries)


def test_the_list_costs_the_same_for_any_length(sign_in, officer, document):
    browser = sign_in(officer)
    document("1/QĐ-UBND")
    one = cost_of(browser, url("list"))
    document("2/QĐ-UBND"), document("3/QĐ-UBND")
    assert (cost_of(browser, url("list")), one <= 30) == (one, True)


def test_a_document_costs_the_same_for_any_number_of_citations(sign_in, officer, document):
    browser, citing = sign_in(officer), document("200/QĐ-UBND")
    Citation.objects.create(citing=citing, cited=document("1/QĐ-UBND"), relation="mentions")
    one = cost_of(browser, citing.get_absolute_url())
    for number in (2, 3):
        Citation.objects.create(citing=citing, cited=document(f"{number}/QĐ-UBND"), relation="mentions")
    assert (cost_of(browser, citing.get_absolute_url()), one <= 30) == (one, True)


@pytest.mark.parametrize("words", ["mien dong", "miến dong", "851", "851/QĐ-UBND", "phat trien mien"])
def test_words_are_found_with_and_without_accents(sign_in, officer, noodles, document, words):
    index(document("9/QĐ-UBND"))
    assert shown(sign_in(officer).get(url("list"), {"q": words})) == ["851/QĐ-UBND"]


def test_words_that_occur_nowhere_find_nothing(sign_in, officer, noodles):
    assert shown(sign_in(officer).get(url("list"), {"q": "mật ong"})) == []


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({"so": "in"}, ["7/BCT-CT"]),
        ({"loai": "letter"}, ["7/BCT-CT"]),
        ({"nam": "2018"}, ["851/QĐ-UBND", "490/QĐ-TTg"]),
        ({"hieu-luc": "in_force"}, ["851/QĐ-UBND"]),
        ({"hieu-luc": "expired"}, ["6/QĐ-UBND"]),
        ({"ban": "chua"}, ["490/QĐ-TTg"]),
        ({"ban": "co"}, ["6/QĐ-UBND", "7/BCT-CT", "851/QĐ-UBND"]),
        ({"sap-xep": "issued_on"}, ["490/QĐ-TTg", "851/QĐ-UBND", "7/BCT-CT", "6/QĐ-UBND"]),
    ],
)
def test_filters_and_order_stand_in_the_address(sign_in, officer, noodles, document, ministry, asked, numbers):
    document("7/BCT-CT", date(2019, 2, 1), issuer=ministry, type="letter", direction="in", arrived_on=DAY)
    document("6/QĐ-UBND", date(2019, 3, 1), effective_until=DAY)
    document("490/QĐ-TTg", date(2018, 5, 7), is_stub=True, direction="")
    found_here = shown(sign_in(officer).get(url("list"), asked))
    assert found_here == numbers if "sap-xep" in asked else sorted(found_here) == sorted(numbers)


def test_the_list_narrows_to_one_issuer(sign_in, officer, noodles, document, ministry):
    document("7/BCT-CT", date(2019, 2, 1), issuer=ministry, type="letter", direction="in")
    assert shown(sign_in(officer).get(url("list"), {"co-quan": ministry.pk})) == ["7/BCT-CT"]


def csv_of(response):
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_the_outgoing_book_has_the_ten_columns_of_annex_iv(sign_in, officer, document):
    document("12/QĐ-UBND", signer_name="Nông Văn Ký", recipients="Sở Công Thương", copies=5, handed_to="VT")
    document("3/QĐ-UBND", passed_on=date(2019, 1, 22), note="Gấp")
    rows = csv_of(sign_in(officer).get(url("list"), {"so": "out", "tai": "csv"}))
    assert rows == [
        BOOK_OUT,
        ["3/QĐ-UBND", "21/01/2019", "Quyết định: Phê duyệt kế hoạch", "", "", "", "", "22/01/2019", "", "Gấp"],
        ["12/QĐ-UBND", "21/01/2019", "Quyết định: Phê duyệt kế hoạch", "Nông Văn Ký", "Sở Công Thương", "VT", "5", "",
         "", ""],
    ]  # fmt: skip


def test_the_incoming_book_has_its_ten_columns_too(sign_in, officer, document, ministry):
    document("7/BCT-CT", date(2019, 2, 1), issuer=ministry, type="letter", direction="in", arrived_on=date(2019, 2, 4),
             arrival_year=2019, arrival_number=1, handed_to="Sở Công Thương")  # fmt: skip
    rows = csv_of(sign_in(officer).get(url("list"), {"so": "in", "tai": "csv"}))
    assert rows == [
        BOOK_IN,
        ["04/02/2019", "1", "Bộ Công Thương", "7/BCT-CT", "01/02/2019", "Công văn: Phê duyệt kế hoạch",
         "Sở Công Thương", "", "", ""],
    ]  # fmt: skip


# ── one document ──


def test_a_document_shows_what_it_cites_and_who_cites_it(sign_in, officer, noodles, document, ministry):
    citing = document("107/QĐ-UBND", subject="Kế hoạch OCOP")
    Citation.objects.create(citing=citing, cited=noodles, relation="legal_basis", quote="Căn cứ Quyết định 851")
    page = sign_in(officer).get(noodles.get_absolute_url())
    (line,) = page.context["cited_by"]
    assert (str(line.relation), str(line.other), list(line.quotes)) == (
        "là căn cứ của",
        "107/QĐ-UBND",
        ["Căn cứ Quyết định 851"],
    )
    assert page.content.decode().count('<svg class="chart"') == 2


def test_the_graph_reaches_two_steps_on_both_sides(sign_in, officer, document):
    chain = [document(f"{n}/QĐ-UBND") for n in range(1, 8)]
    for citing, cited in pairwise(chain):
        Citation.objects.create(citing=citing, cited=cited, relation="implements")
    page = sign_in(officer).get(chain[3].get_absolute_url())
    (_shape, drawn, _nodes), _narrow = page.context["pictures"]
    assert {place.id: place.distance for place in drawn.places} == {
        chain[1].pk: -2, chain[2].pk: -1, chain[3].pk: 0, chain[4].pk: 1, chain[5].pk: 2,
    }  # fmt: skip


def test_an_ended_document_warns_its_reader(sign_in, officer, noodles):
    Document.objects.filter(pk=noodles.pk).update(validity="expired", effective_until=date(2019, 1, 1))
    page = sign_in(officer).get(noodles.get_absolute_url())
    assert "851/QĐ-UBND đã hết hiệu lực từ ngày 01/01/2019." in page.content.decode()


def test_a_file_goes_only_to_who_may_see_the_document(sign_in, officer, producer, noodles):
    stored = store(name="851.txt", content="Nội dung quyết định số 851 của tỉnh Bắc Kạn".encode(), by=officer)
    stranger = store(name="khac.txt", content="Tệp của văn bản khác trong hệ thống".encode(), by=officer)
    Attachment.objects.create(document=noodles, file=stored)
    addresses = [url("file", noodles.pk, stored.pk), url("file", noodles.pk, stranger.pk)]
    browser = sign_in(officer)
    answers = [browser.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [200, 404]
    assert answers[0]["Content-Disposition"] == 'attachment; filename="851.txt"'
    assert sign_in(producer).get(addresses[0]).status_code == 404


# ── acts on screen ──


TYPED = {
    "direction": "in",
    "written": "2214/UBND-KTHT",
    "type_code": "letter",
    "issuer_text": "UBND tỉnh",
    "issued_on": "14/06/2019",
    "subject": "Về việc triển khai chương trình OCOP",
    "arrived_on": "20/06/2019",
    "urgency": "urgent",
    "recipients": "- Sở Công Thương;\n- Lưu: VT.",
    "validity": "in_force",
}


def test_a_clerk_registers_a_document(sign_in, clerk, committee, trade, types):
    response = sign_in(clerk).post(url("register"), TYPED)
    document = Document.objects.get()
    assert (response.status_code, response["Location"]) == (302, document.get_absolute_url())
    assert (document.issuer, document.issuer_text, document.arrival_number) == (committee, "", 1)
    assert (document.urgency, document.validity, document.issued_on) == ("urgent", "in_force", date(2019, 6, 14))
    assert [row.organisation for row in document.recipient_rows.all()] == [trade]


def test_a_refusal_keeps_everything_typed(sign_in, clerk, committee, document, types):
    document("2214/UBND-KTHT", date(2019, 6, 14), type="letter")
    response = sign_in(clerk).post(url("register"), TYPED)
    page = response.content.decode()
    assert response.status_code == 409
    assert "Số và ký hiệu 2214/UBND-KTHT của cơ quan này trong năm đã có trong sổ" in page
    assert 'value="14/06/2019"' in page
    assert Document.objects.count() == 1


def test_a_stub_is_completed_on_screen_and_keeps_its_edges(sign_in, clerk, document, prime_minister):
    citation = services.cite(document(body=TEXT), found(), by=clerk)
    browser = sign_in(clerk)
    form = browser.get(url("complete", citation.cited_id)).context["form"]
    assert (form["written"].value(), form["type_code"].value()) == ("490/QĐ-TTg", "decision")
    browser.post(
        url("complete", citation.cited_id),
        {**TYPED, "written": "490/QĐ-TTg", "type_code": "decision", "issuer_text": "Thủ tướng Chính phủ",
         "issued_on": "07/05/2018"},
    )  # fmt: skip
    citation.refresh_from_db()
    assert (citation.cited.is_stub, citation.cited.subject) == (False, TYPED["subject"])


def test_a_clerk_edits_without_losing_what_the_form_does_not_show(sign_in, clerk, document, types):
    made = document("2214/UBND-KTHT", date(2019, 6, 14), type="letter", body="Toàn văn", source="upload")
    sign_in(clerk).post(url("edit", made.pk), {**TYPED, "subject": "Trích yếu sửa"})
    made.refresh_from_db()
    assert (made.subject, made.body, made.source) == ("Trích yếu sửa", "Toàn văn", "upload")


def test_a_clerk_notes_a_secret_document(sign_in, clerk, committee, types):
    typed = {"written": "05/BC-UBND", "issuer_text": "UBND tỉnh", "issued_on": "14/06/2019", "secrecy": "secret"}
    assert sign_in(clerk).post(url("note-secret"), typed).status_code == 302
    assert (Document.objects.get().secrecy, Document.objects.get().subject) == ("secret", "")


def test_a_clerk_confirms_resolves_and_drops_citations(sign_in, clerk, document, prime_minister):
    known = document("490/QĐ-TTg", date(2018, 5, 7), issuer=prime_minister)
    citing = document(body=TEXT)
    citation = services.cite(citing, found(issued_on=None), by=clerk)
    browser = sign_in(clerk)
    page = browser.get(url("citation-resolve", citation.pk))
    assert [value for value, _label in page.context["form"].fields["cited"].choices] == [
        str(citation.cited_id), str(known.pk), "other",
    ]  # fmt: skip
    browser.post(url("citation-resolve", citation.pk), {"cited": known.pk, "relation": "implements"})
    citation.refresh_from_db()
    assert (citation.cited, citation.relation, citation.confirmed_by) == (known, "implements", clerk)
    response = browser.post(url("citation-remove", citation.pk))
    assert (response["Location"], Citation.objects.count()) == (f"{citing.get_absolute_url()}#vien-dan", 0)


def test_a_clerk_adds_a_citation_by_number(sign_in, clerk, document, noodles):
    citing = document()
    browser = sign_in(clerk)
    assert browser.post(url("cite", citing.pk), {"cited": "999/QĐ-UBND", "relation": "mentions"}).status_code == 422
    browser.post(url("cite", citing.pk), {"cited": "851/QĐ-UBND", "relation": "implements"})
    assert list(citing.citations.values_list("cited", "relation")) == [(noodles.pk, "implements")]


def test_two_documents_of_one_number_are_told_apart_by_their_year(sign_in, clerk, document):
    one, two = document(), document(issued_on=date(2018, 1, 21))
    citing = document("5/QĐ-UBND")
    browser = sign_in(clerk)
    assert browser.post(url("cite", citing.pk), {"cited": "107/QĐ-UBND", "relation": "mentions"}).status_code == 422
    browser.post(url("cite", citing.pk), {"cited": "107/QĐ-UBND năm 2018", "relation": "mentions"})
    assert citing.citations.get().cited == two
    assert one.cited_in.count() == 0


def test_a_stub_that_is_this_document_is_joined_from_its_page(sign_in, clerk, document, prime_minister):
    stub = services.cite(document(body=TEXT), found(issued_on=None), by=clerk).cited
    known = document("490/QĐ-TTg", date(2018, 5, 7), issuer=prime_minister)
    browser = sign_in(clerk)
    ((shown_stub, action),) = browser.get(known.get_absolute_url()).context["merges"]
    assert shown_stub == stub
    browser.post(action.url, dict(action.fields))
    assert (known.cited_in.count(), Document.objects.filter(is_stub=True).count()) == (1, 0)


def test_a_clerk_sets_the_validity(sign_in, clerk, noodles, document):
    new = document("148/QĐ-TTg")
    typed = {"validity": "replaced", "successor": "148/QĐ-TTg", "effective_until": "01/03/2019"}
    assert sign_in(clerk).post(url("validity", noodles.pk), typed).status_code == 302
    noodles.refresh_from_db()
    assert (noodles.validity, noodles.effective_until) == ("replaced", date(2019, 3, 1))
    assert noodles.cited_in.get().citing == new


def test_a_clerk_opens_a_series(sign_in, clerk, committee):
    typed = {"organisation": "UBND tỉnh", "symbol": "KH-UBND", "year": 2019, "kind": "own", "last": 57}
    browser = sign_in(clerk)
    assert browser.post(url("series-open"), typed)["Location"] == url("series")
    assert NumberSeries.objects.get().last == 57
    assert [row.symbol for row in browser.get(url("series")).context["page"].object_list] == ["KH-UBND"]
    assert browser.post(url("series-open"), {**typed, "organisation": "Sở không có"}).status_code == 422


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_opens_in_both_languages(sign_in, clerk, noodles, language):
    browser = sign_in(clerk)
    with translation.override(language):
        pages = [url("list"), url("register"), url("series"), noodles.get_absolute_url(), url("edit", noodles.pk)]
    assert [browser.get(page).status_code for page in pages] == [200] * 5
