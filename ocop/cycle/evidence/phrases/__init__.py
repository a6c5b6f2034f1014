"""The sentences of the evidence library: why an act is not possible, and what the trail says was done."""

from .acts import VERBS
from .papers import OBSTACLES

__all__ = ["OBSTACLES", "VERBS"]
