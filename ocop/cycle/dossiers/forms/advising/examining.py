"""Samples, tests, points and the report; what is missing is said by the service, all at once."""

from collections.abc import Mapping
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.fields import DayField, PaperField
from ocop.cycle.evidence.models import Paper
from ocop.cycle.products.services.working import Photo
from ocop.law.criteria.rules.scoring import Chosen, points_in
from ocop.law.criteria.rules.sheets import Criterion, Sheet

from ...vocabulary.advising import Conclusion, SampleUse, TestResult
from .words import criteria_of, line, photo_of, words

NONE = "none"


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


class UseForm(forms.Form):
    """What a sample is for."""

    use = forms.ChoiceField(label=gettext_lazy("Sử dụng"), choices=SampleUse.choices, widget=forms.RadioSelect)
    words = line(gettext_lazy("Ghi chú"), most=300)


class TestForm(forms.Form):
    """What is to be tested."""

    name = line(gettext_lazy("Chỉ tiêu kiểm nghiệm"))
    reason = line(gettext_lazy("Lý do"), most=300)
    criterion = forms.ChoiceField(label=gettext_lazy("Tiêu chí liên quan"), required=False)
    due = DayField(label=gettext_lazy("Hạn có kết quả"), required=False)

    def __init__(self, *args: Any, sheet: Sheet, **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ChoiceField, self.fields["criterion"]).choices = criteria_of(sheet)


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
