"""The advisory team: a member examines what it was given, the office gives out, keeps samples and reads; inspectors
read. Producer and commune hear through notices and requests, leaders read the report in the council only.
"""

from tests.access.table.products import asked
from tests.access.table.row import COMMUNE, COORDINATION, GOES_ON, LEADERS, UNREADABLE, Row, act

MEMBER = "advisory_member"
ADVISER = "editor"
READERS = f"{COORDINATION} auditor {MEMBER}"
OF_DOSSIER = f"producer {ADVISER} {COMMUNE} {LEADERS} {READERS}"
GIVEN, VISITED, TESTED = "advised: given", "advised: visited", "advised: tested"
FORMS = ("registration-paper", "self-report-paper", "commune-paper")
WITHOUT_TEAM = f"producer {ADVISER} {COMMUNE} {LEADERS} {COORDINATION} auditor"

ROWS = [
    Row("dossiers:advisings", f"{COORDINATION} {MEMBER}"),
    Row("dossiers:advising", READERS, GIVEN),
    Row("dossiers:advising", f"{COORDINATION} auditor", "advised: waiting"),
    # who examines
    *asked("dossiers:assign", COORDINATION, "advised: waiting"),
    *act("dossiers:release", COORDINATION, "advising: given", reason="Đổi người"),
    *asked("dossiers:declare-interest", MEMBER, GIVEN),
    # samples, tests, points, the report
    *asked("dossiers:receive-samples", COORDINATION, GIVEN),
    *act("dossiers:use-sample", f"{COORDINATION} {MEMBER}", "sample", use="council"),
    Row("dossiers:sample-photo", READERS, "sample"),
    *asked("dossiers:ask-test", MEMBER, GIVEN),
    *act("dossiers:note-test", MEMBER, "extra test", result="passed", words="Đạt"),
    *act("dossiers:advisory-score", MEMBER, GIVEN),
    *asked("dossiers:ask-completion", MEMBER, GIVEN),
    *act("dossiers:write-report", MEMBER, GIVEN, words="Đề nghị xét"),
    *asked("dossiers:sign-report", MEMBER, GIVEN, answer=GOES_ON),
    # visits
    *act("dossiers:plan-visit", MEMBER, GIVEN, planned_on="20/11/2019", place="Xưởng", ground="usual"),
    Row("dossiers:visit", READERS, "visit: planned"),
    *asked("dossiers:hold-visit", MEMBER, "visit: planned"),
    *asked("dossiers:add-visit-photos", MEMBER, "visit: planned"),
    *act("dossiers:cancel-visit", MEMBER, "visit: planned", reason="Mưa lũ"),
    *act("dossiers:sign-visit", MEMBER, "visit: held"),
    Row("dossiers:visit-photo", READERS, "visit photo"),
    # teams
    Row("dossiers:teams", f"{COORDINATION} {MEMBER}"),
    Row("dossiers:team", f"{COORDINATION} {MEMBER}", "team"),
    *asked("dossiers:set-up-team", COORDINATION),
    *asked("dossiers:add-member", COORDINATION, "team", answer=UNREADABLE),
    *act("dossiers:end-member", COORDINATION, "team member", reason="Chuyển công tác"),
    *asked("dossiers:close-team", COORDINATION, "team", answer=GOES_ON),
    *asked("dossiers:note-meeting", MEMBER, "team"),
    # papers
    *[Row(f"dossiers:{name}", OF_DOSSIER, GIVEN) for name in FORMS],
    *[Row(f"dossiers:{name}-file", OF_DOSSIER, GIVEN, ("docx",)) for name in FORMS],
    Row("dossiers:proposal-paper", WITHOUT_TEAM, "letter of advised"),
    Row("dossiers:proposal-paper-file", WITHOUT_TEAM, "letter of advised", ("docx",)),
    Row("dossiers:completion-paper", OF_DOSSIER, "team request"),
    Row("dossiers:completion-paper-file", OF_DOSSIER, "team request", ("docx",)),
    Row("dossiers:samples-paper", READERS, GIVEN),
    Row("dossiers:samples-paper-file", READERS, GIVEN, ("docx",)),
    Row("dossiers:report-paper", READERS, GIVEN),
    Row("dossiers:report-paper-file", READERS, GIVEN, ("docx",)),
    Row("dossiers:visit-paper", READERS, "visit: held"),
    Row("dossiers:visit-paper-file", READERS, "visit: held", ("docx",)),
    Row("dossiers:meeting-paper", f"{COORDINATION} {MEMBER}", "meeting"),
    Row("dossiers:meeting-paper-file", f"{COORDINATION} {MEMBER}", "meeting", ("docx",)),
    Row("dossiers:blanks"),
    Row("dossiers:blank", more=("mau-01", "docx")),
]  # fmt: skip
