"""Acts of whoever gave the work: the office that follows the tasks up, and bodies that gave parts on."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.pages import Back

from .. import permissions
from ..forms import work as forms
from ..queries import access
from ..queries.reading import document_named
from ..services import deadlines, decisions, urging
from ..vocabulary import RUNNING_STATES, FollowUpKind
from .base import DatedAct

MOST = 200


class DecidingAct(DatedAct):
    """An act by whoever gave the work: the office, or the body above a part; it ends on the assignment's page."""

    subjects = staticmethod(access.assignments_visible_to)

    def is_allowed(self) -> bool:
        """Whether this person decides on this assignment."""
        return permissions.may_decide(self.person, self.subject, on=self.on)

    def next_address(self, result: Any) -> str:
        """Back to the assignment."""
        return reverse("directives:assignment", args=[self.subject.pk])

    def origin(self) -> str:
        """A refusal without a form is told there too."""
        return self.next_address(None)


class ConfirmResult(DecidingAct):
    """Xác nhận hoàn thành."""

    title, label, icon = _("Xác nhận hoàn thành"), _("Xác nhận"), "circle-check"
    question = _("Nhiệm vụ được tính hoàn thành vào ngày cơ quan gửi kết quả.")
    done = _("Đã xác nhận hoàn thành.")
    form_class = forms.AnswerForm
    act = staticmethod(decisions.confirm_result)


class Rework(DecidingAct):
    """Yêu cầu làm lại."""

    title, label, icon, warns = _("Yêu cầu làm lại"), _("Yêu cầu làm lại"), "refresh", True
    question = _("Kết quả chưa đạt không được tính là hoàn thành; thời hạn cũ tiếp tục chạy.")
    done = _("Đã yêu cầu làm lại.")
    form_class = forms.ReasonForm
    act = staticmethod(decisions.require_rework)


class Reassign(DecidingAct):
    """Giao lại."""

    title, label, icon, done = _("Giao lại nhiệm vụ"), _("Giao lại"), "send", _("Đã giao lại nhiệm vụ.")
    form_class = forms.ReassignForm
    act = staticmethod(decisions.reassign)

    def make_form(self, **options: Any) -> forms.ReassignForm:
        """Bodies of the same province; for a part those below the body that gave it."""
        whole = self.subject.task.parent
        below = forms.bodies_below(whole.organisation, self.on) if whole else None
        choices = forms.bodies(self.on, self.subject.organisation.province) if below is None else below
        return forms.ReassignForm(choices=choices, **options)

    def initial(self) -> dict[str, Any]:
        """The body that the agency proposed."""
        return {"organisation": self.subject.proposed_body_id}


class Suspend(DecidingAct):
    """Tạm dừng."""

    title, label, icon, done = _("Tạm dừng nhiệm vụ"), _("Tạm dừng"), "player-pause", _("Đã tạm dừng.")
    form_class = forms.ReasonForm
    act = staticmethod(decisions.suspend)


class Resume(DecidingAct):
    """Tiếp tục."""

    title, label, icon, done = _("Tiếp tục nhiệm vụ"), _("Tiếp tục"), "refresh", _("Nhiệm vụ tiếp tục.")
    act = staticmethod(decisions.resume)


class Cancel(DecidingAct):
    """Thu hồi."""

    title, label, icon, warns = _("Thu hồi nhiệm vụ"), _("Thu hồi"), "x", True
    question = _("Nhiệm vụ ra khỏi mọi tỷ lệ, vẫn còn trong hồ sơ. Không hoàn tác được.")
    done = _("Đã thu hồi nhiệm vụ.")
    form_class = forms.ReasonForm
    act = staticmethod(decisions.cancel)


class NoteFollowUp(DecidingAct):
    """Ghi nhật ký theo dõi: the office's own log."""

    title, label, icon, done = _("Ghi nhật ký theo dõi"), _("Ghi"), "eye", _("Đã ghi nhật ký.")
    form_class = forms.FollowUpForm
    act = staticmethod(urging.note_follow_up)

    def is_allowed(self) -> bool:
        """Only the office keeps the log."""
        return permissions.may_oversee(self.person, on=self.on)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The kind as its own word."""
        typed = super().arguments(form)
        return {**typed, "kind": FollowUpKind(typed["kind"])}


class ExtensionAct(DatedAct):
    """A decision on a request for time; it ends on the assignment's page."""

    subjects = staticmethod(access.extensions_visible_to)
    form_class = forms.AnswerForm

    def is_allowed(self) -> bool:
        """Whoever gave the work decides."""
        return permissions.may_decide(self.person, self.subject.assignment, on=self.on)

    def back(self) -> Back:
        """To the assignment."""
        return Back(str(self.subject.assignment.task), self.next_address(None))

    def next_address(self, result: Any) -> str:
        """Back to the assignment."""
        return reverse("directives:assignment", args=[self.subject.assignment_id])


class GrantExtension(ExtensionAct):
    """Đồng ý gia hạn."""

    title, label, done = _("Đồng ý gia hạn"), _("Đồng ý"), _("Đã đồng ý gia hạn.")
    act = staticmethod(deadlines.grant_extension)


class RefuseExtension(ExtensionAct):
    """Không đồng ý gia hạn."""

    title, label, icon, warns = _("Không đồng ý gia hạn"), _("Không đồng ý"), "x", True
    done = _("Đã trả lời không đồng ý; hạn cũ giữ nguyên.")
    act = staticmethod(deadlines.refuse_extension)


class MoveDeadlines(DatedAct):
    """Điều chỉnh thời hạn of many tasks by a later document."""

    verb = permissions.OVERSEE
    title, label, icon = _("Điều chỉnh thời hạn hàng loạt"), _("Điều chỉnh"), "clock"
    form_class = forms.MoveDeadlinesForm
    template_name = "directives/move_deadlines.html"
    act = staticmethod(deadlines.move_deadlines)

    def chosen(self) -> list[int]:
        """The ticked assignments."""
        return [int(pk) for pk in self.request.POST.getlist("chon") if pk.isdecimal()]

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The ticked ones among those the person sees."""
        visible = access.assignments_visible_to(self.person, on=self.on).filter(pk__in=self.chosen())
        ground = document_named(form.cleaned_data["ground"], self.person, on=self.on)
        chosen = list(visible.values_list("pk", flat=True))
        return {**super().arguments(form), "assignment_ids": chosen, "document": ground}

    def asked(self) -> str:
        """The directive whose tasks are moved."""
        return self.request.GET.get("van-ban", "")

    def done_message(self, result: int) -> str:
        """How many."""
        return _("Đã điều chỉnh thời hạn của %(n)s nhiệm vụ.") % {"n": result}

    def next_address(self, result: Any) -> str:
        """To the list."""
        return reverse("directives:tasks")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The open assignments with a day, of the directive asked for."""
        visible = access.assignments_visible_to(self.person, on=self.on)
        rows = visible.filter(current_due__isnull=False, state__in=RUNNING_STATES)
        asked = self.asked()
        rows = rows.filter(task__directive_id=int(asked)) if asked.isdecimal() else rows
        shown = {"rows": rows.order_by("current_due", "pk")[:MOST], "count": rows.count(), "chosen": self.chosen()}
        return super().get_context_data(**{**shown, **kwargs})
