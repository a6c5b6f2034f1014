"""The sentences of dossiers."""

from . import advising

PARTS = (advising,)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
