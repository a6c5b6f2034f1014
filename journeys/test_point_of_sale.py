"""Một điểm bán: a market shop is proposed on a phone, surveyed without a network, recognised, reports its sales, is
suspended, mended and restored; the public finds it only while it is recognised.
"""

from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from journeys import cast
from journeys.browser import PHONE, Kind
from journeys.story.breaking import Line, counts
from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.cycle.certificates.models import Certificate, Recognition
from ocop.cycle.certificates.rules.codes import new_code
from ocop.cycle.products.models import Product
from ocop.market.trade.models.points import Inspection, OperationForm, PointGround, PointOfSale, SalesReport, VenueType

pytestmark = pytest.mark.journey
JUNE_12, JULY_3, JULY_10, JULY_20 = date(2019, 6, 12), date(2019, 7, 3), date(2019, 7, 10), date(2019, 7, 20)
SHOP, KEEPER = "Cửa hàng OCOP chợ huyện", "Nông Thị Hàng"
ON_A_PHONE = Kind("vi", PHONE)


@pytest.fixture
def town(make_town):
    town = make_town(ON_A_PHONE)
    cast.the_planning()
    town.day(JUNE_12)
    return town


def picture() -> bytes:
    out = BytesIO()
    Image.new("RGB", (800, 600), "green").save(out, "JPEG")
    return out.getvalue()


def shopkeeper() -> Product:
    """A cooperative with a recognised product, and the woman who keeps its shop."""
    commune = Unit.objects.in_force(JUNE_12).filter(level="commune", parent__name__contains="Ba Bể").first()
    assert commune
    body = Organisation.objects.create(
        ref="bk.htx-cho@-", key="bk.htx-cho", province="bk", name="Hợp tác xã Chợ huyện (minh họa)", short="HTX",
        kind="producer", level="commune", unit=commune, evidence="verified", evidence_period="verified",
    )  # fmt: skip
    maker = Producer.objects.create(
        organisation=body, kind="cooperative", name=body.name, unit=commune, street="Thôn 1", status_on=JUNE_12,
        phone="0900000001", origin="typed", evidence="verified", made_on=JUNE_12, name_key="htx cho huyen",
    )  # fmt: skip
    person = Person.objects.create_user("hang", full_name=KEEPER, is_demo=True)
    Post.objects.create(person=person, organisation=body, role=Role.objects.get(code="producer"), title="Giám đốc",
                        start=cast.BEGINNING)  # fmt: skip
    product = Product.objects.create(producer=maker, name="Miến dong", name_key="mien dong", made_on=JUNE_12)
    held = Recognition.objects.create(
        source="imported", external_key="cho:1", product=product, product_name=product.name, producer_name=maker.name,
        place=commune, level="province", stars=4, decision_number="1/QĐ-UBND", decided_on=JUNE_12, made_on=JUNE_12,
    )  # fmt: skip
    Certificate.objects.create(recognition=held, code=new_code(), issued_on=date(2019, 1, 1), year=2019,
                               valid_until=date(2021, 12, 31), digest="0" * 64)  # fmt: skip
    return product


def on_the_spot(officer, *, offline: bool) -> None:
    """Every line met, a picture, who received the team; the phone may have no network meanwhile."""
    line, main = Line(officer), officer.page.locator("main")
    if offline:
        line.breaks()
    for article in main.locator("article[id^=c-]").all():
        if (
            article.get_by_text("không bắt buộc", exact=True).count()
            and article.locator("input[name=measured]").count()
        ):
            continue
        if article.locator("select[name=measured]").count():
            article.locator("select[name=measured]").select_option(index=1)
        elif article.locator("input[name=measured]").count():
            article.locator("input[name=measured]").fill("2")
        article.get_by_label("Đạt", exact=True).check()
    officer.fill("Người của chủ điểm làm việc với đoàn", KEEPER)
    officer.field("Nhận xét chung").fill("Gọn gàng")
    officer.field("Nhận xét chung").blur()
    officer.attach("Chọn ảnh có sẵn", "bien.jpg", picture())
    officer.press("Gửi ảnh")
    if offline:
        expect(officer.page.locator("[data-waiting]")).to_be_visible()
        line.is_back()
    counts(officer, waiting=0)
    officer.page.reload()
    expect(main.locator("[data-thumbs] img")).to_have_count(1)


