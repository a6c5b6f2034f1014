"""Sales: by form, sheet and scan; lateness, corrections, what a sent summary says (scenario 14)."""

import io
from datetime import date
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from ocop.base.kernel.periods import Period
from ocop.law.indicators.registry import Question
from ocop.market.trade.measures_of_points import inspected_points, recognised_points, sales_reported
from ocop.market.trade.models.points import PointMove, SalesReport
from ocop.market.trade.rules.points.sales import Line
from ocop.market.trade.services.points import deciding, proposing, selling, sheets, summing

from .shop import picture

APRIL_10, APRIL_20, JULY_10 = date(2027, 4, 10), date(2027, 4, 20), date(2027, 7, 10)


@pytest.fixture
def point(shop):
    """Recognised on 15/02/2027."""
    return shop.recognised()


def reported(shop, point, month, on, revenue=1_000_000, reason=""):
    report = selling.begin(point.pk, by=shop.director, on=on, month=month, reason=reason)
    goods = point.goods.get()
    selling.fill(
        report.pk, by=shop.director, on=on, lines=[Line(goods.pk, goods.name, Decimal(8), revenue, None, 200_000)]
    )
    return selling.send(report.pk, by=shop.director, on=on)


def test_scenario_14_a_late_report_is_taken_and_stands_in_the_next_summary(shop, point):
    reported(shop, point, date(2027, 2, 1), date(2027, 3, 5))
    first = summing.send_summary(by=shop.trader, on=APRIL_10, start=date(2027, 1, 1), last=date(2027, 3, 31))
    row = first.content["rows"][0]
    assert (row["reported"], row["due"], row["revenue_vnd"]) == (1, 2, 1_000_000)
    march = reported(shop, point, date(2027, 3, 1), APRIL_20, 2_000_000)
    assert march.is_late
    first.refresh_from_db()
    assert first.content["totals"]["revenue_vnd"] == 1_000_000
    second = summing.send_summary(by=shop.trader, on=JULY_10, start=date(2027, 4, 1), last=date(2027, 6, 30))
    assert [(each["month"], each["before_vnd"], each["after_vnd"]) for each in second.content["corrections"]] == [
        ("03/2027", None, 2_000_000)
    ]
    assert second.content["rows"][0]["reported"] == 0  # no report is told as such, and is no zero


def test_scenario_14_before_any_report_the_quarter_says_not_reported(shop, point):
    made = summing.send_summary(by=shop.trader, on=APRIL_10, start=date(2027, 1, 1), last=date(2027, 3, 31))
    assert (made.content["rows"][0]["reported"], made.content["rows"][0]["due"]) == (0, 2)


def test_a_sent_report_never_changes_and_a_correction_has_its_reason(shop, point, refused):
    sent = reported(shop, point, date(2027, 2, 1), date(2027, 3, 2))
    with refused("sales.sent-already"):
        selling.fill(sent.pk, by=shop.director, on=APRIL_10, lines=[])
    with refused("sales.no-reason"):
        selling.begin(point.pk, by=shop.director, on=APRIL_10, month=date(2027, 2, 1))
    again = reported(shop, point, date(2027, 2, 1), APRIL_10, 900_000, reason="Ghi nhầm")
    assert (again.version, SalesReport.objects.get(pk=sent.pk).lines.get().revenue_vnd) == (2, 1_000_000)


def test_months_that_are_not_over_or_before_recognition_are_not_reported(shop, point, refused):
    with refused("sales.month-not-over"):
        selling.begin(point.pk, by=shop.director, on=date(2027, 3, 10), month=date(2027, 3, 1))
    with refused("sales.not-recognised-then"):
        selling.begin(point.pk, by=shop.director, on=date(2027, 3, 10), month=date(2027, 1, 1))


def test_scanned_codes_add_up_at_their_price(shop, point, refused):
    report = selling.begin(point.pk, by=shop.director, on=APRIL_10, month=date(2027, 3, 1))
    for _turn in range(2):
        line = selling.scan(report.pk, by=shop.director, on=APRIL_10, barcode="8930000000017")
    assert (line.quantity, line.revenue_vnd) == (2, 240_000)
    with refused("sales.unknown-barcode"):
        selling.scan(report.pk, by=shop.director, on=APRIL_10, barcode="1")


