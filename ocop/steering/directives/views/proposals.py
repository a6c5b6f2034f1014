"""Acts on one proposal: confirm, reject, look again, edit, split; each ends where the proposal stands on the page."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .. import permissions
from ..forms.review import WordingForm, wording_initial
from ..models import Proposal
from ..queries import access
from ..rules.review import cuts, tidy_span
from ..services import review
from .base import DatedAct


class ProposalAct(DatedAct):
    """An act on one proposal; it ends where the proposal stands on the page."""

    verb = permissions.READ
    subjects = staticmethod(access.proposals_under_review)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The version the clerk saw, so that two people at once are told."""
        seen = self.request.POST.get("seen", "")
        return {"on": self.on, **({"seen": int(seen)} if seen.isdecimal() else {})}

    def next_address(self, result: Any) -> str:
        """Back to the proposal on the page."""
        return self.page(self.subject)

    def origin(self) -> str:
        """A refusal is told on the page too."""
        return self.page(self.subject)

    @staticmethod
    def page(proposal: Proposal) -> str:
        """The review page at this proposal."""
        return f"{reverse('directives:review', args=[proposal.directive_id])}#t{proposal.pk}"


class Confirm(ProposalAct):
    """Nhận."""

    label, done = _("Nhận"), _("Đã xác nhận nhiệm vụ.")
    act = staticmethod(review.confirm)


class Reject(ProposalAct):
    """Bỏ."""

    label, icon, warns, done = _("Bỏ"), "x", True, _("Đã bỏ ý này; có thể xem lại.")
    question = _("Ý này không phải là nhiệm vụ?")
    act = staticmethod(review.reject)


class Reopen(ProposalAct):
    """Xem lại."""

    label, icon, done = _("Xem lại"), "refresh", _("Ý này chờ xem lại.")
    act = staticmethod(review.reopen)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Only the day."""
        return {"on": self.on}


class Edit(ProposalAct):
    """Sửa: saved as it is, complete or not."""

    label, icon, done = _("Lưu"), "pencil", _("Đã lưu.")
    title = _("Sửa nhiệm vụ")
    form_class = WordingForm
    template_name = "directives/edit.html"
    act = staticmethod(review.edit)

    def initial(self) -> dict[str, Any]:
        """The proposal as it stands."""
        return wording_initial(self.subject)

    def arguments(self, form: WordingForm) -> Mapping[str, Any]:
        """The wording, and which of the bodies shown were kept and left out."""
        shown, ticked = self.numbers("shown"), self.numbers("ticked")
        chosen = {"ticked": ticked, "unticked": [pk for pk in shown if pk not in ticked]} if shown else {}
        return {"on": self.on, "wording": form.wording(), "seen": form.cleaned_data["seen"], **chosen}

    def numbers(self, name: str) -> list[int]:
        """The keys posted under a name."""
        return [int(pk) for pk in self.request.POST.getlist(name) if pk.isdecimal()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The bodies with their ticks as they were posted, else as they stand."""
        rows, shown, ticked = list(self.subject.addressees.all()), self.numbers("shown"), self.numbers("ticked")
        for row in rows:
            row.is_ticked = row.organisation_id in ticked if row.organisation_id in shown else row.is_ticked
        return super().get_context_data(**{"addressees": rows, **kwargs})


class EditAndConfirm(Edit):
    """Lưu và nhận: both in one act, or neither."""

    label, done = _("Nhận nhiệm vụ"), _("Đã xác nhận nhiệm vụ.")

    @staticmethod
    def act(proposal_id: int, **arguments: Any) -> Proposal:
        """Edit, then confirm, inside the act's transaction."""
        review.edit(proposal_id, **arguments)
        return review.confirm(proposal_id, by=arguments["by"], on=arguments["on"])


class Split(ProposalAct):
    """Tách: choose one of the places where the sentence can be cut."""

    label, icon, title = _("Tách"), "arrows-split", _("Tách thành hai nhiệm vụ")
    done = _("Đã tách thành hai ý.")
    template_name = "directives/split.html"
    act = staticmethod(review.split)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The chosen place."""
        at = self.request.POST.get("at", "")
        return {**super().arguments(form), "at": int(at) if at.isdecimal() else -1}

    def next_address(self, result: Any) -> str:
        """To the first half."""
        return self.page(result[0] if result else self.subject)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Every possible cut with the two halves it gives."""
        text, start, end = self.subject.directive.text, self.subject.start or 0, self.subject.end or 0
        places = [(at, _cut(text, start, at), _cut(text, at, end)) for at in cuts(text, start, end)]
        return super().get_context_data(**{"places": places, **kwargs})


def _cut(text: str, start: int, end: int) -> str:
    return text[slice(*tidy_span(text, start, end))]
