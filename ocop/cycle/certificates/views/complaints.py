"""Kiến nghị, khiếu nại: the list with its clocks, one of them, sending, taking up, answering."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.base.ui.components import Action, Due, Empty
from ocop.base.ui.filters import ChoiceFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage

from ..forms import complaints as forms
from ..models import Complaint
from ..queries import access
from ..queries.reference import term_of
from ..services import complaining
from ..tables import COMPLAINTS, complaint_mark
from ..vocabulary import ComplaintKind, ComplaintState
from .base import DatedAct, action

SHOWN = ("result__item__dossier__product__producer", "result__item__sitting")
NEAR = 5  # days


class ComplaintList(ListPage):
    """Kiến nghị, khiếu nại."""

    title = gettext_lazy("Kiến nghị, khiếu nại về kết quả")
    table = COMPLAINTS
    filters = (
        ChoiceFilter("loai", gettext_lazy("Loại"), "kind", choices=ComplaintKind.choices),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=ComplaintState.choices),
    )
    file_name = "kien-nghi-khieu-nai"
    counted = gettext_lazy("%(n)s đơn")
    empty = Empty(gettext_lazy("Không có kiến nghị, khiếu nại nào"))

    @staticmethod
    def subjects(person: Person, *, on: Any) -> QuerySet[Complaint]:
        """With what every row shows."""
        return access.complaints_visible_to(person, on=on).select_related(*SHOWN)

    def is_allowed(self) -> bool:
        """For whoever has to do with recognitions."""
        return access.is_concerned(self.person, on=self.on)

    def back(self) -> Back:
        """To the register."""
        return Back(_("Công nhận, giấy chứng nhận"), reverse("certificates:recognitions"))

    def actions(self) -> Sequence[Action]:
        """Send one."""
        may = access.own_bodies(self.person, on=self.on) or access.keeps(self.person, on=self.on)
        return [action("send-complaint", None, _("Gửi kiến nghị, khiếu nại"), "send", "primary")] if may else ()


class ComplaintPage(DetailPage):
    """One of them, with the re-examination."""

    template_name = "certificates/complaint.html"

    @staticmethod
    def subjects(person: Person, *, on: Any) -> QuerySet[Complaint]:
        """With what the page shows."""
        found = access.complaints_visible_to(person, on=on)
        return found.select_related(*SHOWN, "file", "entered_by", "examiner", "answered_by")

    @property
    def complaint(self) -> Complaint:
        """The subject by its own name."""
        complaint: Complaint = self.subject
        return complaint

    def heading(self) -> str:
        """Kind and product."""
        facts = {"kind": self.complaint.get_kind_display(), "product": self.complaint.result.item.called}
        return _("%(kind)s: %(product)s") % facts

    def back(self) -> Back:
        """To the list."""
        return Back(_("Kiến nghị, khiếu nại về kết quả"), reverse("certificates:complaints"))

    def actions(self) -> Sequence[Action]:
        """By state and right."""
        return list(self._actions())

    def _actions(self) -> Iterator[Action]:
        found = self.complaint
        if access.complaints_kept_by(self.person, on=self.on).filter(pk=found.pk).exists():
            if found.state == ComplaintState.RECEIVED:
                yield action("accept-complaint", found, _("Thụ lý"), "check", "primary", asks=False)
                yield action("refuse-complaint", found, _("Không thụ lý"), "x")
            if found.state == ComplaintState.ACCEPTED:
                yield action("answer-complaint", found, _("Trả lời"), "send", "primary")
        if found.is_open and access.complaints_of_own(self.person, on=self.on).filter(pk=found.pk).exists():
            yield action("withdraw-complaint", found, _("Rút đơn"), "arrow-back-up")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The clock."""
        shown = {"complaint": self.complaint, "mark": complaint_mark(self.complaint), "due": self._due()}
        return super().get_context_data(**{**shown, **kwargs})

    def _due(self) -> Due:
        term = term_of(self.complaint.kind)
        basis = term.basis if term else ""
        if not self.complaint.is_open:
            return Due(self.complaint.due_on, None, "done", working=False, basis=basis)
        left = (self.complaint.due_on - self.on).days
        tone = "late" if left < 0 else "soon" if left <= NEAR else "open"
        return Due(self.complaint.due_on, left, tone, working=False, basis=basis)


class Send(DatedAct):
    """Gửi kiến nghị, khiếu nại."""

    title, label, icon = gettext_lazy("Gửi kiến nghị, khiếu nại"), gettext_lazy("Gửi"), "send"
    done = gettext_lazy("Đã gửi; cơ quan điều phối trả lời trong thời hạn.")
    takes_file = True
    form_class = forms.ComplaintForm
    act = staticmethod(complaining.send)

    def is_allowed(self) -> bool:
        """For producers, and the office that enters what came on paper."""
        return bool(access.own_bodies(self.person, on=self.on)) or access.keeps(self.person, on=self.on)

    def make_form(self, **options: Any) -> forms.ComplaintForm:
        """With the results that were told."""
        offered = (
            access.results_to_complain_of(self.person, on=self.on)
            .select_related("item__dossier__product")
            .prefetch_related("announcements")
        )
        return forms.ComplaintForm(offered=offered, **options)

    def home(self) -> str:
        """The list."""
        return reverse("certificates:complaints")


class OfComplaint(DatedAct):
    """An act on one of them."""

    subjects = staticmethod(access.complaints_kept_by)

    def next_address(self, result: Any) -> str:
        """To its page."""
        return self._asked_address() or self.home()


class Accept(OfComplaint):
    """Thụ lý."""

    label, done = gettext_lazy("Thụ lý"), gettext_lazy("Đã thụ lý; kết quả được xem xét lại.")
    act = staticmethod(complaining.accept)


class Refuse(OfComplaint):
    """Không thụ lý."""

    title = label = gettext_lazy("Không thụ lý")
    icon, done = "x", gettext_lazy("Đã ghi không thụ lý.")
    form_class = forms.ReasonForm
    act = staticmethod(complaining.refuse)


class Answer(OfComplaint):
    """Trả lời."""

    title, label, icon = gettext_lazy("Trả lời kiến nghị, khiếu nại"), gettext_lazy("Trả lời"), "send"
    done = gettext_lazy("Đã ghi trả lời.")
    question = gettext_lazy("Kết quả không sửa; nếu phải đánh giá lại thì lập phiên mới của Hội đồng.")
    form_class = forms.AnswerForm
    act = staticmethod(complaining.answer)


class Withdraw(OfComplaint):
    """Rút đơn."""

    title = label = gettext_lazy("Rút đơn")
    icon, done = "arrow-back-up", gettext_lazy("Đã rút đơn.")
    subjects = staticmethod(access.complaints_of_own)
    form_class = forms.ReasonForm
    act = staticmethod(complaining.withdraw)
