"""The clerk's desk: the text on one side, the proposals on the other, and the acts on each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Action, Figure
from ocop.base.ui.pages import Back, DetailPage

from .. import permissions
from ..forms.review import WordingForm, wording_initial
from ..models import Addressee, Directive, Proposal
from ..phrases import DOUBTS
from ..queries import access, reading
from ..queries.facts import assignments_to_be_made, proposal_facts
from ..queries.moments import rules_on
from ..rules.review import comes_back_without_day, obstacles_to_confirming, obstacles_to_sending
from ..services import review, sending
from ..vocabulary import DirectiveState, Part, ProposalState
from .base import DatedAct


@dataclass(frozen=True)
class Card:
    """One proposal as the page shows it."""

    proposal: Proposal
    is_open: bool
    is_doubtful: bool
    addressees: Sequence[Addressee]
    leads: int
    actions: Sequence[Action]
    doubts: Sequence[Any] = ()
    form: WordingForm | None = None


class Review(DetailPage):
    """Xác nhận nhiệm vụ: nothing leaves before every proposal is decided."""

    verb = permissions.READ
    subjects = staticmethod(access.directives_under_review)
    template_name = "directives/review.html"

    @cached_property
    def proposals(self) -> list[Proposal]:
        """The proposals that stand."""
        return reading.proposals_of(self.subject)

    @cached_property
    def opened(self) -> int | None:
        """The proposal whose form is open (`?mo=`)."""
        asked = self.request.GET.get("mo", "")
        return int(asked) if asked.isdecimal() else None

    def back(self) -> Back:
        """To the list of directives."""
        return Back(_("Văn bản chỉ đạo"), reverse("directives:directives"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Text, cards, figures, citations and what still stands in the way."""
        certain_from = rules_on(self.on).certain_from
        citations = list(reading.citations_of(self.subject))
        shown = {
            "paragraphs": reading.marked_text(self.subject, self.proposals, citations, opened=self.opened),
            "cards": [self.card(p, certain_from) for p in self.proposals],
            "figures": self.figures(certain_from, len(citations)),
            "citations": citations,
            "certain": sum(review.is_certain(p, certain_from, self.subject) for p in self.proposals if _is_open(p)),
            "obstacles_to_send": list(self.obstacles()),
            "assignments": assignments_to_be_made(self.proposals),
            "is_sent": self.subject.state != DirectiveState.REVIEW,
        }
        return super().get_context_data(**{**shown, **kwargs})

    def obstacles(self) -> Any:
        """What keeps the directive from being sent."""
        return obstacles_to_sending(
            state=DirectiveState(self.subject.state),
            issued_on=self.subject.document.issued_on,
            proposals=[proposal_facts(p) for p in self.proposals],
        )

    def figures(self, certain_from: Any, citations: int) -> list[Figure]:
        """How far the clerk has come; each figure leads to what it counts."""
        done = reading.progress_of(self.proposals, certain_from)
        waiting = _("%(n)s ý cần xem kỹ") % {"n": done.doubtful} if done.doubtful else ""
        return [
            Figure(done.found, _("nhiệm vụ máy đọc được"), "#de-xuat"),
            Figure(done.confirmed, _("đã xác nhận"), "#de-xuat"),
            Figure(done.open, _("chờ xem"), "#de-xuat", note=waiting, tone="soon" if done.open else ""),
            Figure(citations, _("văn bản viện dẫn"), "#vien-dan"),
            Figure(done.with_day, _("có ngày đến hạn"), "#de-xuat"),
        ]

    def card(self, proposal: Proposal, certain_from: Any) -> Card:
        """One proposal with its bodies and acts."""
        rows = list(proposal.addressees.all())
        is_opened = proposal.pk == self.opened and _is_open(proposal)
        return Card(
            proposal=proposal,
            is_open=is_opened,
            is_doubtful=_is_open(proposal) and reading.is_doubtful(proposal, certain_from),
            addressees=sorted(rows, key=lambda row: row.part != Part.LEAD),
            leads=sum(row.part == Part.LEAD and row.is_ticked for row in rows),
            actions=self.card_actions(proposal) if self.subject.state == DirectiveState.REVIEW else (),
            doubts=[DOUBTS[code] for code in _doubts(proposal)] if _is_open(proposal) else (),
            form=WordingForm(initial=wording_initial(proposal)) if is_opened else None,
        )

    def card_actions(self, proposal: Proposal) -> list[Action]:
        """Accept, edit, split, reject; or look again."""
        spoken = {"code": proposal.code}
        seen = (("seen", str(proposal.version)),)
        if not _is_open(proposal):
            label, address = _("Xem lại"), reverse("directives:reopen", args=[proposal.pk])
            return [Action(label, address, "refresh", spoken=_("Xem lại %(code)s") % spoken)]
        issued_on = self.subject.document.issued_on
        why_not = tuple(obstacles_to_confirming(proposal_facts(proposal), issued_on=issued_on))
        confirm = reverse("directives:confirm", args=[proposal.pk])
        return [
            Action(_("Nhận"), confirm, "check", "primary", obstacles=why_not, fields=seen,
                   spoken=_("Nhận %(code)s") % spoken, key="a"),
            Action(_("Sửa"), f"?mo={proposal.pk}#t{proposal.pk}", "pencil", asks=True,
                   spoken=_("Sửa %(code)s") % spoken, key="e"),
            Action(_("Tách"), reverse("directives:split", args=[proposal.pk]), "arrows-split", asks=True,
                   spoken=_("Tách %(code)s") % spoken, key="s"),
            Action(_("Bỏ"), reverse("directives:reject", args=[proposal.pk]), "x", "warn", fields=seen,
                   spoken=_("Bỏ %(code)s") % spoken, key="x"),
        ]  # fmt: skip


