"""What reports can say to whom: the person whose turn it is, the drafter, the readers."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people.models import Person

from .models import ExecutionReport, RouteStep
from .vocabulary import StepKind

WHY_ROUTE = _("Báo cáo đang chờ anh/chị xử lý.")
WHY_DRAFTER = _("Anh/chị là người soạn báo cáo.")
WHY_READER = _("Cơ quan của anh/chị là nơi nhận báo cáo.")


def turn_of(step: RouteStep, *, by: Person) -> None:
    """The next person on the route has something to decide."""
    signs = step.kind == StepKind.SIGN
    text = _("Báo cáo chờ ký: %(report)s") if signs else _("Báo cáo chờ xem xét: %(report)s")
    _tell([step.person], step.report, "report.turn", text, WHY_ROUTE, by=by, key=f"{step.round}.{step.rank}")


def returned(report: ExecutionReport, *, reasons: str, by: Person) -> None:
    """The drafter has something to mend."""
    text = _("Báo cáo được trả lại: %(report)s. Lý do: %(reasons)s")
    _tell(
        [report.drafted_by], report, "report.returned", text, WHY_DRAFTER, by=by, key=str(report.round), reasons=reasons
    )


def signed(report: ExecutionReport, *, by: Person) -> None:
    """The drafter may send it."""
    text = _("Báo cáo đã ký, số %(written)s: %(report)s")
    _tell([report.drafted_by], report, "report.signed", text, WHY_DRAFTER, by=by, written=report.written)


def arrived(report: ExecutionReport, *, readers: Iterable[Person], by: Person, on: date) -> None:
    """The report is in the reader's inbox."""
    text = _("Báo cáo mới số %(written)s của %(office)s: %(report)s")
    _tell(readers, report, "report.arrived", text, WHY_READER, by=by, written=report.written, office=report.office.name)


def _tell(
    whom: Iterable[Person],
    report: ExecutionReport,
    code: str,
    text: str,
    why: str,
    *,
    by: Person,
    key: str = "",
    **facts: str,
) -> None:
    notifications.tell(
        [person for person in whom if person.pk != by.pk],
        code=code,
        text=text,
        facts={"report": str(report), "key": key, **facts},
        link=reverse("reports:detail", args=[report.pk]),
        why=why,
        by=by,
    )
