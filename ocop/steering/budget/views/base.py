"""What the acts of the budget share: the day, the document a typed number means, the way back."""

from collections.abc import Mapping
from typing import Any

from ocop.base.ui.pages import Act

from ..queries.papers import document_named
from ..services.entering import Paper


class MoneyAct(Act):
    """An act whose service is told the day and, where the form has one, the document."""

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """What was typed, with today's date and the paper."""
        typed = dict(super().arguments(form))
        if "document" in typed:
            typed["paper"] = self.paper_of(typed.pop("document"))
        return {**typed, "on": self.on}

    def paper_of(self, number: str) -> Paper:
        """The document of the register, else its number as typed."""
        return Paper(document_named(number, self.person, on=self.on), number)


class SubjectAct(MoneyAct):
    """An act on one line or commitment; it begins and ends on its page."""

    def next_address(self, result: Any) -> str:
        """Back to the subject."""
        address: str = self.subject.get_absolute_url()
        return address
