"""An answer in words: sign, colour and sentence, and the public facts that belong to each state (portal notes §12)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.signing import Signer
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.formats import short_date
from ocop.base.ui.phrases import stars_in_words

from ...queries.checking import Checked
from ...vocabulary import PublicState as P

PICTURES = Signer(salt="certificates.picture")
OK, LAPSED, VOID, REPLACED = ("✔", "ok"), ("!", "lapsed"), ("✖", "void"), ("→", "replaced")
SIGNS = {
    P.VALID: OK, P.REASSESSED: OK, P.EXTENDED: OK, P.LAPSED: LAPSED, P.SUSPENDED: LAPSED, P.NO_DATA: LAPSED,
    P.REVOKED: VOID, P.UNKNOWN: VOID, P.REPLACED: REPLACED,
}  # fmt: skip
TITLES = {
    P.VALID: gettext_lazy("Giấy chứng nhận còn hiệu lực"),
    P.REASSESSED: gettext_lazy("Giấy chứng nhận còn hiệu lực, đang đánh giá lại"),
    P.EXTENDED: gettext_lazy("Giấy chứng nhận được kéo dài hiệu lực"),
    P.LAPSED: gettext_lazy("Giấy chứng nhận đã hết hạn ngày %(day)s"),
    P.SUSPENDED: gettext_lazy("Giấy chứng nhận bị tạm dừng từ ngày %(day)s"),
    P.REVOKED: gettext_lazy("Giấy chứng nhận đã bị thu hồi ngày %(day)s"),
    P.REPLACED: gettext_lazy("Giấy chứng nhận này đã được thay thế"),
    P.NO_DATA: gettext_lazy("Chưa đủ dữ liệu về giấy chứng nhận này"),
    P.UNKNOWN: gettext_lazy("Không tìm thấy giấy chứng nhận"),
}
STARRED = frozenset({P.VALID, P.REASSESSED, P.EXTENDED})
WHOLE = STARRED | {P.LAPSED}


@dataclass(frozen=True, slots=True)
class Shown:
    """One answer, ready for the template."""

    state: str
    sign: str
    colour: str
    title: str
    product: str = ""
    notes: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    picture: str = ""
    newer: str = ""
    report: str = ""


def shown(found: Checked | None, *, report: str) -> Shown:
    """The answer about one certificate, or about nothing found; `report` is the address for telling of misuse."""
    if found is None:
        sign, colour = SIGNS[P.UNKNOWN]
        return Shown("unknown", sign, colour, str(TITLES[P.UNKNOWN]), report=report)
    sign, colour = SIGNS[found.state]
    return Shown(
        found.state.value, sign, colour, str(TITLES[found.state]) % {"day": short_date(_day(found))},
        product=found.recognition.product_name, notes=tuple(_notes(found)), rows=tuple(_rows(found)),
        picture=_picture(found), newer=_newer(found), report=report,
    )  # fmt: skip


def _day(found: Checked) -> date:
    """The day that the title names."""
    if found.state == P.REVOKED and found.revocation and found.revocation.revoked_on:
        return found.revocation.revoked_on
    if found.state == P.SUSPENDED and found.suspension:
        return found.suspension.start
    return _last_day(found)


def _last_day(found: Checked) -> date:
    """The last day on which it was valid, with an extension that was given."""
    extension = getattr(found.certificate, "extension", None)
    if extension is None:
        return found.certificate.valid_until
    return max(found.certificate.valid_until, min(extension.until, extension.ended_on or extension.until))


def _notes(found: Checked) -> list[str]:
    match found.state:
        case P.LAPSED:
            next_day = short_date(_last_day(found) + timedelta(days=1))
            return [
                _("Sản phẩm không được dùng dấu hiệu OCOP từ ngày %(day)s cho đến khi được công nhận lại.")
                % {"day": next_day}
            ]
        case P.REVOKED:
            return [_("Sản phẩm không còn là sản phẩm OCOP. Nếu thấy bao bì còn in sao OCOP, xin báo sai phạm.")]
        case P.REASSESSED:
            return [_("Chủ thể đã nộp hồ sơ đánh giá, phân hạng lại; giấy này có giá trị cho đến ngày hết hạn.")]
        case P.EXTENDED:
            return [_("Thời hạn ghi trên giấy đã hết; hiệu lực được kéo dài trong khi chờ kết quả đánh giá lại.")]
        case P.NO_DATA:
            return [_("Chưa có căn cứ để nói giấy này còn hiệu lực hay không.")]
    return []


def _rows(found: Checked) -> list[tuple[str, str]]:
    rows = _whole_rows(found) if found.state in WHOLE else _short_rows(found)
    return [(label, value) for label, value in rows if value]


def _whole_rows(found: Checked) -> list[tuple[str, str]]:
    certificate, recognition = found.certificate, found.recognition
    stars = stars_in_words(recognition.stars) if found.state in STARRED and recognition.stars else ""
    return [
        (_("Hạng"), stars),
        (_("Chủ thể"), recognition.producer_name),
        (_("Xã, phường"), recognition.place_name),
        (_("Mã sản phẩm"), found.product_code),
        (_("Số giấy chứng nhận"), certificate.number),
        (_("Quyết định công nhận"), recognition.decision_number),
        (_("Cơ quan cấp"), _issuer(found)),
        (_("Ngày cấp"), short_date(certificate.issued_on)),
        *_ends(found),
    ]


def _ends(found: Checked) -> list[tuple[str, str]]:
    until = short_date(found.certificate.valid_until)
    if found.state != P.EXTENDED:
        return [(_("Có giá trị đến hết ngày"), until)]
    extension = found.certificate.extension
    return [
        (_("Thời hạn ghi trên giấy"), until),
        (_("Kéo dài đến muộn nhất ngày"), short_date(extension.until)),
        (_("Căn cứ kéo dài"), f"{extension.decision_number}; {extension.basis}"),
    ]


def _short_rows(found: Checked) -> list[tuple[str, str]]:
    match found.state:
        case P.SUSPENDED:
            return _suspended_rows(found)
        case P.REVOKED:
            return _revoked_rows(found)
    return [(_("Chủ thể"), found.recognition.producer_name), (_("Số giấy chứng nhận"), found.certificate.number)]


def _suspended_rows(found: Checked) -> list[tuple[str, str]]:
    suspension: Any = found.suspension
    decided = f"{suspension.decision_number} ({short_date(suspension.decided_on)})"
    return [
        (_("Chủ thể"), found.recognition.producer_name),
        (_("Tạm dừng từ ngày"), short_date(suspension.start)),
        (_("Cơ quan"), suspension.authority_name),
        (_("Quyết định"), decided),
    ]


def _revoked_rows(found: Checked) -> list[tuple[str, str]]:
    case: Any = found.revocation
    return [
        (_("Chủ thể"), found.recognition.producer_name),
        (_("Quyết định"), case.decision_number),
        (_("Ngày"), short_date(case.revoked_on)),
        (_("Cơ quan"), _authority_of(case)),
        (_("Căn cứ"), _("%(basis)s, điểm %(letter)s: %(ground)s") % {
            "basis": case.ground.basis, "letter": case.ground.letter, "ground": case.ground.label}),
    ]  # fmt: skip


def _authority_of(case: Any) -> str:
    """Who was competent for these stars on the day: the chairman of the province or the minister."""
    is_central = case.signer_level == "central"
    return _("Bộ trưởng Bộ Nông nghiệp và Môi trường") if is_central else _("Chủ tịch Ủy ban nhân dân tỉnh")


def _issuer(found: Checked) -> str:
    authority = found.recognition.authority
    return found.recognition.authority_name or (authority.name if authority else "")


def _picture(found: Checked) -> str:
    """Only where the product itself is shown; the address cannot be guessed, so no other photo can be asked for."""
    if found.photo is None or found.state not in WHOLE:
        return ""
    return reverse("checking:picture", args=[PICTURES.sign(str(found.photo))])


def _newer(found: Checked) -> str:
    is_linked = found.state == P.REPLACED and found.newer is not None
    return reverse("checking:code", args=[found.newer.code]) if is_linked and found.newer else ""
