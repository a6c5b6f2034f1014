"""One line: its totals, its commitments, its last entries, and what finance does with it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Back, DetailPage

from .. import permissions
from ..forms import commitments as commitment_forms
from ..forms import lines as forms
from ..models import BudgetEntry, BudgetLine
from ..queries import access, law
from ..queries.ledger import commitments_of, estimated_of, last_entries
from ..rules import duties, years
from ..rules.rates import disbursement_rate, told_rate, width_of
from ..services import commitments, lines, reversing
from ..tables import COMMITMENTS, LEDGER
from ..vocabulary import ALLOCATE, APPRAISE, CORRECT, DUTIES, EntryKind, YearState
from .base import MoneyAct, SubjectAct

SHOWN = 10
ACTS = (  # (address, label, icon, what it enters)
    ("propose", _("Đề nghị cam kết"), "plus", EntryKind.COMMIT),
    ("estimate", _("Ghi dự toán đề nghị"), "pencil", EntryKind.ESTIMATE),
    ("allocate", _("Giao dự toán"), "check", EntryKind.ALLOCATE),
    ("adjust-up", _("Bổ sung"), "plus", EntryKind.ADJUST_UP),
    ("adjust-down", _("Cắt giảm"), "adjustments", EntryKind.ADJUST_DOWN),
)


class LinePage(DetailPage):
    """Dòng dự toán."""

    subjects = staticmethod(access.lines_visible_to)
    template_name = "budget/line.html"

    @property
    def line(self) -> BudgetLine:
        """The subject by its own name."""
        found: BudgetLine = self.subject
        return found

    def back(self) -> Back:
        """To the lines of the year."""
        return Back(str(_("Dòng dự toán")), f"{reverse('budget:lines')}?nam={self.line.fiscal_year.year}")

    def actions(self) -> Sequence[Action]:
        """Those of the person's verbs; greyed with the reason where the year stands against them."""
        found = [self._act(*act) for act in ACTS if self._may(act[0], act[3])]
        if self.line.fiscal_year.stage == YearState.CLOSED and self._may_correct:
            found.append(self._action("correct", _("Điều chỉnh sau khi khóa"), "pencil"))
        return found

    def _may(self, name: str, kind: EntryKind) -> bool:
        verb = APPRAISE if name == "propose" else DUTIES[kind]
        return permissions.may(self.person, verb, self.line.holder, on=self.on)

    @cached_property
    def _may_correct(self) -> bool:
        return permissions.may(self.person, CORRECT, self.line.holder, on=self.on)

    def _act(self, name: str, label: Any, icon: str, kind: EntryKind) -> Action:
        year = self.line.fiscal_year
        found = tuple(years.obstacles_to_phase(year.stage, self.dates, kind, self.on))
        return self._action(name, label, icon, found)

    @cached_property
    def dates(self) -> years.YearDates:
        """The days of the line's year."""
        return law.year_dates(self.line.fiscal_year)

    def _action(self, name: str, label: Any, icon: str, found: tuple[Obstacle, ...] = ()) -> Action:
        kind = "primary" if name == "propose" else "quiet"
        return Action(label, reverse(f"budget:{name}", args=[self.line.pk]), icon, kind, asks=True, obstacles=found)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Totals with bars, commitments, the newest entries."""
        line, entries = self.line, last_entries(self.line, SHOWN)
        held = list(commitments_of(line)[:SHOWN])
        shown = {
            "lead": line.holder.name,
            "bars": list(self._bars()),
            "rate": told_rate(disbursement_rate(line.paid_vnd, line.allocated_vnd)),
            "estimated": estimated_of(line),
            "commitment_headings": COMMITMENTS.headings(""),
            "commitment_cells": COMMITMENTS.shown(held),
            "ledger_headings": LEDGER.headings(""),
            "ledger_cells": LEDGER.shown(entries),
            "reversals": [(entry, self._reversal(entry)) for entry in entries if self._may_reverse(entry)],
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _bars(self) -> Iterator[dict[str, Any]]:
        line, most = self.line, self.line.allocated_vnd
        for label, amount, tone in (
            (pgettext_lazy("money", "Đã giao"), line.allocated_vnd, "a"),
            (_("Cam kết"), line.committed_vnd, "w"),
            (_("Giải ngân"), line.paid_vnd, "g"),
            (_("Còn được cam kết"), line.available_vnd, "k"),
        ):
            yield {"label": label, "amount": amount, "width": width_of(amount, most), "tone": tone}

    def _may_reverse(self, entry: BudgetEntry) -> bool:
        entry.line = self.line
        is_reversed = getattr(entry, "is_reversed", False)
        if any(duties.obstacles_to_reversing(is_reversal=entry.effect < 0, is_reversed=is_reversed)):
            return False
        verb = permissions.verb_to_reverse(entry)
        if verb not in self.answers:
            self.answers[verb] = permissions.may(self.person, verb, self.line.holder, on=self.on)
        return self.answers[verb]

    @cached_property
    def answers(self) -> dict[str, bool]:
        """Which verbs the person has been asked about, so that many entries cost no more than one."""
        return {}

    def _reversal(self, entry: BudgetEntry) -> Action:
        address = reverse("budget:reverse", args=[entry.pk])
        spoken = _("Đảo bút toán %(entry)s") % {"entry": entry}
        return Action(_("Đảo"), address, "arrow-back-up", "plain", asks=True, spoken=spoken)


class LineAct(SubjectAct):
    """An act on one line."""

    subjects = staticmethod(access.lines_visible_to)
    form_class: type[BaseForm] = forms.DecidedForm
    done = _("Đã ghi bút toán.")


class Estimate(LineAct):
    """Ghi dự toán đề nghị."""

    verb = APPRAISE
    title, label, icon = _("Ghi dự toán đề nghị"), _("Ghi dự toán đề nghị"), "pencil"
    lead = _("Số đề nghị để tổng hợp; chưa phải số được giao.")
    form_class = forms.EstimateForm
    act = staticmethod(lines.estimate)


class Allocate(LineAct):
    """Giao dự toán."""

    verb = ALLOCATE
    title, label = _("Giao dự toán"), _("Giao dự toán")
    act = staticmethod(lines.allocate)


class AdjustUp(LineAct):
    """Bổ sung."""

    verb = ALLOCATE
    title, label, icon = _("Bổ sung dự toán"), _("Bổ sung"), "plus"
    act = staticmethod(lines.adjust_up)


class AdjustDown(LineAct):
    """Cắt giảm."""

    verb = ALLOCATE
    title, label, icon = _("Cắt giảm dự toán"), _("Cắt giảm"), "adjustments"
    act = staticmethod(lines.adjust_down)


class Propose(LineAct):
    """Đề nghị cam kết."""

    verb = APPRAISE
    title, label, icon, done = _("Đề nghị cam kết"), _("Gửi đề nghị"), "send", _("Đã gửi đề nghị cam kết.")
    act = staticmethod(commitments.propose_commitment)

    def make_form(self, **options: Any) -> BaseForm:
        """The kinds of projects of the line's programme."""
        rows = law.advance_rules(self.subject.programme, on=self.on)
        return commitment_forms.ProposeForm(kinds=[(row.kind, row.label) for row in rows], **options)

    def next_address(self, result: Any) -> str:
        """To the new commitment."""
        return result.get_absolute_url() if result else super().next_address(result)


