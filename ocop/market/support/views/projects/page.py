"""One project: where it stands, its clock, money, estimate, papers, history; inside notes only for the offices."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, FileLine, Milestone
from ocop.base.ui.pages import Back, DetailPage

from ...models import ProjectPaper, SupportProject
from ...queries import access, facts
from ...queries.money import commitments_of, entries_of, money_of
from ...queries.norms import attachments
from ...services.applying import obstacles_to_submitting
from ...services.listing import signed_of
from ...tables.projects import due_of
from ...vocabulary.projects import (
    EDITABLE,
    HANDLE,
    KEPT_KINDS,
    PAY,
    SIGN,
    WAY,
    AdjustmentState,
    Authority,
    ProjectState,
    RequestState,
)
from .buttons import buttons, verbs_of


class ProjectPage(DetailPage):
    """Đề án."""

    template_name = "support/project.html"
    subjects = staticmethod(access.projects_visible_to)

    @property
    def project(self) -> SupportProject:
        """The subject by its own name."""
        project: SupportProject = self.subject
        return project

    @cached_property
    def held(self) -> set[str]:
        """The verbs of the person here."""
        return verbs_of(self.person, self.project, on=self.on)

    @cached_property
    def is_inside(self) -> bool:
        """Whether notes of the offices are open to the person."""
        return access.sees_inside(self.person, self.project, on=self.on)

    def back(self) -> Back:
        """To the register."""
        return Back(_("Đề án hỗ trợ"), reverse("support:projects"))

    def actions(self) -> Sequence[Action]:
        """By the table of moves; who writes it goes on writing first."""
        found = buttons(self.person, self.project, on=self.on)
        if self.project.stage in EDITABLE and self.may_write:
            write = Action(_("Điền hồ sơ"), self._address("write-content"), "pencil", "quiet", asks=True)
            why = (Obstacle("project.not-ready", {"n": len(self.lacking)}),) if self.lacking else ()
            submit = Action(_("Nộp"), self._address("submit"), "send", "primary", asks=True, obstacles=why)
            return [submit, write, *found]
        return found

    @property
    def may_write(self) -> bool:
        """Whether the person applies with it."""
        return bool(self.held & {"support.own", "support.assist"})

    @cached_property
    def lacking(self) -> tuple[Any, ...]:
        """What keeps it from being submitted."""
        return tuple(obstacles_to_submitting(self.project, on=self.on))

    def _address(self, name: str) -> str:
        return reverse(f"support:{name}", args=[self.project.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Everything that may be shown to the person."""
        project = self.project
        shown = {
            "project": project, "due": due_of(project, self.on), "milestones": list(self._milestones()),
            "items": facts.items_of(project), "members": self._members(), "files": self._files(),
            "money": money_of(project), "commitments": commitments_of(project), "entries": entries_of(project),
            "is_inside": self.is_inside, "may_write": self.may_write, "is_writing": project.stage in EDITABLE,
            "lacking": self.lacking if self.may_write and project.stage in EDITABLE else (),
            "refusal": getattr(project, "refusal", None), "stop": getattr(project, "stop", None),
            "settlement": getattr(project, "settlement", None), "appraisal": self._appraisal(),
            "returns": project.return_requests.all(), "requests": self._requests(),
            "reports": self._reports(), "adjustments": self._adjustments(), "recoveries": self._recoveries(),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})

    def _milestones(self) -> list[Milestone]:
        """The way with its days; what ended it stands last."""
        reached = {row.after: row for row in self.project.history.all()}
        now = self.project.stage
        way = [*WAY] if now in WAY else [s for s in WAY if s in reached or s == ProjectState.DRAFT] + [now]
        place = way.index(now)
        return [
            Milestone(
                state.label, f"{reached[state].on:%d/%m/%Y}" if state in reached and n <= place else "",
                "past" if n < place else "now" if n == place else "later",
                note=reached[state].note if state in reached and n <= place else "",
            )
            for n, state in enumerate(way)
        ]  # fmt: skip

    def _members(self) -> list[tuple[Any, str]]:
        if not self.project.is_group:
            return []
        may = self.may_write or HANDLE in self.held
        leaving = {*WAY[1:4], ProjectState.APPROVED, ProjectState.RETURNED}
        return [
            (member, reverse("support:leave", args=[member.pk])
             if may and not member.withdrawn_on and self.project.stage in leaving else "")
            for member in self.project.members.select_related("producer")
        ]  # fmt: skip

    def _files(self) -> list[FileLine]:
        """Those of the offices only for the offices."""
        papers = self.project.papers.filter(removed_on=None).select_related("file")
        names = self._kinds()
        shown = [paper for paper in papers if self.is_inside or not paper.is_inner]
        return [
            FileLine(paper.file.name, reverse("support:paper", args=[paper.pk]), names.get(paper.kind, paper.kind),
                     self._taking_off(paper))
            for paper in shown
        ]  # fmt: skip

    def _taking_off(self, paper: ProjectPaper) -> tuple[Action, ...]:
        if not self.may_write or self.project.stage not in EDITABLE:
            return ()
        return (Action(_("Bỏ"), reverse("support:remove-paper", args=[paper.pk]), "x", "plain"),)

    def _kinds(self) -> dict[str, Any]:
        return paper_names(self.project, self.on)

    def _appraisal(self) -> Any:
        """The draft for the offices, else what was signed."""
        if not self.is_inside:
            return None
        return self.project.appraisals.filter(signed_on=None).first() or signed_of(self.project)

    def _requests(self) -> list[tuple[Any, str]]:
        may = PAY in self.held
        return [
            (one, reverse("support:refuse-request", args=[one.pk]) if may and one.state == RequestState.OPEN else "")
            for one in self.project.payment_requests.all()
        ]

    def _reports(self) -> list[tuple[Any, str]]:
        may = HANDLE in self.held
        return [
            (one, reverse("support:confirm-progress", args=[one.pk]) if may and not one.confirmed_on else "")
            for one in self.project.progress.select_related("made_by", "confirmed_by")
        ]

    def _adjustments(self) -> list[tuple[Any, list[Action]]]:
        found = self.project.adjustments.select_related("place", "beneficiary", "line")
        return [(one, self._of_adjustment(one)) for one in found]

    def _of_adjustment(self, one: Any) -> list[Action]:
        decider = SIGN if one.authority == Authority.DEPARTMENT else "support.approve"
        acts = []
        if one.state == AdjustmentState.REQUESTED and SIGN in self.held:
            acts += [("endorse", _("Cho ý kiến"), "pencil"), ("decline", _("Không chấp thuận"), "x")]
        if one.state == AdjustmentState.ENDORSED and decider in self.held:
            acts += [("decide-adjustment", _("Quyết định"), "signature"), ("decline", _("Không chấp thuận"), "x")]
        return [
            Action(label, reverse(f"support:{name}", args=[one.pk]), icon, "quiet", asks=True)
            for name, label, icon in acts
        ]

    def _recoveries(self) -> list[tuple[Any, str]]:
        may = PAY in self.held
        return [
            (one, reverse("support:receive", args=[one.pk]) if may and not one.closed_on else "")
            for one in self.project.recoveries.all()
        ]


def paper_names(project: SupportProject, on: Any) -> dict[str, Any]:
    """Kinds of files in words: those of the lists, then those every project has."""
    code = project.activity.code if project.activity else ""
    programme = project.programme.code if project.programme else ""
    return {**KEPT_KINDS, **{row.code: row.label for row in attachments(code, on, programme_code=programme)}}
