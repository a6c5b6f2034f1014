"""Quy chế Hội đồng: versions with their parameters, each marked as issued or as a default."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ocop.base.files.serving import serve
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.pages import Back, DetailPage, ListPage

from ..forms.councils import RegulationForm, shown_value
from ..models import ParameterRule, Regulation
from ..queries import access
from ..queries.councils import parameters
from ..services.regulating import enact
from ..tables import REGULATIONS
from ..vocabulary import SET
from .base import DatedAct, stored


@dataclass(frozen=True, slots=True)
class ParameterRow:
    """One parameter of a version: what it says, and whether the issued text says so."""

    name: str
    value: str
    is_default: bool
    evidence: str
    source: str
    hint: str


def rows_of(regulation: Regulation | None) -> Iterator[ParameterRow]:
    """The parameters in order; without a version the defaults alone."""
    is_english = get_language() == "en"
    for rule in parameters():
        is_default = regulation is None or rule.code in regulation.defaults
        value = rule.value if regulation is None else getattr(regulation, rule.code)
        yield ParameterRow(
            rule.name_en if is_english else rule.name,
            shown_value(rule.code, value),
            is_default,
            evidence_of(rule) if is_default else "",
            rule.source if is_default else "",
            rule.hint_en if is_english else rule.hint,
        )


def evidence_of(rule: ParameterRule) -> str:
    """How sure the default is."""
    return str(rule.get_evidence_display())


class RegulationList(ListPage):
    """Quy chế hoạt động của Hội đồng."""

    title = gettext_lazy("Quy chế hoạt động của Hội đồng")
    template_name = "assessment/regulations.html"
    subjects = staticmethod(access.regulations_visible_to)
    table = REGULATIONS
    file_name = "quy-che"
    counted = gettext_lazy("%(n)s phiên bản")
    empty = Empty(
        gettext_lazy("Chưa nhập quy chế nào"),
        gettext_lazy("Chưa có quy chế thì chưa mở được phiên."),
    )

    def is_allowed(self) -> bool:
        """For whoever has to do with councils."""
        return access.is_concerned(self.person, on=self.on)

    def back(self) -> Back:
        """To the councils."""
        return Back(_("Hội đồng đánh giá, phân hạng"), reverse("assessment:councils"))

    def actions(self) -> Sequence[Action]:
        """Enter a version."""
        if not access.sets(self.person, on=self.on):
            return ()
        return [Action(_("Nhập quy chế"), reverse("assessment:new-regulation"), "plus", "primary", asks=True)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the defaults."""
        return super().get_context_data(**{"parameters": list(rows_of(None)), **kwargs})


class RegulationPage(DetailPage):
    """One version."""

    subjects = staticmethod(access.regulations_visible_to)
    template_name = "assessment/regulation.html"

    def heading(self) -> str:
        """Quy chế 12/QĐ-UBND."""
        return _("Quy chế Hội đồng, %(number)s") % {"number": self.subject.decision_number}

    def back(self) -> Back:
        """To the versions."""
        return Back(_("Quy chế hoạt động của Hội đồng"), reverse("assessment:regulations"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Its parameters."""
        shown = {"regulation": self.subject, "parameters": list(rows_of(self.subject))}
        return super().get_context_data(**{**shown, **kwargs})


class RegulationPaper(DetailPage):
    """The text as a file."""

    subjects = staticmethod(access.regulations_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Inline where a browser shows it."""
        if self.subject.paper is None:
            raise Http404
        return serve(self.subject.paper, inline=True)


class NewRegulation(DatedAct):
    """Nhập quy chế."""

    title, label, icon = gettext_lazy("Nhập quy chế Hội đồng"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã nhập quy chế.")
    verb = SET
    form_class = RegulationForm
    act = staticmethod(enact)

    def make_form(self, **options: Any) -> RegulationForm:
        """With the parameters and their defaults."""
        return RegulationForm(rules=parameters(), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The decision, its paper, and what the text says."""
        names = ("decision_number", "decision_on", "issuer", "start")
        decided = {name: form.cleaned_data[name] for name in names}
        paper = stored(form.cleaned_data["paper"], by=self.person)
        return {**decided, "values": form.values(), "paper": paper, "on": self.on}

    def home(self) -> str:
        """The versions."""
        return reverse("assessment:regulations")

    def next_address(self, result: Any) -> str:
        """The version."""
        address: str = result.get_absolute_url() if result is not None else self.home()
        return address

    def back(self) -> Back:
        """To the versions."""
        return Back(_("Quy chế hoạt động của Hội đồng"), self.home())
