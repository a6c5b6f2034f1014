"""What both stories share: the file of a story, its text on the clerk's desk, corrections, number series, acts."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ocop.actors.people.models import Person
from ocop.base.workdays.rules import Calendar
from ocop.law.documents import services as documents
from ocop.law.documents.vocabulary import SeriesKind
from ocop.steering.directives.models import Directive
from ocop.steering.directives.vocabulary import TaskKind

from .cast import Cast, body_of
from .clerk import Review, take_in
from .days import quarter_report
from .scene import Scene

HERE = Path(__file__).parent
Story = Mapping[str, Any]
NOT_YET_COME = 25  # working days after the issue: later than the day the demo is made


def story_of(name: str) -> Story:
    """A story file."""
    story: Story = yaml.safe_load((HERE / "stories" / f"{name}.yaml").read_text(encoding="utf-8"))
    return story


def text_of(name: str) -> str:
    """A text of the demonstration."""
    return (HERE / "texts" / name).read_text(encoding="utf-8")


def opened(story: Story, text: str, *, cast: Cast, calendar: Calendar, issued: date) -> Scene:
    """The text read and checked, its tasks corrected and sent: from here the acts can be played."""
    reader = cast.in_role("coord_officer", body_of(f"{story['prefix']}.{story['office']}", issued).pk)
    scene = Scene(cast, calendar, story["tasks"], story["groups"], story["prefix"], issued)
    directive = take_in(text, story["text"], by=reader, on=scene.day(story["read"]), subject=story["subject"])
    review = Review(directive, by=reader, on=scene.day(story["read"]))
    for correction in story["corrections"]:
        review.correct(_meant(correction, scene))
    review.confirm_rest()
    review.on = scene.day(story["sent"])
    scene.directive = review.send()
    open_series(story, directive, by=reader, on=review.on)
    return scene


def _meant(correction: Mapping[str, Any], scene: Scene) -> dict[str, Any]:
    """The correction with bodies and days instead of the story's names for them."""
    meant = dict(correction)
    if "kind" in meant:
        meant["kind"] = TaskKind(meant["kind"])
    if meant.get("due_on") == "quarter":
        meant["due_on"] = quarter_report(scene.day(NOT_YET_COME))
    if "ticks" in meant:
        meant["ticked"] = {scene.body(name).pk for name in scene.names(meant.pop("ticks"))}
    if meant.pop("ticks_cast", False):
        meant["ticked"] = scene.cast.bodies()
    return meant


def open_series(story: Story, directive: Directive, *, by: Person, on: date) -> None:
    """The office's numbers go on from its paper book."""
    for row in story["series"]:
        documents.open_series(
            organisation=directive.office,
            symbol=row["symbol"],
            year=row.get("year", on.year),
            kind=SeriesKind.OWN,
            last=row["last"],
            by=by,
            on=on,
        )
