"""Mẫu 03: the officer describes the four contents, the head signs, and may take the signature back for a while."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import notices, permissions
from ..models import CommuneReport, ContentFinding, Dossier
from ..queries.locking import dossier_for_update
from ..queries.packs import last_version
from ..queries.reference import part_ground
from ..rules import moves
from ..rules import verifying as rules
from ..rules.verifying import Finding
from ..vocabulary import FORM_03, Content, Verdict
from .keeping import keep_signed
from .moving import move


@transaction.atomic
def save_report(
    dossier_id: int, *, by: Person, on: date, findings: Mapping[str, Finding], proposal: str = "",
    has_meeting: bool = False, meeting_on: date | None = None, meeting_note: str = "",
) -> CommuneReport:  # fmt: skip
    """Lưu Mẫu 03 as far as written; the head hears when all four contents are there."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_verifying(by, dossier, on=on)
    report = report_of(dossier)
    is_signed = report.signed_on is not None
    refuse_if(
        rules.obstacles_to_reporting(dossier.state, is_received=dossier.received_on is not None, is_signed=is_signed)
    )
    report.proposal, report.has_meeting = proposal.strip(), has_meeting
    report.meeting_on, report.meeting_note = meeting_on if has_meeting else None, meeting_note.strip()
    report.written_by, report.written_on = by, on
    report.save()
    _keep(report, findings, by=by, on=on)
    told = {str(Content(code).label): _verdict(each) for code, each in findings.items()}
    record("dossiers.report.written", dossier, by=by, product=dossier.product.name, findings=told)
    if all(findings.get(content.value, Finding()).is_whole for content in Content):
        notices.to_sign(dossier, by=by, on=on)
    return report


def report_of(dossier: Dossier) -> CommuneReport:
    """Form 03 of the dossier; made empty where there is none yet."""
    found, _is_new = CommuneReport.objects.get_or_create(dossier=dossier)
    return found


def _verdict(finding: Finding) -> str:
    return str(Verdict(finding.verdict).label) if finding.verdict in Verdict.values else "–"


def _keep(report: CommuneReport, findings: Mapping[str, Finding], *, by: Person, on: date) -> None:
    for code, each in findings.items():
        ContentFinding.objects.update_or_create(
            report=report, content=Content(code).value,
            defaults={"described": each.described.strip(), "finding": each.finding.strip(), "verdict": each.verdict,
                      "by": by, "on": on},
        )  # fmt: skip


def findings_of(report: CommuneReport) -> dict[str, Finding]:
    """By content."""
    return {row.content: Finding(row.described, row.finding, row.verdict) for row in report.findings.all()}


@transaction.atomic
def sign_report(dossier_id: int, *, by: Person, on: date, number: str, signer_title: str) -> Dossier:
    """Ký Mẫu 03: all four contents stand; the version that was read is written beside the signature."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_signing(by, dossier, on=on)
    report = report_of(dossier)
    refuse_if(
        rules.obstacles_to_signing(
            dossier.state, findings_of(report), is_received=dossier.received_on is not None, number=number,
            title=signer_title, proposal=report.proposal, has_meeting=report.has_meeting,
            meeting_day=report.meeting_on is not None, basis=part_ground(dossier, FORM_03),
        )
    )  # fmt: skip
    version = last_version(dossier)
    report.signed_by, report.signed_on, report.signer_name = by, on, by.full_name
    report.signer_title, report.number = signer_title.strip(), number.strip()
    report.version = version.number if version else None
    report.save()
    dossier.commune_report = report
    keep_signed(dossier, on=on)
    move(dossier, "sign", by=by, on=on, note=report.number)
    record("dossiers.report.signed", dossier, by=by, product=dossier.product.name, number=report.number)
    return dossier


@transaction.atomic
def unsign_report(dossier_id: int, *, by: Person, on: date, reason: str) -> Dossier:
    """Rút chữ ký before the proposal leaves, with the reason; the officer writes on."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_signing(by, dossier, on=on)
    refuse_if([*moves.obstacles_to_act("unsign", dossier.state), *moves.obstacles_to_reason(reason)])
    report = report_of(dossier)
    report.signed_by = report.signed_on = report.version = None
    report.signer_name = report.signer_title = report.number = ""
    report.save()
    move(dossier, "unsign", by=by, on=on, note=reason.strip())
    record("dossiers.report.unsigned", dossier, by=by, product=dossier.product.name, reason=reason.strip())
    return dossier
