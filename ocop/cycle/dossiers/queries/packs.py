"""Bộ hồ sơ cho người chấm: what a council or advisory member reads, out of the frozen version only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..models import AdvisoryReport, ContentFinding, Dossier, Sample, Version
from ..rules.versions import chosen_in


@dataclass(frozen=True, slots=True)
class PackPaper:
    """A paper of the frozen version: what it is, and its files with their hashes."""

    paper: int
    code: str
    title: str
    number: str
    issuer: str
    issued_on: str | None
    last_day: str | None
    pages: str
    link: str
    files: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class PackPoint:
    """The producer's answer to a criterion."""

    criterion: str
    option: int | None
    no_option: bool
    case: str
    description: str
    papers: tuple[PackPaper, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """What is read of a dossier; `samples` and `advisory` are there when the advisory team has written them."""

    dossier: int
    number: int
    digest: str
    filed_at: datetime
    content: Mapping[str, Any]
    points: Mapping[str, PackPoint]
    findings: tuple[ContentFinding, ...]
    samples: tuple[Sample, ...] = field(default=())
    advisory: AdvisoryReport | None = None

    @property
    def papers(self) -> dict[int, PackPaper]:
        """Every paper once."""
        return {paper.paper: paper for point in self.points.values() for paper in point.papers}

    @property
    def file_ids(self) -> frozenset[str]:
        """The keys of the files that may be opened with this pack."""
        return frozenset(each["file"] for paper in self.papers.values() for each in paper.files)


def last_version(dossier: Dossier) -> Version | None:
    """What was filed last."""
    return dossier.versions.order_by("-number").first()


def pack_of(dossier: Dossier) -> Pack | None:
    """The pack of what was filed last; None before the first filing."""
    version = last_version(dossier)
    if version is None:
        return None
    return Pack(
        dossier=dossier.pk,
        number=version.number,
        digest=version.digest,
        filed_at=version.filed_at,
        content=version.content,
        points={row["criterion"]: _point(row) for row in version.content["points"]},
        findings=tuple(ContentFinding.objects.filter(report__dossier=dossier)),
        samples=tuple(dossier.samples.all()),
        advisory=signed_report(dossier),
    )


def self_chosen(dossier: Dossier) -> dict[str, int | None]:
    """Criterion → place of the option that the producer chose in the version filed last."""
    version = last_version(dossier)
    return chosen_in(version.content) if version else {}


def advisory_chosen(dossier: Dossier) -> dict[str, int | None]:
    """Criterion → place of the option in the advisory report signed last; empty without one."""
    report = signed_report(dossier)
    return dict(report.chosen) if report else {}


def signed_report(dossier: Dossier) -> AdvisoryReport | None:
    """The advisory report signed last."""
    return dossier.advisory_reports.filter(signed_on__isnull=False).order_by("-turn").first()


def _point(row: Mapping[str, Any]) -> PackPoint:
    papers = tuple(_paper(each) for each in row["papers"])
    return PackPoint(row["criterion"], row["option"], row["no_option"], row["case"], row["description"], papers)


def _paper(row: Mapping[str, Any]) -> PackPaper:
    kept = {name: row[name] for name in PackPaper.__slots__ if name != "files"}
    return PackPaper(**kept, files=tuple(row["files"]))
