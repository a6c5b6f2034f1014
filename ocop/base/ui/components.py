"""What a view hands to the components: small frozen facts, already decided; templates only show them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ocop.base.kernel.outcome import Obstacle


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person may do on this page.

    With obstacles the button stays readable and says why (settled 27). `asks` means: first open the page of the act
    (a form, or the question before something irreversible); otherwise the button posts at once.
    """

    label: Any
    url: str
    icon: str = ""
    kind: str = "quiet"  # primary | quiet | plain | warn
    asks: bool = False
    obstacles: Sequence[Obstacle] = ()
    spoken: Any = ""
    key: str = ""
    fields: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline as people ask for it: how long still, which day, by which text.

    `left` is the number of days still to go (negative: overdue); `working` says which days are counted. `tone` is
    decided by the owner's rules (`soon` has its own threshold there): open | soon | late | done.
    """

    day: date | None
    left: int | None = None
    tone: str = "open"
    working: bool = True
    basis: Any = ""
    note: Any = ""

    @property
    def words(self) -> str:
        """Còn 2 ngày làm việc · Hôm nay · Quá hạn 6 ngày · Không thời hạn."""
        if self.note:
            return str(self.note)
        if self.tone == "done":
            return _("Đã xong")
        if self.day is None:
            return _("Không thời hạn")
        return self._distance()

    def _distance(self) -> str:
        if self.left is None:
            return _("Quá hạn") if self.tone == "late" else _("Đến hạn")
        if self.left == 0 and self.tone != "late":
            return _("Hôm nay")
        if self.left < 0 or self.tone == "late":
            late = _("Quá hạn %(n)s ngày làm việc") if self.working else _("Quá hạn %(n)s ngày")
            return late % {"n": abs(self.left)}
        still = _("Còn %(n)s ngày làm việc") if self.working else _("Còn %(n)s ngày")
        return still % {"n": self.left}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with which the day begins; a number that cannot be opened is not shown."""

    value: Any
    label: Any
    url: str
    note: Any = ""
    tone: str = ""  # late | soon


@dataclass(frozen=True, slots=True)
class Chip:
    """Who acts: a person (round face) or a body (square face; green = lead)."""

    name: str
    initials: str = ""
    lead: bool = False
    url: str = ""
    icon: str = "building"


@dataclass(frozen=True, slots=True)
class Task:
    """A row of work: title, due, why it is late, who, and the next acts."""

    title: Any
    url: str
    due: Due | None = None
    why: Any = ""
    chips: Sequence[Any] = ()
    notes: Sequence[Any] = ()
    status: Any = None
    actions: Sequence[Action] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """One stage of a timeline: past | now | later."""

    label: Any
    when: Any = ""
    state: str = "later"
    url: str = ""
    status: Any = None
    note: Any = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A status in words, tone and sign, where the state is not an enum of its own."""

    label: Any
    tone: str = "wait"  # done | run | soon | late | wait
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Empty:
    """Why a list is empty and what to do next."""

    title: Any
    text: Any = ""
    url: str = ""
    label: Any = ""
    picture: str = "ui/art/rice.svg"


@dataclass(frozen=True, slots=True)
class FileLine:
    """A stored paper: name, what it is, where to open it, how to take it off."""

    name: str
    url: str
    about: Any = ""
    actions: Sequence[Action] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a bar chart; the counts are printed, the colour only repeats them."""

    label: Any
    part: int
    whole: int
    tone: str = "run"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars with the finding as their title and the same figures as a table."""

    finding: Any
    bars: Sequence[Bar]
    part_label: Any = ""
    whole_label: Any = ""
    legend: Sequence[tuple[str, Any]] = field(default_factory=tuple)
