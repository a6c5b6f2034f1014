"""Trade events with their booths, results, deals; online channels with listings; inquiries; dated settings."""

from .booths import Booth, BoothRequest, EventResult, Goods, ResultChange
from .deals import Deal, DealCheck, TypicalProduct
from .event import EventCost, EventCounter, EventMove, EventPartner, EventVisitors, TradeEvent
from .law import Channel, TradeSetting
from .listings import Inquiry, Listing, ListingCheck, ListingSales

__all__ = [
    "Booth",
    "BoothRequest",
    "Channel",
    "Deal",
    "DealCheck",
    "EventCost",
    "EventCounter",
    "EventMove",
    "EventPartner",
    "EventResult",
    "EventVisitors",
    "Goods",
    "Inquiry",
    "Listing",
    "ListingCheck",
    "ListingSales",
    "ResultChange",
    "TradeEvent",
    "TradeSetting",
    "TypicalProduct",
]
