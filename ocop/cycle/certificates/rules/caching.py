"""How long an answer of the public check may be kept: a minute at most, and never beyond midnight in Viet Nam, since
states change with the day (settled 18)."""

from datetime import datetime, time, timedelta

from .dates import VIETNAM


def seconds_to_keep(moment: datetime, most: int) -> int:
    """The smaller of both."""
    here = moment.astimezone(VIETNAM)
    midnight = datetime.combine(here.date() + timedelta(days=1), time(), VIETNAM)
    return min(most, int((midnight - here).total_seconds()))
