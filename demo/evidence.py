"""Small real papers that the people of the story hand in as proof."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile
from ocop.base.files.services import store
from ocop.base.papers import docx
from ocop.base.papers.blocks import Head, Paper, Signature, paragraphs
from ocop.base.papers.composition.paper import compose
from ocop.base.papers.layout import load
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import Columns, Line, Sheets
from ocop.base.papers.vocabulary import Kind

ABBREVIATIONS = {Kind.REPORT: "BC", Kind.PLAN: "KH", Kind.SUBMISSION: "TTr"}
NOTE = "Văn bản do hệ thống tạo ra để minh họa."


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a proof says, without its number."""

    kind: Kind
    subject: str
    text: str


def written(sheet: Sheet, body: Organisation, *, number: int) -> str:
    """The number and symbol under which the body issues it."""
    letters = "-".join(part for part in (ABBREVIATIONS.get(sheet.kind), body.symbol) if part)
    return f"{number}/{letters}"


def handed_in(sheet: Sheet, body: Organisation, *, number: int, on: date, by: Person) -> StoredFile:
    """The paper as DOCX in the store."""
    name = f"{written(sheet, body, number=number).replace('/', '-')}.docx"
    paper = _paper(sheet, body, number, on)
    return store(name=name, content=docx.write(paper, _only_needed(paper)), by=by)


def _only_needed(paper: Paper) -> Layout:
    """The layout without the looks that a paper of a few lines does not use: making styles is most of the work."""
    layout = load()
    needed = {"BODY", "CONTACT_LINE", "PAGE_NUMBER", *_looks_of(compose(paper, layout))}
    return replace(layout, looks={name: look for name, look in layout.looks.items() if name in needed})


def _looks_of(sheets: Sheets) -> Iterator[str]:
    for part in (part for section in sheets.sections for part in section.parts):
        if isinstance(part, Line):
            yield part.part
        if isinstance(part, Columns):
            cells = (cell for row in part.rows for cell in row)
            yield from (line.part for cell in cells for line in cell if isinstance(line, Line))


def _paper(sheet: Sheet, body: Organisation, number: int, on: date) -> Paper:
    parent = body.parent.name if body.parent else ""
    addressees = (parent,) if parent and sheet.kind != Kind.PLAN else ()
    return Paper(
        kind=sheet.kind,
        head=Head(
            issuer=body.name,
            parent_body=parent if body.kind != "people_committee" else "",
            symbol=written(sheet, body, number=number).partition("/")[2],
            place=body.unit.name.partition(" ")[2] if body.unit else "",
            number=number,
            day=on,
        ),
        subject=sheet.subject,
        addressees=addressees,
        body=paragraphs(f"{sheet.text}\n{NOTE}"),
        signature=Signature(((body.head_title or "Thủ trưởng").upper(),)),
    )
