"""Năm, bước, đợt: the list of years, a year with its steps and rounds, and setting them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.formats import short_date
from ocop.base.ui.components import Action, Due, Empty, Mark
from ocop.base.ui.pages import Act, Back, DetailPage, ListPage
from ocop.steering.windows.queries.days import YearView, year_view
from ocop.steering.windows.queries.places import may_read, places_of
from ocop.steering.windows.rules.building import Window

from . import services
from .forms import RoundForm, StepForm, YearForm
from .models import ProgrammeYear, Round, RoundRule, StepRule, YearStep
from .queries import years
from .queries.steps import window_by
from .tables import YEARS, round_mark, year_mark
from .vocabulary import SET, JudgedStep, RoundLevel

NEAR = 7  # days


@dataclass(frozen=True)
class StepRow:
    """A step of the year with the days in which it takes things in."""

    row: YearStep
    rule: StepRule | None
    window: Window | None

    @property
    def days(self) -> str:
        """From day to day."""
        return str(self.window.days) if self.window else ""


@dataclass(frozen=True)
class RoundRow:
    """A round with what the calendar says of it now."""

    round: Round
    mark: Mark
    due: Due
    calendar_days: tuple[date | None, date | None]

    @property
    def is_off(self) -> bool:
        """Whether the calendar says other days than the round."""
        found = self.calendar_days
        return not self.round.is_closed and None not in found and found != (self.round.intake_close, self.round.done_by)

    @property
    def calendar_text(self) -> str:
        """The days of the calendar."""
        return " – ".join(short_date(day) for day in self.calendar_days if day)


class YearList(ListPage):
    """Năm chương trình."""

    title = gettext_lazy("Năm, đợt đánh giá")
    subjects = staticmethod(years.visible_years)
    table = YEARS
    file_name = "nam-chuong-trinh"
    counted = gettext_lazy("%(n)s năm")
    empty = Empty(
        gettext_lazy("Chưa mở năm nào"), gettext_lazy("Cơ quan điều phối OCOP mở năm để nhận ý tưởng, phương án.")
    )

    def is_allowed(self) -> bool:
        """For holders of a post."""
        return may_read(self.person, on=self.on)

    def queryset(self) -> QuerySet:
        """With the number of rounds."""
        return super().queryset().annotate(round_count=Count("rounds"))

    def actions(self) -> Sequence[Action]:
        """Open one."""
        if years.may_set(self.person, on=self.on):
            return [Action(_("Mở năm"), reverse("rounds:open-year"), "plus", "primary", asks=True)]
        return ()


class YearPage(DetailPage):
    """A year: its law, its steps with their days, its rounds."""

    subjects = staticmethod(years.visible_years)
    template_name = "rounds/year.html"

    @property
    def year(self) -> ProgrammeYear:
        """The subject by its own name."""
        year: ProgrammeYear = self.subject
        return year

    def heading(self) -> str:
        """Năm chương trình 2027."""
        return _("Năm chương trình %(year)s") % {"year": self.year}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Năm, đợt đánh giá"), reverse("rounds:list"))

    def actions(self) -> Sequence[Action]:
        """Set steps and rounds."""
        is_open = not self.year.is_closed and years.may_set(self.person, on=self.on)
        return list(self._acts()) if is_open else ()

    def _acts(self) -> Iterator[Action]:
        yield _action("open-round", self.year, _("Mở đợt"), "plus", "primary")
        yield _action("set-step", self.year, _("Đặt cách xét"), "adjustments")
        yield _action("close-year", self.year, _("Kết thúc năm"), "lock", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Law, steps and rounds, the calendar read once."""
        view = year_view(self.year.year)
        shown = {
            "year": self.year,
            "mark": year_mark(self.year),
            "regimes": years.regimes_of(self.year.year),
            "steps": list(steps_of(self.year, view)),
            "rounds": list(rounds_of(self.year, view, self.on)),
            "may_set": years.may_set(self.person, on=self.on) and not self.year.is_closed,
        }
        return super().get_context_data(**{**shown, **kwargs})


def steps_of(year: ProgrammeYear, view: YearView) -> Iterator[StepRow]:
    """The steps in order, the province's word before those of places."""
    rules = {rule.step: rule for rule in StepRule.objects.all()}
    rows = list(year.steps.select_related("place", "set_by"))
    order = list(JudgedStep)
    for row in sorted(rows, key=lambda each: (order.index(JudgedStep(each.step)), each.place_id is not None, each.pk)):
        rule = rules.get(row.step)
        yield StepRow(row, rule, window_by(rule, view, row.place))


def rounds_of(year: ProgrammeYear, view: YearView, on: date) -> Iterator[RoundRow]:
    """The rounds by their days."""
    windows = view.windows()
    for held in years.rounds_of(year):
        found = [windows.get(code) for code in (held.intake_window, held.done_window)]
        days = tuple(one.closes_on if one else None for one in found)
        yield RoundRow(held, round_mark(held, on), _due(held, on), (days[0], days[1]))


