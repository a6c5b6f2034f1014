"""What the writers need to know of Decree 30/2020/NĐ-CP: looks, sheet, drawn lines and fixed words.

Only the shapes; the figures come from the reference folder through `layout`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ocop.base.papers.breaking import Breaking
from ocop.base.papers.vocabulary import Align, Kind


@dataclass(frozen=True, slots=True)
class Look:
    """How one part is set: sizes and gaps in points, indents in millimetres, `rule` as a share of the text."""

    name: str  # of the style in DOCX
    size: float
    bold: bool = False
    italic: bool = False
    upper: bool = False
    align: Align = Align.LEFT
    before: float = 0
    after: float = 0
    left: float = 0
    first_line: float = 0
    rule: float | None = None
    framed: bool = False
    colour: str = "000000"
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float

    def room(self, *, landscape: bool = False) -> float:
        """The width of the text area."""
        return (self.height if landscape else self.width) - self.left - self.right


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lines and distances that belong to no single part."""

    line_spacing: float
    table_line: float
    cell_beside: float
    cell_above: float
    dense_from: int
    rule_line: float
    rule_gap: float
    signature_space: float
    closing_gap: float


@dataclass(frozen=True, slots=True)
class Wording:
    """The fixed words and patterns of the forms."""

    patterns: Mapping[str, str]
    types: Mapping[Kind, str]
    letters: tuple[str, ...]
    like_above: str
    like_article: str
    filed: str
    body_end: str


@dataclass(frozen=True, slots=True)
class Layout:
    """All that the writers need to know."""

    font: str
    page: Page
    looks: Mapping[str, Look]
    head_shares: tuple[float, float]
    foot_shares: tuple[float, float]
    urgency_boxes: Mapping[str, tuple[float, float]]
    drawing: Drawing
    wording: Wording
    breaking: Breaking
