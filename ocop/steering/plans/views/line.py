"""The page of one line: targets, money, remarks, and what may be done with it now."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ocop.base.ui.components import Action
from ocop.base.ui.pages import Back, DetailPage

from ..models import Line
from ..queries import access, turns
from ..vocabulary import EDITABLE
from .base import action, home_of, may_be, version_of
from .shown import LineRow, target_text


class LinePage(DetailPage):
    """One line in full."""

    subjects = staticmethod(access.lines_visible_to)
    template_name = "plans/line.html"

    @property
    def line(self) -> Line:
        """The subject by its own name."""
        line: Line = self.subject
        return line

    def heading(self) -> str:
        """What is to be done."""
        return self.line.content

    def back(self) -> Back:
        """To its place."""
        return Back(str(version_of(self.line).plan), home_of(self.line))

    def actions(self) -> list[Action]:
        """Change it, while the text is open."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        line, version = self.line, version_of(self.line)
        own: QuerySet[Line] = turns.lines_drafted_by(self.person, on=self.on).filter(pk=line.pk)
        is_open = line.request_id is not None or version.stage in EDITABLE
        if not is_open or not may_be(own, line):
            return
        yield action("edit-line", line, _("Sửa"), "pencil", "primary")
        if version.is_adjustment and line.is_stopped:
            yield action("stop-line", line, _("Thực hiện tiếp"), "arrow-back-up", asks=False)
        elif version.is_adjustment and line.task_id:
            yield action("stop-line", line, pgettext("act", "Ngừng thực hiện"), "hand-stop")
        yield action("remove-line", line, _("Bỏ nội dung"), "trash", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Targets, money and remarks."""
        line = self.line
        targets = line.targets.select_related("unit")
        shown = {
            "row": LineRow(line),
            "targets": [(each, target_text(each)) for each in targets],
            "money": list(line.money.select_related("source")),
            "coordinating": list(line.coordinating.all()),
            "comments": list(line.comments.select_related("opinion__organisation")),
        }
        return super().get_context_data(**{**shown, **kwargs})
