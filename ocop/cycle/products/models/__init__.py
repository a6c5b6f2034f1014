"""Products and what becomes of them: identity (`product`), entries of the years (`entry`), the forms (`idea`,
`plan`), what is done (`work`), readiness (`score`), lists and trainings (`selection`, `training`), rows of the
reference file (`reference`).
"""

from .entry import CycleEntry, EntryStep, FormEdition, Return, Screening
from .idea import FormSeries, Idea
from .plan import BusinessPlan
from .product import CodeSeries, Product, ProductClass, ProductCode, ProductMaterial, ProductPhoto
from .reference import SupportKind
from .score import SelfScore
from .selection import SelectionList, SelectionRow
from .training import Attendance, Invitation, Training
from .work import Milestone, SupportWish

__all__ = [
    "Attendance",
    "BusinessPlan",
    "CodeSeries",
    "CycleEntry",
    "EntryStep",
    "FormEdition",
    "FormSeries",
    "Idea",
    "Invitation",
    "Milestone",
    "Product",
    "ProductClass",
    "ProductCode",
    "ProductMaterial",
    "ProductPhoto",
    "Return",
    "Screening",
    "SelectionList",
    "SelectionRow",
    "SelfScore",
    "SupportKind",
    "SupportWish",
    "Training",
]
