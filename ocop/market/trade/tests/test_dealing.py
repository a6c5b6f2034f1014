"""Deals (scenario 16), their yearly follow-up, typical products, channels, inquiries of buyers, the measures."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db.utils import IntegrityError
from django.test import Client

from ocop.base.files.services import store
from ocop.base.kernel.periods import Period
from ocop.base.workdays import clock
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.indicators.registry import Question
from ocop.market.trade import measures_of_events as measures
from ocop.market.trade.models.events import Channel, Deal, Inquiry
from ocop.market.trade.queries.events.results import summary_of
from ocop.market.trade.services.events import deals, inquiries, listings, results

from .fixtures_of_events import kept_market, market, refused, telling  # noqa: F401
from .market import END, MILLION, START, again

YEAR = Question(Period(date(2027, 1, 1), date(2028, 1, 1)))
HERE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.CHECKING = {**settings.CHECKING, "folder": str(tmp_path)}
    settings.MEDIA_ROOT = tmp_path


def deal(market, event, kind="contract", n=0, **facts):  # noqa: F811
    usual = {
        "kind": kind, "event": event, "producer": market.coop, "partner": f"Siêu thị {kind} {n}", "signed_on": START,
        "value_vnd": None if kind == "mou" else 100 * MILLION, "by": market.centre_officer, "on": END,
    }  # fmt: skip
    return deals.enter(**{**usual, **facts})


def test_scenario_16_11_contracts_and_12_memoranda(market):  # noqa: F811
    event = market.told(market.held(2))
    for n in range(11):
        deal(market, event, n=n)
    for n in range(12):
        deal(market, event, "mou", n=n)
    found = summary_of(event)
    assert (found.contracts, found.memoranda, found.revenue_vnd) == (11, 12, 20 * MILLION)
    reading = measures.contracts(YEAR)[None]
    assert (reading.value, len(reading.records)) == (Decimal(11), 23)
    assert reading.coverage.startswith("12 biên bản ghi nhớ; hợp đồng 1.100,0 triệu đồng")
    assert measures.revenue(YEAR)[None].value == Decimal(20 * MILLION)


def test_scenario_16_the_same_paper_at_another_event_is_a_warning(market):  # noqa: F811
    paper = store(name="hop-dong.txt", content="Hợp đồng số 1".encode(), by=market.centre_officer)
    first, other = market.held(1), market.held(1, name="Hội chợ khác")
    deal(market, first, file=paper)
    with refused("deal.entered-before"):
        deal(market, other, file=paper)
    second = deal(market, other, file=paper, is_another=True)
    assert (second.is_another, Deal.objects.count()) == (True, 2)


def test_the_database_refuses_a_memorandum_with_a_value(market):  # noqa: F811
    made = deal(market, market.held(1), "mou")
    with pytest.raises(IntegrityError):
        Deal.objects.filter(pk=made.pk).update(value_vnd=1)


def test_an_open_deal_is_asked_after_each_year_once(market):  # noqa: F811
    made = deal(market, market.held(1))
    assert deals.ask_after(on=START + timedelta(days=300)) == 0
    later = date(2028, 4, 20)
    with telling() as told:
        assert (deals.ask_after(on=later), deals.ask_after(on=later)) == (1, 0)
    assert ("director", "deal.asked-after") in told
    deals.follow(made.pk, state="fulfilled", delivered_vnd=90 * MILLION, note="", by=market.director, on=later)
    check = made.checks.get()
    assert (check.answered_on, check.state, again(made).delivered_vnd) == (later, "fulfilled", 90 * MILLION)
    assert deals.ask_after(on=date(2029, 4, 21)) == 0


def test_visitors_counted_and_estimated_are_never_added(market):  # noqa: F811
    event = market.held(1)
    for kind, number in (("counted", 1200), ("estimated", 5000)):
        results.count_visitors(event.pk, day=START, kind=kind, number=number, method="", by=market.centre_officer,
                               on=END)  # fmt: skip
    reading = measures.visitors(YEAR)[None]
    assert (reading.value, reading.coverage) == (Decimal(1200), "ước tính riêng: 5.000")


def test_a_booth_that_has_not_told_is_no_data(market):  # noqa: F811
    event = market.held(2)
    assert measures.revenue(YEAR)[None].value is None
    results.tell(event.requests.first().pk, revenue_vnd=0, orders=0, by=market.centre_officer, on=END)
    reading = measures.revenue(YEAR)[None]
    assert (reading.value, reading.coverage) == (Decimal(0), "1/2 gian hàng đã báo, 0 đơn hàng")
    assert measures.events(YEAR)[None].value == 1
    assert measures.producers(YEAR)[None].value == 2


def test_a_typical_product_is_entered_by_the_rule_of_its_day(market):  # noqa: F811
    facts = {"product_name": "Miến", "producer_name": "HTX", "group": "processed", "number": "1/GCN",
             "issuer_name": "Sở", "by": market.centre_officer, "on": DAY}  # fmt: skip
    made = deals.enter_typical(level="province", issued_on=date(2026, 9, 1), points=Decimal(75), council=9, **facts)
    assert made.valid_until == date(2028, 12, 31)
    with refused("typical.no-such-level"):
        deals.enter_typical(level="district", issued_on=date(2026, 9, 1), **facts)
    assert deals.enter_typical(level="district", issued_on=date(2024, 9, 1), **facts).valid_until == date(2026, 12, 31)


# ── channels ──


def test_a_listing_needs_a_valid_recognition_and_is_checked_by_a_person(market):  # noqa: F811
    good, lapsed = market.recognised(market.coop), market.recognised(market.coop, "Cũ", until=DAY - timedelta(days=1))
    channel = Channel.objects.get(code="postmart")
    ask = {"channel": channel, "by": market.director, "on": DAY}
    with refused("listing.not-recognised"):
        listings.ask(product=lapsed, **ask)
    made = listings.ask(product=good, **ask)
    with refused("listing.exists"):
        listings.ask(product=good, **ask)
    with refused("listing.no-address"):
        listings.go_live(made.pk, url="", live_from=DAY, by=market.director, on=DAY)
    listings.go_live(made.pk, url="https://postmart.vn/x", live_from=DAY, by=market.director, on=DAY)
    with telling() as told:
        listings.check(made.pk, finding="dead", note="", by=market.centre_officer, on=DAY)
    assert told == [("director", "listing.checked")]
    listings.tell_sales(made.pk, month=DAY, orders=3, revenue_vnd=2 * MILLION, by=market.director, on=DAY)
    reading = measures.listed(Question(Period(date(2027, 1, 1), date(2027, 4, 1))))[None]
    assert (reading.value, reading.coverage) == (Decimal(1), "doanh thu 2,0 triệu đồng, 1/1 đã báo")


# ── inquiries ──


def mark(address):
    page = Client().get(address).content.decode()
    return re.search(r'name="mark" value="([^"]+)"', page)[1].replace("&amp;", "&")


def sent(product, headers=HERE, **typed):
    address = f"/hoi-mua/{product.pk}/"
    usual = {"name": "Trần Thị Mua", "contact": "0912 000 000", "text": "Cần 100 kg", "mark": mark(address)}
    return Client().post(address, {**usual, **typed}, headers=headers)


def test_a_buyer_asks_without_cookie_and_reads_the_answer_by_a_code(market):  # noqa: F811
    product = market.recognised(market.coop)
    with telling() as told:
        answer = sent(product)
    inquiry = Inquiry.objects.get()
    assert (answer.status_code, answer["Location"].startswith("/hoi-mua/tra-loi/")) == (302, True)
    assert not answer.cookies
    assert ("centre_officer", "inquiry.received") in told
    assert not [name for name, _code in told if name == "director"]
    inquiries.hand_over(inquiry.pk, by=market.centre_officer, on=DAY)
    inquiries.answer(inquiry.pk, answer="Còn hàng, xin liên hệ", by=market.director, on=DAY)
    html = Client().get(answer["Location"]).content.decode()
    assert ("Còn hàng, xin liên hệ" in html, "Trần Thị Mua" in html, "0912" in html) == (True, False, False)
    made = deal(market, None, "order", value_vnd=5 * MILLION, signed_on=DAY, by=market.director, on=DAY)
    inquiries.close(inquiry.pk, outcome="agreed", note="", deal=made, by=market.director, on=DAY)
    assert again(inquiry).deal == made


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://testserver"}, 302),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Origin": "null"}, 403),
        ({}, 403),
    ],
)
def test_only_a_page_of_this_site_sends(market, headers, status):  # noqa: F811
    answer = sent(market.recognised(market.coop), headers=headers)
    assert (answer.status_code, Inquiry.objects.count()) == (status, int(status == 302))


def test_a_forged_mark_and_a_second_sending(market):  # noqa: F811
    product = market.recognised(market.coop)
    assert sent(product, mark="x" * 32).status_code == 422
    once = mark(f"/hoi-mua/{product.pk}/")
    assert sent(product, mark=once)["Location"] == sent(product, mark=once)["Location"]
    assert Inquiry.objects.count() == 1


def test_nobody_asks_to_buy_what_is_not_recognised(market):  # noqa: F811
    lapsed = market.recognised(market.coop, until=DAY - timedelta(days=1))
    assert Client().get(f"/hoi-mua/{lapsed.pk}/").status_code == 404


def test_contacts_are_forgotten_a_year_after_the_end(market):  # noqa: F811
    sent(market.recognised(market.coop))
    inquiry = Inquiry.objects.get()
    inquiries.set_aside(inquiry.pk, note="Quảng cáo", by=market.centre_officer, on=DAY)
    assert inquiries.forget_contacts(on=DAY + timedelta(days=365)) == 0
    assert inquiries.forget_contacts(on=DAY + timedelta(days=366)) == 1
    assert (again(inquiry).name, again(inquiry).contact) == ("", "")
    assert clock.today() == DAY
