"""A week of OCOP goods in Hà Nội: what lies ready before the story, and what people do at their browsers."""

from datetime import date

from playwright.sync_api import expect

from journeys import cast
from journeys.browser import Visitor
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.base.kernel.text import fold
from ocop.cycle.certificates.models import Certificate, Recognition
from ocop.cycle.certificates.rules.codes import new_code
from ocop.cycle.products.models import Product
from ocop.market.trade.models.events import BoothRequest, TradeEvent
from ocop.market.trade.services.events import registration, results
from ocop.steering.budget.models import BudgetLine, FiscalYear, FundingSource, Programme
from ocop.steering.budget.services import lines, years
from ocop.steering.budget.services.entering import Paper

PLANNED, ALLOCATED = date(2019, 6, 12), date(2019, 8, 12)
WITHDRAWN, HELD, CONCLUDED = date(2019, 8, 14), date(2019, 8, 20), date(2019, 8, 27)
START, END, CLOSES = date(2019, 8, 20), date(2019, 8, 25), date(2019, 8, 10)
NAME, PLAN = "Tuần lễ cam, quýt và sản phẩm OCOP (minh họa)", "399/KH-UBND"
BOOTHS, REQUESTS = 22, 25
MILLION = 1_000_000
OWNER, FIRST_RESERVE = "chủ thể 1", "chủ thể 23"


def person(name: str) -> Person:
    found: Person = Person.objects.get(username=name)
    return found


def event() -> TradeEvent:
    found: TradeEvent = TradeEvent.objects.get(name=NAME)
    return found


def money_lies_ready() -> None:
    """The year spends; the department has 500 million for trade promotion."""
    usual = {"by": person("controller"), "on": PLANNED}
    years.plan_year(year=PLANNED.year, **usual)
    years.open_year(PLANNED.year, **usual)
    line = lines.open_line(
        fiscal_year=FiscalYear.objects.get(year=PLANNED.year),
        source=FundingSource.objects.get(code="trade_provincial"),
        programme=Programme.objects.order_by("position").first(), **usual,
        holder=Organisation.objects.in_force(PLANNED).get(key="bk.sct"),
    )  # fmt: skip
    lines.allocate(line.pk, amount_vnd=500 * MILLION, paper=Paper(text="15/QĐ-UBND"), **usual)


def producers_lie_ready() -> list[tuple[Producer, Product]]:
    """Twenty-five of a commune, each with a product of three stars; two of them come to their browsers."""
    commune = Unit.objects.in_force(PLANNED).filter(level="commune").order_by("pk").first()
    made = [producer(number, commune) for number in range(1, REQUESTS + 1)]
    for name, (owner, _product) in {OWNER: made[0], FIRST_RESERVE: made[22]}.items():
        who = Person.objects.create_user(name, full_name=f"Giám đốc {owner.name}", is_demo=True)
        cast.Post.objects.create(
            person=who, organisation=owner.organisation, role=cast.Role.objects.get(code="producer"),
            title="Giám đốc", start=cast.BEGINNING,
        )  # fmt: skip
    return made


def producer(number: int, commune: Unit | None) -> tuple[Producer, Product]:
    name = f"Hợp tác xã minh họa số {number:02d}"
    body = Organisation.objects.create(
        ref=f"bk.cthe.{number}@-", key=f"bk.cthe.{number}", province="bk", name=name, short=name, folded=fold(name),
        kind=Kind.PRODUCER, level=Level.COMMUNE, unit=commune, evidence="verified", evidence_period="verified",
    )  # fmt: skip
    owner = Producer.objects.create(
        organisation=body, kind="cooperative", name=name, name_key=fold(name), unit=commune, status_on=cast.BEGINNING,
        origin="typed", evidence="verified", made_on=cast.BEGINNING,
    )  # fmt: skip
    product = Product.objects.create(
        producer=owner, name="Miến dong", name_key="mien dong", noted_stars=3, made_on=cast.BEGINNING
    )
    found = Recognition.objects.create(
        source="imported", external_key=name, product=product, product_name=product.name, producer_name=name,
        place=commune, level="province", stars=3, decision_number="5/QĐ-UBND", decided_on=cast.BEGINNING,
        made_on=cast.BEGINNING,
    )  # fmt: skip
    Certificate.objects.create(
        recognition=found, year=2019, issued_on=cast.BEGINNING, valid_until=date(2021, 12, 31), code=new_code(),
        digest="0" * 64,
    )  # fmt: skip
    return owner, product


# ── planning ──


