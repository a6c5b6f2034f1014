"""A plan of 2020 of a small province: three lines with everything a workbook can hold."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people.models import Person
from ocop.actors.people.tests.factories import PersonFactory, PostFactory, RoleFactory
from ocop.actors.territory.models import Unit
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.base.kernel.outcome import Refused
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource, Programme
from ocop.steering.plans.models import Line, LineMoney, LineTarget, Plan, PlanVersion, WorkGroup
from ocop.steering.plans.sheets.catalogue import Catalogue
from ocop.steering.plans.sheets.columns import LINES
from ocop.steering.plans.sheets.writing import workbook_of

DAY = date(2020, 1, 6)


@dataclass
class Small:
    """The plan and everything it names."""

    drafter: Person
    version: PlanVersion
    bodies: dict[str, Organisation] = field(default_factory=dict)
    places: dict[str, Unit] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        """What a workbook of this plan may name."""
        return Catalogue(self.version.plan, self.drafter, DAY)

    def workbook(self) -> bytes:
        """The version as it is exported."""
        return workbook_of(self.version.lines.all(), self.catalogue)

    def template(self) -> bytes:
        """The empty workbook."""
        return workbook_of([], self.catalogue)


@pytest.fixture
def small(db) -> Small:
    province = UnitFactory(code="06", name="Tỉnh Bắc Kạn")
    places = {name: UnitFactory(name=f"Huyện {name}", code=code, type="huyen", level="district", parent=province)
              for name, code in (("Ba Bể", "061"), ("Chợ Đồn", "064"))}  # fmt: skip
    office = OrganisationFactory(name="Văn phòng Điều phối nông thôn mới tỉnh Bắc Kạn", short="VPĐP", unit=province)
    bodies = {
        "office": office,
        "trade": OrganisationFactory(name="Sở Công Thương tỉnh Bắc Kạn", short="Sở Công Thương", aliases=["SCT"]),
        "district": OrganisationFactory(
            name="Ủy ban nhân dân huyện Ba Bể", short="UBND huyện Ba Bể", level="district", kind="people_committee"
        ),
    }
    drafter = PersonFactory()
    role = RoleFactory(code="drafter", verbs=["plans.view", "plans.draft"])
    PostFactory(person=drafter, organisation=office, role=role)
    programme = Programme.objects.get_or_create(code="ocop", defaults={"name": "OCOP", "name_en": "OCOP"})[0]
    plan = Plan.objects.create(
        programme=programme, level="province", title="Kế hoạch OCOP năm 2020", first_year=2020, last_year=2020,
        unit=province, owner=office, approver=bodies["trade"], made_by=drafter, made_on=DAY,
    )  # fmt: skip
    made = Small(drafter, PlanVersion.objects.create(plan=plan, made_by=drafter, made_on=DAY), bodies, places)
    _references()
    return made


def _references():
    for position, (code, name) in enumerate([("products", "Phát triển sản phẩm"), ("trade", "Xúc tiến thương mại")]):
        WorkGroup.objects.get_or_create(
            code=code, defaults={"name": name, "name_en": code, "position": position, "evidence": "proposed"}
        )
    for position, (code, name) in enumerate([("P_NEW", "Sản phẩm mới"), ("M_POS", "Điểm bán")]):
        facts = {"name": name, "name_en": code, "unit": "sản phẩm", "unit_en": "products", "how": "reported"}
        Indicator.objects.get_or_create(code=code, defaults={**facts, "position": position, "evidence": "verified"})
    for position, (code, name) in enumerate([("NTM", "Nông thôn mới"), ("KC", "Khuyến công địa phương")]):
        kind = {"NTM": "NTM_LOCAL", "KC": "LOCAL_KC"}[code]
        facts = {"name": name, "name_en": code, "kind": kind, "level": "provincial", "is_state_budget": True}
        FundingSource.objects.get_or_create(code=code, defaults={**facts, "position": position, "evidence": "verified"})


@pytest.fixture
def full(small) -> Small:
    """The same with three lines: everything filled, almost nothing filled, and one a spreadsheet would compute."""
    group, other = WorkGroup.objects.get(code="products"), WorkGroup.objects.get(code="trade")
    rich = Line.objects.create(
        version=small.version, rank=1, group=group, content="Phát triển sản phẩm mới\ntừ 3 sao trở lên",
        indicator=Indicator.objects.get(code="P_NEW"), unit_text="sản phẩm", lead=small.bodies["office"],
        start_on=date(2020, 2, 1), due_on=date(2020, 12, 31), deliverable="Quyết định công nhận",
        clause="Mục II, Quyết định 490/QĐ-TTg", note="Ưu tiên; hợp tác xã",
    )  # fmt: skip
    rich.coordinating.set([small.bodies["trade"], small.bodies["district"]])
    for unit, quarter, value, upper, least in [
        (None, 0, "36", None, True), (None, 1, "0", None, False), (None, 4, "36.5", None, False),
        (small.places["Ba Bể"], 0, "4", "5", False), (small.places["Chợ Đồn"], 0, "1234.5", None, False),
        (small.places["Chợ Đồn"], 3, "2", "2.25", True),
    ]:  # fmt: skip
        LineTarget.objects.create(line=rich, unit=unit, quarter=quarter, value=value, upper=upper, is_at_least=least)
    LineMoney.objects.create(line=rich, source=FundingSource.objects.get(code="KC"), amount_vnd=120_000_000)
    LineMoney.objects.create(line=rich, source=FundingSource.objects.get(code="NTM"), amount_vnd=999_999_999_999_999)
    Line.objects.create(version=small.version, rank=2, group=group, content="Hội nghị triển khai")
    Line.objects.create(
        version=small.version,
        rank=3,
        group=other,
        content='=HYPERLINK("http://x","Bấm")',
        note="+84 20",
        clause="@SUM(1)",
    )
    return small


def values(line: Any) -> dict[str, Any]:
    """A line, of the plan or read back, as plain values."""
    return {
        "group": line.group.code, "content": line.content, "indicator": line.indicator and line.indicator.code,
        "unit_text": line.unit_text, "lead": line.lead and line.lead.pk, "start": line.start_on, "due": line.due_on,
        "deliverable": line.deliverable, "answers": line.answers, "clause": line.clause, "note": line.note,
        "coordinating": {body.pk for body in _all(line.coordinating)},
        "targets": {(t.unit and t.unit.pk, int(t.quarter), Decimal(t.value), t.upper, t.is_at_least)
                    for t in _all(line.targets)},
        "money": {(m[0].pk, m[1]) if isinstance(m, tuple) else (m.source_id, m.amount_vnd) for m in _all(line.money)},
    }  # fmt: skip


def _all(rows):
    return rows.all() if hasattr(rows, "all") else rows


def changed(content: bytes, cells: dict[str, Any], sheet: str = LINES) -> bytes:
    """The workbook with some cells written anew, as a person at a desk would leave it."""
    book = load_workbook(BytesIO(content))
    for place, value in cells.items():
        book[sheet][place] = value
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def faults(act, *args, **named) -> list[tuple]:
    """The obstacles of a refusal: code, sheet, row, column, value."""
    with pytest.raises(Refused) as refused:
        act(*args, **named)
    return [(o.code, o.facts.get("row"), o.facts.get("column"), o.facts.get("value")) for o in refused.value.obstacles]
