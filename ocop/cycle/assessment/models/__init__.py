"""Councils and members (`council`), regulation versions (`regulation`), sittings with lists, attendance, declarations
(`sitting`), sheets, choices, minutes (`sheet`), votes (`voting`), results and their way on (`result`)."""

from .council import Council, Member, SeatRule
from .history import CentralPaper, PastBatch, PastFramework, PastResult
from .regulation import PARAMETERS, ParameterRule, Regulation
from .result import Announcement, Ministry, Result, Submission, SubmissionRow
from .sheet import AgreedOption, Choice, KnockOut, Minutes, Note, Opinion, Sheet, Unlocking
from .sitting import Attendance, Declaration, Item, Recusal, Sitting
from .voting import Voice

__all__ = [
    "PARAMETERS",
    "AgreedOption",
    "Announcement",
    "Attendance",
    "CentralPaper",
    "Choice",
    "Council",
    "Declaration",
    "Item",
    "KnockOut",
    "Member",
    "Ministry",
    "Minutes",
    "Note",
    "Opinion",
    "ParameterRule",
    "PastBatch",
    "PastFramework",
    "PastResult",
    "Recusal",
    "Regulation",
    "Result",
    "SeatRule",
    "Sheet",
    "Sitting",
    "Submission",
    "SubmissionRow",
    "Unlocking",
    "Voice",
]
