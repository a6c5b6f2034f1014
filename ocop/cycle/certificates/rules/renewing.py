"""Đánh giá, phân hạng lại: whether the dossier may be opened now (QĐ 26/2026/QĐ-TTg, Art. 7.6a; E23)."""

from collections.abc import Iterator
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import ENDED, Standing
from .dates import Window


def obstacles_to_renewing(
    *, has_product: bool, standing: str, window: Window, basis: str, on: date
) -> Iterator[Obstacle]:
    """A valid recognition of a known product, not before the window; after it the dossier asks for an exception."""
    if not has_product:
        yield Obstacle("renewal.no-product")
    if standing in (*ENDED, Standing.NO_DATA, Standing.RECOGNISED):
        yield Obstacle("renewal.not-valid", {"state": Standing(standing).label})
    elif window.opens is not None and on < window.opens:
        yield Obstacle("renewal.too-early", {"day": short_date(window.opens)}, basis=basis)
