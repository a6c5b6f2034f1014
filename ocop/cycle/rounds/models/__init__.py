"""Rows of the reference file (`reference`), years with their steps (`year`), rounds (`round`)."""

from .reference import RoundRule, StepRule
from .round import Round
from .year import ProgrammeYear, YearStep

__all__ = ["ProgrammeYear", "Round", "RoundRule", "StepRule", "YearStep"]
