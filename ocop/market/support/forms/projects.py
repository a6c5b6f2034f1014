"""Forms of a project: every field may stay open; whether one must be filled is said by the service."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.base.ui.fields import DayField, FilesField, MoneyField, NumberField
from ocop.cycle.products.models import Product
from ocop.steering.budget.models import BudgetLine

from ..models import Activity, EligibleTrade, RefusalGround, SupportProgramme, SupportProject
from ..vocabulary.projects import (
    AcceptanceLevel,
    AdjustmentKind,
    ContractKind,
    Implementing,
    ObjectKind,
)

PAPERS = ".pdf,.docx,.jpg,.png,.xlsx"
PHOTOS = ".jpg,.jpeg,.png"


def words(label: Any, *, rows: int = 3, help_text: Any = "") -> forms.CharField:
    """A text of several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=False, widget=widget, help_text=help_text)


def line(label: Any, *, most: int = 120, help_text: Any = "") -> forms.CharField:
    """A text of one line."""
    return forms.CharField(label=label, required=False, max_length=most, help_text=help_text)


def sum_of(label: Any, *, help_text: Any = "") -> MoneyField:
    """Whole đồng."""
    return MoneyField(label=label, required=False, help_text=help_text)


def day(label: Any) -> DayField:
    """A day as on paper."""
    return DayField(label=label, required=False)


def lines_of(text: str) -> list[str]:
    """One entry a line."""
    return [row.strip() for row in text.splitlines() if row.strip()]


class NamedChoice(forms.ModelChoiceField):
    """Rows by their name in the language of the screen."""

    def label_from_instance(self, obj: Any) -> str:
        """Name or label."""
        return str(getattr(obj, "label", "") or getattr(obj, "name", "") or obj)


class Zeroed(forms.Form):
    """Sums that were left open are 0 for the services."""

    def clean(self) -> dict[str, Any]:
        """None of a sum becomes 0."""
        cleaned = cast(dict[str, Any], super().clean() or self.cleaned_data)
        for name, field in self.fields.items():
            if isinstance(field, MoneyField) and name in cleaned and cleaned[name] is None:
                cleaned[name] = 0
        return cleaned


class StartForm(forms.Form):
    """For which producer."""

    producer = NamedChoice(label=_("Chủ thể"), queryset=Producer.objects.none())

    def __init__(self, *args: Any, offered: QuerySet[Producer], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["producer"]).queryset = offered


class ContentForm(forms.ModelForm):
    """Nội dung đề nghị."""

    start_on = day(_("Bắt đầu"))
    end_on = day(_("Kết thúc"))

    class Meta:
        model = SupportProject
        fields = (
            "title", "programme", "activity", "trade", "technology_line", "object_kind", "product", "object_name",
            "implementing", "place", "start_on", "end_on", "multi_year_decision", "present", "need", "effect",
        )  # fmt: skip
        labels = {
            "title": _("Tên đề án"), "programme": _("Chương trình"), "activity": _("Nội dung hỗ trợ"),
            "trade": _("Ngành nghề"), "technology_line": _("Dây chuyền công nghệ"), "object_kind": _("Hỗ trợ cho"),
            "product": _("Sản phẩm trong danh bạ"), "object_name": _("Tên máy móc, nhãn hiệu, điểm"),
            "implementing": _("Ai thực hiện"), "place": _("Địa điểm"),
            "multi_year_decision": _("Quyết định cho thực hiện nhiều năm"), "present": _("Hiện trạng"),
            "need": _("Nhu cầu"), "effect": _("Hiệu quả dự kiến: sản lượng, doanh thu, việc làm"),
        }  # fmt: skip
        help_texts = {
            "object_name": _("Để trống nếu đã chọn sản phẩm trong danh bạ."),
            "multi_year_decision": _("Chỉ ghi khi thực hiện sang năm khác."),
        }  # fmt: skip

    def __init__(self, *args: Any, project: SupportProject, on: Any, **options: Any) -> None:
        super().__init__(*args, **{**options, "instance": project})
        self.field_offers(project, on)
        for field in self.fields.values():
            field.required = False
        for name in ("present", "need", "effect"):
            self.fields[name].widget = forms.Textarea(attrs={"rows": 3})

    def field_offers(self, project: SupportProject, on: Any) -> None:
        """What may be chosen on the day by this producer."""
        places = Unit.objects.filter(pk__in={project.producer.unit_id, project.place_id})
        sites = Unit.objects.filter(producer_sites__producer=project.producer)
        for name, rows in {
            "programme": SupportProgramme.objects.all(),
            "activity": Activity.objects.filter(is_for_producers=True),
            "trade": EligibleTrade.objects.in_force(on),
            "product": Product.objects.filter(producer=project.producer),
            "place": (places | sites).distinct(),
        }.items():
            self.fields[name] = NamedChoice(
                label=self.fields[name].label, queryset=rows, empty_label=str(_("Chưa chọn"))
            )
        self.fields["object_kind"] = forms.ChoiceField(
            label=_("Hỗ trợ cho"), choices=[("", _("Chưa chọn")), *ObjectKind.choices]
        )
        self.fields["implementing"] = forms.ChoiceField(label=_("Ai thực hiện"), choices=Implementing.choices)

    def _post_clean(self) -> None:
        """What is saved is said by the service."""

    def values(self) -> dict[str, Any]:
        """As the service takes them; an empty place or way stays as it was."""
        kept = {name: value for name, value in self.cleaned_data.items() if value is not None or name not in _KEPT}
        return {name: value for name, value in kept.items() if value != "" or name not in _KEPT}


