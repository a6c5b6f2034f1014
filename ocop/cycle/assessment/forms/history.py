"""Forms of imported results of the past."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import PaperField


class PastListForm(forms.Form):
    """A list as a file, and whose identifiers it carries."""

    system = forms.CharField(
        label=_("Hệ thống ngoài đã cấp mã"), max_length=60, required=False, help_text=_("Ví dụ: sohoaocop.vn")
    )
    file = PaperField(
        label=_("Tệp danh sách"),
        kinds=("xlsx", "xls", "csv"),
        help_text=_("Excel (.xlsx, .xls) hoặc CSV, tối đa 5 MB."),
    )