class Correct(LineAct):
    """Điều chỉnh sau khi khóa năm."""

    verb = CORRECT
    title, label, icon, warns = _("Điều chỉnh sau khi khóa năm"), _("Ghi điều chỉnh"), "pencil", True
    question = _("Bút toán được đánh dấu là điều chỉnh sau khi khóa và nêu riêng trong báo cáo.")
    act = staticmethod(reversing.correct)

    def make_form(self, **options: Any) -> BaseForm:
        """The commitments of the line."""
        return forms.CorrectForm(commitments=commitments_of(self.subject), **options)


class Reverse(MoneyAct):
    """Đảo bút toán: a mistake is undone by a new entry."""

    subjects = staticmethod(access.entries_visible_to)
    title, label, icon, warns = _("Đảo bút toán"), _("Đảo bút toán"), "arrow-back-up", True
    question = _("Bút toán mới cùng loại, cùng số tiền làm mất hiệu lực bút toán này. Cả hai vẫn ở trong sổ.")
    done = _("Đã đảo bút toán.")
    form_class = forms.ReasonForm
    act = staticmethod(reversing.reverse)

    def is_allowed(self) -> bool:
        """For those who make or correct entries of any kind."""
        return any(permissions.may(self.person, verb, on=self.on) for verb in {*DUTIES.values(), CORRECT})

    def next_address(self, result: Any) -> str:
        """To the line."""
        address: str = self.subject.line.get_absolute_url()
        return address

    def back(self) -> Back:
        """To the line."""
        return Back(str(self.subject.line), self.next_address(None))


class OpenLine(MoneyAct):
    """Mở dòng dự toán."""

    verb = ALLOCATE
    title, label, icon, done = _("Mở dòng dự toán"), _("Mở dòng"), "plus", _("Đã mở dòng dự toán.")
    form_class = forms.LineForm
    act = staticmethod(lines.open_line)

    def make_form(self, **options: Any) -> BaseForm:
        """The bodies of the person's province."""
        return forms.LineForm(holders=access.holders_offered(self.person, on=self.on), **options)

    def back(self) -> Back:
        """To the list."""
        return Back(str(_("Dòng dự toán")), reverse("budget:lines"))
