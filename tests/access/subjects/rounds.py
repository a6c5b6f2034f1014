"""The programme year of the day, open, with a round of the province."""

from datetime import date

from ocop.cycle.rounds.models import Round
from ocop.cycle.rounds.services import open_year
from tests.access.cast import DAY


def make(world):
    year = open_year(by=world.people["coord_head"], on=DAY, year=DAY.year)
    world.things["year"] = year
    world.things["round"] = Round.objects.create(
        year=year, level="province", number=1, intake_close=date(2019, 10, 31), done_by=date(2019, 12, 31),
        extra_round_basis="Đợt minh họa", opened_by=world.people["coord_head"], opened_on=DAY,
    )  # fmt: skip
