"""Lines of words, the short lines drawn under them, frames and empty room."""

from io import BytesIO
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from ocop.base.papers.docx.marks import PARAGRAPH_ORDER, border, element, put, twips
from ocop.base.papers.measures import Layout, Look
from ocop.base.papers.sheets import Image, Line, printable
from ocop.base.papers.typeface import width_mm

_SIDES = ("top", "left", "bottom", "right")
_FRAME_GAP_PT = 3
_LEADING = 1.15  # the height of a single line of Times New Roman, in type sizes


class Lines:
    """Writes lines into the body of a document or a cell, whose width is `room` (mm)."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def write(self, holder: Any, line: Line, room: float, *, keep: bool = False) -> None:
        """The line, with its rule or frame."""
        look = self.layout.looks[line.part]
        paragraph = holder.add_paragraph(style=look.name)
        self._fill(paragraph, line, look)
        paragraph.paragraph_format.keep_with_next = True if keep or line.keep or look.keep else None
        if line.level:
            put(paragraph._p.get_or_add_pPr(), element("outlineLvl", val=line.level - 1), PARAGRAPH_ORDER)
        if look.framed:
            self._frame(paragraph, line, look, room)
        if look.rule:
            self._rule(holder, line, look, room)

    def picture(self, holder: Any, image: Image) -> None:
        """The drawing in the middle, with the words that are read aloud."""
        paragraph = holder.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.keep_with_next = True if image.keep else None
        drawn = paragraph.add_run().add_picture(BytesIO(image.picture.png), width=Mm(image.picture.side_mm))
        drawn._inline.docPr.set("descr", image.picture.words)

    def space(self, holder: Any, points: float) -> Paragraph:
        """Empty room of an exact height that stays with what follows."""
        paragraph = holder.add_paragraph()
        spacing = element("spacing", before=0, after=0, line=twips(pt=points), lineRule="exact")
        put(paragraph._p.get_or_add_pPr(), spacing, PARAGRAPH_ORDER)
        paragraph.paragraph_format.keep_with_next = True
        put_mark_size(paragraph)
        return paragraph

    def edge(self, paragraph: Paragraph) -> None:
        """A line across the whole text above the paragraph (box 13)."""
        borders = element("pBdr")
        borders.append(border("top", self.layout.drawing.rule_line, gap_pt=self.layout.drawing.rule_gap))
        put(paragraph._p.get_or_add_pPr(), borders, PARAGRAPH_ORDER)

    def _fill(self, paragraph: Paragraph, line: Line, look: Look) -> None:
        for text in line.runs:
            for part, words in enumerate(printable(text.text).split("\n")):
                run = paragraph.add_run()
                if part:
                    run.add_break()
                run.add_text(words)
                run.bold = True if text.bold and not look.bold else None
                run.italic = True if text.italic and not look.italic else None

    def _rule(self, holder: Any, line: Line, look: Look, room: float) -> None:
        """A centred line as long as its share of the words: a border between two indents, in every program alike."""
        words = max(width_mm(text, size=look.size, bold=look.bold) for text in line.text.split("\n"))
        beside = twips(mm=(room - min(words, room) * (look.rule or 0)) / 2)
        paragraph = self.space(holder, self.layout.drawing.rule_gap)
        properties = paragraph._p.get_or_add_pPr()
        borders = element("pBdr")
        borders.append(border("bottom", self.layout.drawing.rule_line))
        put(properties, borders, PARAGRAPH_ORDER)
        put(properties, element("ind", left=beside, right=beside), PARAGRAPH_ORDER)
        paragraph.paragraph_format.space_after = Pt(look.after)

    def _frame(self, paragraph: Paragraph, line: Line, look: Look, room: float) -> None:
        """A rectangle round the words: of the decree's size for marks of urgency, else a little wider."""
        width, height = line.box_mm or (width_mm(line.text, size=look.size, bold=look.bold) + 6, None)
        gap = _FRAME_GAP_PT if height is None else (height * 72 / 25.4 - look.size * _LEADING) / 2
        borders = element("pBdr")
        for side in _SIDES:
            inside = gap if side in ("top", "bottom") else 0
            borders.append(border(side, self.layout.drawing.rule_line, colour=look.colour, gap_pt=inside))
        properties = paragraph._p.get_or_add_pPr()
        put(properties, borders, PARAGRAPH_ORDER)
        beside = twips(mm=(room - width) / 2)
        put(properties, element("ind", left=beside, right=beside), PARAGRAPH_ORDER)


def put_mark_size(paragraph: Paragraph) -> None:
    """A small paragraph mark, lest the empty line be taller than asked."""
    mark = element("rPr")
    mark.extend([element("sz", val=2), element("szCs", val=2)])
    put(paragraph._p.get_or_add_pPr(), mark, PARAGRAPH_ORDER)
