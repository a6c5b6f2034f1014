"""What drafters, reviewers and signers fill in."""

from typing import Any, cast

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


def words(label: Any, *, rows: int = 4, help_text: Any = "", required: bool = False) -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(
        label=label, required=required, help_text=help_text, strip=False, widget=forms.Textarea(attrs={"rows": rows})
    )


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """What a field of the form lets one choose from."""
    cast(forms.ModelChoiceField, form.fields[name]).queryset = rows


class DirectiveField(forms.ModelChoiceField):
    """A directive by its number and subject."""

    def label_from_instance(self, obj: Any) -> str:
        """3188/UBND-KTTCKT – Về việc …"""
        return f"{obj.document.written} – {obj.document.subject}"


class DraftForm(forms.Form):
    """Which directive, which period."""

    directive = DirectiveField(label=_("Văn bản chỉ đạo"), queryset=Directive.objects.none())
    period = forms.ChoiceField(label=_("Kỳ báo cáo"))
    year = forms.TypedChoiceField(label=_("Năm"), coerce=int)
    cut_off = DayField(
        label=_("Ngày chốt số liệu"),
        required=False,
        help_text=_("Chỉ ghi khi chọn “Tính đến ngày”; các kỳ khác chốt số liệu theo quy định."),
    )

    def __init__(
        self,
        *args: Any,
        directives: QuerySet[Directive],
        definitions: list[Definition],
        years: list[int],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        offer(self, "directive", directives)
        choices: dict[str, Any] = {
            "period": [*grouped_periods(definitions), (PeriodKind.TO_DAY.value, PeriodKind.TO_DAY.label)],
            "year": [(year, year) for year in years],
        }
        for name, offered in choices.items():
            cast(forms.ChoiceField, self.fields[name]).choices = offered


def grouped_periods(definitions: list[Definition]) -> list[tuple[Any, list[tuple[str, str]]]]:
    """The periods of the year under the name of their kind."""
    groups: dict[PeriodKind, list[tuple[str, str]]] = {}
    for each in definitions:
        groups.setdefault(each.kind, []).append((f"{each.kind.value}-{each.number}", short_period_name(each)))
    return [(kind.label, choices) for kind, choices in groups.items()]


class SectionForm(forms.Form):
    """The words of one section; `seen` is the version the person looked at."""

    text = words(
        _("Nội dung"), rows=7, help_text=_("Mỗi dòng là một đoạn; dòng bắt đầu bằng “- ” thành gạch đầu dòng.")
    )
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

    def __init__(self, *args: Any, signers: QuerySet[Person], reviewers: QuerySet[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "signer", signers)
        offer(self, "reviewer", reviewers)


class ReasonsForm(forms.Form):
    """Why the report goes back."""

    reasons = words(_("Lý do trả lại"), required=True)


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

    def __init__(
        self, *args: Any, above: QuerySet[Organisation], beside: QuerySet[Organisation], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        offer(self, "addressees", above)
        offer(self, "copies", beside)
