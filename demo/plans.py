"""The plans and the budget of the demonstration, told in the order of their days.

The plan of 2020 in the province of Bắc Kạn is that of Decision 107/QĐ-UBND as far as it was published; everything of
today is invented and says so.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from ocop.base.workdays.queries import calendar
from ocop.steering.directives.models import Directive
from ocop.steering.plans.models import PlanVersion

from . import money, planning
from .calendar import move_dates
from .cast import Cast
from .days import plan_year
from .money import MoneyScene
from .planning import PlanScene
from .telling import story_of

PAST = date(2021, 12, 31)
Moment = tuple[date, Callable[[], None]]
TODAY = ("ke-hoach-nay", "khuyen-cong-nay", "xa-nay", "de-an")


def of_2020(cast: Cast, directive: Directive) -> PlanVersion:
    """The plan of 2020, from the call for inputs to its end."""
    scene = PlanScene(story_of("ke-hoach-2020"), cast, calendar(), 2020, directive)
    play(plan_moments(scene), until=PAST)
    return told(scene)


def of_today(cast: Cast, directive: Directive, *, today: date) -> list[PlanVersion]:
    """The budget, the plans that are carried out, and the one that is being drawn up for the next year."""
    year, days = plan_year(today), calendar()
    ledger = MoneyScene(story_of("ngan-sach-nay"), cast, days, year)
    scenes = [PlanScene(story_of(name), cast, days, year) for name in TODAY]
    coming = PlanScene(story_of("ke-hoach-sau"), cast, days, year + 1, directive)
    moments = [*money_moments(ledger)]
    for scene in (*scenes, coming):
        moments += plan_moments(scene)
    play(moments, until=today)
    move_dates(cast, year=today.year + 1, on=today)
    return [told(scene) for scene in (*scenes, coming) if hasattr(scene, "version")]


def plan_moments(scene: PlanScene) -> Iterator[Moment]:
    """The opening of the draft, then every step."""
    opened = scene.day(scene.story["opened"])
    yield opened, partial(planning.begin, scene, scene.story, opened)
    for step in scene.story["steps"]:
        on = scene.day(step["on"])
        yield on, partial(planning.STEPS[step["do"]], scene, step, on)


def money_moments(scene: MoneyScene) -> Iterator[Moment]:
    """Every step of the ledger."""
    for step in scene.story["steps"]:
        on = scene.day(step["on"])
        yield on, partial(money.STEPS[step["do"]], scene, step, on)


def play(moments: Iterable[Moment], *, until: date) -> None:
    """What has come by the day, the earliest first; on one day in the order of the stories."""
    for on, act in sorted(moments, key=lambda moment: moment[0]):
        if on <= until:
            act()


def told(scene: PlanScene) -> PlanVersion:
    """The version the story ends with, as it stands now."""
    return PlanVersion.objects.select_related("plan").get(pk=scene.version.pk)
