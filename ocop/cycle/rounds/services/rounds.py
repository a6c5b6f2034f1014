"""Mở đợt with the days of the calendar, take its moved days over, kết thúc đợt."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions, rules
from ..models import ProgrammeYear, Round, RoundRule
from ..queries.steps import days_of_rule, rule_of_round
from ..queries.years import round_for_update, year_for_update
from ..rules import Days


@transaction.atomic
def open_round(
    year_id: int,
    *,
    by: Person,
    on: date,
    level: str,
    number: int,
    intake_close: date | None = None,
    done_by: date | None = None,
    extra_round_basis: str = "",
) -> Round:
    """Mở đợt đánh giá: days of the law's rounds come from the calendar, those of a further one are typed."""
    year = year_for_update(year_id)
    permissions.require(by, on=on)
    rule = rule_of_round(level, number)
    days = days_of_rule(rule, year.year) if rule else Days(intake_close, done_by)
    refuse_if(
        [
            *rules.obstacles_to_year(year.is_closed, year.year),
            *_obstacles(year, level, number, rule, days, extra_round_basis),
        ]
    )
    opened = _made(year, level, number, rule, days, "" if rule else extra_round_basis.strip(), by=by, on=on)
    record("rounds.round.opened", opened, by=by, round=str(opened), **_days_in_words(opened))
    return opened


def _obstacles(
    year: ProgrammeYear, level: str, number: int, rule: RoundRule | None, days: Days, extra_basis: str
) -> list[Obstacle]:
    is_there = year.rounds.filter(level=level, number=number).exists()
    found = rules.obstacles_to_opening_round(
        days, number=number, is_there=is_there, is_extra=rule is None, extra_basis=extra_basis, year=year.year
    )
    return list(found)


def _made(
    year: ProgrammeYear,
    level: str,
    number: int,
    rule: RoundRule | None,
    days: Days,
    extra: str,
    *,
    by: Person,
    on: date,
) -> Round:
    assert days.intake_close
    assert days.done_by
    return Round.objects.create(
        year=year,
        level=level,
        number=number,
        intake_window=rule.intake_window if rule else "",
        done_window=rule.done_window if rule else "",
        intake_close=days.intake_close,
        done_by=days.done_by,
        basis=rule.basis if rule else "",
        extra_round_basis=extra,
        opened_by=by,
        opened_on=on,
    )


@transaction.atomic
def follow_calendar(round_id: int, *, by: Person, on: date) -> Round:
    """Lấy lại ngày theo lịch năm, after a window of the round was moved."""
    held = round_for_update(round_id)
    permissions.require(by, on=on)
    rule = rule_of_round(held.level, held.number)
    days = days_of_rule(rule, held.year.year) if rule and not held.is_extra else Days(held.intake_close, held.done_by)
    refuse_if(_obstacles_to_following(held, days))
    old = _days_in_words(held)
    assert days.intake_close
    assert days.done_by
    held.intake_close, held.done_by = days.intake_close, days.done_by
    held.save(update_fields=["intake_close", "done_by"])
    record("rounds.round.moved", held, by=by, round=str(held), old=old["intake"], new=short_date(held.intake_close))
    return held


def _obstacles_to_following(held: Round, days: Days) -> list[Obstacle]:
    found = [*rules.obstacles_to_year(held.year.is_closed, held.year.year)]
    if held.is_closed:
        found.append(Obstacle("round.closed"))
    if (days.intake_close, days.done_by) == (held.intake_close, held.done_by) or not (
        days.intake_close and days.done_by
    ):
        found.append(Obstacle("round.days-same"))
    return found


@transaction.atomic
def close_round(round_id: int, *, by: Person, on: date) -> Round:
    """Kết thúc đợt."""
    held = round_for_update(round_id)
    permissions.require(by, on=on)
    refuse_if(rules.obstacles_to_closing_round(is_closed=held.is_closed, intake_close=held.intake_close, on=on))
    held.closed_by, held.closed_on = by, on
    held.save(update_fields=["closed_by", "closed_on"])
    record("rounds.round.closed", held, by=by, round=str(held))
    return held


def _days_in_words(held: Round) -> dict[str, str]:
    return {"intake": short_date(held.intake_close), "done": short_date(held.done_by)}
