"""Money: Finance allocates, the holder of a line proposes, appraises, approves and pays, each by another person.

Whoever reads the budget of the province reads every line; an agency reads its own and those of the bodies below it.
An act belongs to the holder of the line alone. Whoever sees a line and does such an act for a body of their own gets
the form, and is told that they may not (409): the line exists for them, the right does not.
"""

from tests.access.table.row import (
    A_FILE,
    AGENCIES,
    COMMUNE,
    COORDINATION,
    DEPARTMENT,
    DISTRICT,
    FINANCE,
    LEADERS,
    NOBODY,
    REFUSED,
    UNREADABLE,
    Row,
    act,
)

CONTROLLER = "budget_controller"
PROVINCE = f"{LEADERS} {COORDINATION} auditor {CONTROLLER}"  # the clerk keeps documents, not money
READERS = f"{PROVINCE} {AGENCIES} {FINANCE}"
OF_DEPARTMENT = f"{PROVINCE} {DEPARTMENT} finance_reader@own"
OF_COMMUNE = f"{PROVINCE} {COMMUNE} {DISTRICT}"
OFFICERS, HEAD, ACCOUNTANT = "dept_officer@own centre_officer@own", "dept_head@own", "finance_reader@own"
OTHER_OFFICERS = (
    "coord_officer dept_officer@sibling dept_officer@finance centre_officer@sibling district_officer commune_officer"
)
AMOUNT, DECISION, REASON = {"amount_vnd": "1.000.000"}, {"document": "16/QĐ-UBND"}, {"reason": "Ghi nhầm"}
PAPERS = {"papers_on": "15/11/2019"}
PAID_FROM = {"advance": "approved", "clear": "advanced", "recover": "advanced", "pay": "accepted"}
PROJECT = {"title": "Máy sấy", "beneficiary": "HTX", "advance_kind": "services"}
CONTRIBUTION = {
    "fiscal_year": "pk of this year", "source": "pk of source outside", "programme": "pk of programme",
    "contributor": "HTX", "document": "01/CK", "proof": A_FILE, **AMOUNT,
}  # fmt: skip


def refused(*names):
    """Those who see the subject and carry the verb, but not for its holder."""
    return dict.fromkeys(" ".join(names).split(), REFUSED)


def of_officers(url, thing, **typed):
    """What the holder's officers do: those of the department, those of the commune."""
    return [
        *act(url, OFFICERS, thing.format("department"), but=refused("coord_officer"), **typed),
        *act(
            url, "commune_officer@own", thing.format("commune"),
            but=refused("coord_officer", "district_officer@parent"), **typed,
        ),
    ]  # fmt: skip


def of_heads(url, stage, **typed):
    """What the holder's head decides: that of the department, that of the commune."""
    above = refused("coord_head", "district_head@parent")
    return [
        *act(url, HEAD, f"{stage} commitment", but=refused("coord_head"), **typed),
        *act(url, "commune_head@own", f"{stage} commitment of the commune", but=above, **typed),
    ]


LOOKING = [
    *[Row(f"budget:{name}", READERS) for name in ("summary", "lines", "commitments", "years", "contributions")],
    *[
        Row(f"budget:{name}", seeing, f"budget line of the {body}")
        for name in ("line", "ledger")
        for body, seeing in (("department", OF_DEPARTMENT), ("commune", OF_COMMUNE))
    ],
    Row("budget:commitment", OF_DEPARTMENT, "approved commitment"),
    Row("budget:commitment", OF_COMMUNE, "approved commitment of the commune"),
    Row("budget:proof", OF_DEPARTMENT, "contribution"),
]

ALLOCATING = [
    *act(
        "budget:open-line", CONTROLLER, fiscal_year="pk of next year", source="pk of source",
        programme="pk of programme", holder="pk of commune",
    ),
    *[
        row
        for name in ("allocate", "adjust-up", "adjust-down")
        for body in ("department", "commune")
        for row in act(f"budget:{name}", CONTROLLER, f"budget line of the {body}", **AMOUNT, **DECISION)
    ],
    *act("budget:carry", CONTROLLER, "commitment of last year", ground="pk of ground", **DECISION),
    *act(
        "budget:correct", CONTROLLER, "budget line of a closed year", kind="adjust_up", **AMOUNT, **DECISION, **REASON
    ),
]  # fmt: skip

COMMITTING = [
    *of_officers("budget:estimate", "budget line of the {}", **AMOUNT),
    *of_officers("budget:propose", "budget line of the {}", **PROJECT, **AMOUNT),
    *act("budget:appraise", OFFICERS, "proposed commitment", but=refused("coord_officer"), **AMOUNT),
    *act("budget:progress", OFFICERS, "approved commitment", but=refused("coord_officer"), accepted_on="15/11/2019",
         contract_signed_on="01/11/2019"),
    *of_heads("budget:approve", "appraised", **AMOUNT, **DECISION),
    *of_heads("budget:refuse", "proposed", **REASON),
    *of_heads("budget:release", "approved", **AMOUNT, **REASON),
    # whoever appraised neither approves nor refuses
    *[
        row
        for name in ("approve", "refuse")
        for row in act(
            f"budget:{name}", NOBODY, "commitment its head appraised", but=refused(HEAD, "coord_head"), **AMOUNT,
            **DECISION, **REASON,
        )
    ],
]  # fmt: skip

PAYING = [
    *act("budget:advance", ACCOUNTANT, "approved commitment", **AMOUNT, **PAPERS),
    *act("budget:clear", ACCOUNTANT, "advanced commitment", **AMOUNT, **PAPERS),
    *act("budget:recover", ACCOUNTANT, "advanced commitment", of_advance="on", **AMOUNT, **REASON),
    *act("budget:pay", ACCOUNTANT, "accepted commitment", **AMOUNT, **PAPERS),
    # whoever approved does not pay
    *[
        row
        for name, stage in PAID_FROM.items()
        for row in act(
            f"budget:{name}", NOBODY, f"{stage} commitment its accountant approved", but=refused(ACCOUNTANT),
            of_advance="on", **AMOUNT, **PAPERS, **REASON,
        )
    ],
]  # fmt: skip

REVERSING = [  # each by whoever may make such an entry
    *act("budget:reverse", CONTROLLER, "addition", but=refused(COORDINATION, DEPARTMENT, ACCOUNTANT), **REASON),
    *act(
        "budget:reverse", HEAD, "binding of money", but=refused(CONTROLLER, COORDINATION, OFFICERS, ACCOUNTANT),
        **REASON,
    ),
    *act("budget:reverse", ACCOUNTANT, "payment", but=refused(CONTROLLER, COORDINATION, DEPARTMENT), **REASON),
]  # fmt: skip

YEARS = [
    *act("budget:plan-year", CONTROLLER, year="2021"),
    *act("budget:open-year", CONTROLLER, "next year"),
    *act("budget:begin-adjusting", CONTROLLER, "year left open"),
    *act("budget:close", CONTROLLER, "year to close"),
]

OUTSIDE = [  # money from outside is recorded by each body for itself
    *act(
        "budget:contribute", OFFICERS, holder="pk of department", **CONTRIBUTION,
        but=dict.fromkeys(OTHER_OFFICERS.split(), UNREADABLE),
    ),
    *act("budget:reverse-contribution", OFFICERS, "contribution", but=refused("coord_officer"), **REASON),
]  # fmt: skip

ROWS = [*LOOKING, *ALLOCATING, *COMMITTING, *PAYING, *REVERSING, *YEARS, *OUTSIDE]
