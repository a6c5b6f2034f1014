"""What producers can say to whom: the producer's people, the offices of its place, whoever asked for something."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.base.kernel.formats import short_date

from .models import Adviser, Consent, Conversion, DataRequest, Merge, Producer, SignUp
from .queries.places import keepers
from .vocabulary import EDIT, OWN, PRIVACY, VERIFY, RequestState

WHY_OWN = _("Anh/chị quản lý hồ sơ của chủ thể này.")
WHY_KEEPER = _("Anh/chị phụ trách chủ thể OCOP trên địa bàn.")
WHY_ADVISER = _("Anh/chị được mời hỗ trợ chủ thể này.")
WHY_ASKED = _("Anh/chị đã gửi yêu cầu này.")
WHY_DESK = _("Anh/chị giải quyết yêu cầu về dữ liệu cá nhân trên địa bàn.")
WHY_NEW = _("Anh/chị đã đăng ký chủ thể này.")


def edited(producer: Producer, *, by: Person, on: date) -> None:
    """The producer's people learn that somebody else wrote into their record."""
    text = _("Hồ sơ “%(name)s” vừa được cập nhật (lần %(edition)s).")
    _tell_own(producer, "producer.edited", text, by=by, on=on, edition=str(producer.edition))


def moved(producer: Producer, *, by: Person, on: date) -> None:
    """Paused, resumed or dissolved: the producer's people and the offices of the place learn it."""
    text = _("“%(name)s” đổi trạng thái ngày %(day)s: %(status)s.")
    facts = {"day": short_date(on), "status": str(producer.get_status_display())}
    _tell_own(producer, "producer.moved", text, by=by, on=on, **facts)
    _tell_keepers(producer, "producer.moved", text, by=by, on=on, **facts)


def adviser_invited(adviser: Adviser, *, by: Person) -> None:
    """The invited person learns what they may do."""
    text = (
        _("Anh/chị được mời hỗ trợ “%(name)s”: được xem và nhập hồ sơ.")
        if adviser.may_enter
        else _("Anh/chị được mời hỗ trợ “%(name)s”: được xem hồ sơ.")
    )
    _tell([adviser.person], adviser.producer, "producer.adviser-invited", text, WHY_ADVISER, by=by, key=str(adviser.pk))


def adviser_ended(adviser: Adviser, *, by: Person) -> None:
    """The invitation is over."""
    text = _("Lời mời hỗ trợ “%(name)s” đã kết thúc.")
    link = reverse("desk:home")
    facts = {"name": adviser.producer.name, "key": str(adviser.pk)}
    notifications.tell(
        [adviser.person], code="producer.adviser-ended", text=text, facts=facts, link=link, why=WHY_ADVISER, by=by
    )


def conversion_started(case: Conversion, *, by: Person, on: date) -> None:
    """The producer's people have papers to look after; the commune follows."""
    text = _("“%(name)s” bắt đầu chuyển đổi thành %(kind)s: có %(items)s việc cần làm.")
    facts = {"kind": str(case.get_new_kind_display()).lower(), "items": str(case.steps.count())}
    link = reverse("producers:conversion", args=[case.pk])
    _tell_own(case.producer, "producer.conversion-started", text, by=by, on=on, link=link, **facts)
    _tell_keepers(case.producer, "producer.conversion-started", text, by=by, on=on, link=link, **facts)


def conversion_finished(case: Conversion, *, by: Person, on: date) -> None:
    """The new body stands for the old one."""
    assert case.successor
    text = _("“%(old)s” đã chuyển đổi thành “%(name)s”.")
    facts = {"old": case.producer.name}
    _tell_own(case.successor, "producer.conversion-finished", text, by=by, on=on, **facts)
    _tell_keepers(case.successor, "producer.conversion-finished", text, by=by, on=on, **facts)


def merged(note: Merge, *, by: Person, on: date) -> None:
    """Whoever acts for one of the two records, and the commune, learn which one stays."""
    text = _("Hồ sơ “%(other)s” đã được gộp vào “%(name)s”.")
    facts = {"other": note.merged.name}
    _tell_own(note.kept, "producer.merged", text, by=by, on=on, **facts)
    _tell_keepers(note.kept, "producer.merged", text, by=by, on=on, **facts)


def sign_up_waiting(sign_up: SignUp, *, on: date) -> None:
    """The commune has somebody to see."""
    text = _("%(person)s đăng ký chủ thể “%(name)s”, chờ xác minh trực tiếp trước ngày %(day)s.")
    facts = {"person": sign_up.full_name, "name": sign_up.producer_name, "day": short_date(sign_up.last_day)}
    link = reverse("producers:sign-up-detail", args=[sign_up.pk])
    whom = keepers(sign_up.unit, VERIFY, on=on)
    notifications.tell(whom, code="producer.sign-up", text=text, facts=facts, link=link, why=WHY_KEEPER)


