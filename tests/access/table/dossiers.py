"""Dossiers: a producer and who writes for it, the commune's officer and its head, the office; leaders and inspectors
read what was filed. Departments, districts and councils find no dossier here: a council reads its own packs.
"""

from tests.access.table.row import (
    COORDINATION,
    DONE,
    GOES_ON,
    KEPT,
    LEADERS,
    REFUSED,
    Row,
    act,
)

ADVISER = "editor"  # invited to read, not to write
OFFICER, HEAD = "commune_officer@own", "commune_head@own"
WRITERS = f"producer {OFFICER}"
NEAR = f"{WRITERS} {ADVISER} {HEAD} {COORDINATION}"
READERS = f"{NEAR} {LEADERS} auditor"
OFFICES = f"{LEADERS} {COORDINATION} commune_head commune_officer auditor"
EVERY_READER = f"{OFFICES} producer {ADVISER}"


def asked(url: str, open_to: str, subject: str = "", *more: str, answer: int | str = REFUSED) -> list[Row]:
    """The form of an act, and the act with too little in it: those who may are told what is missing."""
    return [
        Row(url, open_to, subject, more),
        Row(url, open_to, subject, more, method="post", answer=answer, anonymous=KEPT),
    ]


ROWS = [
    Row("dossiers:list", EVERY_READER),
    Row("dossiers:work", EVERY_READER),
    Row("dossiers:ageing", OFFICES),
    Row("dossiers:proposals", OFFICES),
    # reading
    *[Row(f"dossiers:{name}", NEAR, "dossier: draft") for name in ("dossier", "versions")],
    *[Row(f"dossiers:{name}", READERS, "dossier: submitted") for name in ("dossier", "versions")],
    *asked("dossiers:thread", READERS, "dossier: submitted"),
    # writing and filing
    *asked("dossiers:open", WRITERS, "entry: in_implementation", answer=GOES_ON),
    *asked("dossiers:write", WRITERS, "dossier: draft", "1", answer=DONE),
    Row("dossiers:points", WRITERS, "dossier: draft"),
    Row("dossiers:criterion", WRITERS, "dossier: draft", ("1.1",)),
    Row("dossiers:criterion", WRITERS, "dossier: draft", ("1.1",), method="post", answer=DONE, anonymous=KEPT,
        typed={"choice": "none"}),
    *act("dossiers:facts", WRITERS, "dossier: draft"),
    Row("dossiers:review", WRITERS, "dossier: draft"),
    *asked("dossiers:submit", WRITERS, "dossier: draft", answer=GOES_ON),
    *asked("dossiers:answer", WRITERS, "dossier: commune_returned", "pk of completion"),
    *act("dossiers:withdraw", WRITERS, "dossier: submitted", reason="Đổi bao bì"),
    *asked("dossiers:begin-anew", WRITERS, "dossier: submitted", answer=GOES_ON),
    *asked("dossiers:follow-framework", WRITERS, "dossier: draft", answer=GOES_ON),
    # the commune
    *act("dossiers:receive", OFFICER, "dossier: submitted"),
    *asked("dossiers:ask-commune", OFFICER, "dossier: received"),
    *act("dossiers:report", OFFICER, "dossier: received"),
    *asked("dossiers:sign", HEAD, "dossier: received"),
    *act("dossiers:unsign", HEAD, "dossier: commune_verified", reason="Sai số lao động"),
    *asked("dossiers:receive-samples", OFFICER, "dossier: received"),
    *asked("dossiers:propose", "commune_head"),
    # the office
    *asked("dossiers:ask-office", COORDINATION, "dossier: proposed"),
    *asked("dossiers:accept", COORDINATION, "dossier: proposed", answer=DONE),
    Row("dossiers:summaries", f"{LEADERS} {COORDINATION} auditor"),
    *act("dossiers:summarise", COORDINATION, "round", words="Đề nghị xét"),
    Row("dossiers:summary-paper", f"{LEADERS} {COORDINATION} auditor", "summary"),
    Row("dossiers:summary-paper-file", f"{LEADERS} {COORDINATION} auditor", "summary", ("docx",)),
    *asked("dossiers:except", COORDINATION, "dossier: draft"),
]  # fmt: skip
