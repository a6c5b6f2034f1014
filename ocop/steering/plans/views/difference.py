"""Bản này khác bản trước thế nào: before and after side by side, what is added or taken out said in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel import formats
from ocop.base.ui.components import Mark

from ..models import PlanVersion
from ..queries import access
from ..queries.difference import difference
from ..queries.facts import line_rows
from ..vocabulary import ChangeKind
from .base import VersionDetail
from .shown import LineRow, target_text

MARKS = {
    ChangeKind.ADDED: ("done", "plus"),
    ChangeKind.REMOVED: ("late", "trash"),
    ChangeKind.MONEY_MOVED: ("soon", "coins"),
    ChangeKind.REWORDED: ("run", "pencil"),
    ChangeKind.STOPPED: ("late", "hand-stop"),
}


@dataclass(frozen=True)
class Pair:
    """One particular of a line, before and after."""

    label: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether it changed."""
        return self.before != self.after


@dataclass(frozen=True)
class ChangedLine:
    """A change with all that differs; `before` or `after` None: the line was not there."""

    mark: Mark
    title: str
    before: LineRow | None
    after: LineRow | None
    pairs: tuple[Pair, ...]


def particulars(row: LineRow | None) -> dict[str, str]:
    """A line in words, particular by particular."""
    if row is None:
        return {}
    line = row.line
    targets = [
        f"{target.unit or _('Tổng')}, {target.get_quarter_display()}: {target_text(target)}"
        for target in line.targets.all()
    ]
    money = [f"{each.source}: {formats.money(each.amount_vnd)}" for each in line.money.all()]
    return {
        _("Nội dung"): line.content,
        _("Nhóm công việc"): row.group,
        _("Chủ trì"): line.lead.name if line.lead else "",
        _("Phối hợp"): "; ".join(body.short for body in line.coordinating.all()),
        _("Thời gian"): row.when,
        _("Sản phẩm phải có"): line.deliverable,
        _("Chỉ tiêu đo"): row.indicator,
        _("Chỉ tiêu"): "; ".join(targets),
        _("Kinh phí"): "; ".join(money),
        _("Căn cứ"): row.reference,
        _("Ghi chú"): line.note,
        _("Tình trạng"): _("ngừng thực hiện") if line.is_stopped else "",
    }


def pairs_of(before: LineRow | None, after: LineRow | None) -> Iterator[Pair]:
    """What differs; of a line that is only on one side, all that it says."""
    old, new = particulars(before), particulars(after)
    for label in old or new:
        pair = Pair(label, old.get(label, ""), new.get(label, ""))
        if pair.differs:
            yield pair


class Difference(VersionDetail):
    """So sánh hai bản: with the one it is based on, or with the one the address names."""

    subjects = staticmethod(access.versions_visible_to)
    template_name = "plans/difference.html"

    def heading(self) -> str:
        """Which versions."""
        return _("Bản %(new)s so với bản %(old)s") % {"new": self.version.number, "old": self.other.number}

    @property
    def other(self) -> PlanVersion:
        """The earlier version, where the person sees it."""
        asked = self.request.GET.get("voi", "")
        wanted = int(asked) if asked.isdecimal() else self.version.based_on_id
        seen = access.versions_visible_to(self.person, on=self.on).filter(plan=self.version.plan_id)
        found = seen.filter(pk=wanted).first() if wanted else None
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The changes, each with both sides."""
        other = self.other
        old: dict[UUID, LineRow] = {line.key: LineRow(line) for line in line_rows(other)}
        new: dict[UUID, LineRow] = {line.key: LineRow(line) for line in line_rows(self.version)}
        changes = []
        for change in difference(other, self.version):
            before, after = old.get(change.key), new.get(change.key)
            tone, sign = MARKS[change.kind]
            row = after or before
            title = row.line.content if row else ""
            pairs = tuple(pairs_of(before, after))
            changes.append(ChangedLine(Mark(change.kind.label, tone, sign), title, before, after, pairs))
        shown = {"other": other, "changes": changes, "ground": self.version.ground, "none": gettext_lazy("không có")}
        return super().get_context_data(**{**shown, **kwargs})
