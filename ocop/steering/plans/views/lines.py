"""Nội dung công việc: its page, and adding, changing, ordering, stopping and taking out lines."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from ocop.actors.territory.models import Unit
from ocop.actors.territory.vocabulary import Level as UnitLevel
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.pages import Back
from ocop.law.indicators.models import Indicator

from ..forms.line import SPARE_ROWS, LineForm, Offers, line_initial, target_rows
from ..models import Line, Plan, WorkGroup
from ..queries import offers, turns
from ..services import lines as services
from ..vocabulary import DRAFT
from .base import DatedAct, OfVersion, home_of, version_of
from .shown import LineRow

MORE = "them-dong"
EDITED = "line.edited-meanwhile"


def offers_for(plan: Plan, person: Any, on: Any, line: Line | None = None) -> Offers:
    """What the form offers for a line of this plan; what the line already names stays among it."""
    units = offers.places(plan)
    named = {body.pk for body in [line.lead, *line.coordinating.all()] if body} if line else set()
    paid = {money.source_id for money in line.money.all()} if line else set()
    answers = {line.answers_id} if line and line.answers_id else set()
    return Offers(
        groups=WorkGroup.objects.all(),
        indicators=Indicator.objects.all(),
        bodies=offers.bodies(plan, on=on, used=named),
        tasks=offers.tasks_to_answer(person, on=on, used=answers),
        units={unit.pk: unit for unit in units},
        places=places_of(plan, units),
        sources=offers.sources(plan.first_year, paid),
    )


def places_of(plan: Plan, units: Sequence[Unit]) -> list[tuple[Any, Any]]:
    """The whole first, then districts, then communes."""
    groups = {UnitLevel.DISTRICT: _("Huyện, thành phố"), UnitLevel.COMMUNE: _("Xã, phường")}
    whole = [("", _("Cả %(place)s") % {"place": plan.unit} if plan.unit else _("Toàn bộ"))]
    found = {label: [(u.pk, u.name) for u in units if u.level == level] for level, label in groups.items()}
    return [*whole, *((label, rows) for label, rows in found.items() if rows)]


class LineFormAct(DatedAct):
    """The form of a line: rows of targets are added by a submit button, so it works without scripts."""

    form_class = LineForm
    template_name = "plans/line_form.html"
    verb = DRAFT
    line: Line | None = None

    @property
    def plan(self) -> Plan:
        """The plan the line is for."""
        raise NotImplementedError

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Save, or only show more empty rows."""
        return self.with_more_rows() if MORE in request.POST else super().post(request, *args, **kwargs)

    def with_more_rows(self) -> HttpResponse:
        """The form as typed with more rows, the cursor in the first of them."""
        typed = self.request.POST.copy()
        rows = str(typed.get("rows", ""))
        before = int(rows) if rows.isdecimal() else 0
        typed["rows"] = str(before + SPARE_ROWS)
        form = self.make_form(data=typed).unchecked()
        for row in form.targets[before : before + 1]:
            row.fields["unit"].widget.attrs["autofocus"] = True
        return self.show(form=form)

    def make_form(self, **options: Any) -> LineForm:
        """With what this plan offers; a stored line's targets fill the rows."""
        targets = target_rows(self.line) if self.line else ()
        return LineForm(offers=offers_for(self.plan, self.person, self.on, self.line), targets=targets, **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The wording."""
        return {"wording": form.wording(), "on": self.on}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The plan beside the form."""
        return super().get_context_data(**{"plan": self.plan, "more": MORE, "faulty": False, **kwargs})


class AddLine(OfVersion, LineFormAct):
    """Thêm nội dung."""

    title, label, icon = gettext_lazy("Thêm nội dung công việc"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã thêm nội dung.")
    subjects = staticmethod(turns.versions_drafted_by)
    act = staticmethod(services.add_line)
    anchor = "#noi-dung"

    @property
    def plan(self) -> Plan:
        """Of the version."""
        return self.version.plan

    def initial(self) -> dict[str, Any]:
        """The group one came from."""
        return {"group": self.request.GET.get("nhom", "")}


class AddInputLine(LineFormAct):
    """Thêm nội dung đề xuất."""

    title, label, icon = gettext_lazy("Thêm nội dung đề xuất"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã thêm nội dung đề xuất.")
    subjects = staticmethod(turns.requests_answered_by)
    act = staticmethod(services.add_input_line)

    @property
    def plan(self) -> Plan:
        """The plan the input is for."""
        plan: Plan = self.subject.call.version.plan
        return plan

    def initial(self) -> dict[str, Any]:
        """The agency leads what it proposes, unless it says otherwise."""
        return {"lead": self.subject.organisation_id}

    def back(self) -> Back:
        """To the agency's answer."""
        return Back(str(self.plan), reverse("plans:input", args=[self.subject.pk]))

    def next_address(self, result: Any) -> str:
        """There."""
        return reverse("plans:input", args=[self.subject.pk])


class OfLine(DatedAct):
    """An act on one line; it ends where the line stands."""

    verb = DRAFT
    subjects = staticmethod(turns.lines_drafted_by)

    def back(self) -> Back:
        """To its place."""
        return Back(str(version_of(self.subject).plan), home_of(self.subject))

    def next_address(self, result: Any) -> str:
        """Its place on the page."""
        return home_of(self.subject)

    def origin(self) -> str:
        """A refusal is told there too."""
        return home_of(self.subject)


class EditLine(OfLine, LineFormAct):
    """Sửa nội dung. Whoever was faster is told of, and shown beside what was typed here."""

    title, label, icon = gettext_lazy("Sửa nội dung công việc"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu nội dung.")
    act = staticmethod(services.edit_line)

    @property
    def line(self) -> Line:  # type: ignore[override]  # here there always is one
        """The line."""
        line: Line = self.subject
        return line

    @property
    def plan(self) -> Plan:
        """Of its version."""
        return version_of(self.line).plan

    def initial(self) -> dict[str, Any]:
        """The line as it stands."""
        return line_initial(self.line)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The wording, and the edition the person looked at."""
        return {**super().arguments(form), "seen": form.cleaned_data["seen"] or 0}

    def refused(self, obstacles: tuple[Obstacle, ...], form: BaseForm | None) -> HttpResponseBase:
        """Where somebody else was faster, the next save knowingly replaces what is now shown beside."""
        assert isinstance(form, LineForm)
        if form.cleaned_data["seen"] == self.line.edition:
            return super().refused(obstacles, form)
        typed = self.request.POST.copy()
        typed["seen"] = str(self.line.edition)
        again = self.make_form(data=typed, initial=self.initial())
        again.is_valid()
        return self.show(form=again, present=LineRow(self.line), faulty=True, obstacles=obstacles, status=409)


class RemoveLine(OfLine):
    """Bỏ nội dung."""

    title = label = gettext_lazy("Bỏ nội dung")
    icon, warns, done = "trash", True, gettext_lazy("Đã bỏ nội dung khỏi kế hoạch.")
    question = gettext_lazy("Nội dung cùng chỉ tiêu và kinh phí của nó bị bỏ khỏi bản này. Nhật ký vẫn ghi.")
    act = staticmethod(services.remove_line)

    def next_address(self, result: Any) -> str:
        """The page without the line."""
        return home_of(self.subject).partition("#")[0]


class MoveLine(OfLine):
    """Đưa lên, đưa xuống."""

    label, done = gettext_lazy("Đổi thứ tự"), gettext_lazy("Đã đổi thứ tự.")
    act = staticmethod(services.move_line)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Upwards unless asked otherwise."""
        return {"up": self.request.POST.get("chieu") != "xuong", "on": self.on}


class StopLine(OfLine):
    """Ngừng nội dung, in an adjustment; a second time takes that back."""

    title = label = pgettext_lazy("act", "Ngừng thực hiện")
    icon, warns = "hand-stop", True
    question = gettext_lazy(
        "Nội dung vẫn nằm trong bản điều chỉnh với dấu ngừng thực hiện; khi ban hành, nhiệm vụ đã giao được thu hồi."
    )
    act = staticmethod(services.stop_line)

    def done_message(self, result: Line) -> str:
        """Stopped, or going on."""
        return _("Đã ghi ngừng thực hiện nội dung.") if result.is_stopped else _("Nội dung được thực hiện tiếp.")
