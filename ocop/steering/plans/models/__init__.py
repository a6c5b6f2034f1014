"""The records of plans: the plan and its versions, lines with targets and money, and everything the route leaves."""

from .line import Line, LineMoney, LineTarget
from .plan import Plan, PlanVersion
from .reference import PlanRoute, WorkGroup
from .route import (
    BudgetCheck,
    Comment,
    Consultation,
    InputAnswer,
    InputCall,
    InputRequest,
    Opinion,
    Submission,
)

__all__ = [
    "BudgetCheck",
    "Comment",
    "Consultation",
    "InputAnswer",
    "InputCall",
    "InputRequest",
    "Line",
    "LineMoney",
    "LineTarget",
    "Opinion",
    "Plan",
    "PlanRoute",
    "PlanVersion",
    "Submission",
    "WorkGroup",
]
