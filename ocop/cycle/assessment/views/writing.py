"""Lấy ý kiến bằng văn bản: a member's opinion, and the way to a meeting (26:7.6; E23)."""

from typing import Any

from django.utils.translation import gettext_lazy

from ..forms import items as forms
from ..queries import access
from ..queries.sittings import meetings_for
from ..services import writing
from .base import OfItem
from .interests import declarable


class GiveOpinion(OfItem):
    """Cho ý kiến bằng văn bản."""

    title, label, icon = gettext_lazy("Cho ý kiến bằng văn bản"), gettext_lazy("Gửi ý kiến"), "send"
    done = gettext_lazy("Đã gửi ý kiến.")
    subjects = staticmethod(declarable)
    form_class = forms.OpinionForm
    act = staticmethod(writing.give_opinion)

    def make_form(self, **options: Any) -> forms.OpinionForm:
        """No files here."""
        options.pop("files", None)
        return forms.OpinionForm(**options)


class SwitchToMeeting(OfItem):
    """Chuyển sang họp."""

    title = label = gettext_lazy("Chuyển sang họp Hội đồng")
    icon, done = "users", gettext_lazy("Đã chuyển hồ sơ sang phiên họp.")
    question = gettext_lazy("Phiếu đã ký khi lấy ý kiến được giữ; Hội đồng chấm lại tại phiên họp.")
    subjects = staticmethod(access.led_items)
    form_class = forms.SwitchForm
    act = staticmethod(writing.switch_to_meeting)

    def make_form(self, **options: Any) -> forms.SwitchForm:
        """With the meetings planned."""
        options.pop("files", None)
        return forms.SwitchForm(meetings=meetings_for(self.item), **options)

    def next_address(self, result: Any) -> str:
        """To the dossier on the list of the meeting."""
        address: str = result.get_absolute_url() if result is not None else self.home()
        return address
