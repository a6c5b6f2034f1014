"""The lists of the budget: lines, commitments, ledger, money from outside."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.kernel.formats import short_date
from ocop.base.ui.tables import Column, Table

from .models import BudgetEntry, BudgetLine, Commitment, Contribution
from .rules.rates import disbursement_rate, told_rate


def rate_of(line: BudgetLine) -> str:
    """S04 of the line."""
    return told_rate(disbursement_rate(line.paid_vnd, line.allocated_vnd))


def what_of(line: BudgetLine) -> str:
    """Programme, and the activity where the line has one."""
    return f"{line.programme.label} · {line.activity}" if line.activity else line.programme.label


def whose(line: BudgetLine) -> str:
    """Of which source, whose, of which year."""
    return f"{line.source.label} · {line.holder.short} · {line.fiscal_year.year}"


def for_whom(commitment: Commitment) -> str:
    """Who receives it, of whose line, of which year."""
    line = commitment.line
    return f"{commitment.beneficiary} · {line.holder.short} · {line.fiscal_year.year}"


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


def told(entry: BudgetEntry) -> str:
    """The same with who entered it and the day of its papers, for a screen that has no column for them."""
    papers = _("chứng từ %(day)s") % {"day": short_date(entry.papers_on)} if entry.papers_on else ""
    return " · ".join(part for part in (about_all(entry), entry.entered_by.full_name, papers) if part)


def in_dong(columns: Iterable[Column]) -> list[Column]:
    """Money as plain numbers under a caption that names the unit, so that more fits on a screen."""
    return [replace(column, kind="number") if column.kind == "money" else column for column in columns]


def after(name: str) -> Any:
    """A running total of the ledger, also where it is counted back from the line's own."""

    def found(entry: Any) -> int:
        return getattr(entry.after, name) if hasattr(entry, "after") else getattr(entry, f"{name}_after")

    return found


_LINE = Column(
    "line", pgettext_lazy("one", "Dòng dự toán"), what_of, link="get_absolute_url", heading=True, note=whose,
    sort=("programme__position", "source__position"),
)  # fmt: skip
_TOTALS = (
    Column("allocated_vnd", pgettext_lazy("money", "Đã giao"), kind="money", sort=True),
    Column("committed_vnd", _("Cam kết"), kind="money", sort=True),
    Column("paid_vnd", _("Giải ngân"), kind="money", sort=True),
    Column("available_vnd", _("Còn được cam kết"), kind="money", sort=True),
)
_RATE = Column("rate", pgettext_lazy("column", "Tỷ lệ giải ngân"), rate_of)
LINES = Table(
    caption=_("Dòng dự toán, số tiền tính bằng đồng"),
    columns=(_LINE, *in_dong(_TOTALS), _RATE),
    order="line",
)
LINES_FILE = Table(
    caption=_("Dòng dự toán"),
    columns=(
        _LINE,
        Column("source", _("Nguồn vốn"), "source.label"),
        Column("holder", _("Đơn vị"), "holder.name"),
        Column("year", _("Năm"), "fiscal_year.year", kind="ordinal"),
        *_TOTALS,
        _RATE,
    ),
    order="line",
)

_COMMITTED = (
    Column("state", _("Trạng thái"), "stage", kind="status", sort="state"),
    Column("proposed_vnd", _("Đề nghị"), kind="money", sort=True),
    Column("committed_vnd", _("Cam kết"), kind="money", sort=True),
    Column("paid_vnd", _("Đã chi"), kind="money", sort=True),
)
COMMITMENTS = Table(
    caption=_("Khoản cam kết, số tiền tính bằng đồng"),
    columns=(
        Column("title", _("Nội dung"), link="get_absolute_url", heading=True, note=for_whom, sort=True),
        *in_dong(_COMMITTED),
    ),
)
COMMITMENTS_FILE = Table(
    caption=_("Khoản cam kết"),
    columns=(
        Column("title", _("Nội dung")),
        Column("beneficiary", _("Bên thụ hưởng")),
        Column("holder", _("Đơn vị"), "line.holder.name"),
        Column("year", _("Năm"), "line.fiscal_year.year", kind="ordinal"),
        *_COMMITTED,
    ),
)

_RUNNING = (
    Column("amount_vnd", _("Số tiền"), signed_amount, kind="money"),
    Column("allocated", pgettext_lazy("money", "Đã giao"), after("allocated"), kind="money"),
    Column("committed", _("Cam kết"), after("committed"), kind="money"),
    Column("paid", _("Giải ngân"), after("paid"), kind="money"),
    Column("entered_by", _("Người ghi"), "entered_by.full_name"),
)
_MADE_ON = Column("made_on", _("Ngày"), kind="day")
LEDGER = Table(
    caption=_("Sổ chi tiết, số tiền tính bằng đồng"),
    columns=(
        _MADE_ON,
        Column(
            "kind",
            pgettext_lazy("one", "Bút toán"),
            kind_of,
            link=commitment_address,
            heading=True,
            note=told,
        ),
        *in_dong(_RUNNING[:-1]),
    ),
)
LEDGER_FILE = Table(
    caption=_("Sổ chi tiết"),
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
