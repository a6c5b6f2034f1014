"""A new producer in a mountain commune: signs up, is checked in person, registers an idea on a line that breaks, mends
what came back, writes the plan, and is ready for the evaluation.
"""

from datetime import date
from io import BytesIO
from typing import Any

from PIL import Image
from playwright.sync_api import expect

from demo.cycling import proofs
from journeys.browser import Visitor
from journeys.story import communes
from journeys.story.breaking import CRAWLING, SLOW, Line, counts, pages_are_kept, shows
from journeys.story.commune import entry_of, group_of
from journeys.story.communes import Told
from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.models import Producer, SignUp
from ocop.actors.territory.models import Unit
from ocop.cycle.products.models import CycleEntry, ProductPhoto
from ocop.cycle.products.services import starting
from ocop.cycle.products.vocabulary import EntryState, Reason, Route
from ocop.law.criteria import queries as criteria

PLANNED = date(2027, 4, 5)  # plans are taken in from 01/04 to 30/04
TEA = Told(
    "Hợp tác xã Trà Slam Khét", "cooperative", "Lý Thị Mủi", "0912000009", "Trà hoa vàng Slam Khét", "12",
    "Trà hoa vàng hái tay ở vườn dưới tán rừng, sấy lạnh", "Hộp giấy 50 g", "Hoa trà vàng", "Thôn Slam Khét",
)  # fmt: skip
VAGUE = "Trà hoa vàng của bản, uống thơm và tốt"
REASONS = ("Ghi rõ trà được làm thế nào.", "Ghi nơi đóng gói.")
PICTURES = """() => Promise.all([...document.querySelectorAll("#anh li img")].map(async (picture) => {
  await picture.decode();
  return [picture.naturalWidth, picture.naturalHeight, (await (await fetch(picture.src)).blob()).size];
}))"""


# ── a name and a person ──


def signs_up(visitor: Visitor) -> str:
    """On the public page, without an account; the slip shows a code to bring along."""
    visitor.open("producers:sign-up")
    visitor.fill("Tên chủ thể", TEA.producer)
    visitor.page.locator("#id_kind").select_option(TEA.kind)
    visitor.page.locator("#id_unit").select_option(str(place().pk))
    visitor.fill("Họ và tên người đại diện", TEA.representative)
    visitor.fill("Điện thoại di động", TEA.phone)
    visitor.page.locator("#id_registry").check()
    visitor.press("Nhận phiếu đăng ký")
    visitor.look("slip")
    return visitor.page.locator(".display-5").inner_text()


def place() -> Unit:
    unit = communes.body_of(f"ubnd.{communes.COMMUNE}@").unit
    assert unit
    return unit


def is_checked_in_person(officer: Visitor, code: str) -> None:
    """The officer sees the person and types the code; only now there are a record and an account."""
    assert not Producer.objects.filter(name=TEA.producer).exists()
    officer.open("producers:sign-up-detail", SignUp.objects.get(producer_name=TEA.producer).pk)
    officer.press("Xác minh trực tiếp")
    officer.page.locator("#id_code").fill(code)
    officer.page.locator("#id_is_checked").check()
    officer.press("Xác minh")
    officer.is_told("Đã xác minh và lập hồ sơ chủ thể.")
    Person.objects.filter(username=TEA.phone).update(is_demo=True)  # so that the demonstration's door lets them in


# ── the idea ──


def begins(visitor: Visitor) -> None:
    visitor.open("products:start")
    visitor.fill("Tên sản phẩm mới", TEA.product)
    visitor.press("Bắt đầu")
    visitor.is_told("Đã mở phiếu; những gì anh/chị ghi được lưu dần.")
    pages_are_kept(visitor)


