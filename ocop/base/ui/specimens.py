"""What `/ui/` shows: every component once, with invented facts that belong to nobody."""

from datetime import date
from types import SimpleNamespace
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import (
    Action,
    Bar,
    Chart,
    Chip,
    Due,
    Empty,
    Figure,
    FileLine,
    Mark,
    Milestone,
    Task,
)
from ocop.base.ui.fields import DayField, MoneyField, PaperField
from ocop.base.ui.filters import ChoiceFilter, DayFilter, FilterForm, SearchFilter
from ocop.base.ui.tables import Column, Table

COLOURS = (
    ("chàm 900", "cham-900", gettext_lazy("chân trang")),
    ("chàm 800", "cham-800", gettext_lazy("đầu trang")),
    ("chàm 700", "cham-700", gettext_lazy("nút, liên kết")),
    ("chàm 100", "cham-100", gettext_lazy("đang xử lý")),
    ("chè 700", "che-700", gettext_lazy("xong, còn hiệu lực")),
    ("chè 100", "che-100", gettext_lazy("nền xong")),
    ("nghệ 400", "nghe-400", gettext_lazy("điểm nhấn")),
    ("nghệ 700", "nghe-700", gettext_lazy("sắp đến hạn")),
    ("nghệ 100", "nghe-100", gettext_lazy("nền sắp đến hạn")),
    ("gạch 700", "gach-700", gettext_lazy("quá hạn, thu hồi")),
    ("gạch 100", "gach-100", gettext_lazy("nền quá hạn")),
    ("dó 50", "do-50", gettext_lazy("nền trang")),
    ("dó 100", "do-100", gettext_lazy("nền phụ")),
    ("dó 300", "do-300", gettext_lazy("đường kẻ")),
    ("dó 500", "do-500", gettext_lazy("viền ô nhập")),
    ("mực 900", "muc-900", gettext_lazy("chữ")),
    ("mực 700", "muc-700", gettext_lazy("chữ phụ")),
)

AGENCIES = Table(
    caption=gettext_lazy("Nhiệm vụ theo cơ quan"),
    columns=(
        Column("name", gettext_lazy("Nhiệm vụ"), link="url", note="body", heading=True, sort=True),
        Column("state", gettext_lazy("Tình trạng"), kind="status"),
        Column("day", gettext_lazy("Hạn"), kind="day", sort=True),
        Column("sum", gettext_lazy("Kinh phí"), kind="money"),
    ),
    order="name",
)


FILTERS = (
    SearchFilter(fields=("name",), example=gettext_lazy("Tên nhiệm vụ")),
    ChoiceFilter("tinh-trang", gettext_lazy("Tình trạng"), "state", choices=[("late", gettext_lazy("Quá hạn"))]),
    DayFilter("tu", gettext_lazy("Hạn từ ngày"), "day__gte"),
)


