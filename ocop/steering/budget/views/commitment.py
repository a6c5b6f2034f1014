"""One commitment: who decided what, what was paid, and the next act."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Milestone
from ocop.base.ui.pages import Back, DetailPage

from .. import permissions
from ..forms import commitments as forms
from ..forms.lines import ReasonForm
from ..models import Commitment
from ..queries import access, law
from ..rules import duties, years
from ..services import carrying, commitments, payments
from ..vocabulary import ALLOCATE, APPRAISE, APPROVE, PAY, CommitmentState, EntryKind
from .base import SubjectAct

ACTS = {  # state: (address, label, icon, verb, what it enters)
    CommitmentState.PROPOSED: (
        ("appraise", pgettext_lazy("act", "Thẩm định"), "check", APPRAISE, EntryKind.COMMIT),
        ("refuse", _("Không phê duyệt"), "x", APPROVE, None),
    ),
    CommitmentState.APPRAISED: (
        ("approve", pgettext_lazy("act", "Phê duyệt"), "check", APPROVE, EntryKind.COMMIT),
        ("appraise", _("Thẩm định lại"), "pencil", APPRAISE, EntryKind.COMMIT),
        ("refuse", _("Không phê duyệt"), "x", APPROVE, None),
    ),
    CommitmentState.APPROVED: (
        ("advance", _("Tạm ứng"), "coins", PAY, EntryKind.ADVANCE),
        ("pay", _("Thanh toán"), "coins", PAY, EntryKind.PAY),
        ("clear", _("Hoàn chứng từ tạm ứng"), "file-text", PAY, EntryKind.PAY),
        ("recover", pgettext_lazy("money", "Thu hồi"), "arrow-back-up", PAY, EntryKind.RECOVER),
        ("progress", _("Ghi hợp đồng, tiến độ, nghiệm thu"), "pencil", APPRAISE, None),
        ("release", _("Giải phóng cam kết"), "arrows-split", APPROVE, EntryKind.RELEASE),
        ("carry", _("Chuyển nguồn"), "arrow-right", ALLOCATE, EntryKind.CARRY_OUT),
    ),
    CommitmentState.REFUSED: (),
}


class CommitmentPage(DetailPage):
    """Khoản cam kết."""

    subjects = staticmethod(access.commitments_visible_to)
    template_name = "budget/commitment.html"

    @property
    def commitment(self) -> Commitment:
        """The subject by its own name."""
        found: Commitment = self.subject
        return found

    def back(self) -> Back:
        """To the line."""
        return Back(str(self.commitment.line), self.commitment.line.get_absolute_url())

    def actions(self) -> Sequence[Action]:
        """Those of the person's verbs, greyed where a duty, the year or the works stand against them."""
        holder = self.commitment.line.holder
        acts = [act for act in ACTS[self.commitment.stage] if not self.commitment.keeper or act[3] == ALLOCATE]
        mine = [act for act in acts if permissions.may(self.person, act[3], holder, on=self.on)]
        return [self._act(place, *act) for place, act in enumerate(mine)]

    def _act(self, place: int, name: str, label: Any, icon: str, verb: str, kind: EntryKind | None) -> Action:
        found = tuple(self._obstacles(name, verb, kind))
        address = reverse(f"budget:{name}", args=[self.commitment.pk])
        return Action(label, address, icon, "quiet" if place else "primary", asks=True, obstacles=found)

    def _obstacles(self, name: str, verb: str, kind: EntryKind | None) -> Iterator[Obstacle]:
        commitment, person = self.commitment, self.person.pk
        if verb == APPROVE and name != "release":
            yield from duties.obstacles_to_approving_person(person, appraised_by=commitment.appraised_by_id)
        if verb == PAY:
            yield from duties.obstacles_to_paying_person(
                person, appraised_by=commitment.appraised_by_id, approved_by=commitment.approved_by_id
            )
        if kind:
            yield from years.obstacles_to_phase(commitment.line.fiscal_year.stage, self.dates, kind, self.on)

    @cached_property
    def dates(self) -> years.YearDates:
        """The days of the line's year."""
        return law.year_dates(self.commitment.line.fiscal_year)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Decisions in order, sums, the advance rule with its evidence, entries."""
        commitment = self.commitment
        shown = {
            "lead": commitment.beneficiary,
            "milestones": list(self._milestones()),
            "law": law.advance_law(commitment, on=self.on),
            "uncleared": commitment.holding.uncleared,
            "entries": commitment.entries.select_related("entered_by", "document").order_by("-id"),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _milestones(self) -> Iterator[Milestone]:
        held = self.commitment
        yield Milestone(_("Đề nghị"), str(held.proposed_by), "past", note=f"{held.proposed_on:%d/%m/%Y}")
        if held.appraised_by and held.appraised_on:
            yield Milestone(_("Thẩm định"), str(held.appraised_by), "past", note=f"{held.appraised_on:%d/%m/%Y}")
        if held.approved_by and held.approved_on:
            yield Milestone(_("Phê duyệt"), str(held.approved_by), "past", note=f"{held.approved_on:%d/%m/%Y}")


class CommitmentAct(SubjectAct):
    """An act on one commitment."""

    subjects = staticmethod(access.commitments_visible_to)
    done = _("Đã ghi.")


class Appraise(CommitmentAct):
    """Thẩm định."""

    verb = APPRAISE
    title, label, done = _("Thẩm định khoản cam kết"), pgettext_lazy("act", "Thẩm định"), _("Đã thẩm định.")
    form_class = forms.AppraiseForm
    act = staticmethod(commitments.appraise)

    def initial(self) -> dict[str, Any]:
        """What was asked for."""
        return {"amount_vnd": self.subject.appraised_vnd or self.subject.proposed_vnd}


class Approve(CommitmentAct):
    """Phê duyệt."""

    verb = APPROVE
    title, done = _("Phê duyệt khoản cam kết"), _("Đã phê duyệt cam kết.")
    label = pgettext_lazy("act", "Phê duyệt")
    form_class = forms.ApproveForm
    act = staticmethod(commitments.approve_commitment)

    def initial(self) -> dict[str, Any]:
        """What was appraised."""
        return {"amount_vnd": self.subject.appraised_vnd}


class Refuse(CommitmentAct):
    """Không phê duyệt."""

    verb = APPROVE
    title, label, icon, warns = _("Không phê duyệt khoản cam kết"), _("Không phê duyệt"), "x", True
    form_class = ReasonForm
    act = staticmethod(commitments.refuse_commitment)


class Release(CommitmentAct):
    """Giải phóng cam kết."""

    verb = APPROVE
    title, label, icon = _("Giải phóng cam kết"), _("Giải phóng"), "arrows-split"
    form_class = forms.ReleaseForm
    act = staticmethod(commitments.release)


class Progress(CommitmentAct):
    """Ghi hợp đồng, tiến độ, nghiệm thu."""

    verb = APPRAISE
    title, label, icon = _("Ghi hợp đồng, tiến độ, nghiệm thu"), _("Lưu"), "device-floppy"
    form_class = forms.ProgressForm
    act = staticmethod(commitments.note_progress)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        names = ("contract_signed_on", "investment_done_percent", "accepted_on")
        return {name: getattr(self.subject, name) for name in names}


class Payment(CommitmentAct):
    """Money that leaves."""

    verb = PAY
    icon = "coins"
    form_class: type[BaseForm] = forms.PaymentForm

    def initial(self) -> dict[str, Any]:
        """Papers of today."""
        return {"papers_on": self.on}


class Advance(Payment):
    """Tạm ứng."""

    title, label = _("Tạm ứng"), _("Tạm ứng")
    act = staticmethod(payments.advance)


class Pay(Payment):
    """Thanh toán."""

    title, label = _("Thanh toán"), _("Thanh toán")
    act = staticmethod(payments.pay)


class Clear(Payment):
    """Hoàn chứng từ tạm ứng."""

    title, label, icon = _("Hoàn chứng từ tạm ứng"), _("Ghi"), "file-text"
    form_class = forms.ClearForm
    act = staticmethod(payments.clear_advance)


class Recover(CommitmentAct):
    """Thu hồi."""

    verb = PAY
    title = label = pgettext_lazy("money", "Thu hồi")
    icon, warns = "arrow-back-up", True
    form_class = forms.RecoverForm
    act = staticmethod(payments.recover)


class Carry(CommitmentAct):
    """Chuyển nguồn."""

    verb = ALLOCATE
    title, label, icon = _("Chuyển nguồn sang năm sau"), _("Chuyển nguồn"), "arrow-right"
    question = _("Toàn bộ số cam kết chưa chi chuyển sang năm sau cùng dự toán; mỗi số dư chỉ chuyển một lần.")
    act = staticmethod(carrying.carry_over)
    form_class = forms.CarryForm

    def make_form(self, **options: Any) -> BaseForm:
        """The list of grounds."""
        return forms.CarryForm(grounds=law.grounds_on(self.on), **options)
