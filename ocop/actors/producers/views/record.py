"""Lập hồ sơ, sửa hồ sơ, người đại diện, tạm ngừng, giải thể."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.kernel.outcome import Obstacle
from ocop.base.ui.pages import Back

from ..forms.record import (
    AccountForm,
    NewProducerForm,
    ProducerForm,
    ReasonForm,
    RepresentativeForm,
    account_initial,
    initial_of,
    representative_initial,
)
from ..models import Producer
from ..queries import access, registry
from ..services import accounts, registering, representing
from ..tables import place_of
from ..vocabulary import EDIT
from .base import DatedAct, OfProducer, communes_for


class New(DatedAct):
    """Lập hồ sơ chủ thể."""

    title, label, icon = _("Lập hồ sơ chủ thể"), _("Lưu hồ sơ"), "device-floppy"
    lead = _("Chỉ tên, loại hình và xã, phường là bắt buộc; các mục khác bổ sung sau.")
    verb = EDIT
    done = _("Đã lập hồ sơ chủ thể.")
    form_class = NewProducerForm
    template_name = "producers/record_form.html"
    act = staticmethod(registering.register)

    def make_form(self, **options: Any) -> NewProducerForm:
        """With the communes of the person's reach."""
        return NewProducerForm(communes=communes_for(self.person, on=self.on), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The record and its representative."""
        return {"wording": form.wording(), "representative": form.representative(), "on": self.on}

    def back(self) -> Back:
        """To the registry."""
        return Back(_("Chủ thể OCOP"), reverse("producers:list"))


class Edit(OfProducer):
    """Sửa hồ sơ. Whoever was faster is told of, and shown beside what was typed here."""

    title, label, icon = _("Sửa hồ sơ chủ thể"), _("Lưu hồ sơ"), "device-floppy"
    done = _("Đã lưu hồ sơ.")
    form_class = ProducerForm
    template_name = "producers/record_form.html"
    act = staticmethod(registering.edit)

    def make_form(self, **options: Any) -> ProducerForm:
        """With the communes the person may name."""
        communes = communes_for(self.person, on=self.on, producer=self.producer)
        return ProducerForm(communes=communes, producer=self.producer, **options)

    def initial(self) -> dict[str, Any]:
        """The record as it stands."""
        return initial_of(self.producer)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The record, and the edition the person looked at."""
        typed = form.cleaned_data
        return {"wording": form.wording(), "seen": typed["seen"] or 0, "reason": typed["reason"], "on": self.on}

    def refused(self, obstacles: tuple[Obstacle, ...], form: BaseForm | None) -> HttpResponseBase:
        """Where somebody else was faster, the next save knowingly replaces what is now shown beside."""
        assert isinstance(form, ProducerForm)
        if form.cleaned_data["seen"] == self.producer.edition:
            return super().refused(obstacles, form)
        typed = self.request.POST.copy()
        typed["seen"] = str(self.producer.edition)
        again = self.make_form(data=typed, initial=self.initial())
        again.is_valid()
        return self.show(
            form=again, present=differences(self.producer, form), faulty=True, obstacles=obstacles, status=409
        )


def differences(producer: Producer, form: ProducerForm) -> list[tuple[Any, str]]:
    """What the record says now where something else was typed here."""
    wanted = form.wording().columns()
    different = [name for name, value in wanted.items() if getattr(producer, name) != value]
    shown = {"kind": producer.get_kind_display(), "unit": place_of(producer)}
    return [(form.fields[name].label, shown.get(name, getattr(producer, name))) for name in different]


class NoteRepresentative(OfProducer):
    """Ghi người đại diện."""

    title, label, icon = _("Người đại diện theo pháp luật"), _("Lưu"), "device-floppy"
    lead = _("Giới tính, dân tộc, nơi thường trú chỉ dùng cho mẫu 02, mẫu 03 và không hiện ở danh sách.")
    done = _("Đã ghi người đại diện.")
    form_class = RepresentativeForm
    act = staticmethod(representing.note_representative)
    anchor = "nguoi"

    def initial(self) -> dict[str, Any]:
        """The present one, for those who may see all of it."""
        row = registry.representative_of(self.producer)
        if access.may_see_personal(self.person, self.producer, on=self.on):
            return representative_initial(row)
        return {"name": row.name, "position": row.position} if row else {}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Who, and whether somebody new."""
        return {"wording": form.wording(), "is_new": form.cleaned_data["is_new"], "on": self.on}


class NoteAccount(OfProducer):
    """Ghi tài khoản ngân hàng."""

    title, label, icon = _("Tài khoản ngân hàng"), _("Lưu"), "device-floppy"
    lead = _("Dùng khi chi hỗ trợ; chỉ chủ thể và cơ quan giữ hồ sơ xem được, không có trong danh sách tải về.")
    done = _("Đã ghi tài khoản.")
    form_class = AccountForm
    subjects = staticmethod(access.decided_by)
    act = staticmethod(accounts.note_account)
    anchor = "tai-khoan"

    def initial(self) -> dict[str, Any]:
        """The present one."""
        return account_initial(registry.account_of(self.producer))


class Pause(OfProducer):
    """Tạm ngừng."""

    title = label = _("Tạm ngừng hoạt động")
    icon, done = "player-pause", _("Đã ghi tạm ngừng.")
    form_class = ReasonForm
    subjects = staticmethod(access.decided_by)
    act = staticmethod(registering.pause)


class Resume(OfProducer):
    """Hoạt động trở lại."""

    title = label = _("Hoạt động trở lại")
    icon, done = "refresh", _("Đã ghi hoạt động trở lại.")
    subjects = staticmethod(access.decided_by)
    act = staticmethod(registering.resume)


class Dissolve(OfProducer):
    """Giải thể."""

    title = label = _("Ghi giải thể")
    icon, warns, done = "x", True, _("Đã ghi giải thể.")
    question = _("Chức danh của người thuộc chủ thể kết thúc từ hôm nay; hồ sơ và lịch sử vẫn giữ.")
    form_class = ReasonForm
    subjects = staticmethod(access.decided_by)
    act = staticmethod(registering.dissolve)
