"""Half-open periods of days: `start` is in, `end` is out; None means open.

Files of the reference folder give the last day in force (`valid_to`, inclusive); `closed` turns it
into a half-open period, so nothing in the system ever adds a day by hand.
"""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` (included) to `end` (excluded); None is open on that side."""

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end <= self.start:
            raise ValueError(f"a period ends after it starts: {self.start} – {self.end}")

    @classmethod
    def closed(cls, first: date | None, last: date | None) -> "Period":
        """The period whose last day is `last`, as laws and reference files write it."""
        return cls(first, last + timedelta(days=1) if last else None)

    @property
    def last_day(self) -> date | None:
        """The last day inside, as papers print it."""
        return self.end - timedelta(days=1) if self.end else None

    def holds_on(self, day: date) -> bool:
        """Whether the day lies inside."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share at least one day."""
        starts_before = self.start is None or other.end is None or self.start < other.end
        ends_after = self.end is None or other.start is None or other.start < self.end
        return starts_before and ends_after
