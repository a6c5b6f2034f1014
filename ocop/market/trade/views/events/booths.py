"""Booths: the list of requests, one of them with its goods and results, and what producers and officers do with it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.kernel.formats import money, quantity, short_date
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, Filter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.cycle.products.models import Product

from ...forms.events import booth as forms
from ...forms.events.event import OpenForm, ReasonForm, VisitorsForm
from ...models.events import BoothRequest, EventResult
from ...queries.events import access, booths, law
from ...services.events import registration, results
from ...tables.events import REQUESTS
from ...vocabulary.events import IN_QUEUE, OWN, EventState, RequestState
from .base import DatedAct, action
from .planning import OfOrganised

S, R = EventState, RequestState


class BoothList(ListPage):
    """Đăng ký gian hàng."""

    title = gettext_lazy("Đăng ký gian hàng")
    subjects = staticmethod(access.requests_visible_to)
    table = REQUESTS
    filters = (
        SearchFilter(fields=("producer__name", "event__name", "event__code"), example=gettext_lazy("Chủ thể, sự kiện")),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=RequestState.choices),
        Filter("su-kien", gettext_lazy("Số hiệu sự kiện"), lambda rows, value: of_event(rows, value)),
    )
    file_name = "gian-hang"
    counted = gettext_lazy("%(n)s đăng ký")
    empty = Empty(gettext_lazy("Chưa có đăng ký nào"), gettext_lazy("Đăng ký mở từ trang của sự kiện."))

    def is_allowed(self) -> bool:
        """For readers and producers."""
        return access.is_concerned(self.person, self.on)

    def back(self) -> Back:
        """To the events."""
        return Back(_("Sự kiện xúc tiến thương mại"), reverse("trade:events"))


def of_event(rows: QuerySet[BoothRequest], value: str) -> QuerySet[BoothRequest]:
    """By its number as shown, or its key as links carry it."""
    return rows.filter(event=int(value)) if value.isdecimal() else rows.filter(event__code__iexact=value.strip())


def shown(person: Person, *, on: Any) -> QuerySet[BoothRequest]:
    """With what the page shows."""
    return access.requests_visible_to(person, on=on).select_related("asked_by").prefetch_related("products", "goods")


class BoothPage(DetailPage):
    """Đăng ký gian hàng của một chủ thể: place in the queue, goods, results."""

    template_name = "trade/events/booth.html"
    subjects = staticmethod(shown)

    def heading(self) -> Any:
        """Whose."""
        return self.subject.producer

    def back(self) -> Back:
        """To the event."""
        return Back(self.subject.event.name, self.subject.event.get_absolute_url())

    @property
    def works(self) -> bool:
        """Whether the person enters things here."""
        return access.requests_worked_on(self.person, on=self.on).filter(pk=self.subject.pk).exists()

    @property
    def runs(self) -> bool:
        """Whether the person is the officer on site."""
        return access.events_organised_by(self.person, on=self.on).filter(pk=self.subject.event_id).exists()

    def actions(self) -> Sequence[Action]:
        """By state."""
        return [*(self._of_both() if self.works else ()), *(self._of_officer() if self.runs else ())]

    def _of_both(self) -> Iterator[Action]:
        request, state = self.subject, self.subject.event.state
        is_granted = request.state == R.GRANTED
        if state == S.HELD and is_granted:
            yield action("tell-booth", request, _("Nhập kết quả"), "coins", "primary")
        elif state == S.RESULTS and is_granted and self.runs:
            yield action("tell-booth", request, _("Đính chính kết quả"), "pencil")
        if state in (S.ALLOCATED, S.HELD) and is_granted:
            yield action("bring-goods", request, _("Thêm hàng mang đi"), "paper-bag", "quiet")
        if request.state in IN_QUEUE and state in (S.REGISTRATION, S.ALLOCATED):
            yield action("withdraw-booth", request, _("Rút đăng ký"), "arrow-back-up", "warn")

    def _of_officer(self) -> Iterator[Action]:
        request = self.subject
        if request.event.state == S.HELD and request.state == R.GRANTED and self._result() is None:
            yield action("silent-booth", request, _("Ghi không trả lời"), "help-circle")
            yield action("absent-booth", request, _("Ghi vắng mặt"), "user")

    def _result(self) -> EventResult | None:
        return EventResult.objects.filter(request=self.subject).prefetch_related("changes__by").first()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Queue, products, goods, result with what it was before."""
        request = self.subject
        may_count = self.works and request.event.state in (S.HELD, S.RESULTS) and request.state == R.GRANTED
        shown = {
            "request_of": request,
            "place": booths.place_in_queue(request),
            "facts": list(self._facts(request)),
            "result": self._result(),
            "goods": [(row, row.line.missing) for row in request.goods.all()],
            "may_count": may_count,
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _facts(self, request: BoothRequest) -> Iterator[tuple[Any, Any]]:
        yield _("Sản phẩm"), ", ".join(str(product) for product in request.products.all())
        yield _("Loại gian hàng"), request.get_kind_display()
        yield _("Diện tích"), f"{quantity(request.area_m2)} m²"
        needs = [_("tủ lạnh, tủ đông")] * request.needs_cold + [_("thêm nguồn điện")] * request.needs_power
        yield _("Yêu cầu"), ", ".join(filter(None, [*needs, request.needs])) or "–"
        yield _("Phần chủ thể tự chi"), money(request.own_part_vnd)
        yield _("Đăng ký ngày"), f"{short_date(request.asked_on)} · {request.asked_by}"


class AskBooth(DatedAct):
    """Đăng ký gian hàng, by the producer on a phone or by the officer for it."""

    title = label = gettext_lazy("Đăng ký gian hàng")
    icon, done = "send", gettext_lazy("Đã đăng ký gian hàng.")
    form_class = forms.RequestForm
    act = staticmethod(registration.ask)

    @staticmethod
    def subjects(person: Person, *, on: Any) -> QuerySet[Any]:
        """Events one may ask for: as a producer, or as the officer who runs it."""
        own, run = access.events_open_to(person, on=on), access.events_organised_by(person, on=on)
        return own | run

    def runs(self) -> bool:
        """Whether it is entered by the officer."""
        return access.events_organised_by(self.person, on=self.on).filter(pk=self.subject.pk).exists()

    def make_form(self, **options: Any) -> BaseForm:
        """One's own producer and products; an officer chooses."""
        options.pop("files", None)
        producers = (
            Producer.objects.living().order_by("name") if self.runs() else access.own_producers(self.person, on=self.on)
        )
        products = (
            Product.objects.filter(producer__in=producers).select_related("producer").order_by("producer__name", "name")
        )
        form = forms.RequestForm(producers=producers, products=products, **options)
        self._with_own_part(form, producers)
        return form

    def _with_own_part(self, form: forms.RequestForm, producers: QuerySet[Producer]) -> None:
        """What the producer would pay itself is told before it agrees (T7)."""
        first = producers.first() if not self.runs() else None
        if first is None:
            return
        area = law.values("booth", self.subject.start_on)["standard_area_m2"]
        own = booths.expected_share(self.subject, first, area).own_vnd
        if own:
            told = _("Phần chủ thể tự chi dự kiến cho gian hàng tiêu chuẩn: %(amount)s.") % {"amount": money(own)}
            form.fields["agrees_own_part"].help_text = told
        else:
            del form.fields["agrees_own_part"]

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """As typed; nothing to agree to where nothing is paid."""
        return {"agrees_own_part": False, **super().arguments(form)}


class OfWorked(DatedAct):
    """An act on a request by its own people or the officer on site."""

    subjects = staticmethod(access.requests_worked_on)


class Withdraw(OfWorked):
    """Rút đăng ký."""

    title = label = gettext_lazy("Rút đăng ký")
    icon, warns, done = "arrow-back-up", True, gettext_lazy("Đã rút đăng ký.")
    question = gettext_lazy("Gian hàng được chuyển cho chủ thể dự bị thứ nhất nếu còn đủ ngày.")
    form_class = ReasonForm
    act = staticmethod(registration.withdraw)


class Bring(OfWorked):
    """Hàng mang đi."""

    title, label, icon = gettext_lazy("Thêm hàng mang đi"), gettext_lazy("Thêm hàng"), "plus"
    done = gettext_lazy("Đã ghi hàng mang đi.")
    form_class = forms.GoodsForm
    act = staticmethod(results.bring)

    def make_form(self, **options: Any) -> BaseForm:
        """With the products of the request first."""
        options.pop("files", None)
        return forms.GoodsForm(products=self.subject.products.order_by("name"), **options)

    def next_address(self, result: Any) -> str:
        """Back to the booth."""
        return self.home()


class Reconcile(DatedAct):
    """Đối chiếu một mặt hàng."""

    title, label, icon = gettext_lazy("Đối chiếu hàng hóa"), gettext_lazy("Lưu"), "device-floppy"
    subjects = staticmethod(access.goods_worked_on)
    form_class = forms.ReconcileForm
    act = staticmethod(results.reconcile)

    def home(self) -> str:
        """The booth."""
        address: str = self.subject.request.get_absolute_url()
        return address

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        return {name: getattr(self.subject, name) for name in forms.ReconcileForm.base_fields}

    def next_address(self, result: Any) -> str:
        """Back to the booth."""
        return self.home()


class Tell(OfWorked):
    """Kết quả gian hàng."""

    title, label, icon = gettext_lazy("Kết quả gian hàng"), gettext_lazy("Lưu kết quả"), "device-floppy"
    done = gettext_lazy("Đã lưu kết quả.")
    form_class = forms.ResultForm
    is_offline = True
    act = staticmethod(results.tell)

    def initial(self) -> dict[str, Any]:
        """What was told before."""
        found = EventResult.objects.filter(request=self.subject).first()
        names = ("revenue_vnd", "orders", "visitors", "remarks")
        return {name: getattr(found, name) for name in names} if found else {}

    def next_address(self, result: Any) -> str:
        """Back to the booth."""
        return self.home()


class OfOfficer(DatedAct):
    """An act on a request by the officer on site."""

    form_class = ReasonForm

    @staticmethod
    def subjects(person: Person, *, on: Any) -> QuerySet[BoothRequest]:
        """Of events that the person runs."""
        run = access.events_organised_by(person, on=on)
        return BoothRequest.objects.select_related("event", "producer").filter(event__in=run)

    def next_address(self, result: Any) -> str:
        """Back to the booth."""
        return self.home()


class Silent(OfOfficer):
    """Không trả lời."""

    title = label = gettext_lazy("Ghi không trả lời")
    icon, done = "help-circle", gettext_lazy("Đã ghi không trả lời.")
    act = staticmethod(results.note_no_answer)


class Absent(OfOfficer):
    """Vắng mặt."""

    title = label = gettext_lazy("Ghi vắng mặt")
    icon, done = "user", gettext_lazy("Đã ghi vắng mặt.")
    act = staticmethod(results.note_absence)


# ── of the whole event ──


class OpenRegistration(OfOrganised):
    """Mở đăng ký."""

    title = label = gettext_lazy("Mở đăng ký")
    icon, done = "speakerphone", gettext_lazy("Đã mở đăng ký; các chủ thể được mời.")
    form_class = OpenForm
    act = staticmethod(registration.open_registration)

    def initial(self) -> dict[str, Any]:
        """From today on."""
        return {"opens_on": self.on, "invitation": self.subject.invitation}


class Allocate(OfOrganised):
    """Phân bổ gian hàng."""

    label, icon, done = gettext_lazy("Phân bổ gian hàng"), "checks", gettext_lazy("Đã phân bổ gian hàng.")
    question = gettext_lazy(
        "Xét theo hạng sao, số lần được hỗ trợ trong năm, thứ tự đăng ký; mọi chủ thể đăng ký được báo kết quả."
    )
    act = staticmethod(registration.allocate)


class Hold(OfOrganised):
    """Bắt đầu sự kiện."""

    title = label = gettext_lazy("Bắt đầu sự kiện")
    icon = "calendar-event"
    question = gettext_lazy("Đến ngày bắt đầu, hệ thống tự chuyển; bắt đầu sớm thì ghi lý do.")
    form_class = ReasonForm
    act = staticmethod(results.hold)


class CountVisitors(OfOrganised):
    """Khách tham quan."""

    title, label, icon = gettext_lazy("Ghi khách tham quan"), gettext_lazy("Lưu"), "device-floppy"
    question = gettext_lazy("Số đếm được và số ước tính ghi riêng, không cộng vào nhau.")
    form_class = VisitorsForm
    act = staticmethod(results.count_visitors)

    def next_address(self, result: Any) -> str:
        """Back to the event."""
        return self.home()


class Conclude(OfOrganised):
    """Chốt kết quả."""

    label, done = gettext_lazy("Chốt kết quả"), gettext_lazy("Đã chốt kết quả.")
    question = gettext_lazy("Tổng hợp được tính từ kết quả của từng gian hàng.")
    act = staticmethod(results.conclude)


class MyBooths(BoothList):
    """Gian hàng của tôi."""

    title = gettext_lazy("Gian hàng của tôi")
    verb = OWN
    subjects = staticmethod(
        lambda person, *, on: access.requests_of_own(person, on=on).select_related("event", "producer", "booth")
    )
