"""Khai xung đột lợi ích, không tham gia: what a member declares of a dossier, and who does not take part (E28)."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..forms import items as forms
from ..models import Item, Member
from ..permissions import seat_in
from ..queries import access
from ..queries.facts import members_of, recused_from
from ..queries.ties import ties_of_dossier, ties_of_member
from ..rules import conflicts
from ..services import declaring
from ..tables import holder_of
from ..vocabulary import Interest
from .base import OfItem


def declarable(person: Any, *, on: Any) -> QuerySet[Item]:
    """The dossiers before the person's own councils."""
    return access.items_of_own(person, on=on)


class Declare(OfItem):
    """Khai xung đột lợi ích."""

    title, label, icon = gettext_lazy("Khai xung đột lợi ích"), gettext_lazy("Gửi bản khai"), "shield-check"
    template_name = "assessment/declare.html"
    subjects = staticmethod(declarable)
    form_class = forms.DeclareForm
    act = staticmethod(declaring.declare)

    def done_message(self, result: Any) -> str:
        """What follows."""
        if result.kind == Interest.INTEREST:
            return str(_("Đã ghi nhận; anh/chị không tham gia hồ sơ này và không còn thấy hồ sơ."))
        return str(_("Đã ghi nhận bản khai."))

    def next_address(self, result: Any) -> str:
        """To the dossier, or to the sitting where it is no longer seen."""
        if result is not None and result.kind == Interest.INTEREST:
            return self.item.sitting.get_absolute_url()
        return super().next_address(result)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the hints of the system."""
        seat = seat_in(self.person, self.item.sitting, on=self.on)
        hints, barring = [], []
        if seat is not None and self.item.dossier is not None:
            ties = ties_of_member(seat, on=self.on), ties_of_dossier(self.item.dossier, on=self.on)
            hints, barring = list(conflicts.hints_for(*ties)), list(conflicts.bars(*ties))
        shown = {"hints": [each.label for each in hints], "is_barred": bool(barring), "item": self.item,
                 "holder": holder_of(self.item)}  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})


class Recuse(OfItem):
    """Không để thành viên tham gia."""

    title = label = gettext_lazy("Không để thành viên tham gia")
    icon, warns, done = "user", True, gettext_lazy("Đã ghi nhận; thành viên không còn thấy hồ sơ này.")
    question = gettext_lazy(
        "Thành viên này không mở, không chấm, không tìm thấy hồ sơ nữa; điểm trung bình và số người có mặt tính trên "
        "các thành viên còn lại. Không hoàn lại được."
    )
    subjects = staticmethod(access.led_items)
    form_class = forms.RecuseForm
    act = staticmethod(declaring.recuse)

    def make_form(self, **options: Any) -> forms.RecuseForm:
        """With the members who still take part."""
        options.pop("files", None)
        recused = recused_from(self.item)
        keys = [each.pk for each in members_of(self.item.sitting) if each.pk not in recused]
        return forms.RecuseForm(members=Member.objects.filter(pk__in=keys).select_related("person"), **options)

    def is_still_seen(self) -> bool:
        """A chair who stands back does not find the dossier any more."""
        return access.led_items(self.person, on=self.on).filter(pk=self.item.pk).exists()

    def next_address(self, result: Any) -> str:
        """To the board, or to the sitting."""
        return super().next_address(result) if self.is_still_seen() else self.item.sitting.get_absolute_url()
