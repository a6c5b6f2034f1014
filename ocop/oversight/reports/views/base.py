"""What the screens of reports share."""

from collections.abc import Mapping
from typing import Any

from ocop.base.ui.pages import Act, Back


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class ReportAct(DatedAct):
    """An act on one report; it begins and ends on the report's page."""

    def back(self) -> Back:
        """To the report."""
        return Back(str(self.subject), self.subject.get_absolute_url())

    def next_address(self, result: Any) -> str:
        """Back to the report."""
        address: str = self.subject.get_absolute_url()
        return address
