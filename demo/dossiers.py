"""The dossiers of the demonstration on every stage of their way, and the council that sits today."""

from ocop.cycle.rounds.queries import year_numbered
from ocop.cycle.rounds.queries.steps import days_of_rule, rule_of_round
from ocop.cycle.rounds.rules import Days
from ocop.cycle.rounds.services import open_round
from ocop.cycle.rounds.vocabulary import RoundLevel

from .cycling import CycleScene
from .judging import Desk, Hall
from .telling import story_of

STORY = "ho-so-nay"
ROUNDS = (1, 2)


def tell(scene: CycleScene) -> Desk:
    """From the draft half answered to the dossier whose result is frozen."""
    _open_rounds(scene)
    desk = Desk(scene, story_of(STORY))
    desk.open_all()
    desk.file_all()
    desk.examine_at_commune()
    desk.take_in()
    hall = Hall(desk)
    hall.sit(hall.set_up())
    return desk


def _open_rounds(scene: CycleScene) -> None:
    """The rounds of the year that the calendar knows and the first of the next, so that one takes what is proposed on
    any day.
    """
    following = year_numbered(scene.year.year + 1, on=scene.today)
    assert following
    for year, number in (*((scene.year, number) for number in ROUNDS), (following, 1)):
        rule = rule_of_round(RoundLevel.PROVINCE, number)
        if rule and _is_known(days_of_rule(rule, year.year)):
            open_round(year.pk, by=scene.office(), on=scene.first, level=RoundLevel.PROVINCE, number=number)


def _is_known(days: Days) -> bool:
    """A round that began before its decision was in force has no days."""
    return bool(days.intake_close and days.done_by)
