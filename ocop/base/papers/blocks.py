"""What a paper says, in blocks; nothing here knows sizes, margins or file formats.

Numbers of headings, articles, clauses, points and annexes are counted by the composition, dashes and closing
marks of lists are set by it too: authors give the words alone.
"""

from dataclasses import dataclass
from datetime import date

from ocop.base.papers.vocabulary import Align, Circulation, Kind, Urgency


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look inside a paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


Text = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title in the body: level 0 is a Phần, 1 a Mục (I.), 2 a Khoản with a title (1.), 3 a Điểm (a)."""

    level: int
    text: str
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, justified, with its first line indented."""

    text: Text


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """What a person typed, a paragraph for each line that says something."""
    return tuple(Paragraph(line.strip()) for line in text.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Article:
    """Điều n. of a decision: the title is bold, the text stands beside it; either may be empty."""

    title: str = ""
    text: Text = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """Khoản without a title: 1., 2., … counted anew under each article or heading."""

    text: Text


@dataclass(frozen=True, slots=True)
class Point:
    """Điểm: a), b), c), d), đ) … counted anew under each clause, heading or article."""

    text: Text


@dataclass(frozen=True, slots=True)
class Bullet:
    """A dash line; depth 2 takes a plus sign."""

    text: Text
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; neighbours with the same `group` stand under one common head."""

    header: str
    width: float = 1.0  # share of the table's width, compared with the other columns
    align: Align = Align.LEFT
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in columns; the head repeats on every page. Cells come formatted (kernel.formats)."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    total_rows: tuple[tuple[str, ...], ...] = ()
    unit: str = ""  # e.g. "Đơn vị tính: nhiệm vụ"
    note: str = ""  # e.g. the source of the figures

    def __post_init__(self) -> None:
        for row in (*self.rows, *self.total_rows):
            if len(row) != len(self.columns):
                raise ValueError(f"a row has {len(row)} cells, the table {len(self.columns)} columns: {row}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in the middle of the line, such as a QR: lines for screen and PDF, dots for DOCX; `words` for the ear.

    The drawing itself says its size in mm.
    """

    svg: str
    png: bytes
    words: str
    side_mm: float


Block = Heading | Paragraph | Article | Clause | Point | Bullet | Table | Picture


@dataclass(frozen=True, slots=True)
class Head:
    """Who issues, under which number, where and when; None leaves the blank for the clerk's pen.

    A sheet that enters no register is `unnumbered`.
    """

    issuer: str
    symbol: str = ""
    place: str = ""
    parent_body: str = ""
    number: int | None = None
    day: date | None = None
    unnumbered: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: competence and titles line by line ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), then the name."""

    competence: tuple[str, ...]
    name: str = ""
    note: str = ""  # e.g. "(Ký, ghi rõ họ tên)", only where the form asks for it
    other_title: str = ""  # a further title, above the name


@dataclass(frozen=True, slots=True)
class Annex:
    """Phụ lục: its own pages, its own numbering, lying where its tables are wide."""

    title: str
    body: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Attached:
    """A text issued by a decision (form 1.3): its own head without number and date, its type and subject."""

    type_name: str
    subject: str
    body: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One official paper, whole.

    `addressees` belong to letters, submissions and reports to a higher body. `recipients` need neither dash nor
    mark, neither "Như trên" nor "Lưu": the form adds them, the latter with `filed`. `proposer` closes the legal
    basis of a decision ("Theo đề nghị của …"); `authority` is its line in capitals. `secretary` signs minutes
    on the left.
    """

    kind: Kind
    head: Head
    subject: str
    body: tuple[Block, ...]
    signature: Signature
    type_name: str = ""
    addressees: tuple[str, ...] = ()
    legal_basis: tuple[str, ...] = ()
    proposer: str = ""
    authority: str = ""
    recipients: tuple[str, ...] = ()
    filed: str = "VT"
    secretary: Signature | None = None
    annexes: tuple[Annex | Attached, ...] = ()
    urgency: Urgency | None = None
    circulation: Circulation | None = None
    preliminary_mark: str = ""  # e.g. "DỰ THẢO"
    contact: str = ""
    drafter_mark: str = ""
    landscape: bool = False
