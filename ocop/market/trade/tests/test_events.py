"""An event from plan to settlement; support-and-trade notes §8.3 and §12, scenarios 15, 17, 18, 19."""

from datetime import date, timedelta
from decimal import Decimal

from ocop.actors.producers.models import Producer
from ocop.cycle.certificates.models import Suspension
from ocop.cycle.rounds.tests.province import DAY, SINCE
from ocop.market.trade.models.events import EventMove
from ocop.market.trade.queries.events.booths import place_in_queue
from ocop.market.trade.queries.events.results import summary_of
from ocop.market.trade.services.events import money, planning, registration, results, stopping

from .fixtures_of_events import kept_market, market, refused, telling, trail  # noqa: F401
from .market import CLOSES, END, MILLION, START, again

AFTER = CLOSES + timedelta(days=1)


def totals(market):  # noqa: F811
    line = market.line
    return line.committed_vnd // MILLION, line.paid_vnd // MILLION, line.available_vnd // MILLION


def test_codes_run_without_gaps(market):  # noqa: F811
    codes = [market.event(state_part_vnd=0).code for _n in range(3)]
    assert codes == ["XT-2027-001", "XT-2027-002", "XT-2027-003"]


def test_approval_binds_the_state_part_on_its_line(market):  # noqa: F811
    event = market.approved()
    assert (event.state, totals(market)) == ("approved", (200, 0, 300))
    assert event.commitment.approved_by == market.boss


def test_the_officer_of_the_body_that_holds_the_line_submits(market):  # noqa: F811
    with refused("event.line-of-others"):
        planning.submit(market.event().pk, by=market.centre_officer, on=DAY)


def test_approval_is_refused_where_the_line_has_too_little(market):  # noqa: F811
    event = market.event(state_part_vnd=501 * MILLION)
    with refused("event.line-too-small"):
        planning.submit(event.pk, by=market.trader, on=DAY)
    assert totals(market) == (0, 0, 500)


def test_scenario_17_a_traders_fair_does_not_pass_approved(market):  # noqa: F811
    event = market.event(is_trader=True, ground="none", state_part_vnd=0)
    with refused("fair.trader-unregistered"):
        planning.submit(event.pk, by=market.trader, on=DAY)
    with refused("event.not-submitted", "fair.trader-unregistered"):
        planning.approve(event.pk, plan_number="1/KH", plan_on=DAY, by=market.boss, on=DAY)
    planning.change(event.pk, ground="registered", registration_number="12/XN-SCT", by=market.centre_officer, on=DAY)
    planning.submit(event.pk, by=market.trader, on=DAY)
    assert planning.approve(event.pk, plan_number="1/KH", plan_on=DAY, by=market.boss, on=DAY).state == "approved"


def test_scenario_23_a_plan_says_that_its_registration_is_late(market):  # noqa: F811
    with refused("fair.filed-late"):
        market.event(ground="registered", filed_on=START - timedelta(days=29))
    with refused("fair.filed-early"):
        market.event(ground="registered", filed_on=START - timedelta(days=366))


def test_a_returned_plan_is_submitted_again(market):  # noqa: F811
    event = planning.submit(market.event().pk, by=market.trader, on=DAY)
    planning.give_back(event.pk, reason="Bổ sung dự toán", by=market.boss, on=DAY)
    planning.submit(event.pk, by=market.trader, on=DAY)
    planning.approve(event.pk, plan_number="1/KH", plan_on=DAY, by=market.boss, on=DAY)
    assert totals(market) == (200, 0, 300)


def test_scenario_15_22_booths_25_requests_one_withdraws_six_days_before(market):  # noqa: F811
    event = market.open()
    requests = [market.ask(event, producer, product) for producer, product in market.many(25)]
    people = {
        request.pk: market.person(f"giám đốc {n}", f"Giám đốc {n}", "producer", request.producer.organisation)
        for n, request in enumerate(requests)
    }
    registration.allocate(event.pk, by=market.centre_officer, on=AFTER)
    states = [again(request).state for request in requests]
    assert states == ["granted"] * 22 + ["reserve"] * 3
    assert [place_in_queue(again(request)) for request in requests[22:]] == [1, 2, 3]
    given_back = again(requests[4]).booth
    with telling() as told:
        registration.withdraw(
            requests[4].pk, reason="Hết hàng", by=people[requests[4].pk], on=START - timedelta(days=6)
        )
    moved = again(requests[22])
    assert (moved.state, moved.booth) == ("granted", given_back)
    assert [place_in_queue(again(request)) for request in requests[23:]] == [1, 2]
    assert again(requests[4]).state == "withdrawn"
    heard = {name: code for name, code in told if name.startswith("giám đốc")}
    assert heard == {
        "giám đốc 4": "booth.withdrawn", "giám đốc 22": "booth.moved-up", "giám đốc 23": "booth.reserve",
        "giám đốc 24": "booth.reserve",
    }  # fmt: skip
    assert ("centre_officer", "booth.moved-up") in told
    assert trail()[-2:] == ["trade.booth.withdrawn", "trade.booth.moved-up"]


