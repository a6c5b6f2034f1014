"""The cycle of the demonstration: this year and the next are open, and the cooperative writes down an idea."""

from datetime import date

from ocop.actors.producers.models import Producer
from ocop.cycle.products.models import CycleEntry
from ocop.cycle.products.services.starting import start
from ocop.cycle.products.services.writing import save_idea
from ocop.cycle.products.vocabulary import Route
from ocop.cycle.rounds.services import open_year

from .cast import Cast, body_of

OFFICE = "tn.snnmt"
PRODUCT = "Bí xanh sấy dẻo (sản phẩm minh họa)"
IDEA = {
    "core_value": "Bí xanh trồng trên đất ruộng một vụ, sấy bằng bơm nhiệt, không dùng chất bảo quản",
    "packing": "Túi giấy có lớp tráng, 200 g",
    "materials": [{"name": "Bí xanh", "source": "Thành viên hợp tác xã", "share": "100", "owner": "Hộ thành viên"}],
    "labour_total": 14,
    "labour_local": 14,
}


def tell(cast: Cast, producer: Producer, *, today: date) -> CycleEntry:
    """Opened by the office; the idea is left half written, so that its director has something to go on with."""
    office = cast.in_role("coord_officer", body_of(OFFICE, today).pk)
    for year in (today.year, today.year + 1):
        open_year(by=office, on=today, year=year)
    director = cast.in_role("producer", producer.organisation_id)
    entry = start(by=director, on=today, producer=producer, route=Route.NEW_IDEA, name=PRODUCT)
    save_idea(entry.pk, by=director, on=today, values=IDEA, seen=0)
    return entry
