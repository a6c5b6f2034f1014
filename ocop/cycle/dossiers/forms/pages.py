"""Forms 01 and 02 on three pages, each with its own address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.vocabulary import Sex
from ocop.base.ui.fields import DayField, MoneyField
from ocop.base.ui.pageforms import PageForm, RowForm, choice, line, whole, words

from ..vocabulary import REGISTRATION_FIELDS, REPORT_FIELDS, IpKind, Topic

F, R = REGISTRATION_FIELDS, REPORT_FIELDS
COMMITMENT = _(
    "Cam kết những nội dung trong phiếu và báo cáo là đúng sự thật, chịu trách nhiệm trước pháp luật về hồ sơ"
)


def tick(label: Any) -> forms.BooleanField:
    """Có hoặc không."""
    return forms.BooleanField(label=label, required=False)


class RegistrationPage(PageForm):
    """1: Mẫu 01."""

    unit_name = line(F["unit_name"].label, autocomplete="organization")
    representative = line(F["representative"].label, most=120, autocomplete="name")
    position = line(F["position"].label, most=120)
    address = line(F["address"].label, most=300, autocomplete="street-address")
    phone = line(F["phone"].label, most=20, inputmode="tel", autocomplete="tel")
    email = line(F["email"].label, most=254, inputmode="email", autocomplete="email")
    product_name = line(F["product_name"].label)
    sample_count = whole(F["sample_count"].label)
    commitment = tick(COMMITMENT)
    signer_name = line(F["signer_name"].label, most=120, autocomplete="name")


class UnitPage(PageForm):
    """2: Mẫu 02, phần I."""

    unit_type = line(R["unit_type"].label, most=60)
    rep_sex = choice(R["rep_sex"].label, Sex.choices)
    rep_ethnicity = line(R["rep_ethnicity"].label, most=60)
    rep_residence = line(R["rep_residence"].label, most=300)
    registered_on = DayField(label=R["registered_on"].label, required=False)
    registration_no = line(R["registration_no"].label, most=60)
    specification = line(R["specification"].label, most=300)
    standard = line(R["standard"].label, most=300)
    has_registration = tick(R["has_registration"].label)
    has_declaration = tick(R["has_declaration"].label)
    has_food_safety = tick(R["has_food_safety"].label)
    has_production = tick(R["has_production"].label)
    ip_kinds = forms.MultipleChoiceField(
        label=R["ip_kinds"].label, required=False, widget=forms.CheckboxSelectMultiple, choices=IpKind.choices
    )
    history = words(R["history"].label)
    structure = words(R["structure"].label)


class YearForm(RowForm):
    """A year's figures."""

    year = whole(_("Năm"))
    revenue_vnd = MoneyField(label=_("Doanh thu (đồng)"), required=False)
    profit_vnd = MoneyField(label=_("Lợi nhuận (đồng)"), required=False)
    output = line(_("Sản lượng"), most=60)


class ChangeForm(RowForm):
    """One thing that changed since the last recognition."""

    topic = choice(_("Nội dung"), Topic.choices)
    before = words(_("Lần công nhận trước"), rows=2)
    now = words(_("Hiện nay"), rows=2)


class ResultsPage(PageForm):
    """3: Mẫu 02, phần II và IV."""

    lists = {"years": (YearForm, "y")}
    material_area = words(R["material_area"].label)
    technology = words(R["technology"].label)
    quality_changes = words(R["quality_changes"].label)
    markets = words(R["markets"].label)
    plan_ahead = words(R["plan_ahead"].label)


class ChangesPage(ResultsPage):
    """3: the same for an upgrade or a re-evaluation, which lists its changes."""

    lists = {"years": (YearForm, "y"), "changes": (ChangeForm, "c")}
