"""Form b on four pages (§3.6 b), eleven sections."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField, MoneyField

from ..vocabulary import PLAN_FIELDS, RANKS, SECTIONS, FundSource, MilestoneKind
from .pages import PageForm, RowForm, line, whole, words

F = PLAN_FIELDS


class SectionedPage(PageForm):
    """A page whose fields stand under the sections of Biểu 03."""

    def sections(self) -> list[tuple[int, Any, list[forms.BoundField]]]:
        """Number, title and fields of each section on the page."""
        found: dict[int, list[forms.BoundField]] = {}
        for name in self.names:
            found.setdefault(F[name].section, []).append(self[name])
        return [(number, SECTIONS[number], fields) for number, fields in sorted(found.items())]


class UnitPage(SectionedPage):
    """Sections 1–3."""

    unit_name = line(F["unit_name"].label)
    unit_address = line(F["unit_address"].label, most=300)
    charter_capital_vnd = MoneyField(label=F["charter_capital_vnd"].label, required=False)
    members = whole(F["members"].label)
    business_lines = words(F["business_lines"].label, rows=2)
    functions = words(F["functions"].label)
    key_persons = words(F["key_persons"].label)
    goals_financial = words(F["goals_financial"].label)
    goals_other = words(F["goals_other"].label)
    mission = words(F["mission"].label, rows=2)
    success_factors = words(F["success_factors"].label)


class ProductionPage(SectionedPage):
    """Sections 4–6."""

    product_history = words(F["product_history"].label)
    description = words(F["description"].label)
    product_market = words(F["product_market"].label)
    customers = words(F["customers"].label)
    competitors = words(F["competitors"].label)
    channels = words(F["channels"].label)
    pricing = words(F["pricing"].label, rows=2)
    site = words(F["site"].label, rows=2)
    process = words(F["process"].label)
    equipment = words(F["equipment"].label)
    material_area = words(F["material_area"].label)
    linkage = words(F["linkage"].label)
    environment = words(F["environment"].label)
    food_safety = words(F["food_safety"].label)


class StepForm(RowForm):
    """A milestone of section 7."""

    usual = {"kind": MilestoneKind.OTHER.value}
    code = line(_("Mã"), most=20)
    kind = forms.ChoiceField(
        label=_("Loại việc"), choices=MilestoneKind.choices, required=False, initial=MilestoneKind.OTHER
    )
    name = line(_("Nội dung"))
    due = DayField(label=_("Hoàn thành"), required=False)
    owner = line(_("Phụ trách"), most=200)
    cost_vnd = MoneyField(label=_("Chi phí (đồng)"), required=False)


class StepsPage(PageForm):
    """Section 7."""

    lists = {"milestones": (StepForm, "s")}


class SourceForm(RowForm):
    """Money of one source."""

    usual = {"kind": FundSource.OWN.value}
    kind = forms.ChoiceField(label=_("Nguồn"), choices=FundSource.choices, required=False, initial=FundSource.OWN)
    name = line(_("Ghi rõ, chương trình nào"), most=200)
    amount_vnd = MoneyField(label=_("Số tiền (đồng)"), required=False)


class UseForm(RowForm):
    """A use of the money."""

    name = line(_("Dùng vào việc"), most=200)
    amount_vnd = MoneyField(label=_("Số tiền (đồng)"), required=False)


class YearForm(RowForm):
    """Revenue, cost and profit of a year."""

    year = whole(_("Năm"))
    revenue_vnd = MoneyField(label=_("Doanh thu (đồng)"), required=False)
    cost_vnd = MoneyField(label=_("Chi phí (đồng)"), required=False)
    profit_vnd = forms.IntegerField(
        label=_("Lợi nhuận (đồng)"), required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )


class MoneyPage(SectionedPage):
    """Sections 8–11."""

    lists = {"sources": (SourceForm, "f"), "uses": (UseForm, "u"), "years": (YearForm, "y")}
    risks = words(F["risks"].label)
    target_star = forms.TypedChoiceField(
        label=F["target_star"].label, required=False, coerce=int, empty_value=None,
        choices=[("", _("Chưa chọn")), *((star, _("%(n)s sao") % {"n": star}) for star in RANKS)],
    )  # fmt: skip
    gap_list = words(F["gap_list"].label)
    support_requested = words(F["support_requested"].label)
    support_basis = words(F["support_basis"].label, rows=2)


PAGES: dict[int, type[PageForm]] = {1: UnitPage, 2: ProductionPage, 3: StepsPage, 4: MoneyPage}
