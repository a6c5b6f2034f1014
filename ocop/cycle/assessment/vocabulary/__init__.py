"""The words of assessment: how a sitting ends, how a minimum is judged, why a dossier is out, who may be biased."""

from .outcomes import Ending, Exit, Ground, Hint, MinimaRule, Reasons, ScoreSource

__all__ = ["Ending", "Exit", "Ground", "Hint", "MinimaRule", "Reasons", "ScoreSource"]
