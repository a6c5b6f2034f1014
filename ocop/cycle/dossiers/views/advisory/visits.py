"""Kiểm tra thực tế: planned, written on the spot on a phone, signed, its pictures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.files.serving import serve
from ocop.base.ui.components import Action
from ocop.base.ui.pages import Back, DetailPage

from ...forms import advising as forms
from ...models import Sample, SiteVisit, TeamMember, VisitPhoto
from ...queries.advising import access
from ...services.advising import visiting
from ...tables_of_team import visit_mark
from ...vocabulary import DossierKind
from ...vocabulary.advising import VisitGround, VisitState
from .acts import Examine, plain
from .base import OfDossier, action, examination_of


class VisitPage(DetailPage):
    """Một lần kiểm tra."""

    subjects = staticmethod(access.visits_visible_to)
    template_name = "dossiers/advisory/visit.html"

    @property
    def visit(self) -> SiteVisit:
        """The subject by its own name."""
        visit: SiteVisit = self.subject
        return visit

    def heading(self) -> str:
        """The product."""
        return _("Kiểm tra thực tế: %(product)s") % {"product": self.visit.dossier.product.name}

    def back(self) -> Back:
        """To the examination."""
        return Back(self.visit.dossier.product.name, examination_of(self.visit.dossier))

    def actions(self) -> Sequence[Action]:
        """What the person may do with it now."""
        mine = access.visits_held_by(self.person, on=self.on).filter(pk=self.visit.pk).exists()
        return list(self._acts()) if mine else ()

    def _acts(self) -> Iterator[Action]:
        state = self.visit.state
        if state == VisitState.HELD:
            yield action("sign-visit", self.visit, _("Ký biên bản"), "signature", "primary")
        if self.visit.is_open:
            label = _("Ghi kết quả") if state == VisitState.PLANNED else _("Sửa kết quả")
            yield action(
                "hold-visit", self.visit, label, "pencil", "primary" if state == VisitState.PLANNED else "quiet"
            )
        if state == VisitState.PLANNED:
            yield action("cancel-visit", self.visit, _("Hủy lịch"), "x", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What was found, who was there, the pictures."""
        shown = {
            "visit": self.visit,
            "mark": visit_mark(self.visit),
            "findings": list(self.visit.findings.all()),
            "photos": list(self.visit.photos.select_related("file")),
            "members": list(self.visit.members.select_related("person")),
            "has_paper": self.visit.state in (VisitState.HELD, VisitState.SIGNED),
        }
        return super().get_context_data(**{**shown, **kwargs})


class PlanVisit(Examine):
    """Đặt lịch kiểm tra."""

    title, label, icon = gettext_lazy("Đặt lịch kiểm tra thực tế"), gettext_lazy("Đặt lịch"), "calendar"
    done = gettext_lazy("Đã đặt lịch; chủ thể và xã được báo.")
    form_class = forms.VisitForm
    act = staticmethod(visiting.plan_visit)

    def make_form(self, **options: Any) -> BaseForm:
        """With the members who examine."""
        found = TeamMember.objects.filter(advisings__dossier=self.dossier, advisings__released_on=None)
        return forms.VisitForm(members=found.select_related("person"), **plain(options))

    def initial(self) -> dict[str, Any]:
        """At the producer's; for a re-evaluation with the ground the law names."""
        producer = self.dossier.product.producer
        again = self.dossier.kind == DossierKind.RE_EVALUATION
        place = ", ".join(filter(None, (producer.street, producer.unit.name)))
        return {"place": place, "ground": VisitGround.SCALE if again else VisitGround.USUAL}

    def next_address(self, result: SiteVisit | None) -> str:
        """The visit."""
        return result.get_absolute_url() if result else super().next_address(result)


class OfVisit(OfDossier):
    """An act on a visit; it ends on the visit's page."""

    subjects = staticmethod(access.visits_held_by)

    def page_address(self) -> str:
        """The visit."""
        visit: SiteVisit = self.subject
        return visit.get_absolute_url()


