"""Hồ sơ chưa vào phiên: what was not assessed in its round, and carrying it to the next one (E10)."""

from collections.abc import Sequence
from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.files.serving import serve
from ocop.base.ui.components import Empty
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.cycle.dossiers.models import Dossier

from ..forms.items import ReasonForm
from ..models import SampleFile
from ..queries import access
from ..queries import sittings as queries
from ..services import carrying
from ..tables import LEFT_OVER
from ..vocabulary import SET
from .base import Guarded


class LeftOver(ListPage):
    """Hồ sơ chưa vào phiên."""

    title = gettext_lazy("Hồ sơ chưa vào phiên")
    subjects = staticmethod(queries.carried_by)
    table = LEFT_OVER
    file_name = "ho-so-chua-vao-phien"
    counted = gettext_lazy("%(n)s hồ sơ")
    empty = Empty(
        gettext_lazy("Không có hồ sơ nào"),
        gettext_lazy(
            "Hồ sơ chờ Hội đồng mà đợt đã hết hạn nhận, chưa ở phiên nào, có ở đây và chuyển được sang đợt sau."
        ),
    )

    def is_allowed(self) -> bool:
        """For the office."""
        return access.sets(self.person, on=self.on)

    def back(self) -> Back:
        """To the sittings."""
        return Back(_("Phiên của Hội đồng"), reverse("assessment:sittings"))


class Carry(Guarded):
    """Chuyển sang đợt sau."""

    title = label = gettext_lazy("Chuyển sang đợt sau")
    icon, done = "calendar-plus", gettext_lazy("Đã chuyển hồ sơ sang đợt đang nhận.")
    question = gettext_lazy("Hồ sơ vào đợt đang nhận hồ sơ; chủ thể và xã được báo.")
    verb = SET
    subjects = staticmethod(queries.carried_by)
    form_class = ReasonForm
    act = staticmethod(carrying.carry)

    def heading(self) -> str:
        """With the product."""
        return _("Chuyển sang đợt sau: %(product)s") % {"product": self.subject.product.name}

    def home(self) -> str:
        """The list."""
        return reverse("assessment:left-over")

    def back(self) -> Back:
        """To the list."""
        return Back(_("Hồ sơ chưa vào phiên"), self.home())

    def aimed_at(self) -> Dossier | None:
        """The dossier that the address names."""
        return Dossier.objects.filter(pk=self.kwargs.get("pk")).first()


class SampleFilePage(DetailPage):
    """A file of a sample product, for whoever sees the trial."""

    subjects = staticmethod(access.items_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Inline where a browser shows it."""
        found = SampleFile.objects.filter(item=self.subject, pk=self.kwargs["number"]).select_related("file").first()
        if found is None:
            raise Http404
        return serve(found.file, inline=True)


def files_of(item: Any) -> Sequence[tuple[str, str]]:
    """Name and address of each file of a sample."""
    rows = SampleFile.objects.filter(item=item).select_related("file")
    return [(row.file.name, reverse("assessment:sample-file", args=[item.pk, row.pk])) for row in rows]
