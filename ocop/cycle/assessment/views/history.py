"""Kết quả cũ: what was imported, reading a list on trial, its report row by row, keeping or dropping it (E30)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.files.vocabulary import CONTENT_TYPES
from ocop.base.files.vocabulary import Kind as FileKind
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage, Page
from ocop.base.ui.phrases import sentence_of

from ..forms.history import PastListForm
from ..models import PastBatch
from ..queries import access
from ..queries import history as queries
from ..rules.history import COLUMNS, HEADINGS
from ..services import history as services
from ..sheets import template_of
from ..tables import PAST_BATCHES, PAST_RESULTS, batch_mark, row_mark
from ..vocabulary import SET, BatchState, CouncilLevel, RowState
from .base import DatedAct, action

PER_PAGE = 50
READY = (RowState.READY, RowState.CORRECTS)


class PastResults(ListPage):
    """Kết quả trước hệ thống này."""

    title = gettext_lazy("Kết quả cũ đã nhập")
    subjects = staticmethod(queries.past_results_visible_to)
    table = PAST_RESULTS
    filters = (ChoiceFilter("cap", gettext_lazy("Cấp"), "level", choices=CouncilLevel.choices),)
    file_name = "ket-qua-cu"
    counted = gettext_lazy("%(n)s kết quả")
    empty = Empty(
        gettext_lazy("Chưa nhập kết quả cũ nào"),
        gettext_lazy("Kết quả theo các bộ tiêu chí trước chỉ nhập tổng điểm từng phần, ghi rõ là dữ liệu nhập."),
    )

    def is_allowed(self) -> bool:
        """For readers of results and the office."""
        return access.reads(self.person, on=self.on) or access.sets(self.person, on=self.on)

    def back(self) -> Back:
        """To the results."""
        return Back(_("Kết quả đánh giá, phân hạng"), reverse("assessment:results"))

    def actions(self) -> Sequence[Action]:
        """The lists that were read."""
        link = Action(_("Nhập danh sách"), reverse("assessment:past-batches"), "upload", asks=True)
        return [link] if access.sets(self.person, on=self.on) else ()


class PastBatches(ListPage):
    """Danh sách đã đọc."""

    title = gettext_lazy("Nhập kết quả cũ")
    verb = SET
    subjects = staticmethod(queries.batches_visible_to)
    table = PAST_BATCHES
    file_name = "nhap-ket-qua-cu"
    counted = gettext_lazy("%(n)s danh sách")
    empty = Empty(
        gettext_lazy("Chưa đọc danh sách nào"),
        gettext_lazy("Tải tệp mẫu, điền rồi đọc thử: chưa có gì được nhập trước khi anh/chị xác nhận."),
    )

    def back(self) -> Back:
        """To what was imported."""
        return Back(_("Kết quả cũ đã nhập"), reverse("assessment:past-results"))

    def actions(self) -> Sequence[Action]:
        """Read one; the template."""
        return [
            Action(_("Đọc thử danh sách"), reverse("assessment:try-past"), "upload", "primary", asks=True),
            Action(_("Tải tệp mẫu"), reverse("assessment:past-template"), "download", asks=True),
        ]


class PastTemplate(Page):
    """Tệp mẫu."""

    verb = SET

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The headings alone."""
        response = HttpResponse(template_of(COLUMNS), content_type=CONTENT_TYPES[FileKind.XLSX])
        response["Content-Disposition"] = 'attachment; filename="mau-ket-qua-cu.xlsx"'
        response["X-Content-Type-Options"] = "nosniff"
        return response


