"""Reports: the reporting body and its route from the draft on, leaders and recipients once it is sent."""

from tests.access.table.row import (
    AGENCIES,
    COORDINATION,
    DEPARTMENT,
    LEADERS,
    PROVINCE,
    REFUSED,
    REGISTRARS,
    UNREADABLE,
    Row,
    act,
)

READERS_OF_SENT = f"{LEADERS} {COORDINATION} auditor district_head@parent"
PAGES = [("detail", ()), ("figure", ("total",)), ("extensions", ()), ("letters", ()), ("paper", ()), ("docx", ())]

ROWS = [
    Row("reports:list", f"{PROVINCE} {AGENCIES}"),
    Row("reports:inbox", f"prov_chair prov_vice_chair {REGISTRARS} district_head"),
    *act(
        "reports:new", COORDINATION, but=dict.fromkeys(AGENCIES.split(), UNREADABLE), directive="pk of directive",
        period="to_day", year=2019, cut_off="15/11/2019",
    ),
    *[
        Row(f"reports:{name}", seeing, subject, more)
        for name, more in PAGES
        for subject, seeing in [
            ("draft", COORDINATION), ("draft of the department", DEPARTMENT), ("sent report", READERS_OF_SENT),
        ]
    ],
    Row("reports:pdf", COORDINATION, "signed report"),
    Row("reports:pdf", READERS_OF_SENT, "sent report"),
    # the reporting body drafts
    *act("reports:refresh", COORDINATION, "draft"),
    *act("reports:refresh", DEPARTMENT, "draft of the department"),
    *act("reports:recipients", COORDINATION, "draft", addressees=["pk of committee"]),
    *act("reports:recipients", DEPARTMENT, "draft of the department", addressees=["pk of committee"]),
    *act("reports:discard", COORDINATION, "draft"),
    *act("reports:discard", DEPARTMENT, "draft of the department"),
    *act("reports:edit-section", COORDINATION, "section", text="Lời văn", seen=1),
    *act("reports:edit-section", DEPARTMENT, "section of the department", text="Lời văn", seen=1),
    *act("reports:redraft-section", COORDINATION, "section"),
    *act("reports:redraft-section", DEPARTMENT, "section of the department"),
    *act("reports:submit", COORDINATION, "draft", signer="pk of head of coordination"),
    *act("reports:submit", DEPARTMENT, "draft of the department", signer="pk of head of the department"),
    # the route decides, each in turn
    *act("reports:agree", "coord_officer", "report under review", but={"coord_head": REFUSED}),
    *act("reports:return", "coord_officer", "report under review", but={"coord_head": REFUSED}, reasons="Chưa đủ"),
    *act("reports:return", "coord_head", "report before the signer", but={"coord_officer": REFUSED}, reasons="Chưa đủ"),
    *act("reports:sign", "coord_head", "report before the signer"),
    # then it goes out
    *act("reports:send", COORDINATION, "signed report"),
    *act("reports:acknowledge", "prov_chair prov_vice_chair district_head@parent", "sent report"),
]  # fmt: skip
