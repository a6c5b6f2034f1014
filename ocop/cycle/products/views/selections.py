"""Danh sách lựa chọn của năm: lists, one list, its opening and approval."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Action, Empty
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.cycle.rounds.queries import year_on

from ..forms.others import DecisionForm
from ..models import SelectionList
from ..queries.selections import lists_approved_by, lists_printed_for, lists_visible_to, rows_shown_to
from ..services import selecting
from ..tables import SELECTIONS, list_mark
from ..vocabulary import SELECT, VIEW
from .base import DatedAct, action


class Selections(ListPage):
    """Danh sách lựa chọn."""

    title = gettext_lazy("Danh sách lựa chọn của năm")
    verb = VIEW
    subjects = staticmethod(lists_visible_to)
    table = SELECTIONS
    file_name = "danh-sach-lua-chon"
    counted = gettext_lazy("%(n)s danh sách")
    empty = Empty(
        gettext_lazy("Chưa có danh sách nào"), gettext_lazy("Danh sách gồm các ý tưởng đã được chọn trong năm.")
    )

    def actions(self) -> Sequence[Action]:
        """Open one, where there is a year and no draft."""
        year = year_on(self.on)
        found = lists_approved_by(self.person, on=self.on)
        may = year is not None and found is not None and not year.selections.filter(state="draft").exists()
        return [Action(_("Lập danh sách"), reverse("products:open-list"), "plus", "primary", asks=True)] if may else ()


class SelectionPage(DetailPage):
    """One list: the rows as approved, or as they would be today."""

    subjects = staticmethod(lists_visible_to)
    template_name = "products/selection.html"

    @property
    def selection(self) -> SelectionList:
        """The subject by its own name."""
        selection: SelectionList = self.subject
        return selection

    def heading(self) -> str:
        """Danh sách lựa chọn 1/2027."""
        return _("Danh sách lựa chọn %(list)s") % {"list": self.selection}

    def back(self) -> Back:
        """To the lists."""
        return Back(_("Danh sách lựa chọn của năm"), reverse("products:selections"))

    def actions(self) -> Sequence[Action]:
        """Approve it; print it."""
        printed = lists_printed_for(self.person, on=self.on).filter(pk=self.selection.pk).exists()
        found = [action("selection-paper", self.selection, _("Xem bản in"), "printer")] if printed else []
        if not self.selection.is_approved and lists_approved_by(self.person, on=self.on) is not None:
            found.insert(0, action("approve-list", self.selection, _("Phê duyệt"), "signature", "primary"))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The rows."""
        rows = rows_shown_to(self.selection, self.person, on=self.on)
        shown = {"selection": self.selection, "mark": list_mark(self.selection), "rows": rows}
        return super().get_context_data(**{**shown, **kwargs})


class OpenList(DatedAct):
    """Lập danh sách."""

    title = label = gettext_lazy("Lập danh sách")
    icon, done = "plus", gettext_lazy("Đã lập danh sách dự thảo.")
    question = gettext_lazy("Danh sách lấy mọi ý tưởng đã chọn của năm mà chưa có trong danh sách nào.")
    verb = SELECT
    act = staticmethod(selecting.open_list)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """For the year of the day."""
        return {"on": self.on, "year": year_on(self.on)}

    def is_allowed(self) -> bool:
        """Where there is a year."""
        return super().is_allowed() and year_on(self.on) is not None

    def back(self) -> Back:
        """To the lists."""
        return Back(_("Danh sách lựa chọn của năm"), reverse("products:selections"))

    def origin(self) -> str:
        """A refusal is told there."""
        return reverse("products:selections")


class ApproveList(DatedAct):
    """Phê duyệt danh sách."""

    title, label, icon = gettext_lazy("Phê duyệt danh sách lựa chọn"), gettext_lazy("Phê duyệt"), "signature"
    done = gettext_lazy("Đã phê duyệt danh sách; các chủ thể được báo và lập phương án.")
    question = gettext_lazy("Sau khi phê duyệt, danh sách không đổi được nữa.")
    verb = SELECT
    form_class = DecisionForm
    subjects = staticmethod(lists_visible_to)
    act = staticmethod(selecting.approve_list)