_KEPT = ("place", "implementing")


class PaperForm(forms.Form):
    """One kind, one or more files."""

    kind = forms.ChoiceField(label=_("Loại giấy tờ"))
    files: Any = FilesField(label=_("Tệp"), accept=PAPERS, help_text=_("Chụp ảnh hoặc chọn tệp PDF, DOCX, JPG, PNG."))

    def __init__(self, *args: Any, kinds: list[tuple[str, Any]], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ChoiceField, self.fields["kind"]).choices = kinds


class ReasonForm(forms.Form):
    """Why."""

    reason = words(_("Lý do"))


class ReturnForm(forms.Form):
    """What is missing."""

    reason = words(_("Lý do"), rows=2)
    items = words(_("Cần bổ sung"), rows=5, help_text=_("Mỗi dòng một giấy tờ hoặc nội dung."))


class SurveyForm(forms.Form):
    """Minutes and pictures."""

    surveyed_on = day(_("Ngày khảo sát"))
    surveyors = words(_("Người ký biên bản"), help_text=_("Mỗi dòng một người, kèm đơn vị."))
    findings = words(_("Kết quả khảo sát"), rows=5)
    inner_note = words(_("Ghi chú nội bộ"), rows=2, help_text=_("Chủ thể không đọc được."))
    minutes = forms.FileField(label=_("Biên bản khảo sát"), required=False)
    photos = FilesField(label=_("Ảnh"), accept=PHOTOS)


class RefuseForm(forms.Form):
    """A legal reason, in words, in a letter."""

    ground = NamedChoice(label=_("Căn cứ"), queryset=RefusalGround.objects.none(), required=False,
                         empty_label=str(_("Chưa chọn")))  # fmt: skip
    text = words(_("Lý do gửi chủ thể"), rows=5)
    number = line(_("Số văn bản"))
    inner_note = words(_("Ghi chú nội bộ"), rows=2, help_text=_("Chủ thể không đọc được."))

    def __init__(self, *args: Any, on: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["ground"]).queryset = RefusalGround.objects.in_force(on)


class LinesForm(forms.Form):
    """How much of the support on which line."""

    def __init__(self, *args: Any, offered: list[BudgetLine], **options: Any) -> None:
        super().__init__(*args, **options)
        self.offered = offered
        for each in offered:
            self.fields[f"line{each.pk}"] = sum_of(str(each))

    def amounts(self) -> dict[BudgetLine, int]:
        """The lines with something on them."""
        return {each: self.cleaned_data.get(f"line{each.pk}") or 0 for each in self.offered}