def _due(held: Round, on: date) -> Due:
    left = (held.intake_close - on).days
    basis = held.basis or held.extra_round_basis
    if held.is_closed:
        return Due(held.intake_close, tone="done", working=False, basis=basis)
    tone = "late" if left < 0 else "soon" if left <= NEAR else "open"
    return Due(held.intake_close, left, tone, working=False, basis=basis)


def _action(name: str, subject: Any, label: Any, icon: str, kind: str = "quiet", **more: Any) -> Action:
    return Action(label, reverse(f"rounds:{name}", args=[subject.pk]), icon, kind, **{"asks": True, **more})


class RoundsAct(Act):
    """An act for who sets years and rounds; it is told the day and leads back to the year."""

    verb = SET

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}

    def home(self) -> str:
        """The page of the year."""
        return self.subject.get_absolute_url() if self.subject else reverse("rounds:list")

    def back(self) -> Back:
        """To the year."""
        return Back(_("Năm, đợt đánh giá"), self.home())

    def next_address(self, result: Any) -> str:
        """Back there."""
        return result.get_absolute_url() if isinstance(result, ProgrammeYear) else self.home()

    def origin(self) -> str:
        """A refusal is told there too."""
        return self.home()


class OpenYear(RoundsAct):
    """Mở năm."""

    title, label, icon = gettext_lazy("Mở năm chương trình"), gettext_lazy("Mở năm"), "plus"
    done = gettext_lazy("Đã mở năm chương trình.")
    form_class = YearForm
    act = staticmethod(services.open_year)

    def initial(self) -> dict[str, Any]:
        """The next one that is not yet open."""
        last = ProgrammeYear.objects.order_by("-year").values_list("year", flat=True).first()
        return {"year": max(self.on.year, (last or 0) + 1)}


class SetStep(RoundsAct):
    """Đặt cách xét."""

    title, label, icon = gettext_lazy("Đặt cách xét của một bước"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã đặt cách xét.")
    form_class = StepForm
    subjects = staticmethod(years.settable_years)
    act = staticmethod(services.set_step)

    def make_form(self, **options: Any) -> StepForm:
        """With the places of the year."""
        return StepForm(places=places_of(self.subject.year, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """As the province has it now."""
        step = self.request.GET.get("buoc", JudgedStep.IDEAS.value)
        row = YearStep.objects.filter(year=self.subject, step=step, place=None).first()
        names = ("screened_by", "decided_by", "resubmit_days")
        return {"step": step, **({name: getattr(row, name) for name in names} if row else {})}


class OpenRound(RoundsAct):
    """Mở đợt."""

    title, label, icon = gettext_lazy("Mở đợt đánh giá"), gettext_lazy("Mở đợt"), "plus"
    done = gettext_lazy("Đã mở đợt đánh giá.")
    form_class = RoundForm
    subjects = staticmethod(years.settable_years)
    act = staticmethod(services.open_round)

    def initial(self) -> dict[str, Any]:
        """The next round of the province that the law knows."""
        held = set(self.subject.rounds.filter(level=RoundLevel.PROVINCE).values_list("number", flat=True))
        known = RoundRule.objects.filter(level=RoundLevel.PROVINCE).exclude(number__in=held).first()
        return {"level": RoundLevel.PROVINCE, "number": known.number if known else max([0, *held]) + 1}


class CloseYear(RoundsAct):
    """Kết thúc năm."""

    title = label = gettext_lazy("Kết thúc năm")
    icon, warns, done = "lock", True, gettext_lazy("Đã kết thúc năm chương trình.")
    question = gettext_lazy("Sau khi kết thúc, cách xét và các đợt của năm không đổi được nữa.")
    subjects = staticmethod(years.settable_years)
    act = staticmethod(services.close_year)


class OfRound(RoundsAct):
    """An act on one round."""

    subjects = staticmethod(years.settable_rounds)

    def home(self) -> str:
        """The page of its year."""
        address: str = self.subject.year.get_absolute_url()
        return address


class CloseRound(OfRound):
    """Kết thúc đợt."""

    title = label = gettext_lazy("Kết thúc đợt")
    icon, warns, done = "lock", True, gettext_lazy("Đã kết thúc đợt đánh giá.")
    question = gettext_lazy("Đợt đã kết thúc không nhận thêm hồ sơ.")
    act = staticmethod(services.close_round)


class FollowCalendar(OfRound):
    """Lấy ngày theo lịch năm."""

    title = label = gettext_lazy("Lấy ngày theo lịch năm")
    icon, done = "refresh", gettext_lazy("Đã lấy lại ngày theo lịch năm.")
    question = gettext_lazy("Ngày hết nhận hồ sơ và ngày hoàn thành của đợt đổi theo mốc đang ghi trong lịch năm.")
    act = staticmethod(services.follow_calendar)
