"""Hồ sơ để đọc trước khi chấm: the frozen version with the papers of each criterion, and its files.

A member declares first; whoever stands back finds nothing here, files neither. The options that the producer chose are
left out: they are read on the own sheet, once it is signed.
"""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.files.models import StoredFile
from ocop.base.files.serving import serve
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.ui.pages import Back
from ocop.cycle.dossiers.queries.packs import Pack, pack_of
from ocop.law.criteria.queries import sheet_of

from ..models import Declaration, Item
from ..permissions import seat_in
from ..queries import access
from ..tables import holder_of
from .base import ItemDetail


class PackPage(ItemDetail):
    """Đọc hồ sơ."""

    subjects = staticmethod(access.items_of_own)
    template_name = "assessment/pack.html"

    def back(self) -> Back:
        """To the dossier."""
        return Back(self.item.called, self.item.get_absolute_url())

    def heading(self) -> str:
        """Hồ sơ and the product."""
        return _("Hồ sơ: %(product)s") % {"product": self.item.called}

    def pack(self) -> Pack:
        """What may be read, once the member has declared."""
        if self.item.dossier is None:
            raise Http404
        seat = seat_in(self.person, self.item.sitting, on=self.on)
        has_declared = Declaration.objects.filter(member=seat, dossier=self.item.dossier_id).exists()
        owes = seat is not None and seat.is_scoring and not has_declared
        refuse_if([Obstacle("pack.declare-first", repair=declaration_address(self.item))] if owes else [])
        found = pack_of(self.item.dossier)
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Forms, criteria with papers, what the commune found."""
        pack = self.pack()
        criteria = sheet_of(self.item.criteria_set)
        points = [(each.code.replace(".", "-"), each, pack.points.get(each.code)) for each in criteria.criteria]
        shown = {"item": self.item, "pack": pack, "points": points, "holder": holder_of(self.item)}
        return super().get_context_data(**{**shown, **kwargs})


def declaration_address(item: Item) -> str:
    """Where a member declares."""
    return reverse("assessment:declare", args=[item.pk])


class PackFile(PackPage):
    """One file of the pack."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Only a file that the frozen version names."""
        if str(kwargs["file"]) not in {str(each) for each in self.pack().file_ids}:
            raise Http404
        found = StoredFile.objects.filter(pk=kwargs["file"]).first()
        if found is None:
            raise Http404
        return serve(found, inline=True)
