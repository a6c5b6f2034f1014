"""A dossier on one page: where it stands, clocks with their ground, what is asked, score, Form 03, the way so far."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.ui import slots
from ocop.base.ui.components import Action, Milestone
from ocop.base.ui.pages import Back
from ocop.cycle.rounds.queries import round_for

from ..models import CommuneReport, CompletionRequest, DossierStep, Version
from ..models.dossier import DossierQuerySet
from ..queries import access
from ..queries.advising.access import advising_visible_to
from ..queries.advising.facts import missing_samples
from ..queries.packs import last_version
from ..queries.refiling import window_of
from ..queries.requests import may_be_written, open_requests, parts_of
from ..queries.standing import standing_filed, standing_of
from ..queries.transition import Over, transition_over
from ..queries.veil import hides_points
from ..queries.waiting import untaken
from ..rules.completing import WHEN
from ..tables import told_of
from ..vocabulary import (
    ADVISE,
    AWAITED,
    AWAITED_LABEL,
    BEFORE_COUNCIL,
    TOLD_LATER,
    VEILED,
    DossierKind,
    DossierState,
    RequestLevel,
)
from ..vocabulary.advising import AT_COMMUNE
from .base import DossierDetail, action, clocks_of, led_by
from .shown import changes_in_words, goals_of
from .steps import address_of

S = DossierState


class DossierPage(DossierDetail):
    """Một hồ sơ."""

    subjects = staticmethod(access.dossiers_visible_to)
    template_name = "dossiers/dossier.html"

    def heading(self) -> str:
        """The product."""
        return self.dossier.product.name

    def back(self) -> Back:
        """To the worklist, home for the producer; a member of the advisory team has the list of examinations."""
        if slots.may(self.person, ADVISE, on=self.on):
            return Back(_("Thẩm định hồ sơ"), reverse("dossiers:advisings"))
        return Back(_("Hồ sơ đánh giá"), reverse("dossiers:work"))

    def actions(self) -> Sequence[Action]:
        """What this person may do now."""
        return list(self._acts())

    def is_in(self, subjects: DossierQuerySet) -> bool:
        """Whether the dossier is among them."""
        return subjects.filter(pk=self.dossier.pk).exists()

    def _acts(self) -> Iterator[Action]:
        if self.is_in(access.dossiers_written_by(self.person, on=self.on)):
            yield from self._acts_of_writer()
        if self.is_in(access.verified_by(self.person, on=self.on)):
            yield from self._acts_of_officer()
        if self.is_in(access.signed_by(self.person, on=self.on)):
            yield from self._acts_of_head()
        if self.is_in(access.excepted_by(self.person, on=self.on)):
            yield from self._acts_of_office()

    @cached_property
    def over(self) -> Over | None:
        """The end of the transition, for a dossier that was filed and not assessed in time."""
        waits = self.dossier.state in BEFORE_COUNCIL | {S.IN_COUNCIL} and self.dossier.filed_on is not None
        return transition_over(self.dossier, on=self.on) if waits else None

    @property
    def is_awaited(self) -> bool:
        """Whether the reader may only know that the council has finished (E28)."""
        return told_of(self.dossier) == AWAITED

    def _way(self) -> Iterator[tuple[Any, DossierStep]]:
        """Every step in words; a result that is not announced yet has neither its words nor its reason."""
        for step in self.dossier.way.select_related("by"):
            is_veiled = self.is_awaited and (step.state in VEILED or step.verb in TOLD_LATER)
            if is_veiled:
                step.note = ""
            yield AWAITED_LABEL if is_veiled else step.label, step

    def _acts_of_writer(self) -> Iterator[Action]:
        dossier = self.dossier
        requests = list(open_requests(dossier))
        if may_be_written(dossier):
            kind = "quiet" if requests else "primary"
            yield Action(_("Soạn hồ sơ"), address_of(dossier, 1), "pencil", kind, asks=True)
            yield Action(_("Tự đánh giá"), address_of(dossier, 4), "list-check", asks=True)
            yield Action(_("Xem lại, nộp"), address_of(dossier, 5), "send", asks=True)
        yield from (self._answer(request) for request in requests)
        if dossier.state in BEFORE_COUNCIL and self.is_in(access.dossiers_filed_by(self.person, on=self.on)):
            if self.over:
                yield action("begin-anew", dossier, _("Lập lại theo bộ đang áp dụng"), "arrow-right", "primary")
            if not self.is_awaited:  # the act would tell that the dossier is back from the council
                yield action("withdraw", dossier, _("Rút hồ sơ"), "x", "plain")

    def _answer(self, request: CompletionRequest) -> Action:
        address = reverse("dossiers:answer", args=[self.dossier.pk, request.pk])
        return Action(_("Trả lời đề nghị bổ sung"), address, "send", "primary", asks=True)

    def _acts_of_officer(self) -> Iterator[Action]:
        dossier = self.dossier
        if dossier.state in AT_COMMUNE and dossier.received_on and missing_samples(dossier):
            yield action("receive-samples", dossier, _("Nhận mẫu"), "paper-bag")
        if dossier.state != S.SUBMITTED:
            return
        if dossier.received_on is None:
            yield action("receive", dossier, _("Tiếp nhận"), "check", "primary", asks=False)
            return
        yield action("report", dossier, _("Viết Mẫu 03"), "pencil", "primary")
        yield action("ask-commune", dossier, _("Đề nghị bổ sung"), "arrow-back-up")

    def _acts_of_head(self) -> Iterator[Action]:
        dossier = self.dossier
        if dossier.state == S.SUBMITTED and dossier.received_on:
            yield action("sign", dossier, _("Ký Mẫu 03"), "signature", "primary")
        if dossier.state == S.COMMUNE_VERIFIED:
            address = f"{reverse('dossiers:propose')}?ho-so={dossier.pk}"
            yield Action(_("Ký văn bản đề nghị"), address, "send", "primary", asks=True)
            yield action("unsign", dossier, _("Rút chữ ký Mẫu 03"), "arrow-back-up", "plain")

    def _acts_of_office(self) -> Iterator[Action]:
        dossier = self.dossier
        if dossier.state == S.PROPOSED:
            yield action("accept", dossier, _("Tiếp nhận vào đợt"), "check", "primary")
        if dossier.state in WHEN[RequestLevel.PROVINCE]:
            yield action("ask-office", dossier, _("Đề nghị bổ sung"), "arrow-back-up")
        if dossier.kind == DossierKind.RE_EVALUATION and dossier.state == S.DRAFT and not dossier.exception_basis:
            yield action("except", dossier, _("Ghi ngoại lệ về thời gian nộp"), "pencil", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Everything of the dossier."""
        dossier = self.dossier
        version, is_written = last_version(dossier), may_be_written(dossier)
        reads_draft = self.is_in(access.drafts_read_by(self.person, on=self.on))
        filed = None if is_written and reads_draft else version
        report = CommuneReport.objects.filter(dossier=dossier).prefetch_related("findings").first()
        requests = dossier.requests.prefetch_related("items").select_related("asked_by")
        shown = {
            "dossier": dossier,
            "mark": self.state_mark(),
            "led_by": led_by(dossier),
            "is_awaited": self.is_awaited,
            "clocks": [] if self.is_awaited else list(clocks_of(dossier, self.on)),
            "requests": list(requests),
            **self._score(filed),
            "package": parts_of(dossier),
            "version": version,
            "is_held_back": is_written and filed is not None,
            "over": self.over,
            "untaken": untaken(dossier, on=self.on),
            "report": report,
            "findings": list(report.findings.all()) if report else [],
            "milestones": list(self.milestones()),
            "refiling": window_of(dossier.product) if dossier.kind == DossierKind.RE_EVALUATION else None,
            "way": list(self._way()),
            "is_examined": advising_visible_to(self.person, on=self.on).filter(pk=dossier.pk).exists(),
            "messages_count": dossier.messages.count(),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _score(self, filed: Version | None) -> dict[str, Any]:
        """The self-score as filed or as being written, unless an unsigned sheet of the reader hides it."""
        if hides_points(self.dossier, self.person, on=self.on):
            return {"hides_points": True}
        dossier, on = self.dossier, self.on
        look = standing_filed(dossier, filed, on=on) if filed else standing_of(dossier, on=on)
        caps = [each.obstacle() for each in look.rank.shortfalls]
        shown = {"look": look, "goals": goals_of(look), "caps": caps, "changes": changes_in_words(dossier)}
        return {"hides_points": False, **shown}

    def milestones(self) -> Iterator[Milestone]:
        """The days of the round that takes the dossier, or would take it today."""
        dossier = self.dossier
        held = dossier.round or round_for(dossier.proposed_on or self.on)
        if held is None:
            return
        yield Milestone(_("Xã đề nghị tỉnh"), held.intake_close, "past" if dossier.proposed_on else "now")
        yield Milestone(_("Hoàn thành đánh giá"), held.done_by, "now" if dossier.round else "later")
