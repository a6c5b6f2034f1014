"""The body: headings, articles, clauses, points, dashes and tables (Annex I, part I, II.6; box 6)."""

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatchmethod

from ocop.base.papers.blocks import (
    Article,
    Block,
    Bullet,
    Clause,
    Heading,
    Paragraph,
    Picture,
    Point,
    Run,
    Table,
    Text,
)
from ocop.base.papers.composition.counting import Counter
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import BodyPart, Grid, Image, Line

_DASHES = {1: "- ", 2: "+ "}
_HEADINGS = {1: ("SECTION", "SECTION"), 2: ("CLAUSE", "CLAUSE_TITLE"), 3: ("POINT", "POINT_TITLE")}


def runs_of(text: Text) -> tuple[Run, ...]:
    """Plain words as one run."""
    return (Run(text),) if isinstance(text, str) else text


class Body:
    """Turns blocks into lines and grids, counting as it goes."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.counter = Counter(layout.wording.patterns, layout.wording.letters)

    def parts(self, blocks: tuple[Block, ...]) -> list[BodyPart]:
        """The blocks in order."""
        return [part for block in blocks for part in self.lay(block)]

    def line(self, part: str, *runs: Run, level: int | None = None) -> Line:
        """A line in the case its look asks for."""
        if self.layout.looks[part].upper:
            runs = tuple(replace(run, text=run.text.upper()) for run in runs)
        return Line(part, runs, level=level)

    @singledispatchmethod
    def lay(self, block: Block) -> Iterator[BodyPart]:
        """The parts of one block."""
        raise TypeError(f"not a block of a paper: {block!r}")

    @lay.register
    def _heading(self, block: Heading) -> Iterator[BodyPart]:
        if block.level == 0:
            yield from self.part_heading(block)
            return
        series, part = _HEADINGS[block.level]
        label = self.counter.label(series) if block.numbered else ""
        if not block.numbered:
            self.counter.start_below(series)
        yield self.line(part, Run(label + block.text), level=block.level + 1)

    def part_heading(self, block: Heading) -> Iterator[BodyPart]:
        """Phần I on a line of its own, its title in capitals under it."""
        if block.numbered:
            yield self.line("PART", Run(self.counter.label("PART")))
        yield self.line("PART_TITLE", Run(block.text), level=2)

    @lay.register
    def _paragraph(self, block: Paragraph) -> Iterator[BodyPart]:
        yield self.line("BODY", *runs_of(block.text))

    @lay.register
    def _article(self, block: Article) -> Iterator[BodyPart]:
        label = self.counter.label("ARTICLE")
        if block.title:
            yield self.line("ARTICLE", Run(label + block.title), level=2)
            if block.text:
                yield self.line("BODY", *runs_of(block.text))
        else:
            yield self.line("ARTICLE_TEXT", Run(label, bold=True), *runs_of(block.text))

    @lay.register
    def _clause(self, block: Clause) -> Iterator[BodyPart]:
        yield self.line("CLAUSE", Run(self.counter.label("CLAUSE")), *runs_of(block.text))

    @lay.register
    def _point(self, block: Point) -> Iterator[BodyPart]:
        yield self.line("POINT", Run(self.counter.label("POINT")), *runs_of(block.text))

    @lay.register
    def _bullet(self, block: Bullet) -> Iterator[BodyPart]:
        yield self.line("BULLET", Run(_DASHES[block.depth]), *runs_of(block.text))

    @lay.register
    def _table(self, block: Table) -> Iterator[BodyPart]:
        if block.caption:
            yield self.line("TABLE_CAPTION", Run(block.caption))
        if block.unit:
            yield self.line("TABLE_UNIT", Run(block.unit))
        dense = len(block.columns) >= self.layout.drawing.dense_from
        yield Grid(block, percents([column.width for column in block.columns]), dense)
        if block.note:
            yield self.line("TABLE_NOTE", Run(block.note))

    @lay.register
    def _picture(self, block: Picture) -> Iterator[BodyPart]:
        yield Image(block)


def percents(widths: list[float]) -> tuple[int, ...]:
    """Whole percents that add up to 100, the largest remainders rounded up."""
    exact = [width * 100 / sum(widths) for width in widths]
    floors = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: floors[i] - exact[i])
    for i in by_remainder[: 100 - sum(floors)]:
        floors[i] += 1
    return tuple(floors)


def ended(parts: list[BodyPart], mark: str) -> list[BodyPart]:
    """The closing mark ./. at the end of the last line; a table at the end stands without."""
    if not parts or not isinstance(parts[-1], Line) or parts[-1].text.endswith(mark):
        return parts
    *before, last = parts[-1].runs
    closed = replace(last, text=last.text.rstrip(" .;/") + mark)
    return [*parts[:-1], replace(parts[-1], runs=(*before, closed))]


def kept_with_next(parts: list[BodyPart]) -> list[BodyPart]:
    """The last part does not leave what follows alone on a new page."""
    return [*parts[:-1], replace(parts[-1], keep=True)] if parts else parts
