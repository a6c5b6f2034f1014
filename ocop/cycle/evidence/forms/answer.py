"""What an office answers: the points it looked at, reasons, words."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ..rules.kinds import PaperKind
from ..vocabulary import Reason


def _words(label: Any, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, required=False, help_text=help_text, widget=widget, max_length=2000)


class VerifyForm(forms.Form):
    """Every point of the kind, ticked one by one."""

    ticked = forms.MultipleChoiceField(
        label=_("Đã kiểm tra trên giấy"), required=False, widget=forms.CheckboxSelectMultiple
    )
    note = _words(_("Ghi chú"), _("Bắt buộc khi giấy đứng tên người khác hoặc trùng với giấy khác."))

    def __init__(self, *args: Any, kind: PaperKind, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(check.code, check.said_in(get_language())) for check in kind.checks]
        self.fields["ticked"].choices = choices  # type: ignore[attr-defined]
        if not choices:
            del self.fields["ticked"]

    def arguments(self) -> dict[str, Any]:
        """What the service takes."""
        return {"ticked": self.cleaned_data.get("ticked", []), "note": self.cleaned_data["note"]}


class RejectForm(forms.Form):
    """Why not."""

    reasons = forms.MultipleChoiceField(
        label=_("Lý do"), choices=Reason.choices, required=False, widget=forms.CheckboxSelectMultiple
    )
    note = _words(_("Cần bổ sung, sửa gì"), _("Chủ thể đọc được lời này."))


class RevokeForm(forms.Form):
    """Why a verified paper counts no more."""

    reason = _words(_("Lý do"))