def writes_without_a_line(visitor: Visitor, line: Line) -> None:
    """Four pages and two photos, not one of them on the server; a page opened again still says what was typed."""
    line.breaks()
    visitor.fill("Giá trị cốt lõi", VAGUE)
    visitor.fill("Quy cách đóng gói", "Hộp")
    visitor.sees(visitor.say("Chưa lưu lên máy chủ, đang giữ trên máy này."))
    visitor.choose("Nhóm, phân nhóm, bộ sản phẩm", group_of(TEA))
    goes_on(visitor, 2)
    for name, value in (("name", TEA.material), ("source", TEA.place), ("share", "100"), ("owner", TEA.producer)):
        visitor.page.locator(f"#id_m0-{name}").fill(value)
    goes_on(visitor, 3)
    visitor.fill("Tổng số lao động", "9")
    visitor.fill("Lao động địa phương", "9")
    visitor.page.locator("#anh_uploads").set_input_files([photo("hoa.jpg", 1), photo("tui.jpg", 2)])
    visitor.press("Gửi ảnh")
    counts(visitor, waiting=5)
    visitor.look("idea-3-no-line")
    goes_on(visitor, 4)
    visitor.tick(visitor.say("Cam kết thông tin đã ghi là đúng và thực hiện đúng quy định của Chương trình OCOP"))
    visitor.fill("Người ký", TEA.representative)
    goes_on(visitor, 5)
    counts(visitor, waiting=6)
    visitor.open("products:idea", entry().pk, 1)
    expect(visitor.field("Giá trị cốt lõi")).to_have_value(VAGUE)
    idea = entry().idea
    assert (idea.core_value, idea.materials, idea.commitment, ProductPhoto.objects.count()) == ("", [], False, 0)


def goes_on(visitor: Visitor, page: int) -> None:
    visitor.press("Lưu và tiếp")
    visitor.page.wait_for_url(f"**/{page}/")


def sends_on_a_breaking_line(visitor: Visitor, line: Line) -> None:
    """The pages go first; the line breaks over a photo, and both photos still come once."""
    line.carries(CRAWLING)
    line.is_back()
    visitor.press("Gửi ngay")
    counts(visitor, waiting=2)
    shows(visitor, "đang gửi")
    line.breaks()
    shows(visitor, "đang chờ có mạng")
    assert ProductPhoto.objects.count() == 0
    line.carries(SLOW)
    line.is_back()
    visitor.press("Gửi ngay")
    counts(visitor, waiting=0)
    idea = entry().idea
    assert (idea.core_value, idea.labour_total, idea.commitment) == (VAGUE, 9, True)
    assert [row["name"] for row in idea.materials] == [TEA.material]
    assert entry().product.photos.count() == 2


def sees_the_photos(visitor: Visitor) -> None:
    """Upright, in thumbnails of a few kilobytes."""
    visitor.open("products:idea", entry().pk, 3)
    expect(visitor.page.locator("#anh li img")).to_have_count(2)
    visitor.look("idea-3-sent")
    visitor.page.locator("#anh").scroll_into_view_if_needed()
    for width, height, weight in visitor.page.evaluate(PICTURES):
        assert (width, height) == (240, 320), "taken lying down, shown upright"
        assert weight < 30_000


def photo(name: str, seed: int) -> dict[str, Any]:
    """A picture as a phone takes it: large, lying on its side with a mark that says so."""
    picture = Image.linear_gradient("L").resize((2400, 1800)).convert("RGB")
    picture.paste(Image.effect_noise((900, 900), 40 + seed).convert("RGB"), (300 * seed, 200))
    mark = Image.Exif()
    mark[0x0112] = 6
    written = BytesIO()
    picture.save(written, "JPEG", quality=88, exif=mark)
    return {"name": name, "mimeType": "image/jpeg", "buffer": written.getvalue()}


def hands_in_idea(visitor: Visitor) -> None:
    visitor.open("products:review-idea", entry().pk)
    visitor.press("Nộp")
    visitor.is_told("Đã nộp phiếu ý tưởng; UBND xã sẽ tiếp nhận.")
    assert entry().state == EntryState.IDEA_SUBMITTED


def is_received(officer: Visitor) -> None:
    officer.open("products:entry", entry().pk)
    officer.press("Tiếp nhận")
    officer.is_told("Đã tiếp nhận, cấp số phiếu.")


def is_returned(officer: Visitor) -> None:
    """Two reasons at once."""
    officer.open("products:return", entry().pk)
    for n, (code, text) in enumerate(zip(list(Reason)[:2], REASONS, strict=True)):
        officer.page.locator(f"#id_r{n}-code").select_option(code.value)
        officer.page.locator(f"#id_r{n}-text").fill(text)
    officer.press("Trả lại để hoàn thiện")
    officer.is_told("Đã trả lại và báo cho chủ thể.")
    assert entry().state == EntryState.IDEA_RETURNED


def corrects(visitor: Visitor) -> None:
    """Both reasons stand above the form; the page knows again what the device held."""
    visitor.open("products:idea", entry().pk, 1)
    for text in REASONS:
        visitor.sees(text)
    visitor.look("idea-returned")
    visitor.fill("Giá trị cốt lõi", TEA.value)
    visitor.fill("Quy cách đóng gói", TEA.packing)
    goes_on(visitor, 2)
    assert (entry().idea.core_value, entry().idea.packing) == (TEA.value, TEA.packing)


