"""Papers of this app: the urging letter with the list of late tasks as its annex (Decree 30/2020, form 1.5)."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from ocop.base.kernel.formats import short_date
from ocop.base.papers.blocks import Annex, Column, Head, Paper, Paragraph, Signature, Table
from ocop.base.papers.vocabulary import Align, Kind

from .models import UrgingLetter
from .queries.offices import office_head
from .vocabulary import OFFICIAL


def letter_paper(letter: UrgingLetter, *, number: int | None = None, day: date | None = None) -> Paper:
    """The letter as a paper, in Vietnamese on every screen; without number and day it is the draft, marked so."""
    with override(OFFICIAL):
        return _paper(letter, number, day)


def _paper(letter: UrgingLetter, number: int | None, day: date | None) -> Paper:
    head = office_head(letter.office)
    document = letter.document
    return Paper(
        kind=Kind.LETTER,
        head=Head(
            issuer=head.issuer,
            parent_body=head.parent_body,
            symbol=head.letter_symbol,
            place=head.place,
            number=number or (document.number if document else None),
            day=day or letter.issued_on,
        ),
        subject=letter.subject,
        addressees=(letter.organisation.name,),
        body=tuple(Paragraph(line) for line in _lines(letter)),
        signature=Signature(head.competence, head.signer),
        recipients=(head.leader,),
        annexes=(Annex(_title(letter), (_list_of(letter),), landscape=True),),
        preliminary_mark="" if number or document else _("DỰ THẢO"),
    )


def _title(letter: UrgingLetter) -> str:
    day = short_date(letter.drafted_on)
    return _("Danh sách nhiệm vụ quá hạn, chưa hoàn thành (tính đến ngày %(day)s)") % {"day": day}


def _lines(letter: UrgingLetter) -> list[str]:
    lines = [line.strip() for line in letter.body.splitlines() if line.strip()]
    if letter.answer_by:
        lines.append(_("Đề nghị phúc đáp trước ngày %(day)s.") % {"day": short_date(letter.answer_by)})
    return lines


def _list_of(letter: UrgingLetter) -> Table:
    columns = (
        Column(_("TT"), 0.6, Align.CENTRE),
        Column(_("Văn bản giao"), 1.4),
        Column(_("Nội dung nhiệm vụ"), 4.2),
        Column(_("Thời hạn"), 1.3, Align.CENTRE),
        Column(_("Số ngày quá hạn"), 0.9, Align.RIGHT),
    )
    rows = tuple(
        (str(n), f"{row['document']} ({row['code']})", row["action"], row["due"], str(row["days_late"]))
        for n, row in enumerate(letter.rows, 1)
    )
    return Table(columns, rows)
