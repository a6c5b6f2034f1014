"""Papers of this app, in Vietnamese on every screen: forms 01–03 and their blanks, the commune's letter, requests,
samples, minutes and report of the advisory team. What was signed is made again out of the facts kept then.
"""

from datetime import date

from django.utils.translation import override

from ocop.base.papers.blocks import Paper
from ocop.law.criteria import queries as criteria

from .models import AdvisoryReport, CompletionRequest, Dossier, IntakeSummary, Proposal, SiteVisit, TeamMeeting
from .queries.printing import commune, forms, letters, report, team
from .rules import papers
from .rules.papers import facts as f
from .rules.papers import keeping
from .rules.papers import team as t
from .vocabulary import OFFICIAL

BLANKS = ("mau-01", "mau-02", "mau-03", "so-mau")


def registration_paper(dossier: Dossier) -> Paper:
    """Mẫu 01."""
    with override(OFFICIAL):
        return papers.registration_paper(forms.registration_facts(dossier))


def self_report_paper(dossier: Dossier) -> Paper:
    """Mẫu 02."""
    with override(OFFICIAL):
        return papers.self_report_paper(forms.self_report_facts(dossier))


def commune_paper(dossier: Dossier) -> Paper:
    """Mẫu 03, signed or as drafted."""
    with override(OFFICIAL):
        return papers.commune_paper(commune.commune_facts(dossier, getattr(dossier, "commune_report", None)))


def proposal_paper(proposal: Proposal) -> Paper:
    """Công văn đề nghị with its list."""
    with override(OFFICIAL):
        return papers.proposal_paper(letters.proposal_facts(proposal))


def completion_paper(request: CompletionRequest) -> Paper:
    """Công văn đề nghị hoàn thiện."""
    with override(OFFICIAL):
        return papers.completion_paper(letters.completion_facts(request))


def samples_paper(dossier: Dossier, *, on: date) -> Paper:
    """Sổ theo dõi mẫu."""
    with override(OFFICIAL):
        return papers.samples_paper(team.samples_facts(dossier, on=on))


def visit_paper(visit: SiteVisit) -> Paper:
    """Biên bản kiểm tra thực tế."""
    with override(OFFICIAL):
        told = keeping.read(t.Visit, visit.content) if visit.digest else team.visit_facts(visit)
        return papers.visit_paper(told)


def meeting_paper(meeting: TeamMeeting) -> Paper:
    """Biên bản họp Tổ tư vấn."""
    with override(OFFICIAL):
        return papers.meeting_paper(keeping.read(t.Meeting, meeting.content))


def summary_paper(summary: IntakeSummary) -> Paper:
    """Báo cáo tổng hợp hồ sơ của đợt."""
    with override(OFFICIAL):
        return papers.summary_paper(keeping.read(f.Summary, summary.content))


def advisory_paper(dossier: Dossier, written: AdvisoryReport | None, *, on: date) -> Paper:
    """Báo cáo thẩm định, signed or its draft."""
    with override(OFFICIAL):
        if written and written.digest:
            return papers.advisory_paper(keeping.read(t.Advisory, written.content))
        return papers.advisory_paper(report.advisory_facts(dossier, written, on=on))


def blank_paper(form: str, *, on: date) -> Paper:
    """One of the forms, empty for the pen."""
    with override(OFFICIAL):
        if form == "mau-01":
            return papers.registration_paper(f.Registration())
        if form == "mau-02":
            framework = criteria.framework_on(on)
            first = framework.sets.first() if framework else None
            return papers.self_report_paper(forms.blank_self_report(criteria.sheet_of(first) if first else None))
        if form == "mau-03":
            return papers.commune_paper(commune.blank_commune_report())
        return papers.samples_paper(t.SampleSheet(frame=f.Frame()))