class HoldVisit(OfVisit):
    """Ghi kết quả kiểm tra."""

    template_name = "dossiers/advisory/hold.html"
    title, label, icon = gettext_lazy("Kết quả kiểm tra thực tế"), gettext_lazy("Lưu kết quả"), "device-floppy"
    done = gettext_lazy("Đã lưu kết quả kiểm tra.")
    form_class = forms.HeldForm
    is_offline = True
    act = staticmethod(visiting.hold_visit)

    def initial(self) -> dict[str, Any]:
        """What was written before."""
        visit: SiteVisit = self.subject
        told = {name: getattr(visit, name) for name in (
            "began", "ended", "place", "conclusion", "producer_person", "producer_title", "producer_words",
        )}  # fmt: skip
        for row in visit.findings.all():
            told |= {f"f-{row.topic}": row.finding, f"n-{row.topic}": row.note}
        return {**told, "held_on": visit.held_on or self.on}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Findings by topic."""
        typed, (findings, notes) = form.cleaned_data, form.found()
        named = (
            "held_on",
            "began",
            "ended",
            "place",
            "conclusion",
            "producer_person",
            "producer_title",
            "producer_words",
        )
        plain_ones = {name: typed[name] for name in named}
        return {**plain_ones, "findings": findings, "notes": notes, "on": self.on}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The pictures beside the form, each sent by itself."""
        visit: SiteVisit = self.subject
        shown = {"visit": visit, "camera": forms.VisitPhotosForm(), "photos": list(visit.photos.select_related("file"))}
        return super().get_context_data(**{**shown, **kwargs})


class AddVisitPhotos(OfVisit):
    """Ảnh tại hiện trường."""

    title, label, icon = gettext_lazy("Thêm ảnh tại hiện trường"), gettext_lazy("Gửi ảnh"), "camera"
    done = gettext_lazy("Đã thêm ảnh.")
    form_class = forms.VisitPhotosForm
    act = staticmethod(visiting.add_photos)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The pictures as they came in."""
        return {"photos": form.pictures(), "on": self.on}

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """What was sent from the device's store is told there, photo by photo."""
        return self.go(address) if self.is_htmx() else super().succeeded(result, address)


class SignVisit(OfVisit):
    """Ký biên bản kiểm tra."""

    title, label, icon = gettext_lazy("Ký biên bản kiểm tra"), gettext_lazy("Ký biên bản"), "signature"
    question = gettext_lazy("Biên bản được đánh số, giữ nguyên văn và không sửa được nữa.")
    done = gettext_lazy("Đã ký biên bản.")
    act = staticmethod(visiting.sign_visit)


class CancelVisit(OfVisit):
    """Hủy lịch."""

    title, label, icon = gettext_lazy("Hủy lịch kiểm tra"), gettext_lazy("Hủy lịch"), "x"
    done = gettext_lazy("Đã hủy lịch kiểm tra.")
    warns = True
    form_class = forms.ReasonForm
    act = staticmethod(visiting.cancel_visit)


def visit_photos_of(person: Any, *, on: Any) -> Any:
    """The pictures of visits the person reads."""
    found = VisitPhoto.objects.filter(visit__in=access.visits_visible_to(person, on=on).values("pk"))
    return found.select_related("file")


def sample_photos_of(person: Any, *, on: Any) -> Any:
    """The samples with a picture of examinations the person reads."""
    readable = access.advising_visible_to(person, on=on).values("pk")
    return Sample.objects.filter(dossier__in=readable, photo__isnull=False).select_related("photo")


class VisitPicture(DetailPage):
    """A picture of the site."""

    subjects = staticmethod(visit_photos_of)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """In the browser."""
        return serve(self.subject.file, inline=True)


class SamplePicture(DetailPage):
    """A picture of a sample."""

    subjects = staticmethod(sample_photos_of)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """In the browser."""
        return serve(self.subject.photo, inline=True)
