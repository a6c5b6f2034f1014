"""Sentences drafted from figures: templates of the outline, filled; a figure is never typed.

The templates are data (`reference/report-outlines.yaml`), in the official Vietnamese of the paper.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Figure, Rate

PLACEHOLDER = re.compile(r"%\((\w+)\)s")
DASH = "- "
KNOWN = frozenset(
    {figure.value for figure in Figure}
    | {rate.value for rate in Rate}
    | {"directive", "directive_full", "office", "period", "data_from", "cut_off", "tasks", "bodies"}
    | {"longest_late", "median_late", "explained", "unexplained", "not_updated"}
    | {"extensions_asked", "extensions_granted", "extensions_refused", "extensions_pending"}
    | {"letters_issued", "letters_answered"}
)
LISTS = {
    "late_bodies": frozenset({"body", "overdue", "longest_late"}),
    "explanations": frozenset({"body", "code", "explanation"}),
}


@dataclass(frozen=True, slots=True)
class Material:
    """What sentences may say: facts in words, the amounts that conditions ask about, and rows for repeated lines."""

    words: Mapping[str, str]
    amounts: Mapping[str, int]
    rows: Mapping[str, Sequence[Mapping[str, str]]]


def drafted(lines: Iterable[Mapping[str, str]], material: Material) -> str:
    """The text of a section: running sentences joined into one paragraph, dash lines each on their own."""
    paragraphs: list[str] = []
    for text in _sentences(lines, material):
        if text.startswith(DASH) or not paragraphs or paragraphs[-1].startswith(DASH):
            paragraphs.append(text)
        else:
            paragraphs[-1] = f"{paragraphs[-1]} {text}"
    return "\n".join(_closed(paragraphs))


def _sentences(lines: Iterable[Mapping[str, str]], material: Material) -> Iterator[str]:
    for line in lines:
        if not _stands(line, material.amounts):
            continue
        if "each" in line:
            yield from (line["text"] % {**material.words, **row} for row in material.rows[line["each"]])
        else:
            yield line["text"] % material.words


def _stands(line: Mapping[str, str], amounts: Mapping[str, int]) -> bool:
    if "when" in line and not amounts[line["when"]]:
        return False
    return not ("unless" in line and amounts[line["unless"]])


def _closed(paragraphs: Sequence[str]) -> Iterator[str]:
    """The last dash line of a run ends with a full stop."""
    for at, text in enumerate(paragraphs):
        is_last = at + 1 == len(paragraphs) or not paragraphs[at + 1].startswith(DASH)
        yield f"{text.removesuffix(';')}." if text.startswith(DASH) and text.endswith(";") and is_last else text


def obstacles_to_outline(content: Mapping[str, Any]) -> Iterator[Obstacle]:
    """Sentences with typed figures, unknown placeholders, conditions or lists; tables that are not there."""
    for section in content["sections"]:
        for place in ("table", "annex"):
            if section.get(place) and section[place] not in content["tables"]:
                yield Obstacle("outline.unknown-table", {"section": section["key"], "table": section[place]})
        for line in section["lines"]:
            yield from _faults_of_line(line, section["key"])


def _faults_of_line(line: Mapping[str, str], key: str) -> Iterator[Obstacle]:
    facts = {"section": key, "text": line["text"]}
    if re.search(r"\d", PLACEHOLDER.sub("", line["text"])):
        yield Obstacle("outline.typed-figure", facts)
    if line.get("each", "") not in {*LISTS, ""}:
        yield Obstacle("outline.unknown-list", facts)
    asked = {*PLACEHOLDER.findall(line["text"]), *(line[w] for w in ("when", "unless") if w in line)}
    if unknown := asked - KNOWN - LISTS.get(line.get("each", ""), frozenset()):
        yield Obstacle("outline.unknown-word", {**facts, "words": sorted(unknown)})
