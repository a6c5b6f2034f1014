"""The lists of the budget: lines, commitments, ledger, money from outside."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.ui.tables import Column, Table

from .models import BudgetEntry, BudgetLine, Contribution
from .rules.rates import disbursement_rate, told_rate


def rate_of(line: BudgetLine) -> str:
    """S04 of the line."""
    return told_rate(disbursement_rate(line.paid_vnd, line.allocated_vnd))


def what_of(line: BudgetLine) -> str:
    """Programme, and the activity where the line has one."""
    return f"{line.programme.label} · {line.activity}" if line.activity else line.programme.label


def commitment_address(entry: BudgetEntry) -> str:
    """The page of the commitment an entry belongs to."""
    return reverse("budget:commitment", args=[entry.commitment_id]) if entry.commitment_id else ""


def kind_of(entry: BudgetEntry) -> Any:
    """What the entry does; a reversal says so."""
    return entry.word.label if entry.effect > 0 else _("Đảo: %(kind)s") % {"kind": entry.word.label}


def signed_amount(entry: BudgetEntry | Contribution) -> int:
    """The amount, below zero for a reversal."""
    return entry.amount_vnd * entry.effect


def about(entry: BudgetEntry) -> str:
    """Reason, document, and the mark of a correction."""
    paper = entry.document.written if entry.document else entry.document_text
    marks = [str(_("sau khi khóa năm"))] if entry.is_correction else []
    return " · ".join(part for part in (paper, entry.reason, *marks) if part)


def about_all(entry: BudgetEntry) -> str:
    """With the commitment it belongs to, where a list has no column for it."""
    title = entry.commitment.title if entry.commitment else ""
    return " · ".join(part for part in (title, about(entry)) if part)


def after(name: str) -> Any:
    """A running total of the ledger, also where it is counted back from the line's own."""

    def found(entry: Any) -> int:
        return getattr(entry.after, name) if hasattr(entry, "after") else getattr(entry, f"{name}_after")

    return found


LINES = Table(
    caption=_("Dòng dự toán"),
    columns=(
        Column("line", pgettext_lazy("one", "Dòng dự toán"), what_of, link="get_absolute_url", heading=True,
               note="source.label", sort=("programme__position", "source__position")),
        Column("holder", _("Đơn vị"), "holder.short", sort="holder__short", export="holder.name"),
        Column("year", _("Năm"), "fiscal_year.year", kind="ordinal", sort="fiscal_year__year"),
        Column("allocated_vnd", pgettext_lazy("money", "Đã giao"), kind="money", sort=True),
        Column("committed_vnd", _("Cam kết"), kind="money", sort=True),
        Column("paid_vnd", _("Giải ngân"), kind="money", sort=True),
        Column("available_vnd", _("Còn được cam kết"), kind="money", sort=True),
        Column("rate", pgettext_lazy("column", "Tỷ lệ giải ngân"), rate_of),
    ),
    order="line",
)  # fmt: skip

COMMITMENTS = Table(
    caption=_("Khoản cam kết"),
    columns=(
        Column("title", _("Nội dung"), link="get_absolute_url", heading=True, note="beneficiary", sort=True),
        Column("holder", _("Đơn vị"), "line.holder.short", sort="line__holder__short", export="line.holder.name"),
        Column("year", _("Năm"), "line.fiscal_year.year", kind="ordinal", sort="line__fiscal_year__year"),
        Column("state", _("Trạng thái"), "stage", kind="status", sort="state"),
        Column("proposed_vnd", _("Đề nghị"), kind="money", sort=True),
        Column("committed_vnd", _("Cam kết"), kind="money", sort=True),
        Column("paid_vnd", _("Đã chi"), kind="money", sort=True),
    ),
)

_RUNNING = (
    Column("amount_vnd", _("Số tiền"), signed_amount, kind="money"),
    Column("allocated", pgettext_lazy("money", "Đã giao"), after("allocated"), kind="money"),
    Column("committed", _("Cam kết"), after("committed"), kind="money"),
    Column("paid", _("Giải ngân"), after("paid"), kind="money"),
    Column("entered_by", _("Người ghi"), "entered_by.full_name", template="budget/_entered.html"),
)
_MADE_ON = Column("made_on", _("Ngày"), kind="day")
LEDGER = Table(
    caption=_("Sổ chi tiết"),
    columns=(
        _MADE_ON,
        Column(
            "kind",
            pgettext_lazy("one", "Bút toán"),
            kind_of,
            link=commitment_address,
            heading=True,
            note=about_all,
        ),
        *_RUNNING,
    ),
)
LEDGER_FILE = Table(
    caption=LEDGER.caption,
    columns=(
        _MADE_ON,
        Column("kind", pgettext_lazy("one", "Bút toán"), kind_of),
        Column("commitment", pgettext_lazy("one", "Khoản cam kết"), "commitment.title"),
        *_RUNNING,
        Column("papers_on", _("Ngày gửi chứng từ đến Kho bạc"), kind="day"),
        Column("about", _("Văn bản, lý do"), about),
    ),
)

CONTRIBUTIONS = Table(
    caption=_("Vốn huy động ngoài ngân sách"),
    columns=(
        Column("contributor", _("Bên đóng góp"), heading=True, note="programme.label", sort=True),
        Column("source", _("Nguồn"), "source.label", sort="source__position"),
        Column("holder", _("Cơ quan ghi nhận"), "holder.short", sort="holder__short"),
        Column("amount_vnd", _("Số tiền"), signed_amount, kind="money", sort=True),
        Column("made_on", _("Ngày ghi"), kind="day", sort=True),
        Column("evidence", _("Minh chứng"), "document_text", template="budget/_evidence.html"),
    ),
    order="-made_on",
)
