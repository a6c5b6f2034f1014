"""Rates of carrying out, as government reports give them: always with their counts.

The whole of a rate is what is due: done + overdue and not done (notes §3.3; the 2017 figures
16.051 of 16.274 = 98,63% and 2020's 585 of 766 = 76,37% are reproduced by it, settled 8).
Standing work, work without a day and work taken out stay outside every rate.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from ocop.base.kernel.formats import share


@dataclass(frozen=True, slots=True)
class Counts:
    """How many assignments have each status on a day."""

    done_on_time: int = 0
    done_late: int = 0
    not_due: int = 0
    due_soon: int = 0
    overdue: int = 0
    no_deadline: int = 0
    waiting: int = 0
    updated: int = 0
    open: int = 0

    @property
    def done(self) -> int:
        """Finished, on time or late."""
        return self.done_on_time + self.done_late

    @property
    def within_term(self) -> int:
        """Not done and not late."""
        return self.not_due + self.due_soon

    @property
    def due(self) -> int:
        """The whole of every rate: done, and overdue but not done."""
        return self.done + self.overdue

    @property
    def timed(self) -> int:
        """Everything that has a day."""
        return self.due + self.within_term

    @property
    def total(self) -> int:
        """Everything that counts, with and without a day."""
        return self.timed + self.no_deadline

    @property
    def completion(self) -> Decimal | None:
        """Done of due, in percent."""
        return share(self.done, self.due)

    @property
    def on_time(self) -> Decimal | None:
        """Done on time of due, in percent."""
        return share(self.done_on_time, self.due)

    @property
    def overdue_share(self) -> Decimal | None:
        """Overdue and not done, of due, in percent."""
        return share(self.overdue, self.due)

    @property
    def updating(self) -> Decimal | None:
        """Open assignments with a recent report, of all open ones, in percent; apart from completion."""
        return share(self.updated, self.open)


def median_days_late(days_late: Iterable[int]) -> Decimal | None:
    """The middle of the days late of what is or was late; None where nothing is."""
    late = [days for days in days_late if days > 0]
    return Decimal(str(median(late))) if late else None
