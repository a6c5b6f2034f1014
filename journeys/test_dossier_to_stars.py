"""From the draft of a dossier to its stars: a re-evaluation that the council decides in writing."""

from datetime import timedelta
from fractions import Fraction

import pytest

from journeys import cast
from journeys.browser import PHONE, Kind
from journeys.story import council, dossier, hall
from ocop.cycle.assessment.services import writing
from ocop.cycle.assessment.tests.hall import SCORING
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.tests.province import DAY

pytestmark = pytest.mark.journey


@pytest.fixture
def told(make_town):
    """The town on the day of the sitting, and its scene."""
    town = make_town(Kind("vi", PHONE))
    scene = hall.begin()
    town.day(DAY)
    return town, scene


def test_a_re_evaluation_is_decided_by_written_opinion(told):
    town, scene = told
    body, kitchen = scene.council, scene.tea
    again = kitchen.dossier(
        "accepted", kind="re_evaluation", product=kitchen.own(stars=4, until=DAY + timedelta(150))
    )  # fmt: skip
    sitting = body.opened(again, mode="written")
    item, chosen = body.item(sitting), scene.counted(kitchen, 76)
    member = hall.tablet(town, "m1")
    council.takes_the_sheet(member, item)
    council.scores_first(member, chosen)
    council.signs(member, hall.scores(body, item, "m1", chosen), 76)
    council.gives_an_opinion(member, item)
    others = [name for name in SCORING if name != "m1"]
    for name in others:
        hall.signs(body, item, name, chosen)
    chair = hall.desk(town, "head_chair")
    council.cannot_close(chair, item, waiting=[cast.full_name(f"council {name}") for name in others])
    for name in others:
        writing.give_opinion(item.pk, by=body.people[name], on=DAY, kind="agree")
    result = council.closes(chair, item)
    assert (result.mean, result.stars, result.ending) == (Fraction(76), 4, "recognised")
    council.reads_the_result(chair, result, "result-written", stars=4)
    assert dossier.now(again).state == DossierState.PENDING_SIGNATURE