def sign_up_verified(sign_up: SignUp, person: Person, *, by: Person) -> None:
    """The person may now keep the record."""
    assert sign_up.producer
    text = _("“%(name)s” đã được xác minh. Anh/chị có thể cập nhật hồ sơ chủ thể.")
    _tell([person], sign_up.producer, "producer.verified", text, WHY_NEW, by=by)


def consent_withdrawn(consent: Consent, *, is_needed: bool, by: Person, on: date) -> None:
    """The desk of the place learns that data may no longer be used for the purpose."""
    text = (
        _("%(person)s rút lại sự đồng ý “%(purpose)s”. Hồ sơ không còn căn cứ đồng ý, cần xem xét việc lưu giữ.")
        if is_needed
        else _("%(person)s rút lại sự đồng ý “%(purpose)s”. Thông tin phải được gỡ trong 01 ngày làm việc.")
    )
    producer = consent.producer
    facts = {"person": by.full_name, "purpose": consent.purpose.name, "key": str(consent.pk)}
    link = reverse("producers:producer", args=[producer.pk]) if producer else reverse("producers:requests")
    whom = keepers(producer.unit if producer else None, PRIVACY, on=on)
    notifications.tell(whom, code="producer.consent-withdrawn", text=text, facts=facts, link=link, why=WHY_DESK, by=by)


def request_received(request: DataRequest, *, by: Person, on: date) -> None:
    """The desk of the place has a request with its days; the person gets the receipt."""
    facts = {
        "person": request.person.full_name, "kind": request.rule.name, "key": str(request.pk),
        "answer": short_date(request.answer_due_on), "due": short_date(request.due_on),
    }  # fmt: skip
    text = _(
        "%(person)s gửi yêu cầu “%(kind)s”: phản hồi trước hoặc trong ngày %(answer)s, thực hiện đến ngày %(due)s."
    )
    link = reverse("producers:request", args=[request.pk])
    whom = keepers(request.unit, PRIVACY, on=on)
    notifications.tell(whom, code="producer.request", text=text, facts=facts, link=link, why=WHY_DESK, by=by)
    receipt = _("Đã nhận yêu cầu “%(kind)s” của anh/chị; phản hồi chậm nhất ngày %(answer)s.")
    mine = reverse("producers:my-data")
    notifications.tell(
        [request.person], code="producer.request-receipt", text=receipt, facts=facts, link=mine, why=WHY_ASKED
    )


def request_moved(request: DataRequest, *, by: Person, on: date) -> None:
    """The person learns the answer, the extension, the outcome."""
    text = {
        RequestState.DONE: _("Yêu cầu “%(kind)s” đã được thực hiện: %(words)s"),
        RequestState.DECLINED: _("Yêu cầu “%(kind)s” không thực hiện được: %(words)s"),
    }.get(RequestState(request.state), _("Yêu cầu “%(kind)s” của anh/chị: %(words)s Hạn thực hiện: %(due)s."))
    words = request.outcome or (request.extension_reason if request.extended_on == on else "") or request.answer
    facts = {"kind": request.rule.name, "words": words, "due": short_date(request.due_on), "key": str(request.pk)}
    link = reverse("producers:my-data")
    notifications.tell(
        [request.person], code="producer.request-moved", text=text, facts=facts, link=link, why=WHY_ASKED, by=by
    )


# ── how it is said ──


def _tell_own(producer: Producer, code: str, text: str, *, by: Person, on: date, link: str = "", **facts: str) -> None:
    whom = people.people_with(OWN, organisation=producer.organisation, on=on)
    _tell(whom, producer, code, text, WHY_OWN, by=by, link=link, **facts)


def _tell_keepers(
    producer: Producer, code: str, text: str, *, by: Person, on: date, link: str = "", **facts: str
) -> None:
    whom = keepers(producer.unit, EDIT, on=on)
    _tell(whom, producer, code, text, WHY_KEEPER, by=by, link=link, **facts)


def _tell(
    whom: Iterable[Person],
    producer: Producer,
    code: str,
    text: str,
    why: str,
    *,
    by: Person,
    link: str = "",
    **facts: str,
) -> None:
    notifications.tell(
        whom,
        code=code,
        text=text,
        facts={"name": producer.name, **facts},
        link=link or reverse("producers:producer", args=[producer.pk]),
        why=why,
        by=by,
    )
