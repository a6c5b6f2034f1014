"""The sentences of recognition: why an act is not possible, what the trail says was done."""

from . import cases, checking, recognising

PARTS = (recognising, cases, checking)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
