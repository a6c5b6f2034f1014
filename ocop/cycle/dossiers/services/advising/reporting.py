"""Soạn, ký báo cáo thẩm định: the lead for the team, the office for a re-evaluation; with it the dossier may go to the
council.
"""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ... import notices_of_team as notices
from ...models import AdvisoryReport, AdvisoryTeam, Dossier
from ...queries.advising import facts
from ...queries.locking import dossier_for_update
from ...queries.printing.report import advisory_facts
from ...queries.reference import part_ground, step_ground
from ...rules import moves
from ...rules.advising import reporting as rules
from ...rules.papers.keeping import digest_of, kept
from ...vocabulary import SAMPLES, DossierKind, GroundOf
from ...vocabulary.advising import Conclusion, SeriesOf
from ..moving import move
from ..transition import obstacles_to_assessing
from .rights import require_examining

PATTERN = {False: "team_report_number", True: "office_report_number"}


@transaction.atomic
def save_report(
    dossier_id: int, *, by: Person, on: date, examination: str = "", conclusion: str = "", words: str = ""
) -> AdvisoryReport:
    """Lưu dự thảo báo cáo; nothing is asked for yet but the moment."""
    dossier = dossier_for_update(dossier_id)
    require_examining(by, dossier, on=on)
    refuse_if(moves.obstacles_to_act("report", dossier.state))
    report = facts.draft_of(dossier) or AdvisoryReport(dossier=dossier, turn=dossier.advisory_reports.count() + 1)
    report.team, report.written_by, report.written_on = _team_of(dossier), by, on
    report.examination, report.conclusion, report.words = examination.strip(), conclusion, words.strip()
    report.save()
    record("dossiers.advice.drafted", dossier, by=by, product=dossier.product.name)
    return report


def _team_of(dossier: Dossier) -> AdvisoryTeam | None:
    lead = dossier.advisings.filter(released_on=None).order_by("-is_lead").select_related("member__team").first()
    return lead.member.team if lead else None


@transaction.atomic
def sign_report(dossier_id: int, *, by: Person, on: date) -> Dossier:
    """Ký báo cáo thẩm định: numbered, kept word for word; the dossier goes on to the council."""
    dossier = dossier_for_update(dossier_id)
    require_examining(by, dossier, on=on)
    report = facts.draft_of(dossier)
    late = obstacles_to_assessing(dossier, on=on)
    refuse_if([*_not_lead(by, dossier), *late, *obstacles_to_signing(dossier, report)])
    assert report
    found = facts.scored(dossier)
    pattern = PATTERN[dossier.kind == DossierKind.RE_EVALUATION]
    report.number, report.written = facts.numbered(SeriesOf.REPORT, pattern, on.year)
    report.signed_by, report.signed_on, report.chosen = by, on, found.chosen
    report.content = kept(advisory_facts(dossier, report, on=on))
    report.digest = digest_of(report.content)
    report.save()
    move(dossier, "report", by=by, on=on, note=report.written)
    record(
        "dossiers.advice.signed", dossier, by=by, product=dossier.product.name, number=report.written,
        conclusion=Conclusion(report.conclusion).label, total=found.score.total,
    )  # fmt: skip
    notices.reported(report, by=by, on=on)
    return dossier


def obstacles_to_signing(dossier: Dossier, report: AdvisoryReport | None) -> list[Obstacle]:
    """Everything that is still open, for the page and for the act."""
    found = facts.scored(dossier)
    lowered = rules.lowered_without_remark(
        found.own_chosen, found.chosen, found.score.points, found.own.points, found.remarks
    )
    return list(
        rules.obstacles_to_report(
            state=dossier.state, conclusion=report.conclusion if report else "", words=report.words if report else "",
            asked_samples=facts.asked_samples(dossier), held_samples=dossier.samples.count(),
            unanswered=found.score.unanswered, unremarked=lowered, open_visits=facts.open_visits(dossier),
            open_tests=facts.open_tests(dossier), open_requests=facts.open_requests(dossier),
            basis=step_ground(dossier, GroundOf.TEAM), samples_basis=part_ground(dossier, SAMPLES),
        )
    )  # fmt: skip


def _not_lead(person: Person, dossier: Dossier) -> list[Obstacle]:
    """The lead signs for the team."""
    leads = dossier.advisings.filter(released_on=None, is_lead=True, member__person=person).exists()
    return [] if leads or dossier.kind == DossierKind.RE_EVALUATION else [Obstacle("report.not-lead")]
