"""Frameworks of criteria with everything below them, and the tables of papers that prove them."""

from .framework import Band, Competence, Framework, Part
from .papers import CriterionNeeds, PaperTable, PaperType
from .sets import Classification, CriteriaSet, Criterion, Group, Minimum, Option, Succession

__all__ = [
    "Band",
    "Classification",
    "Competence",
    "CriteriaSet",
    "Criterion",
    "CriterionNeeds",
    "Framework",
    "Group",
    "Minimum",
    "Option",
    "PaperTable",
    "PaperType",
    "Part",
    "Succession",
]
