"""The sentences of producers: why an act is not possible, and what the trail says was done."""

from . import cases, lists, records

PARTS = (records, cases, lists)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
