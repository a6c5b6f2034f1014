"""Columns of the lists, states in words, tone and sign."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import Dossier, Proposal
from .rules.telling import word_of
from .vocabulary import AWAITED, DossierState

S = DossierState
TONES: dict[str, tuple[str, str]] = {
    S.DRAFT: ("wait", "pencil"),
    S.SUBMITTED: ("run", "send"),
    S.COMMUNE_RETURNED: ("soon", "arrow-back-up"),
    S.COMMUNE_VERIFIED: ("run", "signature"),
    S.PROPOSED: ("run", "send"),
    S.COMPLETION_REQUESTED: ("soon", "arrow-back-up"),
    S.ACCEPTED: ("run", "check"),
    S.ADVISORY_REPORTED: ("run", "eye"),
    S.IN_COUNCIL: ("run", "users"),
    S.RESULT_LOW: ("wait", "x"),
    S.PENDING_SIGNATURE: ("run", "signature"),
    S.POTENTIAL_FIVE: ("run", "award"),
    S.SENT_MINISTRY: ("run", "send"),
    S.MINISTRY_BELOW: ("soon", "arrow-back-up"),
    S.RECOGNISED: ("done", "circle-check"),
    S.RECOGNISED_FIVE: ("done", "circle-check"),
    S.DISQUALIFIED: ("late", "ban"),
    S.WITHDRAWN: ("wait", "x"),
    AWAITED: ("run", "hourglass"),
}


def mark_of(told: str) -> Mark:
    """A state as it is told, in words, tone and sign."""
    tone, sign = TONES[told]
    return Mark(word_of(told), tone, sign)


def dossier_mark(dossier: Dossier) -> Mark:
    """Of a dossier, as its reader may know it."""
    return mark_of(told_of(dossier))


def told_of(dossier: Dossier) -> str:
    """The state as the reader may know it, read with the row: every read for a person brings it."""
    told: str = dossier.told  # type: ignore[attr-defined]  # read with the row
    return told


def told_word(dossier: Dossier) -> str:
    """The same in words, for files."""
    return str(word_of(told_of(dossier)))


def holder_of(dossier: Dossier) -> str:
    """The producer, and the place."""
    return f"{dossier.product.producer.called}, {dossier.place.name}"


def round_of(dossier: Dossier) -> str:
    """The round, once it was taken in."""
    return str(dossier.round) if dossier.round else ""


DOSSIERS = Table(
    caption=pgettext_lazy("dossier", "Hồ sơ"),
    columns=(
        Column(
            "product", _("Sản phẩm"), value="product.name", link="get_absolute_url", heading=True,
            sort="product__name", note=holder_of,
        ),
        Column("kind", _("Loại hồ sơ"), value="get_kind_display"),
        Column("state", _("Trạng thái"), value=dossier_mark, kind="status", sort="told", export=told_word),
        Column("state_on", _("Từ ngày"), kind="day", sort=True),
        Column("form_no", _("Số phiếu")),
        Column("round", _("Đợt"), value=round_of),
        Column("producer", _("Chủ thể"), value="product.producer.name", export="product.producer.name"),
    ),
    order="state_on",
)  # fmt: skip
PROPOSALS = Table(
    caption=_("Văn bản đề nghị"),
    columns=(
        Column("number", _("Số, ký hiệu"), heading=True),
        Column("signed_on", _("Ngày ký"), kind="day", sort=True),
        Column("place", _("Xã, phường"), value="place.name"),
        Column("signer", _("Người ký"), value="signer_name", note="signer_title"),
        Column("n", pgettext_lazy("dossier", "Hồ sơ"), kind="number"),
    ),
    order="-signed_on",
)


def proposal_title(proposal: Proposal) -> str:
    """Số 21/UBND."""
    return proposal.number


SUMMARIES = Table(
    caption=_("Báo cáo tổng hợp hồ sơ"),
    columns=(
        Column("written", _("Số, ký hiệu"), link="get_absolute_url", heading=True),
        Column("round", _("Đợt"), value="round"),
        Column("signed_on", _("Ngày ký"), kind="day", sort=True),
        Column("signer", _("Người ký"), value="signed_by.full_name"),
        Column("n", pgettext_lazy("dossier", "Hồ sơ"), kind="number"),
    ),
    order="-signed_on",
)