def test_four_days_before_nobody_moves_up(market):  # noqa: F811
    event = market.allocated(3, booths_province=2)
    first = event.requests.filter(state="granted").first()
    registration.withdraw(first.pk, reason="Ốm", by=market.centre_officer, on=START - timedelta(days=4))
    assert event.requests.filter(state="granted").count() == 1


def test_scenario_19_a_product_whose_36_months_end_during_the_fair(market):  # noqa: F811
    event = market.open()
    producer = market.coop
    lapsing = market.recognised(producer, "Trà hết hạn", until=END - timedelta(days=1))
    with refused("booth.no-valid-product"):
        registration.ask(event.pk, producer=producer, products=[lapsing], by=market.director, on=DAY)
    lasting = market.recognised(producer, "Trà còn hạn", until=END)
    made = registration.ask(event.pk, producer=producer, products=[lapsing, lasting], by=market.director, on=DAY)
    assert made.state == "requested"


def test_what_lapses_between_request_and_allocation_is_declined_with_the_reason(market):  # noqa: F811
    event = market.open()
    product = market.recognised(market.coop)
    request = market.ask(event, market.coop, product)
    Suspension.objects.create(
        recognition=product.recognitions.get(), authority_name="Sở Y tế", decision_number="1/QĐ", decided_on=DAY,
        start=DAY, noted_by=market.expert, noted_on=DAY,
    )  # fmt: skip
    registration.allocate(event.pk, by=market.centre_officer, on=AFTER)
    found = again(request)
    assert (found.state, found.reason) == (
        "declined", "Không có sản phẩm nào còn hiệu lực vào ngày kết thúc sự kiện (25/04/2027).",
    )  # fmt: skip


def test_a_typical_product_or_a_local_speciality_admits_too(market):  # noqa: F811
    event = market.open()
    plain = market.recognised(market.coop, "Mận", until=SINCE + timedelta(days=30))
    planning.admit_specialities(event.pk, products=[plain], by=market.centre_officer, on=DAY)
    assert registration.ask(event.pk, producer=market.coop, products=[plain], by=market.director, on=DAY)


def test_the_own_part_is_shown_before_a_producer_asks(market):  # noqa: F811
    event = market.approved()
    planning.add_cost(event.pk, name="Thuê gian hàng", payer="others", is_common=True, planned_vnd=220 * MILLION,
                      by=market.centre_officer, on=DAY)  # fmt: skip
    registration.open_registration(event.pk, opens_on=DAY, closes_on=CLOSES, invitation="Mời", by=market.centre_officer,
                                   on=DAY)  # fmt: skip
    product = market.recognised(market.coop)
    ask = {"producer": market.coop, "products": [product], "by": market.director, "on": DAY}
    with refused("booth.own-part"):
        registration.ask(event.pk, **ask)
    assert registration.ask(event.pk, agrees_own_part=True, **ask).own_part_vnd == 5 * MILLION


def test_scenario_18_goods_must_balance_before_results_are_concluded(market):  # noqa: F811
    event = market.told(market.held(1))
    request = event.requests.get()
    line = results.bring(
        request.pk, name="Miến dong", unit="kg", brought=Decimal(500), by=market.centre_officer, on=END
    )
    numbers = {"sold": Decimal(430), "returned": Decimal(60), "given": Decimal(5), "damaged": Decimal(0)}
    results.reconcile(line.pk, **numbers, explained="", by=market.centre_officer, on=END)
    late = END + timedelta(days=1)
    with refused("goods.not-balanced"):
        results.conclude(event.pk, by=market.centre_officer, on=late)
    results.reconcile(line.pk, **numbers, explained="5 kg hỏng bao", by=market.centre_officer, on=END)
    assert results.conclude(event.pk, by=market.centre_officer, on=late).state == "results"


