"""Các bản đã nộp: number, digest, what changed from one to the next and against the dossier it started from."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.law.criteria import queries as criteria

from ..queries import access
from ..queries.previous import differences, versions_of
from ..queries.veil import hides_points
from .base import DossierDetail
from .shown import blocks_of, change_in_words

CHOICE = frozenset({"option", "no_option"})


class Versions(DossierDetail):
    """Các bản đã nộp."""

    title = gettext_lazy("Các bản đã nộp")
    template_name = "dossiers/versions.html"
    subjects = staticmethod(access.dossiers_visible_to)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Versions, differences, the content of the newest."""
        dossier, hides = self.dossier, hides_points(self.dossier, self.person, on=self.on)
        by_code = criteria.sheet_of(dossier.criteria_set).by_code
        versions = versions_of(dossier)
        shown = {
            "dossier": dossier,
            "versions": versions,
            "hides_points": hides,
            "differences": [
                (
                    name or _("so với hồ sơ trước"),
                    [change_in_words(each, by_code) for each in found if not (hides and each.field in CHOICE)],
                )
                for name, found in differences(dossier)
            ],
            "blocks": blocks_of(dossier, versions[-1].content) if versions else (),
            "answers": [
                (by_code.get(row["criterion"]), row, None if hides else _option(by_code.get(row["criterion"]), row))
                for row in (versions[-1].content["points"] if versions else ())
            ],
        }
        return super().get_context_data(**{**shown, **kwargs})


def _option(criterion: Any, row: Any) -> Any:
    return criterion.option(row["option"]) if criterion else None
