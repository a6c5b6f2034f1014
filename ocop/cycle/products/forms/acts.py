"""Forms of the acts on entries; what is missing is said by the service, all at once."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Producer
from ocop.base.ui.fields import DayField, MoneyField, PaperField

from ..models import Product, SupportKind
from ..rules.moves import Returned
from ..services.working import Photo
from ..vocabulary import Finding, MilestoneKind, Reason, Route, Topic
from .pages import line, words

REASONS = 4


class StartForm(forms.Form):
    """Which producer, which route, which product."""

    producer = forms.ModelChoiceField(label=_("Chủ thể"), queryset=Producer.objects.none())
    route = forms.ChoiceField(
        label=_("Hình thức"), choices=Route.choices, initial=Route.NEW_IDEA, widget=forms.RadioSelect
    )
    product = forms.ModelChoiceField(
        label=_("Sản phẩm đã có trong hệ thống"),
        queryset=Product.objects.none(),
        required=False,
        empty_label=_("Sản phẩm mới"),
    )
    name = line(_("Tên sản phẩm mới"), help_text=_("Ghi khi sản phẩm chưa có trong hệ thống."))

    def __init__(self, *args: Any, producers: QuerySet[Producer], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["producer"]).queryset = producers
        products = Product.objects.filter(producer__in=producers).order_by("name")
        cast(forms.ModelChoiceField, self.fields["product"]).queryset = products

    def clean(self) -> dict[str, Any]:
        """A product belongs to the producer chosen."""
        typed = self.cleaned_data
        product = typed.get("product")
        if product and typed.get("producer") and product.producer_id != typed["producer"].pk:
            self.add_error("product", _("Sản phẩm này của chủ thể khác."))
        return typed


class LateForm(forms.Form):
    """Why a form comes late; only the commune may say."""

    late_reason = line(_("Lý do nhận muộn"), most=300, help_text=_("Chỉ cán bộ xã ghi khi đã hết thời gian nhận."))


class ReasonForm(forms.Form):
    """Why, in words."""

    reason = words(_("Lý do"))


class NoteForm(forms.Form):
    """A word with the decision."""

    reason = words(_("Ý kiến"))


class VerifyForm(forms.Form):
    """What the commune found."""

    text = words(_("Ý kiến thẩm định của xã"), rows=5)


class ScreenForm(forms.Form):
    """A finding for each topic, with a note."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for topic in Topic:
            self.fields[topic.value] = forms.ChoiceField(
                label=topic.label, choices=Finding.choices, widget=forms.RadioSelect, required=False
            )
            self.fields[f"{topic.value}-note"] = line(_("Ghi chú"), most=300)

    def told(self) -> tuple[dict[str, str], dict[str, str]]:
        """Findings and notes by topic."""
        typed = self.cleaned_data
        findings = {topic.value: typed[topic.value] for topic in Topic if typed.get(topic.value)}
        return findings, {topic.value: typed.get(f"{topic.value}-note", "") for topic in Topic}

    def groups(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Finding and note of each topic."""
        return [(self[topic.value], self[f"{topic.value}-note"]) for topic in Topic]


class ReturnForm(forms.Form):
    """Several reasons at once, one day."""

    due = DayField(
        label=_("Hạn nộp lại"), required=False, help_text=_("Để trống thì theo số ngày của bước này trong năm.")
    )

    def __init__(self, *args: Any, fields_offered: Sequence[tuple[str, Any]] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        for n in range(REASONS):
            self.fields[f"r{n}-code"] = forms.ChoiceField(
                label=_("Lý do"), choices=[("", _("Không có")), *Reason.choices], required=False
            )
            self.fields[f"r{n}-field"] = forms.ChoiceField(
                label=_("Mục cần sửa"), choices=[("", _("Không thuộc mục nào")), *fields_offered], required=False
            )
            self.fields[f"r{n}-criterion"] = line(_("Tiêu chí bị ảnh hưởng"), most=20)
            self.fields[f"r{n}-text"] = words(_("Nội dung cần hoàn thiện"), rows=2)

    def groups(self) -> list[list[forms.BoundField]]:
        """The fields of each reason."""
        return [[self[f"r{n}-{name}"] for name in ("code", "field", "criterion", "text")] for n in range(REASONS)]

    def reasons(self) -> list[Returned]:
        """Those that say something."""
        typed = self.cleaned_data
        rows = [
            {name: typed.get(f"r{n}-{name}", "") for name in ("code", "field", "criterion", "text")}
            for n in range(REASONS)
        ]
        return [Returned(**row) for row in rows if any(row.values())]


class MilestoneForm(forms.Form):
    """A milestone."""

    code = line(_("Mã"), most=20)
    kind = forms.ChoiceField(
        label=_("Loại việc"), choices=MilestoneKind.choices, required=False, initial=MilestoneKind.OTHER
    )
    name = line(_("Nội dung"))
    due = DayField(label=_("Hoàn thành"), required=False)
    owner = line(_("Phụ trách"), most=200)
    cost_vnd = MoneyField(label=_("Chi phí (đồng)"), required=False)


class PhotoForm(forms.Form):
    """A picture from the camera or a file."""

    photo = PaperField(label=_("Ảnh"), required=False, kinds=("jpg", "png"))

    def picture(self) -> Photo | None:
        """As it came in."""
        file = self.cleaned_data.get("photo")
        return Photo(file.name, file.read()) if file else None


class ChartForm(forms.Form):
    """The organisation chart as a picture or a PDF."""

    chart = PaperField(
        label=_("Tệp sơ đồ tổ chức"), required=False, kinds=("pdf", "jpg", "png"),
        help_text=_("Ảnh chụp (JPG, PNG) hoặc tệp PDF."),
    )  # fmt: skip

    def file(self) -> Photo | None:
        """As it came in."""
        file = self.cleaned_data.get("chart")
        return Photo(file.name, file.read()) if file else None


class FinishForm(PhotoForm):
    """What shows that a milestone is done."""

    note = words(_("Kết quả"))
    field_order = ("note", "photo")


class SupportForm(forms.Form):
    """What is asked for."""

    kind = forms.ModelChoiceField(label=_("Loại hỗ trợ"), queryset=SupportKind.objects.all())
    text = words(_("Đề nghị cụ thể"))
    amount_vnd = MoneyField(label=_("Số tiền đề nghị (đồng)"), required=False)
