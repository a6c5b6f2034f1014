"""Đề nghị loại: raised with its evidence, voted by the members, concluded by who leads (E17)."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model, QuerySet
from django.http import FileResponse, HttpRequest
from django.utils.translation import gettext_lazy

from ocop.base.files.serving import serve
from ocop.base.ui.pages import DetailPage
from ocop.law.criteria.queries import sheet_of

from ..forms import items as forms
from ..models import Item, KnockOut, Voice
from ..queries import access
from ..services import stopping
from .base import OfItem, stored
from .interests import declarable


class RaiseKnockOut(OfItem):
    """Đề nghị loại."""

    title = label = gettext_lazy("Đề nghị loại hồ sơ")
    icon, warns, done = "ban", True, gettext_lazy("Đã ghi đề nghị; dừng chấm đến khi Chủ tịch Hội đồng kết luận.")
    subjects = staticmethod(declarable)
    form_class = forms.KnockOutForm
    act = staticmethod(stopping.raise_knock_out)

    def make_form(self, **options: Any) -> forms.KnockOutForm:
        """With the criteria of the set that allow it."""
        return forms.KnockOutForm(sheet=sheet_of(self.item.criteria_set), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """With the evidence kept."""
        return {**super().arguments(form), "evidence": stored(form.cleaned_data["evidence"], by=self.person)}


def raised_before(person: Any, *, on: Any) -> QuerySet[KnockOut]:
    """The proposals that the person concludes."""
    found = KnockOut.objects.filter(item__in=access.led_items(person, on=on))
    return found.select_related("item__sitting", "item__dossier__product")


def voted_by(person: Any, *, on: Any) -> QuerySet[KnockOut]:
    """The proposals before the person's own councils."""
    found = KnockOut.objects.filter(item__in=access.items_of_own(person, on=on))
    return found.select_related("item__sitting", "item__dossier__product")


def knock_outs_visible_to(person: Any, *, on: Any) -> QuerySet[KnockOut]:
    """The proposals of visible dossiers."""
    found = KnockOut.objects.filter(item__in=access.items_visible_to(person, on=on))
    return found.select_related("evidence")


class OfKnockOut(OfItem):
    """An act on a proposal to disqualify."""

    subjects = staticmethod(raised_before)
    form_class: Any = forms.DecisionForm

    @property
    def item(self) -> Item:
        """Its dossier."""
        item: Item = self.subject.item
        return item

    def aimed_at(self) -> Model | None:
        """The proposal that the address names."""
        return KnockOut.objects.filter(pk=self.kwargs.get("pk")).first()

    def make_form(self, **options: Any) -> Any:
        """No files here."""
        options.pop("files", None)
        return self.form_class(**options)


class VoteOnKnockOut(OfKnockOut):
    """Biểu quyết."""

    title, label, icon = gettext_lazy("Biểu quyết về đề nghị loại"), gettext_lazy("Gửi biểu quyết"), "send"
    done = gettext_lazy("Đã ghi biểu quyết.")
    subjects = staticmethod(voted_by)
    form_class = forms.VoteForm
    act = staticmethod(stopping.vote)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        found = Voice.objects.filter(knock_out=self.subject, member__person=self.person).first()
        return {"kind": found.kind} if found else {}


class ConfirmKnockOut(OfKnockOut):
    """Kết luận loại."""

    title = label = gettext_lazy("Kết luận loại hồ sơ")
    icon, warns, done = "ban", True, gettext_lazy("Hồ sơ bị loại; kết quả được chốt.")
    question = gettext_lazy("Hồ sơ bị loại dù điểm bao nhiêu; không sửa được nữa.")
    act = staticmethod(stopping.confirm)


class DismissKnockOut(OfKnockOut):
    """Không chấp nhận đề nghị loại."""

    title = label = gettext_lazy("Không chấp nhận đề nghị loại")
    icon, done = "check", gettext_lazy("Đã ghi kết luận; tiếp tục chấm.")
    act = staticmethod(stopping.dismiss)


class KnockOutFile(DetailPage):
    """The evidence of a proposal."""

    subjects = staticmethod(knock_outs_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Inline where a browser shows it."""
        return serve(self.subject.evidence, inline=True)
