"""Báo sai phạm at the desk: the work list, one report, taking it, answering it; counts of scans."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.http import FileResponse, HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people import permissions as posts
from ocop.base.files.serving import serve
from ocop.base.ui.components import Action, Due, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Act, Back, DetailPage, ListPage
from ocop.base.ui.tables import Column, Table
from ocop.base.workdays import queries as workdays

from ..forms.misuse import AnswerForm
from ..models import MisuseCase, ScanCount
from ..queries import misuse as queries
from ..services import misuse
from ..vocabulary import PublicState
from ..vocabulary.checking import INSPECT, MISUSE, MisuseState

SOON = 3


def due_of(case: MisuseCase, on: Any) -> Due:
    """How long until the reporter has an answer."""
    if not case.is_open:
        return Due(case.due_on, tone="done")
    left = workdays.calendar().between(on, case.due_on)
    return Due(case.due_on, left, "late" if left < 0 else "soon" if left <= SOON else "open")


def product_of(row: Any) -> str:
    """What it is about, where the checked code or number was found."""
    certificate = row.certificate
    return certificate.recognition.product_name if certificate else row.checked or _("Không rõ giấy chứng nhận")


CASES = Table(
    caption=gettext_lazy("Báo sai phạm"),
    columns=(
        Column("place", gettext_lazy("Nơi thấy"), link="get_absolute_url", heading=True, note=product_of),
        Column("received_at", gettext_lazy("Tiếp nhận"), kind="moment", sort=True),
        Column("stage", gettext_lazy("Tình trạng"), kind="status"),
        Column("due_on", gettext_lazy("Trả lời trước hết ngày"), kind="day", sort=True),
        Column("answer_code", gettext_lazy("Mã trả lời"), exported=False),
    ),
    order="due_on",
)
SCANS = Table(
    caption=gettext_lazy("Lượt quét theo ngày"),
    columns=(
        Column("product", gettext_lazy("Sản phẩm"), value="certificate.recognition.product_name", heading=True,
               note="certificate.number"),
        Column("day", gettext_lazy("Ngày"), kind="day", sort=True),
        Column("state", gettext_lazy("Trạng thái khi quét"), value=lambda row: PublicState(row.state).label),
        Column("count", gettext_lazy("Lượt quét"), kind="number", sort=True),
    ),
    order="-day",
)  # fmt: skip


class MisuseList(ListPage):
    """What the public has reported; the nearest answer first."""

    title = gettext_lazy("Báo sai phạm")
    verb = MISUSE
    subjects = staticmethod(queries.misuse_visible_to)
    table = CASES
    filters = (
        SearchFilter(fields=("place", "text", "checked", "answer_code"), example=gettext_lazy("Nơi thấy, mã trả lời")),
        ChoiceFilter("tinh-trang", gettext_lazy("Tình trạng"), "state", choices=MisuseState.choices),
    )
    file_name = "bao-sai-pham"
    counted = gettext_lazy("%(n)s báo sai phạm")
    empty = Empty(
        gettext_lazy("Chưa có báo sai phạm nào"),
        gettext_lazy("Người dân gửi từ trang kiểm tra giấy chứng nhận, không cần đăng nhập."),
    )

    def actions(self) -> Sequence[Action]:
        """To the counts of scans."""
        return [Action(_("Lượt quét"), reverse("misuse:scans"), "chart-bar", asks=True)]


class Scans(ListPage):
    """Lượt quét: by certificate and day, nothing about who scanned."""

    title = gettext_lazy("Lượt quét giấy chứng nhận")
    verb = MISUSE
    subjects = staticmethod(queries.scans_visible_to)
    table = SCANS
    filters = (ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=PublicState.choices),)
    file_name = "luot-quet"
    counted = gettext_lazy("%(n)s dòng")
    empty = Empty(gettext_lazy("Chưa có lượt quét nào"), gettext_lazy("Số lượt được cộng mười phút một lần."))

    def back(self) -> Back:
        """To the reports."""
        return Back(_("Báo sai phạm"), reverse("misuse:list"))


class MisusePage(DetailPage):
    """One report with its photo; the contact is shown to those alone who answer."""

    verb = MISUSE
    subjects = staticmethod(queries.misuse_visible_to)
    template_name = "certificates/misuse.html"

    def heading(self) -> str:
        """Where it was seen."""
        return _("Báo sai phạm tại %(place)s") % {"place": self.subject.place}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Báo sai phạm"), reverse("misuse:list"))

    def actions(self) -> Sequence[Action]:
        """Take it, answer it."""
        return list(self._acts()) if posts.may(self.person, INSPECT, on=self.on) else []

    def _acts(self) -> Iterator[Action]:
        if self.subject.state == MisuseState.RECEIVED:
            yield Action(_("Nhận xử lý"), reverse("misuse:take", args=[self.subject.pk]), "user-check")
        if self.subject.is_open:
            address = reverse("misuse:answer", args=[self.subject.pk])
            yield Action(_("Trả lời"), address, "message-circle", "primary", asks=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Facts in the order in which they came."""
        case: MisuseCase = self.subject
        shown = {"case": case, "due": due_of(case, self.on), "facts": list(self._facts(case)), "scans": _scans(case)}
        return super().get_context_data(**{**shown, **kwargs})

    def _facts(self, case: MisuseCase) -> Iterator[tuple[str, str]]:
        received = timezone.localtime(case.received_at)
        yield _("Tiếp nhận lúc"), f"{received:%H:%M %d/%m/%Y}"
        yield _("Đã kiểm tra"), case.checked or "–"
        if case.certificate:
            yield _("Sản phẩm"), f"{case.certificate.recognition.product_name} ({case.certificate.number})"
        if posts.may(self.person, INSPECT, on=self.on):
            yield _("Liên hệ người báo"), case.contact or _("Không để lại")
        if case.taken_by:
            yield _("Người xử lý"), case.taken_by.full_name
        if case.answered_by:
            yield _("Người trả lời"), case.answered_by.full_name


def _scans(case: MisuseCase) -> list[ScanCount]:
    """The last days of the certificate."""
    return list(ScanCount.objects.filter(certificate=case.certificate_id)[:7]) if case.certificate_id else []


class OfCase(Act):
    """An act on a report, told the day."""

    verb = INSPECT
    subjects = staticmethod(queries.misuse_inspected_by)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class Take(OfCase):
    """Nhận xử lý."""

    act = staticmethod(misuse.take)
    label = gettext_lazy("Nhận xử lý")
    icon = "user-check"
    question = gettext_lazy("Người báo sẽ đọc thấy báo này đang được kiểm tra.")
    done = gettext_lazy("Đã nhận xử lý.")


class Answer(OfCase):
    """Trả lời, for good."""

    act = staticmethod(misuse.answer)
    form_class = AnswerForm
    label = gettext_lazy("Trả lời")
    icon = "message-circle"
    done = gettext_lazy("Đã trả lời người báo.")


class Photo(DetailPage):
    """The photo of a report, as it is kept: without any trace of the camera."""

    verb = MISUSE
    subjects = staticmethod(queries.misuse_photos_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]
        """The file itself."""
        return serve(self.subject.photo, inline=True)
