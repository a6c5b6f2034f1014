"""Points of sale: reference rows, the point, its goods, inspections, what authorities decide, sales."""

from .acts import PointAlert, PointRecognition, PointRevocation, PointSuspension, Recovery
from .goods import PointGoods, SupplyContract
from .inspections import CheckAnswer, Inspection, InspectionPhoto, Inspector
from .point import PointCounter, PointMove, PointOfSale, PointPhoto, PointSupport
from .reference import OperationForm, PointCriterion, PointDecision, PointGround, PointSetting, VenueType
from .sales import SalesLine, SalesReport, SalesSummary

__all__ = [
    "CheckAnswer",
    "Inspection",
    "InspectionPhoto",
    "Inspector",
    "OperationForm",
    "PointAlert",
    "PointCounter",
    "PointCriterion",
    "PointDecision",
    "PointGoods",
    "PointGround",
    "PointMove",
    "PointOfSale",
    "PointPhoto",
    "PointRecognition",
    "PointRevocation",
    "PointSetting",
    "PointSupport",
    "PointSuspension",
    "Recovery",
    "SalesLine",
    "SalesReport",
    "SalesSummary",
    "SupplyContract",
    "VenueType",
]