def filled(report, *rows):
    book = load_workbook(io.BytesIO(sheets.template(selling.goods_for(report))))
    sheet = book.worksheets[0]
    for number, row in enumerate(rows, start=2):
        for column, value in row.items():
            sheet.cell(number, column, value)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_the_template_comes_back_filled(shop, point):
    report = selling.begin(point.pk, by=shop.director, on=APRIL_10, month=date(2027, 3, 1))
    lines = sheets.read(filled(report, {4: 12, 5: "1.440.000", 6: 0, 7: "1,5"}), selling.goods_for(report))
    assert [(line.quantity, line.revenue_vnd, line.online_vnd, line.returned) for line in lines] == [
        (Decimal(12), 1_440_000, 0, Decimal("1.5"))
    ]


def test_bad_cells_are_named_by_row_and_column_and_nothing_is_taken(shop, point, refused):
    report = selling.begin(point.pk, by=shop.director, on=APRIL_10, month=date(2027, 3, 1))
    goods = selling.goods_for(report)
    bad = filled(report, {4: "mười", 5: -5}, {1: 999_999, 2: "Lạ", 4: 1, 5: 1})
    with refused("sales.sheet-fault", "sales.sheet-fault", "sales.sheet-unknown"):
        sheets.read(bad, goods)
    twice = filled(report, {4: 1, 5: 1}, {1: goods[0].pk, 2: "Chè", 4: 1, 5: 1})
    with refused("sales.sheet-twice"):
        sheets.read(twice, goods)
    with refused("sales.sheet-other"):
        sheets.read(b"%PDF-1.4 nothing", goods)


def asked(first, last, *units):
    return Question(Period.closed(first, last), units=units)


def test_p01_counts_points_recognised_on_the_last_day(shop, point):
    found = recognised_points(asked(date(2027, 1, 1), date(2027, 3, 31), shop.here.pk))
    assert {place: reading.value for place, reading in found.items()} == {None: 1, shop.here.pk: 1}
    assert found[None].records == (("trade.pointofsale", point.pk),)
    assert recognised_points(asked(date(2027, 1, 1), date(2027, 2, 1)))[None].value == 0
    PointMove.objects.create(point=point, move="suspend", before="recognised", after="suspended", on=APRIL_10,
                             by=shop.leader)  # fmt: skip
    assert recognised_points(asked(date(2027, 1, 1), date(2027, 4, 30)))[None].value == 0
    assert recognised_points(asked(date(2027, 1, 1), date(2031, 1, 1)))[None].value == 0


def test_p02_sums_what_was_reported_and_says_what_is_missing(shop, point):
    quarter = asked(date(2027, 1, 1), date(2027, 3, 31))
    none = sales_reported(quarter)[None]
    assert (none.value, none.coverage) == (None, "0 trên 2 báo cáo (0,00%), 0 gửi muộn")
    report = reported(shop, point, date(2027, 2, 1), date(2027, 3, 9))
    found = sales_reported(quarter)[None]
    assert (found.value, found.coverage) == (1_000_000, "1 trên 2 báo cáo (50,00%), 1 gửi muộn")
    assert found.records == (("trade.salesreport", report.pk),)


def test_p03_is_inspected_of_those_due(shop, point):
    year = asked(date(2028, 1, 1), date(2028, 12, 31))
    before = inspected_points(year)[None]
    assert (before.value, before.part, before.whole) == (0, 0, 1)
    shop.inspected(point, "periodic", on=date(2028, 2, 1))
    after = inspected_points(year)[None]
    assert (after.value, after.part, after.whole) == (100, 1, 1)
    assert inspected_points(asked(date(2027, 3, 1), date(2027, 3, 31)))[None].value is None


def test_a_closed_point_owes_no_more_reports(shop, point, refused):
    proposing.add_photos(point.pk, by=shop.director, on=APRIL_10, kind="sign_removed", photos=[picture()])
    deciding.close(point.pk, by=shop.director, on=APRIL_10, reason="Nghỉ")
    with refused("sales.not-recognised-then"):
        selling.begin(point.pk, by=shop.director, on=JULY_10, month=date(2027, 5, 1))
