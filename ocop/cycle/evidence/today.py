"""What of the library waits for a person: papers to verify; of one's own, what was sent back and what nears its end."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.ui.components import Due, Task

from .models import Paper
from .queries import access, radar
from .queries.kinds import figures
from .tables import due_of

NEAR = 7  # days a paper waits before that is long


def to_verify(person: Any, on: date) -> Iterator[Task]:
    """Papers handed in, the longest waiting first."""
    for paper in radar.waiting_for(person, on=on):
        waited = (on - paper.entered_on).days if paper.entered_on else 0
        due = Due(paper.entered_on, tone="soon" if waited >= NEAR else "open", note=_("Chờ %(n)s ngày") % {"n": waited})
        yield Task(str(paper), reverse("evidence:verify", args=[paper.pk]), due, notes=[paper.producer.name])


def of_own(person: Any, on: date) -> Iterator[Task]:
    """What was not verified, then what ends soon or has ended, of the producers one acts for."""
    bodies = access.own_bodies(person, on=on)
    if not bodies:
        return
    for paper in radar.sent_back_to(person, on=on).filter(producer__organisation__in=bodies):
        yield Task(str(paper), paper.get_absolute_url(), notes=[_("Sửa rồi nộp lại")])
    soon = figures().soon_days
    ending = radar.radar(person, on=on, within=soon).filter(producer__organisation__in=bodies)
    for paper in ending.filter(~radar.renewed()).order_by("last_day", "pk"):
        yield Task(
            str(paper), paper.get_absolute_url(), due_of(paper.last_day, on=on, soon=soon), notes=[_own_step(paper)]
        )


def _own_step(paper: Paper) -> str:
    return _("Xin xác nhận lại hoặc thay giấy mới") if paper.expires_on is None else _("Thay bằng giấy mới")


def is_own(person: Any, on: date) -> bool:
    """Whether the person keeps a producer's papers or was invited to help with them."""
    return (
        bool(access.own_bodies(person, on=on))
        or access.producers_written_by(person, on=on).filter(Q(advisers__person=person)).exists()
    )