def _doubts(proposal: Proposal) -> list[str]:
    """What the machine was not sure of, and what the clerk has left open."""
    left_open = ["comes-back-without-day"] if comes_back_without_day(proposal_facts(proposal)) else []
    return [*proposal.doubts, *left_open]


def _is_open(proposal: Proposal) -> bool:
    return proposal.state == ProposalState.OPEN


class DirectiveAct(DatedAct):
    """An act on the whole directive under review."""

    verb = permissions.READ
    subjects = staticmethod(access.directives_under_review)

    def next_address(self, result: Any) -> str:
        """Back to the review."""
        return reverse("directives:review", args=[self.subject.pk])

    def origin(self) -> str:
        """Refusals are told there too."""
        return self.next_address(None)


class ConfirmCertain(DirectiveAct):
    """Nhận các ý chắc chắn."""

    label = _("Nhận các ý chắc chắn")
    act = staticmethod(review.confirm_certain)

    def done_message(self, result: int) -> str:
        """How many."""
        return _("Đã xác nhận %(n)s nhiệm vụ chắc chắn.") % {"n": result}


class Merge(DirectiveAct):
    """Gộp the ticked proposals."""

    label, icon, done = _("Gộp"), "git-merge", _("Đã gộp các ý đã chọn.")

    @staticmethod
    def act(directive_id: int, **arguments: Any) -> Proposal:
        """Only proposals of this directive."""
        chosen = Proposal.objects.filter(directive=directive_id, pk__in=arguments.pop("proposal_ids"))
        return review.merge([p.pk for p in chosen], **arguments)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The ticked ones."""
        ticked = [int(pk) for pk in self.request.POST.getlist("chon") if pk.isdecimal()]
        return {"on": self.on, "proposal_ids": ticked}


class Add(DirectiveAct):
    """Thêm a task that the machine did not see."""

    label, icon, title, done = _("Thêm nhiệm vụ"), "plus", _("Thêm nhiệm vụ"), _("Đã thêm nhiệm vụ, chờ xác nhận.")
    form_class = WordingForm
    act = staticmethod(review.add)

    def initial(self) -> dict[str, Any]:
        """A standing task by default: no day is ever filled in that the text does not give."""
        return {"kind": "standing", "recurrence": "none"}

    def arguments(self, form: WordingForm) -> Mapping[str, Any]:
        """The wording."""
        return {"on": self.on, "wording": form.wording()}


class Send(DirectiveAct):
    """Giao nhiệm vụ."""

    verb = permissions.SEND
    label, icon, title = _("Giao nhiệm vụ"), "send", _("Giao nhiệm vụ")
    act = staticmethod(sending.send)
    done = _("Đã giao nhiệm vụ cho các cơ quan.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The consequence in words."""
        count = assignments_to_be_made(reading.proposals_of(self.subject))
        text = _("Sẽ giao %(n)s đầu việc cho các cơ quan chủ trì và gửi thông báo ngay.") % {"n": count}
        return super().get_context_data(**{"question": text, **kwargs})

    def next_address(self, result: Directive | None) -> str:
        """To the directive and its tasks."""
        return reverse("directives:directive", args=[self.subject.pk])

    def origin(self) -> str:
        """A refusal is told on the review page."""
        return reverse("directives:review", args=[self.subject.pk])


class Labels(DetailPage):
    """The corrections as labelled data, for whoever improves the reading."""

    verb = permissions.READ
    subjects = staticmethod(access.directives_under_review)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A JSON file."""
        name = f"nhan-{self.subject.pk}.json"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        labels = review.export_labels(self.subject.pk, by=self.person, on=self.on)
        return JsonResponse(labels, headers=headers, json_dumps_params={"ensure_ascii": False, "indent": 1})
