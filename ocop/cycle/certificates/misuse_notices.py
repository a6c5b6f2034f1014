"""What the public check says to the office: a report of misuse, scans of what is no longer valid."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.base.kernel.formats import short_date
from ocop.steering.windows.queries.places import committee

from .models import MisuseCase, ScanCount
from .vocabulary import PublicState
from .vocabulary.checking import INSPECT

WHY = _("Anh/chị phụ trách kiểm tra việc dùng giấy chứng nhận.")


def reported(case: MisuseCase, *, on: date) -> None:
    """Who inspects hears of it; the reporter's contact is not in the notice."""
    text = _("Có báo sai phạm mới tại %(place)s, trả lời trước hết ngày %(day)s.")
    facts = {"place": case.place, "day": short_date(case.due_on)}
    notifications.tell(_inspectors(on), code="misuse.reported", text=text, facts=facts,
                       link=case.get_absolute_url(), why=WHY)  # fmt: skip


def scanned_after_the_end(count: ScanCount, *, on: date) -> None:
    """A certificate that is no longer valid is still scanned: somebody sells under it."""
    text = _("Giấy chứng nhận %(number)s của “%(product)s” (%(state)s) được quét %(n)s lượt ngày %(day)s.")
    certificate = count.certificate
    facts = {
        "number": certificate.number,
        "product": certificate.recognition.product_name,
        "state": PublicState(count.state).label,
        "n": str(count.count),
        "day": short_date(count.day),
    }
    notifications.tell(_inspectors(on), code="certificate.scanned-after-the-end", text=text, facts=facts,
                       link=reverse("misuse:scans"), why=WHY)  # fmt: skip


def _inspectors(on: date) -> Iterable[Person]:
    body = committee(on)
    return people.people_with(INSPECT, organisation=body, on=on) if body else ()
