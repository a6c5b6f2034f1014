"""What recognition can say to whom: the producer's people, the commune, the office, who decides."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.actors.producers.queries.places import keepers
from ocop.base.kernel.formats import short_date
from ocop.cycle.dossiers.models import Exclusion
from ocop.steering.windows.queries.places import committee

from .models import Case, Certificate, Complaint, Explanation, Extension, Recognition, Suspension
from .vocabulary import DECIDE, KEEP, OWN, VIEW

WHY_PRODUCER = _("Anh/chị là người của chủ thể có sản phẩm này.")
WHY_COMMUNE = _("Anh/chị theo dõi sản phẩm OCOP trên địa bàn.")
WHY_OFFICE = _("Anh/chị cấp giấy chứng nhận, giữ hồ sơ thu hồi.")
WHY_LEADER = _("Anh/chị quyết định công nhận, thu hồi.")


def recognised(recognition: Recognition, *, by: Person, on: date) -> None:
    """The office has a certificate to issue."""
    text = _("“%(product)s” được công nhận %(stars)s sao theo %(decision)s; chờ cấp giấy chứng nhận.")
    facts = {"stars": str(recognition.stars), "decision": recognition.decision_number}
    _tell(_with(KEEP, on), recognition, "recognition.decided", text, WHY_OFFICE, by=by, **facts)


def issued(certificate: Certificate, *, by: Person, on: date) -> None:
    """Producer and commune hear of the certificate and its last day."""
    text = _("“%(product)s” có giấy chứng nhận số %(number)s, có giá trị đến hết ngày %(day)s.")
    facts = {"number": str(certificate), "day": short_date(certificate.valid_until)}
    _tell_local(certificate.recognition, "certificate.issued", text, by=by, on=on, **facts)


def extended(extension: Extension, *, by: Person, on: date) -> None:
    """They hear until when."""
    text = _("“%(product)s” được kéo dài hiệu lực, chậm nhất đến hết ngày %(day)s (%(decision)s).")
    facts = {"day": short_date(extension.until), "decision": extension.decision_number}
    _tell_local(extension.certificate.recognition, "certificate.extended", text, by=by, on=on, **facts)


def case_opened(case: Case, *, by: Person, on: date) -> None:
    """The producer may explain; the commune knows."""
    text = _("“%(product)s” đang được xem xét thu hồi công nhận (%(ground)s). Hạn xử lý: ngày %(day)s.")
    facts = {"ground": case.ground.name, "day": short_date(case.due_on)}
    _tell_local(case.recognition, "case.opened", text, by=by, on=on, link=case.get_absolute_url(), **facts)


def case_proposed(case: Case, *, by: Person, on: date) -> None:
    """Who decides has something to decide, with a day."""
    text = _("Đề nghị thu hồi công nhận “%(product)s” (%(number)s). Hạn quyết định: ngày %(day)s.")
    facts = {"number": case.proposal_number, "day": short_date(case.due_on)}
    _tell(_with(DECIDE, on), case.recognition, "case.proposed", text, WHY_LEADER, by=by,
          link=case.get_absolute_url(), **facts)  # fmt: skip


def explained(explanation: Explanation, *, by: Person, on: date) -> None:
    """The office reads what the producer says."""
    text = _("Chủ thể giải trình về hồ sơ thu hồi “%(product)s”.")
    case = explanation.case
    _tell(_with(KEEP, on), case.recognition, "case.explained", text, WHY_OFFICE, by=by, link=case.get_absolute_url())


def revoked(case: Case, *, by: Person, on: date) -> None:
    """The decision goes to the producer and to the bodies concerned (26:8.3)."""
    text = _("Công nhận “%(product)s” bị thu hồi theo %(decision)s ngày %(day)s; không được dùng dấu hiệu OCOP.")
    assert case.revoked_on
    facts = {"decision": case.decision_number, "day": short_date(case.revoked_on)}
    _tell_local(case.recognition, "case.revoked", text, by=by, on=on, link=case.get_absolute_url(), **facts)
    offices = [*_with(KEEP, on), *_with(VIEW, on)]
    _tell(offices, case.recognition, "case.revoked", text, WHY_OFFICE, by=by, link=case.get_absolute_url(), **facts)


def case_dropped(case: Case, *, by: Person, on: date) -> None:
    """The producer hears that nothing is revoked."""
    text = _("Hồ sơ thu hồi “%(product)s” đã kết thúc, không thu hồi: %(reason)s")
    facts = {"reason": case.dropped_because}
    _tell_local(case.recognition, "case.dropped", text, by=by, on=on, link=case.get_absolute_url(), **facts)


def suspended(suspension: Suspension, *, by: Person, on: date) -> None:
    """Producer and commune hear of the authority's decision."""
    text = _("“%(product)s” tạm dừng theo %(decision)s của %(body)s, từ ngày %(day)s.")
    facts = {"decision": suspension.decision_number, "body": suspension.authority_name,
             "day": short_date(suspension.start)}  # fmt: skip
    _tell_local(suspension.recognition, "recognition.suspended", text, by=by, on=on, **facts)


