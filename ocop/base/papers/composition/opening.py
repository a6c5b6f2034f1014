"""The opening of a paper: boxes 1 to 5, 9a, 10b and 11 of the decree's diagram (Annex I, part I, IV)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ocop.base.kernel.numbers import written
from ocop.base.papers.blocks import Attached, Head, Paper, Run
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import Columns, Line
from ocop.base.papers.vocabulary import Align, Kind

_BLANK = "\u00a0" * 6
_DAY = re.compile("ngày [^ ]+ tháng [^ ]+ năm [^ ]+")  # kept on one line
_LEFT = ("PARENT_BODY", "ISSUER", "NUMBER_SYMBOL", "SUBJECT_LETTER", "URGENCY_MARK", "PRELIMINARY_MARK")
_RIGHT = ("STATE_TITLE", "MOTTO", "PLACE_DATE", "CIRCULATION_NOTE")


def day_words(day: date | None) -> dict[str, str]:
    """Day and month as the place-and-date line prints them; blanks while there is no date.

    Days below 10 and the months 1 and 2 take a leading zero (Annex I, II.4).
    """
    if day is None:
        return {"dd": _BLANK, "m": _BLANK, "yyyy": _BLANK}
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return {"dd": f"{day.day:02d}", "m": month, "yyyy": str(day.year)}


def number_words(head: Head) -> dict[str, str]:
    """Number and symbol; a blank while the number is not given."""
    number = written(head.number, "").rstrip("/") if head.number is not None else _BLANK
    return {"number": number, "symbol": head.symbol}


class Opening:
    """Lays out everything above the body."""

    def __init__(self, paper: Paper, layout: Layout, *, landscape: bool = False) -> None:
        self.paper = paper
        self.landscape = landscape
        self.layout = layout
        self.patterns = layout.wording.patterns

    def line(self, part: str, text: str, *, level: int | None = None) -> Line:
        """A line in the case its look asks for; a centred one is broken into nearly equal lines."""
        look = self.layout.looks[part]
        cased = text.upper() if look.upper else text
        if look.align == Align.CENTRE:
            cased = self.layout.breaking.balanced(cased, room=self.room(part), size=look.size, bold=look.bold)
        return Line(part, (Run(cased),), level=level)

    def room(self, part: str) -> float:
        """The width this part may take (mm)."""
        left, right = self.layout.head_shares
        share = {**dict.fromkeys(_LEFT, left), **dict.fromkeys(_RIGHT, right)}.get(part, left + right)
        return self.layout.page.room(landscape=self.landscape) * share / (left + right)

    def head(self) -> Columns:
        """Issuer and number at left, state title and date at right, with the marks around them."""
        rows = [*self.marks(), (self.issuer(), self.state()), (self.numbering(), self.place_and_date())]
        if urgency := self.paper.urgency:
            mark = replace(self.line("URGENCY_MARK", urgency), box_mm=self.layout.urgency_boxes[urgency])
            rows.append(((mark,), ()))
        return Columns("head", tuple(rows), self.layout.head_shares)

    def head_of_attached(self) -> Columns:
        """A text issued by a decision has neither number nor date (form 1.3)."""
        return Columns("head", ((self.issuer(), self.state()),), self.layout.head_shares)

    def marks(self) -> Iterator[tuple[tuple[Line, ...], tuple[Line, ...]]]:
        draft, note = self.paper.preliminary_mark, self.paper.circulation
        if draft or note:
            left = (self.line("PRELIMINARY_MARK", draft),) if draft else ()
            yield left, (self.line("CIRCULATION_NOTE", note),) if note else ()

    def issuer(self) -> tuple[Line, ...]:
        head = self.paper.head
        parent = (self.line("PARENT_BODY", head.parent_body),) if head.parent_body else ()
        return (*parent, self.line("ISSUER", head.issuer))

    def state(self) -> tuple[Line, ...]:
        return tuple(self.line(part, self.patterns[part]) for part in ("STATE_TITLE", "MOTTO"))

    def numbering(self) -> tuple[Line, ...]:
        """Số: …/…; a letter's subject stands under it and nowhere else (box 5b)."""
        if self.paper.head.unnumbered:
            return ()
        number = self.line("NUMBER_SYMBOL", self.patterns["NUMBER_SYMBOL"].format(**number_words(self.paper.head)))
        if self.paper.kind != Kind.LETTER:
            return (number,)
        subject = self.patterns["SUBJECT_LETTER"].format(subject=self.paper.subject.removeprefix("V/v ").rstrip("."))
        return (number, self.line("SUBJECT_LETTER", subject, level=1))

    def place_and_date(self) -> tuple[Line, ...]:
        """Minutes have none (form 1.9)."""
        if self.paper.kind == Kind.MINUTES:
            return ()
        head = self.paper.head
        return (self.line("PLACE_DATE", self.patterns["PLACE_DATE"].format(place=head.place, **day_words(head.day))),)

    def title(self) -> list[Line]:
        """Type and subject of every paper that is not a letter (box 5a)."""
        if self.paper.kind == Kind.LETTER:
            return []
        return [self.line("TYPE_NAME", type_of(self.paper, self.layout), level=1), self.line("SUBJECT", self.subject())]

    def subject(self) -> str:
        """The subject without a full stop; that of a decision begins with "Về việc", "Ban hành" or "Phê duyệt"."""
        subject = self.paper.subject.rstrip(".")
        if self.paper.kind == Kind.DECISION and not subject.startswith(("Về việc", "Ban hành", "Phê duyệt")):
            return f"Về việc {subject}"
        return subject

    def addressees(self) -> list[Line]:
        """One on the line of "Kính gửi:", several under it with dashes (Annex I, II.9a)."""
        label, names = self.patterns["ADDRESSEES"], [name.rstrip(" ;.") for name in self.paper.addressees]
        if len(names) < 2:
            return [self.line("ADDRESSEES", f"{label} {name}.") for name in names]
        lines = [self.line("ADDRESSEE", f"- {name};") for name in names[:-1]]
        return [self.line("ADDRESSEES_LABEL", label), *lines, self.line("ADDRESSEE_LAST", f"- {names[-1]}.")]

    def legal_basis(self) -> list[Line]:
        """Each basis on its own line, semicolons, a full stop after the last (box 6)."""
        bases = [basis.rstrip(" ;.") for basis in self.paper.legal_basis]
        if self.paper.proposer:
            bases.append(self.patterns["PROPOSER"].format(proposer=self.paper.proposer.rstrip(".")).rstrip("."))
        marks = [";"] * (len(bases) - 1) + ["."]
        return [self.line("LEGAL_BASIS", basis + mark) for basis, mark in zip(bases, marks, strict=False)]

    def enactment(self) -> list[Line]:
        """QUYẾT ĐỊNH: between the basis and the articles (form 1.2)."""
        is_decision = self.paper.kind == Kind.DECISION
        return [self.line("ENACTING_LINE", self.patterns["ENACTING_LINE"])] if is_decision else []

    def authority(self) -> list[Line]:
        """The body or head competent to decide, in capitals above the legal basis."""
        return [self.line("AUTHORITY_LINE", self.paper.authority)] if self.paper.authority else []

    def reference_line(self) -> Line:
        """(Kèm theo Kế hoạch số …): what an annex belongs to."""
        head = self.paper.head
        words = {**number_words(head), **day_words(head.day)}
        text = self.patterns["REFERENCE_LINE"].format(
            type=type_of(self.paper, self.layout), issuer=" ".join(head.issuer.split()), **words
        )
        return self.line("REFERENCE_LINE", _DAY.sub(lambda found: found[0].replace(" ", "\u00a0"), text))

    def title_of_attached(self, text: Attached) -> list[Line]:
        """Type and subject of a text issued by the decision."""
        return [
            self.line("TYPE_NAME", text.type_name, level=1),
            self.line("ATTACHED_SUBJECT", text.subject.rstrip(".")),
        ]


def type_of(paper: Paper, layout: Layout) -> str:
    """The name of the type: the paper's own, else that of its kind."""
    return paper.type_name or layout.wording.types[paper.kind]
