"""Small pieces of WordprocessingML that python-docx has no words for; measures come in points and millimetres."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# Children of w:pPr, w:tcPr and w:tblPr have a fixed order (ISO/IEC 29500-1); Word refuses files that break it.
PARAGRAPH_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
CELL_ORDER = "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
TABLE_ORDER = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
)


def twips(*, mm: float = 0, pt: float = 0) -> str:
    """Twentieths of a point."""
    return str(round(mm * 1440 / 25.4 + pt * 20))


def element(name: str, /, **attributes: object) -> Any:
    """<w:name w:attribute="value"/>."""
    made = OxmlElement(f"w:{name}")
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), str(value))
    return made


def put(parent: Any, child: Any, order: str) -> Any:
    """The child in its place among its brothers, instead of one of the same name."""
    name, names = _name(child), order.split()
    for old in [brother for brother in parent if _name(brother) == name]:
        parent.remove(old)
    after = [brother for brother in parent if names.index(_name(brother)) > names.index(name)]
    if after:
        after[0].addprevious(child)
    else:
        parent.append(child)
    return child


def border(side: str, line_pt: float, *, colour: str = "000000", gap_pt: float = 0) -> Any:
    """A single line; sizes of borders are eighths of a point."""
    return element(side, val="single", sz=round(line_pt * 8), space=round(gap_pt), color=colour)


def _name(node: Any) -> str:
    return str(node.tag).rsplit("}", 1)[-1]
