"""The answer to one criterion: an option, words, papers of the library with the pages to look at."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.pageforms import words
from ocop.law.criteria.rules.sheets import Criterion

from ..services.writing import NO_OPTION


class PointForm(forms.Form):
    """`seen` is the edition of the answer that the page showed."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    description = words(
        gettext_lazy("Mô tả"), rows=4, help_text=gettext_lazy("Nói cụ thể: bao nhiêu, ở đâu, từ khi nào.")
    )

    def __init__(self, *args: Any, criterion: Criterion, papers: Sequence[tuple[int, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.criterion = criterion
        self.fields["choice"] = forms.ChoiceField(
            label=_("Mức của sản phẩm"), required=False, widget=forms.RadioSelect,
            choices=[*((str(option.index), option.text) for option in criterion.options), (NO_OPTION, "")],
        )  # fmt: skip
        self.fields["papers"] = forms.MultipleChoiceField(
            label=_("Giấy tờ minh chứng"), choices=[(str(pk), title) for pk, title in papers], required=False,
            widget=forms.CheckboxSelectMultiple,
        )  # fmt: skip
        for pk, _title in papers:
            self.fields[f"pages-{pk}"] = forms.CharField(label=_("Trang"), required=False, max_length=60)

    def chosen_papers(self) -> list[tuple[int, str]]:
        """Each paper ticked, with where to look in it."""
        ticked = self.cleaned_data.get("papers") or ()
        return [(int(pk), str(self.cleaned_data.get(f"pages-{pk}") or "").strip()) for pk in ticked]

    def pages_of(self, pk: int) -> forms.BoundField:
        """The field of the pages of one paper."""
        return self[f"pages-{pk}"]


class FactsForm(forms.Form):
    """The questions on which papers depend."""

    def __init__(self, *args: Any, questions: dict[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        for code, question in questions.items():
            self.fields[code] = forms.ChoiceField(
                label=question, choices=[("", _("Chưa rõ")), ("1", _("Có")), ("0", _("Không"))], required=False
            )

    def facts(self) -> dict[str, bool]:
        """The conditions answered."""
        return {code: value == "1" for code, value in self.cleaned_data.items() if value}
