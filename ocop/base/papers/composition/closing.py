"""The closing of a paper: recipients, competence, name (boxes 7, 8, 9b and 12 of the decree's diagram)."""

from collections.abc import Iterator

from ocop.base.papers.blocks import Article, Paper, Run, Signature
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import Cell, Columns, Line, Space
from ocop.base.papers.vocabulary import Kind

_MM_TO_PT = 72 / 25.4


class Closing:
    """Lays out everything below the body."""

    def __init__(self, paper: Paper, layout: Layout) -> None:
        self.paper = paper
        self.layout = layout

    def line(self, part: str, text: str) -> Line:
        """A line in the case its look asks for."""
        return Line(part, (Run(text.upper() if self.layout.looks[part].upper else text),))

    def columns(self) -> Columns:
        """Recipients level with the competence line; minutes have two signers and the recipients below."""
        rows: list[tuple[Cell, Cell]] = [(tuple(self.recipients()), self.signature(self.paper.signature))]
        if self.paper.secretary:
            signers = (self.signature(self.paper.secretary), self.signature(self.paper.signature))
            below = Space("gap", self.layout.drawing.closing_gap)
            rows = [signers, ((below, *self.recipients()), ())]
        shares = (50.0, 50.0) if self.paper.secretary else self.layout.foot_shares
        return Columns("closing", tuple(rows), shares, before=self.layout.drawing.closing_gap)

    def signature(self, signature: Signature) -> Cell:
        """Competence and titles, room for signature and seal, then the name."""
        titles = [self.line("SIGNER_COMPETENCE", line) for line in signature.competence]
        note = [self.line("SIGNER_NOTE", signature.note)] if signature.note else []
        room = Space("signature", self.layout.drawing.signature_space * _MM_TO_PT)
        other = [self.line("SIGNER_OTHER_TITLE", signature.other_title)] if signature.other_title else []
        return (*titles, *note, room, *other, self.line("SIGNER_NAME", signature.name))

    def recipients(self) -> Iterator[Line]:
        """The list with dashes and marks; its first and last lines belong to the form (Annex I, II.9b)."""
        yield self.line("RECIPIENTS_LABEL", self.layout.wording.patterns["RECIPIENTS_LABEL"])
        *names, last = self.names()
        for name in names:
            yield self.line("RECIPIENTS", f"- {name};")
        yield self.line("RECIPIENTS", f"- {last}.")
        if self.paper.drafter_mark:
            yield self.line("DRAFTER_MARK", self.paper.drafter_mark)

    def names(self) -> list[str]:
        """Recipients with "Như trên" or "Như Điều n" before and the file copy after them."""
        names = [name.lstrip("- ").rstrip(" ;.") for name in self.paper.recipients]
        return [*self.first_name(), *names, self.layout.wording.filed.format(filed=self.paper.filed)]

    def first_name(self) -> list[str]:
        articles = sum(isinstance(block, Article) for block in self.paper.body)
        if self.paper.kind == Kind.DECISION and articles:
            return [self.layout.wording.like_article.format(n=articles)]
        return [self.layout.wording.like_above] if self.paper.addressees else []

    def contact(self) -> tuple[Line, ...]:
        """Address and telephone at the bottom of page 1, under a line across the text (box 13)."""
        return (self.line("CONTACT_LINE", self.paper.contact),) if self.paper.contact else ()
