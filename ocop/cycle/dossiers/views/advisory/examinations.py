"""Thẩm định hồ sơ: the board, and one examination on one page with everything still open."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui import slots
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage

from ...models import AdvisoryReport, Dossier, Sample
from ...queries.advising import access, boards
from ...queries.advising.facts import Scored, asked_samples, draft_of, scored, team_requests
from ...queries.packs import signed_report
from ...services.advising.reporting import obstacles_to_signing
from ...tables_of_team import EXAMINATIONS, examination_mark, visit_mark
from ...today_of_team import waiting
from ...vocabulary import ADVISE, RECEIVE, TEAM, DossierKind, DossierState, RequestLevel
from ..shown import changes_in_words
from .base import action


class Examinations(ListPage):
    """Thẩm định hồ sơ: what waits above, everything below."""

    template_name = "dossiers/advisory/board.html"
    title = gettext_lazy("Thẩm định hồ sơ")
    subjects = staticmethod(boards.examinations_of)
    table = EXAMINATIONS
    file_name = "tham-dinh-ho-so"
    counted = gettext_lazy("%(n)s hồ sơ")
    empty = Empty(
        gettext_lazy("Chưa có hồ sơ nào"), gettext_lazy("Hồ sơ đã tiếp nhận vào đợt và được phân công hiện ở đây.")
    )
    filters = (
        SearchFilter(
            fields=("product__name", "product__producer__name"), example=gettext_lazy("Tên sản phẩm, chủ thể")
        ),
        ChoiceFilter("hinh-thuc", gettext_lazy("Hình thức"), "kind", choices=DossierKind.choices),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=[
            (state.value, state.label) for state in (DossierState.ACCEPTED, DossierState.ADVISORY_REPORTED)
        ]),
    )  # fmt: skip

    def is_allowed(self) -> bool:
        """For who examines, gives out, or takes in."""
        return any(slots.may(self.person, verb, on=self.on) for verb in (ADVISE, TEAM, RECEIVE))

    def actions(self) -> Sequence[Action]:
        """Teams."""
        return [Action(_("Tổ tư vấn"), reverse("dossiers:teams"), "users", asks=True)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With what waits."""
        return super().get_context_data(**{"tasks": list(waiting(self.person, self.on)), **kwargs})


class Examination(DetailPage):
    """Thẩm định một hồ sơ."""

    subjects = staticmethod(access.advising_visible_to)
    template_name = "dossiers/advisory/examination.html"

    @property
    def dossier(self) -> Dossier:
        """The subject by its own name."""
        dossier: Dossier = self.subject
        return dossier

    def heading(self) -> str:
        """The product."""
        return _("Thẩm định: %(product)s") % {"product": self.dossier.product.name}

    def back(self) -> Back:
        """To the board."""
        return Back(_("Thẩm định hồ sơ"), reverse("dossiers:advisings"))

    def is_in(self, subjects: QuerySet[Dossier]) -> bool:
        """Whether the dossier is among them."""
        return subjects.filter(pk=self.dossier.pk).exists()

    def actions(self) -> Sequence[Action]:
        """What this person may do now."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        is_open = self.dossier.state == DossierState.ACCEPTED
        if is_open and self.is_in(access.examined_by(self.person, on=self.on)):
            yield action("advisory-score", self.dossier, _("Chấm thẩm định"), "list-check", "primary")
            yield action("plan-visit", self.dossier, _("Đặt lịch kiểm tra"), "calendar")
            yield action("ask-test", self.dossier, _("Yêu cầu kiểm nghiệm"), "eye")
            if not team_requests(self.dossier):
                yield action("ask-completion", self.dossier, _("Đề nghị bổ sung"), "arrow-back-up")
            yield action("write-report", self.dossier, _("Soạn báo cáo"), "pencil")
        if self.is_in(access.samples_received_by(self.person, on=self.on)) and self._lacks_samples():
            yield action("receive-samples", self.dossier, _("Nhận mẫu"), "paper-bag")
        if is_open and self._is_of_team() and self.is_in(access.managed_by(self.person, on=self.on)):
            yield action("assign", self.dossier, _("Phân công thẩm định"), "user-plus")
        if is_open and self.is_in(access.assigned_to(self.person, on=self.on)):
            yield action("declare-interest", self.dossier, _("Khai lợi ích liên quan"), "hand-stop", "plain")

    def _is_of_team(self) -> bool:
        return self.dossier.kind != DossierKind.RE_EVALUATION

    def _lacks_samples(self) -> bool:
        return self.dossier.samples.count() < asked_samples(self.dossier)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Members, samples, visits, tests, requests, points, report and what it still lacks."""
        dossier, found = self.dossier, scored(self.dossier)
        report = signed_report(dossier) or draft_of(dossier)
        shown = {
            "dossier": dossier,
            "mark": examination_mark(boards.examinations_of(self.person, on=self.on).get(pk=dossier.pk)),
            "advisings": list(dossier.advisings.filter(released_on=None).select_related("member__person")),
            "may_release": self.is_in(access.managed_by(self.person, on=self.on)),
            "samples": list(dossier.samples.select_related("received_by")),
            "receipts": receipts_of(dossier),
            "asked": asked_samples(dossier),
            "may_use": self.is_in(access.sampled_by(self.person, on=self.on)),
            "visits": [(visit, visit_mark(visit)) for visit in dossier.visits.all()],
            "tests": list(dossier.extra_tests.select_related("paper__type")),
            "requests": list(dossier.requests.filter(level=RequestLevel.ADVISORY).prefetch_related("items")),
            "examines": dossier.state == DossierState.ACCEPTED
            and self.is_in(access.examined_by(self.person, on=self.on)),
            "report": report,
            "changes": changes_in_words(dossier),
            **points_of(found),
            **self._report_of(report),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _report_of(self, report: AdvisoryReport | None) -> dict[str, Any]:
        """What still lacks, said only while somebody works on it."""
        if self.dossier.state != DossierState.ACCEPTED:
            return {"obstacles": ()}
        return {"obstacles": obstacles_to_signing(self.dossier, report)}


def receipts_of(dossier: Dossier) -> list[tuple[Sample, list[Sample]]]:
    """Samples that came in together, the first of each standing for all."""
    rows = dossier.samples.select_related("received_by")
    return [(units[0], units) for units in (list(group) for _key, group in groupby(rows, key=_receipt))]


def _receipt(sample: Sample) -> tuple[Any, ...]:
    return (
        sample.received_on, sample.received_by_id, sample.condition, sample.batch, sample.best_before, sample.photo_id,
    )  # fmt: skip


def points_of(found: Scored) -> dict[str, Any]:
    """How far the points have come, beside the producer's."""
    return {
        "answered": len(found.chosen),
        "criteria": len(found.sheet.criteria),
        "total": found.score.total,
        "own_total": found.own.total,
        "parts": [(p, found.score.parts[p.code], found.own.parts[p.code]) for p in found.sheet.parts],
    }
