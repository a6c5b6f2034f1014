"""Columns of the year's calendar: windows, and spans counted from an event."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due
from ocop.base.ui.tables import Column, Table

from .models import SpanRule
from .notices import address_of
from .rules.building import Days, Window, Windows
from .vocabulary import DayUnit, Event, Step

SOON_DAYS = 7
PAST = _("Đã qua")


@dataclass(frozen=True, slots=True)
class Line:
    """A window as a row of the screen on a day; `original` are the days that the rules alone give it."""

    window: Window
    on: date
    original: Days

    @property
    def name(self) -> str:
        """Its name."""
        return self.window.rule.name

    @property
    def url(self) -> str:
        """Its page."""
        return address_of(self.window)

    @property
    def audience(self) -> list[str]:
        """For whom it is."""
        return [str(who.label) for who in self.window.rule.audience]

    @property
    def kind(self) -> str:
        """Who set it."""
        return str(self.window.rule.kind.label)

    @property
    def step(self) -> str:
        """Its step of the cycle."""
        step = self.window.rule.step
        return str(Step(step).label) if step else ""

    @property
    def evidence(self) -> str:
        """How sure the day is."""
        return str(self.window.evidence.label)

    @property
    def due(self) -> Due:
        """The last good day with the days left; what has passed binds nobody any more."""
        left = self.window.left(self.on)
        if left < 0:
            return Due(self.window.closes_on, note=PAST)
        tone = "soon" if left <= SOON_DAYS and self.window.is_open(self.on) else "open"
        return Due(self.window.closes_on, left, tone, working=False)

    @property
    def old_closing(self) -> date | None:
        """The last good day by the rules, where a move of this or another window changed it."""
        return self.original.closes_on if self.original.closes_on != self.window.closes_on else None

    @property
    def old_opening(self) -> date | None:
        """The first day by the rules, where a move changed it."""
        return self.original.opens_on if self.original.opens_on != self.window.opens_on else None

    @property
    def is_moved(self) -> bool:
        """Whether its days are the choice of somebody who moved this very window."""
        return self.window.is_moved and self.window.days != self.window.usual

    @property
    def has_followed(self) -> bool:
        """Whether its days are others only because another window was moved."""
        return not self.is_moved and self.window.days != self.original

    @property
    def reason(self) -> str:
        """Why it was moved."""
        return self.window.move.reason if self.window.move and self.is_moved else ""


def lines_of(windows: Iterable[Window], originals: Windows, on: date) -> list[Line]:
    """Windows as rows, each with the days that the rules alone give it."""
    return [Line(one, on, originals[one.code].days if one.code in originals else one.usual) for one in windows]


def amount_in_words(count: int, unit: DayUnit) -> str:
    """15 ngày làm việc; whether before or after is said elsewhere."""
    sentence = _("%(n)s ngày làm việc") if unit == DayUnit.WORKING_DAY else _("%(n)s ngày")
    return str(sentence) % {"n": abs(count)}


def span_in_words(row: SpanRule) -> str:
    """15 ngày làm việc sau ngày xã nhận hồ sơ."""
    sentence = _("%(days)s sau %(event)s") if row.count > 0 else _("%(days)s trước %(event)s")
    days, event = amount_in_words(row.count, DayUnit(row.unit)), Event(row.counted_from).label
    return str(sentence) % {"days": days, "event": event}


def span_audience(row: SpanRule) -> list[str]:
    """For whom it is."""
    return [str(who.label) for who in row.audiences]


WINDOWS = Table(
    caption=_("Các mốc theo tháng của ngày cuối"),
    columns=(
        Column("name", _("Mốc"), link="url", heading=True, note="audience"),
        Column("opens", _("Từ ngày"), "window.opens_on", kind="day", template="windows/_opening.html"),
        Column("closes", _("Đến hết ngày"), "due", kind="due", template="windows/_closing.html"),
        Column("basis", _("Căn cứ"), "window.basis", template="windows/_basis.html"),
    ),
)

YEAR_FILE = Table(
    caption=_("Lịch năm"),
    columns=(
        Column("name", _("Mốc"), "name"),
        Column("audience", _("Cho ai"), lambda line: ", ".join(line.audience)),
        Column("opens", _("Từ ngày"), "window.opens_on", kind="day"),
        Column("closes", _("Đến hết ngày"), "window.closes_on", kind="day"),
        Column("kind", _("Loại mốc"), "kind"),
        Column("step", _("Bước"), "step"),
        Column("basis", _("Căn cứ"), "window.basis"),
        Column("evidence", _("Độ tin cậy"), "evidence"),
        Column("old", _("Ngày cuối theo quy định, nếu đã dời"), "old_closing", kind="day"),
        Column("reason", _("Lý do dời"), "reason"),
    ),
)

SPANS = Table(
    caption=_("Thời hạn tính từ sự kiện"),
    columns=(
        Column("name", _("Thời hạn"), "label", heading=True, note="meaning"),
        Column("span", _("Cách tính"), span_in_words),
        Column("audience", _("Cho ai"), span_audience),
        Column("basis", _("Căn cứ"), "basis", template="windows/_span_basis.html"),
    ),
)
