"""One report: its figures, its words and its way to the signature."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Bar, Chart, FileLine, Milestone
from ocop.base.ui.components import Figure as FigureTile
from ocop.base.ui.pages import Back, DetailPage

from .. import permissions
from ..forms import SectionForm
from ..models import Delivery, ExecutionReport, RouteStep, Section
from ..queries import access
from ..queries.facts import section_facts, step_facts
from ..rules import route
from ..vocabulary import EDITABLE, PARTS, Decision, Figure, Rate, ReportState, StepKind
from ..wording import told_period

TILES = {Figure.OVERDUE: "late", Figure.DUE_SOON: "soon"}
COLUMNS = {
    Figure.TOTAL: gettext_lazy("Được giao"),
    Figure.DONE_ON_TIME: gettext_lazy("Đúng hạn"),
    Figure.DONE_LATE: gettext_lazy("Xong muộn"),
    Figure.WITHIN_TERM: gettext_lazy("Trong hạn"),
    Figure.OVERDUE: gettext_lazy("Quá hạn"),
    Figure.NO_DEADLINE: gettext_lazy("Không hạn"),
}
MOST_BARS = 12


class ReportPage(DetailPage):
    """Báo cáo: every number opens the list behind it."""

    subjects = staticmethod(access.reports_visible_to)
    template_name = "reports/detail.html"

    def back(self) -> Back:
        """To the list, or the inbox of a reader."""
        if self.is_drafter:
            return Back(_("Báo cáo"), reverse("reports:list"))
        return (
            Back(_("Báo cáo đến"), reverse("reports:inbox"))
            if self.delivery
            else Back(_("Báo cáo"), reverse("reports:list"))
        )

    @property
    def report(self) -> ExecutionReport:
        """The subject by its own name."""
        report: ExecutionReport = self.subject
        return report

    @cached_property
    def is_drafter(self) -> bool:
        """Whether the person drafts reports of this body."""
        return permissions.may_draft(self.person, self.report, on=self.on)

    @cached_property
    def delivery(self) -> Delivery | None:
        """The person's own copy."""
        return self.report.deliveries.filter(person=self.person).first()

    @cached_property
    def sections(self) -> list[Section]:
        """The narrative in order."""
        return list(self.report.sections.select_related("edited_by").order_by("rank"))

    def actions(self) -> Sequence[Action]:
        """What the person may do with the report now."""
        report = self.report
        if report.stage in EDITABLE and self.is_drafter:
            return list(self._drafting())
        if report.stage == ReportState.IN_REVIEW:
            return list(self._deciding())
        return list(self._sending())

    def _drafting(self) -> Iterator[Action]:
        yield self._act("submit", _("Trình ký"), "send", "primary", obstacles=self._obstacles())
        yield self._act("refresh", _("Tính lại số liệu"), "refresh", asks=False)
        yield self._act("recipients", _("Nơi nhận"), "mail")
        yield self._act("discard", _("Xóa dự thảo"), "trash", "plain")

    def _obstacles(self) -> Sequence[Obstacle]:
        """What already keeps the report from being submitted; figures are compared when it is."""
        found = route.obstacles_to_submitting(
            self.report.stage,
            sections=section_facts(self.sections),
            recipients=len(self.recipients),
            signers=1,
            drafter=self.person.pk,
            reviewer=None,
            signer=0,
        )
        return tuple(found)

    def _deciding(self) -> Iterator[Action]:
        step = route.present_step(step_facts(self.report))
        if step is None or step.person != self.person.pk:
            return
        if step.kind == StepKind.SIGN:
            yield self._act("sign", _("Ký báo cáo"), "signature", "primary")
        else:
            yield self._act("agree", _("Đồng ý"), "check", "primary")
        yield self._act("return", _("Trả lại"), "arrow-back-up")

    def _sending(self) -> Iterator[Action]:
        if self.report.stage == ReportState.SIGNED and self.is_drafter:
            yield self._act("send", _("Gửi báo cáo"), "send", "primary")
        if self.delivery and self.delivery.read_at is None:
            yield self._act("acknowledge", _("Xác nhận đã xem"), "check", "primary", asks=False)

    def _act(
        self,
        name: str,
        label: str,
        icon: str,
        kind: str = "quiet",
        *,
        asks: bool = True,
        obstacles: Sequence[Obstacle] = (),
    ) -> Action:
        address = reverse(f"reports:{name}", args=[self.report.pk])
        return Action(label, address, icon, kind, asks=asks, obstacles=obstacles)

    @cached_property
    def recipients(self) -> list[Any]:
        """The bodies the report is for."""
        return list(self.report.recipients.select_related("organisation"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Figures, words, route, readers and files."""
        report = self.report
        may_edit = report.stage in EDITABLE and self.is_drafter
        shown = {
            "lead": told_period(report.data_from, report.cut_off),
            "figures": list(self._tiles()),
            "rates": list(self._rates()),
            "bodies": _counted_rows(report, "bodies", "body", "co-quan"),
            "tasks": _counted_rows(report, "tasks", "task", "nhiem-vu"),
            "columns": list(COLUMNS.values()),
            "chart": self._chart(),
            "sections": [(section, section_form(section) if may_edit else None) for section in self.sections],
            "route": [_milestone(step) for step in self._steps()],
            "recipients": self.recipients,
            "deliveries": self._deliveries(),
            "files": list(self._files()),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _tiles(self) -> Iterator[FigureTile]:
        for figure in (Figure.OVERDUE, Figure.DONE, Figure.WITHIN_TERM, Figure.WAITING, Figure.TOTAL):
            n = self.report.count(figure)
            yield FigureTile(
                n, figure.label, figure_address(self.report, figure), tone=TILES.get(figure, "") if n else ""
            )

    def _rates(self) -> Iterator[dict[str, Any]]:
        tones = {Rate.OVERDUE_SHARE: "late", Rate.UPDATING: "run"}
        for rate in self.report.figures["rates"]:
            name = Rate(rate["rate"])
            part, whole = PARTS[name]
            yield {
                "label": name.label,
                "part": rate["part"],
                "whole": rate["whole"],
                "tone": tones.get(name, "done"),
                "part_url": figure_address(self.report, part),
                "whole_url": figure_address(self.report, whole),
                "part_label": part.label,
                "whole_label": whole.label,
            }

    def _chart(self) -> Chart:
        late = [row for row in self.report.figures["bodies"] if row["counts"][Figure.OVERDUE]]
        bars = [
            Bar(
                row["short"], row["counts"][Figure.OVERDUE], row["counts"][Figure.DUE], "late",
                figure_address(self.report, Figure.OVERDUE, f"co-quan={row['body']}"),
            )
            for row in late[:MOST_BARS]
        ]  # fmt: skip
        return Chart(_("%(n)s cơ quan có nhiệm vụ quá hạn") % {"n": len(late)}, bars, _("quá hạn"), _("đến hạn"))

    def _steps(self) -> list[RouteStep]:
        return list(self.report.steps.select_related("person").order_by("round", "rank"))

    def _deliveries(self) -> list[Delivery]:
        """Who has received it and who has seen it: for the office that sent it."""
        return list(self.report.deliveries.select_related("person", "organisation")) if self.is_drafter else []

    def _files(self) -> Iterator[FileLine]:
        names = {"docx": _("Bản Word"), "pdf": _("Bản PDF")}
        about = self.report.written or _("dự thảo")
        paper = self.report.document.paper if self.report.document else None
        for form, name in names.items():
            if paper is None or getattr(paper, form):
                yield FileLine(name, reverse(f"reports:{form}", args=[self.report.pk]), about)


def figure_address(report: ExecutionReport, figure: Figure, query: str = "") -> str:
    """The list behind a number."""
    address = reverse("reports:figure", args=[report.pk, figure.value])
    return f"{address}?{query}" if query else address


def section_form(section: Section) -> SectionForm:
    """The form of a section in its place on the page."""
    return SectionForm(initial={"text": section.text, "seen": section.version}, auto_id=f"{section.anchor}-%s")


def _counted_rows(report: ExecutionReport, name: str, kind: str, word: str) -> list[dict[str, Any]]:
    """The rows of a table, each number with the address of its list."""
    return [
        {
            "name": row["short"],
            "code": row["code"],
            "done": row["counts"][Figure.DONE],
            "due": row["counts"][Figure.DUE],
            "longest_late": row["longest_late"],
            "cells": [
                {
                    "label": label,
                    "n": row["counts"][figure],
                    "url": figure_address(report, figure, f"{word}={row[kind]}"),
                }
                for figure, label in COLUMNS.items()
            ],
        }
        for row in report.figures[name]
    ]


def _milestone(step: RouteStep) -> Milestone:
    state = {Decision.WAITING: "later", Decision.AGREED: "past", Decision.RETURNED: "past"}[Decision(step.decision)]
    decision = "" if step.decision == Decision.AGREED else Decision(step.decision).label
    when = f"{step.person.full_name}, {step.title}" if step.title else step.person.full_name
    told = [str(decision), short_date(timezone.localtime(step.decided_at).date()) if step.decided_at else "", step.note]
    return Milestone(StepKind(step.kind).label, when, state, note=" · ".join(part for part in told if part))
