"""The steps of the way to approval: calls, answers, opinions, checks, decisions."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms.boundfield import BoundWidget
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Level
from ocop.base.ui.fields import DayField, PaperField

from ..models import Line
from ..services.consulting import CommentWording
from ..vocabulary import CheckVerdict, OpinionVerdict, Response
from .fields import offer, words

COMMENT = "line-"


class ChoosesBodies(forms.Form):
    """A form in which some bodies of a whole province are ticked: shown level by level, the many communes folded in."""

    bodies_name = "organisations"

    def by_level(self) -> Iterator[tuple[Any, list[BoundWidget], int, bool]]:
        """The name of the level, its boxes, how many are ticked, whether it is folded in at first."""
        found: dict[str, list[BoundWidget]] = {}
        for box in self[self.bodies_name]:
            found.setdefault(box.data["value"].instance.level, []).append(box)
        for level, boxes in found.items():
            ticked = sum(bool(box.data["selected"]) for box in boxes)
            yield Level(level).label, boxes, ticked, level == Level.COMMUNE and len(found) > 1 and not ticked


class BodiesForm(ChoosesBodies):
    """Bodies asked for something until a day."""

    due_on = DayField(label=_("Đề nghị gửi trước hoặc trong ngày"))
    organisations = forms.ModelMultipleChoiceField(
        label=_("Gửi đến"), queryset=Organisation.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    text = words(_("Nội dung đề nghị"), rows=3)

    def __init__(self, *args: Any, bodies: QuerySet[Organisation], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "organisations", bodies)


class ExtendForm(forms.Form):
    """More time for the inputs."""

    due_on = DayField(label=_("Lùi đến ngày"))


class SendInputForm(forms.Form):
    """The word that goes with the proposals, or in their place."""

    note = words(_("Ý kiến kèm theo"), help_text=_("Không đề xuất nội dung nào thì ghi rõ ở đây."))


class ReasonForm(forms.Form):
    """Why."""

    reason = words(_("Lý do"), rows=3, required=True)


class OpinionForm(forms.Form):
    """One body's opinion: agrees, or comments on the whole and line by line."""

    verdict = forms.ChoiceField(
        label=pgettext_lazy("plan", "Ý kiến"),
        choices=[(v.value, v.label) for v in (OpinionVerdict.AGREES, OpinionVerdict.COMMENTS)],
        widget=forms.RadioSelect,
    )
    document_number = forms.CharField(
        label=_("Số, ký hiệu văn bản góp ý"), max_length=80, required=False, help_text=_("Nếu có công văn gửi kèm.")
    )
    whole = words(_("Góp ý chung"), rows=3)

    def __init__(self, *args: Any, lines: list[Line], **options: Any) -> None:
        super().__init__(*args, **options)
        self.lines = lines
        for line in lines:
            self.fields[f"{COMMENT}{line.pk}"] = words(_("Góp ý cho nội dung này"), rows=2)

    @property
    def by_line(self) -> list[tuple[Line, forms.BoundField]]:
        """Each line with its field."""
        return [(line, self[f"{COMMENT}{line.pk}"]) for line in self.lines]

    def comments(self) -> list[CommentWording]:
        """What was said, the whole first."""
        whole = [CommentWording(None, self.cleaned_data["whole"])]
        each = [CommentWording(line, self.cleaned_data[f"{COMMENT}{line.pk}"]) for line in self.lines]
        return [comment for comment in (*whole, *each) if comment.text]


class AnswerForm(forms.Form):
    """What the drafting office makes of a comment."""

    response = forms.ChoiceField(
        label=_("Tiếp thu hay không"),
        choices=[(r.value, r.label) for r in Response if r != Response.WAITING],
        widget=forms.RadioSelect,
    )
    answer = words(_("Giải trình"), rows=3)


class CheckForm(forms.Form):
    """What Finance says about the money."""

    verdict = forms.ChoiceField(
        label=_("Kết quả thẩm định"),
        choices=[(v.value, v.label) for v in (CheckVerdict.AGREES, CheckVerdict.DISAGREES)],
        widget=forms.RadioSelect,
    )
    note = words(_("Ý kiến thẩm định"), help_text=_("Đề nghị xem lại thì ghi rõ nguồn nào, vì sao."))


class ReturnForm(forms.Form):
    """Why the plan goes back."""

    reasons = words(_("Lý do trả lại"), required=True)


class WithdrawForm(forms.Form):
    """Why it is public no more."""

    reason = words(_("Lý do gỡ công bố"), required=True)


class IssueForm(ChoosesBodies):
    """The decision as it was signed."""

    bodies_name = "recipients"

    written = forms.CharField(
        label=_("Số, ký hiệu quyết định"), max_length=80, help_text=_("Ghi đúng như trên quyết định, ví dụ 45/QĐ-UBND.")
    )
    issued_on = DayField(label=_("Ngày ký ban hành"))
    in_force_from = DayField(
        label=_("Thực hiện từ ngày"), required=False, help_text=_("Để trống thì từ ngày ký ban hành.")
    )
    signer_name = forms.CharField(label=_("Người ký"), max_length=80)
    signer_title = forms.CharField(label=_("Chức danh người ký"), max_length=80)
    recipients = forms.ModelMultipleChoiceField(
        label=_("Nơi nhận"), queryset=Organisation.objects.none(), widget=forms.CheckboxSelectMultiple, required=False
    )
    file = PaperField(
        label=_("Quyết định đã ký"), kinds=("pdf", "docx"), required=False, help_text=_("Bản PDF hoặc Word, nếu có.")
    )

    def __init__(self, *args: Any, bodies: QuerySet[Organisation], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "recipients", bodies)


class SheetForm(forms.Form):
    """A filled-in workbook."""

    file = PaperField(label=_("Tệp Excel đã điền"), kinds=("xlsx",), help_text=_("Dùng đúng mẫu tải từ hệ thống."))
