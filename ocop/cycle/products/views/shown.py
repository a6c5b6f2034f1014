"""Forms a and b as a page shows them: label and words, page by page or section by section."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.base.kernel import formats

from ..models import BusinessPlan, Idea, SupportKind
from ..vocabulary import IDEA_FIELDS, PLAN_FIELDS, SECTIONS, FundSource

LISTS = frozenset({"materials", "milestones", "sources", "uses", "years"})


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with its lines; `url` leads back to where they are written."""

    title: Any
    url: str
    lines: list[tuple[Any, list[str]]]


def blocks_of(row: Idea | BusinessPlan) -> list[Block]:
    """The whole form."""
    return list(_idea_blocks(row)) if isinstance(row, Idea) else list(_plan_blocks(row))


def _idea_blocks(idea: Idea) -> Iterator[Block]:
    titles = {
        1: _("Sản phẩm, chủ thể"),
        2: _("Nguyên liệu, cách làm"),
        3: _("Sản lượng, lao động"),
        4: _("Hỗ trợ, cam kết"),
    }
    for page, title in titles.items():
        names = [name for name, field in IDEA_FIELDS.items() if field.page == page]
        yield Block(
            title, _page("idea", idea, page), [(IDEA_FIELDS[name].label, words_of(idea, name)) for name in names]
        )


def _plan_blocks(plan: BusinessPlan) -> Iterator[Block]:
    for number, title in SECTIONS.items():
        names = [name for name, field in PLAN_FIELDS.items() if field.section == number]
        lines = [(PLAN_FIELDS[name].label, words_of(plan, name)) for name in names]
        yield Block(f"{number}. {title}", _page("plan", plan, PLAN_FIELDS[names[0]].page), lines)


def _page(name: str, row: Idea | BusinessPlan, page: int) -> str:
    return reverse(f"products:{name}", args=[row.entry_id, page])


def words_of(row: Idea | BusinessPlan, name: str) -> list[str]:
    """The lines of one field."""
    value = getattr(row, name)
    if name == "org_chart":
        return [value.name] if value else []
    if name == "wishes":
        return [str(kind) for kind in SupportKind.objects.filter(code__in=value)] if value else []
    if name in LISTS:
        return [row_in_words(name, each) for each in value]
    if name == "commitment":
        return [_("Đã cam kết")] if value else []
    if name == "target_star":
        return [_("%(n)s sao") % {"n": value}] if value else []
    if hasattr(row, f"get_{name}_display"):
        value = getattr(row, f"get_{name}_display")()
    return _plain(name, value)


def _plain(name: str, value: Any) -> list[str]:
    if value in (None, ""):
        return []
    if isinstance(value, Decimal):
        return [formats.quantity(value)]
    if isinstance(value, int):
        return [formats.money(value) if name.endswith("_vnd") else formats.grouped(value)]
    return [line for line in str(value).splitlines() if line.strip()]


def row_in_words(name: str, row: Mapping[str, Any]) -> str:
    """A row of a list as one line."""
    if name == "materials":
        share = _("%(n)s%% địa phương") % {"n": str(row["share"]).replace(".", ",")} if row.get("share") else ""
        return " · ".join(filter(None, (row.get("name"), row.get("source"), share, row.get("owner"))))
    if name == "milestones":
        due = formats.short_date(date.fromisoformat(row["due"])) if row.get("due") else ""
        return " · ".join(
            filter(None, (row.get("code"), row.get("name"), due, row.get("owner"), _money(row.get("cost_vnd"))))
        )
    if name == "years":
        told = ((_("doanh thu"), "revenue_vnd"), (_("chi phí"), "cost_vnd"), (_("lợi nhuận"), "profit_vnd"))
        amounts = [f"{label} {_money(row.get(key))}" for label, key in told if row.get(key) is not None]
        return f"{row.get('year') or '–'}: {', '.join(amounts)}"
    source = str(FundSource(row["kind"]).label) if row.get("kind") in FundSource.values else ""
    return " · ".join(filter(None, (source, row.get("name"), _money(row.get("amount_vnd")))))


def _money(amount: int | None) -> str:
    return formats.money(amount) if amount is not None else ""
