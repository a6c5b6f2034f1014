"""The coordination office: screens the ideas, selects, makes the list of the year with its decision and prints it."""

from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story.commune import entry_of, words_in
from journeys.story.communes import Told
from ocop.cycle.products.models import SelectionList
from ocop.cycle.products.vocabulary import EntryState, Topic

DECISION = "58/QĐ-SNNMT"
WHY_NOT = "Hộ chưa có chỗ sơ chế; làm xong nhà xưởng thì đăng ký lại."


def screens(office: Visitor, told: Told) -> None:
    """The five topics, each with a finding."""
    office.open("products:entry", entry_of(told).pk)
    office.press("Xem xét")
    office.sees(told.value)
    for topic in Topic:
        office.page.locator(f'input[name="{topic.value}"][value="good"]').check()
    office.look("screen")
    office.press("Lưu kết quả xem xét")
    office.is_told("Đã ghi kết quả xem xét.")


def selects(office: Visitor, told: Told) -> None:
    office.open("products:entry", entry_of(told).pk)
    office.look("entry-screened")
    office.press("Chọn")
    office.look("select")
    office.press("Chọn")
    office.is_told("Đã chọn ý tưởng; phê duyệt danh sách để lập phương án.")
    assert entry_of(told).state == EntryState.IDEA_SELECTED


def rejects(office: Visitor, told: Told) -> None:
    """With its reason, which the producer reads."""
    office.open("products:entry", entry_of(told).pk)
    office.press("Không chọn")
    office.fill("Lý do", WHY_NOT)
    office.look("reject")
    office.press("Không chọn")
    office.is_told("Đã ghi không chọn và báo cho chủ thể.")
    office.sees(WHY_NOT)
    assert entry_of(told).state == EntryState.IDEA_REJECTED


def lists(office: Visitor, selected: tuple[Told, ...]) -> SelectionList:
    """A draft takes in what was selected and nothing else."""
    office.open("products:selections")
    office.look("selections-empty")
    office.press("Lập danh sách")
    office.press("Lập danh sách")
    office.is_told("Đã lập danh sách dự thảo.")
    found = SelectionList.objects.get()
    office.open("products:selection", found.pk)
    for told in selected:
        office.sees(told.product)
    expect(office.page.locator("main tbody tr")).to_have_count(len(selected))
    office.look("selection-draft")
    return found


def approves(office: Visitor, found: SelectionList) -> None:
    """Refused without its decision, every gap at once; then it stands fast and plans are open."""
    office.open("products:approve-list", found.pk)
    office.look("selection-approve")
    with office.expecting(409):
        office.press("Phê duyệt")
    for gap in ("Chưa ghi số, ký hiệu quyết định.", "Chưa ghi ngày quyết định.", "Chưa ghi người ký và chức danh."):
        office.sees(office.say(gap))
    office.fill("Số, ký hiệu quyết định", DECISION)
    office.fill("Ngày quyết định", "10/03/2027")
    office.fill("Người ký", "Lương Văn Trì")
    office.fill("Chức danh người ký", "Phó Giám đốc Sở")
    office.press("Phê duyệt")
    office.is_told("Đã phê duyệt danh sách; các chủ thể được báo và lập phương án.")
    office.open("products:selection", found.pk)
    office.sees(DECISION)
    office.look("selection-approved")


def prints(office: Visitor, found: SelectionList, selected: tuple[Told, ...]) -> None:
    """Decision, products, holders and register numbers stand in the Word file and in the PDF."""
    office.open("products:selection-paper", found.pk)
    office.look("selection-paper")
    word, pdf = words_in(office, "DOCX"), words_in(office, "PDF")
    for text in (DECISION, "năm 2027", f"{len(selected)} sản phẩm", "Lương Văn Trì"):
        assert text in word, text
        assert text in pdf, text
    for told in selected:
        for text in (told.product, told.producer, entry_of(told).idea.form_no):
            assert text in word, text
        assert told.product.split()[0] in pdf


def opened_plans(selected: tuple[Told, ...]) -> None:
    assert {entry_of(told).state for told in selected} == {EntryState.PLAN_DRAFT}
