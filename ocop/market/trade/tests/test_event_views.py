"""Screens of events: lists at a constant cost, the producer's phone, the public calendar, papers."""

import pytest
from django.test import Client
from django.urls import reverse

from ocop.base.workdays import clock
from ocop.market.trade.models.events import BoothRequest
from ocop.market.trade.services.events import planning, results
from ocop.market.trade.views.events.page import PAPERS

from .fixtures_of_events import enter, kept_market, market, queries_of  # noqa: F401
from .market import CLOSES, END, START, again


def cost(browser, address):
    browser.get(address)
    return queries_of(lambda: browser.get(address))


@pytest.mark.parametrize(
    "name", ["events", "booths", "deals", "listings", "typical", "my-booths", "inquiries", "indicators"]
)
def test_pages_open_for_those_concerned(market, name):  # noqa: F811
    who = market.director if name in ("my-booths", "inquiries") else market.centre_officer
    assert enter(who).get(reverse(f"trade:{name}")).status_code == 200


def test_the_lists_cost_the_same_for_one_row_as_for_three(market):  # noqa: F811
    browser = enter(market.centre_officer)
    market.held(1)
    before = {name: cost(browser, reverse(f"trade:{name}")) for name in ("events", "booths")}
    market.held(3, name="Hội chợ hai")
    market.event(name="Hội chợ ba", state_part_vnd=0)
    assert {name: cost(browser, reverse(f"trade:{name}")) for name in ("events", "booths")} == before


def test_the_page_of_an_event_costs_the_same_for_one_booth_as_for_three(market):  # noqa: F811
    browser = enter(market.centre_officer)
    one, three = market.told(market.held(1)), market.told(market.held(3, name="Hội chợ hai"))
    for name in ("event", "event-results"):
        assert cost(browser, reverse(f"trade:{name}", args=[one.pk])) == cost(
            browser, reverse(f"trade:{name}", args=[three.pk])
        )


def test_a_producer_registers_on_its_phone_and_withdraws(market):  # noqa: F811
    event, product = market.open(), market.recognised(market.coop)
    browser = enter(market.director)
    address = reverse("trade:ask-booth", args=[event.pk])
    assert "Đăng ký gian hàng" in browser.get(event.get_absolute_url()).content.decode()
    empty = browser.post(address, {"producer": market.coop.pk, "kind": "ocop"})
    assert (empty.status_code, "Chưa chọn sản phẩm" in empty.content.decode()) == (409, True)
    sent = browser.post(address, {"producer": market.coop.pk, "kind": "ocop", "products": [product.pk]})
    request = BoothRequest.objects.get()
    assert (sent.status_code, sent["Location"]) == (302, request.get_absolute_url())
    assert browser.post(reverse("trade:withdraw-booth", args=[request.pk]), {"reason": "Ốm"}).status_code == 302
    assert again(request).state == "withdrawn"


def test_a_producer_does_not_open_anothers_request(market):  # noqa: F811
    event = market.held(1)
    request = event.requests.get()
    assert enter(market.director).get(request.get_absolute_url()).status_code == 404
    assert enter(market.director).get(reverse("trade:tell-booth", args=[request.pk])).status_code == 404
    assert enter(market.director).get(reverse("trade:event-results", args=[event.pk])).status_code == 404


def test_the_officer_on_site_enters_results_once(market):  # noqa: F811
    event = market.held(1)
    request = event.requests.get()
    with clock.fixed(START):
        browser = enter(market.centre_officer)
        typed = {"revenue_vnd": "12.500.000", "orders": "7", "_once": "once"}
        for _twice in range(2):
            assert browser.post(reverse("trade:tell-booth", args=[request.pk]), typed).status_code == 302
    assert (request.result.revenue_vnd, request.result.edition) == (12_500_000, 1)


def test_the_public_reads_the_calendar_and_results_after_they_were_concluded(market):  # noqa: F811
    event = market.told(market.held(2))
    answer = Client().get("/su-kien/")
    assert (answer.status_code, not answer.cookies, event.name in answer.content.decode()) == (200, True, True)
    assert "20.000.000" not in Client().get(f"/su-kien/{event.code}/").content.decode()
    results.conclude(event.pk, by=market.centre_officer, on=END.replace(day=26))
    html = Client().get(f"/su-kien/{event.code}/").content.decode()
    assert "20.000.000" in html
    assert "10.000.000" not in html  # no figure of a single producer


def test_a_plan_that_is_not_approved_or_not_public_is_unknown(market):  # noqa: F811
    hidden = market.approved(is_public=False)
    planned = market.event(name="Chưa duyệt", state_part_vnd=0)
    for event in (hidden, planned):
        assert Client().get(f"/su-kien/{event.code}/").status_code == 404


def test_every_paper_is_made_as_docx(market):  # noqa: F811
    event = market.told(market.held(2))
    planning.add_cost(event.pk, name="Dàn dựng", payer="state", is_common=True, planned_vnd=1000,
                      by=market.centre_officer, on=CLOSES)  # fmt: skip
    results.conclude(event.pk, by=market.centre_officer, on=END.replace(day=26))
    browser = enter(market.centre_officer)
    for name, _label, _states in PAPERS:
        answer = browser.get(reverse("trade:event-paper", args=[event.pk, name]) + "?tep=docx")
        assert (name, answer.status_code, answer.content[:2]) == (name, 200, b"PK")
    assert browser.get(reverse("trade:event-paper", args=[event.pk, "bao-cao"])).status_code == 200
