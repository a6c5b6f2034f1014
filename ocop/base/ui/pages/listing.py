"""A list: title and count, filters in the address, table or cards, pages of 20, the whole of it as a file."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from django.core.paginator import Page as PageOfRows
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from ocop.base.kernel import formats
from ocop.base.ui import exports
from ocop.base.ui.components import Empty
from ocop.base.ui.filters import Filter, FilterForm
from ocop.base.ui.pages.page import Page
from ocop.base.ui.tables import Table

ROWS = 20
CHUNK = 2000
NEIGHBOURS, ENDS = 2, 1


class ListPage(Page):
    """`subjects(person, on=…)` gives the rows, `table` shows them, `filters` narrow them.

    Words of the address: `sap-xep` (order), `trang` (page), `tai` (csv or xlsx), and the names of the filters.
    """

    template_name = "ui/list.html"
    subjects: Callable[..., QuerySet]
    table: Table
    filters: Sequence[Filter] = ()
    file_name: str = "danh-sach"
    per_page: int = ROWS
    counted: Any = _("%(n)s dòng")
    empty: Empty = Empty(_("Chưa có dòng nào"))

    def get(  # type: ignore[override]  # a file is streamed, which Django's TemplateView does not foresee
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The page, or the whole filtered list as a file."""
        if write := exports.FORMATS.get(request.GET.get("tai", "")):
            rows = self.rows().iterator(chunk_size=CHUNK)
            return write(self.table, rows, name=f"{self.file_name}-{self.on:%Y-%m-%d}")
        return super().get(request, *args, **kwargs)

    def queryset(self) -> QuerySet:
        """Everything this person may see here."""
        return type(self).subjects(self.person, on=self.on)

    @cached_property
    def filter_form(self) -> FilterForm:
        """The filters as the address fills them."""
        return FilterForm(self.filters, self, self.request.GET)

    @property
    def wish(self) -> str:
        """The order asked for in the address."""
        return self.request.GET.get("sap-xep", "")

    def rows(self) -> QuerySet:
        """The filtered rows in order."""
        return self.table.sorted_by(self.filter_form.applied(self.queryset()), self.wish)

    def page_of_rows(self) -> PageOfRows:
        """The page asked for; a number beyond the end shows the last."""
        return Paginator(self.rows(), self.per_page).get_page(self.request.GET.get("trang"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Rows, headings, filters and pages, ready to show."""
        page = self.page_of_rows()
        shown = {
            "page": page,
            "numbers": _numbers(page),
            "count": str(self.counted) % {"n": formats.grouped(page.paginator.count)},
            "filters": self.filter_form if self.filters else None,
            "wish": self.wish,
            "filtered": self.filter_form.used,
            "headings": self.table.headings(self.wish),
            "cells": self.table.shown(page.object_list),
            "caption": self.table.caption,
            "empty": self.empty,
            "formats": list(exports.FORMATS),
        }
        return super().get_context_data(**{**shown, **kwargs})


def _numbers(page: PageOfRows) -> list[Any]:
    """The page numbers to show; None stands for those left out."""
    paginator = page.paginator
    shown = paginator.get_elided_page_range(page.number, on_each_side=NEIGHBOURS, on_ends=ENDS)
    return [None if number == paginator.ELLIPSIS else number for number in shown]
