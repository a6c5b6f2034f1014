"""What `manage.py check` says about papers: whether PDF can be written here."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Warning, register
from django.utils.translation import gettext as _

from ocop.base.papers.pdf import DEBIAN_LINE, missing_libraries


@register
def pdf_is_possible(app_configs: Sequence[Any] | None = None, **options: Any) -> list[CheckMessage]:
    """A warning with the line to install where Pango is missing; DOCX and printing from the screen go on working."""
    return warnings_about(missing_libraries())


def warnings_about(missing: Sequence[str]) -> list[CheckMessage]:
    """One warning naming all that is missing."""
    if not missing:
        return []
    said = _("PDF tắt: máy chủ thiếu thư viện %(libraries)s.") % {"libraries": ", ".join(missing)}
    return [Warning(said, hint=_("Cài: %(line)s") % {"line": DEBIAN_LINE}, id="papers.W001")]
