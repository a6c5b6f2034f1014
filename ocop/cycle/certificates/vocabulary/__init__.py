"""Words of recognition: machine C and the public's states (`states`), kinds and outcomes (`words`), verbs of posts."""

from .states import ENDED, PUBLIC, VALID, PublicState, Stage, Standing
from .verbs import DECIDE, KEEP, OWN, VIEW
from .words import (
    CASE_MOVES,
    COMPLAINT_MOVES,
    OPEN_CASES,
    OPEN_COMPLAINTS,
    CaseState,
    ComplaintKind,
    ComplaintState,
    Evidence,
    Outcome,
    Source,
    SuccessionKind,
)

__all__ = [
    "CASE_MOVES",
    "COMPLAINT_MOVES",
    "DECIDE",
    "ENDED",
    "KEEP",
    "OPEN_CASES",
    "OPEN_COMPLAINTS",
    "OWN",
    "PUBLIC",
    "VALID",
    "VIEW",
    "CaseState",
    "ComplaintKind",
    "ComplaintState",
    "Evidence",
    "Outcome",
    "PublicState",
    "Source",
    "Stage",
    "Standing",
    "SuccessionKind",
]
