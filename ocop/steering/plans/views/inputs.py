"""Đề xuất: the call, what the agencies answer, and what the office makes of each proposed line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Due, Mark
from ocop.base.ui.pages import Back

from ..forms.route import BodiesForm, ExtendForm, ReasonForm, SendInputForm
from ..models import InputRequest, Line, PlanVersion
from ..queries import access, offers, turns
from ..queries.gaps import doubles
from ..services import inputs
from ..vocabulary import DRAFT, InputVerdict
from .base import DatedAct, OfVersion, VersionAct, VersionDetail, action, may_be
from .shown import LineRow

NAMED = ("group", "indicator", "lead", "answers__directive__document", "answer__answered_by")
HELD = ("targets", "money__source", "coordinating")


def proposed(requests: Sequence[InputRequest]) -> dict[int, list[Line]]:
    """The lines of these answers, with all that a row shows."""
    found: dict[int, list[Line]] = {request.pk: [] for request in requests}
    lines = Line.objects.filter(request__in=list(found)).select_related(*NAMED).prefetch_related(*HELD)
    for line in lines:
        found[line.request_id or 0].append(line)
    return found


@dataclass(frozen=True)
class Proposal:
    """A proposed line with what became of it, and what may still be made of it."""

    row: LineRow
    mark: Mark | None
    reason: str
    actions: Sequence[Action]


def proposal_of(line: Line, *, is_office: bool) -> Proposal:
    """The row of a proposed line; the office takes it or leaves it out."""
    answer = getattr(line, "answer", None)
    if answer is not None:
        tone = "done" if answer.verdict == InputVerdict.TAKEN else "wait"
        return Proposal(LineRow(line), Mark(InputVerdict(answer.verdict).label, tone), answer.reason, ())
    found = list(_answers(line)) if is_office else []
    return Proposal(LineRow(line), None, "", found)


def _answers(line: Line) -> Iterator[Action]:
    yield action("take-input", line, _("Đưa vào kế hoạch"), "check", "primary", asks=False, spoken=_spoken(line))
    yield action("refuse-input", line, _("Không đưa vào"), "x")


def _spoken(line: Line) -> str:
    return _("Đưa vào kế hoạch: %(content)s") % {"content": line.content}


def mark_of(request: InputRequest, on: Any) -> Mark:
    """Answered, answered late, waiting, overdue."""
    if request.answered_on:
        return Mark(_("Gửi muộn"), "soon") if request.is_late else Mark(_("Đã gửi"), "done")
    return Mark(_("Quá hạn, chưa gửi"), "late") if request.call.due_on < on else Mark(_("Chưa gửi"), "wait")


class Call(VersionAct):
    """Lấy đề xuất."""

    verb = DRAFT
    title, label, icon = gettext_lazy("Đề nghị các cơ quan đề xuất"), gettext_lazy("Gửi đề nghị"), "send"
    lead = gettext_lazy("Mỗi cơ quan được chọn nhận một yêu cầu trên hệ thống và tự nhập nội dung đề xuất.")
    done = gettext_lazy("Đã gửi đề nghị đến các cơ quan.")
    form_class = BodiesForm
    template_name = "plans/bodies.html"
    subjects = staticmethod(turns.versions_drafted_by)
    act = staticmethod(inputs.call_for_inputs)
    page = "inputs"

    def make_form(self, **options: Any) -> BaseForm:
        """The bodies that may be asked."""
        return BodiesForm(bodies=offers.bodies_beside(self.version.plan, on=self.on), **options)

    def origin(self) -> str:
        """Before the call there is no page of inputs."""
        return self.version.get_absolute_url()

    def back(self) -> Back:
        """To the plan."""
        return Back(str(self.version), self.version.get_absolute_url())


class OfInputs(VersionAct):
    """An act on the call as a whole; it ends on the page of inputs."""

    verb = DRAFT
    subjects = staticmethod(turns.versions_drafted_by)
    page = "inputs"


class ExtendCall(OfInputs):
    """Lùi hạn gửi đề xuất."""

    title = label = gettext_lazy("Lùi hạn gửi đề xuất")
    icon, done = "clock", gettext_lazy("Đã lùi hạn gửi đề xuất.")
    form_class = ExtendForm
    act = staticmethod(inputs.extend_call)


class CloseInputs(OfInputs):
    """Kết thúc lấy đề xuất."""

    title = label = gettext_lazy("Kết thúc lấy đề xuất")
    icon, done = "lock", gettext_lazy("Đã kết thúc lấy đề xuất.")
    question = gettext_lazy("Cơ quan chưa gửi sẽ không gửi được nữa. Nội dung đã gửi vẫn giữ nguyên.")
    act = staticmethod(inputs.close_inputs)


class Inputs(VersionDetail):
    """Who answered and who has not, proposals side by side, doubles."""

    subjects = staticmethod(access.versions_visible_to)
    template_name = "plans/inputs.html"
    title = gettext_lazy("Đề xuất của các cơ quan")

    @property
    def is_office(self) -> bool:
        """Whether the person draws the plan up."""
        return may_be(turns.versions_drafted_by(self.person, on=self.on).filter(pk=self.version.pk), self.version)

    def actions(self) -> list[Action]:
        """More time, or the end of it."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        call = getattr(self.version, "call", None)
        if call and call.closed_on is None and self.version.is_editable and self.is_office:
            yield action("extend-call", self.version, _("Lùi hạn"), "clock")
            yield action("close-inputs", self.version, _("Kết thúc lấy đề xuất"), "lock")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The answers in the order of the bodies."""
        call = getattr(self.version, "call", None)
        if call is None:
            raise Http404
        seen = turns.requests_seen_by(self.person, on=self.on).filter(call=call)
        requests = list(call.requests.select_related("organisation", "answered_by", "call"))
        opened = set(seen.values_list("pk", flat=True))
        is_office = self.is_office
        lines = proposed([request for request in requests if request.pk in opened])
        answers = [
            (
                request,
                mark_of(request, self.on),
                [proposal_of(line, is_office=is_office) for line in lines.get(request.pk, ())],
            )
            for request in requests
        ]
        same = [[(line, LineRow(line)) for line in pair] for pair in doubles(self.version)] if is_office else []
        shown = {"call": call, "answers": answers, "doubles": same, "is_office": is_office}
        return super().get_context_data(**{**shown, **kwargs})


def version_of_request(request: InputRequest) -> PlanVersion:
    """The version it is for."""
    version: PlanVersion = request.call.version
    return version


class InputPage(DatedAct):
    """The agency's own answer: its lines, and the button that sends them."""

    title = gettext_lazy("Đề xuất nội dung kế hoạch")
    label, icon, done = gettext_lazy("Gửi đề xuất"), "send", gettext_lazy("Đã gửi đề xuất.")
    template_name = "plans/input.html"
    form_class = SendInputForm
    subjects = staticmethod(turns.requests_seen_by)
    act = staticmethod(inputs.send_input)

    def back(self) -> Back:
        """To the plan."""
        version = version_of_request(self.subject)
        return Back(str(version), version.get_absolute_url())

    def initial(self) -> dict[str, Any]:
        """What was said before."""
        return {"note": self.subject.note}

    def performed(self, arguments: Mapping[str, Any]) -> tuple[Any, str]:
        """Only the body itself sends; for the office that asked, the act does not exist."""
        if not self.is_own:
            raise Http404
        return super().performed(arguments)

    @property
    def is_own(self) -> bool:
        """Whether the person answers for the body."""
        own = turns.requests_answered_by(self.person, on=self.on).filter(pk=self.subject.pk)
        return may_be(own, self.subject)

    @property
    def is_open(self) -> bool:
        """Whether the answer may still be changed."""
        return self.is_own and self.subject.call.closed_on is None

    def next_address(self, result: Any) -> str:
        """Stay here."""
        return reverse("plans:input", args=[self.subject.pk])

    def origin(self) -> str:
        """And here a refusal is told."""
        return self.next_address(None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The lines, the day, what was answered."""
        request: InputRequest = self.subject
        left = (request.call.due_on - self.on).days
        tone = "done" if request.answered_on else "late" if left < 0 else "soon" if left <= 3 else "open"
        shown = {
            "version": version_of_request(request),
            "due": Due(request.call.due_on, left, tone, working=False),
            "mark": mark_of(request, self.on),
            "proposals": [proposal_of(line, is_office=False) for line in proposed([request])[request.pk]],
            "is_open": self.is_open,
        }
        return super().get_context_data(**{**shown, **kwargs})


class OfProposal(OfVersion, DatedAct):
    """An act of the office on one proposed line."""

    verb = DRAFT
    subjects = staticmethod(turns.proposals_answered_by)
    page = "inputs"

    @property
    def version(self) -> PlanVersion:
        """The version that asked."""
        return version_of_request(self.subject.request)

    @property
    def anchor(self) -> str:  # type: ignore[override]  # the place of the line on the page
        """The line."""
        return f"#dong-{self.subject.pk}"


class TakeInput(OfProposal):
    """Đưa vào kế hoạch."""

    label, done = gettext_lazy("Đưa vào kế hoạch"), gettext_lazy("Đã đưa nội dung đề xuất vào kế hoạch.")
    act = staticmethod(inputs.take_input)


class RefuseInput(OfProposal):
    """Không đưa vào."""

    title = label = gettext_lazy("Không đưa vào kế hoạch")
    icon, done = "x", gettext_lazy("Đã ghi lý do không đưa nội dung vào kế hoạch.")
    form_class = ReasonForm
    act = staticmethod(inputs.refuse_input)


def gap_obstacles(gaps: Sequence[Any]) -> list[Obstacle]:
    """Gaps as sentences, each leading to its line."""
    return [Obstacle(gap.code, gap.facts, repair=f"#dong-{gap.line.pk}" if gap.line else "#noi-dung") for gap in gaps]
