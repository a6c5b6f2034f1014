"""Xác nhận giấy tờ: the paper on one side, what must be looked at on the other."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from ..forms.answer import RejectForm, RevokeForm, VerifyForm
from ..models import Paper
from ..queries import access
from ..services import verifying
from ..tables import mark_of
from ..vocabulary import Reason
from .base import Beside, OfPaper, action


class Answer(Beside, OfPaper):
    """An answer of an office, with the paper beside it."""

    subjects = staticmethod(access.verifiable_by)
    template_name = "evidence/check.html"

    @property
    def paper(self) -> Paper:  # type: ignore[override]
        """The paper."""
        paper: Paper = self.subject
        return paper

    def heading(self) -> Any:
        """What is looked at."""
        return f"{self.label}: {self.paper.title}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The paper beside the form."""
        shown = {**self.facts_beside(), "mark": mark_of(self.shown.standing), "other": None}
        return super().get_context_data(**{**shown, **kwargs})


class Verify(Answer):
    """Xác nhận."""

    label, icon, done = _("Xác nhận"), "checks", _("Đã xác nhận. Giấy được dùng ở mọi hồ sơ của chủ thể.")
    form_class = VerifyForm
    act = staticmethod(verifying.verify)
    success_url = "evidence:worklist"

    def make_form(self, **options: Any) -> VerifyForm:
        """The points of the kind."""
        return VerifyForm(kind=self.shown.kind, **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What was ticked."""
        return {**form.arguments(), "on": self.on}

    def next_address(self, result: Any) -> str:
        """On to the next one that waits."""
        return super(OfPaper, self).next_address(result)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the way to say no."""
        other = action("reject", self.paper, _("Không xác nhận"), "x", "quiet")
        return super().get_context_data(**{"other": other, **kwargs})


class Confirm(Verify):
    """Xác nhận lại."""

    label, done = _("Xác nhận lại"), _("Đã xác nhận lại.")
    act = staticmethod(verifying.confirm)

    def next_address(self, result: Any) -> str:
        """Back to the paper."""
        return self.paper.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Nothing else to say."""
        return super().get_context_data(**{**kwargs, "other": None})


class Reject(Answer):
    """Không xác nhận."""

    label, icon, warns, done = _("Không xác nhận"), "x", True, _("Đã gửi lý do cho chủ thể.")
    form_class = RejectForm
    act = staticmethod(verifying.reject)
    success_url = "evidence:worklist"

    def initial(self) -> dict[str, Any]:
        """What the paper itself shows to be wrong."""
        reasons = []
        if self.shown.names_another:
            reasons.append(Reason.IP_OWNER_MISMATCH.value)
        if self.paper.last_day and self.paper.last_day < self.on:
            reasons.append(Reason.EXPIRED_DOC.value)
        return {"reasons": reasons}

    def next_address(self, result: Any) -> str:
        """On to the next one that waits."""
        return super(OfPaper, self).next_address(result)


class Revoke(Answer):
    """Thu hồi xác nhận."""

    label, icon, warns, done = _("Thu hồi xác nhận"), "ban", True, _("Đã thu hồi; giấy không còn được tính.")
    question = _("Giấy không còn được tính ở bất kỳ hồ sơ nào; lịch sử vẫn giữ. Việc này không hoàn tác được.")
    form_class = RevokeForm
    act = staticmethod(verifying.revoke)
