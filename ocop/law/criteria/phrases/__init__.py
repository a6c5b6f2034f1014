"""The sentences of the criteria: faults of files, why an act is not possible, what the trail says was done."""

from . import acts, files, scoring

PARTS = (acts, files, scoring)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = acts.VERBS
