"""The text of a Word document: paragraphs, tables, text boxes and the automatic numbers of lists.

Struck-out revisions, field codes and hidden text are left out; headers, footers and notes as well, since a
directive gives its tasks in the body.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ocop.base.files.rules import numbering, tables
from ocop.base.files.rules.containers import Container
from ocop.base.kernel.outcome import Obstacle, Refused

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_LEFT_OUT = {_FALLBACK} | {
    _W + name for name in ("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "txbxContent", "footnoteReference")
}
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-", _W + "softHyphen": "\u00ad"}
_WRAPPERS = {_W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}


def read(container: Container) -> tuple[str, bool]:
    """The text, and whether the document holds pictures."""
    document = container.tree("word/document.xml")
    body = None if document is None else document.find(_W + "body")
    if document is None or body is None:
        raise Refused([Obstacle("file.broken")])
    lists = _Lists.of(container.tree("word/numbering.xml"), container.tree("word/styles.xml"))
    text = "\n".join(_blocks(body, lists))
    return text, next(document.iter(*_PICTURES), None) is not None


def _blocks(parent: etree._Element, lists: "_Lists") -> Iterator[str]:
    for child in parent:
        if child.tag == _W + "p":
            yield from _paragraph(child, lists)
        elif child.tag == _W + "tbl":
            yield from tables.lines_of([_row(row, lists) for row in _children(child, "tr")])
        elif child.tag in _WRAPPERS:
            yield from _blocks(child, lists)


def _row(row: etree._Element, lists: "_Lists") -> list[list[str]]:
    return [[line for block in _blocks(cell, lists) for line in block.split("\n")] for cell in _children(row, "tc")]


def _children(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows or cells, also those inside content controls."""
    for child in parent:
        if child.tag == _W + name:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, name)


def _paragraph(paragraph: etree._Element, lists: "_Lists") -> Iterator[str]:
    text = "".join(_text(paragraph))
    label = lists.label_of(paragraph) if text.strip() else ""
    yield f"{label} {text}" if label else text
    for box in paragraph.iter(_W + "txbxContent"):
        if next(box.iterancestors(_FALLBACK), None) is None:
            yield from _blocks(box, lists)


def _text(parent: etree._Element) -> Iterator[str]:
    for child in parent:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == _W + "sym":
            yield _symbol(child)
        elif child.tag not in _LEFT_OUT and not _is_hidden(child):
            yield from _text(child)


def _symbol(element: etree._Element) -> str:
    try:
        return chr(int(element.get(_W + "char", ""), 16))
    except (ValueError, OverflowError):
        return ""


def _is_hidden(run: etree._Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish") if run.tag == _W + "r" else None
    return mark is not None and mark.get(_W + "val") not in {"0", "false"}


@dataclass(slots=True)
class _Lists:
    """Which list each paragraph belongs to, by itself or by its style, and how far each list has counted."""

    abstract_of: dict[str, str] = field(default_factory=dict)
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    counters: dict[str, numbering.Counter] = field(default_factory=dict)
    styles: dict[str, tuple[str, str | None, str | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, part: etree._Element | None, styles: etree._Element | None) -> "_Lists":
        """The lists that numbering.xml and styles.xml describe."""
        lists = cls()
        if styles is not None:
            for style in styles.iter(_W + "style"):
                list_id, depth = _list_place(style)
                lists.styles[_value(style, "styleId")] = (_value_of(style, "basedOn"), list_id, depth)
        if part is not None:
            for abstract in part.iter(_W + "abstractNum"):
                levels = dict(_level(level) for level in abstract.iter(_W + "lvl"))
                lists.counters[_value(abstract, "abstractNumId")] = numbering.Counter(levels)
            for instance in part.iter(_W + "num"):
                lists._add_instance(instance)
        return lists

    def label_of(self, paragraph: etree._Element) -> str:
        """The number or bullet before the paragraph; "" for none."""
        list_id, depth = self._place(paragraph)
        counter = self.counters.get(self.abstract_of.get(list_id or "", ""))
        if counter is None:
            return ""
        for at, start in self.restarts.pop(list_id or "", {}).items():
            counter.restart(at, start)
        return counter.next_label(_whole(depth))

    def _add_instance(self, instance: etree._Element) -> None:
        list_id = _value(instance, "numId")
        self.abstract_of[list_id] = _value_of(instance, "abstractNumId")
        for override in instance.iter(_W + "lvlOverride"):
            if start := _value_of(override, "startOverride"):
                self.restarts.setdefault(list_id, {})[_whole(_value(override, "ilvl"))] = _whole(start)

    def _place(self, paragraph: etree._Element) -> tuple[str | None, str | None]:
        list_id, depth = _list_place(paragraph)
        properties = paragraph.find(_W + "pPr")
        style = _value_of(properties, "pStyle") if properties is not None else ""
        seen: set[str] = set()
        while list_id is None and style in self.styles and style not in seen:
            seen.add(style)
            style, list_id, own_depth = self.styles[style]
            depth = depth or own_depth
        return list_id, depth


def _list_place(element: etree._Element) -> tuple[str | None, str | None]:
    """The list's id and the depth a paragraph or style names; None where it is silent, id "0" for "no list"."""
    place = element.find(f"{_W}pPr/{_W}numPr")
    if place is None:
        return None, None
    return _value_of(place, "numId") or None, _value_of(place, "ilvl") or None


def _level(element: etree._Element) -> tuple[int, numbering.Level]:
    level = numbering.Level(
        form=_value_of(element, "numFmt") or "decimal",
        pattern=_value_of(element, "lvlText"),
        start=_whole(_value_of(element, "start") or "1"),
    )
    return _whole(_value(element, "ilvl")), level


def _value(element: etree._Element, name: str) -> str:
    return str(element.get(_W + name, ""))


def _value_of(element: etree._Element, name: str) -> str:
    child = element.find(_W + name)
    return "" if child is None else _value(child, "val")


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else 0
