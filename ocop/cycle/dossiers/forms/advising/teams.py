"""Teams, assignments, interests, meetings."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.base.ui.fields import DayField

from ...models import Dossier, TeamMember
from ...vocabulary.advising import TeamPart
from .words import MemberField, MembersField, hour, line, words


class TeamForm(forms.Form):
    """A decision and the people it names."""

    name = line(gettext_lazy("Tên Tổ tư vấn"))
    decision_number = line(gettext_lazy("Số, ký hiệu quyết định"), most=60)
    decided_on = DayField(label=gettext_lazy("Ngày quyết định"), required=False)
    head = forms.ModelChoiceField(label=gettext_lazy("Tổ trưởng"), queryset=Person.objects.none(), required=False)
    secretary = forms.ModelChoiceField(label=gettext_lazy("Thư ký"), queryset=Person.objects.none(), required=False)
    members = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Thành viên"), queryset=Person.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Chỉ chọn được người có chức danh thành viên Tổ tư vấn."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: QuerySet[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("head", "secretary", "members"):
            cast(forms.ModelChoiceField, self.fields[name]).queryset = people

    def seats(self) -> list[tuple[Person, str]]:
        """Each person once, in the highest part named."""
        typed, found = self.cleaned_data, {}
        for person in typed.get("members") or ():
            found[person] = TeamPart.MEMBER
        for name, part in (("secretary", TeamPart.SECRETARY), ("head", TeamPart.HEAD)):
            if typed.get(name):
                found[typed[name]] = part
        return list(found.items())


class NewMemberForm(forms.Form):
    """One more."""

    person = forms.ModelChoiceField(label=gettext_lazy("Người tham gia"), queryset=Person.objects.none())
    part = forms.ChoiceField(label=gettext_lazy("Vai trò"), choices=TeamPart.choices, initial=TeamPart.MEMBER)

    def __init__(self, *args: Any, people: QuerySet[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["person"]).queryset = people


class InterestForm(forms.Form):
    """What the interest is."""

    words = words(gettext_lazy("Lợi ích liên quan"), help_text=gettext_lazy("Ví dụ: người thân, góp vốn, đã tư vấn."))


class AssignForm(forms.Form):
    """Who examines, and who leads."""

    lead = MemberField(
        label=gettext_lazy("Người chủ trì thẩm định"), queryset=TeamMember.objects.none(), required=False,
        help_text=gettext_lazy("Người chủ trì ký báo cáo thẩm định."),
    )  # fmt: skip
    members = MembersField(
        label=gettext_lazy("Cùng thẩm định"), queryset=TeamMember.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, members: QuerySet[TeamMember], **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("lead", "members"):
            cast(forms.ModelChoiceField, self.fields[name]).queryset = members


class MeetingForm(forms.Form):
    """Who was there, what was said of each dossier."""

    held_on = DayField(label=gettext_lazy("Ngày họp"), required=False)
    place = line(gettext_lazy("Địa điểm họp"))
    began = hour(gettext_lazy("Bắt đầu lúc"))
    ended = hour(gettext_lazy("Kết thúc lúc"))
    chair = MemberField(
        label=gettext_lazy("Người chủ trì cuộc họp"), queryset=TeamMember.objects.none(), required=False
    )
    secretary = MemberField(label=gettext_lazy("Thư ký cuộc họp"), queryset=TeamMember.objects.none(), required=False)
    present = MembersField(
        label=gettext_lazy("Thành viên có mặt"), queryset=TeamMember.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    conclusion = words(gettext_lazy("Kết luận cuộc họp"), rows=4)

    def __init__(self, *args: Any, members: QuerySet[TeamMember], dossiers: Sequence[Dossier], **options: Any) -> None:
        super().__init__(*args, **options)
        self.dossiers = dossiers
        for name in ("chair", "secretary", "present"):
            cast(forms.ModelChoiceField, self.fields[name]).queryset = members
        for each in dossiers:
            label = f"{each.product.name}, {each.product.producer.called}"
            self.fields[f"d-{each.pk}"] = words(label, rows=2)

    def opinions(self) -> dict[int, str]:
        """The words on each dossier."""
        return {each.pk: self.cleaned_data.get(f"d-{each.pk}", "") for each in self.dossiers}

    def opening(self) -> list[forms.BoundField]:
        """When, where, who."""
        return [self[name] for name in ("held_on", "place", "began", "ended", "chair", "secretary", "present")]

    def spoken(self) -> list[forms.BoundField]:
        """One field for each dossier."""
        return [self[f"d-{each.pk}"] for each in self.dossiers]