class SpecimenForm(forms.Form):
    """A field of every shape."""

    phone = forms.RegexField(
        r"^0\d{9}$",
        label=gettext_lazy("Số điện thoại"),
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
        error_messages={"invalid": gettext_lazy("Số điện thoại phải có 10 chữ số, bắt đầu bằng 0.")},
    )
    issued_on = DayField(label=gettext_lazy("Ngày ban hành"))
    budget = MoneyField(label=gettext_lazy("Kinh phí"), required=False, help_text=gettext_lazy("Ghi bằng đồng."))
    kind = forms.ChoiceField(
        label=gettext_lazy("Loại"),
        choices=[("d", gettext_lazy("Có thời hạn")), ("r", gettext_lazy("Định kỳ"))],
    )
    note = forms.CharField(label=gettext_lazy("Ý kiến"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    answer = forms.ChoiceField(
        label=gettext_lazy("Trả lời đề nghị gia hạn"),
        choices=[("y", gettext_lazy("Đồng ý")), ("n", gettext_lazy("Không đồng ý"))],
        widget=forms.RadioSelect,
    )
    seen = forms.BooleanField(label=gettext_lazy("Đã đối chiếu với bản giấy"), required=False)
    paper = PaperField(
        label=gettext_lazy("Tệp minh chứng"), required=False, help_text=gettext_lazy("PDF, DOCX hoặc ảnh chụp rõ chữ.")
    )


def everything() -> dict[str, Any]:
    """All facts of the specimen page."""
    return {"colours": COLOURS, **_signs(), **_work(), **_lists(), **_inputs()}


def _signs() -> dict[str, Any]:
    law = _("Luật mẫu, Điều 7")
    return {
        "now": timezone.localtime(),
        "dues": [
            Due(date(2026, 12, 9), 12, basis=law),
            Due(date(2026, 11, 25), 2, "soon", basis=law),
            Due(date(2026, 11, 17), -6, "late", working=False, basis=law),
            Due(date(2026, 11, 20), tone="done", note=_("Xong đúng hạn")),
            Due(None, basis=_("thường xuyên, theo chức năng")),
        ],
        "chips": [
            Chip(_("Người Mẫu"), "NM"),
            Chip(_("Sở Mẫu"), lead=True),
            Chip(_("UBND xã Mẫu")),
        ],
        "obstacles": [
            Obstacle("specimen.unread", {"n": 2}, repair="#doc"),
            Obstacle("specimen.no-lead", {"task": "T02"}, basis=law),
        ],
    }


def _work() -> dict[str, Any]:
    return {
        "figures": [
            Figure(3, _("việc quá hạn"), "#viec", _("lâu nhất 6 ngày"), "late"),
            Figure(5, _("việc đến hạn trong 3 ngày làm việc"), "#viec", tone="soon"),
            Figure(11, _("văn bản chờ xử lý"), "#viec"),
            Figure("98,63%", _("nhiệm vụ hoàn thành đúng hạn"), "#viec", _("16.051 trên 16.274")),
        ],
        "tasks": [
            Task(
                _("Tổng hợp kết quả thực hiện quý IV"),
                "#viec",
                Due(date(2026, 11, 17), -6, "late", working=False, basis=_("Văn bản mẫu, ý 4")),
                _("Sở Mẫu chưa gửi số liệu; đã đôn đốc 1 lần ngày 19/11."),
                chips=[Chip(_("Sở Mẫu"), lead=True)],
                actions=[Action(_("Soạn công văn đôn đốc"), "#viec", asks=True)],
            ),
            Task(
                _("Góp ý dự thảo kế hoạch năm"),
                "#viec",
                Due(date(2026, 11, 25), 2, "soon"),
                status=Mark(_("Đang thực hiện"), "run"),
            ),
        ],
        "milestones": [
            Milestone(_("Giao nhiệm vụ"), "12/10/2026", "past"),
            Milestone(_("Cơ quan nhận việc"), "14/10/2026", "past"),
            Milestone(_("Đang thực hiện"), _("đến 27/11/2026"), "now", status=Mark(_("Còn 4 ngày"), "soon")),
            Milestone(_("Báo cáo kết quả"), _("trước 30/11/2026")),
            Milestone(_("Nghiệm thu"), _("trước 30/12/2026")),
        ],
    }


def _lists() -> dict[str, Any]:
    rows = [
        SimpleNamespace(
            name=_("Tập huấn cho chủ thể"), url="#bang", body=_("Sở Mẫu"), state=Mark(_("Đã xong"), "done"),
            day=date(2026, 10, 30), sum=12_500_000,
        ),
        SimpleNamespace(
            name=_("Xây dựng điểm bán"), url="#bang", body=_("UBND xã Mẫu"), state=Mark(_("Quá hạn"), "late"),
            day=date(2026, 11, 17), sum=908_470_000,
        ),
    ]  # fmt: skip
    bars = [
        Bar(_("Đã xong"), 31, 37, "done"),
        Bar(_("Đang thực hiện"), 5, 37, "run"),
        Bar(_("Quá hạn"), 1, 37, "late"),
    ]
    page = Paginator(range(95), 20).page(2)
    return {
        "page": page,
        "numbers": list(page.paginator.page_range),
        "filters": FilterForm(FILTERS, None, {}),
        "headings": AGENCIES.headings(""),
        "cells": AGENCIES.shown(rows),
        "caption": AGENCIES.caption,
        "chart": Chart(_("37 nhiệm vụ: 31 đã xong, 1 quá hạn"), bars, _("Số lượng"), _("Tổng số")),
        "files": [FileLine(_("Báo cáo mẫu quý III.pdf"), "#tep", _("PDF · 0,9 MB"))],
        "empty": Empty(_("Chưa có nhiệm vụ nào"), _("Nhiệm vụ hiện ở đây sau khi được giao."), "#trong", _("Mở sổ")),
    }


def _inputs() -> dict[str, Any]:
    early = [Obstacle("specimen.unread", {"n": 2})]
    return {
        "form": SpecimenForm({"phone": "09123", "kind": "d", "answer": "y"}),
        "buttons": [
            Action(_("Giao nhiệm vụ"), "#nut", "check", "primary", asks=True),
            Action(_("Lưu và nghỉ"), "#nut", asks=True),
            Action(_("Bỏ thay đổi"), "#nut", kind="plain", asks=True),
            Action(_("Thu hồi"), "#nut", "trash", "warn", asks=True),
            Action(_("Trình UBND tỉnh"), "#nut", "signature", "primary", obstacles=early),
        ],
    }
