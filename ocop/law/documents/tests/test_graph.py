"""Acts on the graph: stubs, citations, joining; no edge is ever lost."""

from dataclasses import replace
from datetime import date

from ocop.base.audit.models import Entry
from ocop.base.search.models import IndexRow
from ocop.law.documents import queries, services
from ocop.law.documents.models import Citation, Document

from .acts import TEXT, codes, found, verbs
from .conftest import DAY


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
