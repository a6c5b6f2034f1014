"""Tables of the app; begin with `norms`."""

from .norms import Norm, NormConfirmation
from .reference import (
    Activity,
    Attachment,
    BeneficiaryRule,
    ChecklistItem,
    CityGrade,
    EligibleTrade,
    PriorityWeight,
    SupportContent,
    SupportProgramme,
    SupportSetting,
)

__all__ = [
    "Activity",
    "Attachment",
    "BeneficiaryRule",
    "ChecklistItem",
    "CityGrade",
    "EligibleTrade",
    "Norm",
    "NormConfirmation",
    "PriorityWeight",
    "SupportContent",
    "SupportProgramme",
    "SupportSetting",
]
