"""Columns of the lists, states in words, tone and sign."""

from fractions import Fraction

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import Council, Item, PastBatch, PastResult, Result, Sitting, Submission
from .rules.tally import shown
from .vocabulary import BatchState, Ending, ItemState, RowState, SittingState, SubmissionState

SITTING_TONES = {
    SittingState.PLANNED: ("wait", "calendar"),
    SittingState.OPEN: ("run", "users"),
    SittingState.CLOSED: ("done", "lock"),
    SittingState.CANCELLED: ("late", "calendar-off"),
}
ITEM_TONES = {
    ItemState.WAITING: ("wait", "clock"),
    ItemState.SCORING: ("run", "pencil"),
    ItemState.DISCUSSING: ("soon", "message-circle"),
    ItemState.CLOSED: ("done", "lock"),
    ItemState.DISQUALIFIED: ("late", "ban"),
    ItemState.MOVED: ("wait", "arrow-right"),
    ItemState.WITHDRAWN: ("wait", "arrow-back-up"),
}
ENDING_TONES = {
    Ending.DISQUALIFIED: ("late", "ban"),
    Ending.LOW: ("wait", "info-circle"),
    Ending.RECOGNISED: ("done", "award"),
    Ending.POTENTIAL_FIVE: ("done", "trophy"),
}
SUBMISSION_TONES = {
    SubmissionState.DRAFT: ("wait", "pencil"),
    SubmissionState.SUBMITTED: ("run", "send"),
    SubmissionState.APPROVED: ("done", "signature"),
    SubmissionState.RETURNED: ("soon", "arrow-back-up"),
}


def sitting_mark(sitting: Sitting) -> Mark:
    """Where a sitting stands."""
    tone, sign = SITTING_TONES[SittingState(sitting.state)]
    return Mark(SittingState(sitting.state).label, tone, sign)


def item_mark(item: Item) -> Mark:
    """Where a dossier stands before the council."""
    tone, sign = ITEM_TONES[ItemState(item.state)]
    return Mark(ItemState(item.state).label, tone, sign)


def ending_mark(result: Result) -> Mark:
    """What follows from a result."""
    tone, sign = ENDING_TONES[Ending(result.ending)]
    return Mark(Ending(result.ending).label, tone, sign)


def submission_mark(submission: Submission) -> Mark:
    """Where a submission stands."""
    tone, sign = SUBMISSION_TONES[SubmissionState(submission.state)]
    return Mark(SubmissionState(submission.state).label, tone, sign)


def council_mark(council: Council) -> Mark:
    """At work or over."""
    return Mark(_("Đã kết thúc"), "wait", "lock") if council.ended_on else Mark(_("Đang hoạt động"), "run", "users")


def mean_shown(result: Result) -> str:
    """Two decimals for the eye; the bands are compared with the exact mean."""
    floors = [Fraction(band["floor"]) for band in result.content["bands"]]
    return "–" if result.is_disqualified else shown(result.mean, floors)


def stars_shown(result: Result) -> str:
    """In words; nothing where the dossier is out."""
    return "–" if result.is_disqualified else str(_("%(n)s sao")) % {"n": result.stars}


def holder_of(item: Item) -> str:
    """Producer and place; of a sample nothing."""
    if item.dossier is None:
        return ""
    producer = item.dossier.product.producer
    return f"{producer.called}, {producer.unit.name}"


