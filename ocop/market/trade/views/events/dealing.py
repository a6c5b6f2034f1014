"""Deals with their follow-up; the register of typical rural industrial products."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import FileResponse, Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.files.serving import serve
from ocop.base.kernel.formats import money, short_date
from ocop.base.ui.components import Action, Due, Empty
from ocop.base.ui.filters import ChoiceFilter, DayFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.cycle.products.models import Product

from ...forms.events import dealing as forms
from ...models.events import Deal, TradeEvent
from ...queries.events import access
from ...services.events import deals
from ...tables.events import DEALS, TYPICAL
from ...vocabulary.events import ORGANISE, TOOK_PLACE, DealKind, DealState, SelectionGroup, SelectionLevel
from .base import DatedAct, action


class DealList(ListPage):
    """Hợp đồng, biên bản ghi nhớ, đơn hàng."""

    title = gettext_lazy("Hợp đồng, biên bản ghi nhớ, đơn hàng")
    subjects = staticmethod(access.deals_visible_to)
    table = DEALS
    filters = (
        SearchFilter(fields=("partner", "producer__name"), example=gettext_lazy("Đối tác, chủ thể")),
        ChoiceFilter("loai", gettext_lazy("Loại"), "kind", choices=DealKind.choices),
        ChoiceFilter("tinh-hinh", gettext_lazy("Tình hình"), "state", choices=DealState.choices),
        DayFilter("tu", gettext_lazy("Ký từ ngày"), "signed_on__gte"),
        DayFilter("den", gettext_lazy("Ký đến ngày"), "signed_on__lte"),
    )
    file_name = "hop-dong"
    counted = gettext_lazy("%(n)s giao dịch")
    empty = Empty(gettext_lazy("Chưa có giao dịch nào"))

    def is_allowed(self) -> bool:
        """For readers and producers."""
        return access.is_concerned(self.person, self.on)

    def back(self) -> Back:
        """To the events."""
        return Back(_("Sự kiện xúc tiến thương mại"), reverse("trade:events"))

    def actions(self) -> Sequence[Action]:
        """Enter one."""
        may = access.producers_to_deal_for(self.person, on=self.on).exists()
        return [action("enter-deal", None, _("Ghi hợp đồng, ghi nhớ"), "plus", "primary")] if may else ()


def shown(person: Person, *, on: Any) -> QuerySet[Deal]:
    """With what the page shows."""
    return access.deals_visible_to(person, on=on).select_related("file", "entered_by").prefetch_related("checks__by")


class DealPage(DetailPage):
    """Một giao dịch with its yearly follow-up."""

    template_name = "trade/events/deal.html"
    subjects = staticmethod(shown)

    def heading(self) -> Any:
        """Kind and partner."""
        return _("%(kind)s với %(partner)s") % {
            "kind": self.subject.get_kind_display(),
            "partner": self.subject.partner,
        }

    def back(self) -> Back:
        """To the list."""
        return Back(_("Hợp đồng, biên bản ghi nhớ, đơn hàng"), reverse("trade:deals"))

    def actions(self) -> Sequence[Action]:
        """Tell how far it is carried out."""
        follows = access.deals_followed_by(self.person, on=self.on).filter(pk=self.subject.pk).exists()
        if not self.subject.is_open or not follows:
            return ()
        return [action("follow-deal", self.subject, _("Báo tình hình thực hiện"), "pencil", "primary")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What it says, what was told since."""
        deal: Deal = self.subject
        waiting = next((check for check in deal.checks.all() if check.answered_on is None), None)
        shown = {
            "deal": deal,
            "facts": list(self._facts(deal)),
            "due": self._due(waiting.due_on) if waiting else None,
            "checks": [check for check in deal.checks.all() if check.answered_on],
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _due(self, day: Any) -> Due:
        left = (day - self.on).days
        return Due(day, left, "late" if left < 0 else "open", working=False)

    def _facts(self, deal: Deal) -> Iterator[tuple[Any, Any]]:
        yield _("Chủ thể"), deal.producer
        yield _("Đối tác"), " · ".join(filter(None, (deal.partner, deal.partner_place)))
        yield _("Sự kiện"), f"{deal.event.code} {deal.event.name}" if deal.event else _("Ngoài sự kiện")
        yield _("Hàng hóa, số lượng"), deal.quantity or "–"
        yield _("Giá trị"), money(deal.value_vnd) if deal.value_vnd else "–"
        yield _("Ngày ký"), short_date(deal.signed_on)
        yield _("Có hiệu lực đến hết"), short_date(deal.valid_to) if deal.valid_to else "–"
        yield _("Đã thực hiện"), money(deal.delivered_vnd) if deal.delivered_vnd is not None else _("chưa báo")


class DealFile(DetailPage):
    """The paper of a deal."""

    subjects = staticmethod(shown)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:  # type: ignore[override]  # a file
        """Inline where a browser shows it."""
        if self.subject.file is None:
            raise Http404
        return serve(self.subject.file, inline=True)


class EnterDeal(DatedAct):
    """Ghi hợp đồng, ghi nhớ, đơn hàng."""

    title, label, icon = gettext_lazy("Ghi hợp đồng, ghi nhớ, đơn hàng"), gettext_lazy("Ghi"), "signature"
    done = gettext_lazy("Đã ghi giao dịch.")
    takes_file = True
    home_name = "trade:deals"
    act = staticmethod(deals.enter)
    form_class = forms.DealForm

    def is_allowed(self) -> bool:
        """Organisers, and producers for themselves."""
        return posts.may(self.person, ORGANISE, on=self.on) or bool(access.own_bodies(self.person, on=self.on))

    def make_form(self, **options: Any) -> BaseForm:
        """For whom one may enter, at events that took place."""
        producers = access.producers_to_deal_for(self.person, on=self.on)
        return forms.DealForm(producers=producers, events=self._events(), **options)

    def _events(self) -> QuerySet[TradeEvent]:
        return access.events_visible_to(self.person, on=self.on).filter(state__in=TOOK_PLACE)

    def initial(self) -> dict[str, Any]:
        """At the event one came from."""
        asked = self.request.GET.get("su-kien", "")
        return {"event": int(asked) if asked.isdecimal() else None, "signed_on": self.on}


class FollowDeal(DatedAct):
    """Báo tình hình thực hiện."""

    title, label, icon = gettext_lazy("Báo tình hình thực hiện"), gettext_lazy("Lưu"), "device-floppy"
    subjects = staticmethod(access.deals_followed_by)
    form_class = forms.FollowForm
    act = staticmethod(deals.follow)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        return {"state": self.subject.state, "delivered_vnd": self.subject.delivered_vnd}


class TypicalList(ListPage):
    """Sổ giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu."""

    title = gettext_lazy("Sản phẩm công nghiệp nông thôn tiêu biểu")
    subjects = staticmethod(access.typical_visible_to)
    table = TYPICAL
    filters = (
        SearchFilter(fields=("product_name", "producer_name", "number"), example=gettext_lazy("Sản phẩm, cơ sở, số")),
        ChoiceFilter("cap", gettext_lazy("Cấp"), "level", choices=SelectionLevel.choices),
        ChoiceFilter("nhom", gettext_lazy("Nhóm"), "group", choices=SelectionGroup.choices),
        DayFilter("con-gia-tri", gettext_lazy("Còn giá trị vào ngày"), "valid_until__gte"),
    )
    file_name = "san-pham-cnnttb"
    counted = gettext_lazy("%(n)s giấy chứng nhận")
    empty = Empty(gettext_lazy("Chưa có giấy chứng nhận nào"))

    def is_allowed(self) -> bool:
        """For readers and producers."""
        return access.is_concerned(self.person, self.on)

    def back(self) -> Back:
        """To the events."""
        return Back(_("Sự kiện xúc tiến thương mại"), reverse("trade:events"))

    def actions(self) -> Sequence[Action]:
        """Enter one."""
        may = posts.may(self.person, ORGANISE, on=self.on)
        return [action("enter-typical", None, _("Ghi giấy chứng nhận"), "plus", "primary")] if may else ()


class EnterTypical(DatedAct):
    """Ghi giấy chứng nhận."""

    title = label = gettext_lazy("Ghi giấy chứng nhận")
    icon, done = "certificate", gettext_lazy("Đã ghi giấy chứng nhận.")
    verb = ORGANISE
    home_name = "trade:typical"
    form_class = forms.TypicalForm
    act = staticmethod(deals.enter_typical)

    def make_form(self, **options: Any) -> BaseForm:
        """With the products there are."""
        options.pop("files", None)
        return forms.TypicalForm(products=Product.objects.select_related("producer").order_by("name"), **options)
