"""Completion requests of a dossier, whether it may be written, the parts of its file."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from ..models import CompletionRequest, Dossier, PackagePart, RequestItem
from ..vocabulary import PackageOwner
from .advising.facts import missing_samples
from .packs import last_version
from .reference import package_of


def open_requests(dossier: Dossier) -> QuerySet[CompletionRequest]:
    """Those that wait for an answer, with their items."""
    return dossier.requests.filter(answered_on=None).prefetch_related("items__paper__type").select_related("asked_by")


def may_be_written(dossier: Dossier) -> bool:
    """While a draft or sent back, and while a later step waits for a completion."""
    return dossier.is_editable or dossier.requests.filter(answered_on=None).exists()


def items_by_criterion(dossier: Dossier) -> Mapping[str, list[RequestItem]]:
    """What is asked at each criterion now."""
    found: dict[str, list[RequestItem]] = {}
    for item in RequestItem.objects.filter(request__dossier=dossier, request__answered_on=None):
        found.setdefault(item.criterion, []).append(item)
    return found


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file: whether it is there."""

    row: PackagePart
    is_there: bool


def parts_of(dossier: Dossier) -> list[Part]:
    """Thành phần hồ sơ: every part of the file for this kind of dossier, and whether it is there (E05)."""
    there = _there(dossier)
    return [Part(row, row.part in there) for row in package_of(dossier.framework.code, dossier.kind)]


def _there(dossier: Dossier) -> Collection[str]:
    version, found = last_version(dossier), set[str]()
    if version:
        found |= {"form01", "form02"}
        if version.content["report"].get("changes"):
            found |= {"changes", "updates"}
    report = getattr(dossier, "commune_report", None)
    if report and report.signed_on:
        found.add("form03")
    if dossier.proposal_id:
        found.add("letter")
    if dossier.samples.exists() and not missing_samples(dossier):
        found.add("samples")
    return found


def missing_parts(dossier: Dossier, *, owner: str = "") -> list[str]:
    """The compulsory parts that are not there."""
    rows = [part.row for part in parts_of(dossier) if part.row.is_compulsory and not part.is_there]
    return [row.name for row in rows if not owner or row.owner == PackageOwner(owner)]
