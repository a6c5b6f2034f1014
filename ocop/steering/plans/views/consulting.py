"""Ý kiến: asking bodies, giving an opinion line by line, answering each comment; and the check of the money."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Prefetch
from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from ocop.base.ui.components import Action, Due, Mark
from ocop.base.ui.pages import Back

from ..forms.route import AnswerForm, BodiesForm, CheckForm, OpinionForm
from ..models import Comment, Line, Opinion, PlanVersion
from ..queries import access, offers, turns
from ..services import checking, consulting
from ..vocabulary import APPRAISE, DRAFT, CheckVerdict, OpinionVerdict, Response
from .base import DatedAct, OfVersion, VersionAct, VersionDetail, action, may_be
from .money import money_rows
from .shown import LineRow

TONES = {
    Response.WAITING: "soon",
    Response.ACCEPTED: "done",
    Response.PARTLY: "run",
    Response.REJECTED: "wait",
}


class AskOpinions(VersionAct):
    """Lấy ý kiến."""

    verb = DRAFT
    title, label, icon = gettext_lazy("Lấy ý kiến dự thảo kế hoạch"), gettext_lazy("Gửi lấy ý kiến"), "send"
    done = gettext_lazy("Đã gửi dự thảo đi lấy ý kiến.")
    form_class = BodiesForm
    template_name = "plans/bodies.html"
    subjects = staticmethod(turns.versions_drafted_by)
    act = staticmethod(consulting.ask_opinions)

    def make_form(self, **options: Any) -> BaseForm:
        """The bodies that may be asked."""
        return BodiesForm(bodies=offers.bodies_beside(self.version.plan, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """Those asked for inputs are usually asked again."""
        call = getattr(self.version, "call", None)
        asked = call.requests.values_list("organisation", flat=True) if call else ()
        return {"organisations": list(asked)}


def opinion_mark(opinion: Opinion, on: Any) -> Mark:
    """Agreed, commented, waiting, overdue."""
    verdict = OpinionVerdict(opinion.verdict)
    if verdict == OpinionVerdict.WAITING and opinion.consultation.due_on < on:
        return Mark(_("Quá hạn, chưa trả lời"), "late")
    tones = {OpinionVerdict.AGREES: "done", OpinionVerdict.COMMENTS: "run", OpinionVerdict.WAITING: "wait"}
    return Mark(verdict.label, tones[verdict])


class Opinions(VersionDetail):
    """Who said what, and what the office answers."""

    subjects = staticmethod(access.versions_visible_to)
    template_name = "plans/opinions.html"
    title = gettext_lazy("Ý kiến góp ý")

    def actions(self) -> list[Action]:
        """The table as a paper."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        yield action("comments-paper", self.version, _("Bảng tổng hợp, giải trình"), "printer")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Rounds with their opinions; comments with their answers."""
        is_office = may_be(turns.versions_drafted_by(self.person, on=self.on).filter(pk=self.version.pk), self.version)
        comments = Comment.objects.select_related("line", "answered_by")
        opinions = Opinion.objects.select_related("organisation", "given_by", "consultation")
        opinions = opinions.prefetch_related(Prefetch("comments", comments))
        rounds = [
            (each, [(opinion, opinion_mark(opinion, self.on)) for opinion in each.opinions.all()])
            for each in self.version.consultations.prefetch_related(Prefetch("opinions", opinions))
        ]
        said = [
            (comment, opinion, self._mark(comment), self._answer(comment, is_office))
            for _round, rows in rounds
            for opinion, _state in rows
            for comment in opinion.comments.all()
        ]
        return super().get_context_data(**{"rounds": rounds, "comments": said, "is_office": is_office, **kwargs})

    @staticmethod
    def _mark(comment: Comment) -> Mark:
        response = Response(comment.response)
        return Mark(response.label, TONES[response])

    def _answer(self, comment: Comment, is_office: bool) -> Action | None:
        if not is_office or not self.version.is_editable:
            return None
        label = pgettext("act", "Giải trình") if comment.response == Response.WAITING else _("Sửa giải trình")
        return action("answer-comment", comment, label, "pencil", spoken=f"{label}: {comment.text[:80]}")


