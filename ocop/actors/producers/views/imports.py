"""Nhập danh sách: the lists read so far, reading one on trial, its report row by row, taking it over and back."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.files.vocabulary import CONTENT_TYPES
from ocop.base.files.vocabulary import Kind as FileKind
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.pages import Back, DetailPage, ListPage, Page
from ocop.base.ui.phrases import sentence_of

from ..forms.cases import ListForm
from ..models import ImportBatch, ImportRow
from ..queries import access, places, waiting
from ..rules.importing import HEADINGS
from ..services import importing
from ..sheets.template import template_of
from ..tables import BATCHES, ROW_TONES, batch_mark, mark_of
from ..vocabulary import MERGE, BatchState, RowState
from .base import DatedAct, action

PER_PAGE = 50
IMPORTS = "producers:imports"


class Imports(ListPage):
    """Danh sách đã đọc."""

    title = gettext_lazy("Nhập danh sách chủ thể")
    verb = MERGE
    subjects = staticmethod(waiting.batches_visible_to)
    table = BATCHES
    file_name = "nhap-danh-sach"
    counted = gettext_lazy("%(n)s danh sách")
    empty = Empty(
        gettext_lazy("Chưa đọc danh sách nào"),
        gettext_lazy("Tải tệp mẫu, điền rồi đọc thử: chưa có gì vào danh bạ trước khi anh/chị xác nhận."),
    )

    def queryset(self) -> QuerySet:
        """With the counts of the rows."""
        counts = {
            f"n_{state}": Count("rows", filter=Q(rows__state=state))
            for state in (RowState.READY, RowState.FAULTY, RowState.MADE)
        }
        return super().queryset().annotate(**counts)

    def back(self) -> Back:
        """To the registry."""
        return Back(_("Chủ thể OCOP"), reverse("producers:list"))

    def actions(self) -> Sequence[Action]:
        """Read one; the template."""
        return [
            Action(_("Đọc thử danh sách"), reverse("producers:import"), "upload", "primary", asks=True),
            Action(_("Tải tệp mẫu"), reverse("producers:template"), "download", asks=True),
        ]


class Template(Page):
    """Tệp mẫu."""

    verb = MERGE

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """With the communes of the person's reach."""
        reach = access.places_with(self.person, MERGE, on=self.on)
        names = list(places.communes(set(reach.units), on=self.on).values_list("name", flat=True))
        response = HttpResponse(template_of(names), content_type=CONTENT_TYPES[FileKind.XLSX])
        response["Content-Disposition"] = 'attachment; filename="mau-chu-the.xlsx"'
        response["X-Content-Type-Options"] = "nosniff"
        return response


class Import(DatedAct):
    """Đọc thử danh sách."""

    title, label, icon = gettext_lazy("Đọc thử danh sách"), gettext_lazy("Đọc thử"), "upload"
    lead = gettext_lazy("Mỗi dòng được báo đúng, sai hay đã có; chưa có gì vào danh bạ cho đến khi xác nhận.")
    verb = MERGE
    form_class = ListForm
    done = gettext_lazy("Đã đọc thử. Xem báo cáo từng dòng rồi xác nhận.")
    act = staticmethod(importing.import_dry_run)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Name and content of the file."""
        chosen = form.cleaned_data["file"]
        return {"content": chosen.read(), "name": chosen.name, "on": self.on}

    def back(self) -> Back:
        """To the lists."""
        return Back(_("Nhập danh sách chủ thể"), reverse(IMPORTS))


class BatchPage(DetailPage):
    """The report: how many rows go in, and every fault of every other."""

    template_name = "producers/batch.html"
    verb = MERGE
    subjects = staticmethod(waiting.batches_visible_to)

    @property
    def batch(self) -> ImportBatch:
        """The subject by its own name."""
        batch: ImportBatch = self.subject
        return batch

    def back(self) -> Back:
        """To the lists."""
        return Back(_("Nhập danh sách chủ thể"), reverse(IMPORTS))

    def actions(self) -> Sequence[Action]:
        """Take over or drop; take back."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        batch, ready = self.batch, self.counts().get(RowState.READY, 0)
        if batch.state == BatchState.TRIED:
            none = [] if ready else [Obstacle("list.nothing-ready")]
            yield action("confirm-import", batch, _("Nhập vào danh bạ"), "check", "primary", obstacles=none)
            yield action("discard-import", batch, _("Bỏ danh sách"), "trash", "plain")
        if batch.state == BatchState.CONFIRMED:
            yield action("undo-import", batch, _("Hoàn tác"), "arrow-back-up", "warn")

    def counts(self) -> dict[str, int]:
        """Rows by state."""
        return dict(self.batch.rows.order_by().values_list("state").annotate(n=Count("pk")))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The rows of a page, faulty ones first on request."""
        wanted = self.request.GET.get("loc", "")
        rows = self.batch.rows.select_related("producer")
        rows = rows.filter(state=wanted) if wanted in RowState.values else rows
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("trang"))
        counts = self.counts()
        shown = {
            "batch": self.batch,
            "mark": batch_mark(self.batch),
            "page": page,
            "numbers": list(page.paginator.get_elided_page_range(page.number)) if page.paginator.num_pages > 1 else [],
            "wanted": wanted,
            "tallies": [(state, RowState(state).label, counts[state]) for state in RowState.values if state in counts],
            "rows": [shown_row(row) for row in page.object_list],
        }
        return super().get_context_data(**{**shown, **kwargs})


def shown_row(row: ImportRow) -> dict[str, Any]:
    """A row with its name, state and sentences."""
    faults = [sentence_of(Obstacle(fault["code"], fault["facts"])) for fault in row.faults]
    others = [(HEADINGS[code], cell) for code, cell in row.cells.items() if code != "name" and code in HEADINGS]
    return {"row": row, "name": row.cells.get("name", "–"), "mark": mark_of(row, ROW_TONES), "faults": faults,
            "cells": others}  # fmt: skip


class OfBatch(DatedAct):
    """An act on a list; it ends on the report."""

    verb = MERGE
    subjects = staticmethod(waiting.batches_visible_to)

    def back(self) -> Back:
        """To the report."""
        return Back(str(self.subject), self.subject.get_absolute_url())

    def next_address(self, result: Any) -> str:
        """To the report."""
        return str(self.subject.get_absolute_url())


class Confirm(OfBatch):
    """Nhập vào danh bạ."""

    title = label = gettext_lazy("Nhập vào danh bạ")
    icon, done = "check", gettext_lazy("Đã nhập danh sách.")
    question = gettext_lazy("Các dòng không có chỗ sai thành hồ sơ chủ thể; có thể hoàn tác khi chưa ai sửa chúng.")
    act = staticmethod(importing.import_confirm)


class Undo(OfBatch):
    """Hoàn tác."""

    title = label = gettext_lazy("Hoàn tác lần nhập")
    icon, warns, done = "arrow-back-up", True, gettext_lazy("Đã hoàn tác lần nhập.")
    question = gettext_lazy("Mọi hồ sơ của danh sách này bị bỏ khỏi danh bạ, với điều kiện chưa ai sửa hồ sơ nào.")
    act = staticmethod(importing.undo_import)


class Discard(OfBatch):
    """Bỏ danh sách đã đọc thử."""

    title = label = gettext_lazy("Bỏ danh sách")
    icon, warns, done = "trash", True, gettext_lazy("Đã bỏ danh sách.")
    question = gettext_lazy("Các dòng đã đọc được xóa; danh bạ không đổi.")
    act = staticmethod(importing.discard_import)
