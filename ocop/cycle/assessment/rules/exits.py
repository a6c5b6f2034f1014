"""Kết quả của Trung ương: the highest rank, or one of three exits below it.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 7.4g; E20, E21. Bands and competences are the framework's.
"""

from collections.abc import Iterable, Iterator

from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.ranking import stars_for
from ocop.law.criteria.rules.sheets import Band

from ..vocabulary import Ending, Exit
from .bases import NONE, Bases
from .facts import CentralResult, Competences
from .ranking import ending_of
from .tally import shown

KEPT_PLACES = 6  # decimals of the ministry's mean, as the database holds it


def central_stars(result: CentralResult, bands: Iterable[Band]) -> int:
    """The band of the ministry's mean; its own council has judged the minima."""
    return stars_for(result.mean, bands)


def is_below(result: CentralResult, bands: Iterable[Band], competences: Competences) -> bool:
    """Whether the ministry's mean does not reach the rank it recognises itself."""
    return ending_of(central_stars(result, bands), competences) != Ending.POTENTIAL_FIVE


def exits_for(result: CentralResult, bands: tuple[Band, ...], competences: Competences) -> tuple[Exit, ...]:
    """The exits open to the province; recognising needs a rank the province recognises."""
    if not is_below(result, bands, competences):
        return ()
    ending = ending_of(central_stars(result, bands), competences)
    return tuple(each for each in Exit if each != Exit.RECOGNISE or ending == Ending.RECOGNISED)


def obstacles_to_exit(
    exit: str, result: CentralResult | None, bands: tuple[Band, ...], competences: Competences, bases: Bases = NONE
) -> Iterator[Obstacle]:
    """Why the province may not leave by this door."""
    if result is None:
        yield Obstacle("exit.no-result")
    elif not is_below(result, bands, competences):
        yield Obstacle("exit.not-below", {"mean": _mean(result, bands)}, basis=bases["central-exit"])
    elif exit not in exits_for(result, bands, competences):
        yield Obstacle("exit.no-rank", {"mean": _mean(result, bands)}, basis=bases["recognition"])


def obstacles_to_central_result(result: CentralResult, *, most: int) -> Iterator[Obstacle]:
    """A mean outside the scale, or with more decimals than are kept: the stars follow from what is kept."""
    if -int(result.mean.as_tuple().exponent) > KEPT_PLACES:
        yield Obstacle("exit.mean-too-fine", {"places": KEPT_PLACES}, repair="#id_mean")
    if not 0 <= result.mean <= most:
        yield Obstacle("exit.mean-beyond", {"mean": shown(result.mean), "most": most})


def _mean(result: CentralResult, bands: tuple[Band, ...]) -> str:
    return shown(result.mean, (band.floor for band in bands))