def inspected(town, who: str, kind: str, *, offline: bool = False) -> None:
    officer, point = town[who], PointOfSale.objects.get()
    officer.open("trade:begin-inspection", point.pk)
    officer.field("Loại kiểm tra").select_option(kind)
    officer.fill("Thành viên khác của đoàn", "Dương Thị Hồ, UBND huyện Ba Bể")
    officer.press("Mở phiếu")
    officer.look("point-inspection")
    on_the_spot(officer, offline=offline)
    officer.press("Kết luận kiểm tra")
    officer.sees("Đã kết luận; biên bản được cấp số, chủ điểm được báo.")
    assert Inspection.objects.latest("pk").outcome == "pass"


def test_a_market_shop_from_proposal_to_restoring(town):
    product = shopkeeper()
    keeper = town.visitor()
    keeper.sign_in(KEEPER)
    keeper.open("trade:draft-point")
    keeper.fill("Tên điểm", SHOP)
    keeper.field("Xã, phường").select_option(str(product.producer.unit_id))
    keeper.fill("Địa chỉ", "Ki-ốt 3")
    keeper.choose("Loại địa điểm", VenueType.objects.get(code="MARKET"))
    keeper.choose("Hình thức hoạt động", OperationForm.objects.get(code="STANDALONE"))
    keeper.look("point-proposal")
    keeper.press("Lưu")
    keeper.page.wait_for_url("**/diem-ban/*/")
    keeper.attach("Chọn ảnh có sẵn", "mat-truoc.jpg", picture())
    keeper.press("Gửi ảnh")
    expect(keeper.page.locator("[data-thumbs] img")).to_have_count(1)
    point = PointOfSale.objects.get()
    keeper.open("trade:propose-point", point.pk)
    keeper.press("Gửi đề xuất")
    keeper.sees("Đã gửi đề xuất")
    keeper.open("trade:carry-goods", point.pk)
    keeper.choose("Sản phẩm trong sổ công nhận", product)
    keeper.fill("Giá bán", "60.000")
    keeper.press("Thêm")
    keeper.sees("OCOP 4 sao")
    keeper.look("point")

    inspected(town, "trade", "survey", offline=True)

    head = town["trade head"]
    head.open("trade:recognise-point", point.pk)
    head.fill("Số quyết định", "15/QĐ-SCT")
    head.fill("Ngày quyết định", "12/06/2019")
    head.fill("Cam kết duy trì điểm đến hết", "12/06/2024")
    head.look("point-recognising")
    head.press("Công nhận điểm")
    head.sees("Đã công nhận điểm")
    public = town.visitor()
    public.page.goto(f"{public.base}/diem-ban/")
    public.sees(SHOP)
    public.look("point-finder")
    assert public.page.context.cookies() == []

    town.day(JULY_3)
    keeper.open("trade:begin-sales", point.pk)
    keeper.field("Tháng").select_option("2019-06-01")
    keeper.press("Mở báo cáo")
    keeper.fill("Số lượng", "12")
    keeper.fill("Doanh thu", "720.000")
    keeper.look("point-sales")
    keeper.press("Lưu")
    keeper.sees("Đã lưu; kiểm tra rồi gửi báo cáo.")
    report = SalesReport.objects.get()
    keeper.open("trade:send-sales", report.pk)
    keeper.press("Gửi báo cáo doanh số")
    keeper.sees("720.000 đ")

    town.day(JULY_10)
    head.open("trade:suspend-point", point.pk)
    head.choose("Căn cứ", PointGround.objects.get(code="SG3"))
    head.fill("Nội dung, bằng chứng", "Bị xử phạt về nhãn")
    head.fill("Tạm dừng từ ngày", "10/07/2019")
    head.fill("Số quyết định", "20/QĐ-SCT")
    head.fill("Ngày quyết định", "10/07/2019")
    head.press("Tạm dừng điểm")
    head.sees("khắc phục trước khi hết ngày 08/10/2019")
    public.page.goto(f"{public.base}/diem-ban/")
    public.sees("Chưa có điểm nào được công nhận.")

    town.day(JULY_20)
    inspected(town, "trade", "follow_up")
    head.open("trade:restore-point", point.pk)
    head.fill("Số quyết định", "25/QĐ-SCT")
    head.fill("Ngày quyết định", "20/07/2019")
    head.press("Cho điểm hoạt động lại")
    head.sees("Điểm hoạt động lại.")
    public.page.goto(f"{public.base}/diem-ban/{PointOfSale.objects.get().code}/")
    public.sees("Miến dong")
