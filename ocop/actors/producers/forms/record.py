"""The record of a producer, its representative, the reason of a change."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.territory.models import Unit
from ocop.base.ui.fields import DayField, MoneyField

from ..models import Account, Producer, Representative
from ..services.wording import ProducerWording, RepresentativeWording
from ..vocabulary import Kind, Sex
from .fields import CommuneField, DegreeField, count, offer, text, words

GROUPS = (
    (_("Chủ thể"), ("kind", "name", "short_name", "name_en", "established_on")),
    (_("Địa chỉ"), ("unit", "street", "latitude", "longitude")),
    (_("Đăng ký, mã số"), ("tax_code", "registration_number", "registered_on", "registration_authority",
                           "charter_capital_vnd")),
    (_("Thành viên, ngành nghề"), ("members_total", "members_poor", "business_lines")),
    (_("Liên hệ"), ("phone", "email", "website", "social", "shop")),
)  # fmt: skip
PERSON = ("rep_name", "rep_position")


class ProducerForm(forms.Form):
    """One form for entering and changing; groups keep a long form readable on a phone."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Loại hình"), choices=[("", "—"), *Kind.choices], required=False)
    name = text(_("Tên đầy đủ"), 250, help_text=_("Như trong giấy đăng ký."), autocomplete="organization")
    short_name = text(_("Tên gọi tắt"), 120)
    name_en = text(_("Tên tiếng Anh"), 250, lang="en")
    established_on = DayField(label=_("Ngày thành lập"), required=False)
    unit = CommuneField(required=False)
    street = text(_("Thôn, số nhà, đường"), 250, autocomplete="street-address")
    latitude = DegreeField(_("Vĩ độ"), "22,1474")
    longitude = DegreeField(_("Kinh độ"), "105,8348")
    tax_code = text(_("Mã số thuế"), 20, help_text=_("10 số, 10-3 số hoặc 12 số của hộ."), inputmode="numeric")
    registration_number = text(_("Số đăng ký"), 60)
    registered_on = DayField(label=_("Ngày đăng ký"), required=False)
    registration_authority = text(_("Cơ quan cấp"), 200)
    charter_capital_vnd = MoneyField(label=_("Vốn điều lệ (đồng)"), required=False)
    members_total = count(_("Số thành viên"))
    members_poor = count(_("Trong đó nghèo, cận nghèo"))
    business_lines = words(_("Ngành nghề sản xuất, kinh doanh"))
    phone = text(_("Điện thoại"), 20, inputmode="tel", autocomplete="tel")
    email = forms.EmailField(label=_("Thư điện tử"), required=False)
    website = forms.URLField(label=_("Trang web"), required=False, assume_scheme="https")
    social = forms.URLField(label=_("Mạng xã hội"), required=False, assume_scheme="https")
    shop = forms.URLField(label=_("Gian hàng trực tuyến"), required=False, assume_scheme="https")
    reason = text(_("Lý do, căn cứ thay đổi"), 300, help_text=_("Ghi khi đổi tên, loại hình hoặc số đăng ký."))

    def __init__(self, *args: Any, communes: QuerySet[Unit], producer: Producer | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        offer(self, "unit", communes)
        if producer is None:
            del self.fields["reason"]

    @property
    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields under their headings."""
        return [(heading, [self[name] for name in names]) for heading, names in GROUPS]

    def wording(self) -> ProducerWording:
        """What was typed."""
        typed = {name: self.cleaned_data[name] for _heading, names in GROUPS for name in names}
        return ProducerWording(**typed)


class NewProducerForm(ProducerForm):
    """With the representative's name, the least that an office must know."""

    rep_name = text(_("Người đại diện"), 120, autocomplete="name")
    rep_position = text(_("Chức vụ"), 120)

    @property
    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The representative after the address."""
        known = super().groups
        return [*known[:2], (_("Người đại diện"), [self[name] for name in PERSON]), *known[2:]]

    def representative(self) -> RepresentativeWording | None:
        """Who represents it, where a name was typed."""
        name = self.cleaned_data["rep_name"].strip()
        return RepresentativeWording(name=name, position=self.cleaned_data["rep_position"]) if name else None


def initial_of(producer: Producer) -> dict[str, Any]:
    """The record as the form shows it."""
    shown = {name: getattr(producer, name) for _heading, names in GROUPS for name in names}
    return {**shown, "unit": producer.unit_id, "seen": producer.edition}


class RepresentativeForm(forms.Form):
    """Sex and ethnicity are asked since Forms 02 and 03 ask them; both may stay empty."""

    name = text(_("Họ và tên"), 120, autocomplete="name")
    position = text(_("Chức vụ"), 120)
    sex = forms.ChoiceField(label=_("Giới tính"), choices=[("", "—"), *Sex.choices], required=False)
    ethnicity = text(_("Dân tộc"), 40)
    birth_year = forms.IntegerField(
        label=_("Năm sinh"), required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    residence = text(_("Nơi thường trú"), 250)
    is_new = forms.BooleanField(label=_("Là người mới thay người trước, từ hôm nay"), required=False)

    def wording(self) -> RepresentativeWording:
        """What was typed."""
        return RepresentativeWording(**{name: self.cleaned_data[name] for name in RepresentativeWording.__slots__})


def representative_initial(row: Representative | None) -> dict[str, Any]:
    """The present one as the form shows it."""
    return {name: getattr(row, name) for name in RepresentativeWording.__slots__} if row else {}


class AccountForm(forms.Form):
    """Left empty, the account noted so far ends."""

    number = text(_("Số tài khoản"), 40, inputmode="numeric", autocomplete="off")
    bank = text(_("Ngân hàng, chi nhánh"), 150)
    holder = text(_("Tên chủ tài khoản"), 150, help_text=_("Như ngân hàng ghi."))


def account_initial(row: Account | None) -> dict[str, Any]:
    """The present one as the form shows it."""
    return {name: getattr(row, name) for name in ("number", "bank", "holder")} if row else {}


class ReasonForm(forms.Form):
    """Why."""

    reason = words(_("Lý do, căn cứ"))
