"""Giấy tờ minh chứng: what an option asks for, read from the table of papers of a framework.

The table is a proposal read out of the wording of the decision and of Form 02; a council's judgement goes before it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

EVERY = "*"


@dataclass(frozen=True, slots=True)
class Agency:
    """Where a paper is obtained: a kind of office, recalled and to be checked."""

    code: str
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Substitute:
    """A paper accepted instead, where the condition holds and the set is one of those named."""

    code: str
    mark: str = ""
    condition: str = ""
    sets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mandatory:
    """A paper that every dossier of the named sets must hold, with its ground and what happens without it."""

    sets: tuple[str, ...]
    source: str
    effect: str
    mark: str = "V"
    condition: str = ""
    criterion: str = ""
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Validity:
    """How long a paper counts, and how sure that is."""

    rule: str
    mark: str
    months: int | None = None
    typical_months: int | None = None
    covers: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper: what it is called, where it is obtained, in which row of Form 02 it stands."""

    code: str
    vi: str
    en: str
    kind: str
    holder: str
    form02_row: int | None
    row_mark: str
    agencies: tuple[Agency, ...]
    validity: Validity
    checks: tuple[str, ...] = ()
    mandatory_for: tuple[Mandatory, ...] = ()
    substitutes: tuple[Substitute, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """One paper asked for: at least so many files or tested parameters, perhaps only under a condition."""

    code: str
    files: int = 1
    parameters: int = 0
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing to be proved, by any of several groups of papers; the papers of a group count together."""

    groups: tuple[tuple[Ask, ...], ...]

    def asks(self) -> Iterator[Ask]:
        """Every paper that may serve."""
        return (ask for group in self.groups for ask in group)


@dataclass(frozen=True, slots=True)
class CriterionNeeds:
    """What proves a criterion: the needs of its options, who judges it, and a word for the producer."""

    entry: str
    evidence: str
    judged_by: str
    also: tuple[str, ...]
    accepts: tuple[str, ...]
    for_scored: tuple[Need, ...]
    for_option: Mapping[int, tuple[Need, ...]]
    cues: Mapping[str, str]
    figure: str
    hint_vi: str
    note: str = ""

    def of(self, index: int, points: int) -> tuple[Need, ...]:
        """The needs of the option in that place."""
        general = self.for_scored if points > 0 else ()
        return general + tuple(self.for_option.get(index, ()))

    def codes(self) -> tuple[str, ...]:
        """Every paper any option may ask for, each once, in the order of the table."""
        needs = [*self.for_scored, *(need for index in sorted(self.for_option) for need in self.for_option[index])]
        return tuple(dict.fromkeys(ask.code for need in needs for ask in need.asks()))


def need_of(written: Any) -> Need:
    """A need as the file writes it: a code, {code, min, params, if}, or {any: […]} with inner lists as groups."""
    if isinstance(written, Mapping) and "any" in written:
        return Need(tuple(_group(choice) for choice in written["any"]))
    return Need((_group(written),))


def needs_of(written: Sequence[Any]) -> tuple[Need, ...]:
    """A list means all of them."""
    return tuple(need_of(each) for each in written)


def criterion_needs(entry: Mapping[str, Any]) -> CriterionNeeds:
    """One entry of the table, already checked."""
    written = entry["needs"]
    return CriterionNeeds(
        entry=entry["id"],
        evidence=entry["evidence"],
        judged_by=entry["judged_by"],
        also=tuple(entry.get("also", ())),
        accepts=tuple(entry["accepts"]),
        for_scored=needs_of(written.get(EVERY, ())),
        for_option={int(index): needs_of(asked) for index, asked in written.items() if index != EVERY},
        cues=dict(entry.get("cues", {})),
        figure=entry.get("figure") or "",
        hint_vi=entry["hint_vi"],
        note=entry.get("note") or "",
    )


def paper_of(row: Mapping[str, Any], agencies: Mapping[str, Mapping[str, str]]) -> Paper:
    """One kind of paper, already checked; defaults as the head of the file says."""
    return Paper(
        code=row["code"],
        vi=row["name_vi"],
        en=row["name_en"],
        kind=row.get("kind", "paper"),
        holder=row["holder"],
        form02_row=row.get("form02_row"),
        row_mark=row.get("row_mark", "V"),
        agencies=tuple(Agency(code, agencies[code]["vi"], agencies[code]["en"]) for code in row["where"]),
        validity=_validity(row["validity"]),
        checks=tuple(row.get("checks", ())),
        mandatory_for=tuple(_mandatory(each) for each in row.get("mandatory_for", ())),
        substitutes=tuple(_substitute(each) for each in row.get("substitutes", ())),
    )


def _group(written: Any) -> tuple[Ask, ...]:
    return tuple(_ask(each) for each in written) if isinstance(written, list) else (_ask(written),)


def _ask(written: Any) -> Ask:
    if isinstance(written, str):
        return Ask(written)
    return Ask(written["code"], written.get("min", 1), written.get("params", 0), written.get("if", ""))


def _validity(row: Mapping[str, Any]) -> Validity:
    return Validity(row["rule"], row["mark"], row.get("months"), row.get("typical_months"), row.get("covers", ""))


def _mandatory(row: Mapping[str, Any]) -> Mandatory:
    return Mandatory(
        sets=tuple(row["sets"]),
        source=row["source"],
        effect=row["effect"],
        mark=row.get("mark", "V"),
        condition=row.get("if", ""),
        criterion=row.get("criterion", ""),
        cue=row.get("cue", ""),
    )


def _substitute(row: Mapping[str, Any]) -> Substitute:
    return Substitute(row["code"], row.get("mark", ""), row.get("if", ""), tuple(row.get("sets", ())))
