"""Reports, the records behind their figures, their words, their way to the signature and to their readers."""

from .frozen import AssignmentRow, ExtensionRow, LetterRow
from .reference import Outline, PeriodDefinition
from .report import ExecutionReport, Section
from .route import Delivery, Recipient, RouteStep

__all__ = [
    "AssignmentRow",
    "Delivery",
    "ExecutionReport",
    "ExtensionRow",
    "LetterRow",
    "Outline",
    "PeriodDefinition",
    "Recipient",
    "RouteStep",
    "Section",
]
