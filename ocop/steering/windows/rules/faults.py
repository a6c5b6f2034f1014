"""What contradicts itself among the rules of the calendar: circles, anchors nobody knows, distances that cannot be."""

from collections.abc import Iterable, Iterator, Sequence

from ..vocabulary import Kind, Level
from .building import Rule
from .edges import Derived, Fixed, day_in

A_LEAP_YEAR = 2024


def faults(rules: Sequence[Rule]) -> Iterator[str]:
    """Every fault in words for whoever writes the file."""
    yield from _overlaps(rules)
    for rule in rules:
        yield from (f"{rule.code}: {fault}" for fault in _of_edges(rule, rules))
    yield from (f"{' → '.join(circle)}: the windows wait for each other" for circle in circles(rules))


def circles(rules: Iterable[Rule]) -> Iterator[tuple[str, ...]]:
    """Windows that depend on themselves, each circle once."""
    anchors: dict[str, set[str]] = {}
    for rule in rules:
        anchors.setdefault(rule.code, set()).update(rule.anchors)
    told: set[frozenset[str]] = set()
    for code in anchors:
        circle = _way_back(code, anchors)
        if circle and frozenset(circle) not in told:
            told.add(frozenset(circle))
            yield (*circle, code)


def _way_back(code: str, anchors: dict[str, set[str]]) -> tuple[str, ...]:
    """The way from the window along its anchors back to itself; empty where there is none."""
    ways: list[tuple[str, ...]] = [(code,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for anchor in sorted(anchors.get(way[-1], ())):
            if anchor == code:
                return way
            if anchor not in seen:
                seen.add(anchor)
                ways.append((*way, anchor))
    return ()


def _overlaps(rules: Sequence[Rule]) -> Iterator[str]:
    """Two rows of one window never hold on the same day."""
    for n, rule in enumerate(rules):
        for other in rules[n + 1 :]:
            if rule.code == other.code and rule.period.overlaps(other.period):
                yield f"{rule.code}: two rows hold on the same day"


def _of_edges(rule: Rule, rules: Sequence[Rule]) -> Iterator[str]:
    for edge in (rule.opens, rule.closes):
        match edge:
            case Fixed():
                yield from _of_day(edge)
            case Derived():
                yield from _of_anchor(rule, edge, rules)
    if rule.kind == Kind.STATUTORY and not isinstance(rule.closes, Fixed):
        yield "a day of the law does not depend on another window"
    yield from _of_order(rule)


def _of_day(edge: Fixed) -> Iterator[str]:
    try:
        day_in(edge.day, A_LEAP_YEAR)
    except (ValueError, TypeError):
        yield f"no year has the day {edge.day}"


def _of_anchor(rule: Rule, edge: Derived, rules: Sequence[Rule]) -> Iterator[str]:
    behind = [other for other in rules if other.code == edge.anchor]
    if not behind:
        yield f"unknown anchor {edge.anchor}"
    if any(other.level != Level.PROVINCE and other.level != rule.level for other in behind):
        yield f"the anchor {edge.anchor} differs from place to place"
    if edge.at_least > max(0, -edge.count):
        yield f"keeps {edge.at_least} days free, but closes only {max(0, -edge.count)} before {edge.anchor}"


def _of_order(rule: Rule) -> Iterator[str]:
    """Only days of the year can be compared without a calendar."""
    if not (isinstance(rule.opens, Fixed) and isinstance(rule.closes, Fixed)):
        return
    if any(True for edge in (rule.opens, rule.closes) for _ in _of_day(edge)):
        return
    if rule.opens.on(A_LEAP_YEAR) > rule.closes.on(A_LEAP_YEAR):
        yield "opens after it closes"
