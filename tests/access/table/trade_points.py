"""Points of sale: an operator its own, communes and districts their places, the department and its head all; leaders,
the coordination office and other departments read. The finder is for everybody.
"""

from tests.access.table.row import (
    COMMUNE,
    COORDINATION,
    DISTRICT,
    DONE,
    KEPT,
    LEADERS,
    OK,
    REFUSED,
    Row,
)

OPERATOR = "producer pos_operator"
KEEPERS = "dept_head@own dept_officer@own"
DEPARTMENTS = "dept_head dept_officer centre_officer"
READERS = f"{LEADERS} {COORDINATION} {DEPARTMENTS} auditor"
PLACES = "district_head district_officer commune_head commune_officer"
EVERYWHERE = f"{READERS} {PLACES} {OPERATOR}"
HERE = f"{READERS} {DISTRICT} {COMMUNE} {OPERATOR}"
WRITERS = f"{OPERATOR} {DISTRICT} {COMMUNE} {KEEPERS} centre_officer@own"
KEEPING = f"{KEEPERS} centre_officer@own"
DECIDING = "dept_head@own"
INSPECTING = f"{COORDINATION} {DISTRICT} {COMMUNE} {KEEPING}"
ON_TEAM = KEEPING


def asked(url: str, open_to: str, subject: str = "", *, answer: int | str = REFUSED) -> list[Row]:
    """The form of an act, and the act with too little in it: those who may are told what is missing."""
    return [Row(url, open_to, subject), Row(url, open_to, subject, method="post", answer=answer, anonymous=KEPT)]


def posted(url: str, open_to: str, subject: str, *, answer: int | str = 302) -> Row:
    """An act that has no page of its own."""
    return Row(url, open_to, subject, method="post", answer=answer, anonymous=KEPT)


ROWS = [
    Row("points:finder", anonymous=OK),
    Row("points:point", more=("pk of code of a point",), anonymous=OK),
    *[Row(f"trade:{name}", EVERYWHERE) for name in ("points", "inspections", "sales-reports")],
    *[Row(f"trade:{name}", f"{READERS} {PLACES}") for name in ("points-paper", "inspections-paper", "sales-summaries")],
    Row("trade:point", HERE, "point: recognised"),
    Row("trade:point", WRITERS, "point: draft"),
    Row("trade:point-photo", HERE, "point photo"),
    Row("trade:contract-file", WRITERS, "supply contract"),
    # proposing
    *asked("trade:draft-point", f"{OPERATOR} {PLACES} {KEEPING}"),
    *asked("trade:revise-point", WRITERS, "point: draft"),
    *asked("trade:add-point-photos", WRITERS, "point: draft"),
    *asked("trade:propose-point", WRITERS, "point: draft", answer=302),
    *asked("trade:close-point", WRITERS, "point: recognised"),
    # deciding
    *asked("trade:reject-point", KEEPING, "point: surveyed"),
    *asked("trade:select-point", KEEPING, "point: surveyed"),
    *asked("trade:build-point", KEEPING, "point: surveyed", answer=302),
    *asked("trade:support-point", KEEPING, "point: selected"),
    *asked("trade:settle-recovery", KEEPING, "point: revoked", answer=422),
    *asked("trade:recognise-point", DECIDING, "point: surveyed"),
    *asked("trade:suspend-point", DECIDING, "point: recognised"),
    *asked("trade:restore-point", DECIDING, "point: suspended"),
    *asked("trade:revoke-point", DECIDING, "point: suspended"),
    # goods
    *asked("trade:carry-goods", WRITERS, "point: recognised"),
    *asked("trade:drop-goods", WRITERS, "point goods"),
    *asked("trade:add-contract", WRITERS, "point: recognised"),
    # inspections
    *asked("trade:begin-inspection", INSPECTING, "point: recognised"),
    Row("trade:inspection", HERE, "inspection"),
    Row("trade:inspection-photo", HERE, "inspection photo"),
    posted("trade:answer-line", ON_TEAM, "inspection"),
    *asked("trade:note-inspection", ON_TEAM, "inspection", answer=302),
    *asked("trade:add-inspection-photos", ON_TEAM, "inspection"),
    *asked("trade:conclude-inspection", ON_TEAM, "inspection", answer=302),
    *asked("trade:cancel-inspection", ON_TEAM, "inspection"),
    # sales
    *asked("trade:begin-sales", WRITERS, "point: recognised"),
    Row("trade:sales-report", WRITERS, "sales: draft"),
    Row("trade:sales-report", HERE, "sales: submitted"),
    *asked("trade:fill-sales", WRITERS, "sales: draft", answer=302),
    *asked("trade:scan-sales", WRITERS, "sales: draft"),
    *asked("trade:upload-sales", WRITERS, "sales: draft"),
    Row("trade:sales-template", WRITERS, "sales: draft"),
    *asked("trade:send-sales", WRITERS, "sales: draft", answer=DONE),
    *asked("trade:send-summary", KEEPING),
    Row("trade:sales-summary", f"{READERS} {PLACES}", "summary"),
    # papers
    *[Row(f"trade:{name}", HERE, "point: recognised") for name in ("proposal-paper", "recognition-decision")],
    Row("trade:suspension-decision", HERE, "point: suspended"),
    Row("trade:revocation-decision", HERE, "point: revoked"),
    Row("trade:recognition-paper", HERE, "recognition: point recognised"),
    Row("trade:inspection-paper", HERE, "inspection"),
    Row("trade:sales-paper", HERE, "sales: submitted"),
    Row("trade:summary-paper", f"{READERS} {PLACES}", "summary"),
]
