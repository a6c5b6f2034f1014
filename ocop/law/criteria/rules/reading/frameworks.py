"""The file of a decision: head, bands, parts, competence, classification, then its sets."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ocop.base.kernel.periods import Period

from ...vocabulary import Evidence, Level
from ..files import ClassRow, Competence, FrameworkFile
from ..governing import Transition, day_after
from ..sheets import Part
from .bands import read_bands
from .reader import Reader, Where
from .sets import read_sets

PARTICULARS = ("samples", "product_code", "minimum_conditions", "no_certificate_for", "forward_thresholds")
RECOGNISING = (1, 2, 3, 4, 5)


def read_framework(content: Mapping[str, Any], reader: Reader) -> FrameworkFile | None:
    """The decision, or None with every fault in the reader."""
    head = reader.table(content, "decision")
    period = _period(head, reader)
    parts, part_groups = _parts(content, reader)
    bands = read_bands(content, reader)
    sets = read_sets(content, parts, bands, reader)
    found = FrameworkFile(
        code=reader.text(content, "framework"),
        number=reader.text(head, "number"),
        title=reader.text(head, "title", needed=False),
        issued_on=reader.day(head, "issued") or date.min,
        period=period,
        replaces=tuple(reader.texts(head, "replaces")),
        replaced_end=day_after(reader.day(head, "replaced_decisions_end", needed=False)),
        amendments=_amendments(content, head, reader),
        certificate_months=reader.whole(content, "certificate_months"),
        evidence=reader.word(head, "evidence", Evidence.values, default=Evidence.RECALLED),
        source=reader.text(head, "source", needed=False),
        transition=_transition(content, reader),
        bands=bands,
        parts=parts,
        part_groups=part_groups,
        competences=_competences(content, period, reader),
        classification=_classification(content, {each.code for each in sets}, reader),
        sets=sets,
        particulars={key: content[key] for key in PARTICULARS if key in content},
    )
    _check_particulars(found, reader)
    return None if reader.faults else found


def _period(head: Mapping[str, Any], reader: Reader) -> Period:
    first, last = reader.day(head, "valid_from"), reader.day(head, "valid_to", needed=False)
    if first and last and last < first:
        reader.fault("framework.ends-before-it-starts", first=first, last=last)
        return Period(first)
    return Period.closed(first, last)


def _parts(content: Mapping[str, Any], reader: Reader) -> tuple[tuple[Part, ...], dict[str, tuple[str, ...]]]:
    rows = reader.rows(content, "parts")
    parts = tuple(Part(reader.text(r, "code"), reader.text(r, "title"), reader.whole(r, "max")) for r in rows)
    reader.once([part.code for part in parts], "criteria-file.code-twice", Where())
    if (total := sum(part.max_points for part in parts)) != 100:
        reader.fault("framework.parts-not-100", found=total)
    titles = {part.code: tuple(reader.texts(row, "group_titles")) for part, row in zip(parts, rows, strict=True)}
    return parts, titles


def _amendments(content: Mapping[str, Any], head: Mapping[str, Any], reader: Reader) -> tuple[Mapping[str, Any], ...]:
    """Plain numbers in the head; what is known of each beside it or in a list of its own."""
    told = {str(row.get("number")): row for row in reader.rows(content, "amendments", needed=False)}
    listed = head.get("amended_by") or []
    if not isinstance(listed, list):
        reader.fault("criteria-file.no-list", key="amended_by")
        listed = []
    rows = [each if isinstance(each, Mapping) else told.get(str(each), {"number": each}) for each in listed]
    return tuple(_amendment(row, reader) for row in rows)


def _amendment(row: Mapping[str, Any], reader: Reader) -> dict[str, Any]:
    issued = reader.day(row, "issued", needed=False)
    changes = [*reader.texts(row, "changes"), *reader.texts(row, "scope")]
    return {
        "number": reader.text(row, "number"),
        "issued_on": issued.isoformat() if issued else "",
        "changes": changes,
        "source": reader.text(row, "source", needed=False),
    }


def _transition(content: Mapping[str, Any], reader: Reader) -> Transition | None:
    row = reader.table(content, "transition")
    if not row:
        return None
    before = reader.day(row, "filed_before")
    first, again = reader.day(row, "first_or_upgrade_deadline"), reader.day(row, "re_evaluation_deadline")
    if not (before and first and again):
        return None
    basis = reader.text(row, "basis", needed=False)
    return Transition(before, first, again, basis, reader.text(row, "kept_until_expiry", needed=False))


def _competences(content: Mapping[str, Any], period: Period, reader: Reader) -> tuple[Competence, ...]:
    """One mapping for the whole period, or a list of periods; both for recognition, a list for the intake."""
    written = content.get("recognised_by")
    rows: list[Mapping[Any, Any]] = [written] if isinstance(written, Mapping) else reader.rows(content, "recognised_by")
    found = [
        Competence(_days(row, period, reader), _level(row[stars], reader), stars)
        for row in rows
        for stars in RECOGNISING
        if stars in row
    ]
    intake = reader.rows(content, "intake_by", needed=False)
    return (*found, *(Competence(_days(row, period, reader), _level(row.get("level"), reader)) for row in intake))


def _days(row: Mapping[str, Any], period: Period, reader: Reader) -> Period:
    if "from" not in row:
        return period
    first, last = reader.day(row, "from"), reader.day(row, "to", needed=False)
    if first and last and last < first:
        reader.fault("framework.ends-before-it-starts", first=first, last=last)
        return period
    return Period.closed(first, last)


def _level(word: Any, reader: Reader) -> str:
    return reader.word({"level": word}, "level", Level.values, default=Level.PROVINCE)


def _classification(content: Mapping[str, Any], sets: set[str], reader: Reader) -> tuple[ClassRow, ...]:
    ministries, notes = reader.table(content, "ministries"), reader.table(content, "evidence_notes")
    general = reader.table(content, "product_groups_evidence") or reader.table(content, "decision")
    rows = tuple(
        ClassRow(
            sector=reader.text(row, "sector"),
            group=reader.text(row, "group"),
            subgroup=reader.text(row, "subgroup", needed=False) if row.get("subgroup") else "",
            ministry=_ministries(reader.text(row, "ministry"), ministries),
            set_code=reader.text(row, "criteria_set"),
            evidence=reader.word({**general, **row}, "evidence", Evidence.values, default=Evidence.RECALLED),
            note=str(notes.get(row.get("evidence_note"), "")),
        )
        for row in reader.rows(content, "product_groups")
    )
    for row in rows:
        if row.set_code not in sets:
            reader.fault("framework.unknown-set", Where(row.set_code), group=row.group)
    for code in sorted(sets - {row.set_code for row in rows}):
        reader.fault("framework.set-without-group", Where(code))
    return rows


def _ministries(written: str, names: Mapping[Any, Any]) -> str:
    return "; ".join(str(names.get(code.strip(), code.strip())) for code in written.split(";"))


def _check_particulars(found: FrameworkFile, reader: Reader) -> None:
    if found.period.start and found.issued_on > found.period.start:
        reader.fault("framework.in-force-before-issue", issued=found.issued_on, start=found.period.start)
    if not found.certificate_months:
        reader.fault("framework.no-certificate-months")
    if found.transition and found.transition.filed_before != found.period.start:
        reader.fault("framework.transition-elsewhere", before=found.transition.filed_before)
    for last in _last_days(found.transition):
        if found.transition and last < found.transition.filed_before:
            reader.fault("framework.transition-over", last=last, before=found.transition.filed_before)


def _last_days(clause: Transition | None) -> tuple[date, ...]:
    return (clause.first_or_upgrade_until, clause.again_until) if clause else ()
