"""Tra cứu bộ tiêu chí: what everybody may read, without signing in and without a cookie."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from ocop.actors.territory.phrases import days_in_words
from ocop.base.ui.phrases import in_words, sentence_of
from ocop.base.workdays import clock

from .. import queries
from ..models import Competence, CriteriaSet, Framework
from ..queries.sets import predecessors_of, sectors_of
from ..rules.sheets import Part, Sheet
from . import shown
from .stored import obstacles_of


class PublicPage(TemplateView):
    """A page for everybody: read only."""

    http_method_names = ["get", "head", "options"]


@dataclass(frozen=True, slots=True)
class Sector:
    """The sets of one sector."""

    name: str
    sets: list[tuple[CriteriaSet, str]]


@dataclass(frozen=True, slots=True)
class PartBlock:
    """A part with its groups."""

    facts: Part
    groups: tuple[shown.GroupBlock, ...]


class Frameworks(PublicPage):
    """Every published framework with the days it holds."""

    template_name = "criteria/frameworks.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The newest first; the one in force today is marked."""
        today = clock.today()
        rows = [(each, days_in_words(each.period)) for each in queries.published()]
        current = queries.framework_on(today)
        return super().get_context_data(title=_("Bộ tiêu chí OCOP"), rows=rows, current=current, **kwargs)


class FrameworkPage(PublicPage):
    """One framework: bands, competence, transition, and its sets by sector."""

    template_name = "criteria/framework.html"

    @cached_property
    def framework(self) -> Framework:
        """The framework the address names."""
        return get_object_or_404(queries.published(), code=self.kwargs["framework"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sets that the search keeps."""
        typed, sector = self.request.GET.get("q", "").strip(), self.request.GET.get("nganh", "")
        found = queries.matching(queries.sets_for(self.framework), typed)
        by_sector = [each for each in _sectors(found) if sector in ("", each.name)]
        content = {
            "title": _("Khung tiêu chí theo Quyết định %(number)s") % {"number": self.framework.number},
            "framework": self.framework,
            "days": days_in_words(self.framework.period),
            "facts": framework_facts(self.framework),
            "bands": shown.bands_in_words(self.framework.bands.all()),
            "competences": _competences(self.framework.competences.all()),
            "parts": self.framework.parts.all(),
            "conditions": self.framework.particulars.get("minimum_conditions"),
            "sectors": by_sector,
            "all_sectors": sectors_of(self.framework),
            "typed": typed,
            "sector": sector,
            "count": sum(len(each.sets) for each in by_sector),
        }
        return super().get_context_data(**{**kwargs, **content})


class SetPage(PublicPage):
    """One set: criteria, options, minima, papers, rejections; `?mo=1` opens every criterion for printing."""

    template_name = "criteria/set.html"

    @cached_property
    def criteria_set(self) -> CriteriaSet:
        """The set the address names."""
        rows = CriteriaSet.objects.select_related("framework").filter(framework__in=queries.published())
        return get_object_or_404(rows, framework__code=self.kwargs["framework"], code=self.kwargs["code"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sheet in words."""
        row = self.criteria_set
        sheet = queries.sheet_of(row)
        content = {
            "title": _("Bộ %(code)s. %(name)s") % {"code": row.code, "name": row.name},
            "row": row,
            "framework": row.framework,
            "sheet": sheet,
            "facts": set_facts(row, sheet),
            "parts": [_part(part, sheet) for part in sheet.parts],
            "faults": [sentence_of(each) for each in obstacles_of(row)],
            "mandatory": shown.mandatory_lines(sheet),
            "rows": shown.checklist_blocks(sheet),
            "table": queries.paper_table_of(row.framework),
            "related": [*queries.successors_of(row), *predecessors_of(row)],
            "opened": "mo" in self.request.GET,
        }
        return super().get_context_data(**{**kwargs, **content})


def framework_facts(framework: Framework) -> list[tuple[str, Any]]:
    """The head of the decision."""
    facts = [
        (_("Ngày ban hành"), framework.issued_on),
        (_("Áp dụng"), days_in_words(framework.period)),
        (_("Thay thế"), framework.replaces),
        (_("Được sửa đổi bởi"), [row["number"] for row in framework.amendments]),
        (_("Thời hạn giấy chứng nhận"), _("%(n)s tháng") % {"n": framework.certificate_months}),
        (_("Độ tin cậy"), framework.get_evidence_display()),
        (_("Nguồn"), framework.source),
    ]
    return [(label, value) for label, value in facts if value]


def set_facts(row: CriteriaSet, sheet: Sheet) -> list[tuple[str, Any]]:
    """Where the set stands in the classification."""
    places = list(row.classification.all())
    criteria = len(sheet.criteria)
    facts = [
        (_("Ngành sản phẩm"), list(dict.fromkeys(place.sector for place in places))),
        (_("Nhóm sản phẩm"), list(dict.fromkeys(place.group for place in places))),
        (_("Bộ quản lý ngành"), list(dict.fromkeys(place.ministry for place in places))),
        (_("Số tiêu chí"), criteria or ""),
        (_("Cách chấm"), row.get_scoring_display()),
        (_("Độ tin cậy"), row.get_evidence_display()),
        (_("Độ tin cậy của phân loại"), places[0].get_evidence_display() if places else ""),
        (_("Nguồn"), row.source),
    ]
    return [(label, value) for label, value in facts if value]


def _part(part: Part, sheet: Sheet) -> PartBlock:
    return PartBlock(part, tuple(shown.group_block(group, sheet) for group in part.groups))


def _sectors(sets: Iterable[CriteriaSet]) -> list[Sector]:
    found: dict[str, list[tuple[CriteriaSet, str]]] = {}
    for row in sets:
        places = list(row.classification.all())
        sector = places[0].sector if places else _("Khác")
        found.setdefault(sector, []).append((row, in_words([p.group for p in places])))
    return [Sector(name, rows) for name, rows in found.items()]


def _competences(rows: Iterable[Competence]) -> list[tuple[str, str, str]]:
    """What, by whom, in which days."""
    return [
        (
            _("Công nhận %(n)s sao") % {"n": row.stars} if row.stars else _("Tiếp nhận hồ sơ"),
            str(row.get_level_display()),
            days_in_words(row.period),
        )
        for row in rows
    ]
