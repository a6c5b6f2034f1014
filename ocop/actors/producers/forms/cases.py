"""Conversions, pairs and merges, lists, sign-ups, personal data."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.territory.models import Unit
from ocop.base.ui.fields import DayField, MoneyField, PaperField
from ocop.base.ui.phrases import in_words

from ..models import Producer, Purpose, RequestRule
from ..vocabulary import Kind, RequestState
from .fields import CommuneField, offer, text, words

KEEP, TAKE = "kept", "merged"


class StartConversionForm(forms.Form):
    """Which form, under which name."""

    new_kind = forms.ChoiceField(label=_("Chuyển thành"))
    new_name = text(_("Tên sau chuyển đổi"), 250)

    def __init__(self, *args: Any, kinds: Iterable[tuple[str, Any]], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ChoiceField, self.fields["new_kind"]).choices = list(kinds)


class TickForm(forms.Form):
    """One item: done with a note, or not needed."""

    note = text(_("Giấy tờ, việc đã làm"), 300, help_text=_("Số, ngày, nơi cấp."))
    is_needless = forms.BooleanField(label=_("Không cần làm việc này (ghi lý do ở trên)"), required=False)


class FinishForm(forms.Form):
    """The new registration."""

    registration_number = text(_("Số đăng ký"), 60)
    registered_on = DayField(label=_("Ngày đăng ký"), required=False)
    registration_authority = text(_("Cơ quan cấp"), 200)
    tax_code = text(_("Mã số thuế"), 20, inputmode="numeric")
    charter_capital_vnd = MoneyField(label=_("Vốn điều lệ (đồng)"), required=False)


class MergeForm(forms.Form):
    """Field by field, which value stays; and why."""

    reason = words(_("Lý do gộp"))

    def __init__(self, *args: Any, differing: Iterable[tuple[str, Any, str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        listed = list(differing)
        self.differing = [name for name, *_rest in listed]
        self.filled = {name for name, _label, own, other in listed if own and other}
        fields = {name: _choice(label, own, other) for name, label, own, other in listed}
        self.fields = {**fields, **self.fields}

    @property
    def both(self) -> list[forms.BoundField]:
        """What both records say, differently."""
        return [self[name] for name in self.differing if name in self.filled]

    @property
    def single(self) -> list[forms.BoundField]:
        """What only one of them says; that is taken unless somebody chooses otherwise."""
        return [self[name] for name in self.differing if name not in self.filled]

    def taken(self) -> list[str]:
        """The fields whose value comes from the record that goes."""
        return [name for name in self.differing if self.cleaned_data[name] == TAKE]


def _choice(label: Any, own: str, other: str) -> forms.ChoiceField:
    """Both values as options; an empty one loses by itself."""
    choices = [(KEEP, own or "–"), (TAKE, other or "–")]
    return forms.ChoiceField(
        label=label, choices=choices, widget=forms.RadioSelect, initial=KEEP if own or not other else TAKE
    )


class ListForm(forms.Form):
    """A list as a file."""

    file = PaperField(
        label=_("Tệp danh sách"),
        kinds=("xlsx", "xls", "csv"),
        help_text=_("Excel (.xlsx, .xls) hoặc CSV, tối đa 5 MB."),
    )


class VerifyForm(forms.Form):
    """What the officer types with the person before them."""

    code = text(_("Mã trên phiếu"), 20, inputmode="numeric", autocomplete="off")
    is_checked = forms.BooleanField(
        label=_("Đã gặp trực tiếp và kiểm tra giấy tờ tùy thân của người đăng ký"), required=False
    )


class SignUpForm(forms.Form):
    """The public page; boxes of consent are never ticked beforehand."""

    producer_name = text(_("Tên chủ thể"), 250, autocomplete="organization", help_text=_("Tên hợp tác xã, hộ, cơ sở."))
    kind = forms.ChoiceField(label=_("Loại hình"), choices=[("", _("Chọn loại hình")), *Kind.choices])
    unit = CommuneField(required=False)
    full_name = text(_("Họ và tên người đại diện"), 120, autocomplete="name")
    position = text(_("Chức vụ"), 120, help_text=_("Ví dụ: Giám đốc, chủ hộ."))
    phone = text(_("Điện thoại di động"), 20, inputmode="tel", autocomplete="tel")

    def __init__(self, *args: Any, communes: QuerySet[Unit], purposes: Iterable[Purpose], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "unit", communes)
        self.purposes = list(purposes)
        for purpose in self.purposes:
            self.fields[purpose.code] = forms.BooleanField(label=str(purpose), required=False, help_text=purpose.words)

    @property
    def asked(self) -> list[forms.BoundField]:
        """The fields above the consents."""
        return [self[name] for name in ("producer_name", "kind", "unit", "full_name", "position", "phone")]

    @property
    def consents(self) -> list[forms.BoundField]:
        """One box for each purpose."""
        return [self[purpose.code] for purpose in self.purposes]

    def facts(self) -> dict[str, Any]:
        """What the service takes."""
        codes = {purpose.code for purpose in self.purposes}
        typed = {name: value for name, value in self.cleaned_data.items() if name not in codes}
        return {**typed, "agreed": [code for code in codes if self.cleaned_data[code]]}


class ConsentForm(forms.Form):
    """One purpose, one box."""

    purpose = forms.ModelChoiceField(queryset=Purpose.objects.all())


class AskForm(forms.Form):
    """A request about one's own data."""

    rule = forms.ModelChoiceField(label=_("Loại yêu cầu"), queryset=RequestRule.objects.all(), empty_label=None)
    details = words(_("Nội dung yêu cầu"), rows=4, help_text=_("Dữ liệu nào, muốn sửa thành gì, hoặc vì sao."))


class AnswerForm(forms.Form):
    """The first answer."""

    answer = words(_("Nội dung phản hồi"), rows=4)
    has_processors = forms.BooleanField(
        label=_("Có bên khác cùng xử lý dữ liệu này"), required=False, help_text=_("Thời hạn thực hiện khi đó dài hơn.")
    )


class CloseForm(forms.Form):
    """What was done, or why not."""

    state = forms.ChoiceField(
        label=_("Kết quả"),
        choices=[(RequestState.DONE, RequestState.DONE.label), (RequestState.DECLINED, RequestState.DECLINED.label)],
        widget=forms.RadioSelect,
        initial=RequestState.DONE,
    )
    outcome = words(_("Việc đã làm, hoặc lý do"), rows=4)


def values_of(producer: Producer, names: Iterable[str]) -> dict[str, str]:
    """The values of a record in words, as the merge shows them; what it does not say is empty."""
    shown = {"kind": producer.get_kind_display(), "unit": producer.unit.name}
    values = {name: shown.get(name, getattr(producer, name)) for name in names}
    return {name: "" if value in (None, "") else in_words(value) for name, value in values.items()}
