"""Chuyển đổi loại hình: begin, the checklist item by item, finish or cancel."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Action
from ocop.base.ui.pages import Back, DetailPage

from .. import permissions
from ..forms.cases import FinishForm, StartConversionForm, TickForm
from ..forms.record import ReasonForm
from ..models import Conversion, ConversionStep, ConversionWay, Producer
from ..queries import access, waiting
from ..rules.conversion import obstacles_to_finishing
from ..services import converting
from ..vocabulary import ConversionState, Kind
from .base import DatedAct, OfProducer, action


class Start(OfProducer):
    """Mở hồ sơ chuyển đổi."""

    title, label, icon = gettext_lazy("Chuyển đổi loại hình"), gettext_lazy("Mở hồ sơ chuyển đổi"), "arrows-split"
    lead = gettext_lazy("Chủ thể vẫn hoạt động dưới tên cũ cho đến khi mọi giấy tờ xong và hồ sơ được hoàn tất.")
    done = gettext_lazy("Đã mở hồ sơ chuyển đổi.")
    form_class = StartConversionForm
    subjects = staticmethod(access.decided_by)
    act = staticmethod(converting.start_conversion)

    def make_form(self, **options: Any) -> StartConversionForm:
        """The forms this one may become."""
        ways = ConversionWay.objects.filter(old_kind=self.producer.kind).values_list("new_kind", flat=True)
        return StartConversionForm(kinds=[(kind, Kind(kind).label) for kind in ways], **options)

    def next_address(self, result: Any) -> str:
        """To the checklist."""
        return str(result.get_absolute_url()) if isinstance(result, Conversion) else self.page_address()


def conversions_decided_by(person: Any, *, on: date) -> QuerySet[Conversion]:
    """The cases of the producers for which the person decides."""
    own = access.decided_by(person, on=on).values("pk")
    return Conversion.objects.filter(producer__in=own).select_related("producer", "successor")


def steps_entered_by(person: Any, *, on: date) -> QuerySet[ConversionStep]:
    """The items of the producers into which the person enters."""
    own = access.editable_by(person, on=on).values("pk")
    found = ConversionStep.objects.filter(conversion__producer__in=own)
    return found.select_related("conversion__producer", "item")


class ConversionPage(DetailPage):
    """The checklist with who did what when, and what still stands in the way."""

    subjects = staticmethod(waiting.conversions_visible_to)
    template_name = "producers/conversion.html"

    @property
    def case(self) -> Conversion:
        """The subject by its own name."""
        case: Conversion = self.subject
        return case

    def heading(self) -> str:
        """From one form to the other."""
        facts = {"old": self.case.producer.get_kind_display(), "new": self.case.get_new_kind_display()}
        return _("Chuyển đổi: %(old)s → %(new)s") % facts

    def back(self) -> Back:
        """To the producer."""
        return Back(self.case.producer.called, self.case.producer.get_absolute_url())

    def actions(self) -> Sequence[Action]:
        """Finish or cancel, for those who decide."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        case = self.case
        is_open = case.state == ConversionState.OPEN
        if not is_open or not permissions.may_decide(self.person, case.producer, on=self.on):
            return
        missing = [step.item.name for step in case.steps.select_related("item") if step.done_on is None]
        left = obstacles_to_finishing(is_open=True, missing=missing, registration_number="-", registered_on=self.on)
        yield action("finish-conversion", case, _("Hoàn tất"), "check", "primary", obstacles=list(left)[:1])
        yield action("cancel-conversion", case, _("Hủy chuyển đổi"), "x", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The items."""
        case = self.case
        steps = list(case.steps.select_related("item", "done_by"))
        shown = {
            "case": case,
            "steps": steps,
            "done": sum(step.done_on is not None for step in steps),
            "whole": len(steps),
            "may_tick": case.state == ConversionState.OPEN
            and permissions.may_enter(self.person, case.producer, on=self.on),
        }
        return super().get_context_data(**{**shown, **kwargs})


class OfConversion(DatedAct):
    """An act on a case; it ends on the checklist."""

    subjects: Any = staticmethod(conversions_decided_by)

    @property
    def case(self) -> Conversion:
        """The case."""
        case: Conversion = self.subject
        return case

    def page_address(self) -> str:
        """The checklist."""
        return self.case.get_absolute_url()

    def back(self) -> Back:
        """There."""
        return Back(_("Chuyển đổi loại hình"), self.page_address())

    def next_address(self, result: Any) -> str:
        """There."""
        return self.page_address()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self.page_address()


class Tick(OfConversion):
    """Đánh dấu một mục."""

    label, icon = gettext_lazy("Ghi đã xong"), "check"
    done = gettext_lazy("Đã ghi.")
    form_class = TickForm
    subjects = staticmethod(steps_entered_by)
    act = staticmethod(converting.tick)

    @property
    def case(self) -> Conversion:
        """Of the item."""
        case: Conversion = self.subject.conversion
        return case

    def heading(self) -> str:
        """The item."""
        return str(self.subject.item)

    def initial(self) -> dict[str, Any]:
        """What was noted before."""
        return {"note": self.subject.note, "is_needless": self.subject.is_needless}

    def page_address(self) -> str:
        """Its line on the checklist."""
        return f"{self.case.get_absolute_url()}#viec-{self.subject.pk}"


class Finish(OfConversion):
    """Hoàn tất chuyển đổi."""

    title, label, icon = gettext_lazy("Hoàn tất chuyển đổi"), gettext_lazy("Hoàn tất"), "check"
    warns = True
    question = gettext_lazy(
        "Hồ sơ cũ được đóng với trạng thái “Đã chuyển đổi”; hồ sơ mới thay thế từ hôm nay, lịch sử vẫn giữ ở cả hai."
    )
    done = gettext_lazy("Đã hoàn tất chuyển đổi.")
    form_class = FinishForm
    act = staticmethod(converting.finish_conversion)

    def next_address(self, result: Any) -> str:
        """To the new record."""
        return result.get_absolute_url() if isinstance(result, Producer) else reverse("desk:home")


class Cancel(OfConversion):
    """Hủy chuyển đổi."""

    title = label = gettext_lazy("Hủy chuyển đổi")
    icon, warns, done = "x", True, gettext_lazy("Đã hủy hồ sơ chuyển đổi.")
    question = gettext_lazy("Chủ thể giữ nguyên loại hình; những việc đã ghi vẫn xem lại được.")
    form_class = ReasonForm
    act = staticmethod(converting.cancel_conversion)
