"""Fiscal years: opened, adjusted, closed with a preview."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Back, Page

from .. import permissions
from ..forms import lines as forms
from ..models import FiscalYear
from ..queries import access, law
from ..queries.closing import Ending, ending_of
from ..rules import years as rules
from ..services import closing, years
from ..vocabulary import CLOSE, VIEW, Evidence, YearState
from .base import MoneyAct

NEXT = {  # state: (verb of the move, address, label, icon)
    YearState.PLANNING: ("open", "open-year", _("Mở năm ngân sách"), "check"),
    YearState.OPEN: ("begin_adjusting", "begin-adjusting", _("Chuyển sang chỉnh lý quyết toán"), "clock"),
    YearState.ADJUSTING: ("close", "close", _("Khóa năm"), "lock"),
}


class Years(Page):
    """Năm ngân sách, with the days that bind each."""

    template_name = "budget/years.html"
    title, verb = _("Năm ngân sách"), VIEW

    def back(self) -> Back:
        """To the summary."""
        return Back(str(_("Ngân sách")), reverse("budget:summary"))

    @cached_property
    def may_close(self) -> bool:
        """Whether the person opens and closes years."""
        return permissions.may(self.person, CLOSE, on=self.on)

    def actions(self) -> list[Action]:
        """Enter a year."""
        if self.may_close:
            return [Action(_("Lập năm ngân sách"), reverse("budget:plan-year"), "plus", "primary", asks=True)]
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Each year with its days, its rules' evidence, and the next move."""
        found = [self._row(year) for year in FiscalYear.objects.all()]
        return super().get_context_data(**{"years": found, **kwargs})

    def _row(self, year: FiscalYear) -> dict[str, Any]:
        dates = law.year_dates(year)
        return {
            "year": year,
            "dates": dates,
            "evidence": sorted({Evidence(mark).label for mark in law.rules_of(year.year).evidence.values()}, key=str),
            "actions": list(self._moves(year, dates)),
        }

    def _moves(self, year: FiscalYear, dates: rules.YearDates) -> Iterator[Action]:
        if not self.may_close or year.stage not in NEXT:
            return
        verb, name, label, icon = NEXT[year.stage]
        found: tuple[Obstacle, ...] = tuple(rules.obstacles_to_moving(verb, year.stage, dates, self.on))
        yield Action(label, reverse(f"budget:{name}", args=[year.year]), icon, asks=True, obstacles=found)


class YearAct(MoneyAct):
    """An act on fiscal years; it ends on their page."""

    verb = CLOSE
    subject_field = "year"
    success_url = "budget:years"

    def back(self) -> Back:
        """To the years."""
        return Back(str(_("Năm ngân sách")), reverse("budget:years"))

    def origin(self) -> str:
        """A refusal is told there too."""
        return reverse("budget:years")


class PlanYear(YearAct):
    """Lập năm ngân sách."""

    title, label, icon, done = _("Lập năm ngân sách"), _("Lập năm"), "plus", _("Đã lập năm ngân sách.")
    form_class = forms.YearForm
    act = staticmethod(years.plan_year)


def open_year(year_id: int, **typed: Any) -> FiscalYear:
    """The service takes the year itself."""
    return years.open_year(FiscalYear.objects.get(pk=year_id).year, **typed)


def begin_adjusting(year_id: int, **typed: Any) -> FiscalYear:
    """The service takes the year itself."""
    return years.begin_adjusting(FiscalYear.objects.get(pk=year_id).year, **typed)


def close_year(year_id: int, **typed: Any) -> FiscalYear:
    """The service takes the year itself."""
    return closing.close_year(FiscalYear.objects.get(pk=year_id).year, **typed)


class OpenYear(YearAct):
    """Mở năm ngân sách."""

    subjects = staticmethod(access.years_visible_to)
    title, label, done = _("Mở năm ngân sách"), _("Mở năm ngân sách"), _("Đã mở năm ngân sách.")
    question = _("Từ đây được cam kết và chi trên các dòng của năm này.")
    act = staticmethod(open_year)


class BeginAdjusting(YearAct):
    """Chuyển sang chỉnh lý quyết toán."""

    subjects = staticmethod(access.years_visible_to)
    title, label, icon = _("Chỉnh lý quyết toán"), _("Chuyển sang chỉnh lý"), "clock"
    done = _("Đã chuyển sang chỉnh lý quyết toán.")
    question = _("Từ đây chỉ thanh toán khối lượng đã xong trong năm và hoàn chứng từ tạm ứng.")
    act = staticmethod(begin_adjusting)


class Close(YearAct):
    """Khóa năm: what will be carried, released, cancelled is shown before it is confirmed."""

    subjects = staticmethod(access.years_visible_to)
    template_name = "budget/close.html"
    title, label, icon, warns = _("Khóa năm ngân sách"), _("Khóa năm"), "lock", True
    done = _("Đã khóa năm ngân sách.")
    form_class = forms.CloseForm
    act = staticmethod(close_year)

    @cached_property
    def ending(self) -> Ending:
        """What is left in the year."""
        return ending_of(self.subject)

    def make_form(self, **options: Any) -> BaseForm:
        """A choice for every balance."""
        return forms.CloseForm(balances=self.ending.balances, grounds=law.grounds_on(self.on), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The balances that go over and their decision."""
        return {"carries": form.carries, "paper": self.paper_of(form.cleaned_data["document"]), "on": self.on}

    def heading(self) -> str:
        """Which year."""
        return str(_("Khóa năm ngân sách %(year)s")) % {"year": self.subject}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The preview."""
        return super().get_context_data(**{"ending": self.ending, "dates": law.year_dates(self.subject), **kwargs})
