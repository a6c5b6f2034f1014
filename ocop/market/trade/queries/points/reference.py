"""Rows of the reference file as rules take them."""

from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.periods import Period

from ...models.points import PointCriterion, PointDecision, PointGround, PointSetting, VenueType
from ...rules.points import venues
from ...rules.points.checklist import Criterion, Dated, Limits, lines_on
from ...rules.points.deciding import Ground


@dataclass(frozen=True, slots=True)
class Settings:
    """Days, amounts and names in force on a day."""

    values: dict[str, int]
    texts: dict[str, str]
    bases: dict[str, str]

    def __getitem__(self, code: str) -> int:
        """A figure."""
        return self.values[code]

    def text(self, code: str) -> str:
        """A name."""
        return self.texts.get(code, "")

    def basis(self, code: str) -> str:
        """What the figure rests on."""
        return self.bases.get(code, "")

    @property
    def limits(self) -> Limits:
        """Of an outcome on conditions."""
        return Limits(self["CONDITIONAL_MOST"], self["CONDITIONAL_DAYS"])

    @property
    def rungs(self) -> list[int]:
        """Days before an end at which people hear of it."""
        return [int(part) for part in self.text("EXPIRY_DAYS").split()]

    @property
    def box(self) -> venues.Box | None:
        """Where the province lies."""
        written = self.text("PROVINCE_BOX")
        return venues.Box.written(written) if written else None


def settings_on(day: date) -> Settings:
    """Those in force; one query."""
    rows = [row for row in PointSetting.objects.all() if row.period.holds_on(day)]
    return Settings(
        {row.code: row.value for row in rows if row.value is not None},
        {row.code: row.text for row in rows},
        {row.code: row.basis for row in rows},
    )


def decisions() -> list[venues.Decision]:
    """The ministry's decisions."""
    rows = PointDecision.objects.all()
    return [venues.Decision(row.code, row.number, row.period, row.is_regime) for row in rows]


def regime_on(day: date) -> venues.Regime | None:
    """The decision that counts on the day."""
    return venues.regime_on(decisions(), day)


def venue_of(row: VenueType | None) -> venues.Venue | None:
    """For the rules."""
    return venues.Venue(row.code, row.decisions, row.needs_reason) if row else None


def ground_of(row: PointGround | None) -> Ground | None:
    """For the rules."""
    return Ground(row.code, row.kind, row.needs_notice) if row else None


def lines_of(regime: venues.Regime, day: date) -> list[Criterion]:
    """The checklist of the day."""
    dated = [Dated(_criterion(row), Period(row.start, row.end)) for row in PointCriterion.objects.all()]
    return lines_on(dated, decisions(), regime, day)


def _criterion(row: PointCriterion) -> Criterion:
    return Criterion(
        code=row.code, group=row.group, group_name=row.group_name, group_name_en=row.group_name_en, name=row.name,
        name_en=row.name_en, check=row.check_text, check_en=row.check_text_en, kind=row.kind, origin=row.origin,
        evidence=row.evidence, is_required=row.is_required, is_fatal=row.is_fatal, told_by=row.told_by,
        applies_if=row.applies_if, law=row.law, not_for=row.not_for, options=row.options, decisions=row.decisions,
        threshold=row.threshold,
    )  # fmt: skip
