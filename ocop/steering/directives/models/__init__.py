"""Directives, what was read from them, the tasks given, and the record of how each was carried out.

Computed statuses are never stored: `queries.statuses` derives them from the dates kept here.
"""

from .directive import Addressee, Directive, Intake, Proposal
from .figure import ReportedFigure, TaskFigure
from .follow_up import FollowUp, FollowUpRules, UrgingLetter
from .record import DueChange, Extension, ProgressEntry
from .task import Assignment, Coordination, Task

__all__ = [
    "Addressee",
    "Assignment",
    "Coordination",
    "Directive",
    "DueChange",
    "Extension",
    "FollowUp",
    "FollowUpRules",
    "Intake",
    "ProgressEntry",
    "Proposal",
    "ReportedFigure",
    "Task",
    "TaskFigure",
    "UrgingLetter",
]