class ProjectsField(forms.ModelMultipleChoiceField):
    """Projects by code, title, and the money proposed."""

    def label_from_instance(self, obj: Any) -> str:
        """KC-2027-0001 · Máy sấy."""
        return f"{obj.label} – {obj.producer.name}"


class ListForm(forms.Form):
    """Which appraised projects go before who approves."""

    number = line(_("Số tờ trình"))
    projects = ProjectsField(label=_("Đề án đã thẩm định, đã chọn nguồn"), queryset=SupportProject.objects.none(),
                             widget=forms.CheckboxSelectMultiple, required=False)  # fmt: skip

    def __init__(self, *args: Any, offered: QuerySet[SupportProject], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelMultipleChoiceField, self.fields["projects"]).queryset = offered


class DecideForm(forms.Form):
    """Which projects of a list, by which decision."""

    chosen = forms.MultipleChoiceField(label=_("Đề án được phê duyệt"), widget=forms.CheckboxSelectMultiple,
                                       required=False)  # fmt: skip
    decision_number = line(_("Số quyết định"))
    decided_on = day(_("Ngày quyết định"))
    why_not = words(_("Vì sao có đề án không được chọn"), rows=2)

    def __init__(self, *args: Any, offered: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.MultipleChoiceField, self.fields["chosen"]).choices = offered


class ContractForm(Zeroed):
    """The contract as signed."""

    kind = forms.ChoiceField(label=_("Loại"), choices=[c for c in ContractKind.choices if c[0] != "appendix"])
    number = line(_("Số hợp đồng"))
    signed_on = day(_("Ngày ký"))
    amount_vnd = sum_of(_("Giá trị hợp đồng"))
    party_a = line(_("Bên A"), most=300)
    party_b = line(_("Bên B"), most=300)
    ends_on = day(_("Hoàn thành trước ngày"))
    schedule = words(_("Tiến độ, thanh toán"))
    recovery_clause = words(_("Xử lý vi phạm, hoàn trả"))
    file = forms.FileField(label=_("Bản hợp đồng"), required=False)


class AppendixForm(forms.Form):
    """What an appendix changes."""

    number = line(_("Số phụ lục"))
    signed_on = day(_("Ngày ký"))
    schedule = words(_("Nội dung thay đổi"))
    ends_on = day(_("Hoàn thành trước ngày"))
    file = forms.FileField(label=_("Bản phụ lục"), required=False)


class CapitalForm(Zeroed):
    """How much, with which proof."""

    amount_vnd = sum_of(_("Số tiền"))
    file = forms.FileField(label=_("Minh chứng"), required=False)


class ProgressForm(Zeroed):
    """How far it has come."""

    done_percent = NumberField(label=_("Đã thực hiện (%)"), required=False)
    invested_vnd = sum_of(_("Đã đầu tư"))
    text = words(_("Kết quả đã thực hiện"), rows=4)
    files: Any = FilesField(label=_("Ảnh, tài liệu"), accept=PAPERS)


class AskForm(Zeroed):
    """How much is asked for."""

    amount_vnd = sum_of(_("Số tiền đề nghị"))
    note = words(_("Ghi chú"), rows=2)


class AdvanceForm(Zeroed):
    """What is paid before acceptance."""

    amount_vnd = sum_of(_("Số tiền"))
    papers_on = day(_("Ngày chứng từ"))


class PapersForm(forms.Form):
    """The day of the vouchers."""

    papers_on = day(_("Ngày chứng từ"))


class AcceptForm(Zeroed):
    """Minutes of an acceptance."""

    level = forms.ChoiceField(label=_("Cấp nghiệm thu"), choices=AcceptanceLevel.choices)
    accepted_on = day(_("Ngày nghiệm thu"))
    members = words(_("Thành viên"), rows=4, help_text=_("Mỗi dòng một người, kèm đơn vị."))
    is_passed = forms.BooleanField(label=_("Đạt yêu cầu"), required=False)
    quantity = line(_("Khối lượng nghiệm thu"), most=300)
    cost_vnd = sum_of(_("Chi phí được nghiệm thu"))
    eligible_vnd = sum_of(_("Trong đó hợp lệ để tính hỗ trợ"))
    remarks = words(_("Nhận xét"))
    minutes = forms.FileField(label=_("Biên bản nghiệm thu"), required=False)
    photos = FilesField(label=_("Ảnh sau khi thực hiện"), accept=PHOTOS)


