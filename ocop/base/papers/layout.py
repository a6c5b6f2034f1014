"""The measures of Decree 30/2020/NĐ-CP as the writers use them, read from data.

Every size stands in a range of the decree; a default or an issuer's own choice outside it is a fault of the
data, told with all the others at once.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ocop.base.papers.breaking import Breaking
from ocop.base.papers.measures import Drawing, Layout, Look, Page, Wording
from ocop.base.papers.typeface import width_mm
from ocop.base.papers.vocabulary import Align, Kind

Entry = Mapping[str, Any]
REFERENCE = Path(__file__).resolve().parents[3] / "reference" / "document-layout-nd30.yaml"


class LayoutFault(ValueError):
    """The data asks for something the decree does not allow."""


@cache
def load(path: Path = REFERENCE) -> Layout:
    """The layout of the reference folder, read once."""
    return read(yaml.safe_load(path.read_text(encoding="utf-8")))


def read(source: Entry, *, sizes: Mapping[str, float] | None = None) -> Layout:
    """The layout in a mapping; `sizes` are an issuer's own sizes by part, kept inside the decree's ranges."""
    reading = _Reading(source, sizes or {})
    layout = reading.layout()
    if reading.faults:
        raise LayoutFault("; ".join(reading.faults))
    return layout


class _Reading:
    """One pass over the data; gathers faults on its way."""

    def __init__(self, source: Entry, sizes: Mapping[str, float]) -> None:
        self.source = source
        self.sizes = sizes
        self.faults: list[str] = []
        self.components: dict[str, Entry] = {c["code"]: c for c in source["components"]}
        parts = [*source["body_parts"]["without_articles"], *source["body_parts"]["with_articles"]]
        self.parts: dict[str, Entry] = {p["code"]: p for p in reversed(parts) if "code" in p}

    def layout(self) -> Layout:
        source = self.source
        looks = {code: self.look(code, entry) for code, entry in source["looks"].items() if code != "evidence"}
        return Layout(
            font=source["page"]["font"]["family"],
            page=self.page(),
            looks=self.with_addressees_aligned(looks),
            head_shares=tuple(source["column_widths"]["head"]["ratio"]),
            foot_shares=tuple(source["foot_shares"]),
            urgency_boxes={v["vi"]: tuple(v["box_mm"]) for v in self.components["URGENCY_MARK"]["values"]},
            drawing=self.drawing(),
            wording=self.wording(),
            breaking=self.breaking(),
        )

    def page(self) -> Page:
        page = self.source["page"]
        margins = {
            side: self.chosen(f"margin {side}", page["margins"][side]) for side in ("top", "bottom", "left", "right")
        }
        paper, header = page["paper"], page["margins"]["sample_file"]["header_distance"]
        return Page(width=paper["width"], height=paper["height"], header=header, **margins)

    def look(self, code: str, entry: Entry) -> Look:
        """A part's look: size and style by the decree, alignment and gaps by this system."""
        basis = self.basis(entry.get("of", code))
        style = (
            {**basis, **basis.get("style", {}), **entry}
            if isinstance(basis.get("style"), Mapping)
            else {**basis, **entry}
        )
        body = self.components["BODY"]
        rule = basis.get("line_below")
        return Look(
            name=entry["vi"],
            size=self.size(code, style),
            bold=bool(style.get("bold")),
            italic=bool(style.get("italic")),
            upper=style.get("case") == "upper",
            align=Align(entry["align"]),
            before=entry.get("before", 0),
            after=self.gap(body) if entry.get("gap") else entry.get("after", 0),
            left=entry.get("left", 0),
            first_line=self.indent(body) if entry.get("indented") else 0,
            rule=self.chosen(f"{code} line", rule["share"]) if rule else None,
            framed=bool(entry.get("frame")),
            colour=entry.get("colour", "000000"),
            keep=bool(entry.get("keep")),
        )

    def basis(self, code: str) -> Entry:
        """What the decree says of a part: a component, a part of the body, or a dotted place in the file."""
        if "." in code:
            section, name = code.split(".")
            entry: Entry = self.source[section][name]
            return entry
        return self.components.get(code) or self.parts.get(code) or {}

    def size(self, code: str, style: Entry) -> float:
        size = style["size"]
        if size == "body size":
            size = self.components["BODY"]["size"]
        if isinstance(size, list):
            size = {"range": size, "default": min(self.body_size(), size[1])}
        if not isinstance(size, Mapping):
            size = {"range": [size, size], "default": size}
        return self.chosen(code, {**size, "default": self.sizes.get(code, size["default"])})

    def body_size(self) -> float:
        return float(self.sizes.get("BODY", self.components["BODY"]["size"]["default"]))

    def gap(self, body: Entry) -> float:
        gap = body["paragraph_gap_pt"]
        return self.chosen("paragraph gap", {"range": [gap["min"], 72], "default": gap["default"]})

    def indent(self, body: Entry) -> float:
        indent = body["first_line_indent"]
        return self.chosen("first-line indent", {"range": indent["allowed_mm"], "default": indent["default"]})

    def chosen(self, name: str, entry: Entry) -> float:
        """The default, if it lies in the range; a fault otherwise."""
        value, (least, most) = entry["default"], entry["range"]
        if not least <= value <= most:
            self.faults.append(f"{name}: {value} is not within {least}–{most}")
        return float(value)

    def with_addressees_aligned(self, looks: dict[str, Look]) -> dict[str, Look]:
        """The dashes of the addressees stand under the colon of "Kính gửi:" (Annex I, II.9)."""
        label = looks["ADDRESSEES_LABEL"]
        words = self.components["ADDRESSEES"]["text"].rstrip(":")
        left = label.left + width_mm(words, size=label.size, bold=label.bold)
        hang = width_mm("- ", size=label.size)
        for code in ("ADDRESSEE", "ADDRESSEE_LAST"):
            looks[code] = replace(looks[code], left=round(left + hang, 1), first_line=round(-hang, 1))
        return looks

    def drawing(self) -> Drawing:
        source, spacing = self.source, self.components["BODY"]["line_spacing"]
        table, padding = source["table"], source["table"]["cell_padding_mm"]
        return Drawing(
            line_spacing=self.chosen("line spacing", {"range": [1.0, 1.5], "default": spacing["default"]}),
            table_line=table["line_pt"],
            cell_beside=padding["beside"],
            cell_above=padding["above"],
            dense_from=table["dense_from_columns"],
            rule_line=source["rules_drawn"]["line_pt"],
            rule_gap=source["rules_drawn"]["gap_pt"],
            signature_space=source["signature_space_mm"]["default"],
            closing_gap=source["closing_gap_pt"]["default"],
        )

    def wording(self) -> Wording:
        lists, decision = self.source["lists"], self.source["forms"]["1.2"]
        return Wording(
            patterns={
                **self.patterns(),
                "PROPOSER": decision["last_basis"],
                "ENACTING_LINE": decision["enacting_line"]["text"],
            },
            types={Kind(code): kind["type"] for code, kind in self.source["kinds"].items()},
            letters=tuple(self.letters().split(", ")),
            like_above=lists["like_above"],
            like_article=lists["like_article"],
            filed=lists["filed"],
            body_end=lists["body_end"],
        )

    def breaking(self) -> Breaking:
        """How this system breaks titles."""
        words = self.source["title_breaks"]
        return Breaking(words["before"], frozenset(words["together"]), words["torn_mm"])

    def patterns(self) -> dict[str, str]:
        """Texts and patterns by part; the label of a numbered part is its pattern without the title."""
        entries = {**self.parts, **self.components, "ANNEX_LABEL": self.source["annex"]["label"]}
        found = {code: entry.get("pattern", entry.get("text")) for code, entry in entries.items()}
        found["REFERENCE_LINE"] = self.source["annex"]["reference_line"]["pattern_paper"]
        return {code: text.replace("{title}", "").replace("{TITLE}", "") for code, text in found.items() if text}

    def letters(self) -> str:
        """The letters of points, in the order of the Vietnamese alphabet."""
        parts = self.source["body_parts"]["with_articles"]
        return next(part["letters"] for part in parts if "letters" in part)
