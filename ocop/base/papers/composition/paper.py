"""A paper from its opening to its last annex, in sections of pages."""

from collections.abc import Iterator

from ocop.base.papers.blocks import Annex, Attached, Paper, Run
from ocop.base.papers.composition.body import Body, ended, kept_with_next
from ocop.base.papers.composition.closing import Closing
from ocop.base.papers.composition.counting import roman
from ocop.base.papers.composition.opening import Opening, type_of
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import Line, Part, Section, Sheets
from ocop.base.papers.vocabulary import Kind


def compose(paper: Paper, layout: Layout) -> Sheets:
    """The paper as lines, columns and grids."""
    annexes = [_annex(annex, number, paper, layout) for number, annex in enumerate(paper.annexes, start=1)]
    return Sheets(
        sections=(_main(paper, layout), *annexes),
        title=_title(paper, layout),
        author=" ".join(paper.head.issuer.split()),
        day=paper.head.day,
    )


def _main(paper: Paper, layout: Layout) -> Section:
    opening = Opening(paper, layout, landscape=paper.landscape)
    closing = Closing(paper, layout)
    body = ended(Body(layout).parts(paper.body), layout.wording.body_end)
    parts = [*_before_body(opening), *kept_with_next(body), closing.columns()]
    return Section("main", tuple(parts), paper.landscape, closing.contact())


def _before_body(opening: Opening) -> Iterator[Part]:
    """The order of the blocks of Annex III."""
    yield opening.head()
    yield from opening.title()
    yield from opening.addressees()
    yield from opening.authority()
    yield from opening.legal_basis()
    yield from opening.enactment()


def _annex(annex: Annex | Attached, number: int, paper: Paper, layout: Layout) -> Section:
    opening = Opening(paper, layout, landscape=annex.landscape)
    body = Body(layout).parts(annex.body)
    if isinstance(annex, Attached):
        opens: list[Part] = [opening.head_of_attached(), *opening.title_of_attached(annex), opening.reference_line()]
    else:
        opens = [_label(number, paper, layout), opening.line("ANNEX_TITLE", annex.title), opening.reference_line()]
    return Section(f"annex-{number}", (*opens, *body), annex.landscape)


def _label(number: int, paper: Paper, layout: Layout) -> Line:
    """Phụ lục I, II, …; a single annex carries no number (Annex I, part I, III.1)."""
    count = sum(isinstance(annex, Annex) for annex in paper.annexes)
    ahead = sum(isinstance(annex, Annex) for annex in paper.annexes[:number])
    text = layout.wording.patterns["ANNEX_LABEL"].format(ROMAN=roman(ahead) if count > 1 else "")
    return Line("ANNEX_LABEL", (Run(text.strip()),), level=1)


def _title(paper: Paper, layout: Layout) -> str:
    """What a reader sees in a list of files: type and subject."""
    between = " V/v " if paper.kind == Kind.LETTER else " "
    return f"{type_of(paper, layout)}{between}{' '.join(paper.subject.split())}"
