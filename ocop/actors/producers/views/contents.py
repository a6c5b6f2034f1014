"""Số liệu năm, cơ sở, thành viên, năng lực, người được mời hỗ trợ."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ..forms.contents import AdviserForm, CapabilityForm, FiguresForm, MemberForm, SiteForm
from ..models import Adviser, Capability, Member, Site
from ..queries import access, places
from ..services import advising, contents
from .base import OfPart, OfProducer

YEARS = 6


class NoteFigures(OfProducer):
    """Ghi số liệu năm; the year of the address is filled with what stands there."""

    title, label, icon = _("Số liệu năm"), _("Lưu số liệu"), "device-floppy"
    lead = _("Mỗi năm một bảng; ô không có số liệu thì để trống.")
    done = _("Đã ghi số liệu năm.")
    form_class = FiguresForm
    template_name = "producers/grouped_form.html"
    act = staticmethod(contents.note_figures)
    anchor = "so-lieu"

    @property
    def years(self) -> list[int]:
        """Some years back, and those that have figures."""
        recent = set(range(self.on.year, self.on.year - YEARS, -1))
        return sorted(recent | set(self.producer.figures.values_list("year", flat=True)), reverse=True)

    def make_form(self, **options: Any) -> FiguresForm:
        """With the years one may choose."""
        return FiguresForm(years=self.years, **options)

    def initial(self) -> dict[str, Any]:
        """The year asked for, else the last one that is over."""
        asked = self.request.GET.get("nam", "")
        year = int(asked) if asked.isdecimal() and int(asked) in self.years else self.on.year - 1
        row = self.producer.figures.filter(year=year).values().first() or {"edition": 0}
        return {**row, "year": year, "seen": row["edition"]}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The figures, and the edition looked at where the year is the one shown."""
        typed = form.cleaned_data
        is_same_year = str(typed["year"]) == str(self.initial()["year"])
        seen = typed["seen"] if is_same_year and typed["seen"] else None
        return {"wording": form.wording(), "seen": seen, "on": self.on}


class AddSite(OfProducer):
    """Thêm cơ sở."""

    title, label, icon = _("Thêm cơ sở sản xuất"), _("Lưu"), "device-floppy"
    done = _("Đã thêm cơ sở.")
    form_class = SiteForm
    act = staticmethod(contents.add_site)
    anchor = "co-so"

    def make_form(self, **options: Any) -> SiteForm:
        """Communes of the producer's province."""
        province = self.producer.organisation.province
        return SiteForm(communes=places.communes_of_province(province, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """The producer's own commune."""
        return {"unit": self.producer.unit_id, "street": self.producer.street}


class AddMember(OfProducer):
    """Thêm thành viên."""

    title, label, icon = _("Thêm thành viên"), _("Lưu"), "device-floppy"
    done = _("Đã thêm thành viên.")
    form_class = MemberForm
    act = staticmethod(contents.add_member)
    anchor = "thanh-vien"


class AddCapability(OfProducer):
    """Ghi năng lực."""

    title, label, icon = _("Ghi năng lực sản xuất"), _("Lưu"), "device-floppy"
    done = _("Đã ghi.")
    form_class = CapabilityForm
    act = staticmethod(contents.add_capability)
    anchor = "nang-luc"


class InviteAdviser(OfProducer):
    """Mời người hỗ trợ."""

    title, label, icon = _("Mời người hỗ trợ"), _("Mời"), "user-plus"
    done = _("Đã mời.")
    form_class = AdviserForm
    subjects = staticmethod(access.decided_by)
    act = staticmethod(advising.invite_adviser)
    anchor = "ho-tro"


def sites_of_editable(person: Any, *, on: date) -> QuerySet[Site]:
    """The sites of the producers into which the person enters."""
    return Site.objects.filter(producer__in=access.editable_by(person, on=on).values("pk")).select_related("producer")


def members_of_editable(person: Any, *, on: date) -> QuerySet[Member]:
    """The members of those producers."""
    return Member.objects.filter(producer__in=access.editable_by(person, on=on).values("pk")).select_related("producer")


def capabilities_of_editable(person: Any, *, on: date) -> QuerySet[Capability]:
    """The capabilities of those producers."""
    own = access.editable_by(person, on=on).values("pk")
    return Capability.objects.filter(producer__in=own).select_related("producer")


def advisers_of_decided(person: Any, *, on: date) -> QuerySet[Adviser]:
    """The advisers of the producers for which the person decides."""
    own = access.decided_by(person, on=on).values("pk")
    return Adviser.objects.filter(producer__in=own).select_related("producer", "person")


class CloseSite(OfPart):
    """Ngừng cơ sở."""

    title = label = _("Ghi cơ sở đã ngừng")
    icon, done = "x", _("Đã ghi cơ sở ngừng.")
    subjects = staticmethod(sites_of_editable)
    act = staticmethod(contents.close_site)
    anchor = "co-so"


class EndMember(OfPart):
    """Thành viên ra."""

    title = label = _("Ghi thành viên đã ra")
    icon, done = "x", _("Đã ghi thành viên ra.")
    subjects = staticmethod(members_of_editable)
    act = staticmethod(contents.end_member)
    anchor = "thanh-vien"


class EndCapability(OfPart):
    """Không còn."""

    title = label = _("Ghi không còn")
    icon, done = "x", _("Đã ghi.")
    subjects = staticmethod(capabilities_of_editable)
    act = staticmethod(contents.end_capability)
    anchor = "nang-luc"


class EndAdviser(OfPart):
    """Thôi mời."""

    title = label = _("Thôi mời")
    icon, done = "x", _("Đã thôi mời.")
    subjects = staticmethod(advisers_of_decided)
    act = staticmethod(advising.end_adviser)
    anchor = "ho-tro"
