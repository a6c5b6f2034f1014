"""Lịch làm việc: rest days and worked days of a year, seeded from a library, corrected by an administrator."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.ui.fields import DayField
from ocop.base.ui.pages import Act, Back, Page
from ocop.base.workdays import services
from ocop.base.workdays.models import SpecialDay, SpecialDayQuerySet

EDIT = "workdays.edit"


class DayForm(forms.Form):
    """A day that differs from its weekday, and the notice that says so."""

    day = DayField(label=_("Ngày"))
    is_rest = forms.TypedChoiceField(
        label=_("Là ngày"), choices=[("1", _("Nghỉ")), ("0", _("Làm việc"))], coerce=lambda typed: typed == "1"
    )
    name = forms.CharField(label=_("Tên"), max_length=200, required=False)
    basis = forms.CharField(label=_("Căn cứ"), max_length=300, required=False)


def special_days(person: Any, *, on: date) -> SpecialDayQuerySet:
    """The special days in force."""
    return SpecialDay.objects.in_force()


class Calendar(Page):
    """One year of special days."""

    title = _("Lịch làm việc")
    lead = _("Thứ Bảy, Chủ nhật là ngày nghỉ. Các ngày dưới đây khác với thứ của nó.")
    verb = EDIT
    template_name = "desk/calendar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The year asked for, else this one."""
        asked = self.request.GET.get("nam", "")
        year = int(asked) if asked.isdecimal() and len(asked) == 4 else self.on.year
        days = special_days(self.person, on=self.on).of_year(year).order_by("day")
        return super().get_context_data(**{"year": year, "before": year - 1, "after": year + 1, "days": days, **kwargs})


class Declare(Act):
    """Thêm ngày."""

    verb = EDIT
    title, label, icon, done = _("Thêm ngày nghỉ, ngày làm bù"), _("Lưu"), "calendar-plus", _("Đã lưu ngày.")
    form_class = DayForm
    act = staticmethod(services.declare_special_day)
    success_url = "desk:calendar"

    def back(self) -> Back:
        """To the calendar."""
        return Back(_("Lịch làm việc"), reverse("desk:calendar"))


class Withdraw(Act):
    """Bỏ ngày."""

    verb = EDIT
    title, label, icon, warns = _("Bỏ ngày này"), pgettext_lazy("line", "Bỏ"), "calendar-off", True
    done = _("Đã bỏ ngày.")
    question = _("Ngày này sẽ như mọi ngày cùng thứ. Hạn của các nhiệm vụ đang mở được tính lại theo lịch mới.")
    subjects = staticmethod(special_days)
    success_url = "desk:calendar"

    @staticmethod
    def act(day_id: int, *, by: Any) -> SpecialDay:
        """Withdraw by the day itself."""
        return services.withdraw_special_day(SpecialDay.objects.get(pk=day_id).day, by=by)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Nothing more is asked."""
        return {}

    def back(self) -> Back:
        """To the calendar."""
        return Back(_("Lịch làm việc"), reverse("desk:calendar"))
