"""The clerk: hands the text in, checks its head, decides every proposal, sends."""

from playwright.sync_api import Locator, expect

from journeys.browser import Visitor
from journeys.story import directive
from ocop.steering.directives.models import Directive
from ocop.steering.directives.vocabulary import DirectiveState


def hands_in(clerk: Visitor, *, pasted: bool) -> None:
    """Upload a Word file, or paste the text; then check what the machine read in its head."""
    clerk.look("home-empty")
    clerk.press("Đọc văn bản mới")
    clerk.look("take-in")
    if pasted:
        clerk.fill("Dán nội dung văn bản", directive.TEXT)
    else:
        clerk.attach("Hoặc chọn tệp", "chi-dao.docx", directive.as_docx())
    clerk.press("Đọc văn bản")
    clerk.is_told("Đã nhận văn bản.")
    clerk.look("head")
    expect(clerk.field("Số, ký hiệu")).to_have_value(directive.NUMBER)
    expect(clerk.field("Ngày ban hành")).to_have_value(directive.ISSUED.strftime("%d/%m/%Y"))
    expect(clerk.field("Cơ quan ban hành").locator("option:checked")).to_have_text("Ủy ban nhân dân tỉnh Bắc Kạn")
    expect(clerk.field("Loại văn bản").locator("option:checked")).to_have_text("Công văn")
    clerk.press("Vào sổ và đọc nhiệm vụ")
    clerk.is_told("Đã đọc nhiệm vụ từ văn bản.")
    expect(proposals(clerk)).to_have_count(directive.READ)
    clerk.look("review")


def reviews(clerk: Visitor) -> None:
    """Nothing goes out before each proposal is accepted, edited, split, merged or rejected."""
    expect(clerk.page.locator("main")).to_contain_text(clerk.say("Chưa gửi cho cơ quan nào."))
    rejects(clerk, directive.FOLLOWING)
    splits(clerk, directive.MARKS)
    merges(clerk, directive.SELLING, directive.FAIRS)
    edits(clerk, directive.SAFETY)
    adds(clerk)
    accepts(clerk, directive.SURVEY)
    clerk.press("Nhận các ý chắc chắn (%(n)s)", n=3)
    clerk.is_told("Đã xác nhận %(n)s nhiệm vụ chắc chắn.", n=3)
    for words in (directive.MARKS, directive.STANDARDS, directive.SELLING, directive.ADVICE):
        accepts(clerk, words)
    clerk.look("review-done")


def accepts(clerk: Visitor, words: str) -> None:
    """With the keyboard where scripts run: j moves to the proposal, a accepts it."""
    if clerk.kind.scripts:
        expect(proposal(clerk, words).locator('[data-key="a"]')).to_be_visible()
        walks_to(clerk, words)
        clerk.page.keyboard.press("a")
    else:
        proposal(clerk, words).locator('[data-key="a"]').click()
    expect(proposal(clerk, words)).to_contain_text(clerk.say("Đã xác nhận"))


def walks_to(clerk: Visitor, words: str) -> None:
    clerk.page.locator("h1").click()
    for _ in range(proposals(clerk).count()):
        clerk.page.keyboard.press("j")
        if words in (clerk.page.evaluate("document.activeElement.textContent") or ""):
            return
    raise AssertionError(f"the keyboard does not reach {words}")


def rejects(clerk: Visitor, words: str) -> None:
    press_on(clerk, words, "Bỏ %(code)s")
    clerk.is_told("Đã bỏ ý này; có thể xem lại.")
    expect(proposal(clerk, words)).to_contain_text(clerk.say("Xem lại"))


def splits(clerk: Visitor, words: str) -> None:
    press_on(clerk, words, "Tách %(code)s")
    clerk.look("split")
    clerk.page.get_by_role("radio").first.check()
    clerk.press("Tách")
    clerk.is_told("Đã tách thành hai ý.")
    expect(proposal(clerk, directive.STANDARDS)).to_have_count(1)


def merges(clerk: Visitor, *several: str) -> None:
    for words in several:
        proposal(clerk, words).get_by_role("checkbox").check()
    clerk.press("Gộp các ý đã chọn")
    clerk.is_told("Đã gộp các ý đã chọn.")
    expect(proposal(clerk, several[0]).filter(has_text=several[1])).to_have_count(1)


def edits(clerk: Visitor, words: str) -> None:
    press_on(clerk, words, "Sửa %(code)s")
    clerk.fill("Sản phẩm phải nộp", "Báo cáo kết quả kiểm tra")
    clerk.look("review-editing")
    clerk.press("Nhận nhiệm vụ")
    clerk.is_told("Đã xác nhận nhiệm vụ.")
    expect(proposal(clerk, words)).to_contain_text(clerk.say("Đã xác nhận"))


def adds(clerk: Visitor) -> None:
    clerk.press("Thêm nhiệm vụ")
    clerk.fill("Nội dung nhiệm vụ", directive.ADVICE)
    clerk.fill("Chủ trì", "Sở Y tế")
    clerk.look("add")
    clerk.press("Thêm nhiệm vụ")
    clerk.is_told("Đã thêm nhiệm vụ, chờ xác nhận.")


def sends(clerk: Visitor) -> Directive:
    """The consequence is said before, and the tasks are there after."""
    clerk.press("Giao nhiệm vụ")
    clerk.look("send")
    clerk.sees(clerk.say("Sẽ giao %(n)s đầu việc cho các cơ quan chủ trì và gửi thông báo ngay.", n=GIVEN_OUT))
    clerk.press("Giao nhiệm vụ")
    clerk.is_told("Đã giao nhiệm vụ cho các cơ quan.")
    clerk.look("directive")
    found = Directive.objects.get(document__written=directive.NUMBER)
    assert found.state == DirectiveState.SENT
    return found


GIVEN_OUT = 23  # survey, selling; marks, standards; safety; 8 lists, 8 times publicity; the office's report; advice


def proposals(clerk: Visitor) -> Locator:
    return clerk.page.locator(".proposal")


def proposal(clerk: Visitor, words: str) -> Locator:
    """The standing proposal with these words in its title."""
    return proposals(clerk).filter(has=clerk.page.locator("h3", has_text=words))


def press_on(clerk: Visitor, words: str, act: str) -> None:
    """The button of one proposal, by the name a screen reader says."""
    code = proposal(clerk, words).locator(".no").inner_text()
    name = clerk.say(act, code=code)
    found = clerk.page.get_by_role("button", name=name, exact=True)
    found.or_(clerk.page.get_by_role("link", name=name, exact=True)).click()
