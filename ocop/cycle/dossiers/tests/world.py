"""The small province of 2027 with the set of tea, and dossiers in any state, written as rows so that the tests of later
apps need no story.

`world.dossier()` is a draft of the cooperative with every criterion answered by `best()`; with `state="accepted"` it
stands in that state with what belongs to it: filed version, register number, Form 03 signed, proposal, round.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings as django_settings
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.cycle.dossiers import loaders
from ocop.cycle.dossiers.models import (
    CommuneReport,
    ContentFinding,
    Dossier,
    DossierStep,
    Proposal,
    Registration,
    Report,
    SelfPaper,
    SelfPoint,
)
from ocop.cycle.dossiers.services.freezing import freeze
from ocop.cycle.dossiers.vocabulary import TAKEN_IN, Content, DossierKind, DossierState
from ocop.cycle.evidence import loaders as evidence
from ocop.cycle.evidence.models import Paper
from ocop.cycle.products import loaders as products
from ocop.cycle.products.models import CycleEntry, Product, ProductClass, SelfScore
from ocop.cycle.products.rules.names import key_of
from ocop.cycle.products.tests import criteria
from ocop.cycle.products.vocabulary import EntryState, Route
from ocop.cycle.rounds.models import Round
from ocop.cycle.rounds.services import open_round
from ocop.cycle.rounds.tests.province import DAY, made, rolled_back, with_year
from ocop.law.criteria import queries
from ocop.law.criteria.models import Classification, PaperType
from ocop.law.criteria.rules.scoring import score
from ocop.law.criteria.rules.sheets import Sheet

S = DossierState
ROUTES = {
    DossierKind.FIRST: Route.EXISTING_PRODUCT,
    DossierKind.UPGRADE: Route.UPGRADE,
    DossierKind.RE_EVALUATION: Route.RE_EVALUATION,
}
NOT_FILED = frozenset({S.DRAFT})
WITH_FORM_03 = frozenset({S.COMMUNE_VERIFIED, S.PROPOSED, S.COMPLETION_REQUESTED}) | TAKEN_IN
SENT = frozenset({S.PROPOSED, S.COMPLETION_REQUESTED}) | TAKEN_IN
FORM_01 = {
    "representative": "Lèng Thị Vần", "position": "Giám đốc", "address": "Thôn Nà Mu, Xã Ba Bể", "phone": "0912345678",
    "sample_count": 5, "commitment": True, "signer_name": "Lèng Thị Vần",
}  # fmt: skip
FORM_02 = {
    "unit_type": "Hợp tác xã", "rep_sex": "female", "rep_ethnicity": "Tày", "rep_residence": "Thôn Nà Mu, Xã Ba Bể",
    "registered_on": date(2021, 3, 12), "registration_no": "4700123456", "specification": "Hộp giấy 100 g",
    "standard": "TCCS 01:2026", "has_registration": True, "has_declaration": True, "has_food_safety": True,
    "ip_kinds": ["trademark"], "history": "Thành lập từ tổ hợp tác chè", "structure": "Giám đốc, tổ sản xuất",
    "material_area": "12 ha chè Shan", "technology": "Sao tay, máy vò", "markets": "Cửa hàng trong tỉnh",
    "years": [{"year": 2026, "revenue_vnd": 300_000_000, "profit_vnd": 50_000_000, "output": "900 kg"}],
    "plan_ahead": "Mở thêm hai điểm bán",
}  # fmt: skip
CHANGES = [{"topic": "packaging", "before": "Túi giấy", "now": "Hộp giấy in mã truy xuất"}]


class World:
    """The province with products and dossiers; its people and bodies by name (`director`, `officer`, `head`, …)."""

    def __init__(self, province: Any) -> None:
        self.province = province

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["province"], name)

    @property
    def tea(self) -> Classification:
        """Chè in the framework in force (set 12)."""
        return Classification.objects.filter(framework__code="QD-26-2026", criteria_set__code="12").first()

    @property
    def sheet(self) -> Sheet:
        """The sheet of tea."""
        return queries.sheet_of(self.tea.criteria_set)

    def best(self) -> dict[str, int | None]:
        """The highest option of every criterion: 100 points."""
        return {c.code: max(c.options, key=lambda o: (o.points, -o.index)).index for c in self.sheet.criteria}

    def lowest_for(self, star: int) -> dict[str, int | None]:
        """The lowest option that meets each minimum of the rank, “no option” elsewhere."""
        return {
            c.code: (o.index if (m := c.minimum_for(star)) and (o := c.lowest_reaching(m)) else None)
            for c in self.sheet.criteria
        }

    def product(
        self, name: str = "Trà Shan tuyết", *, producer: Producer | None = None, stars: int | None = None,
        until: date | None = None,
    ) -> Product:  # fmt: skip
        """A product with its class; made once by its name."""
        producer = producer or self.coop
        product, _is_new = Product.objects.get_or_create(
            producer=producer, name_key=key_of(name),
            defaults={
                "name": name, "made_by": self.director, "made_on": DAY, "noted_stars": stars, "noted_until": until,
            },
        )  # fmt: skip
        ProductClass.objects.get_or_create(
            product=product, framework=self.tea.framework,
            defaults={"classification": self.tea, "chosen_by": self.director, "chosen_on": DAY},
        )  # fmt: skip
        return product

    def entry(
        self, product: Product | None = None, *, kind: str = DossierKind.FIRST,
        state: str = EntryState.READY_FOR_EVALUATION, scored: bool = True,
    ) -> CycleEntry:  # fmt: skip
        """An entry of the year that may open a dossier, with its quick self-score."""
        product = product or self.product()
        entry, is_new = CycleEntry.objects.get_or_create(
            product=product, year=self.year, route=ROUTES[DossierKind(kind)],
            defaults={"state": state, "state_on": DAY, "made_by": self.director, "made_on": DAY},
        )  # fmt: skip
        if is_new and scored:
            best = self.best()
            SelfScore.objects.create(
                entry=entry, criteria_set=self.tea.criteria_set, chosen=best, facts={},
                total=score(self.sheet, best).total, scored_by=self.director, scored_on=DAY,
            )  # fmt: skip
        return entry

    def dossier(
        self, state: str = S.DRAFT, *, kind: str = DossierKind.FIRST, product: Product | None = None,
        chosen: Mapping[str, int | None] | None = None, on: date = DAY, previous: Dossier | None = None, **facts: Any,
    ) -> Dossier:  # fmt: skip
        """A dossier in the state, with what belongs to it; `chosen` are its answers, the best by default."""
        entry = self.entry(product, kind=kind)
        usual = {
            "entry": entry, "product": entry.product, "kind": kind, "state": S.DRAFT, "state_on": on,
            "framework": self.tea.framework, "classification": self.tea, "criteria_set": self.tea.criteria_set,
            "place": self.here, "previous": previous, "made_by": self.director, "made_on": on,
        }  # fmt: skip
        dossier = Dossier.objects.create(**{**usual, **facts})
        DossierStep.objects.create(dossier=dossier, verb="open", state=S.DRAFT, by=self.director, on=on)
        Registration.objects.create(
            dossier=dossier, unit_name=entry.product.producer.name, product_name=entry.product.name, **FORM_01
        )
        changes = [] if kind == DossierKind.FIRST else CHANGES
        Report.objects.create(dossier=dossier, changes=changes, **FORM_02)
        answers = self.best() if chosen is None else chosen
        paper = self.paper(entry.product.producer)
        SelfPoint.objects.bulk_create(
            SelfPoint(
                dossier=dossier, criterion=code, option=index, no_option=index is None, description="Như minh chứng"
            )
            for code, index in answers.items()
        )
        SelfPaper.objects.bulk_create(
            SelfPaper(point=point, paper=paper, pages="trang 1") for point in dossier.points.exclude(option=None)
        )
        return self.brought(dossier, state, on=on)

    @staticmethod
    def paper(
        producer: Producer, *, number: str = "01/2027", last_day: date | None = None, state: str = "verified"
    ) -> Paper:
        """A verified paper of the producer, made once by its number; every answer of the factories names it."""
        found, _is_new = Paper.objects.get_or_create(
            producer=producer, number=number,
            defaults={
                "type": PaperType.objects.get(code="BIZ-REG"), "state": state, "last_day": last_day,
                "issued_on": date(2026, 3, 1), "issuer": "Sở Tài chính", "owner_name": producer.name,
                "made_by": producer.organisation.posts.first().person, "made_on": DAY,
                "entered_by": producer.organisation.posts.first().person, "entered_on": DAY, "verified_on": DAY,
            },
        )  # fmt: skip
        return found

    def brought(self, dossier: Dossier, state: str, *, on: date = DAY) -> Dossier:
        """The rows of a later state."""
        if state in NOT_FILED:
            return dossier
        dossier.state, dossier.state_on = state, on
        dossier.filed_by, dossier.filed_on = self.director, on
        freeze(dossier, by=self.director, on=on)
        dossier.received_by, dossier.received_on = self.officer, on
        dossier.form_number = Dossier.objects.count()
        dossier.form_no = f"{dossier.form_number:02d}/PĐK-19-05500-{on.year}"
        if state in WITH_FORM_03:
            self.form_03(dossier, on=on)
        if state in SENT:
            dossier.proposed_on = on
            dossier.proposal = self.proposal(on=on)
        if state in TAKEN_IN:
            dossier.accepted_by, dossier.accepted_on, dossier.round = self.expert, on, self.round()
        dossier.save()
        return dossier

    def form_03(self, dossier: Dossier, *, on: date = DAY) -> CommuneReport:
        """Signed, with the four findings."""
        report = CommuneReport.objects.create(
            dossier=dossier, proposal="Đề nghị đánh giá, phân hạng", written_by=self.officer, written_on=on,
            signed_by=self.head, signed_on=on, signer_name=self.head.full_name, signer_title="Chủ tịch UBND xã",
            number="15/BC-UBND", version=1,
        )  # fmt: skip
        ContentFinding.objects.bulk_create(
            ContentFinding(
                report=report, content=content, described="Theo báo cáo", finding="Đúng thực tế", verdict="confirmed",
                by=self.officer, on=on,
            )
            for content in Content.values
        )  # fmt: skip
        return report

    def proposal(self, *, on: date = DAY, number: str = "21/UBND-KT") -> Proposal:
        """The commune's letter."""
        found, _is_new = Proposal.objects.get_or_create(
            place=self.here, number=number, signed_on=on,
            defaults={"issuer": self.commune, "signed_by": self.head, "signer_name": "Bế Văn Trưởng",
                      "signer_title": "Chủ tịch UBND xã"},
        )  # fmt: skip
        return found

    def round(self, number: int = 1) -> Round:
        """A round of the province in the year."""
        found = Round.objects.filter(year=self.year, level="province", number=number).first()
        return found or open_round(self.year.pk, by=self.expert, on=DAY, level="province", number=number)

    @staticmethod
    def fresh(dossier: Dossier) -> Dossier:
        """As the database has it."""
        return Dossier.objects.named().get(pk=dossier.pk)


def built() -> World:
    """With its year, criteria and reference rows; the caller rolls it back."""
    criteria.load()
    root = Path(django_settings.REFERENCE_ROOT)
    for loader in (evidence, products, loaders):
        loader.load(root)
    return World(with_year(made()))


def worlds(blocker: Any) -> Iterator[World]:
    """For a module's fixture: made once, gone after the module."""
    with rolled_back(blocker):
        yield built()


def now() -> Any:
    """The moment, for rows that ask for one."""
    return timezone.now()


def person(world: World, name: str, full_name: str, role: str, body: Any) -> Person:
    """Somebody more with a post since the reform."""
    return world.province.person(name, full_name, role, body)
