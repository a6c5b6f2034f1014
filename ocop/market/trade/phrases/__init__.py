"""The sentences of the app: why an act is not possible, what the trail says was done."""

from . import dealing, events, points

PARTS = (points, events, dealing)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
