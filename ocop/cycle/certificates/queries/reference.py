"""Rows of the reference file as rules take them."""

from datetime import date

from ocop.law.criteria.models import Framework
from ocop.law.criteria.queries import framework_on, recognising_level
from ocop.steering.windows.models import SpanRule
from ocop.steering.windows.queries import day_counted_from

from ..models import ComplaintTerm, ExtensionRule, NoticeRung, NumberPattern
from ..rules import extending
from ..rules.dates import Edge, Window, window_of
from ..rules.radar import Rung

OPENS, CLOSES, CLOCK = "REFILE_OPEN", "REFILE_CLOSE", "REVOKE_DONE"


def pattern_for(level: str) -> NumberPattern | None:
    """How certificates of the level are numbered."""
    return NumberPattern.objects.filter(level=level).first()


def extension_rule() -> ExtensionRule | None:
    """The transitional clause."""
    return ExtensionRule.objects.order_by("-recognised_before").first()


def as_rule(row: ExtensionRule | None) -> extending.Rule | None:
    """For the rules."""
    return extending.Rule(row.basis, row.most_days, row.recognised_before) if row else None


def rungs() -> list[Rung]:
    """The days of notice."""
    return [Rung(row.days, row.framework) for row in NoticeRung.objects.all()]


def term_of(kind: str) -> ComplaintTerm | None:
    """The days of a complaint."""
    return ComplaintTerm.objects.filter(kind=kind).first()


def clock_of(concluded_on: date) -> date | None:
    """The last day of a revocation (26:8.3–8.4)."""
    return day_counted_from(CLOCK, concluded_on)


def signer_level(stars: int | None, framework: Framework | None, *, on: date) -> str:
    """Who revokes so many stars on the day: by the framework in force, else by the one that gave them (26:8.2)."""
    if stars is None:
        return ""
    today = framework_on(on)
    found = recognising_level(today, stars, on=on) if today else ""
    return found or (recognising_level(framework, stars, on=on) if framework else "")


class Windows:
    """The windows for filing again, of many certificates by one read."""

    def __init__(self) -> None:
        rows = list(SpanRule.objects.filter(code__in=(OPENS, CLOSES)))
        self._edges: dict[str, list[Edge]] = {OPENS: [], CLOSES: []}
        for row in rows:
            self._edges[row.code].append(Edge(row.count, row.period))
        self.basis = next((row.basis for row in rows), "")

    def of(self, valid_until: date) -> Window:
        """The window of a certificate."""
        return window_of(valid_until, self._edges[OPENS], self._edges[CLOSES])

    def spans_on(self, day: date) -> tuple[int, int]:
        """So many days before the end the window opens and closes by the law of the day."""
        return self._days(OPENS, day), self._days(CLOSES, day)

    def _days(self, code: str, day: date) -> int:
        return next((-edge.days for edge in self._edges[code] if edge.holds.holds_on(day)), 0)
