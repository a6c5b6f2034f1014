"""The sentences of dossiers: why an act is not possible, and what the trail says was done."""

from . import advising, filing, offices

PARTS = (filing, offices, advising)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
