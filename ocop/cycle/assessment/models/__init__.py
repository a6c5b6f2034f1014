"""Councils and members (`council`), regulation versions (`regulation`), sittings with lists, attendance, declarations
(`sitting`), sheets, choices, minutes (`sheet`), votes (`voting`), results and their way on (`result`), what papers say
(`kept`).
"""

from .council import Council, Member, SeatRule
from .history import CentralPaper, PastBatch, PastFramework, PastResult
from .kept import CentralBody, Clause, KeptContent, SampleFile
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
    "CentralBody",
    "CentralPaper",
    "Choice",
    "Clause",
    "Council",
    "Declaration",
    "Item",
    "KeptContent",
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
    "SampleFile",
    "SeatRule",
    "Sheet",
    "Sitting",
    "Submission",
    "SubmissionRow",
    "Unlocking",
    "Voice",
]
