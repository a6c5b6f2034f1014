"""Kiểm tra điểm on a phone: a form for each line, saved as it is chosen, kept on the device where there is no line."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.fields import DayField
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.cycle.assessment.rules.sheets import Writing

from ...forms.points import inspecting as forms
from ...forms.points.proposing import ReasonForm
from ...models.points import CheckAnswer, Inspection, InspectionPhoto, PointOfSale
from ...queries.points import access, facts
from ...queries.points.reference import settings_on
from ...rules.points.checklist import applies, thawed
from ...services.points import inspecting
from ...services.points.inspecting import Member
from ...tables.points import INSPECTIONS, inspection_mark, outcome_mark
from ...vocabulary.points import Answer, InspectionKind, Outcome
from .base import FilePage, PointAct, action

CONFLICT = 409
EDITION = re.compile("[0-9]{1,9}")
LONGEST_HAND = 40


class InspectionList(ListPage):
    """Các lần kiểm tra."""

    title = gettext_lazy("Kiểm tra điểm giới thiệu và bán sản phẩm")
    subjects = staticmethod(access.inspections_visible_to)
    table = INSPECTIONS
    file_name = "kiem-tra-diem-ban"
    counted = gettext_lazy("%(n)s lần kiểm tra")
    empty = Empty(gettext_lazy("Chưa có lần kiểm tra nào"), gettext_lazy("Mở một điểm rồi bấm “Kiểm tra”."))
    filters = (
        SearchFilter(fields=("point__name", "point__code", "number"), example=gettext_lazy("Tên, mã điểm, biên bản")),
        ChoiceFilter("loai", gettext_lazy("Loại"), "kind", choices=InspectionKind.choices),
        ChoiceFilter("ket-luan", gettext_lazy("Kết luận"), "outcome", choices=Outcome.choices),
    )

    def is_allowed(self) -> bool:
        """For whoever has to do with points."""
        return access.is_concerned(self.person, on=self.on)


class BeginInspection(PointAct):
    """Bắt đầu kiểm tra."""

    title, label, icon = gettext_lazy("Bắt đầu kiểm tra điểm"), gettext_lazy("Mở phiếu"), "clipboard-list"
    done = gettext_lazy("Đã mở phiếu kiểm tra; phiếu dùng được khi không có mạng.")
    question = gettext_lazy("Tiêu chí của ngày kiểm tra được chốt vào phiếu và không đổi nữa.")
    subjects = staticmethod(access.points_inspected_by)
    form_class = forms.BeginForm
    act = staticmethod(inspecting.begin)

    def initial(self) -> dict[str, Any]:
        """What this state asks for, today."""
        usual = {"proposed": "survey", "building": "acceptance", "recognised": "periodic", "suspended": "follow_up"}
        return {"kind": usual.get(self.point.state, "follow_up"), "held_on": self.on}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Whoever opens it is of the team."""
        typed = form.cleaned_data
        post = people.acting_post(self.person, self.on)
        mine = Member(self.person.full_name, post.organisation.name if post else "", self.person)
        others = [member_of(row) for row in typed["team"].splitlines() if row.strip()]
        return {"kind": typed["kind"], "held_on": typed["held_on"], "team": [mine, *others], "on": self.on}

    def next_address(self, result: Any) -> str:
        """To the checklist."""
        return result.get_absolute_url() if result else self.home()


def member_of(row: str) -> Member:
    """A line “name, body”."""
    name, _comma, body = row.partition(",")
    return Member(name.strip()[:120], body.strip()[:250])