COUNCILS = Table(
    caption=_("Hội đồng"),
    columns=(
        Column("name", _("Hội đồng"), link="get_absolute_url", heading=True, sort=True, note="issuer"),
        Column("decision_number", _("Quyết định")),
        Column("decision_on", _("Ngày"), kind="day", sort=True),
        Column("year", _("Năm"), kind="ordinal", sort=True),
        Column("state", _("Trạng thái"), value=council_mark, kind="status"),
        Column("member_count", _("Thành viên"), kind="number"),
    ),
    order="-decision_on",
)
SITTINGS = Table(
    caption=_("Phiên của Hội đồng"),
    columns=(
        Column("sitting", _("Phiên"), value=str, link="get_absolute_url", heading=True, note="council.name"),
        Column("held_on", _("Ngày"), kind="day", sort=True),
        Column("mode", _("Cách làm việc"), value="get_mode_display", sort=True),
        Column("state", _("Trạng thái"), value=sitting_mark, kind="status", sort=True, export="get_state_display"),
        Column("item_count", _("Hồ sơ"), kind="number"),
        Column("over_count", _("Đã xong"), kind="number"),
    ),
    order="-held_on",
)
RESULTS = Table(
    caption=_("Kết quả đánh giá"),
    columns=(
        Column("product", _("Sản phẩm"), value="item.called", link="get_absolute_url", heading=True,
               note=lambda result: holder_of(result.item), sort="item__dossier__product__name"),
        Column("mean", _("Điểm trung bình"), value=mean_shown),
        Column("stars", _("Hạng"), value=stars_shown, sort=True),
        Column("ending", _("Kết luận"), value=ending_mark, kind="status", sort=True, export="get_ending_display"),
        Column("closed_on", _("Ngày"), kind="day", sort=True),
    ),
    order="-closed_on",
)  # fmt: skip
SUBMISSIONS = Table(
    caption=_("Tờ trình kết quả"),
    columns=(
        Column("number", _("Tờ trình"), value=str, link="get_absolute_url", heading=True),
        Column("made_on", _("Lập ngày"), kind="day", sort=True),
        Column("submitted_on", _("Trình ngày"), kind="day", sort=True),
        Column("row_count", _("Sản phẩm"), kind="number"),
        Column("state", _("Trạng thái"), value=submission_mark, kind="status", sort=True, export="get_state_display"),
    ),
    order="-made_on",
)
REGULATIONS = Table(
    caption=_("Quy chế Hội đồng"),
    columns=(
        Column("decision_number", _("Quyết định"), link="get_absolute_url", heading=True, note="issuer"),
        Column("number", _("Phiên bản"), kind="ordinal", sort=True),
        Column("start", _("Áp dụng từ"), kind="day", sort=True),
        Column("end", _("Đến hết trước ngày"), kind="day"),
    ),
    order="-start",
)
BATCH_TONES = {
    BatchState.TRIED: ("run", "eye"),
    BatchState.CONFIRMED: ("done", "check"),
    BatchState.DISCARDED: ("wait", "trash"),
}
ROW_TONES = {
    RowState.READY: ("done", "check"),
    RowState.CORRECTS: ("soon", "pencil"),
    RowState.PRESENT: ("wait", "equal"),
    RowState.FAULTY: ("late", "alert-triangle"),
}


def batch_mark(batch: PastBatch) -> Mark:
    """Where a list of past results stands."""
    tone, sign = BATCH_TONES[BatchState(batch.state)]
    return Mark(BatchState(batch.state).label, tone, sign)


def row_mark(state: str) -> Mark:
    """What a row of the list comes to."""
    tone, sign = ROW_TONES[RowState(state)]
    return Mark(RowState(state).label, tone, sign)


def past_total(result: PastResult) -> str:
    """74,50; a dash where only the stars are known."""
    return shown(result.total) if result.total is not None else "–"


PAST_RESULTS = Table(
    caption=_("Kết quả cũ đã nhập"),
    columns=(
        Column("product_name", _("Sản phẩm"), heading=True, note="producer_name", sort=True),
        Column("scale", _("Quyết định"), value=lambda result: str(result.scale)),
        Column("level", _("Cấp"), value="get_level_display", sort=True),
        Column("held_on", _("Ngày đánh giá"), kind="day", sort=True),
        Column("total", _("Tổng điểm"), value=past_total),
        Column("stars", _("Số sao"), kind="ordinal", sort=True),
        Column("external_id", _("Mã ở hệ thống ngoài"), note="system"),
    ),
    order="-held_on",
)
PAST_BATCHES = Table(
    caption=_("Danh sách đã đọc"),
    columns=(
        Column("file_name", _("Tệp"), link="get_absolute_url", heading=True, note="system"),
        Column("on", _("Ngày"), kind="day", sort=True),
        Column("rows", _("Dòng"), value=lambda batch: len(batch.rows), kind="number"),
        Column("state", _("Trạng thái"), value=batch_mark, kind="status", sort=True),
    ),
    order="-on",
)
LEFT_OVER = Table(
    caption=_("Hồ sơ chưa vào phiên"),
    columns=(
        Column("product", _("Sản phẩm"), value="product.name", link="get_absolute_url", heading=True,
               note="product.producer.called", sort="product__name"),
        Column("kind", _("Loại hồ sơ"), value="get_kind_display", sort=True),
        Column("round", _("Đợt"), value=lambda dossier: str(dossier.round or "–"), sort="round__intake_close"),
        Column("done_by", _("Xong trước"), value="round.done_by", kind="day", sort="round__done_by"),
        Column("carry", _("Chuyển đợt"), value=lambda dossier: _("Chuyển sang đợt sau"),
               link=lambda dossier: reverse("assessment:carry", args=[dossier.pk]), exported=False),
    ),
    order="round",
)  # fmt: skip