class SettleForm(Zeroed):
    """The settlement."""

    number = line(_("Số báo cáo quyết toán"))
    settled_on = day(_("Ngày"))
    invoices_vnd = sum_of(_("Tổng hóa đơn, chứng từ"))
    liquidation_number = line(_("Số biên bản thanh lý hợp đồng"))
    checked_by = line(_("Người kiểm tra của cơ quan tài chính"), most=200)
    remarks = words(_("Ghi chú"), rows=2)


class EffectForm(Zeroed):
    """Results some months after acceptance."""

    months = forms.TypedChoiceField(label=_("Sau nghiệm thu (tháng)"), coerce=int, empty_value=None, required=False)
    output_vnd = sum_of(_("Giá trị sản lượng"))
    revenue_vnd = sum_of(_("Doanh thu"))
    jobs = forms.IntegerField(label=_("Lao động"), min_value=0, required=False)
    income_vnd = sum_of(_("Thu nhập một lao động mỗi tháng"))
    text = words(_("Nhận xét"), rows=2)

    def __init__(self, *args: Any, months: tuple[int, ...], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [("", _("Chưa chọn")), *((str(n), str(n)) for n in months)]
        cast(forms.ChoiceField, self.fields["months"]).choices = choices

    def clean(self) -> dict[str, Any]:
        """Nobody is 0 people."""
        cleaned = super().clean()
        cleaned["jobs"] = cleaned.get("jobs") or 0
        return cleaned


class AdjustForm(forms.Form):
    """What should be different, and why."""

    kind = forms.ChoiceField(label=_("Điều chỉnh"), choices=[("", _("Chưa chọn")), *AdjustmentKind.choices],
                             required=False)  # fmt: skip
    reason = words(_("Lý do"))
    end_on = day(_("Ngày kết thúc mới"))
    amount_vnd = sum_of(_("Số hỗ trợ mới"))
    place = NamedChoice(label=_("Địa điểm mới"), queryset=Unit.objects.none(), required=False)
    beneficiary = NamedChoice(label=_("Đơn vị thụ hưởng mới"), queryset=Producer.objects.none(), required=False)
    line = NamedChoice(label=_("Dòng dự toán mới"), queryset=BudgetLine.objects.none(), required=False)
    text = words(_("Nội dung, đối tác mới"))

    def __init__(self, *args: Any, offers: dict[str, QuerySet], **options: Any) -> None:
        super().__init__(*args, **options)
        for name, rows in offers.items():
            cast(forms.ModelChoiceField, self.fields[name]).queryset = rows


class OpinionForm(forms.Form):
    """What the department says."""

    opinion = words(_("Ý kiến của Sở"))


class DecisionForm(forms.Form):
    """By which decision."""

    decision_number = line(_("Số quyết định"))
    decided_on = day(_("Ngày quyết định"))


class StopForm(Zeroed):
    """Why, by which decision, what comes back."""

    reason = words(_("Lý do ngừng"))
    decision_number = line(_("Số quyết định"))
    decided_on = day(_("Ngày quyết định"))
    recover_vnd = sum_of(_("Số tiền phải thu hồi"), help_text=_("Để trống nếu không thu hồi."))
    recover_until = day(_("Hạn hoàn trả"))


class RecoveryForm(Zeroed):
    """What comes back because of a breach."""

    amount_vnd = sum_of(_("Số tiền phải thu hồi"))
    reason = words(_("Lý do"))
    document_number = line(_("Số văn bản"))
    due_on = day(_("Hạn hoàn trả"))


class ReceiveForm(Zeroed):
    """What has arrived."""

    amount_vnd = sum_of(_("Số tiền đã nhận lại"))
