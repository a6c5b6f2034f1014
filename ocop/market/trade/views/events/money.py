"""Money of an event: costs accepted, payments, the rest released, settlement, the end."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person

from ...forms.events import event as forms
from ...models.events import EventCost
from ...queries.events import access, booths
from ...services.events import money
from .base import DatedAct
from .planning import OfApproved, OfOrganised


class AcceptCost(DatedAct):
    """Nghiệm thu khoản chi."""

    title = label = gettext_lazy("Nghiệm thu khoản chi")
    done = gettext_lazy("Đã nghiệm thu khoản chi.")
    form_class = forms.AcceptForm
    act = staticmethod(money.accept_cost)

    @staticmethod
    def subjects(person: Person, *, on: Any) -> QuerySet[EventCost]:
        """Of events that the person runs."""
        run = access.events_organised_by(person, on=on)
        return EventCost.objects.select_related("event").filter(event__in=run)

    def home(self) -> str:
        """The event."""
        address: str = self.subject.event.get_absolute_url()
        return address

    def initial(self) -> dict[str, Any]:
        """As planned."""
        accepted = self.subject.accepted_vnd
        return {"accepted_vnd": self.subject.planned_vnd if accepted is None else accepted}

    def next_address(self, result: Any) -> str:
        """Back to the event."""
        return self.home()


class ConfirmWorks(OfOrganised):
    """Xác nhận nghiệm thu."""

    label, done = gettext_lazy("Xác nhận nghiệm thu"), gettext_lazy("Đã xác nhận nghiệm thu.")
    question = gettext_lazy("Sau khi xác nhận, kế toán thanh toán được trên dòng dự toán.")
    act = staticmethod(money.confirm_works)


class OfSettled(DatedAct):
    """An act of the accountant."""

    subjects = staticmethod(access.events_settled_by)


class Pay(OfSettled):
    """Thanh toán."""

    title = label = gettext_lazy("Thanh toán")
    icon, done = "coins", gettext_lazy("Đã ghi thanh toán vào sổ ngân sách.")
    form_class = forms.PayForm
    act = staticmethod(money.pay)

    def initial(self) -> dict[str, Any]:
        """What is accepted and not yet paid."""
        paid = self.subject.commitment.paid_vnd if self.subject.commitment else 0
        return {"amount_vnd": max(booths.accepted_state_costs(self.subject) - paid, 0), "papers_on": self.on}


class Settle(OfSettled):
    """Quyết toán."""

    label, done = gettext_lazy("Quyết toán"), gettext_lazy("Đã quyết toán.")
    question = gettext_lazy("Số đã chi bằng chi phí được nghiệm thu, phần còn lại đã giải phóng.")
    act = staticmethod(money.settle)


class Release(OfApproved):
    """Giải phóng phần còn lại."""

    title = label = gettext_lazy("Giải phóng phần còn lại")
    icon, done = "arrows-split", gettext_lazy("Đã giải phóng phần còn lại.")
    form_class = forms.ReasonForm
    act = staticmethod(money.release_rest)


class Close(OfOrganised):
    """Kết thúc sự kiện."""

    title = label = gettext_lazy("Kết thúc sự kiện")
    icon, done = "circle-check", gettext_lazy("Đã kết thúc sự kiện.")
    form_class = forms.ReportForm
    act = staticmethod(money.close)
