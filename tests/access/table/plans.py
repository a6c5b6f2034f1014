"""Plans: a draft is for its owner, those who oversee the owner, and those asked; once issued, for all who read plans;
once published, for everybody.

Each act belongs to one body alone: the owner draws up and submits, the bodies asked answer for themselves, Finance
checks, the approver decides, whoever keeps the approver's documents enters the decision. For anybody else the act does
not exist, whoever sees the plan; nobody decides on what they wrote, asked for, checked or submitted (409; a question
without a form tells it on the page one came from).
"""

from dataclasses import replace

from tests.access.table.row import (
    A_WORKBOOK,
    AGENCIES,
    COMMUNE,
    COORDINATION,
    DEPARTMENT,
    DISTRICT,
    DONE,
    FINANCE,
    GOES_ON,
    HIDDEN,
    KEPT,
    NOBODY,
    OK,
    PROVINCE,
    REFUSED,
    UNREADABLE,
    Row,
    act,
)

OVERSEEING = f"{PROVINCE} budget_controller"  # the province's own posts, and the auditor
READERS = f"{OVERSEEING} {AGENCIES} {FINANCE}"
SIBLING = "dept_head@sibling dept_officer@sibling centre_officer@sibling"
CHECKING = "dept_head@finance dept_officer@finance"
COMMITTEE = "prov_chair prov_vice_chair"
OF_DEPARTMENT = f"{OVERSEEING} {DEPARTMENT} finance_reader@own"
OF_COMMUNE = f"{OVERSEEING} {COMMUNE} {DISTRICT}"
ASKED = f"{OVERSEEING} {DEPARTMENT} finance_reader@own {SIBLING} finance_reader@sibling {COMMUNE}"
READING_SENT = f"{OVERSEEING} finance_reader@sibling"
BESIDE_DEPARTMENT = f"{COORDINATION} {SIBLING} {CHECKING} district_head district_officer commune_head commune_officer"
BESIDE_COMMUNE = (
    f"{COORDINATION} dept_head dept_officer centre_officer district_head district_officer commune_head@sibling "
    "commune_officer@sibling"
)
UNDRAWN = 403
LINE = {"group": "pk of group", "content": "Hội chợ, kết nối tiêu thụ"}
LATER, AGREES = {"due_on": "29/11/2019"}, {"verdict": "agrees"}
DECISION = {
    "written": "301/QĐ-UBND", "issued_on": "15/11/2019", "signer_name": "Người ký", "signer_title": "Chủ tịch",
    "recipients": ["pk of department"],
}  # fmt: skip


def of_owners(url, thing, /, **typed):
    """What the owner does with a plan: that of the province, of the department, of the commune."""
    return [
        row
        for drafting, name in ((COORDINATION, ""), (DEPARTMENT, " of the department"), (COMMUNE, " of the commune"))
        for row in act(url, drafting, f"{thing}{name}", **typed)
    ]


def opened(owner, level, own, others):
    """A plan is drawn up for one's own body; others cannot even name it."""
    return act(
        "plans:new", own, but=dict.fromkeys(others.split(), UNREADABLE), owner=f"pk of {owner}", level=level,
        programme="pk of programme", first_year=2020,
    )  # fmt: skip


def elsewhere(owner, level, own, others):
    """A body draws up plans of its own level; another level has another approver, who may be nobody but itself."""
    _form, sent = opened(owner, level, "", others)
    refused = {**sent.but, **dict.fromkeys(own.split(), REFUSED)}
    return [replace(sent, but=refused)]


def kept(names, url, subject, *, seen_by="", **typed):
    """Answers to what a body was asked for: its own people act, those who only see it may not."""
    return [
        Row(url, f"{names} {seen_by}", subject),
        Row(url, names, subject, method="post", answer=DONE, anonymous=KEPT, typed=typed),
    ]


