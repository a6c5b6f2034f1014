"""A row of the table, and the groups of people that rows speak of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

OK, TO_SIGN_IN, GOES_ON, KEPT, HIDDEN, WRONG_METHOD, REFUSED, UNREADABLE = 200, 302, 302, 403, 404, 405, 409, 422
DONE = "done and recorded"
EVERYBODY, NOBODY = "everybody", ""
A_FILE, A_WORKBOOK = "(a file)", "(a workbook)"


@dataclass(frozen=True)
class Row:
    """What happens at one address, with one subject, to everybody.

    `open_to` get `answer`; `but` names those who get something else; anybody else who is signed in gets `otherwise`.
    A `defect` is what is known to be wrong in the system: the row stays as it should be, and fails until it is.
    """

    url: str
    open_to: str = EVERYBODY
    subject: str = ""
    more: tuple[str, ...] = ()
    answer: int | str = OK
    but: Mapping[str, int | str] = field(default_factory=dict)
    anonymous: int = TO_SIGN_IN
    otherwise: int = HIDDEN
    method: str = "get"
    typed: Mapping[str, Any] = field(default_factory=dict)
    defect: str = ""

    def __str__(self) -> str:
        return f"{self.method} {self.url}" + (f" ({self.subject})" if self.subject else "")


def act(
    url: str, open_to: str, subject: str = "", /, *, but: Mapping[str, int | str] | None = None, **typed: Any
) -> list[Row]:
    """An act has two rows: its form or question, and the act itself done with what is typed.

    Those in `but` see the form like the others, and then get their own answer.
    """
    refused = but or {}
    return [
        Row(url, " ".join([open_to, *refused]), subject),
        Row(url, open_to, subject, method="post", answer=DONE, but=refused, anonymous=KEPT, typed=typed),
    ]


LEADERS = "prov_chair prov_vice_chair steering_member"
REGISTRARS = "office_clerk coord_head coord_officer"
OVERSEERS = REGISTRARS
COORDINATION = "coord_head coord_officer"
PROVINCE = f"{LEADERS} {REGISTRARS} auditor"
DEPARTMENT = "dept_head@own dept_officer@own centre_officer@own"
COMMUNE = "commune_head@own commune_officer@own"
DISTRICT = "district_head@parent district_officer@parent"
OTHER_DISTRICT = "district_head@sibling district_officer@sibling"
AGENCIES = "dept_head dept_officer centre_officer district_head district_officer commune_head commune_officer"
COUNCIL = "council_chair council_secretary council_member advisory_member"
FINANCE = "finance_reader budget_controller"
READERS = f"{PROVINCE} {AGENCIES} {COUNCIL} {FINANCE} norm_keeper helping_member"
TAKING_PART = f"{PROVINCE} {AGENCIES}"