def plans(officer: Visitor) -> None:
    """With 150 million of the department's line."""
    officer.open("trade:events")
    officer.look("events-empty")
    officer.press("Lập kế hoạch sự kiện")
    officer.fill("Tên sự kiện", NAME)
    officer.field("Loại").select_option("week")
    officer.field("Cấp").select_option("nation")
    officer.fill("Địa điểm", "Hà Nội")
    officer.fill("Ngày bắt đầu", f"{START:%d/%m/%Y}")
    officer.fill("Ngày kết thúc", f"{END:%d/%m/%Y}")
    officer.field("Căn cứ tổ chức").select_option("ppc_programme")
    officer.fill("Tổng số gian hàng", "24")
    officer.fill("Số gian hàng của tỉnh", str(BOOTHS))
    officer.fill("Phần ngân sách", "150.000.000")
    officer.choose("Dòng dự toán", BudgetLine.objects.get(holder__key="bk.sct"))
    officer.field("Đăng trên lịch sự kiện công khai").check()
    officer.look("event-plan")
    officer.press("Lưu kế hoạch")
    officer.is_told("Đã lưu kế hoạch.")
    officer.look("event-planned")


def submits(officer: Visitor) -> None:
    """Refused until the programme it lies in has its document."""
    officer.open("trade:event", event().pk)
    officer.press("Trình kế hoạch")
    officer.press("Trình kế hoạch")
    officer.sees(officer.say("Chưa ghi văn bản của chương trình do Thủ tướng Chính phủ hoặc UBND tỉnh quyết định."))
    officer.open("trade:change-event", event().pk)
    officer.fill("Số văn bản kế hoạch, chương trình", PLAN)
    officer.press("Lưu")
    officer.open("trade:submit-event", event().pk)
    officer.press("Trình kế hoạch")
    officer.is_told("Đã trình kế hoạch.")


def approves(head: Visitor) -> None:
    head.open("trade:event", event().pk)
    head.press("Duyệt kế hoạch")
    head.look("event-approve")
    head.press("Duyệt kế hoạch")
    head.is_told("Đã duyệt kế hoạch.")
    assert event().line is not None
    assert BudgetLine.objects.get(pk=event().line_id).committed_vnd == 150 * MILLION


def invites(officer: Visitor) -> None:
    officer.open("trade:event", event().pk)
    officer.press("Mở đăng ký")
    officer.fill("Nhận đăng ký đến hết", "18/08/2019")
    officer.fill("Lời mời", "Mời các chủ thể tham gia.")
    officer.press("Mở đăng ký")
    officer.look("event-opens-too-late")
    officer.fill("Nhận đăng ký đến hết", f"{CLOSES:%d/%m/%Y}")
    officer.press("Mở đăng ký")
    officer.is_told("Đã mở đăng ký; các chủ thể được mời.")


# ── booths ──


def asks(owner: Visitor, product: Product) -> None:
    """On a phone."""
    owner.open("trade:event", event().pk)
    owner.look("event-producer")
    owner.press("Đăng ký gian hàng")
    owner.look("booth-ask")
    owner.press("Đăng ký gian hàng")
    owner.sees(owner.say("Chưa chọn sản phẩm mang đến sự kiện."))
    owner.page.locator(f"input[name=products][value='{product.pk}']").check()
    owner.press("Đăng ký gian hàng")
    owner.is_told("Đã đăng ký gian hàng.")
    owner.look("booth-asked")


def others_ask(made: list[tuple[Producer, Product]]) -> None:
    """Twenty-four more, one after the other."""
    for owner, product in made:
        registration.ask(event().pk, producer=owner, products=[product], by=person("trade"), on=PLANNED)


def allocates(officer: Visitor) -> None:
    officer.open("trade:event", event().pk)
    officer.look("event-registered")
    officer.press("Phân bổ gian hàng")
    officer.press("Phân bổ gian hàng")
    officer.is_told("Đã phân bổ gian hàng.")
    officer.look("event-allocated")
    states = list(BoothRequest.objects.order_by("place").values_list("state", flat=True))
    assert states == ["granted"] * BOOTHS + ["reserve"] * (REQUESTS - BOOTHS)


def sees_the_queue(reserve: Visitor) -> None:
    reserve.open("trade:my-booths")
    reserve.look("my-booths")
    reserve.open("trade:event", event().pk)
    reserve.sees(reserve.say("Dự bị, thứ %(own_place)s.", own_place=1))


