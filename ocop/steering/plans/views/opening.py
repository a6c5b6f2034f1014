"""A new plan, an adjustment of one in force, and taking a draft back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.organisations.vocabulary import Level as BodyLevel
from ocop.actors.people import permissions as posts
from ocop.actors.people.vocabulary import ReachKind
from ocop.base.ui.pages import Back

from ..forms.opening import AdjustForm, NewPlanForm
from ..models import PlanVersion
from ..queries import access, offers, turns
from ..services import adjusting, opening
from ..vocabulary import DRAFT, Level
from .base import DatedAct, VersionAct


class New(DatedAct):
    """Lập kế hoạch."""

    verb = DRAFT
    title, label, icon = _("Lập kế hoạch"), _("Lập kế hoạch"), "pencil"
    lead = _("Chọn loại, cấp và năm; có thể chép từ kế hoạch năm trước rồi sửa.")
    done = _("Đã lập dự thảo kế hoạch.")
    form_class = NewPlanForm
    act = staticmethod(opening.open_plan)

    def make_form(self, **options: Any) -> BaseForm:
        """The bodies this person drafts for, the years ahead, the plans to copy from."""
        return NewPlanForm(
            owners=offers.owners(self.person, on=self.on),
            years=offers.years(self.on),
            plans=access.plans_visible_to(self.person, on=self.on),
            **options,
        )

    def initial(self) -> dict[str, Any]:
        """The person's own body, the year to come, and the plan one came from."""
        owner = offers.owners(self.person, on=self.on).first()
        copied = self.request.GET.get("chep-tu", "")
        return {
            "owner": owner,
            "level": usual_level(owner, self.person, self.on),
            "first_year": self.on.year + 1,
            "copy_from": copied,
        }

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values, the level as the word it is."""
        typed = super().arguments(form)
        return {**typed, "level": Level(typed["level"])}

    def back(self) -> Back:
        """To the list."""
        return Back(str(_("Kế hoạch")), reverse("plans:list"))


def usual_level(owner: Organisation | None, person: Any, on: date) -> Level:
    """The level a body usually plans for; whose post reaches the whole province plans for it."""
    is_provincial = any(p.role.reach == ReachKind.PROVINCE for p in posts.posts_allowing(person, DRAFT, on=on))
    if owner is None or is_provincial or owner.kind == Kind.COORDINATION_OFFICE:
        return Level.PROVINCE
    by_level = {BodyLevel.DISTRICT: Level.DISTRICT, BodyLevel.COMMUNE: Level.COMMUNE}
    usual = Level.PROVINCE if owner.kind == Kind.PEOPLE_COMMITTEE else Level.DEPARTMENT
    return by_level.get(BodyLevel(owner.level), usual)


class Adjust(DatedAct):
    """Điều chỉnh kế hoạch: a new version of its own."""

    verb = DRAFT
    title = label = _("Điều chỉnh kế hoạch")
    icon, done = "history", _("Đã mở bản điều chỉnh; bản đang thực hiện vẫn giữ nguyên đến khi có quyết định mới.")
    form_class = AdjustForm
    subjects = staticmethod(turns.plans_drafted_by)
    act = staticmethod(adjusting.adjust)

    def next_address(self, result: PlanVersion | None) -> str:
        """To the new version."""
        return result.get_absolute_url() if result else self.subject.get_absolute_url()


class Discard(VersionAct):
    """Xóa dự thảo."""

    verb = DRAFT
    title = label = _("Xóa dự thảo")
    icon, warns, done = "trash", True, _("Đã xóa dự thảo kế hoạch.")
    question = _("Dự thảo cùng mọi nội dung, đề xuất và ý kiến kèm theo bị xóa, không lấy lại được. Nhật ký vẫn ghi.")
    subjects = staticmethod(turns.versions_drafted_by)
    act = staticmethod(opening.discard_version)

    def next_address(self, result: Any) -> str:
        """The version is no more."""
        return reverse("plans:list")
