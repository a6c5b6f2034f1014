"""Đề nghị bổ sung of the team: one list, one day."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.utils.translation import gettext_lazy as _

from ocop.law.criteria import queries as criteria

from ...forms.team_request import TeamRequestForm
from ...services.advising import completing
from .acts import Examine, plain


class AskCompletion(Examine):
    """Đề nghị bổ sung."""

    template_name = "dossiers/advisory/request.html"
    title, label, icon = _("Đề nghị bổ sung hồ sơ"), _("Gửi đề nghị"), "send"
    done = _("Đã gửi đề nghị bổ sung; chủ thể và xã được báo.")
    form_class = TeamRequestForm
    act = staticmethod(completing.ask_from_team)

    def make_form(self, **options: Any) -> BaseForm:
        """With the criteria of the set."""
        return TeamRequestForm(sheet=criteria.sheet_of(self.dossier.criteria_set), **plain(options))

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Items and the day."""
        return {"items": form.items(), "due": form.cleaned_data["due"], "on": self.on}
