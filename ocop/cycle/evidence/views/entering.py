"""Nhập, sửa, nộp giấy; thêm, xoay, bỏ trang: what a producer, an adviser or the assisting commune does."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.registry import representative_of
from ocop.base.ui.pages import Back

from .. import permissions
from ..forms.paper import NewPaperForm, PagesForm, PaperForm
from ..models import Page, Paper
from ..queries import access
from ..queries.kinds import kinds_on
from ..rules.kinds import PaperKind
from ..services import keeping, pages, renewing
from .base import DatedAct, OfPaper, library_address, name_of

TYPED = (
    "number", "issuer", "issued_on", "expires_on", "is_unlimited", "scope", "owner_name", "link", "parameters", "note",
)  # fmt: skip


def options_of(producer: Producer, kind: PaperKind, person: Any, on: Any) -> dict[str, Any]:
    """What the form asks: the open sites, whether somebody is helped."""
    return {
        "kind": kind,
        "sites": list(producer.sites.filter(closed_on__isnull=True)),
        "is_assisting": permissions.is_assisting(person, producer, on=on),
    }


class New(DatedAct):
    """Thêm giấy: pages and words at once, saved as a draft whatever is still missing."""

    template_name = "evidence/paper_form.html"
    label, icon = _("Lưu"), "device-floppy"
    done = _("Đã lưu. Xem lại rồi nộp để xác nhận.")
    form_class = NewPaperForm
    subjects = staticmethod(access.producers_written_by)
    act = staticmethod(keeping.start)

    @cached_property
    def kind(self) -> PaperKind:
        """The kind that the address names, if the person may enter such papers."""
        kind = kinds_on(self.on).by_code.get(self.kwargs["code"])
        if kind is None or not (kind.is_restricted <= self.sees_restricted):
            raise Http404
        return kind

    @property
    def sees_restricted(self) -> bool:
        """Whether kinds that few may see are open to the person here."""
        return permissions.sees_restricted(self.person, self.subject, on=self.on)

    def heading(self) -> Any:
        """What is added."""
        return name_of(self.kind)

    def back(self) -> Back:
        """To the library."""
        return Back(self.subject.called, library_address(self.subject))

    def make_form(self, **options: Any) -> NewPaperForm:
        """The fields of the kind."""
        return NewPaperForm(**options_of(self.subject, self.kind, self.person, self.on), **options)

    def initial(self) -> dict[str, Any]:
        """The usual owner and helper; the only site."""
        sites = list(self.subject.sites.filter(closed_on__isnull=True)[:2])
        who = representative_of(self.subject)
        return {
            "owner_name": self.subject.name,
            "site": str(sites[0].pk) if len(sites) == 1 else "",
            "entered_for": who.name if who else "",
        }

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Words and pages."""
        helped = form.cleaned_data.get("entered_for", "")
        return {"wording": form.wording(), "files": form.brought(), "entered_for": helped, "on": self.on}

    def next_address(self, result: Any) -> str:
        """To the new paper."""
        return result.get_absolute_url() if result else library_address(self.subject)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the library already holds of the kind."""
        papers = access.visible_to(self.person, on=self.on).verified()
        held = list(papers.filter(producer=self.subject, type__code=self.kind.code))
        return super().get_context_data(kind=self.kind, held=held, **kwargs)


class Edit(OfPaper):
    """Sửa giấy."""

    template_name = "evidence/paper_form.html"
    title, label, icon = _("Sửa giấy"), _("Lưu"), "device-floppy"
    done = _("Đã lưu.")
    form_class = PaperForm
    act = staticmethod(keeping.edit)

    @cached_property
    def kind(self) -> PaperKind:
        """Its kind."""
        return kinds_on(self.on).of(self.paper.type)

    def heading(self) -> Any:
        """What is mended."""
        return gettext("Sửa: %(paper)s") % {"paper": self.paper.title}

    def make_form(self, **options: Any) -> PaperForm:
        """The fields of the kind."""
        return PaperForm(**options_of(self.paper.producer, self.kind, self.person, self.on), **options)

    def initial(self) -> dict[str, Any]:
        """The paper as it stands."""
        said = {name: getattr(self.paper, name) for name in TYPED}
        others = {"site": str(self.paper.site_id or ""), "entered_for": self.paper.entered_for}
        return {**said, **others, "seen": self.paper.edition}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Words, and the edition looked at."""
        typed = form.cleaned_data
        helped = typed.get("entered_for", "")
        return {"wording": form.wording(), "seen": typed["seen"] or 0, "entered_for": helped, "on": self.on}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The kind with its rule."""
        return super().get_context_data(kind=self.kind, **kwargs)


class AddPages(OfPaper):
    """Thêm trang."""

    title, label, icon = _("Thêm trang"), _("Thêm trang"), "camera"
    done = _("Đã thêm trang.")
    form_class = PagesForm
    template_name = "evidence/pages_form.html"
    act = staticmethod(pages.add_files)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What the browser sent."""
        return {"files": form.brought(), "on": self.on}


