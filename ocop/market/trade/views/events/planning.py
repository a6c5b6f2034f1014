"""The list of events and the acts on a plan: draft, submit, approve, return, costs, layout, list of specialities."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, DayFilter, SearchFilter
from ocop.base.ui.pages import ListPage
from ocop.cycle.products.models import Product
from ocop.steering.budget.queries.papers import document_named

from ...forms.events import event as forms
from ...queries.events import access, law
from ...services.events import planning, registration, stopping
from ...tables.events import EVENTS
from ...vocabulary.events import ORGANISE, EventKind, EventLevel, EventState
from .base import DatedAct, action

PLAN_FIELDS = [name for name in forms.PlanForm.base_fields if name != "co_organisers"]


class EventList(ListPage):
    """Sự kiện xúc tiến thương mại."""

    title = gettext_lazy("Sự kiện xúc tiến thương mại")
    subjects = staticmethod(access.events_visible_to)
    table = EVENTS
    filters = (
        SearchFilter(fields=("name", "code", "place"), example=gettext_lazy("Tên, số hiệu, địa điểm")),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=EventState.choices),
        ChoiceFilter("loai", gettext_lazy("Loại"), "kind", choices=EventKind.choices),
        ChoiceFilter("cap", gettext_lazy("Cấp"), "level", choices=EventLevel.choices),
        DayFilter("tu", gettext_lazy("Từ ngày"), "end_on__gte"),
        DayFilter("den", gettext_lazy("Đến ngày"), "start_on__lte"),
    )
    file_name = "su-kien"
    counted = gettext_lazy("%(n)s sự kiện")
    empty = Empty(
        gettext_lazy("Chưa có sự kiện nào"), gettext_lazy("Kế hoạch sự kiện do cơ quan xúc tiến lập hiện ở đây.")
    )

    def is_allowed(self) -> bool:
        """For readers and producers."""
        return access.is_concerned(self.person, self.on)

    def actions(self) -> Sequence[Action]:
        """Plan one; see the results of a period."""
        found = []
        if access.bodies_organising(self.person, on=self.on).exists():
            found.append(action("plan-event", None, _("Lập kế hoạch sự kiện"), "plus", "primary"))
        if access.reads(self.person, on=self.on):
            found.append(action("indicators", None, _("Kết quả xúc tiến thương mại"), "chart-bar"))
        return found


class PlanEvent(DatedAct):
    """Lập kế hoạch sự kiện."""

    title, label, icon = gettext_lazy("Lập kế hoạch sự kiện"), gettext_lazy("Lưu kế hoạch"), "device-floppy"
    verb = ORGANISE
    done = gettext_lazy("Đã lưu kế hoạch.")
    form_class = forms.PlanForm
    act = staticmethod(planning.plan)

    def make_form(self, **options: Any) -> forms.PlanForm:
        """With the lines of one's own body."""
        options.pop("files", None)
        lines = access.lines_to_plan_on(self.person, on=self.on)
        return forms.PlanForm(lines=lines, **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Held by one's own body."""
        holder = access.bodies_organising(self.person, on=self.on).first()
        return {**super().arguments(form), "holder": holder}


class OfOrganised(DatedAct):
    """An act on an event that the person runs."""

    subjects = staticmethod(access.events_organised_by)


class OfApproved(DatedAct):
    """An act on an event that the person approves."""

    subjects = staticmethod(access.events_approved_by)


class ChangeEvent(OfOrganised):
    """Sửa kế hoạch."""

    title, label, icon = gettext_lazy("Sửa kế hoạch sự kiện"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu.")
    form_class = forms.PlanForm
    act = staticmethod(planning.change)

    def make_form(self, **options: Any) -> forms.PlanForm:
        """With the lines of one's own body."""
        options.pop("files", None)
        return forms.PlanForm(lines=access.lines_to_plan_on(self.person, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        partners = "\n".join(self.subject.partners.values_list("name", flat=True))
        return {**{name: getattr(self.subject, name) for name in PLAN_FIELDS}, "co_organisers": partners}


class Submit(OfOrganised):
    """Trình kế hoạch."""

    label, icon, done = gettext_lazy("Trình kế hoạch"), "send", gettext_lazy("Đã trình kế hoạch.")
    question = gettext_lazy("Kế hoạch được trình người có thẩm quyền duyệt; phần ngân sách được đề nghị cam kết.")
    act = staticmethod(planning.submit)


class Approve(OfApproved):
    """Duyệt kế hoạch."""

    title = label = gettext_lazy("Duyệt kế hoạch")
    done = gettext_lazy("Đã duyệt kế hoạch.")
    question = gettext_lazy("Phần ngân sách được cam kết trên dòng dự toán.")
    form_class = forms.ApproveForm
    act = staticmethod(planning.approve)

    def initial(self) -> dict[str, Any]:
        """As planned."""
        return {"plan_number": self.subject.plan_number, "plan_on": self.subject.plan_on}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """With the document of the register where the number is found there."""
        typed = super().arguments(form)
        return {**typed, "document": document_named(typed["plan_number"], self.person, on=self.on)}


class GiveBack(OfApproved):
    """Trả lại kế hoạch."""

    title = label = gettext_lazy("Trả lại kế hoạch")
    icon, done = "arrow-back-up", gettext_lazy("Đã trả lại kế hoạch.")
    form_class = forms.ReasonForm
    act = staticmethod(planning.give_back)


class Postpone(OfApproved):
    """Hoãn."""

    title, label, icon, warns = gettext_lazy("Hoãn sự kiện"), gettext_lazy("Hoãn sự kiện"), "player-pause", True
    question = gettext_lazy("Mọi chủ thể đã đăng ký được báo; cam kết kinh phí giữ nguyên đến khi có ngày mới.")
    done = gettext_lazy("Đã hoãn sự kiện.")
    form_class = forms.ReasonForm
    act = staticmethod(stopping.postpone)


class Cancel(OfApproved):
    """Hủy."""

    title, label, icon, warns = gettext_lazy("Hủy sự kiện"), gettext_lazy("Hủy sự kiện"), "ban", True
    question = gettext_lazy("Mọi chủ thể đã đăng ký được báo; kinh phí đã cam kết được giải phóng. Không làm lại được.")
    done = gettext_lazy("Đã hủy sự kiện.")
    form_class = forms.ReasonForm
    act = staticmethod(stopping.cancel)


class NewDates(OfOrganised):
    """Định ngày mới."""

    title, label, icon = gettext_lazy("Định ngày mới"), gettext_lazy("Lưu ngày mới"), "calendar-plus"
    done = gettext_lazy("Đã định ngày mới; mở đăng ký lại khi sẵn sàng.")
    form_class = forms.DatesForm
    act = staticmethod(stopping.set_new_dates)


class AddCost(OfOrganised):
    """Thêm khoản chi."""

    title, label, icon = gettext_lazy("Thêm khoản chi"), gettext_lazy("Thêm"), "plus"
    done = gettext_lazy("Đã thêm khoản chi.")
    form_class = forms.CostForm
    act = staticmethod(planning.add_cost)


class LayOut(OfOrganised):
    """Lập sơ đồ gian hàng."""

    title, label, icon = gettext_lazy("Lập sơ đồ gian hàng"), gettext_lazy("Thêm gian hàng"), "plus"
    done = gettext_lazy("Đã thêm gian hàng.")
    form_class = forms.LayoutForm
    act = staticmethod(registration.lay_out)

    def initial(self) -> dict[str, Any]:
        """From the next number on, standard size."""
        present = self.subject.booths.count()
        area = law.values("booth", self.subject.start_on)["standard_area_m2"]
        return {"first": present + 1, "last": self.subject.booths_province, "area_m2": area}


class Admit(OfOrganised):
    """Danh mục đặc sản địa phương."""

    title, label, icon = gettext_lazy("Danh mục đặc sản địa phương"), gettext_lazy("Lưu"), "device-floppy"
    question = gettext_lazy("Sản phẩm trong danh mục này được xét gian hàng dù chưa được công nhận.")
    form_class = forms.SpecialitiesForm
    act = staticmethod(planning.admit_specialities)

    def make_form(self, **options: Any) -> forms.SpecialitiesForm:
        """Products that are not recognised today."""
        options.pop("files", None)
        offered: QuerySet[Product] = Product.objects.filter(noted_stars=None).order_by("name")
        return forms.SpecialitiesForm(offered=offered, **options)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        return {"products": self.subject.specialities.all()}
