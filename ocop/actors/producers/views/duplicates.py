"""Hồ sơ trùng: the worklist, two records side by side with a choice per field, what was merged."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Action
from ocop.base.ui.pages import Back, Page

from ..forms.cases import MergeForm, values_of
from ..forms.record import NewProducerForm, ReasonForm
from ..models import Duplicate, Merge, Producer
from ..queries import waiting
from ..services import finding, merging
from ..vocabulary import MERGE, Reason
from .base import DatedAct

SHOWN = 50
PAIRS = "producers:pairs"


def reasons_of(pair: Duplicate) -> str:
    """Why the two look alike."""
    return ", ".join(str(Reason(reason).label) for reason in pair.reasons)


class Pairs(Page):
    """The pairs nobody has decided on, the surest first, and the last merges."""

    template_name = "producers/pairs.html"
    title = gettext_lazy("Hồ sơ trùng")
    lead = gettext_lazy("Cùng mã số thuế, cùng tên trong một xã, hoặc cùng số điện thoại.")
    verb = MERGE

    def actions(self) -> Sequence[Action]:
        """Search anew."""
        return [Action(_("Rà soát lại"), reverse("producers:find-pairs"), "search", "primary")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Rows ready to show."""
        found = waiting.pairs_open(self.person, on=self.on)
        pairs = [(pair, reasons_of(pair)) for pair in found[:SHOWN]]
        merges = waiting.merges_visible_to(self.person, on=self.on)[:10]
        return super().get_context_data(**{"pairs": pairs, "count": found.count(), "merges": merges, **kwargs})


class Find(DatedAct):
    """Rà soát hồ sơ trùng."""

    label, icon = gettext_lazy("Rà soát lại"), "search"
    verb = MERGE
    success_url = PAIRS
    act = staticmethod(finding.find_duplicates)

    def done_message(self, result: int) -> str:
        """How many are new."""
        return _("Đã rà soát: %(n)s cặp mới.") % {"n": result}


class OfPair(DatedAct):
    """An act on a pair; it ends on the worklist."""

    verb = MERGE
    subjects: Any = staticmethod(waiting.pairs_open)

    @property
    def pair(self) -> Duplicate:
        """The pair."""
        pair: Duplicate = self.subject
        return pair

    def back(self) -> Back:
        """To the worklist."""
        return Back(_("Hồ sơ trùng"), reverse(PAIRS))


class MergePair(OfPair):
    """Side by side: which record stays (the address says), which value of each field, and why."""

    template_name = "producers/pair.html"
    title, label, icon = gettext_lazy("Gộp hai hồ sơ"), gettext_lazy("Gộp hồ sơ"), "git-merge"
    warns = True
    done = gettext_lazy("Đã gộp hồ sơ.")
    form_class = MergeForm

    @staticmethod
    def act(pair_id: int, **arguments: Any) -> Merge:
        """The service is told which record stays."""
        return merging.merge(arguments.pop("kept_id"), **arguments)

    @property
    def sides(self) -> tuple[Producer, Producer]:
        """The record that stays, and the one that goes."""
        pair = self.pair
        is_second = self.request.GET.get("giu") == str(pair.second_id)
        return (pair.second, pair.first) if is_second else (pair.first, pair.second)

    def differing(self) -> list[tuple[str, Any, str, str]]:
        """The fields in which the two differ, with both values."""
        kept, other = (values_of(side, merging.CHOOSABLE) for side in self.sides)
        labels = NewProducerForm.base_fields
        return [(name, labels[name].label, kept[name], other[name]) for name in kept if kept[name] != other[name]]

    def make_form(self, **options: Any) -> MergeForm:
        """One choice for each field that differs."""
        return MergeForm(differing=self.differing(), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Which stays, what is taken over, why."""
        kept, merged = self.sides
        return {
            "kept_id": kept.pk, "merged_id": merged.pk, "taken": form.taken(), "reason": form.cleaned_data["reason"],
            "on": self.on,
        }  # fmt: skip

    def next_address(self, result: Any) -> str:
        """To the record that stays."""
        return result.kept.get_absolute_url() if isinstance(result, Merge) else self.pair.get_absolute_url()

    def origin(self) -> str:
        """A refusal is told here."""
        return self.pair.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Both sides with what hangs on them."""
        kept, merged = self.sides
        shown = {
            "pair": self.pair,
            "reasons": reasons_of(self.pair),
            "kept": kept,
            "merged": merged,
            "counts": [(side, held_by(side)) for side in (kept, merged)],
        }
        return super().get_context_data(**{**shown, **kwargs})


def held_by(producer: Producer) -> list[tuple[str, int]]:
    """How much hangs on a record, so that nobody chooses blindly."""
    counted: list[tuple[str, QuerySet]] = [
        (_("người đại diện"), producer.representatives.all()),
        (_("thành viên"), producer.members.all()),
        (_("cơ sở"), producer.sites.all()),
        (_("năm có số liệu"), producer.figures.all()),
        (_("tên trước đây"), producer.former_names.all()),
    ]
    return [(label, rows.count()) for label, rows in counted]


class Distinct(OfPair):
    """Không trùng."""

    title = label = gettext_lazy("Ghi không trùng")
    icon, done = "arrows-split", gettext_lazy("Đã ghi hai chủ thể khác nhau.")
    form_class = ReasonForm
    act = staticmethod(finding.mark_distinct)
    success_url = PAIRS
