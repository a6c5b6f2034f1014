"""New days of a window, and why; taking a move back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField

REASON_LENGTH = 500


def reason() -> forms.CharField:
    """Why; told to everybody concerned."""
    return forms.CharField(
        label=_("Lý do"), max_length=REASON_LENGTH, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Lý do được gửi cho mọi người liên quan."),
    )  # fmt: skip


def document() -> forms.CharField:
    """The number of the decision; linked to the register where it is found there."""
    return forms.CharField(
        label=_("Số, ký hiệu văn bản làm căn cứ"), required=False, max_length=200,
        help_text=_("Ví dụ 15/KH-UBND; có trong sổ văn bản thì được nối."),
    )  # fmt: skip


class MoveForm(forms.Form):
    """The days as they shall stand; `seen` are those whose consequences were already shown."""

    opens_on = DayField(label=_("Từ ngày"), required=False, help_text=_("Bỏ trống thì giữ nguyên."))
    closes_on = DayField(label=_("Đến hết ngày"), required=False, help_text=_("Bỏ trống thì giữ nguyên."))
    reason = reason()
    document = document()
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def typed_days(self) -> str:
        """What `seen` must say before the move is made."""
        days = (self.cleaned_data.get(name) for name in ("opens_on", "closes_on"))
        return "/".join(day.isoformat() if day else "" for day in days)

    @property
    def is_seen(self) -> bool:
        """Whether exactly these days were shown with what they change."""
        return bool(self.cleaned_data.get("seen") == self.typed_days)

    def shown_again(self) -> "MoveForm":
        """The same form, which remembers that the consequences of these days are in sight."""
        typed = {name: self.data.get(name) for name in self.data}
        typed[self.add_prefix("seen")] = self.typed_days
        again = MoveForm(typed)
        again.is_valid()
        return again


class RestoreForm(forms.Form):
    """Why the move is taken back."""

    reason = reason()
    document = document()
