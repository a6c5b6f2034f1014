"""Money from outside the budget: recorded with its proof, reversed, read."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.models import Person
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.serving import serve
from ocop.base.ui.pages import Back, DetailPage

from ..forms import lines as forms
from ..models import Contribution
from ..queries import access
from ..services import contributions
from ..vocabulary import APPRAISE
from .base import MoneyAct


def contribute(*, by: Person, upload: Any, **typed: Any) -> Contribution:
    """The proof is kept in the transaction of the act, so a refusal leaves none behind."""
    file = files.store(name=upload.name, content=upload.read(), by=by) if upload else None
    return contributions.contribute(by=by, file=file, **typed)


class Contribute(MoneyAct):
    """Ghi vốn huy động."""

    verb = APPRAISE
    title, label, icon, done = _("Ghi vốn huy động"), _("Ghi"), "plus", _("Đã ghi vốn huy động.")
    success_url = "budget:contributions"
    form_class = forms.ContributionForm
    act = staticmethod(contribute)

    def make_form(self, **options: Any) -> BaseForm:
        """The person's own bodies."""
        return forms.ContributionForm(holders=access.bodies_contributing(self.person, on=self.on), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The uploaded proof goes along under a name of its own."""
        upload = form.cleaned_data.pop("proof")
        return {**super().arguments(form), "upload": upload}

    def back(self) -> Back:
        """To the list."""
        return Back(str(_("Vốn huy động ngoài ngân sách")), reverse("budget:contributions"))


class ReverseContribution(MoneyAct):
    """Đảo khoản huy động."""

    verb = APPRAISE
    subjects = staticmethod(access.contributions_visible_to)
    title, label, icon, warns = _("Đảo khoản huy động"), _("Đảo"), "arrow-back-up", True
    done = _("Đã đảo khoản huy động.")
    success_url = "budget:contributions"
    form_class = forms.ReasonForm
    act = staticmethod(contributions.reverse_contribution)

    def back(self) -> Back:
        """To the list."""
        return Back(str(_("Vốn huy động ngoài ngân sách")), reverse("budget:contributions"))


class Proof(DetailPage):
    """The stored proof of a contribution."""

    subjects = staticmethod(access.contributions_visible_to)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The file, for those who see the contribution."""
        stored: StoredFile | None = self.subject.file
        if stored is None:
            raise Http404
        return serve(stored)