class OfPage(DatedAct):
    """An act on a page of a paper that may still change."""

    subjects = staticmethod(access.pages_writable_by)

    @property
    def page(self) -> Page:
        """The page."""
        page: Page = self.subject
        return page

    def back(self) -> Back:
        """To the paper."""
        return Back(self.page.paper.title, self.origin())

    def next_address(self, result: Any) -> str:
        """Back there."""
        return self.origin()

    def origin(self) -> str:
        """The pages of the paper."""
        return f"{self.page.paper.get_absolute_url()}#trang"


class RemovePage(OfPage):
    """Bỏ trang."""

    title, label, icon, warns = _("Bỏ trang này"), _("Bỏ trang"), "trash", True
    question = _("Trang này không còn trong giấy. Chụp hoặc tải lại được khi cần.")
    done = _("Đã bỏ trang.")
    act = staticmethod(pages.remove_page)


class RotatePage(OfPage):
    """Xoay trang."""

    title = label = _("Xoay trang sang phải")
    icon, done = "refresh", _("Đã xoay trang.")
    act = staticmethod(pages.rotate_page)


class Enter(OfPaper):
    """Nộp để xác nhận."""

    title = label = _("Nộp để xác nhận")
    icon, done = "send", _("Đã nộp. UBND xã, phường hoặc cơ quan OCOP xem và xác nhận.")
    subjects = staticmethod(access.enterable_by)
    act = staticmethod(keeping.enter)


class TakeBack(OfPaper):
    """Rút lại để sửa."""

    title = label = _("Rút lại để sửa")
    icon, done = "arrow-back-up", _("Đã rút lại; sửa rồi nộp lại.")
    subjects = staticmethod(access.enterable_by)
    act = staticmethod(keeping.take_back)


class Discard(OfPaper):
    """Bỏ bản nháp."""

    title, label, icon, warns = _("Bỏ bản nháp này"), _("Bỏ bản nháp"), "trash", True
    question = _("Nội dung và các trang của bản nháp sẽ không còn.")
    done = _("Đã bỏ bản nháp.")
    act = staticmethod(keeping.discard)

    def next_address(self, result: Any) -> str:
        """To the library."""
        return library_address(self.paper.producer)


class Supersede(OfPaper):
    """Thay bằng giấy mới."""

    title = label = _("Thay bằng giấy mới")
    icon, done = "refresh", _("Đã mở giấy mới. Chụp trang, ghi số và ngày rồi nộp.")
    subjects = staticmethod(access.renewable_by)
    act = staticmethod(renewing.supersede)

    def next_address(self, result: Paper | None) -> str:  # type: ignore[override]
        """To the new paper's words."""
        return reverse("evidence:edit", args=[result.pk]) if result else self.paper.get_absolute_url()
