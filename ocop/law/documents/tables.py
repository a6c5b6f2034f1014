"""The register as lists: on screen, and as the books of Decree 30/2020, Annex IV, that are printed and bound."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.kernel.formats import short_date
from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import Document, NumberSeries
from .queries.validity import force_of
from .rules.validity import validity_on
from .vocabulary import Validity

TONES = {
    Validity.IN_FORCE: ("done", ""),
    Validity.EXPIRED: ("late", ""),
    Validity.REPLACED: ("late", ""),
    Validity.UNKNOWN: ("wait", "help-circle"),
}
HELD = Mark(_("Đã có trong sổ"), "done")
STUB = Mark(_("Chưa có trong sổ"), "wait", "link")
SECRET = Mark(_("Giữ ở sổ mật"), "wait", "lock")


def validity_mark(document: Any) -> Mark:
    """The state of validity on the day of the page (`asked_on`), as word, sign and colour."""
    state = validity_on(force_of(document), document.asked_on)
    tone, sign = TONES[state]
    return Mark(state.label, tone, sign)


def state_mark(document: Any) -> Mark:
    """What a reader must know first: not held, secret, or the validity."""
    if document.secrecy:
        return SECRET
    return STUB if document.is_stub else validity_mark(document)


def presence_mark(document: Any) -> Mark:
    """Beside a citation: whether the document is here, unless it has ended."""
    mark = state_mark(document)
    return HELD if mark.tone in {"done", "wait"} and not document.is_stub else mark


def title_of(document: Document) -> str:
    """Type and subject in one, as the book has it."""
    kind = document.type.label if document.type else ""
    return f"{kind}: {document.subject}" if kind and document.subject else document.subject or kind


def nothing(row: Any) -> str:
    """A column that people fill in by hand on paper."""
    return ""


def name_of(document: Document) -> str:
    """The number; a document without one says so, its name stands beside it."""
    return document.written or str(_("Không số"))


def issuer_of(document: Document) -> str:
    """The issuing body by its short name."""
    return document.issuer.short if document.issuer else document.issuer_text


def standing_of(document: Document) -> str:
    """Who issued it and, of an incoming one, under which number and when it came in."""
    if document.arrival_number is None:
        return issuer_of(document)
    day = short_date(document.arrived_on) if document.arrived_on else "–"
    arrival = _("số đến %(number)s, %(day)s") % {"number": document.arrival_number, "day": day}
    return f"{issuer_of(document)} · {arrival}"


REGISTER = Table(
    caption=_("Sổ văn bản"),
    columns=(
        Column(
            "written",
            _("Số, ký hiệu"),
            value=name_of,
            template="documents/_number.html",
            link="get_absolute_url",
            note="type.label",
            heading=True,
            sort="number",
        ),
        Column("subject", _("Trích yếu, cơ quan"), value=standing_of, template="documents/_subject.html"),
        Column("issued_on", _("Ngày ban hành"), kind="day", sort=True),
        Column("state", _("Tình trạng"), value=state_mark, kind="status"),
    ),
    order="-issued_on",
)

REGISTER_FILE = Table(
    caption=_("Sổ văn bản"),
    columns=(
        Column("written", _("Số, ký hiệu"), sort=("year", "number", "symbol")),
        Column("type", _("Loại văn bản"), value="type.label"),
        Column("subject", _("Trích yếu nội dung"), value="subject"),
        Column("issuer", _("Cơ quan ban hành"), value="issuer_name"),
        Column("issued_on", _("Ngày ban hành"), kind="day", sort=True),
        Column("direction", _("Sổ"), value="get_direction_display"),
        Column("arrival_number", _("Số đến"), kind="number"),
        Column("arrived_on", _("Ngày đến"), kind="day"),
        Column("state", _("Tình trạng"), value=state_mark),
    ),
    order="-issued_on",
)

OUTGOING_BOOK = Table(
    caption=_("Sổ đăng ký văn bản đi"),
    columns=(
        Column("written", _("Số, ký hiệu văn bản"), value="written", sort=("year", "number", "symbol")),
        Column("issued_on", _("Ngày tháng văn bản"), kind="day"),
        Column("title", _("Tên loại và trích yếu nội dung văn bản"), value=title_of),
        Column("signer", _("Người ký"), value="signer_name"),
        Column("recipients", _("Nơi nhận văn bản"), value="recipients"),
        Column("keeper", _("Đơn vị, người nhận bản lưu"), value="handed_to"),
        Column("copies", _("Số lượng bản"), kind="number"),
        Column("passed_on", _("Ngày chuyển"), kind="day"),
        Column("signed_for", _("Ký nhận"), value=nothing),
        Column("note", _("Ghi chú"), value="note"),
    ),
    order="written",
)

INCOMING_BOOK = Table(
    caption=_("Sổ đăng ký văn bản đến"),
    columns=(
        Column("arrived_on", _("Ngày đến"), kind="day"),
        Column("arrival_number", _("Số đến"), kind="number", sort=("arrival_year", "arrival_number")),
        Column("author", _("Tác giả"), value="issuer_name"),
        Column("written", _("Số, ký hiệu văn bản"), value="written"),
        Column("issued_on", _("Ngày tháng văn bản"), kind="day"),
        Column("title", _("Tên loại và trích yếu nội dung văn bản"), value=title_of),
        Column("handed_to", _("Đơn vị hoặc người nhận"), value="handed_to"),
        Column("passed_on", _("Ngày chuyển"), kind="day"),
        Column("signed_for", _("Ký nhận"), value=nothing),
        Column("note", _("Ghi chú"), value="note"),
    ),
    order="arrival_number",
)


def last_written(series: NumberSeries) -> str:
    """The last number as it is written; a dash before the first."""
    return f"{series.last:02d}" if series.last else "–"


SERIES = Table(
    caption=_("Dãy số văn bản"),
    columns=(
        Column("symbol", _("Ký hiệu"), heading=True, sort=True),
        Column("organisation", _("Cơ quan"), value="organisation.name", sort="organisation__name"),
        Column("year", _("Năm"), kind="number", sort=("year", "symbol")),
        Column("kind", _("Cách cấp số"), value="get_kind_display"),
        Column("last", _("Số cuối"), value=last_written, kind="number"),
    ),
    order="-year",
)
