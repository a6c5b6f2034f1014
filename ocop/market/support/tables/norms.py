"""The list of norms."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.kernel.formats import short_date
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


def in_force(norm: Norm) -> str:
    """11/05/2018 – 31/12/2026; open where no last day is known."""
    days = [short_date(day) if day else "" for day in (norm.start, norm.last_day)]
    return " – ".join(days).strip() if any(days) else "–"


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
        Column("figures", pgettext_lazy("norm", "Mức hỗ trợ"), how_much, note="legal_source"),
        Column("validity", _("Hiệu lực"), in_force, sort="start"),
        Column("state", _("Trạng thái"), word, kind="status"),
        Column("evidence", _("Xác minh"), "proof.label"),
    ),
    order="activity",
)  # fmt: skip
