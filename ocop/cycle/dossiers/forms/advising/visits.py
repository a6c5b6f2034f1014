"""Visits: planned, and written on the spot on a phone."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.fields import DayField, PaperField
from ocop.cycle.products.services.working import Photo

from ...models import TeamMember
from ...vocabulary.advising import LookedAt, Match, VisitGround
from .words import MembersField, hour, line, photo_of, words

PHOTOS = 4


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
        for n in range(PHOTOS):
            self.fields[f"p{n}"] = PaperField(label=_("Ảnh %(n)s") % {"n": n + 1}, required=False, kinds=("jpg", "png"))

    def found(self) -> tuple[dict[str, str], dict[str, str]]:
        """Findings and notes by topic."""
        typed = self.cleaned_data
        return (
            {topic.value: typed.get(f"f-{topic.value}", "") for topic in LookedAt},
            {topic.value: typed.get(f"n-{topic.value}", "") for topic in LookedAt},
        )

    def pictures(self) -> list[Photo]:
        """Those that were taken."""
        files = (photo_of(self.cleaned_data.get(f"p{n}")) for n in range(PHOTOS))
        return [photo for photo in files if photo]

    def when(self) -> list[forms.BoundField]:
        """Day, hours, place."""
        return [self[name] for name in ("held_on", "began", "ended", "place")]

    def topics(self) -> list[tuple[Any, forms.BoundField, forms.BoundField]]:
        """Each topic with its finding and note."""
        return [(topic.label, self[f"f-{topic.value}"], self[f"n-{topic.value}"]) for topic in LookedAt]

    def end(self) -> list[forms.BoundField]:
        """Conclusion and the producer's side."""
        return [self[name] for name in ("conclusion", "producer_person", "producer_title", "producer_words")]

    def cameras(self) -> list[forms.BoundField]:
        """The pictures."""
        return [self[f"p{n}"] for n in range(PHOTOS)]
