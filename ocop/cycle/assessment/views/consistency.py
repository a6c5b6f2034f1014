"""Tính nhất quán: what the chair sees of a closed sitting; it explains, and changes no result."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.formats import decimal_comma
from ocop.base.ui.pages import Back, DetailPage

from ..models import Item, Sitting
from ..queries import consistency as queries
from ..rules.consistency import Compared, CriterionSpread, Severity
from ..rules.tally import shown
from .base import ItemDetail

PLACES = 2


def plain(value: float | None) -> str:
    """0,81; a dash where nothing can be said."""
    return "–" if value is None else decimal_comma(Decimal(str(round(value, PLACES))), PLACES)


def signed(value: float | None) -> str:
    """+1,50, −2,33."""
    if value is None:
        return "–"
    return ("−" if value < 0 else "+") + plain(abs(value))


class SittingConsistencyPage(DetailPage):
    """Tính nhất quán của phiên."""

    title = gettext_lazy("Tính nhất quán của phiên")
    subjects = staticmethod(queries.sittings_compared)
    template_name = "assessment/consistency.html"

    def heading(self) -> str:
        """With the sitting."""
        return _("Tính nhất quán: %(sitting)s") % {"sitting": self.subject}

    def back(self) -> Back:
        """To the sitting."""
        sitting: Sitting = self.subject
        return Back(str(sitting), sitting.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Members, agreement, dossiers."""
        found = queries.of_sitting(self.subject, queries.items_compared(self.person, on=self.on))
        shown_ = {
            "sitting": self.subject,
            "agreement": plain(found.agreement),
            "members": [severity_row(row.member.person.full_name, row.severity) for row in found.members],
            "items": [item_row(row) for row in found.items],
        }
        return super().get_context_data(**{**shown_, **kwargs})


class ItemConsistencyPage(ItemDetail):
    """Tính nhất quán của một hồ sơ."""

    subjects = staticmethod(queries.items_compared)
    template_name = "assessment/item_consistency.html"

    def heading(self) -> str:
        """The product."""
        return _("Tính nhất quán: %(product)s") % {"product": self.item.called}

    def back(self) -> Back:
        """To the sitting's page of this kind."""
        return Back(_("Tính nhất quán của phiên"), reverse("assessment:consistency", args=[self.item.sitting_id]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Criteria far apart, the three views."""
        found = queries.of_item(self.item)
        shown_ = {
            "item": self.item,
            "agreement": plain(found.agreement),
            "mean": shown(found.tally.mean),
            "spread": found.tally.spread,
            "spreads": [spread_row(each) for each in found.spreads if each.apart],
            "compared": [compared_row(each) for each in found.compared],
            "has_own": found.has_own,
            "has_advisory": found.has_advisory,
        }
        return super().get_context_data(**{**shown_, **kwargs})


def severity_row(name: str, severity: Severity) -> Mapping[str, Any]:
    """A member in words."""
    interval = "–" if severity.low is None else f"{signed(severity.low)} … {signed(severity.high)}"
    return {
        "name": name, "dossiers": severity.dossiers, "difference": signed(severity.difference), "interval": interval,
        "is_clear": severity.is_clear, "is_severe": severity.difference < 0,
    }  # fmt: skip


def item_row(row: queries.ItemRow) -> Mapping[str, Any]:
    """A dossier in the list."""
    item: Item = row.item
    return {
        "name": item.called, "url": reverse("assessment:item-consistency", args=[item.pk]),
        "sheets": len(row.tally.scores), "mean": shown(row.tally.mean), "spread": row.tally.spread,
        "agreement": plain(row.agreement),
    }  # fmt: skip


def spread_row(spread: CriterionSpread) -> Mapping[str, Any]:
    """A criterion in which members stand apart."""
    return {"spread": spread, "mean": shown(spread.mean)}


def compared_row(compared: Compared) -> Mapping[str, Any]:
    """A criterion with its three views."""
    return {"row": compared, "council": shown(compared.council)}
