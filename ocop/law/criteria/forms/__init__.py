"""What an administrator sends: one file."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import PaperField


class FileForm(forms.Form):
    """A decision or a table of papers."""

    file = PaperField(
        label=_("Tệp bộ tiêu chí hoặc bảng giấy tờ"),
        kinds=("yaml", "yml"),
        help_text=_("Tệp YAML theo mẫu của thư mục reference/criteria; cần một tệp cho mỗi quyết định."),
    )
