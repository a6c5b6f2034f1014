"""The sentences of support: why an act is not possible, what the trail says was done."""

from . import finishing, norms, projects

PARTS = (norms, projects, finishing)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
