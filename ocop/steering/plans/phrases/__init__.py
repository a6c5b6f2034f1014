"""The sentences of plans: why an act is not possible, and what the trail says was done."""

from . import lines, progress, route, sheets

PARTS = (lines, route, sheets, progress)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
