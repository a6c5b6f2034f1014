"""What forms and lists hand over: a producer, its representative, the figures of a year, as plain facts."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from ocop.actors.territory.models import Unit
from ocop.actors.territory.vocabulary import Level

from ..rules.identifiers import plain_phone, plain_tax_code
from ..rules.registering import Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerWording:
    """A record as a form or a list gives it."""

    kind: str
    name: str
    unit: Unit | None
    short_name: str = ""
    name_en: str = ""
    tax_code: str = ""
    registration_number: str = ""
    registered_on: date | None = None
    registration_authority: str = ""
    charter_capital_vnd: int | None = None
    members_total: int | None = None
    members_poor: int | None = None
    business_lines: str = ""
    street: str = ""
    latitude: float | None = None
    longitude: float | None = None
    phone: str = ""
    email: str = ""
    website: str = ""
    social: str = ""
    shop: str = ""
    established_on: date | None = None

    def columns(self) -> dict[str, Any]:
        """The columns of the table, numbers in their plain form, no blanks at the ends."""
        typed = {each.name: getattr(self, each.name) for each in fields(self)}
        stripped = {name: value.strip() if isinstance(value, str) else value for name, value in typed.items()}
        return {**stripped, "tax_code": plain_tax_code(self.tax_code) or None, "phone": plain_phone(self.phone)}

    def facts(self, *, on: date | None) -> Facts:
        """What the rules look at; without a day the place is not asked."""
        return Facts(
            kind=self.kind,
            name=self.name,
            tax_code=plain_tax_code(self.tax_code),
            phone=plain_phone(self.phone),
            registration_number=self.registration_number,
            registered_on=self.registered_on,
            established_on=self.established_on,
            charter_capital_vnd=self.charter_capital_vnd,
            members_total=self.members_total,
            members_poor=self.members_poor,
            latitude=self.latitude,
            longitude=self.longitude,
            place_is_commune=is_commune(self.unit, on) if on else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RepresentativeWording:
    """Who represents a producer."""

    name: str
    position: str = ""
    sex: str = ""
    ethnicity: str = ""
    birth_year: int | None = None
    residence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresWording:
    """Figures of a year."""

    year: int
    source: str
    source_note: str = ""
    output: Decimal | None = None
    output_unit: str = ""
    revenue_vnd: int | None = None
    profit_vnd: int | None = None
    tax_paid_vnd: int | None = None
    export_vnd: int | None = None
    labour_total: int | None = None
    labour_local: int | None = None
    labour_women: int | None = None
    labour_ethnic: int | None = None
    labour_insured: int | None = None


def is_commune(unit: Unit | None, on: date) -> bool:
    """Whether it is a commune in force on the day."""
    return unit is not None and unit.level == Level.COMMUNE and unit.period.holds_on(on)
