"""The small province of 2027 at market: a centre that runs events, a head who approves, an accountant, twenty-five
producers with a recognised product each, a budget line of 500 million.

`market.event()` is a plan; `market.approved()`, `.open()`, `.allocated()`, `.held()` go on from there.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings as django_settings

from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.producers.models import Producer
from ocop.base.workdays import clock
from ocop.cycle.certificates.models import Certificate, Recognition
from ocop.cycle.certificates.rules.codes import new_code
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY, SINCE, Province, rolled_back
from ocop.cycle.rounds.tests.province import made as province_made
from ocop.market.trade.loaders import events as loaders
from ocop.market.trade.models.events import BoothRequest, TradeEvent
from ocop.market.trade.services.events import planning, registration, results
from ocop.steering.budget import loaders as budget
from ocop.steering.budget.models import BudgetLine, FiscalYear, FundingSource, Programme
from ocop.steering.budget.services import lines, years
from ocop.steering.budget.services.entering import Paper

START, END = date(2027, 4, 20), date(2027, 4, 25)
CLOSES = date(2027, 4, 10)
MILLION = 1_000_000
PEOPLE = {  # name: (full name, role, body)
    "centre_officer": ("Lường Thị Chợ", "centre_officer", "centre"),
    "second": ("Ma Văn Phiên", "centre_officer", "centre"),
    "boss": ("Hà Văn Duyệt", "dept_head", "department"),
    "accountant": ("Triệu Thị Sổ", "finance_reader", "department"),
    "controller": ("Mạc Văn Quỹ", "budget_controller", "finance"),
}
EVENT = {
    "name": "Hội chợ nông sản (minh họa)", "kind": "fair", "level": "region", "place": "Phường Bắc Kạn",
    "start_on": START, "end_on": END, "ground": "ppc_programme", "plan_number": "399/KH-UBND", "booths_total": 60,
    "booths_province": 22, "state_part_vnd": 200 * MILLION, "is_public": True,
}  # fmt: skip


class Market:
    """People and bodies by name, as the province has them."""

    def __init__(self, province: Province) -> None:
        self.province = province

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["province"], name)

    # ── producers and products ──

    def recognised(
        self, producer: Producer, name: str = "Miến dong", *, stars: int = 3, until: date = date(2028, 12, 31)
    ) -> Product:
        """A product with a certificate valid to the end of that day."""
        product = Product.objects.create(
            producer=producer, name=name, name_key=name.lower(), noted_stars=stars, made_by=None, made_on=SINCE
        )
        made = Recognition.objects.create(
            source="imported", external_key=f"test:{product.pk}", product=product, product_name=name,
            producer_name=producer.name, place=producer.unit, level="province", stars=stars,
            decision_number="5/QĐ-UBND", decided_on=SINCE, made_on=SINCE,
        )  # fmt: skip
        Certificate.objects.create(
            recognition=made, year=SINCE.year, issued_on=SINCE, valid_until=until, code=new_code(), digest="0" * 64
        )
        return product

    def many(self, count: int) -> list[tuple[Producer, Product]]:
        """So many more producers with a product each."""
        start = Producer.objects.count()
        made = [self.province.producer(f"Hợp tác xã số {start + n:02d}", "here") for n in range(count)]
        return [(producer, self.recognised(producer)) for producer in made]

    # ── events ──

    @property
    def line(self) -> BudgetLine:
        """As it is now."""
        return BudgetLine.objects.get(holder=self.department)

    def event(self, *, by: Any = None, on: date = DAY, **facts: Any) -> TradeEvent:
        """A plan of the centre."""
        usual = {**EVENT, "holder": self.centre, "line": self.line, **facts}
        if not usual["state_part_vnd"]:
            usual["line"] = None
        return planning.plan(by=by or self.centre_officer, on=on, **usual)

    def approved(self, **facts: Any) -> TradeEvent:
        """By the head, with the money bound."""
        event = planning.submit(self.event(**facts).pk, by=self.trader, on=DAY)
        planning.approve(event.pk, plan_number="399/KH-UBND", plan_on=DAY, by=self.boss, on=DAY)
        return again(event)

    def open(self, **facts: Any) -> TradeEvent:
        """Inviting."""
        event = self.approved(**facts)
        registration.open_registration(
            event.pk, opens_on=DAY, closes_on=CLOSES, invitation="Mời tham gia", by=self.centre_officer, on=DAY
        )
        return again(event)

    def ask(self, event: TradeEvent, producer: Producer, product: Product, **facts: Any) -> BoothRequest:
        """Entered by the officer for the producer."""
        return registration.ask(
            event.pk, producer=producer, products=[product], by=self.centre_officer, on=DAY, agrees_own_part=True,
            **facts,
        )  # fmt: skip

    def allocated(self, requests: int = 3, **facts: Any) -> TradeEvent:
        """With so many requests."""
        event = self.open(**facts)
        for producer, product in self.many(requests):
            self.ask(event, producer, product)
        registration.allocate(event.pk, by=self.centre_officer, on=CLOSES + timedelta(days=1))
        return again(event)

    def held(self, requests: int = 3, **facts: Any) -> TradeEvent:
        """Begun."""
        event = self.allocated(requests, **facts)
        results.hold(event.pk, by=None, on=START)
        return again(event)

    def told(self, event: TradeEvent) -> TradeEvent:
        """Each granted booth sold ten million in five orders."""
        for request in event.requests.filter(state="granted"):
            results.tell(request.pk, revenue_vnd=10 * MILLION, orders=5, by=self.centre_officer, on=END)
        return again(event)


def again(thing: Any) -> Any:
    """The row as it is now."""
    return type(thing).objects.get(pk=thing.pk)


def made() -> Market:
    """With the budget year and a line of the centre."""
    province = province_made()
    root = Path(django_settings.REFERENCE_ROOT)
    for loader in (budget, loaders):
        loader.load(root)
    things = province.things
    for key, words, kind, parent in (
        ("finance", "Sở Tài chính tỉnh Mẫu", "department", None),
        ("centre", "Trung tâm Xúc tiến tỉnh Mẫu", "service_centre", things["department"]),
    ):
        things[key] = OrganisationFactory(
            name=words, short=words, kind=kind, level="provincial", unit=None, province="xx", parent=parent,
            parent_key=parent.key if parent else "",
        )  # fmt: skip
    for key, (name, role, body) in PEOPLE.items():
        things[key] = province.person(key, name, role, things[body])
    _with_money(things)
    return Market(province)


def _with_money(things: dict[str, Any]) -> None:
    usual = {"by": things["controller"], "on": DAY}
    years.plan_year(year=DAY.year, **usual)
    years.open_year(DAY.year, **usual)
    line = lines.open_line(
        fiscal_year=FiscalYear.objects.get(year=DAY.year), source=FundingSource.objects.get(code="trade_provincial"),
        programme=Programme.objects.first(), holder=things["department"], **usual,
    )  # fmt: skip
    lines.allocate(line.pk, amount_vnd=500 * MILLION, paper=Paper(text="15/QĐ-UBND"), **usual)


def markets(blocker: Any) -> Iterator[Market]:
    """For a module's fixture: made once, gone after the module."""
    with clock.fixed(DAY), rolled_back(blocker):
        yield made()