class InspectionPage(DetailPage):
    """Phiếu kiểm tra."""

    template_name = "trade/points/inspection.html"
    subjects = staticmethod(access.inspections_visible_to)

    @property
    def inspection(self) -> Inspection:
        """The subject by its own name."""
        inspection: Inspection = self.subject
        return inspection

    @cached_property
    def is_open(self) -> bool:
        """Whether the person writes on it now."""
        mine = access.inspections_written_by(self.person, on=self.on).filter(pk=self.inspection.pk)
        return self.inspection.is_open and mine.exists()

    def heading(self) -> str:
        """Kind and point."""
        return f"{self.inspection.get_kind_display()}: {self.inspection.point.name}"

    def back(self) -> Back:
        """To the point."""
        return Back(self.inspection.point.name, self.inspection.point.get_absolute_url())

    def actions(self) -> Sequence[Action]:
        """The minutes; calling it off."""
        found = [action("inspection-paper", self.inspection, _("Xem bản in"), "printer", asks=True)]
        if self.is_open:
            found.append(action("cancel-inspection", self.inspection, _("Hủy lần kiểm tra"), "x", "plain"))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Lines by group with their answers, the outcome so far, pictures."""
        inspection = self.inspection
        shown = {
            "inspection": inspection, "point": inspection.point, "mark": inspection_mark(inspection),
            "is_open": self.is_open, "groups": groups_of(inspection), "hand": uuid4().hex, "answers": Answer.choices,
            "team": list(inspection.team.all()), "photos": list(inspection.photos.select_related("file")),
            "camera": forms.InspectionPhotosForm(codes=codes_of(inspection)), "notes": forms.NotesForm(
                initial={name: getattr(inspection, name) for name in forms.NotesForm.base_fields}
            ), **standing_of(inspection),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})


def codes_of(inspection: Inspection) -> list[tuple[str, str]]:
    """The lines of its checklist, for a choice."""
    lines = thawed(inspection.checklist).lines.values()
    return [(line.code, f"{line.code}. {name_of(line)[:60]}") for line in lines]


def name_of(line: Any) -> str:
    """In the language of the screen."""
    found: str = line.name_en if get_language() == "en" else line.name
    return found


def row_of(inspection: Inspection, line: Any, known: Any, answer: CheckAnswer | None) -> dict[str, Any]:
    """One line, ready to show."""
    is_english = get_language() == "en"
    told = {"goods": known.groupless, "marks": known.lapsed}.get(line.told_by, ())
    return {
        "line": line, "name": name_of(line), "check": line.check_en if is_english else line.check, "answer": answer,
        "applies": applies(line, known), "told": list(told), "key": line.code,
        "is_banned": line.told_by == "venue" and not known.venue_allowed,
        "mend_by": f"{answer.mend_by:%d/%m/%Y}" if answer and answer.mend_by else "",
        "is_measured": line.kind not in ("boolean", "choice"),
    }  # fmt: skip


def groups_of(inspection: Inspection) -> list[tuple[str, list[dict[str, Any]]]]:
    """The lines in their groups; two queries."""
    known = facts.facts_of(inspection.point, inspection.held_on)
    held = {row.code: row for row in inspection.answers.select_related("saved_by")}
    found: dict[str, list[dict[str, Any]]] = {}
    for line in thawed(inspection.checklist).lines.values():
        group = line.group_name_en if get_language() == "en" else line.group_name
        found.setdefault(f"{line.group}. {group}", []).append(row_of(inspection, line, known, held.get(line.code)))
    return list(found.items())


def standing_of(inspection: Inspection) -> dict[str, Any]:
    """How far it is, what it would be now, what keeps it from being concluded."""
    lines = thawed(inspection.checklist).lines
    if not inspection.is_open:
        return {"count": len(lines), "answered": inspection.answers.count(), "verdict": None, "lacking": []}
    verdict = facts.verdict_now(inspection, settings_on(inspection.held_on))
    return {
        "count": len(lines), "answered": inspection.answers.count(), "verdict": verdict,
        "verdict_mark": outcome_mark(verdict.outcome), "lacking": inspecting.obstacles_to_concluding(inspection),
    }  # fmt: skip


class OfInspection(PointAct):
    """An act on an inspection that the person writes; it ends on its page."""

    subjects = staticmethod(access.inspections_written_by)

    @property
    def inspection(self) -> Inspection:
        """The subject by its own name."""
        inspection: Inspection = self.subject
        return inspection

    @property
    def point(self) -> PointOfSale:
        """Of the inspection."""
        return self.inspection.point

    def home(self) -> str:
        """The checklist."""
        return self.inspection.get_absolute_url()

    def back(self) -> Back:
        """To the checklist."""
        return Back(str(self.inspection), self.home())


def writing_of(typed: Any) -> Writing:
    """The edition that the page saw, and which page it is."""
    seen = typed.get("seen", "")
    return Writing(seen=int(seen) if EDITION.fullmatch(seen) else 0, hand=typed.get("hand", "")[:LONGEST_HAND])


class SavedByItself(OfInspection):
    """A part of the sheet that the page saves by itself, or a device when its line is back."""

    def edition_now(self) -> int:
        """Of what the act would write over."""
        raise NotImplementedError

    def refused(self, obstacles: tuple[Obstacle, ...], form: Any) -> HttpResponseBase:
        """Beside the field; whoever has read that something newer stands there may write over it."""
        if not self.is_htmx():
            return super().refused(obstacles, form)
        context: dict[str, Any] = {"obstacles": obstacles, "title": _("Chưa lưu"), "level": 3, "seen": None}
        if any(each.code in ("answer.changed-elsewhere", "inspection.notes-changed") for each in obstacles):
            context["seen"] = self.edition_now()
        return HttpResponse(render_to_string("assessment/_not_saved.html", context), status=CONFLICT)

    def invalid(self, form: Any) -> HttpResponseBase:  # type: ignore[override]  # a piece for htmx
        """Its faults in words, beside the field too."""
        if not self.is_htmx():
            return super().invalid(form)
        told = render_to_string("ui/_errors.html", {"form": form})
        return HttpResponse(told, status=422)


class AnswerLine(SavedByItself):
    """Ghi một tiêu chí."""

    label, done = gettext_lazy("Lưu"), gettext_lazy("Đã lưu.")
    http_method_names = ["post", "options"]
    act = staticmethod(inspecting.answer)

    @cached_property
    def code(self) -> str:
        """The line."""
        return self.request.POST.get("code", "")[:10]

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """As typed; a day that is none is said by the rules as too late."""
        typed = self.request.POST
        written = {name: typed.get(name, "") for name in ("answer", "measured", "remark")}
        return {**written, "code": self.code, "mend_by": day_of(typed.get("mend_by", "")),
                "writing": writing_of(typed), "on": self.on}  # fmt: skip

    def edition_now(self) -> int:
        """Of the line as it stands."""
        found = self.inspection.answers.filter(code=self.code).values_list("edition", flat=True).first()
        return found or 0

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """The line beside the criterion and how far one is; without scripts back to it."""
        if not self.is_htmx():
            return self.go(f"{self.home()}#c-{self.code}")
        context = {
            "at": result.saved_at,
            "inspection": self.inspection,
            "is_open": True,
            **standing_of(self.inspection),
        }
        answer = HttpResponse(render_to_string("trade/points/_saved_line.html", context, self.request))
        answer["X-Edition"] = str(result.edition)
        return answer


def day_of(typed: str) -> date | None:
    """A day as people write it; anything else is a day that no rule takes."""
    if not typed.strip():
        return None
    try:
        found: date = DayField().clean(typed)
    except ValidationError:
        return date.max
    return found


class NoteInspection(SavedByItself):
    """Ghi chung."""

    title, label, icon = gettext_lazy("Ghi chung"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu.")
    form_class = forms.NotesForm
    act = staticmethod(inspecting.note)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        return {name: getattr(self.inspection, name) for name in forms.NotesForm.base_fields}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """With the edition seen."""
        return {**super().arguments(form), "writing": writing_of(self.request.POST)}

    def edition_now(self) -> int:
        """Of the notes as they stand."""
        return Inspection.objects.values_list("notes_edition", flat=True).get(pk=self.inspection.pk)

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """The line beside the field."""
        if not self.is_htmx():
            return super().succeeded(result, address)
        fresh = Inspection.objects.get(pk=self.inspection.pk)
        context = {"at": timezone.now(), "inspection": fresh, "is_open": True, **standing_of(fresh)}
        answer = HttpResponse(render_to_string("trade/points/_saved_line.html", context, self.request))
        answer["X-Edition"] = str(result.notes_edition)
        return answer


class AddInspectionPhotos(OfInspection):
    """Ảnh tại chỗ."""

    title, label, icon = gettext_lazy("Thêm ảnh tại chỗ"), gettext_lazy("Gửi ảnh"), "camera"
    done = gettext_lazy("Đã thêm ảnh.")
    form_class = forms.InspectionPhotosForm
    has_files = True
    act = staticmethod(inspecting.add_photos)

    def make_form(self, **options: Any) -> Any:
        """With the lines of its checklist."""
        return super().make_form(codes=codes_of(self.inspection), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The pictures as they came in."""
        return {"photos": form.pictures(), "code": form.cleaned_data["code"], "on": self.on}

    def succeeded(self, result: Any, address: str) -> HttpResponseBase:
        """What was sent from the device's store is told there, picture by picture."""
        return self.go(address) if self.is_htmx() else super().succeeded(result, address)


class ConcludeInspection(OfInspection):
    """Kết luận."""

    title = label = gettext_lazy("Kết luận kiểm tra")
    icon, done = "signature", gettext_lazy("Đã kết luận; biên bản được cấp số, chủ điểm được báo.")
    question = gettext_lazy("Kết luận do hệ thống tính từ các tiêu chí; phiếu không sửa được nữa.")
    act = staticmethod(inspecting.conclude)


class CancelInspection(OfInspection):
    """Hủy."""

    title = label = gettext_lazy("Hủy lần kiểm tra")
    icon, warns, done = "x", True, gettext_lazy("Đã hủy lần kiểm tra.")
    form_class = ReasonForm
    act = staticmethod(inspecting.cancel)


def inspection_photos_visible_to(person: Person, *, on: date) -> QuerySet[InspectionPhoto]:
    """The pictures of visible inspections."""
    found = InspectionPhoto.objects.filter(inspection__in=access.inspections_visible_to(person, on=on).values("pk"))
    return found.select_related("file")


class InspectionPicture(FilePage):
    """A picture taken on the spot."""

    subjects = staticmethod(inspection_photos_visible_to)
