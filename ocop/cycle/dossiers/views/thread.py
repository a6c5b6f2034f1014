"""Hỏi đáp: the help thread of a dossier."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from ..forms.acts import MessageForm
from ..queries import access
from ..services import asking
from .base import OfDossier


class Thread(OfDossier):
    """Hỏi đáp giữa chủ thể, xã và tỉnh."""

    title, label, icon = gettext_lazy("Hỏi đáp về hồ sơ"), gettext_lazy("Gửi tin"), "send"
    done = gettext_lazy("Đã gửi.")
    template_name = "dossiers/thread.html"
    form_class = MessageForm
    subjects = staticmethod(access.dossiers_visible_to)
    act = staticmethod(asking.say)

    def page_address(self) -> str:
        """The thread itself."""
        return reverse("dossiers:thread", args=[self.dossier.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What was said, oldest first."""
        shown = {
            "dossier": self.dossier,
            "said": list(self.dossier.messages.select_related("by")),
            "may_write": asking.side_of(self.person, self.dossier, on=self.on) is not None,
        }
        return super().get_context_data(**{**shown, **kwargs})
