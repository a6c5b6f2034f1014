"""Years, sources, rules; lines with their four totals; commitments; entries that are never changed; outside money.

Totals are written by `services.entering` alone, under the line's row lock.
"""

from .entry import BudgetEntry, Contribution
from .line import BudgetLine, Commitment
from .reference import AdvanceRule, BudgetRules, CarryOverGround, FundingSource, Programme
from .year import FiscalYear

__all__ = [
    "AdvanceRule",
    "BudgetEntry",
    "BudgetLine",
    "BudgetRules",
    "CarryOverGround",
    "Commitment",
    "Contribution",
    "FiscalYear",
    "FundingSource",
    "Programme",
]
