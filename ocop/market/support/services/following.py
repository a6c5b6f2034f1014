"""The nightly look at the clocks: applications nobody completed, projects whose first day has come."""

from datetime import date

from ..models import SupportProject
from ..vocabulary.projects import ProjectState
from .applying import lapse
from .contracting import begin


def follow(*, on: date) -> tuple[int, int]:
    """How many applications lapsed, how many projects began; a second run the same night finds nothing."""
    late = SupportProject.objects.filter(state=ProjectState.RETURNED, due_on__lt=on).values_list("pk", flat=True)
    lapsed = [pk for pk in list(late) if lapse(pk, on=on)]
    ready = SupportProject.objects.filter(state=ProjectState.CONTRACTED, start_on__lte=on).values_list("pk", flat=True)
    begun = [begin(pk, by=None, on=on) for pk in list(ready)]
    return len(lapsed), len(begun)