def lifted(suspension: Suspension, *, by: Person, on: date) -> None:
    """And of its end."""
    text = _("“%(product)s” hết tạm dừng theo %(decision)s.")
    facts = {"decision": suspension.lifted_by_number}
    _tell_local(suspension.recognition, "recognition.lifted", text, by=by, on=on, **facts)


def complained(complaint: Complaint, *, by: Person, on: date) -> None:
    """The office has something to take up, with a day."""
    text = _("%(kind)s về kết quả “%(product)s” của %(sender)s. Hạn trả lời: ngày %(day)s.")
    facts = {"kind": notifications.source_of(complaint.get_kind_display()), "sender": complaint.sender_name,
             "day": short_date(complaint.due_on)}  # fmt: skip
    _tell_about(complaint, _with(KEEP, on), "complaint.sent", text, WHY_OFFICE, by=by, **facts)


def complaint_moved(complaint: Complaint, *, by: Person, on: date) -> None:
    """The producer hears where it stands, and the answer."""
    text = _("%(kind)s về kết quả “%(product)s”: %(state)s. %(answer)s")
    facts = {
        "kind": notifications.source_of(complaint.get_kind_display()),
        "state": notifications.source_of(complaint.get_state_display()),
        "answer": complaint.answer_number,
    }
    assert complaint.result.item.dossier
    body = complaint.result.item.dossier.product.producer.organisation
    own = people.people_with(OWN, organisation=body, on=on)
    _tell_about(complaint, own, "complaint.moved", text, WHY_PRODUCER, by=by, **facts)


def ending(certificate: Certificate, *, closes: date | None, on: date) -> None:
    """Producer and commune hear how long it is valid, and until when one files again."""
    left = str((certificate.valid_until - on).days)
    facts = {"day": short_date(certificate.valid_until), "n": left}
    if closes is not None and closes >= on:
        text = _(
            "Giấy chứng nhận “%(product)s” có giá trị đến hết ngày %(day)s (còn %(n)s ngày); nộp hồ sơ đánh giá lại "
            "chậm nhất ngày %(closes)s."
        )
        facts["closes"] = short_date(closes)
    else:
        text = _("Giấy chứng nhận “%(product)s” có giá trị đến hết ngày %(day)s (còn %(n)s ngày).")
    _tell_local(certificate.recognition, "certificate.ending", text, by=None, on=on, **facts)


# ── how it is said ──


def _with(verb: str, on: date) -> Iterable[Person]:
    body = committee(on)
    return people.people_with(verb, organisation=body, on=on) if body else ()


def _open_to(dossier_id: int | None, whom: Iterable[Person]) -> list[Person]:
    kept = set(Exclusion.objects.filter(dossier=dossier_id).values_list("person", flat=True)) if dossier_id else set()
    return [person for person in whom if person.pk not in kept]


def _tell_local(
    recognition: Recognition, code: str, text: str, *, by: Person | None, on: date, link: str = "", **facts: str
) -> None:
    """The producer's own people, and who watches over the place."""
    if recognition.product:
        own = people.people_with(OWN, organisation=recognition.product.producer.organisation, on=on)
        _tell(own, recognition, code, text, WHY_PRODUCER, by=by, link=link, **facts)
    _tell(keepers(recognition.place, VIEW, on=on), recognition, code, text, WHY_COMMUNE, by=by, link=link, **facts)


def _tell(
    whom: Iterable[Person], recognition: Recognition, code: str, text: str, why: str, *, by: Person | None,
    link: str = "", **facts: str,
) -> None:  # fmt: skip
    dossier = recognition.result.item.dossier_id if recognition.result else None
    notifications.tell(
        _open_to(dossier, whom), code=code, text=text, facts={"product": recognition.product_name, **facts},
        link=link or recognition.get_absolute_url(), why=why, by=by,
    )  # fmt: skip


def _tell_about(
    complaint: Complaint, whom: Iterable[Person], code: str, text: str, why: str, *, by: Person, **facts: str
) -> None:
    notifications.tell(
        _open_to(complaint.result.item.dossier_id, whom), code=code, text=text,
        facts={"product": complaint.result.item.called, **facts}, link=complaint.get_absolute_url(), why=why, by=by,
    )  # fmt: skip
