"""Forms of councils, members and regulations."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.ui.fields import DayField, PaperField
from ocop.cycle.rounds.models import Round

from ..models import ParameterRule, SeatRule
from ..vocabulary import CouncilLevel, MemberRole, MinimaRule, Reasons, Vote

WHOLE = forms.TextInput(attrs={"inputmode": "numeric"})
YES_NO = (("true", _("Có")), ("false", _("Không")))


def line(label: Any, *, most: int = 200, help_text: Any = "") -> forms.CharField:
    """One line; whether it must be filled is said by the service."""
    return forms.CharField(label=label, max_length=most, required=False, help_text=help_text)


def words(label: Any, *, rows: int = 4, help_text: Any = "") -> forms.CharField:
    """A text of several lines."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, widget=area, max_length=8000, help_text=help_text)


class DecidedForm(forms.Form):
    """A decision as received: number, day, issuer, the paper itself."""

    decision_number = line(_("Số, ký hiệu quyết định"), most=60)
    decision_on = DayField(label=_("Ngày quyết định"), required=False)
    issuer = line(_("Cơ quan, người ban hành"))
    paper = PaperField(label=_("Tệp quyết định"), kinds=("pdf", "docx"), required=False)


class CouncilForm(DecidedForm):
    """A council as its decision set it up."""

    name = line(_("Tên Hội đồng"), most=250)
    level = forms.ChoiceField(label=_("Cấp"), choices=CouncilLevel.choices, initial=CouncilLevel.PROVINCE)
    year = forms.IntegerField(label=_("Năm"), widget=WHOLE)
    round = forms.ModelChoiceField(
        label=_("Đợt"), queryset=Round.objects.none(), required=False, empty_label=_("Mọi đợt trong năm")
    )
    field_order = ("name", "decision_number", "decision_on", "issuer", "paper", "level", "year", "round")

    def __init__(self, *args: Any, rounds: QuerySet[Round], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["round"]).queryset = rounds


class SeatField(forms.ModelChoiceField):
    """Seats in the reader's language; those the decision asks for are marked."""

    def label_from_instance(self, obj: Any) -> str:
        """Sở Y tế (bắt buộc)."""
        name = obj.name_en if get_language() == "en" else obj.name
        return f"{name} ({_('bắt buộc')})" if obj.is_mandatory else str(name)


class MemberForm(forms.Form):
    """A person on a seat."""

    person = forms.ModelChoiceField(
        label=_("Thành viên"), queryset=Person.objects.none(),
        help_text=_("Người có chức danh tham gia Hội đồng. Chưa có tên thì quản trị giao chức danh trước."),
    )  # fmt: skip
    seat = SeatField(label=_("Ghế"), queryset=SeatRule.objects.none())
    organisation = forms.ModelChoiceField(label=_("Đại diện cho"), queryset=Organisation.objects.none())
    role = forms.ChoiceField(label=_("Vai trò trong Hội đồng"), choices=MemberRole.choices, initial=MemberRole.MEMBER)
    is_scoring = forms.BooleanField(label=_("Chấm điểm"), required=False, initial=True)
    since = DayField(label=_("Từ ngày"), required=False)

    def __init__(self, *args: Any, people: QuerySet, seats: QuerySet, bodies: QuerySet, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, rows in (("person", people), ("seat", seats), ("organisation", bodies)):
            cast(forms.ModelChoiceField, self.fields[name]).queryset = rows


class ReasonForm(forms.Form):
    """Why."""

    reason = words(_("Lý do"), rows=3)


class RegulationForm(DecidedForm):
    """What the issued text says; an empty answer leaves the default, which is then shown as such."""

    start = DayField(label=_("Áp dụng từ ngày"), required=False)
    CHOICES: Mapping[str, Any] = {
        "chair_required": YES_NO,
        "hides_other_scores": YES_NO,
        "allows_extra_rounds": YES_NO,
        "vote": Vote.choices,
        "minima_rule": MinimaRule.choices,
        "reasons": Reasons.choices,
    }

    def __init__(self, *args: Any, rules: Iterable[ParameterRule], **options: Any) -> None:
        super().__init__(*args, **options)
        self.rules = list(rules)
        for rule in self.rules:
            self.fields[rule.code] = self._field(rule)

    def _field(self, rule: ParameterRule) -> forms.Field:
        is_english = get_language() == "en"
        label, hint = (rule.name_en, rule.hint_en) if is_english else (rule.name, rule.hint)
        if choices := self.CHOICES.get(rule.code):
            default = str(_("Quy chế không nêu: %(value)s") % {"value": shown_value(rule.code, rule.value)})
            return forms.ChoiceField(label=label, choices=[("", default), *choices], required=False, help_text=hint)
        help_text = _("Quy chế không nêu thì để trống: %(value)s. %(hint)s") % {"value": rule.value, "hint": hint}
        return forms.IntegerField(label=label, required=False, widget=WHOLE, help_text=help_text)

    def values(self) -> dict[str, Any]:
        """What the text says; what it does not say is not here."""
        given = {rule.code: self.cleaned_data.get(rule.code) for rule in self.rules}
        told = {code: value for code, value in given.items() if value not in (None, "")}
        return {code: value == "true" if value in ("true", "false") else value for code, value in told.items()}


def shown_value(code: str, value: Any) -> str:
    """A parameter in words."""
    if isinstance(value, bool):
        return str(_("Có") if value else _("Không"))
    return str(dict(RegulationForm.CHOICES.get(code, ())).get(value, value))
