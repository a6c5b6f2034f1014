"""Xem lại, nộp, trả lời đề nghị bổ sung, rút: what the producer does with a dossier as a whole."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy

from ..forms.acts import AnswerForm, ReasonForm
from ..models import CompletionRequest, Dossier
from ..queries import access
from ..queries.content import content_of
from ..queries.requests import items_by_criterion, may_be_written, open_requests, parts_of
from ..queries.standing import standing_of
from ..queries.veil import points_written_by
from ..services import ending, filing, opening, transition
from ..vocabulary import DossierState
from .base import DossierDetail, OfDossier
from .shown import blocks_of, goals_of, rows_of
from .steps import REVIEW, steps_of


class ReviewPage(DossierDetail):
    """Xem lại: the whole dossier with everything it lacks, before it is filed."""

    template_name = "dossiers/review.html"
    title = gettext_lazy("Xem lại, nộp hồ sơ")
    subjects = staticmethod(points_written_by)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """While it may be written; later the dossier."""
        if not may_be_written(self.dossier):
            return HttpResponseRedirect(self.dossier.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Forms, answers, what is missing, what would cap the rank."""
        dossier = self.dossier
        look = standing_of(dossier, on=self.on)
        found = filing.obstacles_to_submitting(dossier, on=self.on)
        shown = {
            "dossier": dossier,
            "milestones": steps_of(dossier, REVIEW),
            "obstacles": [replace(each, basis="") for each in found],
            "bases": list(dict.fromkeys(each.basis for each in found if each.basis)),
            "blocks": blocks_of(dossier, content_of(dossier)),
            "look": look,
            "parts": rows_of(dossier, look, items_by_criterion(dossier)),
            "goals": goals_of(look),
            "caps": [each.obstacle() for each in look.rank.shortfalls],
            "requests": list(open_requests(dossier)),
            "package": parts_of(dossier),
            "is_draft": dossier.state == DossierState.DRAFT,
            "files": access.dossiers_filed_by(self.person, on=self.on).filter(pk=dossier.pk).exists(),
        }
        return super().get_context_data(**{**shown, **kwargs})


class OfFiler(OfDossier):
    """For who files for the producer."""

    subjects = staticmethod(access.dossiers_filed_by)


class Submit(OfFiler):
    """Nộp hồ sơ tại xã."""

    title = label = gettext_lazy("Nộp hồ sơ")
    icon, done = "send", gettext_lazy("Đã nộp hồ sơ tại xã; bản đã nộp được giữ nguyên.")
    question = gettext_lazy("Sau khi nộp, hồ sơ được giữ nguyên bản; chỉ sửa được khi xã hoặc tỉnh đề nghị bổ sung.")
    act = staticmethod(filing.submit)

    def origin(self) -> str:
        """A refusal is told on the page of review."""
        return reverse("dossiers:review", args=[self.dossier.pk])


class Answer(OfFiler):
    """Trả lời đề nghị bổ sung."""

    title, label, icon = gettext_lazy("Trả lời đề nghị bổ sung"), gettext_lazy("Gửi bản bổ sung"), "send"
    done = gettext_lazy("Đã gửi bản bổ sung; bên đề nghị đã được báo.")
    template_name = "dossiers/answer.html"
    form_class = AnswerForm
    act = staticmethod(filing.answer)

    def asked(self) -> CompletionRequest:
        """The open request of the address."""
        found = open_requests(self.dossier).filter(pk=self.kwargs["asked"]).first()
        if found is None:
            raise Http404
        return found

    def make_form(self, **options: Any) -> BaseForm:
        """A field for each item."""
        options.pop("files", None)
        return AnswerForm(items=list(self.asked().items.all()), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What was done, item by item."""
        return {"answers": form.answers(), "request": self.kwargs["asked"], "on": self.on}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is asked."""
        return super().get_context_data(**{"dossier": self.dossier, "asked": self.asked(), **kwargs})


class Withdraw(OfFiler):
    """Rút hồ sơ."""

    title = label = gettext_lazy("Rút hồ sơ")
    icon, warns, done = "x", True, gettext_lazy("Đã rút hồ sơ.")
    question = gettext_lazy("Hồ sơ đã rút không xét tiếp; bản đã nộp vẫn được lưu. Sản phẩm có thể lập hồ sơ mới.")
    template_name = "dossiers/form.html"
    form_class = ReasonForm
    act = staticmethod(ending.withdraw)


class FollowFramework(OfFiler):
    """Chuyển bộ tiêu chí."""

    title = label = gettext_lazy("Chuyển sang bộ tiêu chí đang áp dụng")
    icon, done = "arrow-right", gettext_lazy("Đã chuyển; những tiêu chí khác trước cần xem lại.")
    question = gettext_lazy("Câu trả lời của tiêu chí không đổi được giữ; tiêu chí mới hoặc đã sửa thì phải chọn lại.")
    act = staticmethod(opening.follow_framework)


class BeginAnew(OfFiler):
    """Lập lại hồ sơ."""

    title = label = gettext_lazy("Lập lại hồ sơ theo bộ tiêu chí đang áp dụng")
    icon, done = "arrow-right", gettext_lazy("Đã lập lại hồ sơ; hồ sơ cũ được rút, bản đã nộp vẫn lưu.")
    question = gettext_lazy("Hồ sơ này được rút. Hồ sơ mới giữ các mẫu đã ghi và câu trả lời của tiêu chí không đổi.")
    act = staticmethod(transition.begin_anew)

    def next_address(self, result: Dossier | None) -> str:
        """The new dossier."""
        return result.get_absolute_url() if result else super().next_address(result)
