"""Kho của một địa bàn, giấy chờ xác nhận, giấy sắp hết hạn, chủ thể được nhập thay."""

from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.queries import registry
from ocop.actors.territory.queries import with_predecessors
from ocop.base.ui.components import Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import ListPage

from ..models import Paper
from ..queries import access, radar
from ..queries.kinds import figures
from ..tables import ASSISTED, PAPERS, RADAR, WAITING
from ..vocabulary import ASSIST, VERIFY, VIEW, Standing, State
from .base import COMMUNE, ROW, SEARCH, communes_to_filter, on_the_day

EXPIRED = "het-han"
SPANS = (30, 60, 90, 180, 365)
WITHIN = [(EXPIRED, _("Đã hết hạn")), *((str(n), _("Trong %(n)s ngày") % {"n": n}) for n in SPANS)]


def as_it_stands(papers: QuerySet, wanted: str) -> QuerySet:
    """Those that stand so on the day of the page."""
    verified, today = Q(state=State.VERIFIED), F("today")
    match wanted:
        case Standing.EXPIRED:
            return papers.filter(verified, last_day__lt=today)
        case Standing.VALID:
            return papers.filter(verified).exclude(last_day__lt=today)
        case _:
            return papers.filter(state=wanted)


STANDS = [(each.value, each.label) for each in Standing if each not in (Standing.SOON, Standing.DRAFT)]


class PaperList(ListPage):
    """A list of papers; taken away as a file it never holds the restricted kinds."""

    counted = _("%(n)s giấy")

    def queryset(self) -> QuerySet[Paper]:
        """What this person may see here, with the day of the page."""
        papers = self.papers()
        if "tai" in self.request.GET:
            papers = access.open_to_all_readers(papers)
        return on_the_day(papers, self, figures().soon_days)

    def papers(self) -> Any:
        """The rows, before any filter."""
        return access.visible_to(self.person, on=self.on)


class Library(PaperList):
    """Kho minh chứng của địa bàn."""

    title = _("Kho minh chứng")
    lead = _("Mỗi giấy được xác nhận một lần, dùng lại ở mọi hồ sơ; giấy nhập sau ở trên.")
    verb = VIEW
    table = PAPERS
    file_name = "kho-minh-chung"
    filters = (SEARCH, COMMUNE, ROW, ChoiceFilter("tinh-trang", _("Tình trạng"), as_it_stands, choices=STANDS))
    empty = Empty(_("Chưa có giấy nào"), _("Chủ thể nhập giấy tờ, hoặc UBND xã, phường nhập thay."))

    def papers(self) -> Any:
        """The latest first: the order in which a page of many is found without sorting all of them."""
        return super().papers().order_by("-pk")


class Worklist(PaperList):
    """Giấy tờ chờ xác nhận."""

    title = _("Giấy tờ chờ xác nhận")
    lead = _("Giấy chờ lâu nhất ở trên.")
    verb = VERIFY
    table = WAITING
    file_name = "giay-to-cho-xac-nhan"
    filters = (SEARCH, COMMUNE, ROW)
    empty = Empty(_("Không có giấy nào chờ"), _("Khi chủ thể nộp giấy, giấy hiện ở đây."))

    def papers(self) -> Any:
        """Those that wait."""
        return radar.waiting_for(self.person, on=self.on)


def ending(papers: QuerySet, wanted: str) -> QuerySet:
    """Only what has ended, or only what still counts; how far ahead is asked by the page."""
    return papers.filter(last_day__lt=F("today")) if wanted == EXPIRED else papers.filter(last_day__gte=F("today"))


class Radar(PaperList):
    """Giấy tờ sắp hết hạn."""

    title = _("Giấy tờ sắp hết hạn")
    lead = _("Giấy đã xác nhận mà hết hạn, hoặc sẽ hết hạn; giấy hết hạn trước ở trên.")
    verb = VIEW
    table = RADAR
    file_name = "giay-to-sap-het-han"
    filters = (SEARCH, COMMUNE, ROW, ChoiceFilter("khi", _("Hết hạn"), ending, choices=WITHIN))
    empty = Empty(_("Không có giấy nào sắp hết hạn"), _("Giấy còn hạn dài không hiện ở đây."))

    def papers(self) -> Any:
        """What ends within the span asked for."""
        asked = self.request.GET.get("khi", "")
        within = int(asked) if asked in {str(n) for n in SPANS} else figures().radar_days
        return radar.radar(self.person, on=self.on, within=within)


def producer_in_commune(producers: QuerySet, unit: str) -> QuerySet:
    """Those whose land the commune of today holds."""
    return producers.filter(unit__in=with_predecessors({int(unit)}))


class Assisted(ListPage):
    """Nhập giấy tờ thay: whose papers."""

    title = _("Nhập giấy tờ thay chủ thể")
    lead = _("Chọn chủ thể đưa giấy; tên anh/chị và tên người đưa giấy cùng được lưu.")
    verb = ASSIST
    subjects = staticmethod(access.producers_assisted_by)
    table = ASSISTED
    file_name = "chu-the"
    counted = _("%(n)s chủ thể")
    empty = Empty(_("Chưa có chủ thể nào trên địa bàn"), _("Lập hồ sơ chủ thể trước."))
    filters = (
        SearchFilter(narrow=registry.named, example=_("Tên, mã số thuế, điện thoại")),
        ChoiceFilter("xa", _("Xã, phường"), producer_in_commune, choices=communes_to_filter),
    )

    def queryset(self) -> QuerySet:
        """With how many papers each has."""
        counted = access.counted_for(self.person, on=self.on)
        under_way = counted & Q(papers__state__in=[State.DRAFT, State.ENTERED, State.REJECTED])
        return super().queryset().annotate(
            verified_papers=Count("papers", filter=counted & Q(papers__state=State.VERIFIED)),
            open_papers=Count("papers", filter=under_way),
        )  # fmt: skip
