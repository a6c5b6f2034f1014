"""Mở năm, đặt cách xét của một bước, kết thúc năm."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import permissions, rules
from ..models import ProgrammeYear, StepRule, YearStep
from ..queries.years import province_on, year_for_update, year_numbered


@transaction.atomic
def open_year(*, by: Person, on: date, year: int) -> ProgrammeYear:
    """Mở năm chương trình, with the steps as the reference file proposes them."""
    permissions.require(by, on=on)
    defaults = list(StepRule.objects.all())
    is_there = year_numbered(year, on=on) is not None
    refuse_if(rules.obstacles_to_opening_year(year, is_there=is_there, has_rules=bool(defaults), on=on))
    opened = ProgrammeYear.objects.create(province=province_on(on), year=year, opened_by=by, opened_on=on)
    YearStep.objects.bulk_create(_taken_over(opened, rule, on) for rule in defaults)
    record("rounds.year.opened", opened, by=by, year=str(year))
    return opened


def _taken_over(year: ProgrammeYear, rule: StepRule, on: date) -> YearStep:
    return YearStep(
        year=year, step=rule.step, screened_by=rule.screened_by, decided_by=rule.decided_by,
        resubmit_days=rule.resubmit_days, set_on=on,
    )  # fmt: skip


@transaction.atomic
def set_step(
    year_id: int,
    *,
    by: Person,
    on: date,
    step: str,
    place: Unit | None = None,
    screened_by: str,
    decided_by: str,
    resubmit_days: int,
    reason: str,
) -> YearStep:
    """Đặt cách xét: who screens, who decides, days to hand in again; for the whole province or for one place."""
    year = year_for_update(year_id)
    permissions.require(by, on=on)
    obstacles = rules.obstacles_to_step(resubmit_days=resubmit_days, reason=reason)
    refuse_if([*rules.obstacles_to_year(year.is_closed, year.year), *obstacles])
    values = {
        "screened_by": screened_by, "decided_by": decided_by, "resubmit_days": resubmit_days,
        "reason": reason.strip(), "set_by": by, "set_on": on,
    }  # fmt: skip
    row, _is_new = YearStep.objects.update_or_create(year=year, step=step, place=place, defaults=values)
    facts = {"step": row.get_step_display(), "place": str(place or ""), "screened": row.get_screened_by_display()}
    decided = row.get_decided_by_display()
    record(
        "rounds.step.set", row, by=by, year=str(year), decided=decided, days=resubmit_days, reason=row.reason, **facts
    )
    return row


@transaction.atomic
def close_year(year_id: int, *, by: Person, on: date) -> ProgrammeYear:
    """Kết thúc năm: from here on its steps and rounds stand fast."""
    year = year_for_update(year_id)
    permissions.require(by, on=on)
    open_rounds = year.rounds.filter(closed_on=None).count()
    refuse_if(rules.obstacles_to_closing_year(year=year.year, open_rounds=open_rounds, is_closed=year.is_closed, on=on))
    year.closed_by, year.closed_on = by, on
    year.save(update_fields=["closed_by", "closed_on"])
    record("rounds.year.closed", year, by=by, year=str(year))
    return year
