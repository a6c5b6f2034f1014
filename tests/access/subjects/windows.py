"""Two dates that were moved, so that the move can be taken back: one of the province, one of the commune."""

from datetime import date

from ocop.steering.windows.services import move_window
from tests.access.cast import DAY


def make(world):
    world.things["commune unit"] = world.units["commune"]
    facts = {"reason": "Cần thêm thời gian", "by": world.people["coord_head"], "on": DAY}
    move_window("BUSINESS_PLANS", 2027, closes_on=date(2027, 4, 20), **facts)
    move_window("COMMUNE_INTAKE_R2", 2027, world.units["commune"], closes_on=date(2027, 10, 1), **facts)
