"""Forms of revocation cases and suspensions; whether a field must be filled is said by the service."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField

from ..models import Ground


def _line(label: Any, *, most: int = 80, help_text: Any = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=most, required=False, help_text=help_text)


def _text(label: Any, *, rows: int = 4) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": rows}))


def _file(label: Any) -> forms.FileField:
    return forms.FileField(label=label, required=False)


class CaseForm(forms.Form):
    """Ground, conclusion, facts."""

    ground = forms.ModelChoiceField(label=_("Căn cứ thu hồi"), queryset=Ground.objects.all(), required=False)
    conclusion_number = _line(_("Số kết luận, văn bản xác nhận"))
    concluded_by = _line(_("Cơ quan kết luận"), most=250)
    concluded_on = DayField(label=_("Ngày kết luận"), required=False, help_text=_("Thời hạn xử lý tính từ ngày này."))
    facts = _text(_("Nội dung vi phạm"))
    file = _file(_("Tệp kết luận"))


class NumberForm(forms.Form):
    """The number of a letter of ours."""

    number = _line(_("Số văn bản trình"))


class RevokeForm(forms.Form):
    """The decision."""

    decision_number = _line(_("Số quyết định thu hồi"))
    decided_on = DayField(label=_("Ngày quyết định"), required=False)
    signer_name = _line(_("Người ký"), most=120)


class ReasonForm(forms.Form):
    """Why."""

    reason = _text(_("Lý do"), rows=3)


class ExplainForm(forms.Form):
    """What the producer says."""

    text = _text(_("Nội dung giải trình"), rows=6)
    file = _file(_("Tệp kèm theo"))


class SuspendForm(forms.Form):
    """The authority's decision."""

    authority_name = _line(_("Cơ quan ra quyết định"), most=250)
    decision_number = _line(_("Số quyết định tạm dừng"))
    decided_on = DayField(label=_("Ngày quyết định"), required=False)
    start = DayField(label=_("Tạm dừng từ ngày"), required=False)


class LiftForm(forms.Form):
    """The decision that ends it."""

    number = _line(_("Số quyết định cho hoạt động lại"))
    end = DayField(label=_("Hết tạm dừng từ ngày"), required=False)
