"""The sentences of products: why an act is not possible, and what the trail says was done."""

from . import entries, forms, products

PARTS = (entries, forms, products)

OBSTACLES = {code: sentence for part in PARTS for code, sentence in part.OBSTACLES.items()}
VERBS = {verb: sentence for part in PARTS for verb, sentence in part.VERBS.items()}
