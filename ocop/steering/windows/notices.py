"""What the calendar can say to whom: that a date was moved and what moves with it, that a window is about to close."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.people.models import Person
from ocop.base.kernel.formats import short_date

from .models import WindowMove, WindowReminder
from .queries.audiences import people_of
from .queries.weighing import Weighed
from .rules.building import Window

WHY = _("Mốc này liên quan đến công việc của anh/chị.")
EVERYWHERE = _("toàn tỉnh")


def moved(move: WindowMove, weighed: Weighed, changes: str, *, by: Person, on: date) -> None:
    """Everybody whom the window or one that follows is for, once."""
    alone = _("Dời mốc “%(window)s” năm %(year)s (%(place)s): %(old)s → %(new)s. Lý do: %(reason)s")
    together = _(
        "Dời mốc “%(window)s” năm %(year)s (%(place)s): %(old)s → %(new)s. Lý do: %(reason)s. Dời theo: %(changes)s"
    )
    _tell_of_move("windows.moved", together if changes else alone, move, weighed, changes, by=by, on=on)


def restored(move: WindowMove, weighed: Weighed, changes: str, *, by: Person, on: date) -> None:
    """The same people hear that the rule's own day holds again."""
    alone = _("Mốc “%(window)s” năm %(year)s (%(place)s) trở về quy định: %(old)s → %(new)s. Lý do: %(reason)s")
    together = _(
        "Mốc “%(window)s” năm %(year)s (%(place)s) trở về quy định: %(old)s → %(new)s. Lý do: %(reason)s. "
        "Dời theo: %(changes)s"
    )
    _tell_of_move("windows.restored", together if changes else alone, move, weighed, changes, by=by, on=on)


def reminds(reminder: WindowReminder, window: Window, whom: Iterable[Person], *, on: date) -> None:
    """That so many days are left, that today is the last, that the window has closed."""
    left = window.left(on)
    texts = {
        1: _("Còn %(left)s ngày: “%(window)s” đến hết ngày %(day)s. Căn cứ: %(basis)s"),
        0: _("Hôm nay là ngày cuối: “%(window)s” (%(day)s). Căn cứ: %(basis)s"),
        -1: _("Đã hết thời gian: “%(window)s” đến hết ngày %(day)s. Căn cứ: %(basis)s"),
    }
    facts: dict[str, Any] = {
        "window": reminder.rule.name,
        "day": window.closes_on,
        "left": left,
        "basis": window.basis,
        "rung": reminder.rung,
    }
    text, link = texts[(left > 0) - (left < 0)], address_of(window)
    notifications.tell(whom, code="windows.reminder", text=text, facts=facts, link=link, why=WHY)


def address_of(window: Window) -> str:
    """The page of the window for its place."""
    place = [window.place] if window.place else []
    return reverse("windows:detail", args=[window.year, window.code, *place])


def concerned(weighed: Weighed, *, on: date) -> list[Person]:
    """The people of the bodies that the window and each window that follows is for; not of places that are spared."""
    whom: dict[int, Person] = {}
    for window in (weighed.window, *(one.after for one in weighed.following)):
        but = weighed.spared.get(window.code, ())
        found = people_of(window.rule.audience, place=window.place, but=but, on=on)
        whom |= {person.pk: person for person in found}
    return list(whom.values())


def _tell_of_move(
    code: str, text: str, move: WindowMove, weighed: Weighed, changes: str, *, by: Person, on: date
) -> None:
    facts = {
        "window": move.rule.name,
        "year": str(move.year),
        "place": str(move.place) if move.place else EVERYWHERE,
        "old": str(weighed.window.days),
        "new": str(weighed.after.days),
        "reason": move.reason,
        "changes": changes,
        "day": short_date(move.moved_on),
        "move": str(move.pk),
    }
    whom, link = concerned(weighed, on=on), address_of(weighed.window)
    notifications.tell(whom, code=code, text=text, facts=facts, link=link, why=WHY, by=by)
