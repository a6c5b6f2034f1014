"""Forms of the advisory team; what is missing is said by the service, all at once."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.people.models import Person
from ocop.base.ui.fields import DayField, PaperField
from ocop.cycle.evidence.models import Paper
from ocop.cycle.products.services.working import Photo
from ocop.law.criteria.rules.scoring import Chosen, points_in
from ocop.law.criteria.rules.sheets import Criterion, Sheet

from ..models import Dossier, TeamMember
from ..vocabulary.advising import Conclusion, LookedAt, Match, SampleUse, TeamPart, TestResult, VisitGround

NONE = "none"
PHOTOS = 4


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


class ReasonForm(forms.Form):
    """Why, in words."""

    reason = words(gettext_lazy("Lý do"))


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


class SamplesForm(forms.Form):
    """Samples alike."""

    count = forms.IntegerField(label=gettext_lazy("Số mẫu nhận"), required=False, min_value=0, max_value=99)
    received_on = DayField(label=gettext_lazy("Ngày nhận"), required=False)
    condition = line(gettext_lazy("Tình trạng khi nhận"), most=300)
    brought_by = line(gettext_lazy("Người giao mẫu"), most=120)
    batch = line(gettext_lazy("Số lô"), most=60)
    best_before = DayField(label=gettext_lazy("Hạn sử dụng"), required=False)
    photo = PaperField(label=gettext_lazy("Ảnh mẫu"), required=False, kinds=("jpg", "png"))

    def picture(self) -> Photo | None:
        """As it came in."""
        return photo_of(self.cleaned_data.get("photo"))


def photo_of(file: Any) -> Photo | None:
    """A file of the browser as a picture."""
    return Photo(file.name, file.read()) if file else None


class UseForm(forms.Form):
    """What a sample is for."""

    use = forms.ChoiceField(label=gettext_lazy("Sử dụng"), choices=SampleUse.choices, widget=forms.RadioSelect)
    words = line(gettext_lazy("Ghi chú"), most=300)


class VisitForm(forms.Form):
    """When, where, who goes."""

    planned_on = DayField(label=gettext_lazy("Ngày kiểm tra"), required=False)
    place = line(gettext_lazy("Địa điểm"), most=300)
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
    place = line(gettext_lazy("Địa điểm"), most=300)
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


class TestForm(forms.Form):
    """What is to be tested."""

    name = line(gettext_lazy("Chỉ tiêu kiểm nghiệm"))
    reason = line(gettext_lazy("Lý do"), most=300)
    criterion = forms.ChoiceField(label=gettext_lazy("Tiêu chí liên quan"), required=False)
    due = DayField(label=gettext_lazy("Hạn có kết quả"), required=False)

    def __init__(self, *args: Any, sheet: Sheet, **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ChoiceField, self.fields["criterion"]).choices = criteria_of(sheet)


def criteria_of(sheet: Sheet) -> list[tuple[str, str]]:
    """The criteria of a set to choose from."""
    return [("", _("Không thuộc tiêu chí nào")), *((c.code, f"{c.code}. {c.title}") for c in sheet.criteria)]


class TestResultForm(forms.Form):
    """What the test said, with its report."""

    result = forms.ChoiceField(
        label=gettext_lazy("Kết quả"), choices=TestResult.choices, widget=forms.RadioSelect, required=False
    )
    words = line(gettext_lazy("Nội dung kết quả"), most=300)
    paper = forms.ModelChoiceField(
        label=gettext_lazy("Phiếu kiểm nghiệm trong kho minh chứng của chủ thể"), queryset=Paper.objects.none(),
        required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, papers: QuerySet[Paper], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["paper"]).queryset = papers


class PointsForm(forms.Form):
    """One option and a remark for each criterion, beside the producer's own."""

    def __init__(self, *args: Any, sheet: Sheet, own: Chosen, said: Mapping[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self.sheet = sheet
        for each in sheet.criteria:
            self.fields[f"c-{each.code}"] = forms.ChoiceField(
                label=f"{each.code}. {each.title}", choices=options_of(each), required=False, widget=forms.RadioSelect,
                help_text=_own_words(each, own, said.get(each.code, "")),
            )  # fmt: skip
            self.fields[f"r-{each.code}"] = words(gettext_lazy("Nhận xét"), rows=1)

    def chosen(self) -> dict[str, int | None]:
        """Criterion → place of the option; nothing ticked is no answer."""
        typed = {each.code: self.cleaned_data.get(f"c-{each.code}", "") for each in self.sheet.criteria}
        return {code: None if value == NONE else int(value) for code, value in typed.items() if value}

    def remarks(self) -> dict[str, str]:
        """What is said of each."""
        return {each.code: self.cleaned_data.get(f"r-{each.code}", "") for each in self.sheet.criteria}

    def parts(self) -> list[tuple[Any, list[tuple[forms.BoundField, forms.BoundField]]]]:
        """The criteria under A, B, C."""
        return [
            (part, [(self[f"c-{each.code}"], self[f"r-{each.code}"]) for each in part.criteria()])
            for part in self.sheet.parts
        ]

    @staticmethod
    def typed(chosen: Chosen, remarks: Mapping[str, str]) -> dict[str, str]:
        """What was saved, as the form shows it."""
        points = {f"c-{code}": NONE if index is None else str(index) for code, index in chosen.items()}
        return {**points, **{f"r-{code}": said for code, said in remarks.items()}}


def options_of(criterion: Criterion) -> list[tuple[str, str]]:
    """The options with their points, and “no option”."""
    known = [
        (str(each.index), _("%(points)s điểm: %(text)s") % {"points": each.points, "text": each.text})
        for each in criterion.options
    ]
    return [*known, (NONE, _("0 điểm: không mức nào đúng"))]


def _own_words(criterion: Criterion, own: Chosen, said: str) -> str:
    if criterion.code not in own:
        return _("Chủ thể chưa tự chấm tiêu chí này.")
    facts = {"points": points_in(criterion, own[criterion.code]), "max": criterion.max_points}
    points = _("Chủ thể tự chấm %(points)s/%(max)s điểm.") % facts
    return f"{points} {said}".strip()


class ReportForm(forms.Form):
    """The words of the report."""

    examination = words(
        gettext_lazy("Thẩm định thành phần, nội dung hồ sơ"), rows=5,
        help_text=gettext_lazy("Mẫu, kiểm tra thực tế, kiểm nghiệm, điểm thẩm định được ghi vào báo cáo tự động."),
    )  # fmt: skip
    conclusion = forms.ChoiceField(
        label=gettext_lazy("Kết luận"), choices=Conclusion.choices, widget=forms.RadioSelect, required=False
    )
    words = words(gettext_lazy("Đề nghị với Hội đồng"), rows=4)


class MeetingForm(forms.Form):
    """Who was there, what was said of each dossier."""

    held_on = DayField(label=gettext_lazy("Ngày họp"), required=False)
    place = line(gettext_lazy("Địa điểm"))
    began = hour(gettext_lazy("Bắt đầu lúc"))
    ended = hour(gettext_lazy("Kết thúc lúc"))
    chair = MemberField(label=gettext_lazy("Chủ trì"), queryset=TeamMember.objects.none(), required=False)
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
