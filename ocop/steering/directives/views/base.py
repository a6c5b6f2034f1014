"""What acts and lists of this app share: the day is given by the door, and lists are for those who have a part."""

from collections.abc import Mapping
from typing import Any

from ocop.base.ui.pages import Act, ListPage

from ..queries import access


class DatedAct(Act):
    """An act whose service is told the day."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The typed values and today's date."""
        return {**super().arguments(form), "on": self.on}


class PartList(ListPage):
    """A list for those who have a part in directives and tasks; for others it does not exist."""

    def is_allowed(self) -> bool:
        """Whether tasks are any of the person's business."""
        return access.takes_part(self.person, on=self.on)
