"""Dossiers and the council of the demonstration: `scene` knows days and people, `dossiers` write, file and take in,
`council` sits and scores.
"""

from .council import Hall
from .dossiers import Desk

__all__ = ["Desk", "Hall"]
