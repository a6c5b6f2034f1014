"""Fields that the forms of the team share."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.cycle.products.services.working import Photo
from ocop.law.criteria.rules.sheets import Sheet

from ...models import TeamMember


def line(label: Any, *, most: int = 250, **options: Any) -> forms.CharField:
    """One line that may stay empty."""
    return forms.CharField(label=label, max_length=most, required=False, **options)


def words(label: Any, *, rows: int = 3, **options: Any) -> forms.CharField:
    """Several lines that may stay empty."""
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": rows}), **options)


def hour(label: Any, **options: Any) -> forms.CharField:
    """08:30, with the clock of the phone."""
    return forms.CharField(
        label=label, max_length=5, required=False, widget=forms.TextInput(attrs={"type": "time"}), **options
    )


class MembersField(forms.ModelMultipleChoiceField):
    """Members with their part and body."""

    def label_from_instance(self, obj: Any) -> str:
        """Lý Thị Công, thành viên, Sở Công Thương."""
        return member_words(obj)


class MemberField(forms.ModelChoiceField):
    """One member."""

    def label_from_instance(self, obj: Any) -> str:
        """The same words."""
        return member_words(obj)


def member_words(member: TeamMember) -> str:
    """Name, part, body."""
    return ", ".join(filter(None, (member.person.full_name, member.get_part_display().lower(), member.body)))


def photo_of(file: Any) -> Photo | None:
    """A file of the browser as a picture."""
    return Photo(file.name, file.read()) if file else None


def criteria_of(sheet: Sheet) -> list[tuple[str, str]]:
    """The criteria of a set to choose from."""
    return [("", _("Không thuộc tiêu chí nào")), *((c.code, f"{c.code}. {c.title}") for c in sheet.criteria)]


class ReasonForm(forms.Form):
    """Why, in words."""

    reason = words(gettext_lazy("Lý do"))
