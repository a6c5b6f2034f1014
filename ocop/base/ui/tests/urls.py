"""A small system to try the pages on: groups can be listed, opened, renamed and closed."""

from typing import Any

from django import forms
from django.conf.urls.i18n import i18n_patterns
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.base.ui.components import Action, Mark
from ocop.base.ui.fields import DayField
from ocop.base.ui.filters import ChoiceFilter, DayFilter, SearchFilter
from ocop.base.ui.health import health
from ocop.base.ui.pages import Act, DetailPage, ListPage, Page
from ocop.base.ui.tables import Column, Table

handler400 = "ocop.base.ui.refusals.bad_request"
handler403 = "ocop.base.ui.refusals.permission_denied"
handler404 = "ocop.base.ui.refusals.not_found"
handler500 = "ocop.base.ui.refusals.server_error"


def seen_by(person: Any, *, on: Any) -> Any:
    return Group.objects.exclude(name__startswith="hidden")


def rename(group_id: int, *, by: Any, name: str, since: Any) -> Group:
    refuse_if([Obstacle("specimen.unread", {"n": 2}, basis="Điều 7")] if name == "refused" else [])
    Group.objects.filter(pk=group_id).update(name=name)
    return Group.objects.get(pk=group_id)


def close(group_id: int, *, by: Any) -> None:
    group = Group.objects.get(pk=group_id)
    refuse_if([Obstacle("specimen.unread", {"n": 3})] if group.name == "busy" else [])
    group.delete()


def found(*, by: Any, name: str) -> Group:
    return Group.objects.create(name=name)


class NameForm(forms.Form):
    name = forms.CharField(label="Tên", max_length=40)


class RenameForm(NameForm):
    since = DayField(label="Từ ngày", required=False)


class Plain(Page):
    template_name = "ui/menu.html"
    title = "Trang mẫu"


class Guarded(Plain):
    verb = "specimens.open"


class Faulty(Plain):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        raise Refused([Obstacle("specimen.unread", {"n": 5})])


class Groups(ListPage):
    title = "Nhóm"
    subjects = staticmethod(seen_by)
    file_name = "nhom"
    counted = "%(n)s nhóm"
    per_page = 3
    table = Table(
        caption="Các nhóm",
        columns=(
            Column("name", "Tên", link=lambda group: f"/nhom/{group.pk}/", heading=True, sort=True),
            Column("length", "Độ dài", value=lambda group: len(group.name), kind="number"),
            Column("state", "Tình trạng", value=lambda group: Mark("Đã xong", "done"), kind="status"),
        ),
        order="name",
    )
    filters = (
        SearchFilter(fields=("name",)),
        ChoiceFilter("dau", "Chữ đầu", "name__startswith", choices=[("a", "A"), ("b", "B")]),
        DayFilter("tu", "Từ ngày", lambda rows, day: rows),
    )


class OneGroup(DetailPage):
    template_name = "ui/menu.html"
    subjects = staticmethod(seen_by)

    def actions(self) -> list[Action]:
        return [
            Action("Đóng", f"/nhom/{self.subject.pk}/dong/", kind="warn"),
            Action("Trình", "#", obstacles=[Obstacle("specimen.unread", {"n": 1})]),
        ]


class Rename(Act):
    subjects = staticmethod(seen_by)
    act = staticmethod(rename)
    form_class = RenameForm
    label = "Đổi tên"
    done = "Đã đổi tên."
    success_url = "groups"


class Close(Act):
    subjects = staticmethod(seen_by)
    act = staticmethod(close)
    label = "Đóng"
    question = "Đóng nhóm này?"
    done = "Đã đóng."
    success_url = "groups"


class ClosePiece(Close):
    partial = "ui/_obstacles.html"


class Found(Act):
    act = staticmethod(found)
    form_class = NameForm
    label = "Lập nhóm"
    success_url = "groups"


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("specimen")


urlpatterns = [
    path("suc-khoe/", health),
    *i18n_patterns(
        path("ui/", include("ocop.base.ui.urls")),
        path("trang/", Plain.as_view(), name="plain"),
        path("trang/kin/", Guarded.as_view()),
        path("trang/tu-choi/", Faulty.as_view()),
        path("nhom/", Groups.as_view(), name="groups"),
        path("nhom/lap/", Found.as_view()),
        path("nhom/<int:pk>/", OneGroup.as_view()),
        path("nhom/<int:pk>/ten/", Rename.as_view()),
        path("nhom/<int:subject_id>/dong/", Close.as_view()),
        path("nhom/<int:pk>/dong-manh/", ClosePiece.as_view()),
        path("cam/", forbidden),
        path("hong/", broken),
        prefix_default_language=False,
    ),
]
