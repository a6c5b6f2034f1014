"""Working on the graph: a citation by hand, the document a citation means, a stub that is a document."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Document
from ..vocabulary import Relation
from .fields import NUMBER_HELD, choice, document_numbered


class CitationForm(forms.Form):
    """A citation that the clerk writes down."""

    cited = forms.CharField(label=_("Văn bản được viện dẫn"), max_length=80, help_text=NUMBER_HELD)
    relation = forms.ChoiceField(label=_("Văn bản này … văn bản đó"), choices=Relation.choices)
    quote = forms.CharField(
        label=_("Đoạn viện dẫn"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, visible: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.visible = visible

    def clean_cited(self) -> Document:
        """The document cited; it must stand in the register."""
        return document_numbered(self.cleaned_data["cited"], self.visible)


class ResolutionForm(forms.Form):
    """Which document a citation means, and how the text stands to it."""

    relation = forms.ChoiceField(label=_("Quan hệ"), choices=Relation.choices)
    cited = forms.ChoiceField(label=_("Văn bản được viện dẫn là"), widget=forms.RadioSelect)
    other = forms.CharField(
        label=_("Văn bản khác trong sổ"),
        max_length=80,
        required=False,
        help_text=_("Số, ký hiệu; dùng khi không có trong danh sách trên."),
    )

    def __init__(self, *args: Any, candidates: list[tuple[str, str]], visible: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.visible = visible
        choice(self, "cited").choices = candidates

    def clean_other(self) -> Document | None:
        """Another document, by its number."""
        typed = self.cleaned_data["other"]
        return document_numbered(typed, self.visible) if typed else None

    def clean(self) -> dict[str, Any]:
        """One answer: a document of the list, or another by its number."""
        typed = super().clean() or {}
        if typed.get("cited") == "other" and not typed.get("other") and "other" not in self.errors:
            self.add_error("other", _("Ghi số, ký hiệu của văn bản."))
        return typed


class MergeForm(forms.Form):
    """The document of the register that a stub turns out to be."""

    into_id = forms.ModelChoiceField(queryset=Document.objects.none(), label=_("Văn bản đã có trong sổ"))

    def __init__(self, *args: Any, visible: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        into = cast(forms.ModelChoiceField, self.fields["into_id"])
        into.queryset = visible.filter(is_stub=False)
