"""Phiếu chấm trên máy tính bảng: criterion by criterion, saved as it is chosen, signed and locked (E13).

A choice is one form for each criterion: htmx sends it, a device without line keeps it until the line is back, and
without scripts its own button does. The address names the sheet, the form a criterion and the place of an option;
whatever else comes is refused and recorded.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any
from uuid import uuid4

from django.db.models import Model
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Mark
from ocop.base.ui.pages import Back, DetailPage

from ..forms.items import NONE, ReasonForm, RemarksForm
from ..models import Sheet
from ..queries import access
from ..queries.desk import desk_of, row_of
from ..queries.facts import ballot_of, is_stopped, is_worked_on, present_in, regulation_facts, sheet_facts
from ..rules.ranking import told_shortfall
from ..rules.sheets import Writing
from ..rules.sitting import obstacles_to_signing
from ..services import scoring as services
from ..tables import holder_of
from .base import CONFLICT, Guarded

PLACE, EDITION = re.compile("[0-9]{1,3}"), re.compile("[0-9]{0,9}")
LONGEST_HAND = 40
MET = frozenset({"ballot.changed-elsewhere", "ballot.remarks-changed"})


class SheetPage(DetailPage):
    """Phiếu của tôi."""

    subjects = staticmethod(access.own_sheets)
    template_name = "assessment/sheet.html"

    @property
    def sheet(self) -> Sheet:
        """The subject by its own name."""
        sheet: Sheet = self.subject
        return sheet

    def heading(self) -> str:
        """The product."""
        return self.sheet.item.called

    def back(self) -> Back:
        """To the dossier before the council."""
        return Back(str(self.sheet.item.sitting), self.sheet.item.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Criteria, totals, what caps, what is missing for the signature."""
        sheet = self.sheet
        desk = desk_of(sheet)
        present = present_in(sheet.item.sitting)
        is_open = is_worked_on(sheet.item) and sheet.turn == sheet.item.turn and not sheet.is_signed
        shown = {
            "sheet": sheet,
            "item": sheet.item,
            "holder": holder_of(sheet.item),
            "desk": desk,
            "none": NONE,
            "hand": uuid4().hex,
            "caps": caps_of(desk),
            "is_open": is_open,
            "is_stopped": is_stopped(sheet.item),
            "is_absent": not (present is None or present.get(sheet.member_id)),
            "mark": mark_of(sheet),
            "obstacles_to_signing": signing_obstacles(sheet) if is_open else [],
            "remarks": RemarksForm(initial={"remarks": sheet.remarks}),
        }
        return super().get_context_data(**{**shown, **kwargs})


def mark_of(sheet: Sheet) -> Mark:
    """Closed to others until signed; locked after."""
    if sheet.is_signed:
        return Mark(_("Đã ký, khóa"), "done", "lock")
    return Mark(_("Phiếu kín đến khi ký"), "wait", "player-pause")


def caps_of(desk: Any) -> list[Obstacle]:
    """Why the sheet alone would give fewer stars than its points."""
    return [told_shortfall(each) for each in desk.rank.shortfalls] if desk.rank.is_capped else []


def signing_obstacles(sheet: Sheet) -> list[Obstacle]:
    """What the sheet lacks, each with the way to the place of repair."""
    regulation = regulation_facts(sheet.item.sitting.regulation)
    return list(obstacles_to_signing(sheet_facts(sheet), ballot_of(sheet), regulation))


class OfSheet(Guarded):
    """An act on one's own sheet."""

    subjects = staticmethod(access.own_sheets)

    @property
    def sheet(self) -> Sheet:
        """The subject by its own name."""
        sheet: Sheet = self.subject
        return sheet

    def aimed_at(self) -> Model | None:
        """The sheet that the address names, whosever it is."""
        return Sheet.objects.filter(pk=self.kwargs.get("pk")).first()

    def edition_now(self) -> int:
        """Of what the act would write over; 0 where nothing is."""
        return 0

    def told(self, *obstacles: Obstacle) -> HttpResponse:
        """The reasons beside the field. Whoever has read that something newer stands there may write over it: the
        edition seen goes with the answer.
        """
        context: dict[str, Any] = {"obstacles": obstacles, "title": _("Chưa lưu"), "level": 3}
        is_met = any(each.code in MET for each in obstacles)
        context["seen"] = self.edition_now() if is_met else None
        return HttpResponse(render_to_string("assessment/_not_saved.html", context), status=CONFLICT)

    def back(self) -> Back:
        """To the sheet."""
        return Back(self.sheet.item.called, self.sheet.get_absolute_url())


class SavedByItself(OfSheet):
    """A field that the page saves by itself, or a device when its line is back."""

    def refused(self, obstacles: tuple[Obstacle, ...], form: Any) -> HttpResponseBase:
        """Beside the field, or on the page of the sheet."""
        answer = super().refused(obstacles, form)
        return self.told(*obstacles) if self.is_htmx() else answer


def writing_of(typed: QueryDict) -> Writing:
    """The edition that the page saw, and which page it is."""
    return Writing(seen=int(typed.get("seen") or 0), hand=typed.get("hand", "")[:LONGEST_HAND])


