"""What the producer says of the four contents: its answers to the criteria that ask for them."""

from ocop.cycle.products.models import Idea
from ocop.law.criteria import queries as criteria

from ..models import CommuneReport, ContentFinding, Dossier
from ..rules.contents import contents_in
from .packs import last_version


def described_by_producer(dossier: Dossier) -> dict[str, str]:
    """Content → the producer's own words in the version filed last; the idea form where no criterion speaks of it."""
    version = last_version(dossier)
    if version is None:
        return {}
    titles = {each.code: each.title for each in criteria.sheet_of(dossier.criteria_set).criteria}
    found = contents_in(version.content["points"], titles)
    idea = Idea.objects.filter(entry=dossier.entry).first()
    if idea and not found.get("idea") and idea.culture:
        found["idea"] = idea.culture
    return found


def report_read(dossier: Dossier) -> CommuneReport:
    """Form 03 as far as written; an empty one, not kept, where nobody has begun."""
    return CommuneReport.objects.filter(dossier=dossier).first() or CommuneReport(dossier=dossier)


def findings_of(dossier: Dossier) -> list[ContentFinding]:
    """The four contents in the order of the form."""
    return list(ContentFinding.objects.filter(report__dossier=dossier))
