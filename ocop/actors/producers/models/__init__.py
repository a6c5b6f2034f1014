"""The records of producers: the registry, who stands behind each, what they have, and how records change."""

from .conversion import ChecklistItem, Conversion, ConversionStep, ConversionWay
from .duplicates import Duplicate, Merge
from .figures import YearFigures
from .imports import ImportBatch, ImportRow
from .people import Account, Adviser, Member, Representative
from .places import Capability, Site
from .privacy import Consent, DataRequest, Purpose, RequestRule
from .producer import FormerName, Producer, ProducerWord
from .signup import SignUp, SignUpLimit

__all__ = [
    "Account",
    "Adviser",
    "Capability",
    "ChecklistItem",
    "Consent",
    "Conversion",
    "ConversionStep",
    "ConversionWay",
    "DataRequest",
    "Duplicate",
    "FormerName",
    "ImportBatch",
    "ImportRow",
    "Member",
    "Merge",
    "Producer",
    "ProducerWord",
    "Purpose",
    "Representative",
    "RequestRule",
    "SignUp",
    "SignUpLimit",
    "Site",
    "YearFigures",
]
