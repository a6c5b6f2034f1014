"""Deals, typical products, listings, inquiries."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Producer
from ocop.base.ui.fields import DayField, MoneyField, NumberField, PaperField
from ocop.cycle.products.models import Product

from ...models.events import Channel, Deal, TradeEvent
from ...vocabulary.events import DealKind, DealState, Finding, InquiryState, SalesSource, SelectionGroup, SelectionLevel
from .event import text


class DealForm(forms.Form):
    """The paper and what it says."""

    event = forms.ModelChoiceField(
        label=_("Sự kiện"), queryset=TradeEvent.objects.none(), required=False, empty_label=_("Ngoài sự kiện")
    )
    kind = forms.ChoiceField(label=_("Loại"), choices=DealKind.choices, widget=forms.RadioSelect)
    producer = forms.ModelChoiceField(label=_("Chủ thể của tỉnh"), queryset=Producer.objects.none(), empty_label=None)
    partner = forms.CharField(label=_("Đối tác"), max_length=250)
    partner_place = forms.CharField(label=_("Địa phương của đối tác"), max_length=250, required=False)
    quantity = forms.CharField(label=_("Hàng hóa, số lượng"), max_length=250, required=False)
    value_vnd = MoneyField(
        label=_("Giá trị (đồng)"), required=False, help_text=_("Biên bản ghi nhớ không ghi giá trị.")
    )
    signed_on = DayField(label=_("Ngày ký"), required=False)
    valid_to = DayField(label=_("Có hiệu lực đến hết"), required=False)
    file = PaperField(label=_("Tệp hợp đồng, biên bản"), required=False)
    is_another = forms.BooleanField(
        label=_("Đây là giao dịch khác, dù cùng tệp, cùng các bên, cùng ngày"), required=False
    )

    def __init__(self, *args: Any, producers: QuerySet[Producer], events: QuerySet[TradeEvent], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["producer"]).queryset = producers
        cast(forms.ModelChoiceField, self.fields["event"]).queryset = events


class FollowForm(forms.Form):
    """How far it is carried out."""

    state = forms.ChoiceField(label=_("Tình hình"), choices=DealState.choices, widget=forms.RadioSelect)
    delivered_vnd = MoneyField(label=_("Giá trị đã thực hiện (đồng)"), required=False)
    note = text(_("Ghi chú, lý do"))


class TypicalForm(forms.Form):
    """As the certificate says."""

    product = forms.ModelChoiceField(
        label=_("Sản phẩm trong hệ thống"), queryset=Product.objects.none(), required=False,
        empty_label=_("Chưa có trong hệ thống"),
    )  # fmt: skip
    product_name = forms.CharField(label=_("Tên sản phẩm"), max_length=250, required=False)
    producer_name = forms.CharField(label=_("Cơ sở sản xuất"), max_length=250, required=False)
    group = forms.ChoiceField(label=_("Nhóm"), choices=SelectionGroup.choices)
    level = forms.ChoiceField(label=_("Cấp bình chọn"), choices=SelectionLevel.choices)
    number = forms.CharField(label=_("Số giấy chứng nhận"), max_length=80, required=False)
    issuer_name = forms.CharField(label=_("Cơ quan cấp"), max_length=250)
    issued_on = DayField(label=_("Ngày cấp"), required=False)
    points = NumberField(label=_("Điểm trung bình"), required=False)
    council = forms.IntegerField(label=_("Số thành viên Hội đồng"), required=False, min_value=1, max_value=20)

    def __init__(self, *args: Any, products: QuerySet[Product], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["product"]).queryset = products


class ListingForm(forms.Form):
    """Which product on which channel."""

    product = forms.ModelChoiceField(label=_("Sản phẩm"), queryset=Product.objects.none(), empty_label=None)
    channel = forms.ModelChoiceField(label=_("Kênh"), queryset=Channel.objects.all(), empty_label=None)
    url = forms.URLField(label=_("Đường dẫn, nếu đã có"), max_length=500, required=False, assume_scheme="https")

    def __init__(self, *args: Any, products: QuerySet[Product], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["product"]).queryset = products


class LiveForm(forms.Form):
    """Where, since when."""

    url = forms.URLField(label=_("Đường dẫn bán hàng"), max_length=500, required=False, assume_scheme="https")
    live_from = DayField(label=_("Bán từ ngày"), required=False)


class CheckForm(forms.Form):
    """What was found."""

    finding = forms.ChoiceField(label=_("Kết quả kiểm tra"), choices=Finding.choices, widget=forms.RadioSelect)
    note = text(_("Ghi chú"), rows=2)


class SalesForm(forms.Form):
    """One month as one source tells it."""

    month = DayField(label=_("Tháng"), help_text=_("Một ngày bất kỳ trong tháng."))
    orders = forms.IntegerField(label=_("Số đơn hàng"), min_value=0)
    quantity = NumberField(label=_("Số lượng"), required=False)
    revenue_vnd = MoneyField(label=_("Doanh thu (đồng)"))
    source = forms.ChoiceField(label=_("Nguồn số liệu"), choices=SalesSource.choices)


class BuyForm(forms.Form):
    """Hỏi mua, as the public writes it."""

    name = forms.CharField(
        label=_("Họ tên"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Ghi họ tên.")},
    )  # fmt: skip
    organisation = forms.CharField(
        label=_("Đơn vị"),
        max_length=250,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    contact = forms.CharField(
        label=_("Điện thoại hoặc thư điện tử"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "email"}),
        help_text=_("Chỉ cơ quan chuyển hỏi mua và chủ thể đọc."),
        error_messages={"required": _("Ghi số điện thoại hoặc thư điện tử.")},
    )  # fmt: skip
    quantity = forms.CharField(label=_("Số lượng cần"), max_length=200, required=False)
    text = forms.CharField(
        label=_("Nội dung hỏi mua"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Ghi nội dung hỏi mua.")},
    )  # fmt: skip
    mark = forms.CharField(max_length=200, widget=forms.HiddenInput)


class AnswerForm(forms.Form):
    """Words for the buyer."""

    answer = text(_("Trả lời"), rows=5, help_text=_("Người hỏi mua đọc lời này bằng mã trả lời."))


class NoteForm(forms.Form):
    """Why."""

    note = text(_("Lý do"))


class CloseForm(forms.Form):
    """How it ended."""

    outcome = forms.ChoiceField(
        label=_("Kết quả"), widget=forms.RadioSelect,
        choices=[(end.value, end.label) for end in (InquiryState.AGREED, InquiryState.NO_DEAL)],
    )  # fmt: skip
    deal = forms.ModelChoiceField(
        label=_("Hợp đồng, đơn hàng đã ghi"), queryset=Deal.objects.none(), required=False, empty_label=_("Chưa ghi")
    )
    note = text(_("Ghi chú, lý do"))

    def __init__(self, *args: Any, deals: QuerySet[Deal], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["deal"]).queryset = deals
