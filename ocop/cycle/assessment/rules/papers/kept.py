"""What papers are made of besides records, as it is kept the day each is issued: the same content, the same bytes.

`record` names rows by the keys of their items or results, so that a reader who stands back from one is shown the rest.
"""

from dataclasses import dataclass
from datetime import date

from .facts import Attended, Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOf:
    """What the minutes say of one dossier."""

    item: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingKept:
    """Minutes and report of a sitting."""

    members: tuple[Attended, ...]
    secretary: str = ""
    course: tuple[SaidOf, ...] = ()
    opening: str = ""
    conclusion: str = ""
    addressee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowKept:
    """One result on a list, by the digest of its record, and what it rests on."""

    result: int
    digest: str
    to_ministry: bool = False
    bases: tuple[str, ...] = ()
    along: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListKept:
    """Tờ trình, quyết định, công văn gửi Bộ: who issues it, to whom, the results on it."""

    frame: Frame
    rows: tuple[RowKept, ...]
    addressee: str = ""
    proposer: str = ""
    text: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CentralWords:
    """What came back from the ministry, and the way on where one was chosen."""

    ministry: str
    mean: str
    stars: int
    number: str
    day: date
    is_highest: bool
    exit: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeKept:
    """Thông báo kết quả of one stage."""

    frame: Frame
    decision: str = ""
    central: CentralWords | None = None
