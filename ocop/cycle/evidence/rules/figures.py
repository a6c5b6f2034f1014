"""The figures of this installation (`reference/evidence-rules.yaml`), each with its worth where no row says so."""

from dataclasses import dataclass, fields

from .pictures import Fit

PIXELS = 1_000_000


@dataclass(frozen=True, slots=True)
class Figures:
    """Days, pages, pixels."""

    soon_days: int = 60
    radar_days: int = 90
    period_months: int = 12
    most_pages: int = 30
    longest_side: int = 1600
    most_megapixels: int = 60

    @property
    def fit(self) -> Fit:
        """How large a picture may come and is kept."""
        return Fit(self.longest_side, self.most_megapixels * PIXELS)


FIGURES = tuple(field.name for field in fields(Figures))
