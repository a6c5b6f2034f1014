"""The page of a version: figures, targets, lines, money, the route so far, and what this person may do now."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Figure, FileLine
from ocop.base.ui.pages import Back, DetailPage

from ..models import Line, Plan, PlanVersion
from ..queries import access, turns
from ..queries.actuals import actuals_before
from ..queries.facts import line_rows
from ..queries.gaps import gaps, obstacles_of_content
from ..queries.progress import Course, Summary, progress, summary
from ..queries.readiness import obstacles_of_way
from ..tables import mark_of
from ..vocabulary import CheckVerdict, OpinionVerdict, PlanState
from .base import action, may_be
from .money import money_rows
from .shown import SourceRow, grouped, target_rows, total
from .way import milestones

S = PlanState


class VersionPage(DetailPage):
    """Kế hoạch: one version of it."""

    subjects = staticmethod(access.versions_visible_to)
    template_name = "plans/version.html"

    @property
    def version(self) -> PlanVersion:
        """The subject by its own name."""
        version: PlanVersion = self.subject
        return version

    @property
    def plan(self) -> Plan:
        """The plan it is a version of."""
        return self.version.plan

    def back(self) -> Back:
        """To the list."""
        return Back(_("Kế hoạch"), reverse("plans:list"))

    # ── who the person is to this plan ──

    @cached_property
    def is_drafter(self) -> bool:
        """Whether the person draws it up."""
        return may_be(turns.versions_drafted_by(self.person, on=self.on).filter(pk=self.version.pk), self.version)

    @cached_property
    def is_submitter(self) -> bool:
        """Whether the person signs its submission."""
        return may_be(turns.versions_submitted_by(self.person, on=self.on).filter(pk=self.version.pk), self.version)

    @cached_property
    def may_edit(self) -> bool:
        """Whether lines may be changed by this person now."""
        return self.is_drafter and self.version.is_editable

    # ── the acts of the moment ──

    def actions(self) -> list[Action]:
        """What this person may do with this version now."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        acts = {S.SUBMITTED: self._deciding, S.APPROVED: self._issuing, S.IN_FORCE: self._carrying_out}
        if self.may_edit:
            yield from self._drafting()
        elif self.version.stage in acts:
            yield from acts[self.version.stage]()
        if self.version.is_issued:
            yield from self._publishing()
        yield from self._asked()

    def _drafting(self) -> Iterator[Action]:
        version = self.version
        if version.stage == S.DRAFT and not hasattr(version, "call") and not version.is_adjustment:
            yield action("call", version, _("Lấy đề xuất"), "users")
        if version.stage != S.CONSULTING:
            yield action("ask-opinions", version, _("Lấy ý kiến"), "message-2")
        if self.plan.appraiser_id and not version.checks.filter(verdict=CheckVerdict.WAITING).exists():
            yield action("ask-check", version, _("Thẩm định kinh phí"), "coins")
        yield action("import", version, _("Nhập từ Excel"), "upload")
        if version.stage == S.DRAFT:
            yield action("discard", version, _("Xóa dự thảo"), "trash", "plain")

    def _deciding(self) -> Iterator[Action]:
        if may_be(turns.decisions_waiting(self.person, on=self.on).filter(pk=self.version.pk), self.version):
            yield action("approve", self.version, pgettext("act", "Phê duyệt"), "signature", "primary")
            yield action("return", self.version, _("Trả lại"), "arrow-back-up")

    def _issuing(self) -> Iterator[Action]:
        if may_be(turns.versions_issued_by(self.person, on=self.on).filter(pk=self.version.pk), self.version):
            yield action("issue", self.version, _("Vào số, ban hành"), "rubber-stamp", "primary")

    def _publishing(self) -> Iterator[Action]:
        if may_be(turns.versions_issued_by(self.person, on=self.on).filter(pk=self.version.pk), self.version):
            if self.version.is_published:
                yield action("withdraw", self.version, _("Gỡ công bố"), "ban")
            else:
                yield action("publish", self.version, _("Công bố"), "speakerphone")

    def _carrying_out(self) -> Iterator[Action]:
        if self.is_drafter:
            if not self.newer:
                yield action("adjust", self.plan, _("Điều chỉnh kế hoạch"), "history")
            if self.on.year > self.plan.last_year:
                yield action("close", self.version, _("Kết thúc kế hoạch"), "lock")
            copy = f"{reverse('plans:new')}?chep-tu={self.plan.pk}"
            yield Action(_("Chép sang năm sau"), copy, "file-plus", asks=True)

    def _asked(self) -> Iterator[Action]:
        """What this person's own body was asked for."""
        version = self.version
        asked = turns.requests_answered_by(self.person, on=self.on).filter(call__version=version)
        for request in asked if version.is_editable else ():
            label = _("Đề xuất của cơ quan") if request.answered_on else _("Gửi đề xuất")
            yield action("input", request, label, "pencil", "quiet" if request.answered_on else "primary")
        for opinion in turns.opinions_waiting(self.person, on=self.on).filter(consultation__version=version):
            yield action("opinion", opinion, _("Cho ý kiến"), "message-2", "primary")
        for check in turns.checks_waiting(self.person, on=self.on).filter(version=version):
            yield action("check", check, _("Thẩm định kinh phí"), "coins", "primary")

    def submitting(self) -> Action | None:
        """The submission, with everything that still stands in its way."""
        if not self.may_edit or not self.is_submitter:
            return None
        return action("submit", self.version, _("Trình phê duyệt"), "send", "primary")

    @cached_property
    def obstacles(self) -> Sequence[Obstacle]:
        """What keeps the version from being submitted, all at once."""
        if not self.may_edit:
            return ()
        return (*obstacles_of_content(self.version), *obstacles_of_way(self.version, on=self.on))

    # ── what it shows ──

    @cached_property
    def lines(self) -> list[Line]:
        """The lines with all that their rows need."""
        return list(line_rows(self.version))

    @cached_property
    def missing(self) -> Mapping[int, Sequence[Obstacle]]:
        """By line, what is still missing while it can be added."""
        found: dict[int, list[Obstacle]] = {}
        for gap in gaps(self.version) if self.version.is_editable else ():
            if gap.line:
                found.setdefault(gap.line.pk, []).append(Obstacle(gap.code, gap.facts))
        return found

    @cached_property
    def sources(self) -> list[SourceRow]:
        """Money by source."""
        return money_rows(self.version)

    @cached_property
    def versions(self) -> list[PlanVersion]:
        """All versions this person sees, the newest first."""
        seen = access.versions_visible_to(self.person, on=self.on).filter(plan=self.plan)
        return list(seen.select_related("document", "based_on").order_by("-number"))

    @property
    def newer(self) -> bool:
        """Whether a later version is already on its way."""
        return PlanVersion.objects.filter(plan=self.plan, number__gt=self.version.number).exists()

    @cached_property
    def done(self) -> Summary | None:
        """How far it has been carried out, once it is in force."""
        if not self.version.is_issued:
            return None
        found = progress(self.version, as_of=self.on)
        return summary(self.version, as_of=self.on, found=found)

    def figures(self) -> Iterator[Figure]:
        """Three to five numbers, each with its place."""
        money = _("triệu đồng, %(n)s nguồn") % {"n": len(self.sources)}
        yield Figure(len(self.lines), _("nội dung công việc"), "#noi-dung")
        yield Figure(total([row.planned for row in self.sources]), money, "#kinh-phi")
        if self.done:
            yield from self._carried_out(self.done)
        elif self.version.is_editable:
            yield Figure(
                len(self.missing), _("nội dung còn thiếu thông tin"), "#noi-dung", tone="soon" if self.missing else ""
            )
        yield from self._answers()

    def _carried_out(self, done: Summary) -> Iterator[Figure]:
        address = reverse("plans:progress", args=[self.version.pk])
        yield Figure(f"{done.done}/{done.lines}", _("nội dung đã xong"), f"{address}?tinh-trang={Course.DONE}")
        yield Figure(
            done.late, _("nội dung chậm"), f"{address}?tinh-trang={Course.LATE}", tone="late" if done.late else ""
        )
        yield Figure(f"{done.reached}/{done.targets}", _("chỉ tiêu đạt"), address)

    def _answers(self) -> Iterator[Figure]:
        """Who has answered the last question put to the agencies."""
        asked = self.version.consultations.order_by("-round").first()
        call = getattr(self.version, "call", None)
        if asked:
            given = [o.verdict != OpinionVerdict.WAITING for o in asked.opinions.all()]
            page, label, due = "opinions", _("cơ quan đã góp ý"), asked.due_on
        elif call:
            given = [request.answered_on is not None for request in call.requests.all()]
            page, label, due = "inputs", _("cơ quan đã gửi đề xuất"), call.due_on
        else:
            return
        note = _("hạn %(day)s") % {"day": short_date(due)} if not all(given) else ""
        yield Figure(f"{sum(given)}/{len(given)}", label, reverse(f"plans:{page}", args=[self.version.pk]), note)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """All parts of the page."""
        codes = {line.indicator.code for line in self.lines if line.indicator}
        before = actuals_before(self.plan, codes, on=self.on)
        shown = {
            "plan": self.plan,
            "lead": self._lead(),
            "state": mark_of(self.version.state),
            "figures": list(self.figures()),
            "may_edit": self.may_edit,
            "adding": self.may_edit,
            "obstacles": self.obstacles,
            "submitting": self.submitting(),
            "year_before": self.plan.first_year - 1,
            "targets": target_rows(self.lines, before),
            "groups": grouped(self.lines, self.missing),
            "sources": self.sources,
            "total": total([row.planned for row in self.sources]),
            "route": milestones(self._with_route()),
            "versions": [(each, mark_of(each.state)) for each in self.versions],
            "files": list(self._files()),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _lead(self) -> str:
        facts = {"n": self.version.number - 1, "owner": self.plan.owner.name, "approver": self.plan.approver.name}
        if self.version.document:
            said = _("Phê duyệt tại %(number)s · %(owner)s lập")
            return said % {**facts, "number": self.version.written}
        if self.version.is_adjustment:
            return _("Bản điều chỉnh, lần %(n)s · %(owner)s lập, trình %(approver)s") % facts
        return _("Dự thảo · %(owner)s lập, trình %(approver)s") % facts

    def _with_route(self) -> PlanVersion:
        """The version with everybody who had it in hand, in a constant number of queries."""
        found = PlanVersion.objects.select_related(
            "plan__approver", "made_by", "approved_by", "published_by", "document", "call__called_by"
        ).prefetch_related(
            "call__requests", "consultations__opinions", "consultations__asked_by", "checks__appraiser",
            "checks__asked_by", "checks__decided_by", "submissions__document", "submissions__submitted_by",
            "submissions__decided_by",
        )  # fmt: skip
        return found.get(pk=self.version.pk)

    def _files(self) -> Iterator[FileLine]:
        version = self.version
        yield FileLine(
            _("Quyết định và kế hoạch kèm theo"),
            reverse("plans:decision-paper", args=[version.pk]),
            version.written or _("dự thảo"),
        )
        if version.submitted_on:
            yield FileLine(_("Tờ trình"), reverse("plans:submission-paper", args=[version.pk]))
        if getattr(version, "call", None):
            yield FileLine(_("Văn bản đề nghị đề xuất"), reverse("plans:call-paper", args=[version.pk]))
        yield FileLine(_("Bảng Excel"), reverse("plans:export", args=[version.pk]), "XLSX")
