"""Nhật ký hệ thống: who did what, for auditors and administrators; nothing here can be changed."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.audit.models import Entry
from ocop.base.audit.queries import trail
from ocop.base.ui.filters import DayFilter, SearchFilter
from ocop.base.ui.pages import ListPage
from ocop.base.ui.phrases import sentence_of_verb
from ocop.base.ui.tables import Column, Table

VIEW = "audit.view"


def entries(person: Any, *, on: Any) -> QuerySet[Entry]:
    """The whole trail; the page asks for the verb."""
    return trail()


class Trail(ListPage):
    """Every act, newest first, with its place in the chain."""

    title = _("Nhật ký hệ thống")
    verb = VIEW
    subjects = staticmethod(entries)
    counted = _("%(n)s việc đã ghi")
    file_name = "nhat-ky"
    table = Table(
        caption=_("Nhật ký hệ thống"),
        columns=(
            Column("made_at", _("Lúc"), kind="moment", sort=True),
            Column("actor_name", _("Người thực hiện"), lambda e: e.actor_name or _("Hệ thống"), sort="actor_name"),
            Column("verb", _("Việc"), lambda e: sentence_of_verb(e.verb, e.facts), heading=True, note="verb"),
            Column("subject", _("Hồ sơ"), lambda e: f"{e.subject_type} {e.subject_id}".strip()),
            Column("sequence", _("Thứ tự niêm phong"), kind="number", sort=True),
        ),
        order="-made_at",
    )
    filters = (
        SearchFilter(fields=("actor_name", "verb", "subject_type", "subject_id")),
        DayFilter("tu", _("Từ ngày"), "made_at__date__gte"),
        DayFilter("den", _("Đến ngày"), "made_at__date__lte"),
    )
