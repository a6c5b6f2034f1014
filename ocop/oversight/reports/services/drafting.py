"""Soạn báo cáo: figures of a cut-off, sentences drafted from them, the bodies it is for.

Basis: Decree 09/2019/NĐ-CP, Art. 12 (data periods). Figures are computed, never typed; there is no override here.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.steering.directives.models import Directive
from ocop.steering.directives.vocabulary import DirectiveState

from .. import permissions
from ..models import AssignmentRow, ExecutionReport, ExtensionRow, LetterRow, Recipient, Section
from ..queries.choices import definition_of, outline_on, span_for, twin_of
from ..queries.facts import for_update
from ..queries.material import material_of
from ..queries.recipients import usual_recipients
from ..queries.records import Findings, findings
from ..rules.narrative import drafted
from ..rules.periods import Span
from ..rules.route import obstacles_to_drafting, obstacles_to_editing
from ..vocabulary import PeriodKind


@transaction.atomic
def draft(
    *,
    directive: Directive,
    kind: PeriodKind,
    by: Person,
    on: date,
    year: int | None = None,
    number: int = 1,
    cut_off: date | None = None,
) -> ExecutionReport:
    """Soạn: a period of the law (`number` of `year`), or everything up to the day `cut_off`."""
    office = _reporting_body(directive, on=on)
    permissions.require_drafter(by, office, on=on)
    span, basis = _span(directive, kind, year=year, number=number, cut_off=cut_off)
    twin = twin_of(directive.pk, office_id=office.pk, kind=kind, cut_off=span.cut_off)
    refuse_if(
        obstacles_to_drafting(
            is_given=directive.state != DirectiveState.REVIEW,
            sent_on=directive.sent_on,
            cut_off=span.cut_off,
            data_from=span.data_from,
            on=on,
            twin=twin.get_absolute_url() if twin else "",
        )
    )
    report = _report(directive, office, kind, span, number=number, year=year, basis=basis, by=by, on=on)
    _write_recipients(report, usual_recipients(directive, office, on=on))
    record("reports.report.drafted", report, by=by, **_facts(report))
    return report


def _reporting_body(directive: Directive, *, on: date) -> Organisation:
    """The office that follows the directive up, or the body that took over from it."""
    body = organisations.successor_of(directive.office, on)
    if body is None:
        refuse_if([Obstacle("report.no-body")])
    assert body
    return body


def _span(
    directive: Directive, kind: PeriodKind, *, year: int | None, number: int, cut_off: date | None
) -> tuple[Span, str]:
    """The days of the report and the clause they come from."""
    if kind == PeriodKind.TO_DAY:
        if cut_off is None:
            refuse_if([Obstacle("report.no-day", repair="#id_cut_off")])
        assert cut_off
        return Span(min(directive.sent_on or cut_off, cut_off), cut_off), ""
    definition = definition_of(kind, number, year=year) if year else None
    if definition is None:
        refuse_if([Obstacle("report.no-period", repair="#id_period")])
    assert definition
    assert year
    return span_for(definition, year), definition.basis


def _report(
    directive: Directive,
    office: Organisation,
    kind: PeriodKind,
    span: Span,
    *,
    number: int,
    year: int | None,
    basis: str,
    by: Person,
    on: date,
) -> ExecutionReport:
    found = findings(directive, span)
    report = ExecutionReport.objects.create(
        directive=directive,
        office=office,
        kind=kind,
        number=number,
        year=year or span.cut_off.year,
        data_from=span.data_from,
        cut_off=span.cut_off,
        due_on=span.due_on,
        period_basis=basis,
        outline=outline_on(span.cut_off).content,
        figures=found.figures,
        figures_hash=found.hash,
        computed_on=on,
        computed_at=timezone.now(),
        drafted_by=by,
        drafted_on=on,
    )
    _write_rows(report, found)
    _draft_sections(report, found)
    return report


def _write_rows(report: ExecutionReport, found: Findings) -> None:
    for rows in (found.rows, found.extensions, found.letters):
        for row in rows:
            row.report = report  # type: ignore[attr-defined]
    AssignmentRow.objects.bulk_create(found.rows, batch_size=500)
    ExtensionRow.objects.bulk_create(found.extensions, batch_size=500)
    LetterRow.objects.bulk_create(found.letters, batch_size=500)


def _draft_sections(report: ExecutionReport, found: Findings) -> None:
    material = material_of(report, found.rows)
    Section.objects.bulk_create(
        Section(
            report=report,
            rank=rank,
            key=part["key"],
            heading=part["heading"],
            level=part["level"],
            table=part.get("table", ""),
            annex=part.get("annex", ""),
            is_required=part["required"],
            drafted=(text := drafted(part["lines"], material)),
            text=text,
        )
        for rank, part in enumerate(report.outline["sections"], 1)
    )


@transaction.atomic
def refresh_figures(report_id: int, *, by: Person, on: date) -> ExecutionReport:
    """Tính lại số liệu: count again as of the same cut-off; only while the report is a draft or was sent back.

    Sections nobody has edited follow the figures; an edited one keeps its words and is marked for another look.
    """
    report = _editable(report_id, by=by, on=on)
    found = findings(report.directive, Span(report.data_from, report.cut_off))
    old = report.figures_hash
    report.figures, report.figures_hash = found.figures, found.hash
    report.computed_on, report.computed_at = on, timezone.now()
    report.version += 1
    report.save(update_fields=["figures", "figures_hash", "computed_on", "computed_at", "version"])
    for rows in (report.rows, report.extension_rows, report.letter_rows):
        rows.all().delete()
    _write_rows(report, found)
    _redraft_sections(report, found)
    record("reports.report.recounted", report, by=by, **_facts(report), is_changed=old != found.hash)
    return report


def _redraft_sections(report: ExecutionReport, found: Findings) -> None:
    material = material_of(report, found.rows)
    lines = {part["key"]: part["lines"] for part in report.outline["sections"]}
    for section in report.sections.all():
        text = drafted(lines[section.key], material)
        if text == section.drafted:
            continue
        section.drafted, section.version = text, section.version + 1
        section.is_stale = section.is_edited
        section.text = section.text if section.is_edited else text
        section.save(update_fields=["drafted", "version", "is_stale", "text"])


@transaction.atomic
def change_recipients(
    report_id: int, *, by: Person, on: date, addressees: Sequence[Organisation], copies: Sequence[Organisation] = ()
) -> ExecutionReport:
    """Nơi nhận: to whom the report is addressed, and who gets a copy."""
    report = _editable(report_id, by=by, on=on)
    addressed = {body.pk for body in addressees}
    wanted = [*((b, True) for b in addressees), *((b, False) for b in copies if b.pk not in addressed)]
    report.recipients.all().delete()
    _write_recipients(report, wanted)
    record("reports.recipients.changed", report, by=by, recipients=[body.name for body, _ in wanted])
    return report


def _write_recipients(report: ExecutionReport, wanted: Sequence[tuple[Organisation, bool]]) -> None:
    Recipient.objects.bulk_create(
        Recipient(report=report, organisation=body, rank=rank, is_addressee=is_addressee)
        for rank, (body, is_addressee) in enumerate(wanted, 1)
    )


@transaction.atomic
def discard(report_id: int, *, by: Person, on: date) -> None:
    """Xóa dự thảo: a report that was never signed; the trail keeps that it was there."""
    report = _editable(report_id, by=by, on=on)
    record("reports.report.discarded", report, by=by, **_facts(report))
    report.delete()


def _editable(report_id: int, *, by: Person, on: date) -> ExecutionReport:
    report = for_update(report_id)
    permissions.require_drafter(by, report.office, on=on)
    refuse_if(obstacles_to_editing(report.stage))
    return report


def _facts(report: ExecutionReport) -> dict[str, object]:
    return {
        "directive": report.directive.document.written,
        "cut_off": report.cut_off,
        "counts": report.figures["counts"],
        "hash": report.figures_hash,
    }
