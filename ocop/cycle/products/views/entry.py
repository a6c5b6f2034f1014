"""An entry on one page: where it stands, what came back, the forms, the work, the way so far, and what may be done
now.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.ui import slots
from ocop.base.ui.components import Action, Due
from ocop.base.ui.pages import Back

from .. import permissions
from ..models import BusinessPlan, CycleEntry, Idea, Milestone
from ..queries import access
from ..queries.places import window_for
from ..vocabulary import ENTERS_AGAIN, MOVES, VIEW, WORKING, EntryState, FormKind, Route
from .base import EntryDetail, action, led_by

S = EntryState
NEAR = 7


def due_of(day: date | None, on: date, *, basis: Any = "", done: bool = False) -> Due | None:
    """A day counted in days."""
    if day is None:
        return None
    left = (day - on).days
    tone = "done" if done else "late" if left < 0 else "soon" if left <= NEAR else "open"
    return Due(day, left, tone, working=False, basis=basis)


class EntryPage(EntryDetail):
    """Một lượt tham gia."""

    subjects = staticmethod(access.entries_visible_to)
    template_name = "products/entry.html"

    def heading(self) -> str:
        """The product."""
        return self.entry.product.name

    def back(self) -> Back:
        """To the worklist, home for the producer."""
        return Back(_("Sản phẩm trong chu trình"), reverse("products:work"))

    def actions(self) -> Sequence[Action]:
        """What this person may do now."""
        return list(self._acts())

    def is_in(self, subjects: QuerySet[CycleEntry]) -> bool:
        """Whether the entry is among them."""
        return subjects.filter(pk=self.entry.pk).exists()

    def _acts(self) -> Iterator[Action]:
        if self.is_in(access.entries_written_by(self.person, on=self.on)):
            yield from self._acts_of_writer()
        if self.is_in(access.reviewed_by(self.person, on=self.on)):
            yield from self._acts_of_commune()
        yield from self._acts_of_judge()
        if self.is_in(access.entries_handed_in_by(self.person, on=self.on)):
            yield from self._ways_out()

    def _acts_of_writer(self) -> Iterator[Action]:
        entry = self.entry
        for form, is_open in ((FormKind.IDEA, entry.is_idea_editable), (FormKind.PLAN, entry.is_plan_editable)):
            if is_open:
                address = reverse(f"products:{form.value}", args=[entry.pk, 1])
                yield Action(_("Soạn %(form)s") % {"form": form.label.lower()}, address, "pencil", "primary", asks=True)
        yield from self._ways_past()
        if entry.state in WORKING:
            yield action("readiness", entry, _("Còn thiếu gì"), "list-check", "primary")
            yield action("set-milestone", entry, _("Thêm mốc"), "plus")
            yield action("ask-support", entry, _("Đề nghị hỗ trợ"), "coins")
        if entry.state in ENTERS_AGAIN and not CycleEntry.objects.filter(previous_entry=entry).exists():
            yield action("carry-over", entry, _("Tham gia năm sau"), "arrow-right", "primary")

    def _ways_past(self) -> Iterator[Action]:
        if self.entry.route == Route.EXISTING_PRODUCT:
            if self.entry.state == S.IDEA_DRAFT:
                yield action("skip-to-plan", self.entry, _("Lập phương án ngay"), "arrow-right")
            if self.entry.state in MOVES["skip_to_product"][0]:
                yield action("skip-to-product", self.entry, _("Chuẩn bị hồ sơ ngay"), "arrow-right")

    def _ways_out(self) -> Iterator[Action]:
        state = self.entry.state
        if state in MOVES["withdraw"][0]:
            yield action("withdraw", self.entry, _("Rút ý tưởng"), "x", "plain")
        if state in MOVES["suspend"][0]:
            yield action("suspend", self.entry, _("Tạm dừng"), "player-pause", "plain")
        if state in MOVES["resume"][0]:
            yield action("resume", self.entry, _("Tiếp tục"), "arrow-right", "primary", asks=False)
        if state in MOVES["drop"][0]:
            yield action("drop", self.entry, _("Dừng triển khai"), "hand-stop", "plain")

    def _acts_of_commune(self) -> Iterator[Action]:
        entry = self.entry
        if entry.state == S.IDEA_SUBMITTED:
            yield action("receive", entry, _("Tiếp nhận"), "check", "primary", asks=False)
        if entry.state == S.IDEA_UNDER_REVIEW:
            screened = entry.screenings.exists()
            yield action("screen", entry, _("Xem xét"), "eye", "quiet" if screened else "primary")
        if entry.state == S.PLAN_SUBMITTED:
            yield action("verify", entry, _("Thẩm định"), "eye", "primary")
        if entry.state in MOVES["return_idea"][0] | MOVES["return_plan"][0]:
            yield action("return", entry, _("Trả lại để hoàn thiện"), "arrow-back-up")

    def _acts_of_judge(self) -> Iterator[Action]:
        verbs = {
            S.IDEA_UNDER_REVIEW: (FormKind.IDEA, ("select", _("Chọn")), ("reject", _("Không chọn"))),
            S.PLAN_UNDER_REVIEW: (FormKind.PLAN, ("approve", _("Phê duyệt")), ("reject-plan", _("Không phê duyệt"))),
        }
        if self.entry.state not in verbs:
            return
        form, (yes, yes_label), (no, no_label) = verbs[self.entry.stage]
        if permissions.may_decide(self.person, self.entry, form, on=self.on):
            yield action(yes, self.entry, yes_label, "check", "primary")
            yield action(no, self.entry, no_label, "ban", "plain")
            if not self.is_in(access.reviewed_by(self.person, on=self.on)):
                yield action("return", self.entry, _("Trả lại để hoàn thiện"), "arrow-back-up")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Everything of the entry."""
        entry = self.entry
        shown = {
            "entry": entry,
            "mark": self.state_mark(),
            "led_by": led_by(entry),
            "idea": Idea.objects.filter(entry=entry)
            .select_related("classification", "received_by", "submitted_by")
            .first(),
            "plan": BusinessPlan.objects.filter(entry=entry).select_related("org_chart").first(),
            "deadline": self.deadline(),
            "returns": list(entry.returns.select_related("by")),
            "screenings": list(entry.screenings.select_related("by")),
            "milestones_shown": [(each, due_of(each.due, self.on, done=bool(each.done_on))) for each in self.steps()],
            "wishes": list(entry.wishes.select_related("kind")),
            "way": list(entry.way.select_related("by")),
            "may_finish": self.is_in(access.entries_written_by(self.person, on=self.on)) and entry.state in WORKING,
            "reads_registry": slots.may(self.person, VIEW, on=self.on),
            "is_working": (entry.state in WORKING or entry.state == S.READY_FOR_EVALUATION)
            and self.is_in(access.self_scores_visible_to(self.person, on=self.on)),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def steps(self) -> list[Milestone]:
        """Its milestones by their days."""
        return list(self.entry.milestones.all())

    def deadline(self) -> Due | None:
        """Until when the form may be handed in, with the ground of the day."""
        entry = self.entry
        if entry.resubmit_until:
            return due_of(entry.resubmit_until, self.on, basis=_("nộp lại; số ngày do năm chương trình quy định"))
        if entry.is_idea_editable or entry.is_plan_editable:
            window = window_for(entry, FormKind.IDEA if entry.is_idea_editable else FormKind.PLAN, on=self.on)
            return due_of(window.closes_on, self.on, basis=window.basis) if window else None
        return None