# ── the plan ──

PLAN = {
    1: {"functions": "Giám đốc, tổ hái, tổ sấy", "goals_financial": "Doanh thu 300 triệu đồng sau ba năm"},
    2: {"description": "Trà hoa vàng sấy lạnh", "customers": "Khách du lịch", "process": "Hái, sấy lạnh, đóng hộp"},
    3: {"s0-code": "M1", "s0-name": "Giấy ATTP", "s0-due": "30/06/2027", "s0-owner": "Giám đốc"},
    4: {
        "f0-amount_vnd": "60.000.000", "u0-name": "Máy sấy", "u0-amount_vnd": "60.000.000", "risks": "Sương muối",
        "support_requested": "In bao bì", "support_basis": "Kế hoạch năm",
    }
    | {f"y{n}-year": str(2027 + n) for n in range(3)}
    | {f"y{n}-revenue_vnd": "100.000.000" for n in range(3)}
    | {f"y{n}-cost_vnd": "80.000.000" for n in range(3)}
    | {f"y{n}-profit_vnd": "20000000" for n in range(3)},
}  # fmt: skip


def writes_the_plan(visitor: Visitor) -> None:
    """The same four pages and a reading; more rows where two are not enough."""
    visitor.open("products:plan", entry().pk, 1)
    for page, typed in PLAN.items():
        if page == 4:
            rows = visitor.page.locator("#id_years ~ div button, #id_years button").first
            rows.click()
            expect(visitor.page.locator("#id_y2-year")).to_be_visible()
            visitor.page.locator("#id_target_star").select_option("3")
        for name, value in typed.items():
            visitor.page.locator(f"#id_{name}").fill(value)
        goes_on(visitor, page + 1)
    visitor.look("plan-review")
    visitor.press("Nộp")
    visitor.is_told("Đã nộp phương án; UBND xã sẽ thẩm định.")


def is_verified(officer: Visitor) -> None:
    officer.open("products:verify", entry().pk)
    officer.fill("Ý kiến thẩm định của xã", "Đúng thực tế, có vườn trà 2 ha.")
    officer.press("Thẩm định")
    officer.is_told("Đã ghi ý kiến thẩm định, chuyển cấp phê duyệt.")


def is_approved(office: Visitor) -> None:
    office.open("products:approve", entry().pk)
    office.press("Phê duyệt")
    office.is_told("Đã phê duyệt phương án; chủ thể bắt đầu triển khai.")


# ── ready ──


def has_the_papers() -> None:
    """What three stars ask for, handed in and verified; the library of papers has stories of its own."""
    person = Person.objects.get(username=TEA.phone)
    proofs.hand_in(entry(), by=person, on=PLANNED)
    proofs.verify_all(entry().product.producer, by=Person.objects.get(username="commune"), on=PLANNED)


def scores_itself(visitor: Visitor) -> None:
    """An option for each criterion, and no to each question."""
    visitor.open("products:self-score", entry().pk)
    for code, index in proofs.modest(entry(), on=PLANNED).items():
        value = "none" if index is None else str(index)
        visitor.page.locator(f'input[name="c-{code}"][value="{value}"]').check()
    for closed in visitor.page.locator("main form details:not([open]) > summary").all():
        closed.click()
    for code in criteria.sheet_of(group_of(TEA).criteria_set).conditions:
        visitor.page.locator(f'[name="q-{code}"]').select_option("0")
    visitor.press("Lưu")
    visitor.is_told("Đã lưu tự chấm.")


def is_ready(visitor: Visitor) -> None:
    visitor.open("products:readiness", entry().pk)
    visitor.press("Xác nhận đủ điều kiện")
    visitor.is_told("Sản phẩm đủ điều kiện đánh giá.")
    visitor.look("ready")
    assert entry().state == EntryState.READY_FOR_EVALUATION


def entry() -> CycleEntry:
    return entry_of(TEA)


# ── told without a browser ──


def begun(told: Told = communes.NOODLES) -> CycleEntry:
    """A producer with an account has begun an idea."""
    director = Person.objects.create_user("director", full_name=told.representative, is_demo=True)
    producer = Producer.objects.get(name=told.producer)
    body: Organisation = producer.organisation
    role = Role.objects.get(code="producer")
    Post.objects.create(person=director, organisation=body, role=role, title="Giám đốc", start=communes.OPENED)
    return starting.start(by=director, on=communes.GATHERED, producer=producer, route=Route.NEW_IDEA, name=told.product)
