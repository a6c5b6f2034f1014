"""What points can say to whom: the operator's people, the commune, the keeping department and its Centre."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.queries.places import keepers
from ocop.base.kernel.formats import short_date

from ..models.points import Inspection, PointOfSale, PointSuspension, Recovery, SalesReport
from ..queries.points.access import keeper_on
from ..vocabulary.points import POINTS_ASSIST, POINTS_DECIDE, POINTS_KEEP, POINTS_OWN, Outcome

WHY_OPERATOR = _("Anh/chị là người của chủ điểm.")
WHY_COMMUNE = _("Anh/chị theo dõi điểm bán OCOP trên địa bàn.")
WHY_KEEPER = _("Anh/chị theo dõi các điểm giới thiệu và bán sản phẩm OCOP của tỉnh.")
WHY_LEADER = _("Anh/chị quyết định công nhận, tạm dừng, thu hồi điểm.")


def proposed(point: PointOfSale, *, by: Person, on: date) -> None:
    """The department has a point to survey."""
    text = _("Đề xuất điểm %(point)s, %(place)s; chờ khảo sát.")
    _tell(_keepers(POINTS_KEEP, on), point, "point.proposed", text, WHY_KEEPER, by=by, place=point.unit.name)


def inspected(inspection: Inspection, *, by: Person, on: date) -> None:
    """The operator hears the outcome and what to mend; the department that it failed."""
    point, verdict = inspection.point, Outcome(inspection.outcome)
    facts = {"kind": inspection.get_kind_display(), "outcome": verdict.label, "codes": inspection.told["unmet"] or "–"}
    text = _("%(kind)s điểm %(point)s: %(outcome)s; tiêu chí chưa đạt: %(codes)s.")
    link = inspection.get_absolute_url()
    _tell_local(point, "point.inspected", text, by=by, on=on, link=link, **facts)
    _tell(_keepers(POINTS_KEEP, on), point, "point.inspected", text, WHY_KEEPER, by=by, link=link, **facts)


def ready(point: PointOfSale, *, by: Person, on: date) -> None:
    """The head has a point to recognise."""
    text = _("Điểm %(point)s đạt kiểm tra; chờ quyết định công nhận.")
    _tell(_keepers(POINTS_DECIDE, on), point, "point.ready", text, WHY_LEADER, by=by)


def moved(point: PointOfSale, *, by: Person, on: date, number: str = "", reason: str = "") -> None:
    """Operator and commune hear where the point now stands, and why."""
    text = _("Điểm %(point)s: %(state)s. %(number)s %(reason)s")
    facts = {"state": notifications.source_of(point.get_state_display()), "number": number, "reason": reason}
    _tell_local(point, "point.moved", text, by=by, on=on, **facts)


def suspended(suspension: PointSuspension, *, by: Person, on: date) -> None:
    """They hear from when, why, and until when to mend."""
    text = _("Điểm %(point)s tạm dừng từ ngày %(start)s (%(number)s): %(facts)s. Khắc phục trước khi hết ngày %(day)s.")
    facts = {"start": short_date(suspension.start), "number": suspension.decision_number, "facts": suspension.facts,
             "day": short_date(suspension.mend_by)}  # fmt: skip
    _tell_local(suspension.point, "point.suspended", text, by=by, on=on, **facts)


def to_be_revoked(suspension: PointSuspension, *, on: date) -> None:
    """The head hears that the days of mending have passed."""
    text = _("Điểm %(point)s tạm dừng quá hạn khắc phục (%(day)s); đề nghị thu hồi.")
    facts = {"day": short_date(suspension.mend_by)}
    whom = [*_keepers(POINTS_DECIDE, on), *_keepers(POINTS_KEEP, on)]
    _tell(whom, suspension.point, "point.to-be-revoked", text, WHY_LEADER, by=None, **facts)


def recovery_opened(recovery: Recovery, *, by: Person, on: date) -> None:
    """The department has money to get back."""
    text = _("Điểm %(point)s: mở hồ sơ thu hồi kinh phí hỗ trợ của %(support)s.")
    _tell(_keepers(POINTS_KEEP, on), recovery.point, "point.recovery", text, WHY_KEEPER, by=None,
          support=recovery.support_code)  # fmt: skip


def reported(report: SalesReport, *, by: Person, on: date) -> None:
    """The department hears of a report."""
    text = _("Điểm %(point)s gửi báo cáo doanh số tháng %(month)s.")
    _tell(_keepers(POINTS_KEEP, on), report.point, "point.reported", text, WHY_KEEPER, by=by,
          link=report.get_absolute_url(), month=f"{report.start:%m/%Y}")  # fmt: skip


def product_lapsed(point: PointOfSale, product: str, *, on: date) -> None:
    """The operator hears that a thing on the shelf may not be called OCOP any more."""
    text = _("“%(product)s” bày bán tại điểm %(point)s không còn công nhận OCOP; gỡ dấu hiệu, nhãn OCOP khỏi sản phẩm.")
    _tell_local(point, "point.product-lapsed", text, by=None, on=on, product=product)


def ending(point: PointOfSale, what: str, day: date, *, on: date) -> None:
    """Something nears its end; `what` is a source sentence of its own."""
    text = _("Điểm %(point)s: %(what)s hết hạn ngày %(day)s.")
    _tell_local(point, "point.ending", text, by=None, on=on, what=what, day=short_date(day))


def report_missing(point: PointOfSale, month: str, due: date, *, on: date) -> None:
    """Nothing has come though the day has passed."""
    text = _("Điểm %(point)s chưa gửi báo cáo doanh số tháng %(month)s, hạn ngày %(day)s.")
    _tell_local(point, "point.report-missing", text, by=None, on=on, month=month, day=short_date(due))


def inspection_due(point: PointOfSale, due: date, *, on: date) -> None:
    """The department has a point to visit."""
    text = _("Điểm %(point)s đến kỳ kiểm tra (hạn ngày %(day)s).")
    _tell(_keepers(POINTS_KEEP, on), point, "point.inspection-due", text, WHY_KEEPER, by=None, day=short_date(due))


# ── how it is said ──


def _keepers(verb: str, on: date) -> list[Person]:
    """The people of the keeping department with the verb, those of the bodies right below it too."""
    keeper = keeper_on(on)
    if keeper is None:
        return []
    bodies = Organisation.objects.in_force(on).filter(parent_key=keeper.key)
    roles = [role.pk for role in Role.objects.all() if verb in role.verbs]
    held = Post.objects.in_force(on).filter(role__in=roles, person__is_active=True)
    held = held.filter(organisation__in=[keeper.pk, *bodies.values_list("pk", flat=True)])
    return list(Person.objects.filter(pk__in=held.values("person")))


def _tell_local(
    point: PointOfSale, code: str, text: str, *, by: Person | None, on: date, link: str = "", **facts: Any
) -> None:
    """The operator's own people, and who watches over the place."""
    if point.operator:
        own = people.people_with(POINTS_OWN, organisation=point.operator, on=on)
        _tell(own, point, code, text, WHY_OPERATOR, by=by, link=link, **facts)
    _tell(keepers(point.unit, POINTS_ASSIST, on=on), point, code, text, WHY_COMMUNE, by=by, link=link, **facts)


def _tell(
    whom: Iterable[Person], point: PointOfSale, code: str, text: str, why: str, *, by: Person | None, link: str = "",
    **facts: Any,
) -> None:  # fmt: skip
    told = {"point": str(point), **facts}
    notifications.tell(whom, code=code, text=text, facts=told, link=link or point.get_absolute_url(), why=why, by=by)
