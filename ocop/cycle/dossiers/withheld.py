"""What does not exist for whoever stands back from a dossier, in the steps before: its product, its papers."""

from ocop.actors.people import withheld
from ocop.cycle.evidence.queries.access import WITHHELD as PAPERS
from ocop.cycle.products.queries.access import WITHHELD as PRODUCTS

from .queries import exclusions

withheld.register(PRODUCTS, exclusions.products_withheld)
for asked in (exclusions.papers_answering, exclusions.papers_used, exclusions.papers_tested):
    withheld.register(PAPERS, asked)
