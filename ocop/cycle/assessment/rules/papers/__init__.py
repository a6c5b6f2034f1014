"""Papers of the council's work, each made of frozen records and of who issues it, so that the same record always gives
the same paper: score sheet, summary, minutes, report, submission, decision, notices, letter to the ministry.
"""

from .announcing import to_commune, to_producer
from .ballot import ballot_paper
from .decision import decision_paper
from .facts import Asked, Attended, Frame, SittingContent
from .letter import letter_paper
from .minutes import minutes_paper
from .report import report_paper
from .submission import submission_paper
from .summary import summary_paper

__all__ = [
    "Asked",
    "Attended",
    "Frame",
    "SittingContent",
    "ballot_paper",
    "decision_paper",
    "letter_paper",
    "minutes_paper",
    "report_paper",
    "submission_paper",
    "summary_paper",
    "to_commune",
    "to_producer",
]
