"""Xem lại, nộp: the whole form with everything it lacks, then the act of handing it in."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.pages import Back

from .. import permissions
from ..forms.acts import LateForm
from ..models import BusinessPlan, Idea
from ..queries import access
from ..queries.forms import form_of, idea_facts, last_edition, plan_facts, similar_names
from ..queries.places import window_for
from ..rules import idea as idea_rules
from ..rules import plan as plan_rules
from ..services import handing_in, writing
from ..vocabulary import FormKind
from .base import EntryDetail, OfEntry
from .shown import blocks_of
from .steps import REVIEW_PAGE, steps_of


class Review(EntryDetail):
    """Xem lại: the whole form with everything it lacks, before it is handed in."""

    form: ClassVar[FormKind]
    template_name = "products/review.html"
    subjects = staticmethod(access.entries_written_by)

    def heading(self) -> str:
        """The form and the product."""
        return f"{self.form.label}: {self.entry.product.name}"

    def back(self) -> Back:
        """To the entry."""
        return Back(self.entry.product.name, self.entry.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is missing, what is worth a warning, whether it may go today."""
        row = form_of(self.entry, self.form)
        row.entry = self.entry
        window = window_for(self.entry, self.form, on=self.on)
        may = not permissions.obstacles_to_handing_in(self.person, self.entry.product.producer, on=self.on)
        shown = {
            "entry": self.entry,
            "milestones": steps_of(self.form, self.entry.pk, REVIEW_PAGE),
            "obstacles": list(handing_in.obstacles_in_form(row, on=self.on)),
            "warnings": self.warnings_of(row),
            "blocks": blocks_of(row),
            "window": window,
            "is_late": bool(window and window.has_closed(self.on)) and self.entry.resubmit_until is None,
            "is_own": permissions.is_own(self.person, self.entry.product.producer, on=self.on),
            "may_hand_in": may and self.entry.state in writing.EDITABLE[self.form],
            "submit_url": reverse(f"products:submit-{self.form.value}", args=[self.entry.pk]),
            "last": last_edition(self.entry, self.form),
            "kind": self.form.value,
            "pages": self.request.path.removesuffix(f"{REVIEW_PAGE}/"),
            "late_form": LateForm(),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def warnings_of(self, row: Idea | BusinessPlan) -> list[Obstacle]:
        """What whoever reads the form will ask about."""
        if isinstance(row, BusinessPlan):
            return list(plan_rules.warnings(plan_facts(row)))
        similar = similar_names(self.entry.product, row.product_name)
        return list(idea_rules.warnings(idea_facts(row), similar=similar))


class ReviewIdea(Review):
    """Of form a."""

    form = FormKind.IDEA


class ReviewPlan(Review):
    """Of form b."""

    form = FormKind.PLAN


class HandIn(OfEntry):
    """Nộp, nộp lại; a late one says why."""

    form: ClassVar[FormKind]
    label, icon = gettext_lazy("Nộp"), "send"
    form_class = LateForm
    subjects = staticmethod(access.entries_handed_in_by)

    def heading(self) -> str:
        """The form and the product."""
        return _("Nộp %(form)s: %(product)s") % {"form": self.form.label, "product": self.entry.product.name}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """A returned form needs no reason."""
        late = {} if self.is_again() else {"late_reason": form.cleaned_data["late_reason"]}
        return {**late, "on": self.on}

    def is_again(self) -> bool:
        """Whether it came back before."""
        return self.entry.resubmit_until is not None


class HandInIdea(HandIn):
    """Nộp ý tưởng."""

    form = FormKind.IDEA
    done = gettext_lazy("Đã nộp phiếu ý tưởng; UBND xã sẽ tiếp nhận.")

    @staticmethod
    def act(entry_id: int, **arguments: Any) -> Any:
        """The first time with its window, again until its day."""
        service = handing_in.submit_idea if "late_reason" in arguments else handing_in.resubmit_idea
        return service(entry_id, **arguments)


class HandInPlan(HandIn):
    """Nộp phương án."""

    form = FormKind.PLAN
    done = gettext_lazy("Đã nộp phương án; UBND xã sẽ thẩm định.")

    @staticmethod
    def act(entry_id: int, **arguments: Any) -> Any:
        """The first time with its window, again until its day."""
        service = handing_in.submit_plan if "late_reason" in arguments else handing_in.resubmit_plan
        return service(entry_id, **arguments)
