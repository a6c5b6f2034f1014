"""What the forms of the register share: names offered while typing, documents pointed to by number."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from .. import queries
from ..models import Document

NUMBER_HELD = _("Số, ký hiệu của văn bản đã có trong sổ.")
TEXT_KINDS = ("pdf", "docx", "odt", "txt", "xlsx")
NAMES_LIST = "ten-co-quan"


def names_input(**attrs: Any) -> forms.TextInput:
    """A field that offers the names of bodies while typing."""
    return forms.TextInput(attrs={"list": NAMES_LIST, "autocomplete": "off", **attrs})


def choice(form: forms.Form, name: str) -> forms.ChoiceField:
    """A field whose choices depend on the page."""
    return cast(forms.ChoiceField, form.fields[name])


def type_choices() -> list[Any]:
    """Kinds of documents under the word of their family."""
    grouped = [
        (family, [(kind.code, kind.label) for kind in kinds]) for family, kinds in queries.types_by_family().items()
    ]
    return [("", _("– chọn loại –")), *grouped]


def typed_file(form: forms.Form) -> Any:
    """The file field's upload, if any."""
    return form.cleaned_data.get("file")


def document_numbered(typed: str, visible: Any) -> Document:
    """The one document of the register with this number; a form error otherwise."""
    found = queries.numbered(typed, visible=visible)
    if len(found) == 1:
        return found[0]
    if not found:
        raise forms.ValidationError(_("Không tìm thấy văn bản này trong sổ."))
    raise forms.ValidationError(_("Có nhiều văn bản cùng số, ký hiệu; ghi thêm năm, ví dụ 107/QĐ-UBND năm 2020."))
