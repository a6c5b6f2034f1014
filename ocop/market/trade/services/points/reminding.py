"""Nhắc việc của điểm, each night: what lapsed, what nears its end, what is due or missing; each thing once."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_noop as _

from ocop.base.audit.services import record

from ...models.points import PointAlert, PointGoods, PointOfSale
from ...notices import points as notices
from ...queries.points import due as queries
from ...queries.points.facts import stars_on
from ...queries.points.reference import Settings, settings_on
from ...rules.points.alerts import is_sales_alert, rung_of
from ...rules.points.goods import LEAST_STARS

PRODUCT = _("công nhận OCOP của sản phẩm bày bán")
FOOD = _("giấy an toàn thực phẩm của chủ điểm")
RECOGNITION = _("công nhận điểm")


class Round:
    """One night's round over the points that sell."""

    def __init__(self, on: date) -> None:
        self.on = on
        self.settings: Settings = settings_on(on)
        self.points = queries.selling_points()
        self.known = queries.told(self.points)
        self.count = 0

    def is_new(self, point: PointOfSale, key: str) -> bool:
        """Whether it has not been told yet; from now on it has."""
        if (point.pk, key) in self.known:
            return False
        _row, is_new = PointAlert.objects.get_or_create(point=point, key=key[:80], defaults={"told_on": self.on})
        self.known.add((point.pk, key))
        self.count += is_new
        return is_new


def remind(*, on: date) -> int:
    """Tell everybody concerned; gives how much was told. A second run finds nothing."""
    turn = Round(on)
    for tell in (_of_goods, _of_papers, _of_recognitions, _of_reports, _of_inspections, _of_suspensions):
        with transaction.atomic():
            tell(turn)
    return turn.count


def _of_goods(turn: Round) -> None:
    rows = queries.goods_on_shelves(turn.points, turn.on)
    products = {row.product_id for row in rows if row.product_id}
    stars, last = stars_on(products, turn.on), queries.last_days(products)
    for row in rows:
        if stars.get(row.product_id or 0, 0) < LEAST_STARS:
            _lapsed(turn, row)
        elif day := last.get(row.product_id or 0):
            rung = rung_of(day, turn.settings.rungs, on=turn.on)
            if rung is not None and turn.is_new(row.point, f"product:{row.pk}:{day}:{rung}"):
                notices.ending(row.point, f"{row.name} ({PRODUCT})", day, on=turn.on)


def _lapsed(turn: Round, row: PointGoods) -> None:
    """Once for each time it lapses; a recognition that comes again takes the mark away."""
    if turn.is_new(row.point, f"lapsed:{row.pk}"):
        row.warned_on = turn.on
        row.save(update_fields=["warned_on"])
        record("trade.goods.lapsed", row, by=None, point=str(row.point), goods=row.name)
        notices.product_lapsed(row.point, row.name, on=turn.on)


def _of_papers(turn: Round) -> None:
    for point in turn.points.filter(sells_food=True, food_paper_until__isnull=False):
        assert point.food_paper_until
        rung = rung_of(point.food_paper_until, turn.settings.rungs, on=turn.on)
        if rung is not None and turn.is_new(point, f"food:{point.food_paper_until}:{rung}"):
            notices.ending(point, FOOD, point.food_paper_until, on=turn.on)


def _of_recognitions(turn: Round) -> None:
    for row in queries.ends_soon(turn.points, days=turn.settings["RENEW_DAYS"], on=turn.on):
        if turn.is_new(row.point, f"recognition:{row.valid_until}"):
            notices.ending(row.point, RECOGNITION, row.valid_until, on=turn.on)


def _of_reports(turn: Round) -> None:
    by_key = {point.pk: point for point in turn.points}
    for pk, months in queries.missing_reports(turn.points, turn.settings, on=turn.on).items():
        for start, due in months:
            is_time = is_sales_alert(due, turn.settings["SALES_ALERT_DAYS"], on=turn.on)
            if is_time and turn.is_new(by_key[pk], f"sales:{start}"):
                notices.report_missing(by_key[pk], f"{start:%m/%Y}", due, on=turn.on)


def _of_inspections(turn: Round) -> None:
    points = [point for point in turn.points if point.state == "recognised"]
    due = queries.inspections_due(points, turn.settings)
    for point in points:
        day = due.get(point.pk)
        if day and day <= turn.on and turn.is_new(point, f"inspection:{day}"):
            notices.inspection_due(point, day, on=turn.on)


def _of_suspensions(turn: Round) -> None:
    for row in queries.overdue_suspensions(turn.on):
        if row.proposed_on is None:
            row.proposed_on = turn.on
            row.save(update_fields=["proposed_on"])
            turn.count += 1
            record("trade.suspension.overdue", row, by=None, point=str(row.point), day=row.mend_by)
            notices.to_be_revoked(row, on=turn.on)