def withdraws(owner: Visitor) -> None:
    """Six days before: the first of the reserve moves up."""
    request = BoothRequest.objects.get(producer__name="Hợp tác xã minh họa số 01")
    owner.open("trade:booth", request.pk)
    owner.press("Rút đăng ký")
    owner.fill("Lý do", "Hết hàng")
    owner.look("booth-withdraw")
    owner.press("Rút đăng ký")
    owner.is_told("Đã rút đăng ký.")
    moved = BoothRequest.objects.get(producer__name="Hợp tác xã minh họa số 23")
    assert (moved.state, str(moved.booth)) == ("granted", "01")


# ── results ──


def brings_and_tells(owner: Visitor) -> None:
    """Goods taken along and what was sold, on a phone."""
    results.begin_due(on=HELD)
    request = BoothRequest.objects.get(producer__name="Hợp tác xã minh họa số 23")
    owner.open("trade:booth", request.pk)
    owner.press("Thêm hàng mang đi")
    owner.fill("Tên hàng", "Miến dong")
    owner.fill("Đơn vị tính", "kg")
    owner.fill("Số lượng mang đi", "500")
    owner.press("Thêm hàng")
    owner.is_told("Đã ghi hàng mang đi.")
    owner.press("Nhập kết quả")
    owner.fill("Doanh thu tại sự kiện", "12.500.000")
    owner.fill("Số đơn hàng", "40")
    owner.look("booth-result")
    owner.press("Lưu kết quả")
    owner.is_told("Đã lưu kết quả.")
    reconciles(owner, request, explained="")
    owner.look("booth-told")


def reconciles(owner: Visitor, request: BoothRequest, *, explained: str) -> None:
    owner.open("trade:reconcile", request.goods.get().pk)
    for label, number in {"Đã bán": "430", "Mang về": "60", "Biếu, dùng thử": "5", "Hư hỏng": "0"}.items():
        owner.fill(label, number)
    owner.fill("Giải trình chênh lệch", explained)
    owner.press("Lưu")


def others_tell() -> None:
    """Twenty more; one gave no answer."""
    requests = list(BoothRequest.objects.filter(state="granted", result=None).order_by("place"))
    for request in requests[:-1]:
        results.tell(request.pk, revenue_vnd=10 * MILLION, orders=5, by=person("trade"), on=HELD)
    results.note_no_answer(requests[-1].pk, reason="Không liên lạc được", by=person("trade"), on=HELD)


def enters_a_contract(officer: Visitor) -> None:
    officer.open("trade:event", event().pk)
    officer.press("Ghi hợp đồng, ghi nhớ")
    officer.page.locator("input[name=kind][value=mou]").check()
    officer.choose("Chủ thể của tỉnh", Producer.objects.get(name="Hợp tác xã minh họa số 23"))
    officer.fill("Đối tác", "Siêu thị minh họa")
    officer.fill("Giá trị", "50.000.000")
    officer.press("Ghi")
    officer.sees(officer.say("Biên bản ghi nhớ không phải hợp đồng: không ghi giá trị."))
    officer.look("deal-refused")
    officer.page.locator("input[name=kind][value=contract]").check()
    officer.press("Ghi")
    officer.is_told("Đã ghi giao dịch.")
    officer.look("deal")


def concludes(officer: Visitor, owner: Visitor) -> None:
    """Refused while five kilograms are missing."""
    officer.open("trade:conclude-event", event().pk)
    officer.press("Chốt kết quả")
    missing = {"holder": "Hợp tác xã minh họa số 23", "goods": "Miến dong", "missing": "5"}
    officer.sees(officer.say("%(holder)s, %(goods)s: chênh lệch %(missing)s chưa giải trình.", **missing))
    request = BoothRequest.objects.get(producer__name="Hợp tác xã minh họa số 23")
    reconciles(owner, request, explained="5 kg rách bao")
    officer.open("trade:conclude-event", event().pk)
    officer.press("Chốt kết quả")
    officer.is_told("Đã chốt kết quả.")
    officer.look("event-concluded")
    officer.open("trade:event-results", event().pk)
    officer.look("event-results")
    expect(officer.page.locator("main")).to_contain_text("212.500.000")
    officer.open("trade:indicators")
    officer.look("trade-indicators")


def papers_are_whole(officer: Visitor) -> None:
    officer.open("trade:event", event().pk)
    officer.look("event-papers")
    for name in ("ke-hoach", "danh-sach-phan-bo", "bao-cao"):
        officer.open("trade:event-paper", event().pk, name)
        officer.look(f"event-paper-{name}")


def the_public_reads(visitor: Visitor) -> None:
    visitor.open("calendar:home")
    visitor.look("calendar")
    visitor.open("calendar:event", event().code)
    visitor.look("calendar-event")
    expect(visitor.page.locator("main")).to_contain_text("212.500.000")
    assert visitor.page.context.cookies() == []
