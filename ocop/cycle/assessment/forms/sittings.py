"""Forms of sittings: planning, the list of dossiers, samples of a trial, attendance, minutes."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField, FilesField
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.vocabulary.advising import Conclusion
from ocop.cycle.rounds.models import Round
from ocop.law.criteria.models import CriteriaSet

from ..models import Member
from ..vocabulary import Mode


class SittingForm(forms.Form):
    """A sitting about to be planned."""

    mode = forms.ChoiceField(label=_("Cách làm việc"), choices=Mode.choices, initial=Mode.MEETING)
    held_on = DayField(label=_("Ngày"), required=False)
    place = forms.CharField(label=_("Địa điểm"), max_length=200, required=False)
    round = forms.ModelChoiceField(
        label=_("Đợt đánh giá"), queryset=Round.objects.none(), required=False, empty_label=_("Không (chấm thử)")
    )

    def __init__(self, *args: Any, rounds: QuerySet[Round], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["round"]).queryset = rounds


class DossiersField(forms.ModelMultipleChoiceField):
    """Dossiers with product, producer and kind."""

    def label_from_instance(self, obj: Any) -> str:
        """Trà Shan tuyết, HTX Khuổi Lùng, Xã Ba Bể (đánh giá lần đầu)."""
        producer = obj.product.producer
        return f"{obj.product.name}, {producer.called}, {producer.unit.name} ({obj.get_kind_display()})"


class NotReadyField(DossiersField):
    """The same, with what the advisory team said."""

    def label_from_instance(self, obj: Any) -> str:
        """Trà xanh, …: Chưa đủ điều kiện trình Hội đồng (thiếu kiểm nghiệm)."""
        said = Conclusion(obj.conclusion).label
        return f"{super().label_from_instance(obj)}: {said}" + (f" ({obj.why})" if obj.why else "")


class DossiersForm(forms.Form):
    """Which dossiers go on the list: those that the report calls ready, and apart the others, with a reason."""

    dossiers = DossiersField(
        label=_("Hồ sơ Tổ tư vấn kết luận đủ điều kiện"), queryset=Dossier.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    others = NotReadyField(
        label=_("Hồ sơ Tổ tư vấn chưa kết luận đủ điều kiện"), queryset=Dossier.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=_("Chỉ đưa vào phiên khi có lý do."),
    )  # fmt: skip
    because = forms.CharField(
        label=_("Lý do vẫn đưa vào phiên"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, offered: QuerySet[Dossier], apart: QuerySet[Dossier], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelMultipleChoiceField, self.fields["dossiers"]).queryset = offered
        cast(forms.ModelMultipleChoiceField, self.fields["others"]).queryset = apart
        if not apart.exists():
            del self.fields["others"], self.fields["because"]

    def chosen(self) -> list[Dossier]:
        """All of them, the ready first."""
        return [*self.cleaned_data["dossiers"], *self.cleaned_data.get("others", ())]


class SampleForm(forms.Form):
    """A sample product of a trial, with what is needed to judge it."""

    sample = forms.CharField(label=_("Tên sản phẩm mẫu"), max_length=250, required=False)
    criteria_set = forms.ModelChoiceField(label=_("Bộ tiêu chí"), queryset=CriteriaSet.objects.none())
    description = forms.CharField(
        label=_("Mô tả để chấm"), required=False, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Chủ thể, nguyên liệu, quy trình, giấy tờ, bao bì: những gì thành viên cần để chọn mức."),
    )  # fmt: skip
    uploads = FilesField(label=_("Ảnh, giấy tờ của sản phẩm mẫu"), accept=".pdf,.docx,.png,.jpg,.jpeg")

    def __init__(self, *args: Any, sets: QuerySet[CriteriaSet], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["criteria_set"]).queryset = sets


class PresenceField(forms.ModelMultipleChoiceField):
    """Members with the bodies they stand for."""

    def label_from_instance(self, obj: Any) -> str:
        """Nông Thị Bích, Sở Y tế."""
        return f"{obj.person.full_name}, {obj.organisation.short}"


class AttendanceForm(forms.Form):
    """Who is present."""

    present = PresenceField(
        label=_("Thành viên có mặt"), queryset=Member.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, members: Iterable[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        keys = [each.pk for each in members]
        rows = Member.objects.filter(pk__in=keys).select_related("person", "organisation", "seat")
        field = cast(forms.ModelMultipleChoiceField, self.fields["present"])
        field.queryset = rows.order_by("seat__position", "pk")


class MinutesForm(forms.Form):
    """Course and conclusion; `seen` is the edition that the page showed."""

    course = forms.CharField(label=_("Diễn biến phiên"), required=False, widget=forms.Textarea(attrs={"rows": 10}))
    conclusion = forms.CharField(label=_("Kết luận"), required=False, widget=forms.Textarea(attrs={"rows": 6}))
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
