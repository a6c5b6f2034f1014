"""A plan of 2020 in force: two lines given as tasks to two districts, with what they reported until autumn."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people.models import Person
from ocop.actors.people.tests.factories import PersonFactory, PostFactory, RoleFactory
from ocop.actors.territory.models import Unit
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource, Programme
from ocop.steering.directives.models import Assignment, ProgressEntry, ReportedFigure, Task, TaskFigure
from ocop.steering.directives.tests.factories import (
    AssignmentFactory,
    DirectiveFactory,
    DocumentFactory,
    FollowUpRulesFactory,
    TaskFactory,
)
from ocop.steering.plans.models import Line, LineTarget, Plan, PlanVersion, WorkGroup

FROM, DUE = date(2020, 1, 21), date(2020, 12, 31)
JUNE, OCTOBER = date(2020, 6, 30), date(2020, 10, 15)


@dataclass
class Followed:
    """The plan and what became of it."""

    version: PlanVersion
    clerk: Person
    districts: dict[str, Organisation] = field(default_factory=dict)
    places: dict[str, Unit] = field(default_factory=dict)

    def line(self, code: str, content: str, *, whole: Any, places: dict[str, Any] | None = None) -> Line:
        """A line with targets, given as a task to the districts."""
        with self.drafting():
            return self._line(
                code, content, {None: whole} | {self.places[name]: n for name, n in (places or {}).items()}
            )

    def _line(self, code: str, content: str, targets: dict[Any, Any]) -> Line:
        task = TaskFactory(
            directive=self.version.directive,
            code=f"T{Line.objects.count() + 1:02d}",
            original_due=DUE,
            assigned_on=FROM,
        )
        line = Line.objects.create(
            version=self.version, rank=Line.objects.count() + 1, content=content, due_on=DUE, task=task,
            group=WorkGroup.objects.get_or_create(
                code="products", defaults={"name": "Sản phẩm", "name_en": "", "position": 1, "evidence": "proposed"}
            )[0],
            indicator=indicator(code), lead=self.version.plan.owner,
        )  # fmt: skip
        for unit, value in targets.items():
            LineTarget.objects.create(line=line, unit=unit, value=value)
            TaskFigure.objects.create(task=task, indicator=line.indicator, unit=unit, target=value)
        for body in self.districts.values():
            AssignmentFactory(task=task, organisation=body, current_due=DUE)
        return line

    @contextmanager
    def drafting(self) -> Iterator[None]:
        """Back in its draft for a moment: in force, its lines stand fast."""
        PlanVersion.objects.filter(pk=self.version.pk).update(state="draft")
        yield
        PlanVersion.objects.filter(pk=self.version.pk).update(state="in_force")

    def share(self, line: Line, name: str) -> Assignment:
        """The share of one district in a line."""
        return Assignment.objects.get(task=line.task, organisation=self.districts[name])

    def report(self, line: Line, name: str, value: Any, on: date, **entry: Any) -> ReportedFigure:
        """What a district reports for its own place."""
        task: Task | None = line.task
        made = ProgressEntry.objects.create(
            assignment=self.share(line, name), text="Đã đạt", made_on=on, made_by=self.clerk,
            **{"kind": "progress", **entry},
        )  # fmt: skip
        figure = TaskFigure.objects.get(task=task, unit=self.places[name])
        return ReportedFigure.objects.create(entry=made, figure=figure, value=value)


def indicator(code: str) -> Indicator:
    facts = {"name": code, "name_en": code, "unit": "sản phẩm", "unit_en": "products", "how": "reported"}
    return Indicator.objects.get_or_create(code=code, defaults={**facts, "position": 1, "evidence": "verified"})[0]


@pytest.fixture
def followed(db) -> Followed:
    FollowUpRulesFactory()
    province = UnitFactory(code="06", name="Tỉnh Bắc Kạn")
    office = OrganisationFactory(name="Văn phòng Điều phối", unit=province)
    committee = OrganisationFactory(name="UBND tỉnh", kind="people_committee")
    names = {"Ba Bể": "061", "Chợ Đồn": "064"}
    places = {
        name: UnitFactory(name=f"Huyện {name}", code=code, type="huyen", level="district", parent=province)
        for name, code in names.items()
    }
    districts = {
        name: OrganisationFactory(name=f"UBND huyện {name}", level="district", unit=places[name]) for name in names
    }
    clerk = PersonFactory(full_name="Phùng Văn Ba Bể")
    reach = RoleFactory(code="all", verbs=["plans.view", "directives.oversee", "budget.view"], reach="province")
    PostFactory(person=clerk, organisation=office, role=reach)
    programme = Programme.objects.get_or_create(code="ocop", defaults={"name": "OCOP", "name_en": "OCOP"})[0]
    plan = Plan.objects.create(
        programme=programme, level="province", title="Kế hoạch OCOP năm 2020", first_year=2020, last_year=2020,
        unit=province, owner=office, approver=committee, made_by=clerk, made_on=FROM,
    )  # fmt: skip
    document = DocumentFactory(written="107/QĐ-UBND", issuer=committee, issued_on=FROM)
    version = PlanVersion.objects.create(
        plan=plan, state="in_force", made_by=clerk, made_on=FROM, document=document, in_force_from=FROM,
        directive=DirectiveFactory(document=document, office=office),
    )  # fmt: skip
    return Followed(version, clerk, districts, places)


@pytest.fixture
def sources(db) -> dict[str, FundingSource]:
    found = {}
    for position, (code, kind) in enumerate([("NTM", "NTM_LOCAL"), ("KC", "LOCAL_KC")]):
        facts = {"name": code, "name_en": code, "kind": kind, "level": "provincial", "is_state_budget": True}
        found[code] = FundingSource.objects.get_or_create(
            code=code, defaults={**facts, "position": position, "evidence": "verified"}
        )[0]
    return found
