"""The oracle and the way through the services: 200 sheets chosen, signed and closed come to the oracle's stars."""

from random import Random

import pytest

from ocop.base.workdays import clock
from ocop.cycle.assessment.services import closing, scoring
from ocop.cycle.assessment.tests.hall import SCORING, halls
from ocop.cycle.rounds.tests.province import DAY

from . import decision, sheets

pytestmark = pytest.mark.once
SHEETS = 200
COUNCILS = SHEETS // len(SCORING)
NEAR = 3  # how many criteria a member sees otherwise than the first: totals stay within the limit of the regulation


@pytest.fixture(scope="module")
def hall(django_db_setup, django_db_blocker):
    """The small province with a council of five."""
    with clock.fixed(DAY):
        yield from halls(django_db_blocker)


def test_two_hundred_sheets_through_the_services(hall, db):
    scheme = decision.schemes("qd-26-2026")[hall.world.tea.criteria_set.code]
    random, seen, given = Random("services"), 0, set()
    profiles = list(sheets.drawn(scheme, seed="services", sheets=COUNCILS))
    with clock.fixed(DAY):
        sitting = hall.opened(*[hall.candidate(f"Trà số {n}") for n in range(COUNCILS)])
        for item, profile in zip(sitting.items.order_by("order"), profiles, strict=True):
            council = [near(scheme, profile, random) for _ in SCORING]
            result = closed(hall, item, scheme, council)
            points = [decision.points_of(scheme, ticks) for ticks in council]
            stars, by_points, missed = decision.stars_of(scheme, points)
            assert (result.mean * len(council), result.stars, result.by_points) == (
                sum(map(sum, points)), stars, by_points,
            )  # fmt: skip
            told = {}
            for each in result.content["result"]["shortfalls"]:
                told.setdefault(each["star"], []).append(each["criterion"])
            assert told == missed
            seen, given = seen + len(council), given | {stars}
    assert seen == SHEETS
    assert given >= {1, 2, 3, 5}


def closed(hall, item, scheme, council):
    """Every member chooses and signs, the chair closes."""
    for name, ticks in zip(SCORING, council, strict=True):
        chosen = {line.code: tick for line, tick in zip(scheme.lines, ticks, strict=True)}
        sheet = hall.score(item, name, chosen)
        scoring.sign(sheet.pk, by=hall.people[name], on=DAY)
    return closing.close_item(item.pk, by=hall.head_chair, on=DAY)


def near(scheme, profile, random):
    """The profile with a few criteria changed by one place, so that members differ and stay within the limit."""
    ticks = list(profile)
    for place in random.sample(range(len(ticks)), NEAR):
        line, tick = scheme.lines[place], ticks[place]
        if tick is not None and not line.cases and line.code != "5.1":
            ticks[place] = max(0, min(len(line.points) - 1, tick + random.choice((-1, 1))))
    return ticks
