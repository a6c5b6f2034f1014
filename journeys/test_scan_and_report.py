"""Quét mã: a buyer scans a label with a phone, sees that the paper has lapsed, reports it; the inspector answers."""

import base64
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from journeys.browser import PHONE, Kind, Visitor
from ocop.cycle.certificates.models import Certificate, MisuseCase
from ocop.cycle.certificates.services import keys
from ocop.cycle.certificates.tests.papers_in_hand import certificate, revoked

pytestmark = pytest.mark.journey
DAY = date(2019, 6, 12)
KINDS = [Kind("vi", PHONE), Kind("en", PHONE), Kind("vi", PHONE, scripts=False)]


@pytest.fixture
def town(make_town):
    town = make_town()
    town.day(DAY)
    return town


def lapsed() -> Certificate:
    return certificate(issued_on=date(2016, 6, 1), valid_until=date(2019, 6, 1))


def valid(name: str = "Miến dong") -> Certificate:
    return certificate(name, issued_on=date(2018, 1, 1), valid_until=date(2021, 1, 1))


def photo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (800, 600), "red").save(out, "JPEG")
    return out.getvalue()


def scan(visitor: Visitor, paper: Certificate, fragment: str = "") -> None:
    """What the phone's camera opens."""
    prefix = "" if visitor.kind.language == "vi" else "/en"
    visitor.page.goto(f"{visitor.base}{prefix}/xac-thuc/{paper.code}" + (f"#{fragment}" if fragment else ""))


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_a_buyer_scans_reports_and_the_inspector_answers(town, kind):
    paper = lapsed()
    buyer = town.visitor(kind)
    scan(buyer, paper)
    expect(buyer.page.locator("[data-state=lapsed]")).to_be_visible()
    buyer.look("scan-lapsed")
    buyer.press("Báo sai phạm")
    buyer.fill("Nơi thấy sản phẩm", "Chợ Ba Bể")
    buyer.fill("Điều đã thấy", "Bao bì vẫn in 4 sao")
    buyer.attach("Ảnh chụp", "IMG_1.jpg", photo())
    buyer.look("report")
    buyer.press("Gửi")
    buyer.sees(buyer.say("Đã tiếp nhận"))
    buyer.look("report-received")
    address = buyer.page.url

    inspector = town["clerk"]
    inspector.open("misuse:list")
    inspector.sees("Chợ Ba Bể")
    inspector.look("misuse-list")
    inspector.page.get_by_role("link", name="Chợ Ba Bể").click()
    inspector.sees("Bao bì vẫn in 4 sao")
    inspector.look("misuse-case")
    shown = inspector.page.locator("main img")
    expect(shown).to_have_js_property("naturalWidth", 800)
    inspector.press("Nhận xử lý")
    inspector.press("Trả lời")
    inspector.page.get_by_label(inspector.say("Đã kiểm tra: có sai phạm")).check()
    inspector.fill("Trả lời", "Đã lập biên bản, thu hàng.")
    inspector.press("Trả lời")
    inspector.sees("Đã lập biên bản, thu hàng.")
    assert MisuseCase.objects.get().answered_on == DAY

    buyer.page.goto(address)
    buyer.sees("Đã lập biên bản, thu hàng.")
    buyer.look("report-answered")
    assert buyer.page.context.cookies() == []


def test_every_answer_fits_a_phone_and_is_read_by_everybody(town):
    good, gone = valid(), valid("Mật ong")
    revoked(gone, date(2019, 5, 2))
    buyer = town.visitor(Kind("vi", PHONE))
    for name, address in {
        "check-home": "", "scan-valid": good.code, "scan-revoked": gone.code, "scan-unknown": "ABC",
        "check-number": f"?tim={good.number}", "offline": "offline/",
    }.items():  # fmt: skip
        buyer.page.goto(f"{buyer.base}/xac-thuc/{address}")
        buyer.look(name)
    assert buyer.page.context.cookies() == []


