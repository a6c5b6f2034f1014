"""Dossiers and what becomes of them: the dossier and its way (`dossier`), the forms (`forms`), the answers (`points`),
what was filed (`version`), what the commune writes (`commune`), completion and clocks (`requests`), the help thread
(`thread`), rows of the reference file (`reference`); the advisory team (`advisory`), samples, visits and tests
(`inspection`); what papers said (`kept`); what people were reminded of (`reminder`); what the Chairman is told of a
round (`summary`).
"""

from .advisory import (
    Advising,
    AdvisingSeries,
    AdvisoryPoint,
    AdvisoryReport,
    AdvisoryTeam,
    DeclaredInterest,
    TeamMeeting,
    TeamMember,
)
from .commune import CommuneReport, ContentFinding, Proposal
from .dossier import Dossier, DossierStep, Exclusion, FormSeries
from .forms import FormEdition, Registration, Report
from .inspection import ExtraTest, Sample, SampleStep, SiteVisit, VisitFinding, VisitPhoto
from .kept import KeptPaper
from .points import SelfPaper, SelfPoint
from .reference import ClockRule, Figure, FilerRule, Ground, PackagePart, ReminderRule
from .reminder import Reminder
from .requests import Clock, CompletionRequest, RequestItem
from .summary import IntakeSummary
from .thread import Message
from .version import Version

__all__ = [
    "Advising",
    "AdvisingSeries",
    "AdvisoryPoint",
    "AdvisoryReport",
    "AdvisoryTeam",
    "Clock",
    "ClockRule",
    "CommuneReport",
    "CompletionRequest",
    "ContentFinding",
    "DeclaredInterest",
    "Dossier",
    "DossierStep",
    "Exclusion",
    "ExtraTest",
    "Figure",
    "FilerRule",
    "FormEdition",
    "FormSeries",
    "Ground",
    "IntakeSummary",
    "KeptPaper",
    "Message",
    "PackagePart",
    "Proposal",
    "Registration",
    "Reminder",
    "ReminderRule",
    "Report",
    "RequestItem",
    "Sample",
    "SampleStep",
    "SelfPaper",
    "SelfPoint",
    "SiteVisit",
    "TeamMeeting",
    "TeamMember",
    "Version",
    "VisitFinding",
    "VisitPhoto",
]
