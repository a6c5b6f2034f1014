"""Forms of lists, trainings and the product's lasting record."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Producer
from ocop.base.ui.fields import DayField, FilesField, MoneyField, PaperField
from ocop.law.criteria.models import Classification
from ocop.law.criteria.rules.sheets import Criterion, Sheet

from ..services.working import Photo
from ..vocabulary import PhotoKind, ProductStatus, TrainingKind
from .pages import line, whole, words

NONE = "none"


class DecisionForm(forms.Form):
    """The decision that approves a list."""

    decision_number = line(_("Số, ký hiệu quyết định"), most=60)
    decision_on = DayField(label=_("Ngày quyết định"), required=False)
    signer_name = line(_("Người ký"), most=120)
    signer_title = line(_("Chức danh người ký"), most=120)


class ProducersField(forms.ModelMultipleChoiceField):
    """Producers with their places."""

    def label_from_instance(self, obj: Any) -> str:
        """HTX Tài Hoan, xã Côn Minh."""
        return f"{obj.name}, {obj.unit.name}"


class InviteForm(forms.Form):
    """Whom to invite."""

    producers = ProducersField(
        label=_("Mời chủ thể"), queryset=Producer.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, producers: QuerySet[Producer], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelMultipleChoiceField, self.fields["producers"]).queryset = producers


class TrainingForm(InviteForm):
    """A training."""

    kind = forms.ChoiceField(label=_("Loại tập huấn"), choices=TrainingKind.choices, initial=TrainingKind.PLAN)
    title = line(_("Tên lớp"))
    day = DayField(label=_("Ngày"), required=False)
    place = line(_("Địa điểm"))
    note = words(_("Nội dung, ghi chú"))
    field_order = ("kind", "title", "day", "place", "note", "producers")


class AttendanceForm(forms.Form):
    """Who came: the people of one producer, or staff of a body."""

    producer = forms.ModelChoiceField(
        label=_("Chủ thể"),
        queryset=Producer.objects.none(),
        required=False,
        empty_label=_("Cán bộ, không thuộc chủ thể"),
    )
    body = line(_("Cơ quan của cán bộ"), most=200)
    names = words(_("Họ tên người dự"), rows=5, help_text=_("Mỗi dòng một người."))

    def __init__(self, *args: Any, producers: QuerySet[Producer], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["producer"]).queryset = producers


class ProductForm(forms.Form):
    """The lasting particulars of a product."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = line(_("Tên sản phẩm"))
    brand = line(_("Nhãn hiệu"), most=120)
    specification = line(_("Quy cách"), most=300)
    shelf_life = line(_("Hạn sử dụng"), most=120)
    price_vnd = MoneyField(label=_("Giá bán (đồng)"), required=False)
    gtin = line(_("Mã vạch (GTIN)"), most=14, inputmode="numeric")
    hs_code = line(_("Mã HS"), most=12)
    ingredients = words(_("Thành phần"))
    allergens = line(_("Chất gây dị ứng"), most=300)
    packaging = words(_("Bao gói"), rows=2)
    channels = words(_("Kênh bán hàng"), rows=2)
    story = words(_("Câu chuyện sản phẩm"), rows=6)
    status = forms.ChoiceField(label=_("Trạng thái"), choices=ProductStatus.choices)


class ProductPhotoForm(forms.Form):
    """A picture of the product or its label."""

    photo = PaperField(label=_("Ảnh"), required=False, kinds=("jpg", "png"))
    kind = forms.ChoiceField(label=_("Ảnh gì"), choices=PhotoKind.choices)
    caption = line(_("Chú thích"), most=200)

    def picture(self) -> Photo | None:
        """As it came in."""
        file = self.cleaned_data.get("photo")
        return Photo(file.name, file.read()) if file else None


class SamplesForm(forms.Form):
    """Pictures for an idea: the camera of a phone, or what it holds already; several at once."""

    camera = FilesField(label=_("Chụp ảnh"), accept="image/*", capture="environment")
    uploads = FilesField(
        label=_("Chọn ảnh có sẵn"),
        accept="image/*",
        help_text=_("Chọn được nhiều ảnh; ảnh được thu nhỏ trước khi gửi."),
    )

    def pictures(self) -> list[Photo]:
        """As they came in."""
        sent = [*self.cleaned_data["camera"], *self.cleaned_data["uploads"]]
        return [Photo(one.name, one.read()) for one in sent]


class ClassifyForm(forms.Form):
    """Its place in the classification."""

    classification = forms.ModelChoiceField(label=_("Phân nhóm sản phẩm"), queryset=Classification.objects.none())

    def __init__(self, *args: Any, classes: QuerySet[Classification], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["classification"]).queryset = classes


class OldCodeForm(forms.Form):
    """A code given in the past."""

    printed = line(_("Mã như đã in"), most=60)
    year = whole(_("Năm đánh giá"))


class ScoreForm(forms.Form):
    """One option for each criterion, and the answers on which papers depend."""

    def __init__(self, *args: Any, sheet: Sheet, **options: Any) -> None:
        super().__init__(*args, **options)
        self.sheet = sheet
        for criterion in sheet.criteria:
            self.fields[f"c-{criterion.code}"] = forms.ChoiceField(
                label=f"{criterion.code} {criterion.title}", choices=_options(criterion), required=False,
                widget=forms.RadioSelect,
            )  # fmt: skip
        for code, question in sheet.conditions.items():
            self.fields[f"q-{code}"] = forms.ChoiceField(
                label=question, choices=[("", _("Chưa rõ")), ("1", _("Có")), ("0", _("Không"))], required=False
            )

    def chosen(self) -> dict[str, int | None]:
        """Criterion → place of the option; an explicit none is an answer, nothing ticked is not."""
        typed = {each.code: self.cleaned_data.get(f"c-{each.code}", "") for each in self.sheet.criteria}
        return {code: None if value == NONE else int(value) for code, value in typed.items() if value}

    def facts(self) -> dict[str, bool]:
        """The conditions answered."""
        typed = {code: self.cleaned_data.get(f"q-{code}", "") for code in self.sheet.conditions}
        return {code: value == "1" for code, value in typed.items() if value}

    def parts(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The criteria under A, B, C."""
        return [(part, [self[f"c-{each.code}"] for each in part.criteria()]) for part in self.sheet.parts]

    def questions(self) -> list[forms.BoundField]:
        """The conditions."""
        return [self[f"q-{code}"] for code in self.sheet.conditions]


def _options(criterion: Criterion) -> list[tuple[str, str]]:
    known = [
        (str(each.index), _("%(points)s điểm: %(text)s") % {"points": each.points, "text": each.text})
        for each in criterion.options
    ]
    return [*known, (NONE, str(_("0 điểm: không mức nào đúng")))]
