"""Điểm danh, biên bản: who was there and what was said, kept by the secretary."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Obstacle

from ..forms.sittings import AttendanceForm, MinutesForm
from ..models import Minutes
from ..permissions import may_keep_text, seat_in
from ..queries import access
from ..queries import sittings as queries
from ..queries.facts import members_of, present_in
from ..queries.hearing import notes_for
from ..services import minutes, opening
from .base import OfSitting


class NoteAttendance(OfSitting):
    """Điểm danh."""

    title, label, icon = gettext_lazy("Điểm danh"), gettext_lazy("Lưu"), "user-check"
    done = gettext_lazy("Đã điểm danh.")
    subjects = staticmethod(access.kept_sittings)
    form_class = AttendanceForm
    act = staticmethod(opening.note_attendance)

    def make_form(self, **options: Any) -> AttendanceForm:
        """With the members of the day."""
        options.pop("files", None)
        return AttendanceForm(members=members_of(self.sitting), **options)

    def initial(self) -> dict[str, Any]:
        """As noted before."""
        return {"present": [member for member, is_there in (present_in(self.sitting) or {}).items() if is_there]}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Who is there."""
        return {"present": list(form.cleaned_data["present"]), "on": self.on}


class KeepMinutes(OfSitting):
    """Biên bản."""

    title, label, icon = gettext_lazy("Biên bản phiên"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu biên bản.")
    template_name = "assessment/minutes.html"
    subjects = staticmethod(access.kept_sittings)
    form_class = MinutesForm
    act = staticmethod(minutes.keep)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form; who stands back from a dossier of the sitting is told why there is none."""
        if may_keep_text(self.person, self.sitting, on=self.on):
            return super().get(request, *args, **kwargs)
        return self.show(form=None, obstacles=(Obstacle("minutes.kept-from"),))

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        held = Minutes.objects.filter(sitting=self.sitting).first()
        return {"course": held.course, "conclusion": held.conclusion, "seen": held.edition} if held else {}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """With the edition seen."""
        return {**super().arguments(form), "seen": form.cleaned_data["seen"] or 0}

    def make_form(self, **options: Any) -> MinutesForm:
        """No files here."""
        options.pop("files", None)
        return MinutesForm(**options)

    def next_address(self, result: Any) -> str:
        """Here again."""
        return reverse("assessment:minutes", args=[self.sitting.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the notes of each dossier and whether it is finished."""
        if not may_keep_text(self.person, self.sitting, on=self.on):
            return super().get_context_data(**{"minutes": None, "notes": (), "sitting": self.sitting, **kwargs})
        items = queries.listed_for(self.person, self.sitting, on=self.on)
        held = Minutes.objects.filter(sitting=self.sitting).select_related("kept_by").first()
        seat = seat_in(self.person, self.sitting, on=self.on)
        notes = [(item, notes_for(item, seat)) for item in items]
        return super().get_context_data(**{"minutes": held, "notes": notes, "sitting": self.sitting, **kwargs})


class FinishMinutes(OfSitting):
    """Hoàn thành biên bản."""

    title = label = gettext_lazy("Hoàn thành biên bản")
    icon, warns, done = "check", True, gettext_lazy("Đã hoàn thành biên bản.")
    question = gettext_lazy("Biên bản đã hoàn thành không sửa được nữa.")
    subjects = staticmethod(access.kept_sittings)
    act = staticmethod(minutes.finish)
