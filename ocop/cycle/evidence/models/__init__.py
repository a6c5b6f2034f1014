"""Tables: papers with their pages, what offices said of them, who relies on them, rows of the reference file."""

from .paper import Page, Paper
from .reference import CheckWording, Figure, KindMark, Rung
from .trail import Reminder, Use, Verification

__all__ = ["CheckWording", "Figure", "KindMark", "Page", "Paper", "Reminder", "Rung", "Use", "Verification"]
