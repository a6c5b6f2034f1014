"""Một giấy: its pages, what it says, how it stands, what was said of it, who relies on it; and its files."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ocop.base.files.serving import serve
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Back, DetailPage

from .. import permissions
from ..models import Page, Paper, Verification
from ..queries import access
from ..queries.locking import standing_heir
from ..rules.kinds import PaperKind
from ..services.keeping import missing_of
from ..services.verifying import is_own_entry
from ..tables import due_of, mark_of
from ..vocabulary import CHANGEABLE, State
from .base import Beside, action, library_address


class PaperPage(Beside, DetailPage):
    """One paper."""

    subjects = staticmethod(access.visible_to)
    template_name = "evidence/paper.html"

    @property
    def paper(self) -> Paper:  # type: ignore[override]
        """The subject by its own name."""
        paper: Paper = self.subject
        return paper

    def heading(self) -> str:
        """What it is."""
        return self.paper.title

    def back(self) -> Back:
        """To the producer's library."""
        return Back(self.paper.producer.called, library_address(self.paper.producer))

    def actions(self) -> Sequence[Action]:
        """What the person may do with it now."""
        return [*self._acts_of_writers(), *self._acts_of_verifiers()]

    @property
    def may_write(self) -> bool:
        """Whether the person may write into it, were its state to allow it."""
        producer, is_restricted = self.paper.producer, self.shown.kind.is_restricted
        asked = permissions.sees_restricted if is_restricted else permissions.may_write
        return asked(self.person, producer, on=self.on)

    @property
    def may_change(self) -> bool:
        """Whether the person may change it now."""
        return self.may_write and self.paper.state in CHANGEABLE

    def _acts_of_writers(self) -> Iterator[Action]:
        paper = self.paper
        barred = permissions.obstacles_to_entering(self.person, paper.producer, on=self.on)
        if self.may_change:
            missing = barred or tuple(missing_of(paper, self.shown.kind, by=self.person, on=self.on))
            yield action("enter", paper, _("Nộp để xác nhận"), "send", "primary", asks=False, obstacles=missing)
            yield action("add-pages", paper, _("Thêm trang"), "camera")
            yield action("edit", paper, _("Sửa"), "pencil")
        if self.may_change and paper.state == State.DRAFT:
            yield action("discard", paper, _("Bỏ bản nháp"), "trash", "plain")
        if paper.state == State.ENTERED and not barred:
            yield action("take-back", paper, _("Rút lại để sửa"), "arrow-back-up", asks=False)
        if paper.state == State.VERIFIED and self.may_renew:
            yield action("supersede", paper, _("Thay bằng giấy mới"), "refresh", asks=False)

    @property
    def may_renew(self) -> bool:
        """Whether the person may enter a new one, for the producer or for the body it became."""
        heir = standing_heir(self.paper.producer)
        has_renewal = self.paper.renewals.exclude(state=State.REVOKED).exists()
        return not has_renewal and heir.is_living and permissions.may_write(self.person, heir, on=self.on)

    def _acts_of_verifiers(self) -> Iterator[Action]:
        paper = self.paper
        if not permissions.may_verify(self.person, paper.producer, on=self.on):
            return
        if paper.state == State.ENTERED and not is_own_entry(paper, self.person):
            yield action("verify", paper, _("Xem và xác nhận"), "checks", "primary")
            yield action("reject", paper, _("Không xác nhận"), "x")
        if paper.state == State.VERIFIED:
            if self.shown.kind.is_rechecked and paper.verified_on != self.on:
                yield action("confirm", paper, _("Xác nhận lại"), "checks")
            yield action("revoke", paper, _("Thu hồi xác nhận"), "ban", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The paper with everything said of it."""
        paper, soon = self.paper, self.kinds.figures.soon_days
        beside = self.facts_beside()
        beside["alike"] = beside["alike"] if permissions.may_verify(self.person, paper.producer, on=self.on) else []
        shown = {
            **beside,
            "mark": mark_of(self.shown.standing),
            "due": due_of(paper.last_day, on=self.on, soon=soon) if paper.state == State.VERIFIED else None,
            "may_change": self.may_change,
            "page_acts": page_acts(beside["pages"]) if self.may_change else {},
            "verdicts": [
                (verdict, checked_in_words(verdict, self.shown.kind))
                for verdict in paper.verifications.select_related("by")
            ],
            "before": access.open_among(Paper.objects.filter(renewals=paper), self.person, on=self.on).first(),
            "uses": list(access.uses_told_to(paper, self.person, on=self.on)),
            "renewals": list(access.open_among(paper.renewals.select_related("type"), self.person, on=self.on)),
        }
        return super().get_context_data(**{**shown, **kwargs})


def checked_in_words(verdict: Verification, kind: PaperKind) -> list[str]:
    """What was looked at, kept in Vietnamese, in the language of the screen as far as the kind still asks for it."""
    words = {check.vi: check.said_in(get_language()) for check in kind.checks}
    return [words.get(said, said) for said in verdict.checked]


def page_acts(pages: Sequence[Page]) -> dict[int, list[Action]]:
    """Turn and take off, for every page."""
    return {page.pk: list(_acts_on(page, n)) for n, page in enumerate(pages, 1)}


def _acts_on(page: Page, n: int) -> Iterator[Action]:
    if page.is_picture:
        address = reverse("evidence:rotate-page", args=[page.pk])
        yield Action(_("Xoay"), address, "refresh", spoken=_("Xoay trang %(n)s") % {"n": n})
    address = reverse("evidence:remove-page", args=[page.pk])
    yield Action(_("Bỏ trang"), address, "trash", "plain", asks=True, spoken=_("Bỏ trang %(n)s") % {"n": n})


class PageFile(DetailPage):
    """The file of a page, for whoever may see the paper."""

    subjects = staticmethod(access.pages_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        """Shown where a browser can, else downloaded."""
        return serve(self.subject.file, inline="tai" not in request.GET)
