"""Còn thiếu gì để đạt 3, 4, 5 sao: computed from the criteria in force, the self-score and the papers held."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from ocop.base.kernel.outcome import Obstacle, Refused
from ocop.base.ui.components import Action
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import CriteriaSet
from ocop.law.criteria.rules.readiness import Missing, MissingPaper, Readiness

from ..forms.others import NONE, ScoreForm
from ..models import SupportKind
from ..queries import access
from ..queries.readiness import Look, readiness_of, set_of, support_by_paper
from ..rules.readiness import is_made_later, obstacles_to_ready
from ..services import scoring
from ..vocabulary import EntryState
from .base import EntryDetail, OfEntry, action


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper still to be had: what, where, who could pay."""

    paper: MissingPaper
    name: str
    agencies: str
    support: list[SupportKind]


@dataclass(frozen=True, slots=True)
class MissingLine:
    """One thing to prove; any of the groups will do."""

    groups: list[list[PaperLine]]
    criteria: str
    ground: str
    is_later: bool


@dataclass(frozen=True, slots=True)
class RankPart:
    """Everything between the product and a rank."""

    star: int
    readiness: Readiness
    lines: list[MissingLine]
    later: list[MissingLine]

    @property
    def is_met(self) -> bool:
        """Nothing is missing but what the dossier itself brings."""
        return not (self.lines or self.readiness.raises or self.readiness.lacking)


def parts_of(look: Look, support: Mapping[str, list[SupportKind]]) -> list[RankPart]:
    """The ranks in order."""
    found = []
    for star, readiness in look.ranks.items():
        lines = [line_of(each, support) for each in readiness.missing]
        found.append(
            RankPart(
                star,
                readiness,
                [each for each in lines if not each.is_later],
                [each for each in lines if each.is_later],
            )
        )
    return found


def line_of(missing: Missing, support: Mapping[str, list[SupportKind]]) -> MissingLine:
    """One need in words."""
    groups = [[_paper(paper, support) for paper in group] for group in missing.groups]
    ground = missing.mandatory.source if missing.mandatory else ""
    return MissingLine(groups, ", ".join(missing.criteria), ground, is_made_later(missing))


def _paper(paper: MissingPaper, support: Mapping[str, list[SupportKind]]) -> PaperLine:
    is_english = get_language() == "en"
    agencies = "; ".join(agency.en if is_english else agency.vi for agency in paper.agencies)
    return PaperLine(paper, paper.en if is_english else paper.vi, agencies, list(support.get(paper.code, ())))


class ReadinessPage(EntryDetail):
    """Còn thiếu gì."""

    subjects = staticmethod(access.self_scores_visible_to)
    template_name = "products/readiness.html"
    title = gettext_lazy("Còn thiếu gì để đạt 3, 4, 5 sao")

    def actions(self) -> list[Action]:
        """Score oneself; confirm."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        if not access.entries_written_by(self.person, on=self.on).filter(pk=self.entry.pk).exists():
            return
        yield action("self-score", self.entry, _("Tự chấm"), "pencil", "primary")
        if self.entry.state == EntryState.IN_IMPLEMENTATION:
            yield action("mark-ready", self.entry, _("Xác nhận đủ điều kiện"), "circle-check", asks=False)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Ranks, obstacles, papers held."""
        look = readiness_of(self.entry, on=self.on)
        parts = parts_of(look, support_by_paper())
        shown = {
            "entry": self.entry,
            "mark": self.state_mark(),
            "look": look,
            "parts": parts,
            "next_star": next((part.star for part in parts if not part.is_met), None),
            "obstacles": list(obstacles_to_ready(EntryState.IN_IMPLEMENTATION, look.standing)) if look.sheet else [],
            "held": len(look.papers),
            "no_set": look.criteria_set is None,
        }
        return super().get_context_data(**{**shown, **kwargs})


class SelfScore(OfEntry):
    """Tự chấm nhanh."""

    title, label, icon, done = (
        gettext_lazy("Tự chấm nhanh"),
        gettext_lazy("Lưu"),
        "device-floppy",
        gettext_lazy("Đã lưu tự chấm."),
    )
    form_class = ScoreForm
    template_name = "products/score.html"
    subjects = staticmethod(access.self_scores_written_by)
    act = staticmethod(scoring.self_score)

    def make_form(self, **options: Any) -> BaseForm:
        """With the criteria of the set; refused where there is none that can be scored."""
        options.pop("files", None)
        return ScoreForm(sheet=criteria.sheet_of(self._scored_set()), **options)

    def _scored_set(self) -> CriteriaSet:
        found = set_of(self.entry, on=self.on)
        if found is None or not found.may_be_scored:
            raise Refused(
                [Obstacle("ready.no-class", repair=reverse("products:classify", args=[self.entry.product_id]))]
            )
        return found

    def initial(self) -> dict[str, Any]:
        """What was ticked before."""
        look = readiness_of(self.entry, on=self.on)
        chosen = {f"c-{code}": NONE if index is None else str(index) for code, index in look.chosen.items()}
        return chosen | {f"q-{code}": "1" if holds else "0" for code, holds in look.facts.items()}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Options and answers."""
        return {"chosen": form.chosen(), "facts": form.facts(), "on": self.on}

    def page_address(self) -> str:
        """The page of readiness."""
        return reverse("products:readiness", args=[self.entry.pk])


class MarkReady(OfEntry):
    """Xác nhận đủ điều kiện đánh giá."""

    label, done = gettext_lazy("Xác nhận đủ điều kiện"), gettext_lazy("Sản phẩm đủ điều kiện đánh giá.")
    subjects = staticmethod(access.entries_handed_in_by)
    act = staticmethod(scoring.mark_ready)

    def page_address(self) -> str:
        """The page of readiness."""
        return reverse("products:readiness", args=[self.entry.pk])