class TryPast(DatedAct):
    """Đọc thử danh sách."""

    title, label, icon = gettext_lazy("Đọc thử danh sách kết quả cũ"), gettext_lazy("Đọc thử"), "upload"
    lead = gettext_lazy("Mỗi dòng được báo đúng, sai hay đã có; chưa có gì được nhập cho đến khi xác nhận.")
    verb = SET
    form_class = PastListForm
    done = gettext_lazy("Đã đọc thử. Xem báo cáo từng dòng rồi xác nhận.")
    act = staticmethod(services.try_list)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Name and content of the file, whose identifiers it carries."""
        chosen = form.cleaned_data["file"]
        return {
            "content": chosen.read(), "name": chosen.name, "system": form.cleaned_data["system"], "on": self.on,
        }  # fmt: skip

    def home(self) -> str:
        """The lists."""
        return reverse("assessment:past-batches")

    def next_address(self, result: Any) -> str:
        """To the report."""
        return str(result.get_absolute_url()) if result is not None else self.home()

    def back(self) -> Back:
        """To the lists."""
        return Back(_("Nhập kết quả cũ"), self.home())


class PastBatchPage(DetailPage):
    """The report row by row."""

    template_name = "assessment/past_batch.html"
    verb = SET
    subjects = staticmethod(queries.batches_visible_to)

    @property
    def batch(self) -> PastBatch:
        """The subject by its own name."""
        batch: PastBatch = self.subject
        return batch

    def back(self) -> Back:
        """To the lists."""
        return Back(_("Nhập kết quả cũ"), reverse("assessment:past-batches"))

    def actions(self) -> Sequence[Action]:
        """Keep or drop."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        if self.batch.state == BatchState.TRIED:
            tallies = self.batch.tallies()
            ready = any(tallies.get(str(state)) for state in READY)
            none = [] if ready else [Obstacle("list.nothing-ready")]
            yield action("confirm-past", self.batch, _("Nhập kết quả"), "check", "primary", obstacles=none)
            yield action("discard-past", self.batch, _("Bỏ danh sách"), "trash", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The rows of a page, of one state on request."""
        wanted = self.request.GET.get("loc", "")
        rows = [row for row in self.batch.rows if not wanted or row["state"] == wanted]
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("trang"))
        tallies = self.batch.tallies()
        shown = {
            "batch": self.batch,
            "mark": batch_mark(self.batch),
            "page": page,
            "numbers": list(page.paginator.get_elided_page_range(page.number)) if page.paginator.num_pages > 1 else [],
            "wanted": wanted,
            "tallies": [
                (state, RowState(state).label, tallies[state]) for state in RowState.values if state in tallies
            ],
            "rows": [shown_row(row) for row in page.object_list],
        }
        return super().get_context_data(**{**shown, **kwargs})


def shown_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with its state and sentences."""
    faults = [sentence_of(Obstacle(fault["code"], fault["facts"])) for fault in row["faults"]]
    others = [(HEADINGS[code], cell) for code, cell in row["cells"].items() if code != "product" and code in HEADINGS]
    name = row["cells"].get("product", "–")
    return {"number": row["number"], "name": name, "mark": row_mark(row["state"]), "faults": faults, "cells": others}


class OfBatch(DatedAct):
    """An act on a list; it ends on the report."""

    verb = SET
    subjects = staticmethod(queries.batches_visible_to)

    def back(self) -> Back:
        """To the report."""
        return Back(str(self.subject), self.subject.get_absolute_url())


class ConfirmPast(OfBatch):
    """Nhập kết quả."""

    title = label = gettext_lazy("Nhập kết quả")
    icon, done = "check", gettext_lazy("Đã nhập kết quả cũ.")
    question = gettext_lazy(
        "Kết quả đã nhập không sửa, không xóa được; nhập lại cùng mã với nội dung khác thành bản sửa."
    )
    act = staticmethod(services.confirm)


class DiscardPast(OfBatch):
    """Bỏ danh sách đã đọc thử."""

    title = label = gettext_lazy("Bỏ danh sách")
    icon, warns, done = "trash", True, gettext_lazy("Đã bỏ danh sách.")
    question = gettext_lazy("Các dòng đã đọc được xóa; không có kết quả nào được nhập.")
    act = staticmethod(services.discard)
