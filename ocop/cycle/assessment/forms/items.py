"""Forms about one dossier: declaration, recusal, notes, knock-outs, opinions, the agreed option, a choice."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import PaperField
from ocop.law.criteria.rules.sheets import Criterion, Sheet

from ..models import Member, Sitting
from ..vocabulary import Ground, Interest, NoteKind, OpinionKind, VoiceKind

NONE = "none"


def text(label: Any, *, rows: int = 3, help_text: Any = "") -> forms.CharField:
    """A text; whether it must be filled is said by the service."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, widget=area, max_length=8000, help_text=help_text)


class DeclareForm(forms.Form):
    """What a member declares of a product."""

    kind = forms.ChoiceField(label=_("Tôi khai"), choices=Interest.choices, widget=forms.RadioSelect, required=False)
    words = text(_("Liên quan như thế nào"), help_text=_("Ghi khi có liên quan; anh/chị sẽ không tham gia hồ sơ này."))


class RecuseForm(forms.Form):
    """Who does not take part, and why."""

    member = forms.ModelChoiceField(label=_("Thành viên"), queryset=Member.objects.none())
    reason = text(_("Lý do"))

    def __init__(self, *args: Any, members: QuerySet[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["member"]).queryset = members


class NoteForm(forms.Form):
    """What the secretary writes down."""

    kind = forms.ChoiceField(label=_("Loại"), choices=NoteKind.choices, initial=NoteKind.DISCUSSION)
    text = text(_("Nội dung"), rows=6)


class KnockOutForm(forms.Form):
    """Ground, reason, evidence."""

    ground = forms.ChoiceField(label=_("Căn cứ loại"), choices=Ground.choices, required=False)
    criterion = forms.ChoiceField(
        label=_("Tiêu chí"), required=False, help_text=_("Ghi khi loại theo điều kiện của một tiêu chí.")
    )
    reason = text(_("Lý do"))
    evidence = PaperField(label=_("Bằng chứng"), required=False)

    def __init__(self, *args: Any, sheet: Sheet, **options: Any) -> None:
        super().__init__(*args, **options)
        stopping = [each for each in sheet.criteria if each.is_knockout or each.zero_stops]
        choices = [("", "–"), *((each.code, f"{each.code} {each.title}") for each in stopping)]
        cast(forms.ChoiceField, self.fields["criterion"]).choices = choices


class VoteForm(forms.Form):
    """A member's voice on a proposal to disqualify."""

    kind = forms.ChoiceField(label=_("Ý kiến"), choices=VoiceKind.choices, widget=forms.RadioSelect, required=False)


class DecisionForm(forms.Form):
    """What the council concludes of a proposal to disqualify."""

    decision = text(_("Kết luận của Hội đồng"))


class OpinionForm(forms.Form):
    """A member's opinion in writing."""

    kind = forms.ChoiceField(label=_("Ý kiến"), choices=OpinionKind.choices, widget=forms.RadioSelect, required=False)
    words = text(_("Lý do"), help_text=_("Ghi khi đề nghị họp."))


class SwitchForm(forms.Form):
    """To which meeting, and why."""

    sitting = forms.ModelChoiceField(label=_("Phiên họp"), queryset=Sitting.objects.none(), required=False)
    reason = text(_("Lý do"))

    def __init__(self, *args: Any, meetings: QuerySet[Sitting], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["sitting"]).queryset = meetings


class AgreeForm(forms.Form):
    """The option on which the council agrees in one criterion."""

    criterion = forms.ChoiceField(label=_("Tiêu chí"))
    option = forms.ChoiceField(label=_("Mức thống nhất"))
    in_favour = forms.IntegerField(label=_("Số thành viên tán thành"), min_value=0)
    against = forms.IntegerField(label=_("Số thành viên không tán thành"), min_value=0, initial=0)

    def __init__(self, *args: Any, criteria: Iterable[Criterion], **options: Any) -> None:
        super().__init__(*args, **options)
        asked = list(criteria)
        codes = [(each.code, f"{each.code} {each.title}") for each in asked]
        levels = {str(option.index) for each in asked for option in each.options}
        offered = [
            (NONE, _("Không chọn mức nào")),
            *((index, _("Mức %(n)s") % {"n": index}) for index in sorted(levels)),
        ]
        cast(forms.ChoiceField, self.fields["criterion"]).choices = codes
        cast(forms.ChoiceField, self.fields["option"]).choices = offered

    def clean_option(self) -> int | None:
        """The place of the option."""
        return None if self.cleaned_data["option"] == NONE else int(self.cleaned_data["option"])


class RemarksForm(forms.Form):
    """General remarks on a sheet."""

    remarks = text(_("Nhận xét chung"), rows=4)


class ReasonForm(forms.Form):
    """Why."""

    reason = text(_("Lý do"))
