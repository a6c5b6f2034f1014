"""A text comes in: paste or upload, then check what its head says."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.kernel.outcome import Obstacle

from .. import permissions
from ..forms.review import HeadForm, IntakeForm, head_initial
from ..models import Intake
from ..queries import access
from ..queries.offices import usual_office
from ..services import reading
from .base import DatedAct


class TakeIn(DatedAct):
    """Paste or upload."""

    verb = permissions.READ
    title = _("Đọc văn bản chỉ đạo")
    lead = _("Dán hoặc tải văn bản lên; máy đề xuất nhiệm vụ, anh/chị xác nhận rồi mới giao.")
    label, icon, done = _("Đọc văn bản"), "file-text", _("Đã nhận văn bản.")
    form_class = IntakeForm
    act = staticmethod(reading.take_in)
    template_name = "directives/take_in.html"

    def arguments(self, form: IntakeForm) -> Mapping[str, Any]:
        """The text, or the file's name and content."""
        file = form.cleaned_data["file"]
        given = {"name": file.name, "content": file.read()} if file else {"text": form.cleaned_data["text"]}
        return {**given, "on": self.on}

    def next_address(self, result: Intake | None) -> str:
        """To the particulars."""
        return reverse("directives:intake", args=[result.pk]) if result else reverse("directives:take-in")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Texts that were handed in and wait."""
        waiting = access.intakes_waiting(self.person, on=self.on).filter(made_by=self.person)[:5]
        return super().get_context_data(**{"waiting": waiting, **kwargs})


class OpenReview(DatedAct):
    """Check the particulars, register the document, read its tasks."""

    verb = permissions.READ
    subjects = staticmethod(access.intakes_waiting)
    title = _("Thông tin của văn bản")
    lead = _("Máy đã đọc phần đầu văn bản. Kiểm tra lại trước khi vào sổ.")
    label, icon, done = _("Vào sổ và đọc nhiệm vụ"), "list-check", _("Đã đọc nhiệm vụ từ văn bản.")
    form_class = HeadForm
    act = staticmethod(reading.open_review)
    template_name = "directives/open_review.html"

    def make_form(self, **options: Any) -> HeadForm:
        """The form of this text."""
        return HeadForm(intake=self.subject, on=self.on, **options)

    def initial(self) -> dict[str, Any]:
        """What the text says."""
        return {**head_initial(self.subject), "office": usual_office(self.person, self.on)}

    def arguments(self, form: HeadForm) -> Mapping[str, Any]:
        """The particulars."""
        return {"entry": form.entry(), "office": form.cleaned_data["office"], "on": self.on}

    def next_address(self, result: Any) -> str:
        """To the review."""
        return reverse("directives:review", args=[result.pk]) if result else reverse("directives:take-in")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What was converted or looked odd while the text was read, and the beginning of the text."""
        notices = [Obstacle(notice["code"], notice["facts"]) for notice in self.subject.notices]
        return super().get_context_data(**{"notices": notices, "beginning": self.subject.text[:1500], **kwargs})
