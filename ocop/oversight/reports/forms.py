"""What drafters, reviewers and signers fill in."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.ui.fields import DayField
from ocop.law.documents.vocabulary import Competence
from ocop.steering.directives.models import Directive

from .rules.periods import Definition
from .vocabulary import PeriodKind
from .wording import short_period_name


def words(label: Any, *, rows: int = 4, help_text: Any = "") -> forms.CharField:
    """A text of several lines; what is missing is said by the service, with everything else that is missing."""
    return forms.CharField(
        label=label, required=False, help_text=help_text, strip=False, widget=forms.Textarea(attrs={"rows": rows})
    )


class DraftForm(forms.Form):
    """Which directive, which period."""

    directive = forms.ModelChoiceField(label=_("Văn bản chỉ đạo"), queryset=Directive.objects.none())
    period = forms.ChoiceField(label=_("Kỳ báo cáo"))
    year = forms.TypedChoiceField(label=_("Năm"), coerce=int, required=False, empty_value=None)
    cut_off = DayField(
        label=_("Ngày chốt số liệu"),
        required=False,
        help_text=_("Chỉ ghi khi chọn “Tính đến ngày”; các kỳ khác chốt số liệu theo quy định."),
    )

    def __init__(
        self, *args: Any, directives: QuerySet[Directive], definitions: list[Definition], years: list[int], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["directive"].queryset = directives
        self.fields["directive"].label_from_instance = lambda d: f"{d.document.written} – {d.document.subject}"
        to_day = (PeriodKind.TO_DAY.value, PeriodKind.TO_DAY.label)
        self.fields["period"].choices = [*grouped_periods(definitions), to_day]
        self.fields["year"].choices = [(year, year) for year in years]


def grouped_periods(definitions: list[Definition]) -> list[tuple[Any, list[tuple[str, str]]]]:
    """The periods of the year under the name of their kind."""
    groups: dict[PeriodKind, list[tuple[str, str]]] = {}
    for each in definitions:
        groups.setdefault(each.kind, []).append((f"{each.kind.value}-{each.number}", short_period_name(each)))
    return [(kind.label, choices) for kind, choices in groups.items()]


class SectionForm(forms.Form):
    """The words of one section; `seen` is the version the person looked at."""

    text = words(_("Nội dung"), rows=7, help_text=_("Mỗi dòng là một đoạn; dòng bắt đầu bằng “- ” thành gạch đầu dòng."))
    seen = forms.IntegerField(widget=forms.HiddenInput)


class SubmitForm(forms.Form):
    """Who looks the report over, who signs, in whose right."""

    signer = forms.ModelChoiceField(label=_("Người ký"), queryset=Person.objects.none())
    competence = forms.ChoiceField(
        label=_("Quyền hạn ký"), required=False, choices=[("", _("Theo chức danh của người ký")), *Competence.choices]
    )
    reviewer = forms.ModelChoiceField(
        label=_("Người xem xét trước khi ký"), queryset=Person.objects.none(), required=False
    )

    def __init__(
        self, *args: Any, signers: QuerySet[Person], reviewers: QuerySet[Person], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.fields["signer"].queryset = signers
        self.fields["reviewer"].queryset = reviewers


class ReasonsForm(forms.Form):
    """Why the report goes back."""

    reasons = words(_("Lý do trả lại"))


class NoteForm(forms.Form):
    """A remark that stays on the route."""

    note = words(_("Ý kiến"), rows=3)


class RecipientsForm(forms.Form):
    """To whom the report is addressed, and who gets a copy."""

    addressees = forms.ModelMultipleChoiceField(
        label=_("Kính gửi"), queryset=Organisation.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    copies = forms.ModelMultipleChoiceField(
        label=_("Đồng gửi"), queryset=Organisation.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, above: QuerySet[Organisation], beside: QuerySet[Organisation], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["addressees"].queryset = above
        self.fields["copies"].queryset = beside

