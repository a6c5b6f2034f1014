"""How signed reports are found."""

from django.utils.translation import gettext_lazy as _

from ocop.base.search.registry import Searchable, register

from .models import ExecutionReport
from .queries import reports_visible_to

register(
    Searchable(
        model=ExecutionReport,
        title=lambda report: f"{report.written} {report}".strip(),
        body=lambda report: "\n".join(section.text for section in report.sections.all()),
        date=lambda report: report.signed_on or report.cut_off,
        visible_to=reports_visible_to,
        url=lambda report: report.get_absolute_url(),
        kind_label=_("Báo cáo"),
    )
)
