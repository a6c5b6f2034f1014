"""Directives and tasks: the office reads and sends, agencies work on their own, whoever gave the work decides."""

from tests.access.table.row import (
    A_FILE,
    COMMUNE,
    DEPARTMENT,
    DISTRICT,
    LEADERS,
    OTHER_DISTRICT,
    OVERSEERS,
    PROVINCE,
    REGISTRARS,
    TAKING_PART,
    Row,
    act,
)

SEEING_DEPARTMENT = f"{PROVINCE} {DEPARTMENT} {OTHER_DISTRICT}"
SEEING_COMMUNE = f"{PROVINCE} {COMMUNE} {DISTRICT}"
DECIDING_COMMUNE = f"{OVERSEERS} district_head@parent"
REVIEW, PROPOSAL = "directive under review", "proposal"
WORDING = {"action": "Xây dựng kế hoạch", "lead": "department (minh họa)", "kind": "standing", "recurrence": "none"}
REASON = {"reason": "Chưa rõ"}


def of_both(url, state, department, commune, /, *, by_department=None, by_commune=None, **typed):
    """An act on the department's task and on the part of the commune, each with its own people and words."""
    return [
        *act(url, department, f"{state} task of the department", **{**typed, **(by_department or {})}),
        *act(url, commune, f"{state} task of the commune", **{**typed, **(by_commune or {})}),
    ]


READING = [
    *act("directives:take-in", REGISTRARS, text="Sở xây dựng kế hoạch trước ngày 30/11/2019."),
    *act(
        "directives:intake", REGISTRARS, "text handed in", written="77/UBND-TH", type_code="letter",
        issuer="pk of committee", issued_on="08/01/2019", subject="Trích yếu",
    ),
    Row("directives:review", REGISTRARS, REVIEW),
    Row("directives:labels", REGISTRARS, REVIEW),
    *act("directives:confirm-certain", REGISTRARS, REVIEW),
    *act("directives:merge", REGISTRARS, REVIEW, chon=["pk of proposal", "pk of second proposal"]),
    *act("directives:add", REGISTRARS, REVIEW, **WORDING),
    *act("directives:send", REGISTRARS, "directive ready to send"),
    *act("directives:confirm", REGISTRARS, PROPOSAL),
    *act("directives:edit", REGISTRARS, PROPOSAL, **WORDING),
    *act("directives:edit-and-confirm", REGISTRARS, PROPOSAL, **WORDING),
    *act("directives:reject", REGISTRARS, PROPOSAL),
    *act("directives:reopen", REGISTRARS, "confirmed proposal"),
    *act("directives:split", REGISTRARS, PROPOSAL, at=20),
]  # fmt: skip

LOOKING = [
    Row("directives:directives", TAKING_PART),
    Row("directives:directive", f"{PROVINCE} {DEPARTMENT} {COMMUNE} {DISTRICT} {OTHER_DISTRICT}", "directive"),
    Row("directives:directive", f"{LEADERS} {REGISTRARS}", REVIEW),
    Row("directives:board", f"{LEADERS} {REGISTRARS}"),
    Row("directives:tasks", TAKING_PART),
    Row("directives:assignment", SEEING_DEPARTMENT, "accepted task of the department"),
    Row("directives:assignment", SEEING_COMMUNE, "accepted task of the commune"),
    Row("directives:assignment", f"{PROVINCE} {DISTRICT}", "task of the district"),
    Row("directives:file", SEEING_DEPARTMENT, "file of the department"),
    Row("directives:file", SEEING_COMMUNE, "file of the commune"),
]

WORKING = [
    *of_both(
        "directives:accept", "assigned", DEPARTMENT, COMMUNE,
    ),
    *of_both("directives:progress", "accepted", DEPARTMENT, COMMUNE, text="Đã làm."),
    *of_both("directives:submit", "accepted", DEPARTMENT, COMMUNE, text="Đã xong.", papers=A_FILE),
    *act("directives:explain", DEPARTMENT, "late task of the department", text="Chờ số liệu."),
    *of_both("directives:ask-extension", "accepted", DEPARTMENT, COMMUNE, new_due="27/12/2019", **REASON),
    *act(
        "directives:name-officer", DEPARTMENT, "accepted task of the department", officer="pk of person",
    ),
    *of_both("directives:return", "assigned", "dept_head@own", "commune_head@own", **REASON),
    *act(
        "directives:break-down", "district_head@parent", "task of the district", organisation="pk of other commune",
        action="Phần việc", due_on="10/12/2019",
    ),
]  # fmt: skip

DECIDING = [
    *of_both("directives:confirm-result", "submitted", OVERSEERS, DECIDING_COMMUNE, answer="Đạt"),
    *of_both("directives:rework", "submitted", OVERSEERS, DECIDING_COMMUNE, **REASON),
    *of_both(
        "directives:reassign", "returned", OVERSEERS, DECIDING_COMMUNE, **REASON,
        by_department={"organisation": "pk of other department"}, by_commune={"organisation": "pk of other commune"},
    ),
    *of_both("directives:suspend", "accepted", OVERSEERS, DECIDING_COMMUNE, **REASON),
    *of_both("directives:resume", "suspended", OVERSEERS, DECIDING_COMMUNE),
    *of_both("directives:cancel", "accepted", OVERSEERS, DECIDING_COMMUNE, **REASON),
    *of_both("directives:follow-up", "accepted", OVERSEERS, OVERSEERS, kind="call", text="Đã gọi."),
    *[
        row
        for url in ("directives:grant-extension", "directives:refuse-extension")
        for body, deciding in (("department", OVERSEERS), ("commune", DECIDING_COMMUNE))
        for row in act(url, deciding, f"request of the {body}", answer="Ý kiến")
    ],
    *act(
        "directives:move-deadlines", OVERSEERS, chon=["pk of accepted task of the department"], new_due="27/12/2019",
        ground="490/QĐ-TTg",
    ),
]  # fmt: skip

URGING = [
    Row("directives:letters", TAKING_PART),
    Row("directives:letter", f"{LEADERS} {REGISTRARS}", "draft letter"),
    *[
        Row(url, seeing, f"letter to the {body}")
        for url in ("directives:letter", "directives:letter-docx", "directives:letter-pdf")
        for body, seeing in (("department", f"{PROVINCE} {DEPARTMENT}"), ("commune", SEEING_COMMUNE))
    ],
    *act("directives:draft-letters", OVERSEERS),
    *act("directives:edit-letter", OVERSEERS, "draft letter", seen=1, subject="đôn đốc", body="Đề nghị báo cáo."),
    *act("directives:issue-letter", OVERSEERS, "draft letter"),
    *act("directives:discard-letter", OVERSEERS, "draft letter"),
    *act("directives:answer-letter", DEPARTMENT, "letter to the department", answer="Sẽ hoàn thành."),
    *act("directives:answer-letter", COMMUNE, "letter to the commune", answer="Sẽ hoàn thành."),
]

ROWS = [*READING, *LOOKING, *WORKING, *DECIDING, *URGING]
