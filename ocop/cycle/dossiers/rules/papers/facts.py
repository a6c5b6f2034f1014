"""What the papers of a dossier say, in words and whole numbers, without a record behind them."""

from dataclasses import dataclass
from datetime import date

SENDER = "TM. ỦY BAN NHÂN DÂN"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Who issues and signs; what is not known yet is left for the pen."""

    issuer: str = ""
    parent_body: str = ""
    place: str = ""
    symbol: str = ""
    number: int | None = None
    day: date | None = None
    competence: tuple[str, ...] = ()
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePart:
    """Phần dành cho cơ quan tiếp nhận: who took the form in, under which number, when."""

    body: str = ""
    number: str = ""
    day: date | None = None
    receiver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """Mẫu 01; without `holder` the empty one."""

    province: str = ""
    year: int | None = None
    holder: str = ""
    representative: str = ""
    position: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    product: str = ""
    sector: str = ""
    group: str = ""
    subgroup: str = ""
    kind: str = ""
    samples: int | None = None
    has_paper_copy: bool = False
    has_electronic_copy: bool = False
    addressee: str = ""
    place: str = ""
    day: date | None = None
    commune: OfficePart = OfficePart()
    office: OfficePart = OfficePart()


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """One criterion of part III: expected points, description, evidence in annex order."""

    code: str
    title: str
    max_points: int
    points: int | None = None
    description: str = ""
    evidence: tuple[str, ...] = ()
    part: str = ""  # A, B or C


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One row of the list of evidence with the papers behind it."""

    number: int
    title: str
    papers: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A question of a form with its answer; `space` is how many dotted lines the empty form gives it."""

    label: str
    words: str = ""
    space: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A thing that is there or not."""

    label: str
    is_there: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfReport:
    """Mẫu 02; without `holder` the empty one."""

    holder: str = ""
    product: str = ""
    kind: str = ""
    place: str = ""
    addressee: str = ""
    day: date | None = None
    signer: str = ""
    general: tuple[Said, ...] = ()
    ticks: tuple[Tick, ...] = ()
    history: tuple[Said, ...] = ()
    results: tuple[Said, ...] = ()
    changes: tuple[Said, ...] = ()  # upgrade and re-evaluation only
    criteria: tuple[CriterionRow, ...] = ()
    plans: tuple[Said, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()  # A, B, C with their titles


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One of the four contents of Mẫu 03: what the producer says, what the commune found."""

    title: str
    described: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneReport:
    """Mẫu 03; without `holder` in `data` the empty one."""

    frame: Frame = Frame()
    product: str = ""
    data: tuple[Said, ...] = ()
    contents: tuple[Content, ...] = ()
    proposal: str = ""
    addressee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedRow:
    """One product of the list that goes with the commune's letter."""

    product: str
    holder: str
    kind: str
    form_number: str
    criteria_set: str = ""
    samples: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The commune's letter."""

    frame: Frame
    addressee: str
    year: int
    rows: tuple[ProposedRow, ...]
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing to complete."""

    reason: str
    criterion: str = ""
    paper: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """A consolidated request for completion."""

    frame: Frame
    addressees: tuple[str, ...]
    product: str
    holder: str
    form_number: str
    turn: int
    due: date | None
    basis: str
    items: tuple[Asked, ...]
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRow:
    """One dossier taken into the round."""

    product: str
    holder: str
    place: str
    kind: str
    criteria_set: str
    number: str
    letter: str = ""
    samples: int = 0
    asked: int = 0
    completions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the office tells the Chairman about a round."""

    frame: Frame
    addressee: str
    round: str
    closes: date
    done_by: date
    rows: tuple[SummaryRow, ...]
    basis: tuple[str, ...] = ()
    words: str = ""
