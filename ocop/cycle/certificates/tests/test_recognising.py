"""From an approved result to the recognition and its certificate (E19, E20, E21, E22); what it replaces steps back."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from ocop.actors.notifications.models import Notice
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.cycle.assessment.services import exits
from ocop.cycle.certificates import papers
from ocop.cycle.certificates.models import Certificate, Recognition, Succession
from ocop.cycle.certificates.queries.facts import one
from ocop.cycle.certificates.rules.papers import digest_of
from ocop.cycle.certificates.services import issuing, recognising
from ocop.cycle.certificates.vocabulary import Standing
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.documents.models import NumberSeries


def test_e20_the_chairman_recognises_four_stars_and_the_dossier_learns_it(register, trail):
    result = register.result()
    made = register.recognised(result)
    assert (made.stars, made.level, made.decision_number, made.decided_on) == (4, "province", "40/QĐ-UBND", DAY)
    assert (made.product_name, made.producer_name, made.place) == (
        "Trà Shan tuyết", "Hợp tác xã Khuổi Lùng", register.here,
    )  # fmt: skip
    assert Dossier.objects.get(pk=result.item.dossier_id).state == "recognised"
    assert register.standing(made) == Standing.RECOGNISED
    assert trail() == ["certificates.recognition.decided"]
    assert NumberSeries.objects.get(symbol="QĐ-UBND").kind == "external"


def test_e20_only_the_chairman_decides_and_everything_missing_is_said_at_once(register, refused):
    result = register.result()
    with refused("person.not-allowed"):
        recognising.recognise(by=register.expert, on=DAY, results=[result], decision_number="1/QĐ-UBND", decided_on=DAY)
    with refused("recognition.no-decision", "recognition.no-day"):
        recognising.recognise(
            by=register.chair, on=DAY, results=[result], decision_number=" ", decided_on=DAY + timedelta(days=1)
        )
    with refused("recognition.no-results"):
        recognising.recognise(by=register.chair, on=DAY, results=[], decision_number="1/QĐ-UBND", decided_on=DAY)
    register.recognised(result)
    with refused("recognition.exists"):
        register.recognised(result)
    assert Recognition.objects.count() == 1


def test_e19_a_low_result_is_never_recognised(register, refused):
    item = register.item(register.opened(register.candidate()))
    register.all_signed(item, 40, 41, 42, 43, 44)
    low = register.close(item)
    with refused("recognition.too-low"):
        register.recognised(low)


def test_e20_five_stars_only_by_the_ministrys_decision_noted_by_the_office(register, refused):
    result = register.answered("92.5")
    with refused("recognition.other-level"):
        register.recognised(result)
    with refused("person.not-allowed"):
        recognising.note_central(by=register.chair, on=DAY, results=[result], decision_number="2/QĐ", decided_on=DAY)
    made = recognising.note_central(
        by=register.expert, on=DAY, results=[result], decision_number="2890/QĐ-BNNMT", decided_on=DAY
    )[0]
    assert (made.stars, made.level) == (5, "central")


def test_e20_a_potential_five_is_no_recognition_before_the_ministry_answers(register, refused):
    with refused("recognition.with-ministry"):
        register.recognised(register.result(100, 100, 100, 98, 97))


def test_e21_recognised_on_the_central_result_by_the_province(register):
    result = register.answered("80")
    exits.leave(result.pk, by=register.chair, on=DAY, exit="recognise", reason="Theo kết quả của Trung ương")
    made = register.recognised(result)
    assert (made.stars, made.level) == (4, "province")


def test_e22_number_days_code_and_content_are_fixed_at_issue(register, trail):
    certificate = register.certified()
    assert certificate.number == "01/2027/GCN-OCOP"
    assert (certificate.issued_on, certificate.valid_until) == (DAY, date(2030, 2, 15))
    assert len(certificate.code) == 26
    assert certificate.digest == digest_of(certificate.content)
    assert certificate.content["product"] == "Trà Shan tuyết"
    assert certificate.content["signer"] == register.chair.full_name  # who decided
    assert certificate.docx is not None
    assert register.standing(certificate.recognition) == Standing.ACTIVE
    product = Product.objects.get(name="Trà Shan tuyết")
    assert (product.noted_stars, product.noted_on, product.noted_until) == (4, DAY, date(2030, 2, 15))
    assert trail() == ["certificates.recognition.decided", "certificates.certificate.issued"]


def test_settled_12_numbers_have_no_gap_and_a_refused_issue_gives_none_away(register, refused):
    first = register.certified(register.result(name="Trà một"))
    second = register.recognised(register.result(name="Trà hai"))
    with refused("certificate.no-day"):
        issuing.issue(second.pk, by=register.expert, on=DAY, issued_on=DAY - timedelta(days=1))
    with refused("person.not-allowed"):
        issuing.issue(second.pk, by=register.chair, on=DAY, issued_on=DAY)
    issued = issuing.issue(second.pk, by=register.expert, on=DAY, issued_on=DAY)
    assert [first.sequence, issued.sequence] == [1, 2]
    with refused("certificate.is-issued"):
        issuing.issue(second.pk, by=register.expert, on=DAY, issued_on=DAY)


def test_a_certificate_of_the_ministry_bears_the_number_typed_in(register, refused):
    OrganisationFactory(name="Bộ Nông nghiệp và Môi trường", kind="ministry", level="central", symbol="BNNMT")
    made = recognising.note_central(
        by=register.expert, on=DAY, results=[register.answered("95")], decision_number="9/QĐ-BNNMT", decided_on=DAY
    )[0]
    assert made.authority.name == "Bộ Nông nghiệp và Môi trường"
    with refused("certificate.no-number"):
        issuing.issue(made.pk, by=register.expert, on=DAY, issued_on=DAY)
    issued = issuing.issue(made.pk, by=register.expert, on=DAY, issued_on=DAY, number="12/2027/OCOP-TW")
    assert (issued.number, issued.sequence) == ("12/2027/OCOP-TW", None)


def test_a_reprint_is_the_same_whatever_happened_to_the_records_since(register):
    certificate = register.certified()
    before = papers.certificate_paper(certificate)
    Product.objects.filter(pk=certificate.recognition.product_id).update(name="Tên mới")
    again = Certificate.objects.select_related("recognition").get(pk=certificate.pk)
    assert papers.certificate_paper(again) == before
    assert digest_of(again.content) == certificate.digest


def test_upgrade_supersedes_and_never_overwrites(register, trail):
    product = register.world.product("Trà Shan tuyết")
    older = register.row(product=product, issued_on=date(2025, 3, 1), stars=3)
    before = Recognition.objects.filter(pk=older.pk).values().get()
    certificate = register.certified(register.result(kind="upgrade"))
    link = Succession.objects.get()
    assert (link.older, link.newer, link.kind, link.since) == (older, certificate.recognition, "upgrade", DAY)
    assert Recognition.objects.filter(pk=older.pk).values().get() == before
    assert register.standing(older) == Standing.SUPERSEDED
    assert register.standing(older, on=DAY - timedelta(days=1)) == Standing.ACTIVE
    assert register.standing(certificate.recognition) == Standing.ACTIVE
    assert "certificates.recognition.superseded" in trail()


def test_a_lapsed_recognition_is_not_replaced_it_has_ended(register):
    older = register.row(product=register.world.product("Trà Shan tuyết"), issued_on=date(2023, 3, 1))
    register.certified()
    assert register.standing(older) == Standing.EXPIRED
    assert not Succession.objects.exists()


def test_producer_commune_and_office_hear_and_others_do_not(register, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        register.certified()
    told = Notice.objects.filter(code__in=["recognition.decided", "certificate.issued"])
    assert set(told.filter(code="certificate.issued").values_list("person__username", flat=True)) >= {
        "director", "officer", "head",
    }  # fmt: skip
    assert not told.filter(person__username__in=["rival_director", "neighbour"]).exists()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("certificates_recognition", "stars = 5"),
        ("certificates_recognition", "decision_number = 'x'"),
        ("certificates_certificate", "valid_until = '2040-01-01'"),
        ("certificates_certificate", "number = 'x'"),
        ("certificates_certificate", "content = '{}'"),
        ("certificates_certificate", "docx_id = NULL"),
    ],
)
def test_the_database_keeps_what_was_given(register, table, change):
    register.certified()
    for statement in (f"UPDATE {table} SET {change}", f"DELETE FROM {table}"):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_an_imported_recognition_is_linked_to_its_product_once(register):
    row = register.row()
    first = row.product
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Recognition.objects.filter(pk=row.pk).update(product=register.world.product("Khác"))
    assert one(row.pk).product == first
