"""Projects: a producer its own, committees their places, the department and its centre what they run, the province all;
each act for whose step it is. Another department, another producer, points of sale have no part here.
"""

from tests.access.table.row import COORDINATION, DONE, GOES_ON, KEPT, LEADERS, REFUSED, UNREADABLE, Row, act

APPROVERS = "prov_chair prov_vice_chair"
HANDLERS = "dept_officer@own centre_officer@own"
SIGNER, PAYER = "dept_head@own", "finance_reader@own"
WRITERS = "producer commune_officer@own district_officer@parent"
PROVINCE = f"{LEADERS} {COORDINATION} auditor budget_controller"
INSIDE = f"{PROVINCE} {SIGNER} {HANDLERS} {PAYER}"
ALL = f"{INSIDE} norm_keeper@own district_head@parent commune_head@own {WRITERS}"
CONCERNED = (
    f"{PROVINCE} dept_head@own dept_officer centre_officer finance_reader@own norm_keeper@own producer "
    "district_head district_officer commune_head commune_officer"
)
OF_LISTS = f"{PROVINCE} dept_head dept_officer centre_officer finance_reader"


def asked(url: str, open_to: str, subject: str = "", *, answer: int | str = REFUSED, **typed: str) -> list[Row]:
    """The form of an act, and the act with too little in it: those who may are told what is missing."""
    return [
        Row(url, open_to, subject),
        Row(url, open_to, subject, method="post", answer=answer, anonymous=KEPT, typed=typed),
    ]


def on(state: str) -> str:
    return f"support: {state}"


ROWS = [
    Row("support:projects", CONCERNED),
    Row("support:lists", OF_LISTS),
    *[Row("support:project", ALL, on(state)) for state in ("proposed", "surveyed", "approved", "running")],
    Row("support:project", WRITERS, on("draft")),
    Row("support:list", INSIDE, "support: a list"),
    Row("support:paper", ALL, "support: a paper"),
    Row("support:paper", INSIDE, "support: an inner paper"),
    # writing
    *asked("support:start", WRITERS, answer=UNREADABLE),
    *asked("support:write-content", WRITERS, on("draft"), answer=DONE),
    *asked("support:write-costs", WRITERS, on("draft"), answer=DONE, **{"muc-rows": "0", "dv-rows": "0"}),
    *asked("support:write-papers", WRITERS, on("draft"), answer=UNREADABLE),
    *asked("support:submit", WRITERS, on("draft"), answer=GOES_ON),
    *asked("support:withdraw", WRITERS, on("proposed")),
    *asked("support:add-paper", WRITERS, on("running"), answer=UNREADABLE),
    *act("support:remove-paper", WRITERS, "support: a paper of a draft"),
    # the offices
    *asked("support:return", HANDLERS, on("proposed")),
    *asked("support:survey", HANDLERS, on("proposed")),
    *asked("support:survey-again", HANDLERS, on("surveyed")),
    *asked("support:appraise", HANDLERS, on("surveyed"), answer=DONE),
    *asked("support:sign", SIGNER, on("surveyed"), answer=GOES_ON),
    *asked("support:refuse", SIGNER, on("surveyed")),
    *asked("support:lines", SIGNER, on("appraised")),
    *asked("support:make-list", "dept_head"),
    *asked("support:decide-list", APPROVERS, "support: a list"),
    *asked("support:contract", HANDLERS, on("approved"), answer=UNREADABLE),
    *asked("support:appendix", HANDLERS, on("running")),
    *asked("support:capital", HANDLERS, on("running")),
    *asked("support:begin", HANDLERS, on("contracted"), answer=GOES_ON),
    *act("support:confirm-progress", HANDLERS, "support: a report"),
    *asked("support:accept", HANDLERS, on("running"), answer=UNREADABLE),
    *asked("support:close", HANDLERS, on("settled"), answer=GOES_ON),
    # the applicant and who pays
    *asked("support:progress", f"{WRITERS} {HANDLERS}", on("running")),
    *asked("support:ask-advance", WRITERS, on("running")),
    *asked("support:ask-payment", WRITERS, on("accepted")),
    *asked("support:advance", PAYER, on("running")),
    *asked("support:disburse", PAYER, on("accepted")),
    *asked("support:clear", PAYER, on("running")),
    *asked("support:settle", PAYER, on("disbursed")),
    *asked("support:refuse-request", PAYER, "support: a request"),
    *asked("support:effect", f"{WRITERS} {HANDLERS}", on("accepted")),
    # changes, stop, recovery
    *asked("support:adjust", f"{WRITERS} {HANDLERS}", on("approved")),
    *asked("support:leave", f"{WRITERS} {HANDLERS}", "support: a member"),
    *asked("support:endorse", SIGNER, "support: a change"),
    *asked("support:decide-adjustment", f"{SIGNER} {APPROVERS}", "support: a change"),
    *asked("support:decline", f"{SIGNER} {APPROVERS}", "support: a change"),
    *asked("support:stop", APPROVERS, on("running")),
    *asked("support:recover", SIGNER, on("settled")),
    *asked("support:receive", PAYER, "support: a recovery"),
]
