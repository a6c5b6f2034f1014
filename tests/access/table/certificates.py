"""Recognitions: the Chairman decides, the office issues and keeps cases, communes and districts read what is theirs, a
producer its own; leaders and inspectors read. Councils, departments and points of sale have no part here.
"""

from tests.access.table.row import (
    COMMUNE,
    COORDINATION,
    DISTRICT,
    GOES_ON,
    KEPT,
    LEADERS,
    REFUSED,
    Row,
    act,
)

CHAIR, PRODUCER = "prov_chair", "producer"
PROVINCE = f"{LEADERS} {COORDINATION} auditor"
EVERYWHERE = f"{PROVINCE} district_head district_officer commune_head commune_officer {PRODUCER}"
HERE = f"{PROVINCE} {DISTRICT} {COMMUNE} {PRODUCER}"
OF_RESULTS = f"prov_chair prov_vice_chair {COORDINATION} auditor {PRODUCER}"


def asked(url: str, open_to: str, subject: str = "", *, answer: int | str = REFUSED) -> list[Row]:
    """The form of an act, and the act with too little in it: those who may are told what is missing."""
    return [Row(url, open_to, subject), Row(url, open_to, subject, method="post", answer=answer, anonymous=KEPT)]


ROWS = [
    *[Row(f"certificates:{name}", EVERYWHERE) for name in ("recognitions", "radar", "cases", "complaints")],
    *[Row("certificates:recognition", HERE, f"recognition: {name}") for name in ("to issue", "valid", "near its end")],
    Row("certificates:certificate-paper", HERE, "certificate: valid"),
    # recognising, issuing, extending, renewing
    *asked("certificates:recognise", CHAIR),
    *asked("certificates:note-central", COORDINATION),
    *asked("certificates:issue", COORDINATION, "recognition: to issue"),
    *asked("certificates:extend", COORDINATION, "certificate: valid"),
    *asked("certificates:sign", COORDINATION, "certificate: valid", answer=GOES_ON),  # no PDF was made of it
    *asked("certificates:renew", HERE, "recognition: valid", answer=GOES_ON),
    # revocation and suspension
    *asked("certificates:open-case", COORDINATION, "recognition: valid"),
    *[Row("certificates:case", HERE, f"case: {state}") for state in ("open", "proposed")],
    Row("certificates:case-file", HERE, "case: open"),
    *act("certificates:propose", COORDINATION, "case: open", number="5/TTr"),
    *asked("certificates:revoke", CHAIR, "case: proposed"),
    *asked("certificates:note-revocation", COORDINATION, "case: proposed"),
    *act("certificates:drop", COORDINATION, "case: open", reason="Đã khắc phục"),
    *act("certificates:explain", PRODUCER, "case: open", text="Đã khắc phục nhãn"),
    *asked("certificates:suspend", COORDINATION, "recognition: valid"),
    *asked("certificates:lift", COORDINATION, "suspension"),
    # complaints
    *asked("certificates:send-complaint", f"{COORDINATION} {PRODUCER}"),
    Row("certificates:complaint", OF_RESULTS, "complaint: received"),
    Row("certificates:complaint-file", OF_RESULTS, "complaint: received"),
    *act("certificates:accept-complaint", COORDINATION, "complaint: received"),
    *act("certificates:refuse-complaint", COORDINATION, "complaint: received", reason="Không đúng đối tượng"),
    *asked("certificates:answer-complaint", COORDINATION, "complaint: accepted"),
    *act("certificates:withdraw-complaint", PRODUCER, "complaint: received", reason="Đã rõ"),
]
