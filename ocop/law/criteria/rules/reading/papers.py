"""The table of papers: kinds, grounds, substitutes, and for every criterion what its options ask for."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ...vocabulary import Certainty, Effect, Evidence, Holder, JudgedBy, PaperKind, ValidityRule
from ..files import PapersFile
from ..needs import EVERY
from ..sheets import Criterion, Sheet
from .reader import Reader, Where

STATUS = {"design_proposal": Evidence.PROPOSED, **{word: word for word in Evidence.values}}
ENTRY_KEYS = {
    "id", "titles", "sets", "evidence", "judged_by", "also", "accepts", "needs", "cues", "figure", "hint_vi", "note",
}  # fmt: skip
PAPER_KEYS = {
    "code", "name_vi", "name_en", "holder", "form02_row", "row_mark", "kind", "where", "validity", "checks",
    "mandatory_for", "substitutes",
}  # fmt: skip
ASK_KEYS = {"code", "min", "params", "if"}


class PapersReader(Reader):
    """A reader that knows the words the file itself declares."""

    def __init__(self, content: Mapping[str, Any], sheets: Mapping[str, Sheet]) -> None:
        super().__init__()
        self.sheets = sheets
        self.rows_of_form = self.table(content, "form02_rows")
        self.agencies = self.table(content, "agencies")
        self.conditions = self.table(content, "conditions")
        self.figures = self.table(content, "figures")
        self.papers = self.rows(content, "evidence_types")
        self.codes = {str(row.get("code")) for row in self.papers}

    def one_of(self, value: Any, known: Iterable[Any], what: str, where: Where) -> None:
        """A word the file declares elsewhere."""
        if not isinstance(value, str | int) or value not in known:
            self.fault("papers.unknown", where, what=what, word=str(value))


def read_papers(content: Mapping[str, Any], sheets: Mapping[str, Sheet], reader: PapersReader) -> PapersFile | None:
    """The table, or None with every fault in the reader; `sheets` are the sets of its framework."""
    reader.once([str(row.get("code")) for row in reader.papers], "criteria-file.code-twice", Where())
    for code, agency in reader.agencies.items():
        if not (isinstance(agency, Mapping) and {"vi", "en"} <= agency.keys()):
            reader.fault("papers.unknown", what="agencies", word=str(code))
    for row in reader.papers:
        _check_paper(row, reader)
    entries = reader.rows(content, "criteria")
    reader.once([str(entry.get("id")) for entry in entries], "criteria-file.code-twice", Where())
    found = dict(_resolved(entries, reader))
    if reader.faults:
        return None
    return PapersFile(
        framework=reader.text(content, "framework"),
        version=reader.whole(content, "version"),
        evidence=STATUS.get(str(content.get("status")), Evidence.PROPOSED),
        rows={int(number): str(title) for number, title in reader.rows_of_form.items()},
        agencies=dict(reader.agencies),
        conditions=dict(reader.conditions),
        figures=dict(reader.figures),
        papers=tuple(reader.papers),
        entries=found,
    )


def _check_paper(row: Mapping[str, Any], reader: PapersReader) -> None:
    here = Where(criterion=reader.text(row, "code"))
    reader.known_keys(row, PAPER_KEYS, here)
    for key in ("name_vi", "name_en"):
        reader.text(row, key, here)
    reader.word(row, "kind", PaperKind.values, here, default=PaperKind.PAPER)
    reader.word(row, "holder", Holder.values, here, default=Holder.PRODUCT)
    reader.word(row, "row_mark", Certainty.values, here, default=Certainty.READ)
    if row.get("form02_row") is not None:
        reader.one_of(row["form02_row"], reader.rows_of_form, "form02_row", here)
    for agency in reader.texts(row, "where", here):
        reader.one_of(agency, reader.agencies, "where", here)
    reader.texts(row, "checks", here)
    _check_validity(reader.table(row, "validity", here), here, reader)
    for each in reader.rows(row, "mandatory_for", here, needed=False):
        _check_mandatory(each, here, reader)
    for each in reader.rows(row, "substitutes", here, needed=False):
        _check_substitute(each, here, reader)


def _check_validity(row: Mapping[Any, Any], here: Where, reader: PapersReader) -> None:
    reader.word(row, "rule", ValidityRule.values, here, default="")
    reader.word(row, "mark", Certainty.values, here, default="")
    for key in ("months", "typical_months"):
        reader.optional_whole(row, key, here)


def _check_mandatory(row: Mapping[str, Any], here: Where, reader: PapersReader) -> None:
    _check_sets(row, here, reader)
    reader.text(row, "source", here)
    reader.word(row, "effect", Effect.values, here, default="")
    reader.word(row, "mark", Certainty.values, here, default=Certainty.READ)
    _check_condition(row, here, reader)
    title = row.get("criterion")
    for code in reader.texts(row, "sets", here):
        sheet = reader.sheets.get(code)
        if title and sheet and not any(each.title == title for each in sheet.criteria):
            reader.fault("papers.no-such-criterion", Where(code, here.criterion), title=str(title))


def _check_substitute(row: Mapping[str, Any], here: Where, reader: PapersReader) -> None:
    reader.one_of(row.get("code"), reader.codes, "substitutes", here)
    if "sets" in row:
        _check_sets(row, here, reader)
    _check_condition(row, here, reader)


def _check_sets(row: Mapping[str, Any], here: Where, reader: PapersReader) -> None:
    for code in reader.texts(row, "sets", here):
        reader.one_of(code, reader.sheets, "sets", here)


def _check_condition(row: Mapping[str, Any], here: Where, reader: PapersReader) -> None:
    if "if" in row:
        reader.one_of(row["if"], reader.conditions, "if", here)


def _resolved(
    entries: list[Mapping[str, Any]], reader: PapersReader
) -> Iterator[tuple[tuple[str, str], Mapping[str, Any]]]:
    """Every criterion belongs to the one entry that names its title and leaves its set in; none or two is a fault."""
    used: set[int] = set()
    for code, sheet in reader.sheets.items():
        for criterion in sheet.criteria:
            here = Where(code, criterion.code)
            fitting = [i for i, entry in enumerate(entries) if _fits(entry, code, criterion.title)]
            if len(fitting) != 1:
                reader.fault("papers.entries-for-criterion", here, title=criterion.title, n=len(fitting))
                continue
            used.add(fitting[0])
            _check_entry(entries[fitting[0]], criterion, here, reader)
            yield (code, criterion.code), entries[fitting[0]]
    for place, entry in enumerate(entries):
        if place not in used:
            reader.fault("papers.entry-unused", Where(criterion=str(entry.get("id"))))


def _fits(entry: Mapping[str, Any], code: str, title: str) -> bool:
    titles, sets = entry.get("titles"), entry.get("sets")
    return isinstance(titles, list) and title in titles and (sets is None or (isinstance(sets, list) and code in sets))


def _check_entry(entry: Mapping[str, Any], criterion: Criterion, here: Where, reader: PapersReader) -> None:
    reader.known_keys(entry, ENTRY_KEYS, here)
    for key in ("id", "hint_vi"):
        reader.text(entry, key, here)
    reader.word(entry, "evidence", (Evidence.DERIVED, Evidence.PROPOSED), here, default="")
    reader.word(entry, "judged_by", JudgedBy.values, here, default="")
    for word in reader.texts(entry, "also", here):
        reader.one_of(word, JudgedBy.values, "also", here)
    for code in reader.texts(entry, "accepts", here):
        reader.one_of(code, reader.codes, "accepts", here)
    if "figure" in entry:
        reader.one_of(entry["figure"], reader.figures, "figure", here)
    reader.table(entry, "cues", here)
    indexes = {option.index for option in criterion.options}
    for index, needs in reader.table(entry, "needs", here).items():
        if index != EVERY and index not in indexes:
            reader.fault("papers.no-such-option", here, index=str(index))
        _check_needs(needs, here, reader)


def _check_needs(needs: Any, here: Where, reader: PapersReader) -> None:
    if not isinstance(needs, list):
        reader.fault("criteria-file.no-list", here, key="needs")
        return
    for need in needs:
        if isinstance(need, Mapping) and "any" in need:
            _check_any(need, here, reader)
        else:
            _check_ask(need, here, reader)


def _check_any(need: Mapping[str, Any], here: Where, reader: PapersReader) -> None:
    reader.known_keys(need, {"any"}, here)
    choices = need["any"] if isinstance(need["any"], list) else []
    if not choices:
        reader.fault("criteria-file.no-list", here, key="any")
    for choice in choices:
        for each in choice if isinstance(choice, list) else [choice]:
            _check_ask(each, here, reader)


def _check_ask(ask: Any, here: Where, reader: PapersReader) -> None:
    row = ask if isinstance(ask, Mapping) else {"code": ask}
    reader.known_keys(row, ASK_KEYS, here)
    reader.one_of(row.get("code"), reader.codes, "needs", here)
    for key in ("min", "params"):
        reader.optional_whole(row, key, here)
    _check_condition(row, here, reader)
