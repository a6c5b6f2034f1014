"""The day a reader stands on, with the calendar and the province's follow-up rules of that day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from ocop.base.workdays.queries import calendar
from ocop.base.workdays.rules import Calendar

from ..models import Assignment, FollowUpRules
from ..rules.acts import ExtensionLimits
from ..rules.ladder import Rungs, older_than
from ..rules.status import Dates, Standing, standing
from ..vocabulary import AssignmentState, TaskKind


@dataclass(frozen=True)
class Moment:
    """Everything besides the assignment itself that a computed status depends on."""

    on: date
    calendar: Calendar
    rules: FollowUpRules

    def standing_of(self, assignment: Assignment) -> Standing:
        """The computed standing of an assignment whose task is loaded."""
        return standing(
            dates_of(assignment),
            on=self.on,
            calendar=self.calendar,
            warn_days=self.rules.warn_days,
            strict=self.rules.before_is_strict,
        )

    @property
    def soon_until(self) -> date:
        """The first day that is too far away to be "soon"."""
        return self.calendar.add(self.on, self.rules.warn_days + 1)

    def before_workdays(self, count: int) -> date:
        """The day before which everything lies at least so many working days back."""
        return older_than(count, on=self.on, calendar=self.calendar)

    @property
    def rungs(self) -> Rungs:
        """The rungs of the urging ladder."""
        rules = self.rules
        return Rungs(rules.warn_days, rules.list_after_days, rules.letter_after_days, rules.explain_after_days)

    @property
    def extension_limits(self) -> ExtensionLimits:
        """The limits on asking for more time."""
        return ExtensionLimits(self.rules.max_extensions, self.rules.min_notice_days, self.rules.source)


def rules_on(day: date) -> FollowUpRules:
    """The follow-up rules in force, the latest where periods overlap; raises FollowUpRules.DoesNotExist without any."""
    holds = (Q(start__isnull=True) | Q(start__lte=day)) & (Q(end__isnull=True) | Q(end__gt=day))
    found = FollowUpRules.objects.filter(holds).order_by(F("start").desc(nulls_last=True)).first()
    if found is None:
        raise FollowUpRules.DoesNotExist(f"no follow-up rules hold on {day}: run load_reference")
    return found


def moment(on: date) -> Moment:
    """The moment of a day: one query for the rules, the calendar is kept by its own app."""
    return Moment(on, calendar(), rules_on(on))


def dates_of(assignment: Assignment) -> Dates:
    """The dates of a row, as the rules take them."""
    return Dates(
        state=AssignmentState(assignment.state),
        kind=TaskKind(assignment.task.kind),
        due=assignment.current_due,
        worded_before=assignment.task.worded_before,
        is_request=assignment.is_request,
        submitted_on=assignment.submitted_on,
        finished_on=assignment.finished_on,
    )
