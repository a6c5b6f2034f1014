"""Tờ trình kết quả lên Chủ tịch UBND tỉnh (E20)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people import permissions as posts
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.law.criteria.vocabulary import Level

from ..forms.results import ApproveForm, NumberForm, ReturnForm, SubmissionForm
from ..models import Submission
from ..queries import access
from ..queries import results as queries
from ..services import submitting as services
from ..tables import SUBMISSIONS, mean_shown, stars_shown, submission_mark
from ..vocabulary import DECIDE, SUBMIT, SubmissionState
from . import offered
from .base import Guarded, action


class SubmissionList(ListPage):
    """Tờ trình kết quả."""

    title = gettext_lazy("Tờ trình kết quả đánh giá")
    subjects = staticmethod(access.submissions_visible_to)
    table = SUBMISSIONS
    file_name = "to-trinh-ket-qua"
    counted = gettext_lazy("%(n)s tờ trình")
    empty = Empty(
        gettext_lazy("Chưa có tờ trình nào"), gettext_lazy("Cơ quan điều phối OCOP lập từ kết quả của Hội đồng.")
    )

    def is_allowed(self) -> bool:
        """For readers and the office."""
        return access.reads(self.person, on=self.on) or posts.may(self.person, SUBMIT, on=self.on)

    def queryset(self) -> QuerySet:
        """With the number of products that the reader may know of."""
        return queries.counted(super().queryset(), self.person)

    def back(self) -> Back:
        """To the results."""
        return Back(_("Kết quả đánh giá, phân hạng"), reverse("assessment:results"))

    def actions(self) -> Sequence[Action]:
        """Draft one."""
        may = posts.may(self.person, SUBMIT, on=self.on)
        new = Action(_("Lập tờ trình"), reverse("assessment:draft-submission"), "plus", "primary", asks=True)
        return [new] if may else ()


class SubmissionPage(DetailPage):
    """One submission."""

    subjects = staticmethod(access.submissions_visible_to)
    template_name = "assessment/submission.html"

    @property
    def submission(self) -> Submission:
        """The subject by its own name."""
        submission: Submission = self.subject
        return submission

    def heading(self) -> str:
        """With its number."""
        return _("Tờ trình kết quả %(number)s") % {"number": self.submission}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Tờ trình kết quả đánh giá"), reverse("assessment:submissions"))

    def actions(self) -> Sequence[Action]:
        """Correct and submit; approve or give back; nothing for who stands back from a dossier on it."""
        state, found = self.submission.state, list[Action]()
        if access.is_kept_from_row(self.person, self.submission):
            return found
        if posts.may(self.person, SUBMIT, on=self.on) and state in (SubmissionState.DRAFT, SubmissionState.RETURNED):
            found.append(action("revise", self.submission, _("Sửa tờ trình"), "pencil"))
            found.append(action("submit", self.submission, _("Trình"), "send", "primary"))
        if posts.may(self.person, DECIDE, on=self.on) and state == SubmissionState.SUBMITTED:
            found.append(action("approve", self.submission, _("Phê duyệt kết quả"), "signature", "primary"))
            found.append(action("give-back", self.submission, _("Trả lại"), "arrow-back-up"))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Its rows."""
        rows = [
            (row, mean_shown(row.result), stars_shown(row.result), Level(row.authority).label)
            for row in queries.shown_rows(self.submission, self.person)
        ]
        papers = offered.of_submission(self.submission, [row for row, *_shown in rows])
        shown = {
            "papers": papers,
            "submission": self.submission,
            "mark": submission_mark(self.submission),
            "rows": rows,
        }
        return super().get_context_data(**{**shown, **kwargs})


class DraftSubmission(Guarded):
    """Lập tờ trình."""

    title = label = gettext_lazy("Lập tờ trình")
    icon, done = "plus", gettext_lazy("Đã lập tờ trình dự thảo.")
    verb = SUBMIT
    form_class = SubmissionForm
    act = staticmethod(services.draft)

    def make_form(self, **options: Any) -> SubmissionForm:
        """With the results that may be recognised or sent on."""
        options.pop("files", None)
        return SubmissionForm(offered=queries.to_submit(self.person, on=self.on), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The results in the order of the form."""
        return {"results": list(form.cleaned_data["results"]), "text": form.cleaned_data["text"], "on": self.on}

    def home(self) -> str:
        """The list."""
        return reverse("assessment:submissions")

    def next_address(self, result: Any) -> str:
        """The submission."""
        address: str = result.get_absolute_url() if result is not None else self.home()
        return address

    def back(self) -> Back:
        """To the list."""
        return Back(_("Tờ trình kết quả đánh giá"), self.home())


class OfSubmission(Guarded):
    """An act on a submission; what no page of ours would send is refused and recorded."""

    def aimed_at(self) -> Model | None:
        """The submission that the address names."""
        return Submission.objects.filter(pk=self.kwargs.get("pk")).first()

    def back(self) -> Back:
        """To the submission."""
        return Back(str(self.subject), self.subject.get_absolute_url())


class Revise(OfSubmission):
    """Sửa tờ trình: a draft, or what came back."""

    title, label, icon = gettext_lazy("Sửa tờ trình"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã sửa tờ trình; trình lại khi xong.")
    verb = SUBMIT
    subjects = staticmethod(access.written_submissions)
    form_class = SubmissionForm
    act = staticmethod(services.revise)

    def make_form(self, **options: Any) -> SubmissionForm:
        """With its own results and those that are on no submission."""
        options.pop("files", None)
        offered_ = queries.to_submit(self.person, on=self.on, also=self.subject)
        return SubmissionForm(offered=offered_, **options)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        rows = queries.shown_rows(self.subject, self.person).values_list("result", flat=True)
        return {"results": list(rows), "text": self.subject.text}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The results in the order of the form."""
        return {"results": list(form.cleaned_data["results"]), "text": form.cleaned_data["text"], "on": self.on}


class Submit(OfSubmission):
    """Trình."""

    title, label, icon = gettext_lazy("Trình kết quả"), gettext_lazy("Trình"), "send"
    done = gettext_lazy("Đã trình Chủ tịch UBND tỉnh.")
    verb = SUBMIT
    subjects = staticmethod(access.written_submissions)
    form_class = NumberForm
    act = staticmethod(services.submit)


class Approve(OfSubmission):
    """Phê duyệt kết quả."""

    title, label, icon = gettext_lazy("Phê duyệt kết quả đánh giá"), gettext_lazy("Phê duyệt"), "signature"
    done = gettext_lazy("Đã phê duyệt kết quả.")
    question = gettext_lazy("Sản phẩm tiềm năng 5 sao được gửi Bộ; sản phẩm khác chờ quyết định công nhận.")
    verb = DECIDE
    subjects = staticmethod(access.decided_submissions)
    form_class = ApproveForm
    act = staticmethod(services.approve)


class GiveBack(OfSubmission):
    """Trả lại tờ trình."""

    title, label, icon = gettext_lazy("Trả lại tờ trình"), gettext_lazy("Trả lại"), "arrow-back-up"
    warns, done = True, gettext_lazy("Đã trả lại tờ trình.")
    verb = DECIDE
    subjects = staticmethod(access.decided_submissions)
    form_class = ReturnForm
    act = staticmethod(services.give_back)
