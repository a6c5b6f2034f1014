"""What every act of this app shares: the day is given by the door, never read by a service."""

from collections.abc import Mapping
from typing import Any

from ocop.base.ui.pages import Act


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}
