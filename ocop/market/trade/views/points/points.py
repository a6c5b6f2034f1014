"""Điểm giới thiệu và bán sản phẩm: the list, a point with all that belongs to it, proposing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.access import places_with
from ocop.actors.producers.queries.places import communes, communes_of_province
from ocop.actors.territory.models import Unit
from ocop.base.ui.components import Action, Due, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage

from ...forms.points import proposing as forms
from ...models.points import PointOfSale, PointPhoto, VenueType
from ...queries.points import access, due, facts
from ...queries.points.reference import regime_on, settings_on
from ...services.points import proposing
from ...tables.points import POINTS, inspection_mark, point_mark, report_mark
from ...vocabulary.points import POINTS_ASSIST, PointState
from .actions import actions_of
from .base import FilePage, PointAct, action

SHOWN_MOVES, SHOWN_REPORTS = 30, 12


class PointList(ListPage):
    """Các điểm."""

    title = gettext_lazy("Điểm giới thiệu và bán sản phẩm")
    subjects = staticmethod(access.points_visible_to)
    table = POINTS
    file_name = "diem-ban-ocop"
    counted = gettext_lazy("%(n)s điểm")
    empty = Empty(
        gettext_lazy("Chưa có điểm nào"),
        gettext_lazy("Chủ điểm, xã, phường hoặc Sở Công Thương đề xuất điểm; khảo sát đạt thì được công nhận."),
    )
    filters = (
        SearchFilter(fields=("name", "code", "address", "operator_name"),
                     example=gettext_lazy("Tên, mã điểm, địa chỉ, chủ điểm")),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=PointState.choices),
        ChoiceFilter("loai", gettext_lazy("Loại địa điểm"), "venue_type__code",
                     choices=lambda page: [(row.code, row.label) for row in VenueType.objects.all()]),
    )  # fmt: skip

    def is_allowed(self) -> bool:
        """For whoever has to do with points."""
        return access.is_concerned(self.person, on=self.on)

    def actions(self) -> Sequence[Action]:
        """Proposing; inspections and sales."""
        return list(self._actions())

    def _actions(self) -> Iterator[Action]:
        person, on = self.person, self.on
        if access.owns(person, on=on) or access.assists(person, on=on) or access.keeps(person, on=on):
            yield action("draft-point", None, _("Đề xuất điểm"), "plus", "primary")
        yield action("inspections", None, _("Kiểm tra"), "clipboard-list")
        yield action("sales-reports", None, _("Doanh số"), "chart-bar")
        if access.reads(person, on=on) or access.keeps(person, on=on):
            yield action("sales-summaries", None, _("Báo cáo tổng hợp"), "file-text")
            yield action("points-paper", None, _("Danh sách điểm"), "printer")


class PointPage(DetailPage):
    """Một điểm."""

    template_name = "trade/points/point.html"
    subjects = staticmethod(access.points_visible_to)

    @property
    def point(self) -> PointOfSale:
        """The subject by its own name."""
        point: PointOfSale = self.subject
        return point

    def heading(self) -> str:
        """Its name."""
        return self.point.name

    def back(self) -> Back:
        """To the list."""
        return Back(_("Điểm giới thiệu và bán sản phẩm"), reverse("trade:points"))

    def actions(self) -> Sequence[Action]:
        """What the person may do now."""
        return list(actions_of(self.person, self.point, on=self.on))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Facts, shelf, inspections, sales, what was decided."""
        point, on = self.point, self.on
        writes = access.points_written_by(self.person, on=on).filter(pk=point.pk).exists()
        settings, running = settings_on(on), facts.suspension_of(point)
        shown = {
            "point": point, "mark": point_mark(point), "writes": writes, "is_draft": point.state == PointState.DRAFT,
            "keeps": access.keeps(self.person, on=on),
            "regime": regime_on(on), "photos": list(point.photos.select_related("file")),
            "camera": forms.PhotosForm(), "duplicates": proposing.duplicates(point, on=on),
            "lacking": proposing.obstacles_to_sending(point, on=on) if point.state == PointState.DRAFT else [],
            "shelf": facts.shelf_of(point, on), "contracts": list(point.contracts.all()),
            "inspections": [(row, inspection_mark(row)) for row in point.inspections.all()],
            "reports": [(row, report_mark(row)) for row in self._reports()],
            "recognitions": list(point.recognitions.all()), "suspension": running,
            "suspensions": list(point.suspensions.select_related("ground")),
            "revocation": getattr(point, "revocation", None), "recoveries": list(point.recoveries.all()),
            "supports": list(point.supports.all()), "moves": list(point.moves.select_related("by")[:SHOWN_MOVES]),
            "due": self._due(settings, running), "links": point.links.split(),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})

    def _reports(self) -> QuerySet:
        visible = access.reports_visible_to(self.person, on=self.on)
        return visible.filter(point=self.point).order_by("-start", "-version")[:SHOWN_REPORTS]

    def _due(self, settings: Any, running: Any) -> Due | None:
        """The clock that runs: mending while suspended, else the next inspection."""
        if running:
            left = (running.mend_by - self.on).days
            tone = "late" if left < 0 else "soon"
            return Due(running.mend_by, left, tone, working=False, basis=settings.basis("SUSPENDED_MOST"))
        day = due.inspections_due([self.point], settings).get(self.point.pk)
        if self.point.state != PointState.RECOGNISED or day is None:
            return None
        left = (day - self.on).days
        tone = "late" if left < 0 else ("soon" if left <= settings["CONDITIONAL_DAYS"] else "open")
        return Due(day, left, tone, working=False, basis=settings.basis("INSPECT_MONTHS"))


