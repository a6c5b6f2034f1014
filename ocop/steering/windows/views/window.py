"""One window: its rule and ground, whom it concerns, what depends on what, and every move of it."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Mark
from ocop.base.ui.pages import Back, Page

from .. import permissions
from ..queries.weighing import history_of, weigh_restoring
from ..rules.building import Window, dependents_of
from ..rules.edges import Derived
from ..rules.moving import obstacles_to_touching
from ..tables import amount_in_words, lines_of
from ..vocabulary import Level, Side, Step
from .base import OfWindow


class WindowPage(OfWindow, Page):
    """Một mốc của lịch năm."""

    template_name = "windows/detail.html"

    def heading(self) -> str:
        """Its name."""
        return self.window.rule.name

    def back(self) -> Back:
        """To the year, at the same place."""
        asked = {"nam": self.year, "dia-ban": self.place.pk if self.place else ""}
        label = str(_("Lịch năm %(year)s")) % {"year": self.year}
        return Back(label, f"{reverse('windows:year')}?{urlencode(asked)}")

    def actions(self) -> list[Action]:
        """Move it, take a move back; for those who answer for the place, and only where the date is of that place."""
        is_ours = self.place is None or Level(self.place.level) == self.window.rule.level
        if not is_ours or not permissions.may(self.person, self.place, on=self.on):
            return []
        closed = tuple(obstacles_to_touching(self.window, self.on))
        moving = Action(_("Dời mốc"), self.address("move"), "calendar-event", "primary", asks=True, obstacles=closed)
        return [moving, *self._restoring()]

    def _restoring(self) -> list[Action]:
        """Only where this very place has a move."""
        move = self.window.move
        if move is None or move.place != self.window.place:
            return []
        weighed = weigh_restoring(self.window.code, self.year, self.place, None, on=self.on)
        found: tuple[Obstacle, ...] = weighed.obstacles
        return [
            Action(_("Trả về quy định"), self.address("restore"), "arrow-back-up", asks=True, obstacles=found),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The window with its neighbours and history."""
        windows, originals = self.view.windows(self.place), self.view.originals()
        following = dependents_of(self.window.code, self.view.rules)
        shown = {
            "window": self.window,
            "line": lines_of([self.window], originals, self.on)[0],
            "state": state_of(self.window, self.on),
            "place_name": self.place,
            "facts": facts_of(self.window),
            "anchors": lines_of(chosen(windows, self.window.rule.anchors), originals, self.on),
            "following": lines_of(chosen(windows, following), originals, self.on),
            "counting": [said for said in map(self._counting, edges_of(self.window)) if said],
            "history": history_of(self.window.code, self.year),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _counting(self, edge: Derived) -> str:
        """How the day follows from another window."""
        anchor = self.view.windows(self.place).get(edge.anchor)
        return counting_in_words(edge, anchor.rule.name) if anchor else ""


def edges_of(window: Window) -> list[Derived]:
    """The edges that count from another window."""
    return [edge for edge in (window.rule.opens, window.rule.closes) if isinstance(edge, Derived)]


COUNTED = {  # (which edge of the anchor, before it −1, on it 0, after it 1)
    (Side.CLOSES, -1): _("%(days)s trước ngày cuối của “%(anchor)s”"),
    (Side.CLOSES, 0): _("cùng ngày cuối với “%(anchor)s”"),
    (Side.CLOSES, 1): _("%(days)s sau ngày cuối của “%(anchor)s”"),
    (Side.OPENS, -1): _("%(days)s trước ngày mở “%(anchor)s”"),
    (Side.OPENS, 0): _("cùng ngày mở “%(anchor)s”"),
    (Side.OPENS, 1): _("%(days)s sau ngày mở “%(anchor)s”"),
}


def counting_in_words(edge: Derived, anchor: str) -> str:
    """15 ngày làm việc trước ngày cuối của “…”."""
    sentence = COUNTED[edge.side, (edge.count > 0) - (edge.count < 0)]
    return str(sentence) % {"days": amount_in_words(edge.count, edge.unit), "anchor": anchor}


def chosen(windows: dict[str, Window], codes: Iterable[str]) -> list[Window]:
    """Other windows of the same year and place, in their order."""
    return sorted((windows[code] for code in codes if code in windows), key=lambda one: (one.closes_on, one.code))


def state_of(window: Window, on: Any) -> Mark:
    """Where the day stands in the window."""
    if window.has_closed(on):
        return Mark(_("Đã hết"), "done")
    return Mark(_("Đang mở"), "run") if window.is_open(on) else Mark(_("Chưa mở"), "wait")


def facts_of(window: Window) -> list[tuple[Any, Any]]:
    """What stands beside the days."""
    rule = window.rule
    facts = [
        (_("Loại mốc"), rule.kind.label),
        (_("Áp dụng cho"), rule.level.label),
        (_("Cho ai"), [str(who.label) for who in rule.audience]),
        (_("Bước"), Step(rule.step).label if rule.step else ""),
        (_("Căn cứ"), rule.basis),
        (_("Độ tin cậy"), rule.evidence.label),
        (_("Quy định có hiệu lực từ"), rule.period.start or ""),
        (_("Quy định hết hiệu lực sau"), rule.period.last_day or ""),
    ]
    return [(label, value) for label, value in facts if value]
