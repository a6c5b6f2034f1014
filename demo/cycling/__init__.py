"""The story of the cycle played on the system: `scene` knows days, producers and people, `steps` do what the story
says, `proofs` make the papers of the product that is ready.
"""

from .scene import CycleScene
from .steps import moments

__all__ = ["CycleScene", "moments"]
