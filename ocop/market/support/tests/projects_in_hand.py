"""A small province on 15/02/2027 whose cooperatives ask for support, and a project at any step of its way."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from PIL import Image

from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.base.files.services import store
from ocop.base.files.vocabulary import IMAGE_KINDS
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY, SINCE, Province, made
from ocop.market.support import loaders
from ocop.market.support.models import (
    Activity,
    EligibleTrade,
    ProjectList,
    RefusalGround,
    SupportProgramme,
    SupportProject,
)
from ocop.market.support.queries import facts
from ocop.market.support.rules.costs import Item
from ocop.market.support.services import (
    accepting,
    applying,
    appraising,
    contracting,
    drafting,
    listing,
    paying,
    progressing,
    settling,
    surveying,
)
from ocop.market.support.services.appraising import Findings
from ocop.market.support.services.drafting import Estimate
from ocop.market.support.vocabulary.norms import AttachedAt
from ocop.market.support.vocabulary.projects import PAYMENT_FILE
from ocop.steering.budget import loaders as budget
from ocop.steering.budget.models import BudgetLine, FundingSource
from ocop.steering.budget.models import Programme as BudgetProgramme
from ocop.steering.budget.services import lines, years
from ocop.steering.budget.services.entering import Paper

from .norms_in_hand import norm

MILLION = 1_000_000
STAFF = {  # name: (full name, role, body)
    "signer": ("Hà Vĩnh Ký", "dept_head", "sct"),
    "handler": ("Lục Văn Tấu", "centre_officer", "sct"),
    "accountant": ("Chu Thị Diễn", "finance_reader", "sct"),
    "other_head": ("Vi Thị Khác", "dept_head", "other_department"),
    "controller": ("Lò Thị Sương", "budget_controller", "finance"),
}


def picture(name: str = "anh.png", colour: str = "green") -> tuple[str, bytes]:
    """A small PNG."""
    content = BytesIO()
    Image.new("RGB", (8, 8), colour).save(content, "PNG")
    return name, content.getvalue()


class Supported(Province):
    """The province with the department, money of the year, and norms."""

    def file(self, name: str = "giay.txt", by: Any = None) -> Any:
        """A stored text."""
        return store(name=name, content=f"Nội dung {name}".encode(), by=by or self.handler)

    def photo(self, by: Any = None) -> Any:
        """A stored picture."""
        name, content = picture()
        return store(name=name, content=content, by=by or self.handler, kinds=IMAGE_KINDS)

    def line(self, allocated: int, *, source: str = "local_kc", programme: str = "industrial_promotion",
             activity: str = "") -> BudgetLine:  # fmt: skip
        """A line of the department with what was allocated, in millions."""
        opened = lines.open_line(
            fiscal_year=self.fiscal_year, source=FundingSource.objects.get(code=source),
            programme=BudgetProgramme.objects.get(code=programme), holder=self.sct, activity=activity,
            by=self.controller, on=DAY,
        )  # fmt: skip
        lines.allocate(
            opened.pk, amount_vnd=allocated * MILLION, paper=Paper(text="1/QĐ-UBND"), by=self.controller, on=DAY
        )  # fmt: skip
        return BudgetLine.objects.get(pk=opened.pk)

    # ── a project, step by step ──

    def draft(
        self, *, cost: int = 600, asked: int = 300, activity: str = "MACHINERY", programme: str = "KCDP",
        name: str = "Máy sấy lạnh", kind: str = "asset", product: Product | None = None, producer: Any = None,
        by: Any = None, technology_line: bool = False, start_on: date = date(2027, 4, 1),
    ) -> SupportProject:  # fmt: skip
        """An application that may be submitted, in millions."""
        producer, by = producer or self.coop, by or self.director
        project = drafting.open_draft(producer=producer, by=by, on=DAY)
        drafting.save_content(
            project.pk, by=by, on=DAY, title=f"Hỗ trợ {name} cho hợp tác xã", object_kind=kind, object_name=name,
            programme=SupportProgramme.objects.get(code=programme), activity=Activity.objects.get(code=activity),
            trade=EligibleTrade.objects.in_force(DAY).order_by("position").first(), product=product,
            start_on=start_on, end_on=date(2027, 10, 31), present="Đang sản xuất thủ công", need="Tăng công suất",
            effect="Thêm 10 việc làm", technology_line=technology_line,
        )  # fmt: skip
        item = Item(name, Decimal(1), "bộ", cost * MILLION)
        drafting.save_costs(
            project.pk, by=by, on=DAY, estimate=Estimate(items=[item], requested_vnd=asked * MILLION)
        )  # fmt: skip
        return self.with_papers(project, AttachedAt.APPLICATION, by=by)

    def with_papers(self, project: SupportProject, at: AttachedAt, *, by: Any = None) -> SupportProject:
        """Every paper the lists require."""
        for asked in facts.asked_papers(again(project), at, on=DAY):
            files = [self.file(f"{asked.code}-{n}.txt") for n in range(asked.least)]
            drafting.add_papers(project.pk, by=by or self.director, on=DAY, kind=asked.code, files=files)
        return again(project)

    def submitted(self, **told: Any) -> SupportProject:
        """Handed in."""
        by = told.get("by") or self.director
        return applying.submit(self.draft(**told).pk, by=by, on=DAY)

    def surveyed(self, **told: Any) -> SupportProject:
        """Looked at by two."""
        return self.survey(self.submitted(**told))

    def survey(self, project: SupportProject, on: date = DAY) -> SupportProject:
        return surveying.survey(
            project.pk, by=self.handler, on=on, surveyed_on=on, surveyors=["Lục Văn Tấu", "Nông Thị Phiên"],
            findings="Đúng hồ sơ", inner_note="Xưởng nhỏ", minutes=self.file("bien-ban.txt"), photos=[self.photo()],
        )  # fmt: skip

    def findings(self, project: SupportProject, **told: Any) -> Findings:
        """Everything met, as much proposed as asked."""
        from ocop.market.support.queries.norms import checklist

        codes = [row.code for row in checklist(project.activity.code, DAY)]
        usual = Findings(
            answers=dict.fromkeys(codes, "yes"), proposed_vnd=project.requested_vnd, result="pass",
            weights=["area_ntm"], inner_note="Chủ thể có nợ thuế nhỏ",
        )  # fmt: skip
        return replace(usual, **told)

    def appraised(self, **told: Any) -> SupportProject:
        """Drafted by the Centre, signed by the department."""
        found = {name: told.pop(name) for name in ("proposed_vnd", "technology_ground") if name in told}
        project = self.surveyed(**told)
        appraising.draft_appraisal(project.pk, by=self.handler, on=DAY, findings=self.findings(project, **found))
        return appraising.sign_appraisal(project.pk, by=self.signer, on=DAY)

    def listed(self, *projects: SupportProject, line: BudgetLine | None = None) -> ProjectList:
        """In one list, all of it on one line."""
        for project in projects:
            amount = project.appraisals.first().proposed_vnd
            on = line or self.line(1000)
            listing.set_lines(project.pk, by=self.signer, on=DAY, amounts={on: amount})
        return listing.plan(by=self.signer, on=DAY, number="12/TTr-SCT", projects=projects)

    def approved(self, line: BudgetLine | None = None, **told: Any) -> SupportProject:
        """Decided by the Chairman."""
        project = self.appraised(**told)
        made_list = self.listed(project, line=line)
        self.decide(made_list, [project])
        return again(project)

    def decide(self, made_list: ProjectList, chosen: list[SupportProject], **told: Any) -> ProjectList:
        usual = {"decision_number": "55/QĐ-UBND", "decided_on": DAY}
        return listing.decide(
            made_list.pk, by=self.chair, on=DAY, chosen=[project.pk for project in chosen], **{**usual, **told}
        )  # fmt: skip

    def contracted(self, line: BudgetLine | None = None, **told: Any) -> SupportProject:
        """Signed by both."""
        return self.contract(self.approved(line, **told))

    def contract(self, project: SupportProject, **told: Any) -> SupportProject:
        usual = {
            "kind": "beneficiary", "number": "3/HĐ-KC", "signed_on": DAY, "amount_vnd": project.approved_vnd,
            "party_a": "Trung tâm", "party_b": project.producer.name, "recovery_clause": "Hoàn trả khi vi phạm",
        }  # fmt: skip
        return contracting.sign_contract(project.pk, by=self.handler, on=DAY, **{**usual, **told})

    def progressed(self, project: SupportProject, done: int) -> SupportProject:
        """Told by the producer, confirmed by the Centre."""
        progressing.report_progress(
            project.pk, by=self.director, on=DAY, done_percent=Decimal(done), invested_vnd=0, text="Đã lắp"
        )  # fmt: skip
        progressing.confirm_progress(project.progress.first().pk, by=self.handler, on=DAY)
        return again(project)

    def running(self, line: BudgetLine | None = None, *, advanced: int = 0, **told: Any) -> SupportProject:
        """Begun, with an advance where one is told, in millions."""
        project = self.progressed(self.contracted(line, **told), 80)
        if advanced:
            paying.advance(project.pk, by=self.accountant, on=DAY, amount_vnd=advanced * MILLION)
        else:
            SupportProject.objects.filter(pk=project.pk).update(start_on=DAY)
            contracting.begin(project.pk, by=self.handler, on=DAY)
        return again(project)

    def accept(self, project: SupportProject, *, cost: int, eligible: int | None = None, **told: Any) -> SupportProject:
        """By three, with the vouchers in, in millions."""
        drafting.add_papers(
            project.pk, by=self.director, on=DAY, kind=PAYMENT_FILE, files=[self.file("hoa-don.txt")]
        )  # fmt: skip
        usual = {
            "level": "facility", "accepted_on": DAY, "members": ["A", "B", "C"], "quantity": "1 bộ",
            "cost_vnd": cost * MILLION, "eligible_vnd": (cost if eligible is None else eligible) * MILLION,
            "is_passed": True, "minutes": self.file("nghiem-thu.txt"), "photos": [self.photo()],
        }  # fmt: skip
        return accepting.accept(project.pk, by=self.handler, on=DAY, **{**usual, **told})

    def disbursed(self, project: SupportProject) -> SupportProject:
        """The rest paid."""
        return paying.disburse(project.pk, by=self.accountant, on=DAY)

    def settled(self, project: SupportProject, *, invoices: int) -> SupportProject:
        """Invoices matched, in millions."""
        return settling.settle(
            project.pk, by=self.accountant, on=DAY, number="7/QT", settled_on=DAY, invoices_vnd=invoices * MILLION,
            liquidation_number="8/TL",
        )  # fmt: skip


def supported() -> Supported:
    """The province with everything a project needs."""
    built = Supported(made().things)
    root, things = Path(settings.REFERENCE_ROOT), built.things
    for loader in (budget, loaders):
        loader.load(root)
    for key, name in (("sct", "Sở Công Thương"), ("other_department", "Sở Khác"), ("finance", "Sở Tài chính")):
        things[key] = OrganisationFactory(
            name=f"{name} tỉnh Mẫu", short=name, kind="department", level="provincial", province="xx",
            key="xx.sct" if key == "sct" else f"xx.{key}",
        )  # fmt: skip
    for key, (full_name, role, body) in STAFF.items():
        things[key] = built.person(key, full_name, role, things[body])
    years.plan_year(year=2027, by=built.controller, on=DAY)
    things["fiscal_year"] = years.open_year(2027, by=built.controller, on=DAY)
    for activity, ceiling in (("MACHINERY", 300), ("PACKAGING_DESIGN", 50)):
        norm(code=f"KCDP-{activity}", activity=activity, ceiling_vnd=ceiling * MILLION,
             technology_factor=Decimal("1.5") if activity == "MACHINERY" else None)  # fmt: skip
    things["product"] = Product.objects.create(
        producer=built.coop, name="Miến dong Khuổi Lùng", name_key="mien dong khuoi lung", made_on=SINCE
    )  # fmt: skip
    things["ground"] = RefusalGround.objects.order_by("position").first()
    return built


def again(thing: Any) -> Any:
    """The row as it is now."""
    return type(thing).objects.get(pk=thing.pk)


def totals(line: BudgetLine) -> tuple[int, int, int, int]:
    """Allocated, committed, paid, available in million đồng."""
    row = again(line)
    return tuple(v // MILLION for v in (row.allocated_vnd, row.committed_vnd, row.paid_vnd, row.available_vnd))
