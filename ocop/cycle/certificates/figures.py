"""The figures of the public check, read once from `reference/certificate-checks.yaml`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

REFERENCE = Path(__file__).resolve().parents[3] / "reference" / "certificate-checks.yaml"


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """Of a misuse report."""

    open_minutes: int
    photo_megabytes: int
    photo_side: int
    photo_megapixels: int
    contact_kept_days: int
    answer_working_days: int
    answer_basis: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the check itself."""

    evidence: str
    cache_seconds: int
    list_is_old_after_days: int
    alert_from_scans: int
    journal_kept_days: int
    robots: list[str]
    packaging_qr_mm: int
    paper_qr_mm: int
    report: ReportFigures


@cache
def load(path: Path = REFERENCE) -> Figures:
    """A missing or unknown figure is a fault of the file."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Figures(**{**content, "report": ReportFigures(**content["report"])})
