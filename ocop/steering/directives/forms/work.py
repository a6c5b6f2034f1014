"""Forms of work on tasks: reports with files, requests for time, reasons, and what the office decides."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Case, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.people.models import Person
from ocop.actors.people.queries import people_with
from ocop.base.kernel.formats import quantity
from ocop.base.ui.fields import DayField, NumberField, PaperField

from ..models import TaskFigure
from ..vocabulary import WORK, FollowUpKind
from .fields import PapersField, offer

LEVELS = (Level.PROVINCIAL, Level.DISTRICT, Level.COMMUNE)
NEVER_GIVEN = (Kind.DRAFTING_UNIT, Kind.OFFICE_HOLDER, Kind.PRODUCER)
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
        offer(self, "officer", people_with(WORK, organisation=organisation, on=on))


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
        offer(self, "proposed_body", bodies(on, province))


class ReassignForm(forms.Form):
    """The body that takes the task over."""

    organisation = forms.ModelChoiceField(label=_("Giao lại cho"), queryset=Organisation.objects.none())
    reason = words(_("Lý do giao lại"))

    def __init__(self, *args: Any, choices: QuerySet[Organisation], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "organisation", choices)


class FiguresForm(forms.Form):
    """One number for each figure that the task asks for; what stays empty is not reported."""

    def __init__(self, *args: Any, figures: Iterable[TaskFigure] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.figures = {f"figure_{figure.pk}": figure for figure in figures}
        for name, figure in self.figures.items():
            self.fields[name] = NumberField(label=_reached(figure), required=False, help_text=_planned(figure))

    def reported(self) -> dict[int, Decimal]:
        """The values typed, by the id of the figure."""
        typed = {figure.pk: self.cleaned_data.get(name) for name, figure in self.figures.items()}
        return {pk: value for pk, value in typed.items() if value is not None}


def _reached(figure: TaskFigure) -> Any:
    return _("Đạt được đến nay: %(figure)s") % {"figure": figure.label}


def _planned(figure: TaskFigure) -> Any:
    if figure.target is None:
        return ""
    return _("Chỉ tiêu giao: %(target)s %(unit)s") % {"target": quantity(figure.target), "unit": figure.unit_label}


class ProgressForm(FiguresForm):
    """What has been done so far."""

    text = words(_("Nội dung đã thực hiện"))
    papers = PapersField(label=_("Tệp kèm theo"), required=False)


class ResultForm(FiguresForm):
    """The result, with the documents that prove it."""

    text = words(_("Kết quả thực hiện"))
    document_number = forms.CharField(
        label=_("Số, ký hiệu văn bản kết quả"),
        max_length=80,
        required=False,
        help_text=_("Văn bản đã có trong sổ thì ghi đúng số là đủ, không phải gửi tệp."),
    )
    finished_on = DayField(
        label=_("Ngày của văn bản kết quả"),
        required=False,
        help_text=_("Đúng hạn hay không được tính theo ngày gửi kết quả này."),
    )
    papers = PapersField(
        label=_("Văn bản chứng minh"), required=False, help_text=_("Chọn được nhiều tệp; phải có ít nhất một văn bản.")
    )


class ExplanationForm(forms.Form):
    """Why the task is late."""

    text = words(_("Nội dung giải trình"))
    papers = PapersField(label=_("Tệp kèm theo"), required=False)


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
        offer(self, "organisation", bodies_below(organisation, on))


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


def bodies(on: date, province: str) -> QuerySet[Organisation]:
    """Bodies of the province that can be given a task on the day, from the province downwards."""
    height = Case(*(When(level=level, then=Value(n)) for n, level in enumerate(LEVELS)))
    found = Organisation.objects.in_force(on).filter(province=province, level__in=LEVELS)
    return found.exclude(kind__in=NEVER_GIVEN).order_by(height, "name")


def bodies_below(organisation: Organisation, on: date) -> QuerySet[Organisation]:
    """Bodies directly below it on the day."""
    below = Organisation.objects.in_force(on).filter(parent_key=organisation.key)
    return below.exclude(kind__in=NEVER_GIVEN).order_by("name")
