"""Form a on four pages (§3.6 a), each with its own address."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import MoneyField, NumberField
from ocop.law.criteria.models import Classification

from ..models import SupportKind
from ..vocabulary import HOLDER_TYPES, IDEA_FIELDS, IdeaOrigin, PresentState, Technology
from .pages import PageForm, RowForm, choice, line, whole, words

F = IDEA_FIELDS


class ClassField(forms.ModelChoiceField):
    """A row of the classification, under its group."""

    def label_from_instance(self, obj: Any) -> str:
        """Chè · Bộ 12."""
        return _("%(group)s: %(name)s (bộ %(code)s)") % {
            "group": obj.group, "name": obj.subgroup or obj.group, "code": obj.criteria_set.code,
        }  # fmt: skip


class ProductPage(PageForm):
    """1: the product, and who registers it."""

    product_name = line(F["product_name"].label, help_text=_("Mỗi phiếu một sản phẩm."))
    core_value = words(F["core_value"].label, help_text=_("Ít nhất 20 ký tự."))
    packing = words(F["packing"].label, rows=2)
    classification = ClassField(
        label=F["classification"].label,
        queryset=Classification.objects.none(),
        required=False,
        empty_label=_("Chưa chọn"),
    )
    holder_name = line(F["holder_name"].label, autocomplete="organization")
    holder_type = choice(F["holder_type"].label, HOLDER_TYPES)
    address = line(F["address"].label, most=300, autocomplete="street-address")
    phone = line(F["phone"].label, most=20, inputmode="tel", autocomplete="tel")
    email = line(F["email"].label, most=254, inputmode="email", autocomplete="email")
    website = line(F["website"].label, most=200, inputmode="url")

    def __init__(self, *args: Any, classes: QuerySet[Classification], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["classification"]).queryset = classes


class MaterialForm(RowForm):
    """A raw material."""

    name = line(_("Nguyên liệu"), most=200)
    source = line(_("Nơi lấy"), most=200)
    share = NumberField(label=_("Địa phương (%)"), required=False)
    owner = line(_("Của ai"), most=200)


class MakingPage(PageForm):
    """2: what it is made of and how, where the idea comes from."""

    lists = {"materials": (MaterialForm, "m")}
    technology = choice(F["technology"].label, Technology.choices)
    technology_note = words(F["technology_note"].label)
    environment = words(F["environment"].label)
    origin = choice(F["origin"].label, IdeaOrigin.choices)
    culture = words(F["culture"].label)


class FiguresPage(PageForm):
    """3: how much, at what price, with how many people, and how far it is."""

    output = NumberField(label=F["output"].label, required=False)
    output_unit = line(F["output_unit"].label, most=40)
    price_vnd = MoneyField(label=F["price_vnd"].label, required=False)
    labour_total = whole(F["labour_total"].label)
    labour_local = whole(F["labour_local"].label)
    labour_women = whole(F["labour_women"].label)
    labour_ethnic = whole(F["labour_ethnic"].label)
    present_state = choice(F["present_state"].label, PresentState.choices)
    licences = words(F["licences"].label, help_text=_("Mỗi dòng một giấy."))
    sales_vnd = MoneyField(
        label=F["sales_vnd"].label, required=False, help_text=_("Chỉ ghi khi sản phẩm đã có (Biểu 02).")
    )


class WishesPage(PageForm):
    """4: support wished for, and the commitment."""

    wishes = forms.MultipleChoiceField(
        label=F["wishes"].label, required=False, widget=forms.CheckboxSelectMultiple, choices=()
    )
    commitment = forms.BooleanField(
        label=_("Cam kết thông tin đã ghi là đúng và thực hiện đúng quy định của Chương trình OCOP"), required=False
    )
    signer_name = line(F["signer_name"].label, most=120, autocomplete="name")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        kinds = [(kind.code, kind.label) for kind in SupportKind.objects.all()]
        cast(forms.MultipleChoiceField, self.fields["wishes"]).choices = kinds


PAGES: dict[int, type[PageForm]] = {1: ProductPage, 2: MakingPage, 3: FiguresPage, 4: WishesPage}
