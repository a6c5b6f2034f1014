"""One thing: out of what the person may see, else 404."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import Http404

from ocop.base.ui.pages.page import Page

SUBJECT_NAMES = ("subject_id", "pk")


def one_of(subjects: QuerySet, *, field: str, key: Any) -> Model:
    """The subject with that key, or 404; a key that cannot be one is simply not found."""
    try:
        return subjects.get(**{field: key})
    except (subjects.model.DoesNotExist, ValidationError, ValueError) as unknown:
        raise Http404 from unknown


class DetailPage(Page):
    """`subjects(person, on=…)` says what may be seen; the address names one by `pk` or `subject_id`."""

    subjects: Callable[..., QuerySet]
    subject_field: str = "pk"

    @cached_property
    def subject(self) -> Any:
        """The thing this page is about."""
        return one_of(type(self).subjects(self.person, on=self.on), field=self.subject_field, key=self.subject_key())

    def subject_key(self) -> Any:
        """What the address says about the subject."""
        return next(self.kwargs[name] for name in SUBJECT_NAMES if name in self.kwargs)

    def heading(self) -> Any:
        """The title of the page, by default the subject itself."""
        return self.title or str(self.subject)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The page with its subject."""
        return super().get_context_data(**{"subject": self.subject, **kwargs})