class TestWithoutALine:
    """The inspector's phone: the page opened once with a line, then papers are checked without any."""

    @pytest.fixture
    def inspector(self, town):
        visitor = town.visitor(Kind("vi", PHONE))
        visitor.page.clock.set_fixed_time(datetime(2019, 6, 12, 3, 0, tzinfo=UTC))
        self.gone = valid("Mật ong")
        revoked(self.gone, date(2019, 5, 2))
        self.texts = {name: self.fragment(paper) for name, paper in self.papers().items()}
        visitor.page.goto(f"{visitor.base}/xac-thuc/offline/")
        visitor.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        visitor.page.reload()
        expect(visitor.page.locator("#list-day")).to_have_text("12/06/2019")
        visitor.page.context.set_offline(True)
        return visitor

    def papers(self) -> dict[str, Certificate]:
        self.good, self.old = valid(), lapsed()
        return {"good": self.good, "old": self.old, "gone": self.gone}

    def fragment(self, paper: Certificate) -> str:
        return keys.fragment_of(
            code=paper.code, number=paper.number, product_code="06-1", product=paper.recognition.product_name,
            producer=paper.recognition.producer_name, stars=4, issued_on=paper.issued_on, valid_until=paper.valid_until,
        )  # fmt: skip

    def answer(self, visitor: Visitor) -> str:
        shown = visitor.page.locator("[data-answer]:visible")
        expect(shown).to_have_count(1)
        return str(shown.get_attribute("data-answer"))

    def typed(self, visitor: Visitor, text: str) -> str:
        """Pasted into the page."""
        visitor.page.locator("[data-answer]").evaluate_all("all => all.forEach(each => { each.hidden = true; })")
        visitor.page.locator("#payload").fill(text)
        visitor.page.locator("#check button").click()
        return self.answer(visitor)

    def test_a_scanned_paper_is_answered_by_the_device_itself(self, inspector):
        scan(inspector, self.good, self.texts["good"])
        assert self.answer(inspector) == "valid"
        expect(inspector.page.locator("[data-fact=product]")).to_have_text("Miến dong")
        expect(inspector.page.locator("[data-fact=until]")).to_have_text("01/01/2021")
        expect(inspector.page.locator("#test-key")).to_be_visible()

    def test_each_paper_gets_its_answer(self, inspector):
        told = {name: self.typed(inspector, text) for name, text in self.texts.items()}
        assert told == {"good": "valid", "old": "lapsed", "gone": "revoked"}

    def test_what_is_forged_is_told_so(self, inspector):
        raw = bytearray(base64.urlsafe_b64decode(self.texts["good"] + "=="))
        raw[20] ^= 1
        changed = base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
        assert self.typed(inspector, changed) == "forged"
        assert self.typed(inspector, "khong-phai-ma") == "unreadable"
        other = f"https://ocop.example.vn/xac-thuc/{self.old.code}#{self.texts['good']}"
        assert self.typed(inspector, other) == "other-certificate"
        own = f"https://ocop.example.vn/xac-thuc/{self.good.code}#{self.texts['good']}"
        assert self.typed(inspector, own) == "valid"

    def test_an_old_list_is_told_to_be_old(self, inspector):
        expect(inspector.page.locator("#list-old")).to_be_hidden()
        inspector.page.clock.set_fixed_time(datetime(2019, 6, 19, 3, 0, tzinfo=UTC))
        self.typed(inspector, self.texts["good"])
        expect(inspector.page.locator("#list-old")).to_be_hidden()
        inspector.page.clock.set_fixed_time(datetime(2019, 6, 20, 3, 0, tzinfo=UTC))
        self.typed(inspector, self.texts["good"])
        expect(inspector.page.locator("#list-old")).to_be_visible()

    def test_a_revoked_key_is_told_when_the_keys_are_new(self, inspector):
        keys.revoke(1, on=DAY, reason="Lộ khóa")
        inspector.page.context.set_offline(False)
        inspector.page.reload()
        assert self.typed(inspector, self.texts["good"]) == "key-revoked"
