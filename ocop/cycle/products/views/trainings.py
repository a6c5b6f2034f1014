"""Tập huấn: the list, one training with who was invited and who came, and noting attendance."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.producers.models import Producer
from ocop.base.ui import slots
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.cycle.rounds.queries import year_on

from ..forms.others import AttendanceForm, InviteForm, TrainingForm
from ..models import Training
from ..queries import trainings
from ..queries.access import own_bodies
from ..services import training as services
from ..tables import TRAININGS
from ..vocabulary import TRAIN, TrainingKind
from .base import DatedAct, action


class Trainings(ListPage):
    """Lớp tập huấn."""

    title = gettext_lazy("Tập huấn")
    subjects = staticmethod(trainings.trainings_visible_to)
    table = TRAININGS
    file_name = "tap-huan"
    counted = gettext_lazy("%(n)s lớp")
    empty = Empty(
        gettext_lazy("Chưa có lớp tập huấn nào"),
        gettext_lazy("Lớp do cơ quan anh/chị mở, hoặc được mời dự, hiện ở đây."),
    )

    def is_allowed(self) -> bool:
        """For who holds trainings and who is invited."""
        return slots.may(self.person, TRAIN, on=self.on) or bool(own_bodies(self.person, on=self.on))

    def actions(self) -> Sequence[Action]:
        """Hold one."""
        if slots.may(self.person, TRAIN, on=self.on):
            return [Action(_("Mở lớp"), reverse("products:hold-training"), "plus", "primary", asks=True)]
        return ()


class TrainingPage(DetailPage):
    """One training."""

    subjects = staticmethod(trainings.trainings_visible_to)
    template_name = "products/training.html"

    @property
    def training(self) -> Training:
        """The subject by its own name."""
        training: Training = self.subject
        return training

    def back(self) -> Back:
        """To the list."""
        return Back(_("Tập huấn"), reverse("products:trainings"))

    def is_holder(self) -> bool:
        """Whether the person notes attendance here."""
        return trainings.trainings_held_by(self.person, on=self.on).filter(pk=self.training.pk).exists()

    def actions(self) -> Sequence[Action]:
        """Invite more, note who came."""
        if not self.is_holder():
            return ()
        return [
            action("attendance", self.training, _("Điểm danh"), "user-check", "primary"),
            action("invite", self.training, _("Mời thêm"), "user-plus"),
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Invited, attended, counted apart; an invited producer sees its own people only."""
        attended = self.training.attendances.select_related("producer")
        invited = self.training.invitations.select_related("producer__unit")
        if not self.is_holder():
            own = own_bodies(self.person, on=self.on)
            attended = attended.filter(producer__organisation__in=own)
            invited = invited.filter(producer__organisation__in=own)
        persons, times = trainings.counts_of(attended)
        shown = {
            "training": self.training,
            "invitations": invited,
            "attendances": attended,
            "persons": persons,
            "times": times,
        }
        return super().get_context_data(**{**shown, **kwargs})


class HoldTraining(DatedAct):
    """Mở lớp tập huấn."""

    title, label, icon = gettext_lazy("Mở lớp tập huấn"), gettext_lazy("Mở lớp và mời"), "send"
    done = gettext_lazy("Đã mở lớp và mời các chủ thể.")
    verb = TRAIN
    form_class = TrainingForm
    act = staticmethod(services.hold_training)

    @property
    def kind(self) -> str:
        """Asked for in the address; on writing business plans first."""
        asked = self.request.POST.get("kind") or self.request.GET.get("loai", "")
        return asked if asked in TrainingKind.values else TrainingKind.PLAN

    def make_form(self, **options: Any) -> BaseForm:
        """With the producers the kind is for."""
        year = year_on(self.on)
        found = trainings.producers_for(self.kind, year, self.person, on=self.on) if year else Producer.objects.none()
        return TrainingForm(producers=found, **_plain(options))

    def initial(self) -> dict[str, Any]:
        """Everybody it is meant for is invited unless taken out."""
        year = year_on(self.on)
        found = trainings.producers_for(self.kind, year, self.person, on=self.on) if year else ()
        meant = [each.pk for each in found] if self.kind != TrainingKind.OTHER else []
        return {"kind": self.kind, "title": TrainingKind(self.kind).label, "producers": meant}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The producers as a list."""
        return {**super().arguments(form), "producers": list(form.cleaned_data["producers"])}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Tập huấn"), reverse("products:trainings"))


class OfTraining(DatedAct):
    """For who holds it."""

    subjects = staticmethod(trainings.trainings_held_by)

    @property
    def training(self) -> Training:
        """The subject by its own name."""
        training: Training = self.subject
        return training


class Invite(OfTraining):
    """Mời thêm."""

    title, label, icon, done = (
        gettext_lazy("Mời thêm chủ thể"),
        gettext_lazy("Mời"),
        "send",
        gettext_lazy("Đã mời thêm."),
    )
    form_class = InviteForm
    act = staticmethod(services.invite)

    def make_form(self, **options: Any) -> BaseForm:
        """Those not invited yet."""
        training = self.training
        found = trainings.producers_for(TrainingKind.OTHER, training.year, self.person, on=self.on)
        held = training.invitations.values("producer")
        return InviteForm(producers=found.exclude(pk__in=held), **_plain(options))

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The producers as a list."""
        return {"producers": list(form.cleaned_data["producers"]), "on": self.on}


class NoteAttendance(OfTraining):
    """Điểm danh."""

    title, label, icon, done = (
        gettext_lazy("Điểm danh"),
        gettext_lazy("Ghi"),
        "user-check",
        gettext_lazy("Đã ghi người dự."),
    )
    form_class = AttendanceForm
    act = staticmethod(services.note_attendance)

    def make_form(self, **options: Any) -> BaseForm:
        """The producers of the person's places."""
        found = trainings.producers_for(TrainingKind.OTHER, self.training.year, self.person, on=self.on)
        return AttendanceForm(producers=found, **_plain(options))

    def initial(self) -> dict[str, Any]:
        """The producer one came from."""
        return {"producer": self.request.GET.get("chu-the", "")}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """One name a line."""
        typed = form.cleaned_data
        return {
            "names": typed["names"].splitlines(),
            "producer": typed["producer"],
            "body": typed["body"],
            "on": self.on,
        }


def _plain(options: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name != "files"}
