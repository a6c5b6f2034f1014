"""Nhật ký hệ thống: who did what, for auditors and administrators; nothing here can be changed.

Nobody reads here what other pages keep from them: dossiers from which they stand back, what a council found before it
is announced (E28).
"""

from typing import Any

from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from ocop.actors.people import withheld
from ocop.base.audit.models import Entry
from ocop.base.audit.queries import trail
from ocop.base.ui.filters import DayFilter, SearchFilter
from ocop.base.ui.pages import ListPage
from ocop.base.ui.phrases import sentence_of_verb
from ocop.base.ui.tables import Column, Table

VIEW = "audit.view"


def entries(person: Any, *, on: Any) -> QuerySet[Entry]:
    """The trail without what is withheld from the person; the page asks for the verb."""
    found = trail()
    for rows in withheld.records(person, on=on):
        keys = rows.order_by().annotate(named=Cast("pk", CharField())).values("named")
        found = found.exclude(subject_type=rows.model._meta.label_lower, subject_id__in=keys)
    return found


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
