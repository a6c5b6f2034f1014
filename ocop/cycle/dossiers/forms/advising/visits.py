"""Visits: planned, and written on the spot on a phone."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from ocop.base.ui.fields import DayField, FilesField
from ocop.cycle.products.services.working import Photo

from ...models import TeamMember
from ...vocabulary.advising import LookedAt, Match, VisitGround
from .words import MembersField, hour, line, words


class VisitForm(forms.Form):
    """When, where, who goes."""

    planned_on = DayField(label=gettext_lazy("Ngày kiểm tra"), required=False)
    place = line(gettext_lazy("Địa điểm kiểm tra"), most=300)
    ground = forms.ChoiceField(
        label=gettext_lazy("Căn cứ kiểm tra"), choices=VisitGround.choices, initial=VisitGround.USUAL
    )
    reason = line(gettext_lazy("Lý do cụ thể"), most=300)
    members = MembersField(
        label=gettext_lazy("Thành viên đi kiểm tra"), queryset=TeamMember.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, members: QuerySet[TeamMember], **options: Any) -> None:
        super().__init__(*args, **options)
        if not members:
            del self.fields["members"]
            return
        cast(forms.ModelMultipleChoiceField, self.fields["members"]).queryset = members


class HeldForm(forms.Form):
    """What was found on the site; made for a phone."""

    held_on = DayField(label=gettext_lazy("Ngày kiểm tra"), required=False)
    began = hour(gettext_lazy("Bắt đầu lúc"))
    ended = hour(gettext_lazy("Kết thúc lúc"))
    place = line(gettext_lazy("Địa điểm kiểm tra"), most=300)
    conclusion = words(gettext_lazy("Kết luận"))
    producer_person = line(gettext_lazy("Người đại diện chủ thể làm việc với đoàn"), most=120)
    producer_title = line(gettext_lazy("Chức vụ"), most=120)
    producer_words = words(gettext_lazy("Ý kiến của chủ thể"), rows=2)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for topic in LookedAt:
            self.fields[f"f-{topic.value}"] = forms.ChoiceField(
                label=gettext_lazy("Kết quả"), required=False,
                choices=[("", gettext_lazy("Không kiểm tra")), *Match.choices],
            )  # fmt: skip
            self.fields[f"n-{topic.value}"] = words(gettext_lazy("Ghi nhận"), rows=2)

    def found(self) -> tuple[dict[str, str], dict[str, str]]:
        """Findings and notes by topic."""
        typed = self.cleaned_data
        return (
            {topic.value: typed.get(f"f-{topic.value}", "") for topic in LookedAt},
            {topic.value: typed.get(f"n-{topic.value}", "") for topic in LookedAt},
        )

    def when(self) -> list[forms.BoundField]:
        """Day, hours, place."""
        return [self[name] for name in ("held_on", "began", "ended", "place")]

    def topics(self) -> list[tuple[Any, forms.BoundField, forms.BoundField]]:
        """Each topic with its finding and note."""
        return [(topic.label, self[f"f-{topic.value}"], self[f"n-{topic.value}"]) for topic in LookedAt]

    def end(self) -> list[forms.BoundField]:
        """Conclusion and the producer's side."""
        return [self[name] for name in ("conclusion", "producer_person", "producer_title", "producer_words")]


class VisitPhotosForm(forms.Form):
    """Pictures of the site: the camera of the phone, or what it holds already; each is sent by itself."""

    camera = FilesField(label=gettext_lazy("Chụp ảnh"), accept="image/*", capture="environment")
    uploads = FilesField(
        label=gettext_lazy("Chọn ảnh có sẵn"), accept="image/*",
        help_text=gettext_lazy("Chọn được nhiều ảnh; ảnh được thu nhỏ trước khi gửi."),
    )  # fmt: skip

    def pictures(self) -> list[Photo]:
        """As they came in."""
        sent = [*self.cleaned_data["camera"], *self.cleaned_data["uploads"]]
        return [Photo(one.name, one.read()) for one in sent]
