"""The year's calendar: read by whoever holds a post; a date is moved by who answers for the place, for others the act
does not exist.
"""

from tests.access.table.row import COORDINATION, DONE, KEPT, Row

YEAR = 2027
COMMUNE = (YEAR, "COMMUNE_INTAKE_R1", "pk of commune unit")
MOVED_COMMUNE = (YEAR, "COMMUNE_INTAKE_R2", "pk of commune unit")
ANSWERING = f"{COORDINATION} commune_head@own district_head@parent"
MOVE = {"closes_on": "20/03/2027", "reason": "Cần thêm thời gian", "seen": "/2027-03-20"}
REASON = {"reason": "Đã chuẩn bị xong"}


def rows(url, open_to, more, typed):
    """The form and the act, for one window of a year and place."""
    return [
        Row(url, open_to, more=more),
        Row(url, open_to, more=more, method="post", answer=DONE, anonymous=KEPT, typed=typed),
    ]


ROWS = [
    Row("windows:year"),
    Row("windows:detail", more=(YEAR, "PROV_R1_PROPOSE")),
    Row("windows:detail", more=COMMUNE),
    *rows("windows:move", COORDINATION, (YEAR, "IDEAS"), MOVE),
    *rows("windows:move", ANSWERING, COMMUNE, MOVE),
    *rows("windows:restore", COORDINATION, (YEAR, "BUSINESS_PLANS"), REASON),
    *rows("windows:restore", ANSWERING, MOVED_COMMUNE, REASON),
]
