"""The list of norms."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.ui.tables import Column, Table

from ..models import Norm
from ..norm_words import figures_in_words
from ..vocabulary.norms import NormState


def whose(norm: Norm) -> str:
    """Programme and case, or the province of a precedent."""
    programme = norm.programme.label if norm.programme else norm.place
    return " · ".join(part for part in (programme, norm.variant, norm.code) if part)


def how_much(norm: Norm) -> str:
    """Share and ceiling in words."""
    return figures_in_words(norm.figures)


def word(norm: Any) -> NormState:
    """Where it stands, as the query found."""
    return NormState(norm.word)


NORMS = Table(
    caption=_("Định mức hỗ trợ"),
    columns=(
        Column(
            "activity", _("Nội dung hỗ trợ"), "activity.label", link="get_absolute_url", heading=True, note=whose,
            sort=("programme__position", "activity__position", "variant", "start"),
        ),
        Column("figures", pgettext_lazy("norm", "Mức hỗ trợ"), how_much, note="unit_label"),
        Column("start", _("Từ ngày"), kind="day", sort=True),
        Column("last_day", _("Đến hết ngày"), kind="day", sort="end"),
        Column("state", _("Trạng thái"), word, kind="status"),
        Column("evidence", _("Xác minh"), "proof.label", note="legal_source"),
    ),
    order="activity",
)  # fmt: skip