LOOKING = [
    Row("plans:list", READERS),
    # drafts
    *[
        Row(f"plans:{name}", seeing, f"draft plan{of}")
        for name in ("version", "export", "opinions", "decision-paper", "submission-paper", "comments-paper")
        for of, seeing in (("", OVERSEEING), (" of the department", OF_DEPARTMENT), (" of the commune", OF_COMMUNE))
    ],
    Row("plans:version", f"{OVERSEEING} {DISTRICT}", "draft plan of the district"),
    *[
        row
        for of, seeing in (("", OVERSEEING), (" of the department", OF_DEPARTMENT), (" of the commune", OF_COMMUNE))
        for row in (
            Row("plans:plan", seeing, f"whole draft plan{of}", answer=GOES_ON),
            Row("plans:template", seeing, f"whole draft plan{of}"),
            Row("plans:line", seeing, f"line of the draft plan{of}"),
            Row("plans:records", seeing, f"line of the draft plan{of}"),
        )
    ],
    Row("plans:progress", NOBODY, "draft plan"),
    Row("plans:inputs", NOBODY, "draft plan"),
    Row("plans:call-paper", NOBODY, "draft plan"),
    Row("plans:difference", NOBODY, "draft plan"),
    # an adjustment is a draft again
    Row("plans:version", OVERSEEING, "adjustment"),
    Row("plans:difference", OVERSEEING, "adjustment"),
    Row("plans:line", OVERSEEING, "line of the adjustment"),
    # those who are asked
    *[
        Row(f"plans:{name}", ASKED, "plan asking for inputs")
        for name in ("version", "inputs", "call-paper", "call-docx")
    ],
    *[Row(f"plans:{name}", ASKED, "plan out for opinions") for name in ("version", "opinions", "comments-docx")],
    Row("plans:version", f"{OF_DEPARTMENT} {CHECKING}", "plan before Finance"),
    # on the table of the approver
    *[
        Row(f"plans:{name}", f"{OVERSEEING} {DEPARTMENT} finance_reader@own", "submitted plan")
        for name in ("version", "submission-paper", "submission-docx", "submission-pdf", "decision-docx")
    ],
    Row("plans:version", f"{OVERSEEING} {DEPARTMENT} finance_reader@own", "approved plan"),
    Row("plans:version", OF_DEPARTMENT, "submitted plan of the department"),
    Row("plans:version", OF_COMMUNE, "submitted plan of the commune"),
    # issued
    *[
        Row(f"plans:{name}", READERS, "plan in force")
        for name in ("version", "progress", "export", "decision-paper", "decision-docx", "decision-pdf")
    ],
    Row("plans:decision-pdf", READERS, "plan in force of the department"),
    Row("plans:plan", READERS, "whole plan in force", answer=GOES_ON),
    Row("plans:template", READERS, "whole plan in force"),
    Row("plans:line", READERS, "line of the plan in force"),
    Row("plans:records", READERS, "line of the plan in force"),
    # these are drawn anew each time, which a machine without Pango cannot
    Row("plans:call-pdf", ASKED, "plan asking for inputs", answer=UNDRAWN),
    Row("plans:comments-pdf", ASKED, "plan out for opinions", answer=UNDRAWN),
    # published
    Row("plans:published", anonymous=OK),
    Row("plans:published-plan", subject="plan everybody reads", anonymous=OK),
    Row("plans:published-paper", subject="plan everybody reads", anonymous=OK),
    *[
        Row(f"plans:{name}", NOBODY, thing, anonymous=HIDDEN)
        for name in ("published-plan", "published-paper")
        for thing in ("plan in force", "draft plan")
    ],
]

DRAWING_UP = [
    *opened("coordination", "province", COORDINATION, AGENCIES),
    *opened("department", "department", DEPARTMENT, BESIDE_DEPARTMENT),
    *opened("commune", "commune", COMMUNE, BESIDE_COMMUNE),
    *elsewhere("commune", "province", COMMUNE, BESIDE_COMMUNE),
    *elsewhere("department", "commune", DEPARTMENT, BESIDE_DEPARTMENT),
    *of_owners("plans:discard", "draft plan"),
    *of_owners("plans:add-line", "draft plan", **LINE),
    *of_owners("plans:import", "draft plan", file=A_WORKBOOK),
    *of_owners("plans:edit-line", "line of the draft plan", seen=1, **LINE),
    *of_owners("plans:remove-line", "line of the draft plan"),
    *of_owners("plans:move-line", "line of the draft plan"),
    *act("plans:adjust", COORDINATION, "whole plan in force", ground="Bổ sung kinh phí"),
    *act("plans:adjust", DEPARTMENT, "whole plan in force of the department", ground="Bổ sung kinh phí"),
    *act("plans:stop-line", COORDINATION, "line of the adjustment"),
    *act("plans:close", COORDINATION, "plan of a past year"),
]  # fmt: skip

