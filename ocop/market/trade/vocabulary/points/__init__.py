"""Words of points of sale: states and moves (`states`), inspections (`inspections`), goods and sales (`goods`)."""

from .goods import GoodsGroup, ReportState, ReportWay
from .inspections import Answer, CriterionKind, InspectionKind, InspectionState, Origin, Outcome, ToldBy
from .states import (
    ENDED,
    FOUND_BY_PUBLIC,
    LIVING,
    MOVES,
    SELLING,
    GroundKind,
    PhotoKind,
    PointState,
)
from .verbs import POINTS_ASSIST, POINTS_DECIDE, POINTS_INSPECT, POINTS_KEEP, POINTS_OWN, POINTS_VIEW

__all__ = [
    "ENDED",
    "FOUND_BY_PUBLIC",
    "LIVING",
    "MOVES",
    "POINTS_ASSIST",
    "POINTS_DECIDE",
    "POINTS_INSPECT",
    "POINTS_KEEP",
    "POINTS_OWN",
    "POINTS_VIEW",
    "SELLING",
    "Answer",
    "CriterionKind",
    "GoodsGroup",
    "GroundKind",
    "InspectionKind",
    "InspectionState",
    "Origin",
    "Outcome",
    "PhotoKind",
    "PointState",
    "ReportState",
    "ReportWay",
    "ToldBy",
]
