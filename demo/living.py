"""Today's story in the two-level province: a directive on its way, and a new text that waits on the clerk's desk."""

from datetime import date

from ocop.base.workdays.queries import calendar
from ocop.steering.directives.models import Directive

from .acts import play
from .cast import Cast
from .clerk import take_in
from .days import filled, issue_day
from .scene import Scene
from .telling import opened, story_of, text_of


def tell(cast: Cast, *, today: date) -> Scene:
    """The directive on its way, as it stands today."""
    story, days = story_of("hien-nay"), calendar()
    issued = issue_day(today, days, length=story["length"])
    text = filled(text_of(story["text"]), issued, days)
    scene = opened(story, text, cast=cast, calendar=days, issued=issued)
    play(scene, story["acts"])
    return scene


def leave_on_the_desk(scene: Scene, *, today: date) -> Directive:
    """The new text, read but not yet confirmed."""
    new = story_of("hien-nay")["new"]
    issued = scene.calendar.add(today, -1)
    text = filled(text_of(new["text"]), issued, scene.calendar)
    return take_in(text, new["text"], by=scene.reader, on=today, subject=new["subject"])
