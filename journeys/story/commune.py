"""The officer of a commune at a village meeting, with a phone: writes three ideas down for those who tell them,
prints what was written and empty forms for those who want to take one home, and receives what was handed in.
"""

import io

import docx
from playwright.sync_api import expect
from pypdf import PdfReader

from journeys.browser import Visitor
from journeys.story import communes
from journeys.story.communes import Told
from ocop.actors.producers.models import Producer
from ocop.cycle.products.models import CycleEntry, Idea
from ocop.cycle.products.vocabulary import EntryState
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import Classification


def entry_of(told: Told) -> CycleEntry:
    return CycleEntry.objects.select_related("product__producer", "entered_by", "idea").get(product__name=told.product)


def group_of(told: Told) -> Classification:
    return Classification.objects.get(framework=criteria.framework_on(communes.GATHERED), criteria_set__code=told.set)


def begins(officer: Visitor, told: Told) -> None:
    """From the worklist to the first page of the form, which knows already what the register knows."""
    officer.open("products:work")
    officer.look("work-empty")
    officer.press("Đăng ký sản phẩm")
    officer.choose("Chủ thể", Producer.objects.get(name=told.producer))
    officer.fill("Tên sản phẩm mới", told.product)
    officer.look("start")
    officer.press("Bắt đầu")
    officer.is_told("Đã mở phiếu; những gì anh/chị ghi được lưu dần.")
    expect(officer.field("Chủ thể đăng ký")).to_have_value(told.producer)
    expect(officer.field("Điện thoại")).to_have_value(told.phone)


def writes(officer: Visitor, told: Told) -> None:
    """The four pages, each saved by going on."""
    officer.fill("Giá trị cốt lõi", told.value)
    officer.fill("Quy cách đóng gói", told.packing)
    officer.choose("Nhóm, phân nhóm, bộ sản phẩm", group_of(told))
    officer.look("idea-1")
    officer.press("Lưu và tiếp")
    for name, value in (("name", told.material), ("source", told.place), ("share", "100"), ("owner", told.producer)):
        officer.page.locator(f"#id_m0-{name}").fill(value)
    officer.look("idea-2")
    officer.press("Lưu và tiếp")
    officer.fill("Tổng số lao động", "6")
    officer.fill("Lao động địa phương", "6")
    officer.look("idea-3")
    officer.press("Lưu và tiếp")
    officer.tick(officer.say("Cam kết thông tin đã ghi là đúng và thực hiện đúng quy định của Chương trình OCOP"))
    officer.fill("Người ký", told.representative)
    officer.look("idea-4")
    officer.press("Lưu và tiếp")


def hands_in(officer: Visitor, told: Told) -> None:
    """Both names are kept and shown: who wrote, and for whom."""
    officer.sees(told.value)
    officer.look("idea-review")
    officer.press("Nộp")
    officer.is_told("Đã nộp phiếu ý tưởng; UBND xã sẽ tiếp nhận.")
    both = officer.say("%(officer)s nhập thay %(producer)s", officer="Nông Thị Slí", producer=told.representative)
    officer.sees(both)
    officer.look("entry-submitted")
    entry = entry_of(told)
    assert entry.state == EntryState.IDEA_SUBMITTED
    assert (entry.entered_by.full_name, entry.entered_for) == ("Nông Thị Slí", told.representative)
    assert (entry.idea.submitted_by.full_name, entry.idea.submitted_for) == ("Nông Thị Slí", told.representative)


def forgets_the_commitment(officer: Visitor, told: Told) -> None:
    """Handed in too early, the form says what is missing and leads there; nothing typed is lost."""
    officer.open("products:review-idea", entry_of(told).pk)
    officer.page.locator("main .obstacles").get_by_role("link").first.click()
    expect(officer.field("Giá trị cốt lõi")).to_be_visible()


def prints(officer: Visitor, told: Told) -> None:
    """The form as written, on screen, as Word and as PDF."""
    entry = entry_of(told)
    officer.open("products:idea-paper", entry.pk)
    officer.look("idea-paper")
    for text in (told.product, told.producer, told.value, told.representative, "Biểu 01"):
        assert text in words_in(officer, "DOCX"), text
        assert text in words_in(officer, "PDF"), text


def words_in(visitor: Visitor, form: str) -> str:
    """All words of the paper that the link of the page brings."""
    link = visitor.page.locator("main").get_by_role("link", name=form).or_(visitor.page.get_by_role("link", name=form))
    content = visitor.download(link.first)
    return in_word(content) if form == "DOCX" else in_pdf(content)


def in_word(content: bytes) -> str:
    word = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(p.text for p in word.paragraphs), *cells]).split())


def in_pdf(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def takes_empty_forms(officer: Visitor) -> None:
    """For those who write with a pen: Biểu 01 with room to write."""
    officer.open("products:blanks")
    officer.look("blanks")
    first = officer.page.locator("main li").filter(has_text=officer.say("Biểu 01: phiếu đăng ký ý tưởng sản phẩm mới"))
    for form, read in (("DOCX", in_word), ("PDF", in_pdf)):
        blank = read(officer.download(first.get_by_role("link", name=form)))
        assert "PHIẾU ĐĂNG KÝ Ý TƯỞNG SẢN PHẨM" in blank.upper()
        assert "Tên sản phẩm: ....." in blank
        assert not any(told.product in blank for told in communes.ALL)


def receives(officer: Visitor) -> None:
    """Each gets its number out of the commune's series, in the order in which it is received."""
    officer.open("products:work")
    officer.look("work-to-receive")
    for n, told in enumerate(communes.ALL, 1):
        officer.open("products:entry", entry_of(told).pk)
        officer.press("Tiếp nhận")
        officer.is_told("Đã tiếp nhận, cấp số phiếu.")
        assert Idea.objects.get(product_name=told.product).form_no == f"{n:02d}/PĐK-19-{communes.COMMUNE}-2027"
    officer.look("entry-received")
