"""Words of councils (`councils`), sittings and sheets (`sittings`), how minima are judged and a dossier ends
(`outcomes`), the submission to the Chairman (`submissions`), verbs of posts (`verbs`)."""

from .councils import KEEPERS, CouncilLevel, Evidence, MemberRole, Vote
from .history import BatchState, RowState
from .outcomes import Ending, Exit, Ground, Hint, MinimaRule, Reasons, ScoreSource
from .sittings import (
    CLOSED_ITEMS,
    OPEN_ITEMS,
    Interest,
    ItemState,
    KnockOutState,
    Mode,
    NoteKind,
    OpinionKind,
    SheetState,
    SittingState,
    VoiceKind,
)
from .submissions import PaperOf, RowVerdict, Stage, SubmissionState
from .verbs import CHAIR, DECIDE, KEEP, SET, SIT, SUBMIT, VIEW

__all__ = [
    "CHAIR",
    "CLOSED_ITEMS",
    "DECIDE",
    "KEEP",
    "KEEPERS",
    "OPEN_ITEMS",
    "SET",
    "SIT",
    "SUBMIT",
    "VIEW",
    "BatchState",
    "CouncilLevel",
    "Ending",
    "Evidence",
    "Exit",
    "Ground",
    "Hint",
    "Interest",
    "ItemState",
    "KnockOutState",
    "MemberRole",
    "MinimaRule",
    "Mode",
    "NoteKind",
    "OpinionKind",
    "PaperOf",
    "Reasons",
    "RowState",
    "RowVerdict",
    "ScoreSource",
    "SheetState",
    "SittingState",
    "Stage",
    "SubmissionState",
    "VoiceKind",
    "Vote",
]
