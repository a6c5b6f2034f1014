"""The sentences of assessment: why an act is not possible, what capped a result, what the trail says was done."""

from . import councils, history, judging, results, sittings

PARTS = (councils, sittings, judging, results, history)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
