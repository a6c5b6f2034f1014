"""Lập hồ sơ: from a ready entry."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ocop.base.ui.pages import Back
from ocop.cycle.products.queries.access import entries_handed_in_by

from ..models import Dossier
from ..queries import entries
from ..services import opening
from .base import DatedAct


class Open(DatedAct):
    """Lập hồ sơ."""

    title = label = gettext_lazy("Lập hồ sơ đánh giá")
    icon, done = "plus", gettext_lazy("Đã mở hồ sơ; những gì đã biết được điền sẵn, anh/chị xem và ghi tiếp.")
    question = gettext_lazy(
        "Mẫu 01, Mẫu 02 được điền sẵn từ danh bạ và tự chấm; nâng hạng, đánh giá lại thì từ hồ sơ trước."
    )
    subjects = staticmethod(entries_handed_in_by)
    act = staticmethod(opening.open_dossier)

    def is_allowed(self) -> bool:
        """For who files dossiers for a producer."""
        return entries.may_open(self.person, on=self.on)

    def back(self) -> Back:
        """To the worklist."""
        return Back(gettext_lazy("Hồ sơ đánh giá"), reverse("dossiers:work"))

    def origin(self) -> str:
        """A refusal is told on the worklist."""
        return self._asked_address() or reverse("dossiers:work")

    def next_address(self, result: Dossier | None) -> Any:
        """The first page of the forms."""
        return reverse("dossiers:write", args=[result.pk, 1]) if result else reverse("dossiers:work")
