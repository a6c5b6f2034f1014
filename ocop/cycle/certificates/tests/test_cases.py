"""Thu hồi (E25), tạm dừng, kéo dài (E22), kiến nghị và khiếu nại: state before, act, state after; what is refused."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from ocop.actors.notifications.models import Notice
from ocop.cycle.assessment.services import announcing
from ocop.cycle.certificates.models import Case, Complaint, Ground
from ocop.cycle.certificates.queries.facts import certificate_of, one
from ocop.cycle.certificates.queries.recognising import waiting_for
from ocop.cycle.certificates.services import complaining, extending, recognising, revoking, suspending
from ocop.cycle.certificates.vocabulary import Standing
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY

DECIDED = {"decision_number": "50/QĐ-UBND", "decided_on": DAY, "signer_name": "Triệu Văn Chủ"}


def test_e25_the_six_grounds_have_the_letters_of_the_decision(register):
    assert list(Ground.objects.values_list("letter", "code")) == [
        ("a", "FORGED_FILE"), ("b", "CRITERIA_NOT_KEPT"), ("c", "LEGAL_VIOLATION"), ("d", "LOGO_MISUSE"),
        ("đ", "STOPPED_PRODUCTION"), ("e", "OTHER_CONCLUSION"),
    ]  # fmt: skip


def test_e25_from_the_conclusion_to_the_decision_with_its_clock(register, trail):
    recognition = register.row()
    Product.objects.filter(pk=recognition.product_id).update(noted_stars=4, noted_until=date(2027, 6, 1))
    case = register.case(recognition)
    assert case.due_on == date(2027, 3, 2)  # 15 days after 15/02/2027
    assert register.standing(recognition) == Standing.UNDER_VERIFICATION
    revoking.propose(case.pk, by=register.expert, on=DAY, number="15/TTr-VPĐP")
    revoked = revoking.revoke(case.pk, by=register.chair, on=DAY, **DECIDED)
    assert (revoked.state, revoked.signer_level, revoked.revoked_on) == ("revoked", "province", DAY)
    assert register.standing(recognition) == Standing.REVOKED
    assert register.standing(recognition, on=DAY - timedelta(days=1)) == Standing.EXPIRING
    assert Product.objects.get(pk=recognition.product_id).noted_stars is None
    assert trail() == [
        "certificates.case.opened", "certificates.case.proposed", "certificates.case.revoked",
    ]  # fmt: skip


def test_e25_public_at_once_the_state_follows_from_the_row_and_from_nothing_cached(register):
    recognition = register.row()
    case = register.proposed(recognition)
    assert register.standing(recognition) == Standing.UNDER_VERIFICATION
    revoking.revoke(case.pk, by=register.chair, on=DAY, **DECIDED)
    assert register.standing(recognition) == Standing.REVOKED


def test_e25_what_is_missing_is_said_at_once_and_leaves_nothing_behind(register, refused):
    recognition = register.row()
    with refused("case.no-ground", "case.no-conclusion", "case.no-day", "case.no-facts"):
        register.case(recognition, "NO_SUCH", conclusion_number="", concluded_on=None, facts=" ")
    with refused("person.not-allowed"):
        revoking.open_case(
            recognition.pk, by=register.officer, on=DAY, ground=Ground.objects.first(), conclusion_number="1",
            concluded_by="x", concluded_on=DAY, facts="x",
        )  # fmt: skip
    assert not Case.objects.exists()
    case = register.case(recognition)
    with refused("case.is-open"):
        register.case(recognition)
    with refused("case.other-state"):
        revoking.revoke(case.pk, by=register.chair, on=DAY, **DECIDED)


def test_e25_five_stars_are_revoked_by_the_ministry_alone(register, refused):
    case = register.proposed(register.row(stars=5))
    with refused("case.other-signer"):
        revoking.revoke(case.pk, by=register.chair, on=DAY, **DECIDED)
    with refused("person.not-allowed"):
        revoking.note_central_revocation(case.pk, by=register.chair, on=DAY, **DECIDED)
    noted = revoking.note_central_revocation(case.pk, by=register.expert, on=DAY, **DECIDED)
    assert noted.signer_level == "central"


def test_e25_a_four_star_case_is_not_the_ministrys(register, refused):
    case = register.proposed(register.row(stars=4))
    with refused("case.other-signer"):
        revoking.note_central_revocation(case.pk, by=register.expert, on=DAY, **DECIDED)


def test_the_producer_explains_as_long_as_nothing_is_decided(register, refused):
    case = register.proposed(register.row())
    with refused("certificate.not-own"):
        revoking.explain(case.pk, by=register.rival_director, on=DAY, text="Không phải của tôi")
    with refused("explanation.empty"):
        revoking.explain(case.pk, by=register.director, on=DAY, text=" ")
    revoking.explain(case.pk, by=register.director, on=DAY, text="Đã khắc phục nhãn")
    revoking.revoke(case.pk, by=register.chair, on=DAY, **DECIDED)
    with refused("case.closed"):
        revoking.explain(case.pk, by=register.director, on=DAY, text="Muộn")
    assert case.explanations.get().text == "Đã khắc phục nhãn"


def test_a_case_that_ends_without_revocation_leaves_the_certificate_valid(register, refused):
    recognition = register.row()
    case = register.case(recognition)
    with refused("act.no-reason"):
        revoking.drop(case.pk, by=register.expert, on=DAY, reason="")
    revoking.drop(case.pk, by=register.expert, on=DAY, reason="Đã khắc phục")
    assert register.standing(recognition) == Standing.EXPIRING
    with refused("case.other-state"):
        revoking.propose(case.pk, by=register.expert, on=DAY, number="1")


def test_revoked_is_told_to_producer_commune_and_bodies_not_to_strangers(register, django_capture_on_commit_callbacks):
    case = register.proposed(register.row())
    with django_capture_on_commit_callbacks(execute=True):
        revoking.revoke(case.pk, by=register.chair, on=DAY, **DECIDED)
    told = set(Notice.objects.filter(code="case.revoked").values_list("person__username", flat=True))
    assert {"director", "officer", "head", "expert", "chief"} <= told
    assert not told & {"rival_director", "neighbour", "trader"}


@pytest.mark.parametrize("change", ["decision_number = 'x'", "revoked_on = '2020-01-01'", "state = 'open'"])
def test_a_decided_case_never_changes(register, change):
    case = register.proposed(register.row())
    revoking.revoke(case.pk, by=register.chair, on=DAY, **DECIDED)
    for statement in (f"UPDATE certificates_case SET {change}", "DELETE FROM certificates_case"):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


# ── suspension ──


def test_a_suspension_is_an_authoritys_decision_and_ends_by_another(register, refused):
    recognition = register.row()
    with refused("suspension.no-decision", "suspension.no-day", "suspension.no-start"):
        suspending.note_suspension(
            recognition.pk,
            by=register.expert,
            on=DAY,
            authority_name="",
            decision_number="",
            decided_on=None,
            start=None,
        )
    noted = suspending.note_suspension(
        recognition.pk, by=register.expert, on=DAY, authority_name="Sở Y tế", decision_number="3/QĐ-SYT",
        decided_on=DAY, start=DAY,
    )  # fmt: skip
    assert register.standing(recognition) == Standing.SUSPENDED
    later = DAY + timedelta(days=10)
    suspending.lift(noted.pk, by=register.expert, on=later, number="4/QĐ-SYT", end=later)
    assert register.standing(recognition, on=later) == Standing.EXPIRING
    with refused("suspension.is-off"):
        suspending.lift(noted.pk, by=register.expert, on=later, number="5/QĐ-SYT", end=later)


# ── extension ──


def test_e22_an_extension_follows_a_filed_renewal_and_lasts_until_the_result(register, refused, trail):
    recognition = register.row(issued_on=date(2024, 3, 1))
    certificate = certificate_of(one(recognition.pk))
    ask = {"by": register.expert, "on": DAY, "days": 180, "decision_number": "8/UBND", "decided_on": DAY}
    with refused("extension.not-filed"):
        extending.extend(certificate.pk, **ask)
    dossier = register.world.dossier("submitted", kind="re_evaluation", product=recognition.product)
    with refused("extension.days"):
        extending.extend(certificate.pk, **{**ask, "days": 181})
    made = extending.extend(certificate.pk, **ask)
    assert (made.until, made.basis) == (date(2027, 8, 28), "Quyết định 26/2026/QĐ-TTg, Điều 12.3")
    assert register.standing(recognition, on=date(2027, 3, 2)) == Standing.EXTENDED
    assert register.standing(recognition, on=date(2027, 8, 29)) == Standing.EXPIRED
    type(dossier).objects.filter(pk=dossier.pk).update(
        state="result_low", state_on=date(2027, 4, 1), told_on=date(2027, 4, 5)
    )
    assert register.standing(recognition, on=date(2027, 4, 6)) == Standing.EXPIRED
    assert extending.end_extensions(on=date(2027, 4, 6)) == 1
    assert extending.end_extensions(on=date(2027, 4, 6)) == 0
    assert register.standing(recognition, on=date(2027, 4, 5)) == Standing.EXTENDED
    assert trail() == ["certificates.certificate.extended", "certificates.extension.ended"]


# ── complaints ──


@pytest.fixture
def told(register):
    """A result that was announced."""
    result = register.result()
    announcing.announce(result.pk, by=register.expert, on=DAY, number="7/TB")
    return result


def test_a_complaint_is_linked_to_its_result_examined_again_and_answered(register, told, trail):
    made = complaining.send(by=register.director, on=DAY, result=told, kind="complaint", text="Đề nghị xem lại điểm")
    assert (made.sender_name, made.due_on, made.result) == ("Hợp tác xã Khuổi Lùng", DAY + timedelta(days=30), told)
    complaining.accept(made.pk, by=register.expert, on=DAY)
    answered = complaining.answer(
        made.pk, by=register.expert, on=DAY, outcome="upheld", finding="Đã đối chiếu phiếu", number="20/VPĐP",
        answered_on=DAY,
    )  # fmt: skip
    assert (answered.state, answered.outcome) == ("answered", "upheld")
    assert trail() == [
        "certificates.complaint.sent", "certificates.complaint.accepted", "certificates.complaint.answered",
    ]  # fmt: skip
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        Complaint.objects.filter(pk=made.pk).update(outcome="assess_again")


def test_a_complaint_comes_in_time_from_its_own_producer_about_a_told_result(register, told, refused):
    with refused("person.not-allowed"):
        complaining.send(by=register.rival_director, on=DAY, result=told, kind="petition", text="x")
    with refused("complaint.too-late"):
        complaining.send(
            by=register.director, on=DAY + timedelta(days=91), result=told, kind="complaint", text="Xem lại"
        )
    with refused("complaint.empty"):
        complaining.send(by=register.director, on=DAY, result=told, kind="petition", text=" ")
    with refused("complaint.no-result"):
        complaining.send(by=register.director, on=DAY, result=None, kind="petition", text="x")
    assert not Complaint.objects.exists()


def test_refused_and_withdrawn_end_it_with_a_reason(register, told, refused):
    first = complaining.send(by=register.director, on=DAY, result=told, kind="petition", text="Xem lại")
    with refused("act.no-reason"):
        complaining.refuse(first.pk, by=register.expert, on=DAY, reason="")
    assert complaining.refuse(first.pk, by=register.expert, on=DAY, reason="Không đúng đối tượng").state == "refused"
    second = complaining.send(by=register.director, on=DAY, result=told, kind="petition", text="Xem lại")
    assert complaining.withdraw(second.pk, by=register.director, on=DAY, reason="Đã rõ").state == "withdrawn"
    with refused("complaint.other-state"):
        complaining.accept(second.pk, by=register.expert, on=DAY)


class TestExaminedAgain:
    """A complaint found right brings the dossier before a council again; the earlier result stays as it was."""

    def answer(self, register, told, outcome="assess_again"):
        made = complaining.send(
            by=register.director, on=DAY, result=told, kind="complaint", text="Đề nghị xem lại điểm"
        )
        complaining.accept(made.pk, by=register.expert, on=DAY)
        return complaining.answer(
            made.pk, by=register.expert, on=DAY, outcome=outcome, finding="Phiếu ghi sai", number="20/VPĐP",
            answered_on=DAY,
        )  # fmt: skip

    def test_the_dossier_waits_for_a_sitting_and_its_old_result_gives_no_recognition(self, register, told):
        before = (told.stars, told.mean)
        self.answer(register, told)
        told.refresh_from_db()
        dossier = Dossier.objects.get(pk=told.item.dossier_id)
        assert (dossier.state, dossier.told_on, (told.stars, told.mean)) == ("advisory_reported", None, before)
        assert list(waiting_for(register.chair, "province", on=DAY).filter(pk=told.pk)) == []

    def test_what_is_upheld_or_corrected_moves_nothing(self, register, told):
        state = Dossier.objects.get(pk=told.item.dossier_id).state
        self.answer(register, told, "upheld")
        self.answer(register, told, "corrected")
        assert Dossier.objects.get(pk=told.item.dossier_id).state == state == "pending_signature"

    def test_a_recognised_rank_is_not_found_anew_by_a_complaint(self, register, told, refused):
        recognising.recognise(by=register.chair, on=DAY, results=[told], decision_number="60/QĐ-UBND", decided_on=DAY)
        with refused("complaint.is-recognised"):
            self.answer(register, told)
        assert Complaint.objects.get().state == "accepted"
