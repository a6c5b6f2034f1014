"""The agencies: they hear of their tasks, accept, report, ask for time, hand back, answer."""

from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story import directive
from ocop.steering.directives.models import Assignment
from ocop.steering.directives.vocabulary import AssignmentState

PROGRESS = "Đã khảo sát 12 trên 20 điểm bán hàng."
RESULT = "Đã rà soát 20 điểm giới thiệu và bán sản phẩm."
REASON_FOR_TIME = "Xã vùng cao chưa gửi đủ danh sách."
REASON_FOR_RETURN = "Nội dung này thuộc chức năng của ngành y tế."
ANSWER = "Danh sách chủ thể được gửi trong tuần này."


def assignment_of(words: str, body: str) -> Assignment:
    """The assignment with these words that lies with this body (the end of its key)."""
    return Assignment.objects.get(task__action__icontains=words, organisation__key__endswith=body)


def opens(visitor: Visitor, words: str, body: str) -> Assignment:
    found = assignment_of(words, body)
    visitor.open("directives:assignment", found.pk)
    return found


def state_is(assignment: Assignment, state: AssignmentState) -> None:
    assignment.refresh_from_db()
    assert assignment.state == state


def hears_and_accepts(officer: Visitor) -> None:
    """The bell has a number; from it the way leads to the task, in the person's own language."""
    officer.look("home-agency")
    bell = officer.page.locator("header .dot")
    expect(bell).not_to_have_text("0")
    officer.page.locator("header a.round").click()
    officer.look("notices")
    officer.page.locator("main .task").get_by_role("button").first.click()
    assert officer.page.url.startswith(officer.address("desk:home")), officer.page.url
    found = opens(officer, directive.SURVEY, "sct")
    officer.look("assignment-new")
    officer.press("Nhận nhiệm vụ")
    officer.look("accept")
    officer.press("Nhận nhiệm vụ")
    officer.is_told("Đã nhận nhiệm vụ.")
    state_is(found, AssignmentState.ACCEPTED)


def reports_progress(officer: Visitor) -> None:
    found = opens(officer, directive.SURVEY, "sct")
    officer.press("Báo cáo tiến độ")
    officer.fill("Nội dung đã thực hiện", PROGRESS)
    officer.look("progress")
    officer.press("Gửi tiến độ")
    officer.is_told("Đã ghi tiến độ.")
    officer.sees(PROGRESS)
    state_is(found, AssignmentState.IN_PROGRESS)


def submits(officer: Visitor, name: str) -> None:
    """Without a document nothing is accepted, and what was typed stays; with it the result waits for the office."""
    found = opens(officer, directive.SURVEY, "sct")
    officer.press("Báo cáo kết quả")
    officer.fill("Kết quả thực hiện", RESULT)
    with officer.expecting(409):
        officer.press("Gửi kết quả")
    expect(officer.page.get_by_role("alert")).to_contain_text(officer.say("Chưa có văn bản, tệp chứng minh kết quả."))
    expect(officer.field("Kết quả thực hiện")).to_have_value(RESULT)
    officer.look("result-refused")
    officer.attach("Văn bản chứng minh", name, directive.as_docx())
    officer.press("Gửi kết quả")
    officer.is_told("Đã gửi kết quả, chờ cơ quan theo dõi xác nhận.")
    state_is(found, AssignmentState.SUBMITTED)
    kept = officer.download(officer.page.get_by_role("link", name=name))
    assert kept == directive.as_docx()


def asks_for_time(district: Visitor, body: str) -> None:
    """A district accepts its list and asks for two more weeks."""
    found = opens(district, directive.LISTS, body)
    district.press("Nhận nhiệm vụ")
    district.press("Nhận nhiệm vụ")
    district.press("Xin gia hạn")
    district.fill("Xin gia hạn đến ngày", directive.LATER.strftime("%d/%m/%Y"))
    district.fill("Lý do xin gia hạn", REASON_FOR_TIME)
    district.look("extension")
    district.press("Gửi đề nghị")
    district.is_told("Đã gửi đề nghị gia hạn; hạn cũ còn hiệu lực đến khi có quyết định.")
    district.look("assignment-asked")
    assert found.extensions.count() == 1


def hands_back(head: Visitor) -> None:
    """The head of a department returns what belongs to somebody else, and says to whom."""
    found = opens(head, directive.SAFETY, "snn")
    head.press("Trả lại")
    head.fill("Lý do trả lại", REASON_FOR_RETURN)
    head.field("Đề xuất cơ quan thực hiện").select_option(label="Sở Y tế tỉnh Bắc Kạn")
    head.look("return")
    head.press("Trả lại")
    head.is_told("Đã trả lại nhiệm vụ.")
    state_is(found, AssignmentState.RETURNED)
