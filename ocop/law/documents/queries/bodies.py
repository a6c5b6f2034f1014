"""Bodies as a clerk writes them: by full name, short name or another name, on a day."""

from collections.abc import Iterable
from datetime import date

from ocop.actors.organisations import queries as organisations
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Level
from ocop.base.kernel.text import fold, squeeze

OFFERED = (Level.CENTRAL, Level.PROVINCIAL, Level.DISTRICT)


def body_named(text: str, *, on: date) -> Organisation | None:
    """The one body in force on the day that bears exactly this name; the province's own before others."""
    words = squeeze(text)
    if not words:
        return None
    found = organisations.named(Organisation.objects.in_force(on), words)
    exact = [body for body in found if fold(words) in _names(body)]
    if len(exact) > 1 and (committee := organisations.province_committee(on)):
        exact = [body for body in exact if body.province == committee.province] or exact
    return exact[0] if len(exact) == 1 else None


def bodies_named(lines: Iterable[str], *, on: date) -> list[Organisation]:
    """The bodies that the lines of "Nơi nhận" name exactly; other lines stay words."""
    found = (body_named(line.strip(" -–;.,"), on=on) for line in lines)
    return list({body.pk: body for body in found if body}.values())


def names_offered(*, on: date) -> list[str]:
    """Names to choose from while typing, without the many committees of communes."""
    rows = Organisation.objects.in_force(on).filter(level__in=OFFERED)
    return sorted(set(rows.values_list("name", flat=True)), key=fold)


def _names(body: Organisation) -> set[str]:
    return {fold(squeeze(name)) for name in (body.name, body.short, *body.aliases)}