class GiveOpinion(DatedAct):
    """Cho ý kiến: agrees, or says line by line what should change."""

    verb = DRAFT
    title, label, icon = gettext_lazy("Góp ý dự thảo kế hoạch"), gettext_lazy("Gửi ý kiến"), "send"
    done = gettext_lazy("Đã gửi ý kiến.")
    form_class = OpinionForm
    template_name = "plans/opinion.html"
    subjects = staticmethod(turns.opinions_given_by)
    act = staticmethod(consulting.give_opinion)

    @property
    def version(self) -> PlanVersion:
        """The draft."""
        version: PlanVersion = self.subject.consultation.version
        return version

    def make_form(self, **options: Any) -> OpinionForm:
        """A field for each line of the draft."""
        lines = self.version.lines.select_related(
            "group", "indicator", "lead", "answers__directive__document"
        ).prefetch_related("targets", "money__source")
        return OpinionForm(lines=list(lines), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The verdict and what was said."""
        typed = form.cleaned_data
        return {
            "verdict": OpinionVerdict(typed["verdict"]),
            "comments": form.comments(),
            "document_number": typed["document_number"],
            "on": self.on,
        }

    def back(self) -> Back:
        """To the plan."""
        return Back(str(self.version), self.version.get_absolute_url())

    def next_address(self, result: Any) -> str:
        """To the opinions."""
        return reverse("plans:opinions", args=[self.version.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The day asked for, and the draft beside the fields."""
        context = super().get_context_data(**kwargs)
        due = self.subject.consultation.due_on
        left = (due - self.on).days
        tone = "late" if left < 0 else "soon" if left <= 3 else "open"
        form = context["form"]
        rows = [(LineRow(line), field) for line, field in form.by_line] if form else []
        given = self.subject.verdict != OpinionVerdict.WAITING
        return {
            **context,
            "due": Due(due, left, "done" if given else tone, working=False),
            "rows": rows,
            "given": given,
        }


class AnswerComment(OfVersion, DatedAct):
    """Giải trình, tiếp thu."""

    verb = DRAFT
    title, label, icon = gettext_lazy("Giải trình, tiếp thu ý kiến"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu giải trình.")
    form_class = AnswerForm
    template_name = "plans/answer.html"
    subjects = staticmethod(turns.comments_answered_by)
    act = staticmethod(consulting.answer_comment)
    page = "opinions"

    @property
    def version(self) -> PlanVersion:
        """The draft that was commented on."""
        version: PlanVersion = self.subject.opinion.consultation.version
        return version

    @property
    def anchor(self) -> str:  # type: ignore[override]  # the place of the comment on the page
        """The comment."""
        return f"#y-kien-{self.subject.pk}"

    def initial(self) -> dict[str, Any]:
        """What was answered before."""
        comment = self.subject
        known = {} if comment.response == Response.WAITING else {"response": comment.response}
        return {**known, "answer": comment.answer}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The response as the word it is."""
        typed = super().arguments(form)
        return {**typed, "response": Response(typed["response"])}


class AskCheck(VersionAct):
    """Đề nghị thẩm định kinh phí."""

    verb = DRAFT
    title = label = gettext_lazy("Đề nghị thẩm định kinh phí")
    icon, done = "coins", gettext_lazy("Đã đề nghị thẩm định kinh phí.")
    subjects = staticmethod(turns.versions_drafted_by)
    act = staticmethod(checking.ask_budget_check)

    @property
    def question(self) -> str:  # type: ignore[override]  # it names the body
        """Who is asked."""
        body = self.version.plan.appraiser
        said = _("Số kinh phí của dự thảo được gửi đến %(body)s để đối chiếu với dự toán và số được giao.")
        return said % {"body": body or _("cơ quan tài chính")}


class Check(DatedAct):
    """Thẩm định kinh phí: the plan beside the estimate and what was allocated, source by source."""

    verb = APPRAISE
    title, label, icon = gettext_lazy("Thẩm định kinh phí"), gettext_lazy("Gửi kết quả"), "check"
    done = gettext_lazy("Đã gửi kết quả thẩm định kinh phí.")
    form_class = CheckForm
    template_name = "plans/check.html"
    subjects = staticmethod(turns.checks_given_by)
    act = staticmethod(checking.check_budget)

    @property
    def version(self) -> PlanVersion:
        """Whose money it is."""
        version: PlanVersion = self.subject.version
        return version

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The verdict as the word it is."""
        typed = super().arguments(form)
        return {**typed, "verdict": CheckVerdict(typed["verdict"])}

    def back(self) -> Back:
        """To the plan."""
        return Back(str(self.version), self.version.get_absolute_url())

    def next_address(self, result: Any) -> str:
        """To the plan."""
        return self.version.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Source by source, and the lines that the money is for."""
        lines: Any = Line.objects.filter(version=self.version, money__isnull=False).distinct()
        lines = lines.select_related("group", "indicator", "lead", "answers__directive__document")
        rows = [LineRow(line) for line in lines.prefetch_related("targets", "money__source")]
        shown = {"version": self.version, "sources": money_rows(self.version), "rows": rows}
        shown["given"] = self.subject.verdict != CheckVerdict.WAITING and not kwargs.get("obstacles")
        return super().get_context_data(**{**shown, **kwargs})
