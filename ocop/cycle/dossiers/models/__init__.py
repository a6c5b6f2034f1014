"""Dossiers and what becomes of them: the dossier and its way (`dossier`), the forms (`forms`), the answers (`points`),
what was filed (`version`), what the commune writes (`commune`), completion and clocks (`requests`), the help thread
(`thread`), rows of the reference file (`reference`).
"""

from .commune import CommuneReport, ContentFinding, Proposal
from .dossier import Dossier, DossierStep, Exclusion, FormSeries
from .forms import FormEdition, Registration, Report
from .points import SelfPaper, SelfPoint
from .reference import ClockRule, Figure, FilerRule, PackagePart
from .requests import Clock, CompletionRequest, RequestItem
from .thread import Message
from .version import Version

__all__ = [
    "Clock",
    "ClockRule",
    "CommuneReport",
    "CompletionRequest",
    "ContentFinding",
    "Dossier",
    "DossierStep",
    "Exclusion",
    "Figure",
    "FilerRule",
    "FormEdition",
    "FormSeries",
    "Message",
    "PackagePart",
    "Proposal",
    "Registration",
    "Report",
    "RequestItem",
    "SelfPaper",
    "SelfPoint",
    "Version",
]
