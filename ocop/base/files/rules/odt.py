"""The text of an OpenDocument text (LibreOffice): paragraphs, headings, lists with their numbers, tables."""

from collections.abc import Iterator

from lxml import etree

from ocop.base.files.rules import numbering, tables
from ocop.base.files.rules.containers import Container
from ocop.base.kernel.outcome import Obstacle, Refused

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_PARAGRAPHS = {_TEXT + "p", _TEXT + "h"}
_LEFT_OUT = {_TEXT + "note", _TEXT + "tracked-changes", _OFFICE + "annotation", _DRAW + "text-box"}
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_MOST_BLANKS = 200

ListStyles = dict[str, dict[int, numbering.Level]]


def read(container: Container) -> tuple[str, bool]:
    """The text, and whether the document holds pictures."""
    content = container.tree("content.xml")
    body = None if content is None else content.find(f"{_OFFICE}body/{_OFFICE}text")
    if content is None or body is None:
        raise Refused([Obstacle("file.broken")])
    styles = _list_styles(container.tree("styles.xml")) | _list_styles(content)
    return "\n".join(_blocks(body, styles)), next(content.iter(_DRAW + "image"), None) is not None


def _blocks(parent: etree._Element, styles: ListStyles) -> Iterator[str]:
    for child in parent:
        if child.tag in _PARAGRAPHS:
            yield from _paragraph(child, styles)
        elif child.tag == _TEXT + "list":
            levels = styles.get(child.get(_TEXT + "style-name", ""), {})
            yield from _list(child, numbering.Counter(levels), 0, styles)
        elif child.tag == _TABLE + "table":
            yield from tables.lines_of([_row(row, styles) for row in child.iter(_TABLE + "table-row")])
        elif child.tag not in _LEFT_OUT:
            yield from _blocks(child, styles)


def _paragraph(paragraph: etree._Element, styles: ListStyles) -> Iterator[str]:
    yield "".join(_text(paragraph))
    for box in paragraph.iter(_DRAW + "text-box"):
        yield from _blocks(box, styles)


def _list(element: etree._Element, counter: numbering.Counter, depth: int, styles: ListStyles) -> Iterator[str]:
    """The first paragraph of an item carries its number; the others belong to it without one."""
    for item in element:
        label = ""
        if item.tag == _TEXT + "list-item" and len(item) and item[0].tag in _PARAGRAPHS:
            label = counter.next_label(depth)
        for child in item:
            if child.tag == _TEXT + "list":
                yield from _list(child, counter, depth + 1, styles)
            else:
                for line in _blocks([child], styles):
                    yield f"{label} {line}" if label else line
                    label = ""


def _row(row: etree._Element, styles: ListStyles) -> list[list[str]]:
    cells = (cell for cell in row if cell.tag in {_TABLE + "table-cell", _TABLE + "covered-table-cell"})
    return [[line for block in _blocks(cell, styles) for line in block.split("\n")] for cell in cells]


def _text(parent: etree._Element) -> Iterator[str]:
    yield parent.text or ""
    for child in parent:
        if child.tag == _TEXT + "s":
            yield " " * _blank_count(child)
        elif child.tag in {_TEXT + "tab", _TEXT + "line-break"}:
            yield "\t" if child.tag == _TEXT + "tab" else "\n"
        elif child.tag not in _LEFT_OUT and isinstance(child.tag, str):
            yield from _text(child)
        yield child.tail or ""


def _blank_count(element: etree._Element) -> int:
    count = element.get(_TEXT + "c", "1")
    return min(int(count), _MOST_BLANKS) if count.isdecimal() else 1


def _list_styles(root: etree._Element | None) -> ListStyles:
    if root is None:
        return {}
    return {
        style.get(_STYLE + "name", ""): dict(_level(level) for level in style if level.get(_TEXT + "level"))
        for style in root.iter(_TEXT + "list-style")
    }


def _level(element: etree._Element) -> tuple[int, numbering.Level]:
    depth = int(element.get(_TEXT + "level")) - 1
    if element.tag == _TEXT + "list-level-style-bullet":
        return depth, numbering.Level("bullet", element.get(_TEXT + "bullet-char", "-"))
    shown = int(element.get(_TEXT + "display-levels", "1"))
    places = ".".join(f"%{at + 1}" for at in range(max(0, depth - shown + 1), depth + 1))
    pattern = element.get(_STYLE + "num-prefix", "") + places + element.get(_STYLE + "num-suffix", "")
    form = _FORMS.get(element.get(_STYLE + "num-format", ""), "decimal")
    return depth, numbering.Level(form, pattern, int(element.get(_TEXT + "start-value", "1")))
