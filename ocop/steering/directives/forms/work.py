"""Forms of work on tasks: reports with files, requests for time, reasons, and what the office decides."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.ui.fields import DayField, PaperField

from ..vocabulary import FollowUpKind

BY_HAND = (FollowUpKind.CALL, FollowUpKind.INSPECTION, FollowUpKind.NOTICE)


def words(label: Any, *, help_text: Any = "", rows: int = 4, required: bool = False) -> forms.CharField:
    """A text of several lines; what is missing is said by the service, with everything else that is missing."""
    return forms.CharField(
        label=label, help_text=help_text, required=required, widget=forms.Textarea(attrs={"rows": rows})
    )


class OfficerForm(forms.Form):
    """Who of the body carries the task out."""

    officer = forms.ModelChoiceField(label=_("Người thực hiện"), queryset=Person.objects.none(), required=False)

    def __init__(self, *args: Any, organisation: Organisation, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        posts = organisation.posts.in_force(on)
        self.fields["officer"].queryset = Person.objects.filter(posts__in=posts).distinct()


class ReasonForm(forms.Form):
    """A reason in words."""

    reason = words(_("Lý do"))


class AnswerForm(forms.Form):
    """An answer in words."""

    answer = words(_("Ý kiến"))


class ReturnForm(forms.Form):
    """Why the task belongs to somebody else, and to whom."""

    reason = words(_("Lý do trả lại"))
    proposed_body = forms.ModelChoiceField(
        label=_("Đề xuất cơ quan thực hiện"), queryset=Organisation.objects.none(), required=False
    )

    def __init__(self, *args: Any, on: date, province: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["proposed_body"].queryset = bodies(on, province)


class ReassignForm(forms.Form):
    """The body that takes the task over."""

    organisation = forms.ModelChoiceField(label=_("Giao lại cho"), queryset=Organisation.objects.none())
    reason = words(_("Lý do giao lại"))

    def __init__(self, *args: Any, on: date, province: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["organisation"].queryset = bodies(on, province)


class ProgressForm(forms.Form):
    """What has been done so far."""

    text = words(_("Nội dung đã thực hiện"))
    file = PaperField(label=_("Tệp kèm theo"), required=False)


class ResultForm(forms.Form):
    """The result, with the document that proves it."""

    text = words(_("Kết quả thực hiện"))
    document_number = forms.CharField(label=_("Số, ký hiệu văn bản kết quả"), max_length=80, required=False)
    finished_on = DayField(label=_("Ngày hoàn thành"), required=False)
    file = PaperField(label=_("Văn bản chứng minh"), required=False, help_text=_("Bắt buộc khi báo cáo kết quả."))


class ExplanationForm(forms.Form):
    """Why the task is late."""

    text = words(_("Nội dung giải trình"))
    file = PaperField(label=_("Tệp kèm theo"), required=False)


class ExtensionForm(forms.Form):
    """More time, until when and why."""

    new_due = DayField(label=_("Xin gia hạn đến ngày"))
    reason = words(_("Lý do xin gia hạn"))
    file = PaperField(label=_("Văn bản kèm theo"), required=False)


class FollowUpForm(forms.Form):
    """A line of the follow-up log."""

    kind = forms.ChoiceField(label=_("Hình thức"), choices=[(k.value, k.label) for k in BY_HAND])
    text = words(_("Nội dung"))


class PartForm(forms.Form):
    """A part of the task for a body below."""

    organisation = forms.ModelChoiceField(label=_("Đơn vị thực hiện"), queryset=Organisation.objects.none())
    action = words(_("Nội dung phần việc"), required=True)
    due_on = DayField(label=_("Hạn"), required=False)

    def __init__(self, *args: Any, organisation: Organisation, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        below = Organisation.objects.in_force(on).filter(parent_key=organisation.key)
        self.fields["organisation"].queryset = below.order_by("name")


class MoveDeadlinesForm(forms.Form):
    """A new day for many tasks, on the ground of a later document."""

    new_due = DayField(label=_("Hạn mới"))
    ground = forms.CharField(label=_("Văn bản làm căn cứ"), max_length=300, required=False)


class LetterForm(forms.Form):
    """The words of an urging letter."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    subject = forms.CharField(label=_("Trích yếu"), max_length=300)
    body = words(_("Nội dung"), rows=8)
    answer_by = DayField(label=_("Đề nghị phúc đáp trước ngày"), required=False)


def bodies(on: date, province: str) -> Any:
    """Bodies of the province that can be given a task on the day."""
    levels = ["provincial", "district", "commune"]
    found = Organisation.objects.in_force(on).filter(province=province, level__in=levels)
    return found.exclude(kind__in=["drafting_unit", "office_holder"]).order_by("level", "name")
