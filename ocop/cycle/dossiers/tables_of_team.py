"""Columns of the team's lists, states in words, tone and sign."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import AdvisoryTeam, Dossier, SiteVisit
from .vocabulary import DossierState
from .vocabulary.advising import VisitState

VISITS = {
    VisitState.PLANNED: ("soon", "calendar"),
    VisitState.HELD: ("run", "pencil"),
    VisitState.SIGNED: ("done", "signature"),
    VisitState.CANCELLED: ("wait", "x"),
}


def visit_mark(visit: SiteVisit) -> Mark:
    """A visit in words, tone and sign."""
    tone, sign = VISITS[VisitState(visit.state)]
    return Mark(VisitState(visit.state).label, tone, sign)


def examination_mark(dossier: Dossier) -> Mark:
    """Waiting for a member, being examined, reported."""
    if dossier.state != DossierState.ACCEPTED:
        return Mark(dossier.stage.label, "done", "circle-check")
    leads = getattr(dossier, "lead_name", "")
    if leads or dossier.kind == "re_evaluation":
        return Mark(_("Đang thẩm định"), "run", "eye")
    return Mark(_("Chưa phân công"), "soon", "user-plus")


def team_mark(team: AdvisoryTeam) -> Mark:
    """At work or ended."""
    return Mark(_("Đã kết thúc"), "wait", "lock") if team.end else Mark(_("Đang hoạt động"), "run", "users")


def holder_of(dossier: Dossier) -> str:
    """The producer, and its place."""
    producer = dossier.product.producer
    return f"{producer.called}, {producer.unit.name}"


def examination_url(dossier: Dossier) -> str:
    """The page of the examination."""
    return reverse("dossiers:advising", args=[dossier.pk])


EXAMINATIONS = Table(
    caption=_("Hồ sơ thẩm định"),
    columns=(
        Column("product", _("Sản phẩm"), value="product.name", link=examination_url, heading=True, sort="product__name",
               note=holder_of),
        Column("kind", _("Hình thức"), value="get_kind_display"),
        Column("state", _("Trạng thái"), value=examination_mark, kind="status"),
        Column("lead", _("Người chủ trì"), value="lead_name"),
        Column("samples", _("Mẫu"), value="samples_held", kind="number"),
        Column("accepted_on", _("Tiếp nhận"), kind="day", sort=True),
    ),
    order="accepted_on",
)  # fmt: skip
TEAMS = Table(
    caption=_("Tổ tư vấn"),
    columns=(
        Column("name", _("Tổ tư vấn"), link="get_absolute_url", heading=True),
        Column("state", _("Trạng thái"), value=team_mark, kind="status"),
        Column("decision_number", _("Quyết định")),
        Column("decided_on", _("Ngày"), kind="day"),
    ),
)