def units_for(person: Person, *, on: date) -> QuerySet[Unit]:
    """Where the person may propose: one's place, or the whole province for the department."""
    if access.keeps(person, on=on):
        keeper = access.keeper_on(on)
        return communes_of_province(keeper.province if keeper else "", on=on)
    places = places_with(person, POINTS_ASSIST, on=on)
    own = Organisation.objects.filter(pk__in=access.own_bodies(person, on=on)).values_list("unit", flat=True)
    if places:
        return communes({*places.units, *filter(None, own)}, on=on)
    first = Organisation.objects.filter(pk__in=access.own_bodies(person, on=on)).first()
    return communes_of_province(first.province, on=on) if first and first.province else communes(set(own), on=on)


def operator_called(name: str) -> Organisation | None:
    """The producer of that name in the registry, where exactly one bears it."""
    found = list(Producer.objects.living().filter(name__iexact=name.strip()).select_related("organisation")[:2])
    return found[0].organisation if len(found) == 1 else None


class DraftPoint(PointAct):
    """Đề xuất điểm."""

    title, label, icon = gettext_lazy("Đề xuất điểm giới thiệu và bán sản phẩm"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu đề xuất; thêm ảnh rồi gửi.")
    template_name = "trade/points/propose.html"
    form_class = forms.ProposalForm
    act: Any = staticmethod(proposing.draft)
    is_offline = True

    def is_allowed(self) -> bool:
        """Operators, communes, the department."""
        person, on = self.person, self.on
        return access.owns(person, on=on) or access.assists(person, on=on) or access.keeps(person, on=on)

    def make_form(self, **options: Any) -> Any:
        """With the places of the person."""
        return super().make_form(units=units_for(self.person, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """An operator's own name and place."""
        own = Organisation.objects.filter(pk__in=access.own_bodies(self.person, on=self.on)).first()
        told: dict[str, Any] = {"sells_food": True}
        if own:
            told |= {"operator_name": own.name, "unit": own.unit_id}
        return told

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """As one wording; the operator by its name in the registry."""
        typed = dict(form.cleaned_data)
        wording = proposing.Wording(**typed, operator=operator_called(typed["operator_name"]))
        return {"wording": wording, "on": self.on}

    def next_address(self, result: Any) -> str:
        """To the point."""
        return result.get_absolute_url() if result else self.home()


class RevisePoint(DraftPoint):
    """Sửa đề xuất, thông tin điểm."""

    title, label = gettext_lazy("Sửa thông tin điểm"), gettext_lazy("Lưu")
    done = gettext_lazy("Đã lưu.")
    subjects = staticmethod(access.points_written_by)
    act = staticmethod(proposing.revise)
    is_offline = False

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        names = [
            name for name in forms.ProposalForm.base_fields if name not in ("unit", "venue_type", "operation_form")
        ]
        told: dict[str, Any] = {name: getattr(self.point, name) for name in names}
        keys = {"unit": self.point.unit_id, "venue_type": self.point.venue_type_id,
                "operation_form": self.point.operation_form_id}  # fmt: skip
        return {**told, **keys}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The operator stays where the name is the same."""
        found = super().arguments(form)
        wording = found["wording"]
        if wording.operator is None and wording.operator_name.strip() == self.point.operator_name:
            return {**found, "wording": replace(wording, operator=self.point.operator)}
        return found


class ProposePoint(PointAct):
    """Gửi đề xuất."""

    title = label = gettext_lazy("Gửi đề xuất")
    icon, done = "send", gettext_lazy("Đã gửi đề xuất; Sở Công Thương tổ chức khảo sát.")
    question = gettext_lazy("Sau khi gửi, địa điểm và chủ điểm không sửa được; điểm được cấp mã.")
    subjects = staticmethod(access.points_written_by)
    act = staticmethod(proposing.propose)


class AddPointPhotos(PointAct):
    """Thêm ảnh của điểm."""

    title, label, icon = gettext_lazy("Thêm ảnh của điểm"), gettext_lazy("Gửi ảnh"), "camera"
    done = gettext_lazy("Đã thêm ảnh.")
    subjects = staticmethod(access.points_written_by)
    form_class = forms.PhotosForm
    has_files = True
    act = staticmethod(proposing.add_photos)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The pictures as they came in."""
        return {"photos": form.pictures(), "kind": form.cleaned_data["kind"], "on": self.on}

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """What was sent from the device's store is told there, picture by picture."""
        return self.go(address) if self.is_htmx() else super().succeeded(result, address)


def photos_visible_to(person: Person, *, on: date) -> QuerySet[PointPhoto]:
    """The pictures of visible points."""
    found = PointPhoto.objects.filter(point__in=access.points_visible_to(person, on=on).values("pk"))
    return found.select_related("file")


class PointPicture(FilePage):
    """A picture of a point."""

    subjects = staticmethod(photos_visible_to)
