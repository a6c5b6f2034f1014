"""Forms a and b and the selection list in the words of their papers; call it with the official language switched on."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ocop.actors.people.queries import posts_of
from ocop.base.files.models import StoredFile
from ocop.base.kernel.formats import grouped, quantity, short_date
from ocop.base.papers.blocks import Head, Signature
from ocop.steering.windows.queries.places import committee

from ..models import BusinessPlan, CycleEntry, Idea, SelectionList, SupportKind
from ..rules.papers import Choice, FormContent, Line, ListRow, Part, Rows
from ..rules.plan import Amount, total
from ..vocabulary import (
    HOLDER_TYPES,
    IDEA_FIELDS,
    PLAN_FIELDS,
    RANKS,
    SECTIONS,
    FundSource,
    IdeaOrigin,
    MilestoneKind,
    PresentState,
    Route,
    Technology,
)
from .forms import plan_facts
from .places import place_of
from .selections import rows_of

COMMITMENT = (
    "Chúng tôi cam kết thông tin đã ghi là đúng và thực hiện đúng quy định của Chương trình Mỗi xã một sản phẩm."
)
PROMISE = "Chúng tôi cam kết thông tin đã ghi là đúng và thực hiện phương án khi được phê duyệt."
LONG = frozenset({
    "core_value", "packing", "technology_note", "environment", "culture", "licences", "functions", "key_persons",
    "goals_financial", "goals_other", "mission", "success_factors", "product_history", "description", "product_market",
    "customers", "competitors", "channels", "pricing", "site", "process", "equipment", "material_area", "linkage",
    "food_safety", "risks", "gap_list", "support_requested", "support_basis", "business_lines",
})  # fmt: skip
SPACE_OF_IDEA, SPACE_OF_PLAN = 2, 3


def idea_content(entry: CycleEntry | None, *, is_existing: bool, on: date | None = None) -> FormContent:
    """Biểu 01 or 02; without an entry the empty one."""
    idea = entry.idea if entry else None
    return FormContent(
        mark="Biểu 02" if is_existing else "Biểu 01",
        title="Phiếu đăng ký ý tưởng sản phẩm",
        subject="Sản phẩm đã có" if is_existing else "Sản phẩm mới",
        parts=tuple(_idea_parts(idea, is_existing)),
        commitment=COMMITMENT,
        **_head(entry, idea, on),
    )


def _head(entry: CycleEntry | None, form: Idea | BusinessPlan | None, on: date | None) -> dict[str, Any]:
    if entry is None or form is None or on is None:
        return {}
    place = place_of(entry.product.producer, on=form.submitted_on or on)
    idea = form if isinstance(form, Idea) else None
    holder = (idea.holder_name if idea else "") or entry.product.producer.name
    return {
        "holder": holder,
        "place": _plain(place.name),
        "addressee": f"Ủy ban nhân dân {place.name[:1].lower()}{place.name[1:]}",
        "number": idea.form_number if idea else None,
        "symbol": idea.form_no.partition("/")[2] if idea and idea.form_no else "",
        "day": form.submitted_on,
        "signer": idea.signer_name if idea else "",
    }


def _plain(name: str) -> str:
    for kind in ("Xã ", "Phường ", "Thị trấn "):
        name = name.removeprefix(kind)
    return name


def _idea_parts(idea: Idea | None, is_existing: bool) -> list[Part]:
    first, second = (("holder_name", "address", "phone", "email", "website"), ("product_name", "core_value", "packing"))
    group = Line(_label("classification"), (_class_of(idea),) if idea and idea.classification else ())
    labour = (
        "output",
        "output_unit",
        "price_vnd",
        "labour_total",
        "labour_local",
        "labour_women",
        "labour_ethnic",
        "licences",
    )
    figures = (*labour, "sales_vnd") if is_existing else labour
    return [
        Part("Chủ thể đăng ký", (*_lines(idea, first), _choice("holder_type", HOLDER_TYPES, idea))),
        Part("Sản phẩm", (*_lines(idea, second), group)),
        Part(
            "Nguyên liệu, công nghệ, môi trường",
            (
                _materials(idea),
                _choice("technology", Technology.choices, idea),
                *_lines(idea, ("technology_note", "environment")),
            ),
        ),
        Part("Nguồn gốc ý tưởng, văn hóa", (_choice("origin", IdeaOrigin.choices, idea), *_lines(idea, ("culture",)))),
        Part(
            "Sản lượng, lao động, hiện trạng",
            (
                *_lines(idea, figures),
                _choice("present_state", PresentState.choices, idea),
            ),
        ),
        Part("Đề nghị hỗ trợ", (_wishes(idea),)),
    ]


def _label(name: str, fields: Mapping[str, Any] = IDEA_FIELDS) -> str:
    return str(fields[name].label)


def _lines(row: Any, names: Sequence[str], fields: Mapping[str, Any] = IDEA_FIELDS) -> tuple[Line, ...]:
    space = SPACE_OF_PLAN if fields is PLAN_FIELDS else SPACE_OF_IDEA
    return tuple(Line(_label(name, fields), _words(row, name), space if name in LONG else 1) for name in names)


def _words(row: Any, name: str) -> tuple[str, ...]:
    value = getattr(row, name) if row is not None else None
    if value in (None, ""):
        return ()
    if isinstance(value, StoredFile):
        return (f"kèm theo phương án, tệp {value.name}",)
    if isinstance(value, int):
        return (grouped(value),)
    if not isinstance(value, str):
        return (quantity(value),)
    return tuple(line.strip() for line in value.splitlines() if line.strip())


def _choice(name: str, choices: Sequence[tuple[Any, Any]], row: Any) -> Choice:
    chosen = getattr(row, name) if row is not None else ""
    return Choice(_label(name), tuple((str(label), value == chosen) for value, label in choices))


def _class_of(idea: Idea) -> str:
    found = idea.classification
    assert found
    return (
        f"{found.sector}, {found.group}{f', {found.subgroup}' if found.subgroup else ''} (bộ {found.criteria_set.code})"
    )


def _materials(idea: Idea | None) -> Rows:
    rows = tuple(
        (
            str(n),
            m.get("name", ""),
            m.get("source", ""),
            str(m.get("share") or "").replace(".", ","),
            m.get("owner", ""),
        )
        for n, m in enumerate(idea.materials if idea else (), 1)
    )
    heads = ("TT", "Nguyên liệu", "Nơi lấy", "Địa phương (%)", "Của ai")
    return Rows("Nguyên liệu", heads, (0.5, 2.5, 2.5, 1.2, 2), rows)


def _wishes(idea: Idea | None) -> Choice:
    asked = set(idea.wishes if idea else ())
    return Choice("Đề nghị", tuple((kind.name, kind.code in asked) for kind in SupportKind.objects.all()))


def plan_content(entry: CycleEntry | None, *, on: date | None = None) -> FormContent:
    """Biểu 03; without an entry the empty one."""
    plan = entry.plan if entry else None
    return FormContent(
        mark="Biểu 03",
        title="Phương án, dự án sản xuất kinh doanh",
        subject=entry.product.name if entry else "",
        parts=tuple(Part(str(title), tuple(_section(plan, number))) for number, title in SECTIONS.items()),
        commitment=PROMISE,
        **_head(entry, plan, on),
    )


def _section(plan: BusinessPlan | None, number: int) -> Sequence[Line | Choice | Rows]:
    if number == 7:
        return [_milestones(plan)]
    if number == 8:
        return [_amounts(plan, "sources"), _amounts(plan, "uses"), _years(plan)]
    names = [name for name, field in PLAN_FIELDS.items() if field.section == number and name != "target_star"]
    lines: list[Line | Choice | Rows] = list(_lines(plan, names, PLAN_FIELDS))
    if number == 4 and plan is None:
        lines.insert(0, Line(_label("product_name")))
    if number == 10:
        star = plan.target_star if plan else None
        lines.insert(0, Choice(_label("target_star", PLAN_FIELDS), tuple((f"{n} sao", n == star) for n in RANKS)))
    return lines


def _milestones(plan: BusinessPlan | None) -> Rows:
    kinds = dict(MilestoneKind.choices)
    rows = tuple(
        (
            m.get("code", ""),
            str(kinds.get(m.get("kind"), "")),
            m.get("name", ""),
            short_date(date.fromisoformat(m["due"])) if m.get("due") else "",
            m.get("owner", ""),
            _money(m.get("cost_vnd")),
        )
        for m in (plan.milestones if plan else ())
    )
    heads = ("Mã", "Loại việc", "Nội dung", "Hoàn thành", "Phụ trách", "Chi phí (đồng)")
    return Rows("Các mốc thực hiện", heads, (0.6, 1.7, 2.2, 1.6, 1.5, 1.6), rows, space=6, numeric_from=5)


def _amounts(plan: BusinessPlan | None, name: str) -> Rows:
    found = list(getattr(plan, name)) if plan else []
    kinds = dict(FundSource.choices)
    rows = tuple(
        (
            str(n),
            " – ".join(filter(None, (str(kinds.get(each.get("kind"), "")), each.get("name", "")))),
            _money(each.get("amount_vnd")),
        )
        for n, each in enumerate(found, 1)
    )
    whole = total([Amount("", each.get("amount_vnd")) for each in found])
    caption = _label(name, PLAN_FIELDS)
    return Rows(
        caption, ("TT", caption, "Số tiền (đồng)"), (0.5, 4, 2), rows, ("", "Cộng", grouped(whole)), 3, numeric_from=2
    )


def _years(plan: BusinessPlan | None) -> Rows:
    rows = tuple(
        (str(each.year or ""), _money(each.revenue_vnd), _money(each.cost_vnd), _money(each.profit))
        for each in (plan_facts(plan).years if plan else ())
    )
    heads = ("Năm", "Doanh thu (đồng)", "Chi phí (đồng)", "Lợi nhuận (đồng)")
    return Rows(_label("years", PLAN_FIELDS), heads, (1, 2, 2, 2), rows, space=3, numeric_from=1)


def _money(amount: int | None) -> str:
    return grouped(amount) if amount is not None else ""


def is_existing(entry: CycleEntry) -> bool:
    """Whether form a is Biểu 02."""
    return entry.route == Route.EXISTING_PRODUCT


# ── the selection list ──


def list_rows(selection: SelectionList) -> list[ListRow]:
    """The rows as approved, or as they would be today."""
    found = []
    for row in rows_of(selection):
        told = (
            row
            if isinstance(row, dict)
            else {
                name: getattr(row, name)
                for name in ("rank", "product_name", "holder", "place", "product_group", "form_no")
            }
        )
        found.append(
            ListRow(
                told["rank"],
                told["product_name"],
                told["holder"],
                told["place"],
                told["product_group"],
                told["form_no"],
            )
        )
    return found


def list_frame(selection: SelectionList, *, on: date) -> tuple[Head, Signature]:
    """Head and foot of the body that made the list."""
    held = posts_of(selection.made_by, selection.made_on)
    body = held[0].organisation if held else committee(on)
    assert body
    place = body.unit.name.removeprefix("Tỉnh ") if body.unit else ""
    head = Head(
        issuer=body.name, place=place, parent_body=body.parent.name if body.parent else "", day=selection.decision_on
    )
    title = (selection.signer_title or body.head_title or "Thủ trưởng cơ quan").upper()
    return head, Signature((title,), selection.signer_name)
