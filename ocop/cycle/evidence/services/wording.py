"""What a person types of a paper, and the columns it becomes."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from ..models import Paper
from ..rules.kinds import PaperKind
from ..rules.likeness import key_of
from ..rules.validity import Days, last_day

LONGEST_KEY = 120


@dataclass(frozen=True, slots=True)
class PaperWording:
    """One paper as typed; `kind` is the code of its kind, `site` the key of a place of production."""

    kind: str
    site: int | None = None
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    is_unlimited: bool = False
    scope: str = ""
    owner_name: str = ""
    link: str = ""
    parameters: str = ""
    note: str = ""

    def columns(self) -> dict[str, Any]:
        """The columns of the row, with the keys by which duplicates are found."""
        said = asdict(self)
        site = said.pop("site")
        said.pop("kind")
        keys = {"number_key": key_of(self.number)[:LONGEST_KEY], "issuer_key": key_of(self.issuer)}
        return {**said, **keys, "site_id": site}


def count_days(paper: Paper, kind: PaperKind) -> None:
    """The last day on which the paper counts, by the rule of its kind."""
    paper.last_day = last_day(kind, Days(paper.issued_on, paper.expires_on, paper.verified_on))


def named(paper: Paper, kind: PaperKind) -> dict[str, str]:
    """How the trail names the paper; the number of a restricted one stays out of it."""
    number = "" if kind.is_restricted else paper.number
    return {"paper": paper.type.name_vi, "producer": paper.producer.name, "number": number}
