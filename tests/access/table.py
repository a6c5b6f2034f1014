"""The table: who gets what at which address. An address that is missing here fails the test.

`open_to` names people of `cast.py` (`role` means all its seats, `role@seat` one), `EVERYBODY`, or nobody; they get
`answer`. Anybody else who is signed in gets `otherwise`: 404, since what one may not see does not exist. Nobody is
signed in at `anonymous`: they are sent to the sign-in page. `subject` names what the address is about, made in
`subjects.py`; an address may have a row for each of several subjects.
"""

from dataclasses import dataclass

OK, TO_SIGN_IN, GOES_ON, HIDDEN, WRONG_METHOD = 200, 302, 302, 404, 405
EVERYBODY = "everybody"


@dataclass(frozen=True)
class Row:
    """What happens at one address, with one subject."""

    url: str
    open_to: str = EVERYBODY
    subject: str = ""
    answer: int = OK
    anonymous: int = TO_SIGN_IN
    otherwise: int = HIDDEN
    method: str = "get"

    def __str__(self) -> str:
        return f"{self.method} {self.url}" + (f" ({self.subject})" if self.subject else "")


REGISTRARS = "office_clerk coord_head coord_officer"
COUNCIL = "council_chair council_secretary council_member advisory_member"
AGENCIES = "dept_head dept_officer centre_officer district_head district_officer commune_head commune_officer"
LEADERS = "prov_chair prov_vice_chair steering_member"
READERS = f"{LEADERS} {REGISTRARS} {AGENCIES} {COUNCIL} finance_reader norm_keeper helping_member auditor"

TABLE = [
    # base
    Row("health", anonymous=OK),
    Row("ui:specimens", anonymous=OK),
    Row("ui:menu"),
    Row("ui:paper", anonymous=OK),
    # actors
    Row("people:sign-in", anonymous=OK, answer=GOES_ON),
    Row("people:sign-out", anonymous=WRONG_METHOD, answer=WRONG_METHOD),
    Row("people:sign-out", method="post", answer=GOES_ON),
    Row("people:enter-as", anonymous=WRONG_METHOD, answer=WRONG_METHOD),
    Row("people:my-posts"),
    Row("territory:units"),
    Row("territory:unit", subject="unit"),
    Row("organisations:list"),
    Row("organisations:detail", subject="body"),
    Row("notifications:list"),
    Row("notifications:read-all", answer=WRONG_METHOD),
    # law
    Row("documents:list", READERS),
    Row("documents:register", REGISTRARS),
    Row("documents:note-secret", REGISTRARS),
    Row("documents:series", REGISTRARS),
    Row("documents:series-open", REGISTRARS),
    # steering
    Row("directives:directives"),
    Row("directives:take-in", REGISTRARS),
    Row("directives:board", f"{LEADERS} {REGISTRARS}"),
    Row("directives:tasks"),
    Row("directives:move-deadlines", REGISTRARS),
    Row("directives:letters"),
    Row("directives:draft-letters", REGISTRARS),
    # oversight
    Row("reports:list", f"{LEADERS} {REGISTRARS} {AGENCIES} auditor"),
    Row("reports:inbox", f"prov_chair prov_vice_chair {REGISTRARS} district_head"),
    Row("reports:new", f"coord_head coord_officer {AGENCIES}"),
    # faces
    Row("desk:home"),
    Row("desk:search"),
    Row("desk:trail", "auditor administrator"),
    Row("desk:calendar", "administrator"),
    Row("desk:declare-day", "administrator"),
]