class Choose(SavedByItself):
    """Chọn một mức."""

    label, done = gettext_lazy("Lưu"), gettext_lazy("Đã lưu.")
    http_method_names = ["post", "options"]
    fields = frozenset({"criterion", "option", "reason", "seen", "hand"})
    act = staticmethod(services.choose)

    @cached_property
    def criterion(self) -> str:
        """The code typed, as far as it can be one."""
        return self.request.POST.get("criterion", "")[:10]

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Criterion, place of the option, reason."""
        typed = self.request.POST.get("option", "")
        option = None if typed == NONE else int(typed)
        reason = self.request.POST.get("reason", "")
        chosen = {"criterion": self.criterion, "option": option, "reason": reason}
        return {**chosen, "writing": writing_of(self.request.POST), "on": self.on}

    def edition_now(self) -> int:
        """Of the choice as it stands."""
        found = self.sheet.choices.filter(criterion=self.criterion).values_list("edition", flat=True).first()
        return found or 0

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """A reason alone waits for an option."""
        is_reason_alone = set(request.POST) <= self.expected() - {"option"} and "criterion" in request.POST
        if is_reason_alone and access.own_sheets(self.person, on=self.on).filter(pk=kwargs["pk"]).exists():
            return self.told(Obstacle("ballot.no-option"))
        return super().post(request, *args, **kwargs)

    def forged_in(self, typed: QueryDict) -> Obstacle | None:
        """Also an option that is no place, or two at once."""
        options = typed.getlist("option")
        is_place = len(options) == 1 and (options[0] == NONE or bool(PLACE.fullmatch(options[0])))
        is_counted = all(EDITION.fullmatch(each) for each in typed.getlist("seen"))
        return super().forged_in(typed) or (None if is_place and is_counted else Obstacle("forged.value"))

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """The line beside the criterion and the totals; without scripts back to the criterion."""
        if not self.is_htmx():
            return HttpResponseRedirect(address)
        sheet = sheet_now(result.sheet.pk)
        desk, row = desk_of(sheet, with_pack=False), row_of(sheet, self.criterion)
        context = {
            "row": row, "desk": desk, "sheet": sheet, "caps": caps_of(desk), "at": result.choice.saved_at,
            "obstacles_to_signing": signing_obstacles(sheet), "is_open": True,
        }  # fmt: skip
        answer = HttpResponse(render_to_string("assessment/_saved.html", context, self.request))
        answer["X-Edition"] = str(result.choice.edition)
        return answer

    def refused_as_forged(self, obstacles: tuple[Obstacle, ...]) -> HttpResponseBase:
        """Never a page: nobody who sees pages sends this."""
        return self.told(*obstacles)

    def home(self) -> str:
        """Back to the criterion."""
        return f"{self.sheet.get_absolute_url()}#c-{self.criterion.replace('.', '-')}"


def sheet_now(pk: int) -> Sheet:
    """The sheet as it now stands, with what the page shows."""
    found: Sheet = Sheet.objects.select_related("member__person", *(f"item__{each}" for each in access.ITEM)).get(pk=pk)
    return found


class Remark(SavedByItself):
    """Nhận xét chung."""

    title, label, icon = gettext_lazy("Nhận xét chung"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu nhận xét.")
    fields = frozenset({"seen", "hand"})
    form_class = RemarksForm
    act = staticmethod(services.remark)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        return {"remarks": self.sheet.remarks}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """With the edition seen."""
        return {**super().arguments(form), "writing": writing_of(self.request.POST)}

    def forged_in(self, typed: QueryDict) -> Obstacle | None:
        """Also an edition that is no number."""
        is_counted = all(EDITION.fullmatch(each) for each in typed.getlist("seen"))
        return super().forged_in(typed) or (None if is_counted else Obstacle("forged.value"))

    def edition_now(self) -> int:
        """Of the remarks as they stand."""
        return Sheet.objects.values_list("remarks_edition", flat=True).get(pk=self.sheet.pk)

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """The line beside the field."""
        if not self.is_htmx():
            return super().succeeded(result, address)
        answer = HttpResponse(render_to_string("ui/_saved.html", {"at": result.saved_at}, self.request))
        answer["X-Edition"] = str(result.remarks_edition)
        return answer


class Sign(OfSheet):
    """Ký và khóa phiếu."""

    title = label = gettext_lazy("Ký và khóa phiếu")
    icon, done = "signature", gettext_lazy("Đã ký và khóa phiếu.")
    template_name = "assessment/sign.html"
    question = gettext_lazy(
        "Sau khi ký, chỉ người điều hành Hội đồng mở lại được và phải ghi lý do. Hệ thống cộng điểm theo bộ tiêu chí."
    )
    act = staticmethod(services.sign)


class Unlock(Guarded):
    """Mở khóa phiếu."""

    title = label = gettext_lazy("Mở khóa phiếu")
    icon, warns, done = "pencil", True, gettext_lazy("Đã mở khóa phiếu; thành viên được báo.")
    question = gettext_lazy("Bản đã ký được giữ lại cùng lý do.")
    subjects = staticmethod(access.unlockable_sheets)
    form_class = ReasonForm
    act = staticmethod(services.unlock)

    def aimed_at(self) -> Model | None:
        """The sheet that the address names."""
        return Sheet.objects.filter(pk=self.kwargs.get("pk")).first()

    def home(self) -> str:
        """The board of the dossier."""
        address: str = self.subject.item.get_absolute_url()
        return address

    def back(self) -> Back:
        """To the board."""
        return Back(self.subject.item.called, self.home())
