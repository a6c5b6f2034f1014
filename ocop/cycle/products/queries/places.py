"""Where an entry belongs today: the commune that holds the producer's land, its codes, the window of the step there."""

from datetime import date

from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.places import units_now
from ocop.actors.territory.models import Unit
from ocop.actors.territory.vocabulary import Level
from ocop.cycle.rounds import queries as rounds
from ocop.cycle.rounds.queries.steps import StepSetting
from ocop.cycle.rounds.vocabulary import JudgedStep
from ocop.steering.windows.rules.building import Window

from ..models import CycleEntry
from ..rules.moves import Opening
from ..vocabulary import FormKind

STEP = {FormKind.IDEA: JudgedStep.IDEAS, FormKind.PLAN: JudgedStep.PLANS}


def place_of(producer: Producer, *, on: date) -> Unit:
    """The commune of the day that holds the producer's land."""
    return next(iter(units_now(producer.unit, on=on)), producer.unit)


def province_above(place: Unit) -> Unit:
    """The province of a commune, with or without a district between."""
    while place.parent and place.level != Level.PROVINCE:
        place = place.parent
    return place


def window_for(entry: CycleEntry, form: str, *, on: date) -> Window | None:
    """The window of the step at the entry's place, as the calendar of its year has it."""
    return rounds.window_of_step(STEP[FormKind(form)], entry.year.year, place_of(entry.product.producer, on=on), on=on)


def opening_for(entry: CycleEntry, form: str, *, on: date) -> Opening | None:
    """The same as the rules take it."""
    window = window_for(entry, form, on=on)
    return Opening(window.opens_on, window.closes_on, window.basis) if window else None


def setting_for(entry: CycleEntry, form: str, *, on: date) -> StepSetting | None:
    """Who screens and decides at the entry's place, and the days for handing in again."""
    return rounds.step_of(entry.year, STEP[FormKind(form)], place_of(entry.product.producer, on=on))
