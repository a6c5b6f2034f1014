"""Thảo luận, chấm lại, mức thống nhất: what the council says of a dossier between two turns (E15, E16)."""

from typing import Any

from django.utils.translation import gettext_lazy

from ocop.law.criteria.queries import sheet_of

from ..forms import items as forms
from ..queries import access
from ..services import spread
from .base import OfItem


class WriteNote(OfItem):
    """Ghi thảo luận."""

    title, label, icon = gettext_lazy("Ghi thảo luận, diễn biến"), gettext_lazy("Lưu"), "writing"
    done = gettext_lazy("Đã ghi.")
    subjects = staticmethod(access.kept_items)
    form_class = forms.NoteForm
    act = staticmethod(spread.note)

    def make_form(self, **options: Any) -> forms.NoteForm:
        """No files here."""
        options.pop("files", None)
        return forms.NoteForm(**options)


class NextTurn(OfItem):
    """Chấm lại."""

    title = label = gettext_lazy("Chấm lại")
    icon, done = "refresh", gettext_lazy("Đã mở lượt chấm mới; điểm lượt trước được giữ.")
    question = gettext_lazy("Mỗi thành viên nhận phiếu mới, bắt đầu từ phiếu trước của mình. Phiếu đã ký vẫn giữ.")
    subjects = staticmethod(access.led_items)
    act = staticmethod(spread.begin_turn)


class Agree(OfItem):
    """Ghi mức thống nhất."""

    title, label, icon = gettext_lazy("Ghi mức Hội đồng thống nhất"), gettext_lazy("Lưu"), "check"
    done = gettext_lazy("Đã ghi.")
    subjects = staticmethod(access.kept_items)
    form_class = forms.AgreeForm
    act = staticmethod(spread.agree)

    def make_form(self, **options: Any) -> forms.AgreeForm:
        """With the criteria that have a minimum."""
        options.pop("files", None)
        asked = [each for each in sheet_of(self.item.criteria_set).criteria if each.minima]
        return forms.AgreeForm(criteria=asked, **options)

    def expected(self) -> frozenset[str]:
        """The names of the form."""
        return super().expected() | {"criterion", "option"}
