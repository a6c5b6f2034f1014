"""What the records say, counted by plain conditions: the figures of board and report must equal these."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ocop.steering.directives.models import Assignment
from ocop.steering.directives.vocabulary import OPEN_STATES, OUT_STATES, AssignmentState


@dataclass(frozen=True)
class Records:
    """The assignments of the story at the end of a day."""

    day: date

    @property
    def counted(self) -> QuerySet[Assignment]:
        return Assignment.objects.exclude(state__in=OUT_STATES)

    @property
    def done(self) -> QuerySet[Assignment]:
        return self.counted.filter(state=AssignmentState.DONE)

    @property
    def overdue(self) -> QuerySet[Assignment]:
        return self.counted.filter(state__in=OPEN_STATES, current_due__lt=self.day)

    @property
    def within_term(self) -> QuerySet[Assignment]:
        return self.counted.filter(state__in=OPEN_STATES, current_due__gte=self.day)

    @property
    def without_day(self) -> QuerySet[Assignment]:
        return self.counted.filter(current_due=None)
