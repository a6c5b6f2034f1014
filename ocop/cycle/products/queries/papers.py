"""The producer's verified papers in force, out of the library of evidence; the only place that asks for them."""

from datetime import date

from ocop.cycle.evidence.queries.holding import valid_papers
from ocop.law.criteria.rules.readiness import Held

from ..models import Product


def held_papers(product: Product, *, on: date) -> tuple[Held, ...]:
    """What can be relied on for this product: every valid paper of its producer, each proves what its kind says."""
    return tuple(paper.proof for paper in valid_papers(product.producer, on=on))
