"""Products: a producer and who writes for it, who receives at its place, who decides, who reads what was handed in.

A draft is read by the producer, its adviser, its place and the office; leaders and inspectors read what was handed
in; departments what asks for support. Writing for a producer is for the officers of its place.
"""

from tests.access.table.row import (
    COMMUNE,
    COORDINATION,
    DISTRICT,
    DONE,
    GOES_ON,
    KEPT,
    LEADERS,
    REFUSED,
    UNREADABLE,
    Row,
    act,
)

ADVISER = "editor"  # invited to read, not to write
OFFICERS = "commune_officer@own district_officer@parent"
WRITERS = f"producer {OFFICERS}"
REVIEWERS = f"{COMMUNE} {DISTRICT} {COORDINATION}"
NEAR = f"producer {ADVISER} {REVIEWERS}"
READERS = f"{NEAR} {LEADERS} auditor"
LOCAL_ELSEWHERE = "commune_head@sibling commune_officer@sibling district_head@sibling district_officer@sibling"
OFFICES = f"{LEADERS} {REVIEWERS} {LOCAL_ELSEWHERE} dept_head dept_officer centre_officer auditor"
TRAINERS = f"{REVIEWERS} {LOCAL_ELSEWHERE}"


def asked(url: str, open_to: str, subject: str = "", *more: str, answer: int | str = REFUSED) -> list[Row]:
    """The form of an act, and the act with too little in it: those who may are told what is missing."""
    return [
        Row(url, open_to, subject, more),
        Row(url, open_to, subject, more, method="post", answer=answer, anonymous=KEPT),
    ]


ROWS = [
    Row("products:list", f"{OFFICES} producer {ADVISER}"),
    Row("products:work", f"{OFFICES} producer {ADVISER}"),
    Row("products:board", OFFICES),
    Row("products:entries", f"{OFFICES} producer {ADVISER}"),
    Row("products:blanks"),
    Row("products:blank", more=("bieu-01", "docx")),
    Row("products:selections", OFFICES),
    Row("products:trainings", f"{TRAINERS} producer"),
    # reading
    *[Row(f"products:{name}", NEAR, "entry: idea_draft") for name in ("entry", "readiness", "idea-paper")],
    *[Row(f"products:{name}", READERS, "entry: idea_submitted") for name in ("entry", "readiness", "idea-paper")],
    Row("products:idea-paper-file", READERS, "entry: idea_submitted", ("docx",)),
    Row("products:plan-paper", READERS, "entry: plan_submitted"),
    Row("products:plan-paper-file", READERS, "entry: plan_submitted", ("docx",)),
    Row("products:product", READERS, "product"),
    Row("products:photo", READERS, "photo"),
    Row("products:thumbnail", READERS, "photo"),
    Row("products:milestone-photo", READERS, "milestone"),
    # writing and handing in
    *asked("products:start", WRITERS, answer=UNREADABLE),
    *asked("products:idea", WRITERS, "entry: idea_draft", "1", answer=DONE),
    Row("products:review-idea", WRITERS, "entry: idea_draft"),
    *asked("products:submit-idea", WRITERS, "entry: idea_draft"),
    *asked("products:skip-to-plan", WRITERS, "entry: idea_draft", answer=GOES_ON),
    *asked("products:skip-to-product", WRITERS, "entry: plan_draft", answer=GOES_ON),
    *act("products:withdraw", WRITERS, "entry: idea_submitted", reason="Chưa đủ vốn"),
    *asked("products:carry-over", WRITERS, "entry: idea_rejected", answer=GOES_ON),
    *asked("products:plan", WRITERS, "entry: plan_draft", "1", answer=DONE),
    Row("products:chart", READERS, "entry: plan_submitted"),
    *asked("products:attach-chart", WRITERS, "entry: plan_draft"),
    Row("products:review-plan", WRITERS, "entry: plan_draft"),
    *asked("products:submit-plan", WRITERS, "entry: plan_draft"),
    # the place receives, then who decides
    *act("products:receive", REVIEWERS, "entry: idea_submitted"),
    *act("products:screen", REVIEWERS, "entry: idea_under_review", raw_material="good",
         technology="good", culture="good", use_value="good", labour="good"),
    *asked("products:return", REVIEWERS, "entry: idea_under_review"),
    *act("products:verify", REVIEWERS, "entry: plan_submitted", text="Đúng thực tế"),
    *asked("products:select", REVIEWERS, "entry: idea_under_review"),
    *asked("products:reject", REVIEWERS, "entry: idea_under_review"),
    *act("products:approve", COORDINATION, "entry: plan_under_review",
         but=dict.fromkeys(f"{COMMUNE} {DISTRICT}".split(), REFUSED)),
    *asked("products:reject-plan", REVIEWERS, "entry: plan_under_review"),
    # the work
    *act("products:set-milestone", WRITERS, "entry: in_implementation", code="M9", kind="other", name="Kiểm nghiệm",
         due="30/12/2019", owner="Giám đốc"),
    *act("products:finish-milestone", WRITERS, "milestone", note="Đã xong"),
    *asked("products:ask-support", WRITERS, "entry: in_implementation", answer=UNREADABLE),
    *act("products:suspend", WRITERS, "entry: in_implementation", reason="Mưa lũ"),
    *act("products:resume", WRITERS, "entry: suspended"),
    *act("products:drop", WRITERS, "entry: in_implementation", reason="Hết vốn"),
    Row("products:self-score", WRITERS, "entry: in_implementation", answer=KEPT),  # its class comes first
    Row("products:self-score", WRITERS, "entry: in_implementation", method="post", answer=KEPT, anonymous=KEPT),
    *asked("products:mark-ready", WRITERS, "entry: in_implementation", answer=GOES_ON),
    # the list of the year
    *asked("products:open-list", COORDINATION, answer=GOES_ON),
    Row("products:selection", COORDINATION, "list"),
    Row("products:selection-paper", COORDINATION, "list"),
    Row("products:selection-paper-file", COORDINATION, "list", ("docx",)),
    *asked("products:approve-list", COORDINATION, "list"),
    # trainings
    Row("products:training", f"{COORDINATION} producer", "training"),
    *asked("products:hold-training", TRAINERS, answer=UNREADABLE),
    *asked("products:invite", COORDINATION, "training"),
    *asked("products:attendance", COORDINATION, "training"),
    # the product's record
    *asked("products:edit-product", WRITERS, "product", answer=UNREADABLE),
    *asked("products:add-photo", WRITERS, "product", answer=UNREADABLE),
    *asked("products:add-samples", WRITERS, "product"),
    *asked("products:classify", WRITERS, "product", answer=UNREADABLE),
    *asked("products:give-code", REVIEWERS, "product", answer=GOES_ON),
    *asked("products:note-code", REVIEWERS, "product"),
]  # fmt: skip
