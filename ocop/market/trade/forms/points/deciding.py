"""Decisions as they were received."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import PaperField

from ...models.points import PointGround
from ...vocabulary.points import GroundKind
from .fields import day, line, text


class DecisionForm(forms.Form):
    """Number and day."""

    decision_number = line(_("Số quyết định"), most=80)
    decided_on = day(_("Ngày quyết định"))


class RecogniseForm(DecisionForm):
    """With the commitment and who signed."""

    commitment_until = day(_("Cam kết duy trì điểm đến hết"))
    signer_name = line(_("Người ký"), most=120)


class SuspendForm(DecisionForm):
    """Ground, evidence, notice, first day."""

    ground = forms.ModelChoiceField(
        label=_("Căn cứ"), queryset=PointGround.objects.filter(kind=GroundKind.SUSPENSION), required=False
    )
    facts = text(_("Nội dung, bằng chứng"))
    noticed_on = day(_("Ngày báo trước cho chủ điểm"), help_text=_("Không cần khi đã bị xử phạt (SG3)."))
    start = day(_("Tạm dừng từ ngày"))
    file = PaperField(label=_("Tệp bằng chứng"), required=False)

    field_order: Any = ("ground", "facts", "noticed_on", "start", "decision_number", "decided_on", "file")


class RevokeForm(DecisionForm):
    """Ground and what the operator said."""

    ground = forms.ModelChoiceField(
        label=_("Căn cứ"), queryset=PointGround.objects.filter(kind=GroundKind.REVOCATION), required=False
    )
    hearing = text(_("Ý kiến của chủ điểm"))
    file = PaperField(label=_("Tệp kèm theo"), required=False)

    field_order: Any = ("ground", "hearing", "decision_number", "decided_on", "file")


class SettleForm(forms.Form):
    """Which recovery, by what paper."""

    code = forms.CharField(widget=forms.HiddenInput, max_length=60)
    note = line(_("Chứng từ đã thu hồi"), most=300)
