"""Trade events: the department and its centre plan and run them, the head approves, the accountant settles; a producer
asks for booths and tells its results, deals, listings; offices read; the public has the calendar and a form to ask.
"""

from tests.access.table.row import (
    AGENCIES,
    COORDINATION,
    KEPT,
    LEADERS,
    OK,
    REFUSED,
    UNREADABLE,
    Row,
    act,
)

PRODUCER = "producer"
READERS = f"{LEADERS} {COORDINATION} auditor {AGENCIES} finance_reader"
ALL = f"{READERS} {PRODUCER}"
PLANNERS = "dept_officer centre_officer"
RUN = "dept_officer@own centre_officer@own"
HEAD, MONEY, KEEPERS = "dept_head@own", "finance_reader@own", "coord_officer centre_officer"
WORKERS, ELSEWHERE = f"{KEEPERS} {PRODUCER}", 403


def asked(
    url: str, open_to: str, subject: str = "", *, answer: int | str = REFUSED, more: tuple[str, ...] = ()
) -> list[Row]:
    """The form of an act, and the act with too little in it: those who may are told what is missing."""
    return [
        Row(url, open_to, subject, more),
        Row(url, open_to, subject, more, method="post", answer=answer, anonymous=KEPT),
    ]


ROWS = [
    *[Row(f"trade:{name}", ALL) for name in ("events", "booths", "deals", "typical", "listings")],
    Row("trade:my-booths", PRODUCER),
    Row("trade:indicators", READERS),
    Row("trade:inquiries", WORKERS),
    Row("trade:event", READERS, "event: planned"),
    Row("trade:event", ALL, "event: registration"),
    Row("trade:event-results", READERS, "event: held"),
    Row("trade:event-paper", READERS, "event: held", ("ke-hoach",)),
    # the plan
    *asked("trade:plan-event", PLANNERS, answer=UNREADABLE),
    *asked("trade:change-event", RUN, "event: planned", answer=UNREADABLE),
    *act("trade:submit-event", RUN, "event: planned"),
    *act("trade:approve-event", HEAD, "event: submitted", plan_number="399/KH-UBND"),
    *act("trade:return-event", HEAD, "event: submitted", reason="Bổ sung dự toán"),
    *act("trade:postpone-event", HEAD, "event: allocated", reason="Mưa lũ"),
    *act("trade:cancel-event", HEAD, "event: allocated", reason="Dịch bệnh"),
    *act("trade:redate-event", RUN, "event: postponed", start_on="01/06/2020", end_on="05/06/2020"),
    *act("trade:add-cost", RUN, "event: approved", name="Dàn dựng", payer="others", planned_vnd="1.000.000"),
    *act("trade:lay-out-event", RUN, "event: approved", first="1", last="2", kind="ocop", area_m2="9"),
    *act("trade:admit-specialities", RUN, "event: approved"),
    # registration
    *act("trade:open-event", RUN, "event: approved", opens_on="15/11/2019", closes_on="30/11/2019", invitation="Mời"),
    *asked("trade:ask-booth", f"{RUN} {PRODUCER}", "event: registration", answer=UNREADABLE),
    *act("trade:allocate-event", RUN, "event: closed to requests"),
    Row("trade:booth", ALL, "booth: granted"),
    *act("trade:withdraw-booth", f"{RUN} {PRODUCER}", "booth: to withdraw", reason="Hết hàng"),
    # the event and its results
    *act("trade:hold-event", RUN, "event: allocated", reason="Khai mạc sớm"),
    *act("trade:bring-goods", f"{RUN} {PRODUCER}", "booth: granted", name="Miến", unit="kg", brought="500"),
    *act("trade:reconcile", f"{RUN} {PRODUCER}", "goods", sold="430", returned="60", given="5", damaged="5"),
    *act("trade:tell-booth", f"{RUN} {PRODUCER}", "booth: granted", revenue_vnd="1.000.000", orders="3"),
    *act("trade:silent-booth", RUN, "booth: granted", reason="Không liên lạc được"),
    *act("trade:absent-booth", RUN, "booth: granted", reason="Không đến"),
    *act("trade:count-visitors", RUN, "event: held", day="10/11/2019", kind="counted", number="900"),
    *act("trade:conclude-event", RUN, "event: to conclude"),
    # money
    *act("trade:accept-cost", RUN, "cost", accepted_vnd="0"),
    *asked("trade:confirm-works", RUN, "event: results"),
    *asked("trade:pay-event", MONEY, "event: results", answer=UNREADABLE),
    *asked("trade:release-event", HEAD, "event: results"),
    *act("trade:settle-event", MONEY, "event: results"),
    *act("trade:close-event", RUN, "event: settled", report_number="9/BC-TT", reported_on="14/11/2019"),
    # deals and typical products
    *asked("trade:enter-deal", f"{PLANNERS} {PRODUCER}", answer=UNREADABLE),
    Row("trade:deal", ALL, "deal"),
    Row("trade:deal-file", ALL, "deal"),
    *act("trade:follow-deal", f"{PLANNERS} {PRODUCER}", "deal", state="delivering", delivered_vnd="1.000.000"),
    *asked("trade:enter-typical", PLANNERS, answer=UNREADABLE),
    # channels
    *asked("trade:ask-listing", WORKERS, answer=UNREADABLE),
    Row("trade:listing", ALL, "listing: live"),
    *asked("trade:go-live", WORKERS, "listing: requested"),
    *act("trade:pause-listing", WORKERS, "listing: live", reason="Hết hàng"),
    *act("trade:remove-listing", WORKERS, "listing: live", reason="Ngừng bán"),
    *act("trade:check-listing", KEEPERS, "listing: live", finding="found"),
    *act("trade:sell-listing", WORKERS, "listing: live", month="01/11/2019", orders="3", revenue_vnd="900.000",
         source="producer"),
    # inquiries
    Row("trade:inquiry", KEEPERS, "inquiry: received"),
    Row("trade:inquiry", WORKERS, "inquiry: handed"),
    *act("trade:hand-inquiry", KEEPERS, "inquiry: received"),
    *act("trade:drop-inquiry", KEEPERS, "inquiry: received", note="Quảng cáo"),
    *act("trade:answer-inquiry", PRODUCER, "inquiry: handed", answer="Còn hàng"),
    *act("trade:close-inquiry", PRODUCER, "inquiry: handed", outcome="no_deal", note="Giá không phù hợp"),
    # the public
    Row("calendar:home", anonymous=OK),
    Row("calendar:event", more=("pk of code of an event",), anonymous=OK),
    Row("buying:ask", more=("pk of product to buy",), anonymous=OK),
    Row("buying:ask", more=("pk of product to buy",), method="post", anonymous=ELSEWHERE, answer=ELSEWHERE),
    Row("buying:state", more=("pk of inquiry code",), anonymous=OK),
]  # fmt: skip
