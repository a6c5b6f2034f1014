"""Forms of the acts on dossiers; what is missing is said by the service, all at once."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField
from ocop.base.ui.pageforms import line, words
from ocop.cycle.products.vocabulary import Reason

from ..models import Dossier, RequestItem
from ..rules.completing import Item
from ..rules.verifying import Finding
from ..vocabulary import Content, Verdict

ITEMS = 8


class ReasonForm(forms.Form):
    """Why, in words."""

    reason = words(_("Lý do"))


class BasisForm(forms.Form):
    """On which ground."""

    basis = words(_("Căn cứ của ngoại lệ"), help_text=_("Văn bản, số, ngày; lý do hồ sơ nộp ngoài thời gian quy định."))


class SummaryForm(forms.Form):
    """What the office proposes to the Chairman."""

    words = words(_("Kiến nghị"), rows=4)


class MessageForm(forms.Form):
    """A word of the help thread."""

    text = words(_("Nội dung"), rows=4)


class RequestForm(forms.Form):
    """One consolidated list with one due day."""

    due = DayField(label=_("Hạn trả lời"), required=False)

    def __init__(self, *args: Any, criteria: Sequence[tuple[str, str]], fields_offered: Sequence[tuple[str, Any]],
                 **options: Any) -> None:  # fmt: skip
        super().__init__(*args, **options)
        for n in range(ITEMS):
            self.fields[f"i{n}-reason"] = forms.ChoiceField(
                label=_("Lý do"), choices=[("", _("Không có")), *Reason.choices], required=False
            )
            self.fields[f"i{n}-criterion"] = forms.ChoiceField(
                label=_("Tiêu chí"), choices=[("", _("Không thuộc tiêu chí nào")), *criteria], required=False
            )
            self.fields[f"i{n}-field"] = forms.ChoiceField(
                label=_("Mục của Mẫu 01, Mẫu 02"), choices=[("", _("Không thuộc mục nào")), *fields_offered],
                required=False,
            )  # fmt: skip
            self.fields[f"i{n}-text"] = words(_("Cần bổ sung gì"), rows=2)

    def groups(self) -> list[tuple[int, bool, list[forms.BoundField]]]:
        """The fields of each item; those beyond the second are folded until they say something."""
        names = ("reason", "criterion", "field", "text")
        rows = [[self[f"i{n}-{name}"] for name in names] for n in range(ITEMS)]
        return [(n + 1, n < 2 or any(cell.value() for cell in row), row) for n, row in enumerate(rows)]

    def items(self) -> list[Item]:
        """Those that say something."""
        typed = self.cleaned_data
        rows = [
            {name: typed.get(f"i{n}-{name}", "") for name in ("reason", "criterion", "field", "text")}
            for n in range(ITEMS)
        ]
        return [Item(**row) for row in rows if any(row.values())]


class AnswerForm(forms.Form):
    """What was done about each item."""

    def __init__(self, *args: Any, items: Sequence[RequestItem], **options: Any) -> None:
        super().__init__(*args, **options)
        self.items = list(items)
        for item in self.items:
            self.fields[f"a{item.pk}"] = words(_("Đã bổ sung thế nào"), rows=2)

    def answers(self) -> dict[int, str]:
        """By item."""
        return {item.pk: self.cleaned_data.get(f"a{item.pk}", "") for item in self.items}

    def pairs(self) -> list[tuple[RequestItem, forms.BoundField]]:
        """Item and answer."""
        return [(item, self[f"a{item.pk}"]) for item in self.items]


class ReportForm(forms.Form):
    """Form 03: the four contents, the meeting, the proposal."""

    has_meeting = forms.BooleanField(label=_("Có họp các bộ phận liên quan của xã"), required=False)
    meeting_on = DayField(label=_("Ngày họp"), required=False)
    meeting_note = words(_("Nội dung cuộc họp"), rows=2)
    proposal = words(_("Đề nghị của UBND cấp xã"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for content in Content:
            self.fields[f"{content.value}-described"] = words(_("Chủ thể mô tả"))
            self.fields[f"{content.value}-finding"] = words(_("Xã nhận xét thực tế"))
            self.fields[f"{content.value}-verdict"] = forms.ChoiceField(
                label=_("Kết luận"), choices=Verdict.choices, required=False, widget=forms.RadioSelect
            )

    def groups(self) -> list[tuple[Content, list[forms.BoundField]]]:
        """The fields of each content."""
        names = ("described", "finding", "verdict")
        return [(content, [self[f"{content.value}-{name}"] for name in names]) for content in Content]

    def findings(self) -> dict[str, Finding]:
        """By content."""
        typed = self.cleaned_data
        return {
            content.value: Finding(
                *(typed.get(f"{content.value}-{name}", "") for name in ("described", "finding", "verdict"))
            )
            for content in Content
        }

    def rest(self) -> list[forms.BoundField]:
        """Meeting and proposal."""
        return [self[name] for name in ("has_meeting", "meeting_on", "meeting_note", "proposal")]


class SignForm(forms.Form):
    """Number and title under the signature."""

    number = line(_("Số, ký hiệu văn bản"), most=60)
    signer_title = line(_("Chức danh người ký"), most=120)


class DossiersField(forms.ModelMultipleChoiceField):
    """Dossiers with their producers."""

    def label_from_instance(self, obj: Any) -> str:
        """Trà Shan tuyết, HTX Khuổi Lùng."""
        return f"{obj.product.name}, {obj.product.producer.name} ({obj.get_kind_display()})"


class ProposeForm(SignForm):
    """The letter and its list."""

    dossiers = DossiersField(
        label=_("Danh sách hồ sơ đề nghị"), queryset=Dossier.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    note = words(_("Ghi chú"), rows=2)
    field_order = ("dossiers", "number", "signer_title", "note")

    def __init__(self, *args: Any, dossiers: QuerySet[Dossier], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelMultipleChoiceField, self.fields["dossiers"]).queryset = dossiers
