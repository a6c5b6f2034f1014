"""What the screens of plans share."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.urls import reverse

from ocop.base.kernel import formats
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Act, Back, DetailPage

from ..models import Line, PlanVersion

MILLION = Decimal(1_000_000)
PLACES = 3


def millions(amount_vnd: int | None) -> str:
    """1.250,5: million đồng, never rounded to more than a thousand đồng."""
    if amount_vnd is None:
        return "–"
    value = (Decimal(amount_vnd) / MILLION).quantize(Decimal(1).scaleb(-PLACES)).normalize()
    return formats.decimal_comma(value, max(0, -int(value.as_tuple().exponent)))


def plain_number(value: Decimal | None) -> str:
    """40 or 4,5."""
    if value is None:
        return "–"
    places = max(0, -int(value.normalize().as_tuple().exponent))
    return formats.decimal_comma(value, places)


def action(name: str, subject: Model, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    """A button to an act on the subject; acts that show a form or a question first `ask`."""
    return Action(label, reverse(f"plans:{name}", args=[subject.pk]), icon, kind, **{"asks": True, **more})


def may_be(found: Iterable[Model], subject: Model) -> bool:
    """Whether the subject is among them."""
    return any(each.pk == subject.pk for each in found)


def version_of(line: Line) -> PlanVersion:
    """The version the line stands in, or is proposed for."""
    version = line.version or (line.request and line.request.call.version)
    assert version
    return version


def home_of(line: Line) -> str:
    """The place of the line on its page: the plan, or the agency's answer."""
    page = reverse("plans:version", args=[line.version_id]) if line.version_id else ""
    return f"{page or reverse('plans:input', args=[line.request_id])}#dong-{line.pk}"


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class OfVersion(Act):
    """Where an act on something of a version begins and ends: the page of the version, or one of its pages."""

    page = "version"
    anchor = ""

    @property
    def version(self) -> PlanVersion:
        """The version the subject belongs to."""
        version: PlanVersion = self.subject
        return version

    def page_address(self) -> str:
        """The page one came from and goes back to."""
        return reverse(f"plans:{self.page}", args=[self.version.pk]) + self.anchor

    def back(self) -> Back:
        """To the plan."""
        return Back(str(self.version), self.page_address())

    def next_address(self, result: Any) -> str:
        """Back there."""
        return self._asked_address() or self.page_address()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self._asked_address() or self.page_address()


class VersionAct(OfVersion, DatedAct):
    """An act on a version."""


class VersionDetail(DetailPage):
    """A page about one version, one step below the plan's own."""

    @property
    def version(self) -> PlanVersion:
        """The subject by its own name."""
        version: PlanVersion = self.subject
        return version

    def back(self) -> Back:
        """To the plan."""
        return Back(str(self.version), self.version.get_absolute_url())
