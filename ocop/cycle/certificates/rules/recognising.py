"""Công nhận và cấp giấy chứng nhận: what stands in the way.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 4.1 (from three stars on; below, only a notice), 4.3, 7.3, 7.4; E19, E20, E22.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle
from ocop.cycle.assessment.vocabulary import Ending, Exit
from ocop.law.criteria.vocabulary import Level

from ..vocabulary import SuccessionKind

LOW_BASIS = "Quyết định 26/2026/QĐ-TTg, Điều 4.1a"
CENTRAL_BASIS = "Quyết định 26/2026/QĐ-TTg, Điều 4.1, 7.3e, 7.4"
NO_NUMBER = Obstacle("recognition.no-decision", repair="#id_decision_number")
NO_DAY = Obstacle("recognition.no-day", repair="#id_decided_on")


@dataclass(frozen=True, slots=True)
class Central:
    """What the ministry answered: its stars, and the way on that the province chose below the highest rank."""

    stars: int
    exit: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known of a result before it is recognised."""

    product: str
    ending: str
    council_stars: int
    is_approved: bool
    is_recognised: bool
    central: Central | None = None
    is_overtaken: bool = False


def stars_to_recognise(asked: Asked) -> int | None:
    """The council's stars, or the ministry's for what was sent to it (E20); None while nobody has the last word."""
    if asked.ending == Ending.RECOGNISED:
        return asked.council_stars
    if asked.ending != Ending.POTENTIAL_FIVE or asked.central is None:
        return None
    is_below = asked.central.exit != ""
    return asked.central.stars if not is_below or asked.central.exit == Exit.RECOGNISE else None


def obstacles_to_recognising(
    asked: Asked, *, level: str, asked_level: str, number: str, day: date | None, on: date
) -> Iterator[Obstacle]:
    """Everything between a result and its recognition; `level` recognises these stars, `asked_level` would decide."""
    product = {"product": asked.product}
    if asked.is_recognised:
        yield Obstacle("recognition.exists", product)
    if asked.is_overtaken:
        yield Obstacle("recognition.assessed-again", product)
    if asked.ending not in (Ending.RECOGNISED, Ending.POTENTIAL_FIVE) or (
        asked.ending == Ending.RECOGNISED and not level
    ):
        yield Obstacle("recognition.too-low", product, basis=LOW_BASIS)
    elif not asked.is_approved:
        yield Obstacle("recognition.not-approved", product)
    elif stars_to_recognise(asked) is None:
        yield Obstacle("recognition.with-ministry", product, basis=CENTRAL_BASIS)
    elif level != asked_level:
        yield Obstacle("recognition.other-level", {**product, "level": _level(level)}, basis=CENTRAL_BASIS)
    if not number.strip():
        yield NO_NUMBER
    if day is None or day > on:
        yield NO_DAY


def _level(level: str) -> object:
    return Level(level).label if level in Level.values else "–"


def obstacles_to_issuing(
    *, is_issued: bool, has_series: bool, is_own: bool, number: str, issued_on: date | None, decided_on: date, on: date,
) -> Iterator[Obstacle]:  # fmt: skip
    """A certificate is issued once, on or after the day of the decision; its number is drawn, or typed as received."""
    if is_issued:
        yield Obstacle("certificate.is-issued")
    if not has_series:
        yield Obstacle("certificate.no-series")
    if has_series and not is_own and not number.strip():
        yield Obstacle("certificate.no-number", repair="#id_number")
    if issued_on is None or not decided_on <= issued_on <= on:
        yield Obstacle("certificate.no-day", repair="#id_issued_on")


def kind_of_succession(dossier_kind: str) -> SuccessionKind:
    """An upgrade is one; whatever else takes the place of a valid recognition renews it."""
    return SuccessionKind.UPGRADE if dossier_kind == "upgrade" else SuccessionKind.RENEWAL


def number_written(pattern: str, *, number: int, year: int) -> str:
    """As the pattern of the series says."""
    return pattern.format(number=f"{number:02d}", year=year)
