"""What the papers of the advisory team say: samples, visits, meetings, the report."""

from dataclasses import dataclass
from datetime import date

from .facts import Frame, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRow:
    """One sample of the register."""

    number: str
    product: str
    holder: str
    received_on: date
    received_by: str
    condition: str
    batch: str = ""
    best_before: date | None = None
    use: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSheet:
    """The register as a sheet; without rows for the pen."""

    frame: Frame
    title: str = ""
    asked: int | None = None
    rows: tuple[SampleRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Somebody who took part, and for whom."""

    name: str
    title: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A thing looked at, with what was found."""

    topic: str
    finding: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Biên bản kiểm tra thực tế."""

    frame: Frame
    product: str
    holder: str
    place: str
    day: date
    began: str = ""
    ended: str = ""
    team: tuple[Present, ...] = ()
    producer: tuple[Present, ...] = ()
    findings: tuple[Found, ...] = ()
    conclusion: str = ""
    photos: int = 0
    producer_words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussed:
    """A dossier before the team with what it says of it."""

    product: str
    holder: str
    presenter: str = ""
    opinion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Biên bản họp Tổ tư vấn."""

    frame: Frame
    number: str
    place: str
    day: date
    began: str = ""
    ended: str = ""
    chair: str = ""
    secretary: str = ""
    members: int = 0
    present: tuple[Present, ...] = ()
    absent: tuple[Present, ...] = ()
    dossiers: tuple[Discussed, ...] = ()
    conclusion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreScore:
    """The team's view of one criterion."""

    code: str
    title: str
    max_points: int
    self_points: int | None = None
    points: int | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Test:
    """An extra test and its result."""

    name: str
    reason: str = ""
    result: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advisory:
    """Báo cáo thẩm định of the team, or of the office for a re-evaluation."""

    frame: Frame
    addressee: str
    author: str  # the body that reports, as it is called in the text
    decision: str = ""
    product: str
    holder: str
    place: str = ""
    kind: str
    form_number: str
    framework: str
    criteria_set: str
    dossier: tuple[Said, ...] = ()  # composition and content
    samples: tuple[Said, ...] = ()
    visits: tuple[Said, ...] = ()
    tests: tuple[Test, ...] = ()
    requests: tuple[Said, ...] = ()
    scores: tuple[PreScore, ...] = ()
    parts: tuple[tuple[str, str, int, int], ...] = ()  # code, title, points, most
    total: int | None = None
    verdict: str = ""
    conclusion: str = ""
    copies: tuple[str, ...] = ()
