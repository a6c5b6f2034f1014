"""The figures of a report: which assignments each number counts, and the rows by agency and by task.

Every number is the length of a list of records, so it can be opened. Rates follow the directives' own rule: the whole
is what is due (done + overdue and not done); standing work and work taken out stay outside.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ocop.base.kernel.formats import share
from ocop.steering.directives.rules.rates import median_days_late
from ocop.steering.directives.rules.status import Standing
from ocop.steering.directives.vocabulary import OPEN_STATES, AssignmentState, TimeStatus

from ..vocabulary import PARTS, Figure, Rate

DONE = frozenset({TimeStatus.DONE_ON_TIME, TimeStatus.DONE_LATE})
WITHIN = frozenset({TimeStatus.NOT_DUE, TimeStatus.DUE_SOON})
DUE = DONE | {TimeStatus.OVERDUE}
LATE = frozenset({TimeStatus.OVERDUE, TimeStatus.DONE_LATE})


@dataclass(frozen=True, slots=True)
class Share:
    """One assignment as the report counts it."""

    assignment: int
    task: int
    body: int
    state: AssignmentState
    standing: Standing
    assigned_on: date
    finished_on: date | None = None
    is_updated: bool = False

    @property
    def status(self) -> TimeStatus:
        """The computed status at the cut-off."""
        return self.standing.status


@dataclass(frozen=True, slots=True)
class InPeriod:
    """The period's first and last day."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Whether the day lies in the period, both ends included."""
        return day is not None and self.first <= day <= self.last


def _counts(*statuses: TimeStatus) -> Callable[[Share, InPeriod], bool]:
    return lambda share_of, _period: share_of.status in statuses


MEMBERS: Mapping[Figure, Callable[[Share, InPeriod], bool]] = {
    Figure.TOTAL: lambda s, _: s.status != TimeStatus.OUT,
    Figure.TIMED: _counts(*DUE, *WITHIN),
    Figure.DUE: _counts(*DUE),
    Figure.DONE: _counts(*DONE),
    Figure.DONE_ON_TIME: _counts(TimeStatus.DONE_ON_TIME),
    Figure.DONE_LATE: _counts(TimeStatus.DONE_LATE),
    Figure.WITHIN_TERM: _counts(*WITHIN),
    Figure.DUE_SOON: _counts(TimeStatus.DUE_SOON),
    Figure.OVERDUE: _counts(TimeStatus.OVERDUE),
    Figure.NO_DEADLINE: _counts(TimeStatus.NO_DEADLINE),
    Figure.WAITING: lambda s, _: s.state == AssignmentState.SUBMITTED,
    Figure.OPEN: lambda s, _: s.state in OPEN_STATES,
    Figure.UPDATED: lambda s, _: s.state in OPEN_STATES and s.is_updated,
    Figure.OUT: _counts(TimeStatus.OUT),
    Figure.GIVEN_IN_PERIOD: lambda s, period: s.status != TimeStatus.OUT and period.holds(s.assigned_on),
    Figure.DONE_IN_PERIOD: lambda s, period: s.status in DONE and period.holds(s.finished_on),
}


@dataclass(frozen=True, slots=True)
class Portion:
    """A rate with the two counts it is made of."""

    rate: Rate
    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """In percent with two places; None of nothing."""
        return share(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of a set of assignments: for each figure the records behind it."""

    lists: Mapping[Figure, tuple[int, ...]]
    median_late: Decimal | None
    longest_late: int

    def count(self, figure: Figure) -> int:
        """How many records stand behind the figure."""
        return len(self.lists[figure])

    @property
    def portions(self) -> tuple[Portion, ...]:
        """Every rate with its counts."""
        return tuple(Portion(rate, self.count(part), self.count(whole)) for rate, (part, whole) in PARTS.items())


def tally(shares: Sequence[Share], period: InPeriod) -> Tally:
    """Count once: the records behind each figure, in the order given."""
    late = [s.standing.days_late for s in shares if s.status in LATE]
    return Tally(
        lists={
            figure: tuple(s.assignment for s in shares if is_member(s, period)) for figure, is_member in MEMBERS.items()
        },
        median_late=median_days_late(late),
        longest_late=max((s.standing.days_late for s in shares if s.status == TimeStatus.OVERDUE), default=0),
    )


def by_body(shares: Iterable[Share], period: InPeriod) -> dict[int, Tally]:
    """The figures of each body."""
    return _grouped(shares, period, lambda s: s.body)


def by_task(shares: Iterable[Share], period: InPeriod) -> dict[int, Tally]:
    """The figures of each task."""
    return _grouped(shares, period, lambda s: s.task)


def _grouped(shares: Iterable[Share], period: InPeriod, key: Callable[[Share], int]) -> dict[int, Tally]:
    groups: dict[int, list[Share]] = {}
    for each in shares:
        groups.setdefault(key(each), []).append(each)
    return {name: tally(members, period) for name, members in groups.items()}
