"""T1: when a fair is registered, when the answer is due, when changes and the report are.

Legal basis: Nghị định 81/2018/NĐ-CP, Art. 29, 30. Figures come from the row in force on the day of filing.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle
from ocop.base.workdays.rules import Calendar

from ...vocabulary.events import EventLevel, Ground
from .law import FairLaw

PROGRAMMES = frozenset({Ground.PM_PROGRAMME, Ground.PPC_PROGRAMME})


def last_day_to_file(opens_on: date, *, level: str, law: FairLaw) -> date:
    """The last day on which a registration is in time; abroad earlier."""
    days = law.latest_days_abroad if level == EventLevel.ABROAD else law.latest_days
    return opens_on - timedelta(days=days)


def obstacles_to_filing(*, filed_on: date, opens_on: date, level: str, law: FairLaw) -> Iterator[Obstacle]:
    """Not earlier than so many days before opening, not later than so many (scenario 23)."""
    days = (opens_on - filed_on).days
    latest = law.latest_days_abroad if level == EventLevel.ABROAD else law.latest_days
    if days < latest:
        yield Obstacle("fair.filed-late", {"days": days, "least": latest}, basis=law.basis, repair="#id_filed_on")
    if days > law.earliest_days:
        facts = {"days": days, "most": law.earliest_days}
        yield Obstacle("fair.filed-early", facts, basis=law.basis, repair="#id_filed_on")


def answer_due(complete_on: date, *, law: FairLaw, calendar: Calendar) -> date:
    """The day by which a complete file has its written answer."""
    return calendar.add(complete_on, law.answer_working_days)


def last_day_to_change(opens_on: date, *, law: FairLaw) -> date:
    """Changes are filed so many days before opening."""
    return opens_on - timedelta(days=law.change_days)


def report_due(end_on: date, *, law: FairLaw) -> date:
    """The last day for the report on results."""
    return end_on + timedelta(days=law.report_days)


def is_to_be_registered(kind: str, law: FairLaw | None) -> bool:
    """Whether the law asks a registration, or a programme, of such an event."""
    return law is not None and kind in law.kinds


def obstacles_to_ground(
    *, kind: str, is_trader: bool, ground: str, registration_number: str, plan_number: str, law: FairLaw | None
) -> Iterator[Obstacle]:
    """The legal basis of an event is set: a fair is registered or lies in a programme (scenario 17)."""
    if ground == Ground.REGISTERED and not registration_number.strip():
        yield Obstacle("fair.no-registration-number", basis=law.basis if law else "", repair="#id_registration_number")
    if ground in PROGRAMMES and not plan_number.strip():
        yield Obstacle("fair.no-programme", basis=law.basis if law else "", repair="#id_plan_number")
    if ground == Ground.NONE or (ground == Ground.NOT_ASKED and is_to_be_registered(kind, law)):
        code = "fair.trader-unregistered" if is_trader and is_to_be_registered(kind, law) else "event.no-ground"
        yield Obstacle(code, basis=law.basis if law else "", repair="#id_ground")