PROPOSING = [
    *of_owners("plans:call", "draft plan", organisations=["pk of other department"], **LATER),
    *act("plans:extend-call", COORDINATION, "plan asking for inputs", **LATER),
    *act("plans:close-inputs", COORDINATION, "plan asking for inputs"),
    # an answer is its body's own until it is sent; then whoever has the draft reads it, but for the others asked
    *[
        row
        for name in ("input", "send-input")
        for row in (
            *kept(DEPARTMENT, f"plans:{name}", "question to the department", seen_by="finance_reader@own auditor"),
            *kept(COMMUNE, f"plans:{name}", "question to the commune", seen_by="auditor", note="Không đề xuất."),
            *kept(SIBLING, f"plans:{name}", "question that was answered", seen_by=READING_SENT, note="Bổ sung."),
        )
    ],
    *act("plans:add-input-line", DEPARTMENT, "question to the department", **LINE),
    *act("plans:add-input-line", COMMUNE, "question to the commune", **LINE),
    *act("plans:import-inputs", DEPARTMENT, "question to the department", file=A_WORKBOOK),
    *act("plans:import-inputs", COMMUNE, "question to the commune", file=A_WORKBOOK),
    Row("plans:line", f"{DEPARTMENT} finance_reader@own auditor", "proposal of the department"),
    Row("plans:line", f"{SIBLING} {READING_SENT}", "proposal that was sent"),
    Row("plans:records", NOBODY, "proposal that was sent"),
    *act("plans:edit-line", DEPARTMENT, "proposal of the department", seen=1, **LINE),
    *act("plans:remove-line", DEPARTMENT, "proposal of the department"),
    *act("plans:move-line", DEPARTMENT, "last proposal of the department"),
    *act("plans:take-input", COORDINATION, "proposal that was sent"),
    *act("plans:refuse-input", COORDINATION, "proposal that was sent", reason="Trùng nội dung"),
    *act("plans:take-input", NOBODY, "proposal of the department"),
]

CONSULTING = [
    *of_owners("plans:ask-opinions", "draft plan", organisations=["pk of other department"], **LATER),
    *act("plans:opinion", DEPARTMENT, "opinion of the department", **AGREES),
    *act("plans:opinion", COMMUNE, "opinion of the commune", **AGREES),
    *act("plans:answer-comment", COORDINATION, "comment", response="accepted"),
    *of_owners("plans:ask-check", "draft plan"),
    *act("plans:check", CHECKING, "check", **AGREES),
    *act("plans:check", "dept_head@finance", "check its officer asked for", but={"dept_officer@finance": REFUSED},
         **AGREES),
]  # fmt: skip

DECIDING = [
    *act("plans:submit", "coord_head", "ready plan"),
    *act("plans:submit", "dept_head@own", "ready plan of the department"),
    *act("plans:submit", COMMUNE, "ready plan of the commune"),
    *[
        row
        for name, typed in (("approve", {}), ("return", {"reasons": "Chưa đủ"}))
        for of, deciding in (
            ("", COMMITTEE),
            (" of the department", COMMITTEE),
            (" of the district", "district_head@parent"),
            (" of the commune", "commune_head@own"),
        )
        for row in act(f"plans:{name}", deciding, f"submitted plan{of}", **typed)
    ],
    *act("plans:approve", NOBODY, "plan the head submitted", but={"commune_head@own": GOES_ON}),
    *act("plans:issue", "office_clerk", "approved plan", **DECISION),
    *act("plans:issue", f"office_clerk {DISTRICT} {COMMUNE}", "approved plan of the commune", **DECISION),
    *act("plans:issue", NOBODY, "submitted plan"),
    *act("plans:publish", "office_clerk", "plan in force"),
    *act("plans:withdraw", "office_clerk", "plan everybody reads", reason="Công bố nhầm bản"),
    *act("plans:publish", NOBODY, "draft plan"),
]

ROWS = [*LOOKING, *DRAWING_UP, *PROPOSING, *CONSULTING, *DECIDING]