def test_the_summary_is_the_sum_and_corrections_keep_the_old_value(market):  # noqa: F811
    event = market.told(market.held(3))
    found = summary_of(event)
    assert (found.revenue_vnd, found.orders, found.coverage) == (30 * MILLION, 15, "3/3")
    request = event.requests.first()
    with refused("result.no-reason"):
        results.tell(request.pk, revenue_vnd=MILLION, orders=5, by=market.centre_officer, on=END)
    results.tell(request.pk, revenue_vnd=MILLION, orders=5, reason="Gõ nhầm", by=market.centre_officer, on=END)
    assert summary_of(event).revenue_vnd == 21 * MILLION
    change = request.result.changes.get()
    assert (change.field, change.old, change.new) == ("revenue_vnd", "10000000", "1000000")


def test_a_silent_booth_is_no_data_not_zero(market):  # noqa: F811
    event = market.held(5)
    requests = list(event.requests.all())
    for request in requests[:4]:
        results.tell(request.pk, revenue_vnd=MILLION, orders=1, by=market.centre_officer, on=END)
    late = END + timedelta(days=1)
    with refused("event.booths-without-answer"):
        results.conclude(event.pk, by=market.centre_officer, on=late)
    results.note_no_answer(requests[4].pk, reason="Không liên lạc được", by=market.centre_officer, on=END)
    results.conclude(event.pk, by=market.centre_officer, on=late)
    assert summary_of(again(event)).coverage == "4/5"


def test_money_goes_through_the_budget_to_the_settlement(market):  # noqa: F811
    event = market.told(market.held(2))
    cost = planning.add_cost(event.pk, name="Dàn dựng", payer="state", is_common=False, planned_vnd=150 * MILLION,
                             by=market.centre_officer, on=DAY)  # fmt: skip
    late = END + timedelta(days=2)
    results.conclude(event.pk, by=market.centre_officer, on=late)
    with refused("event.costs-not-accepted", "event.rest-not-released"):
        money.settle(event.pk, by=market.accountant, on=late)
    money.accept_cost(cost.pk, accepted_vnd=140 * MILLION, by=market.centre_officer, on=late)
    money.confirm_works(event.pk, by=market.trader, on=late)
    with refused("event.pays-too-much"):
        money.pay(event.pk, amount_vnd=141 * MILLION, by=market.accountant, on=late, papers_on=late)
    money.pay(event.pk, amount_vnd=140 * MILLION, by=market.accountant, on=late, papers_on=late)
    money.release_rest(event.pk, reason="Không dùng", by=market.boss, on=late)
    money.settle(event.pk, by=market.accountant, on=late)
    money.close(event.pk, report_number="9/BC-TT", reported_on=late, by=market.centre_officer, on=late)
    assert (again(event).state, totals(market)) == ("closed", (140, 140, 360))
    verbs = list(EventMove.objects.filter(event=event).values_list("verb", flat=True))
    assert verbs == [
        "plan",
        "submit",
        "approve",
        "open_registration",
        "allocate",
        "hold",
        "conclude",
        "settle",
        "close",
    ]


def test_cancelling_releases_the_money_and_tells_all_who_asked(market):  # noqa: F811
    event = market.allocated(2)
    people = [market.person(f"gd{n}", f"GĐ {n}", "producer", row.producer.organisation)
              for n, row in enumerate(event.requests.all())]  # fmt: skip
    with telling() as told:
        stopping.cancel(event.pk, reason="Dịch bệnh", by=market.boss, on=DAY)
    assert totals(market) == (0, 0, 500)
    assert {name for name, code in told if code == "event.cancelled"} >= {person.username for person in people}
    assert set(event.requests.values_list("state", flat=True)) == {"declined"}


def test_a_postponed_event_gets_new_dates_and_ranks_anew(market):  # noqa: F811
    event = market.allocated(2)
    stopping.postpone(event.pk, reason="Mưa lũ", by=market.boss, on=DAY)
    stopping.set_new_dates(
        event.pk, start_on=date(2027, 6, 1), end_on=date(2027, 6, 5), by=market.centre_officer, on=DAY
    )
    found = again(event)
    assert (found.state, found.closes_on) == ("approved", None)
    assert set(found.requests.values_list("state", flat=True)) == {"requested"}
    assert totals(market) == (200, 0, 300)


def test_only_the_body_that_runs_an_event_works_on_it(market):  # noqa: F811
    event = market.event(state_part_vnd=0)
    with refused("person.not-allowed"):
        planning.submit(event.pk, by=market.neighbour, on=DAY)
    with refused("person.not-allowed"):
        planning.approve(event.pk, plan_number="1", plan_on=DAY, by=market.centre_officer, on=DAY)
    assert Producer.objects.exists()
