"""The plan carried out: a lead accepts and reports, the office sees planned, done and percent, and adjusts."""

from playwright.sync_api import expect

from journeys import cast
from journeys.browser import Visitor
from journeys.story import plan, planning
from ocop.steering.directives.models import Assignment
from ocop.steering.directives.vocabulary import AssignmentState
from ocop.steering.plans.vocabulary import PlanState

REPORT = "Điểm giới thiệu và bán sản phẩm tại huyện Ba Bể đã hoạt động."
GROUND = "Huyện Na Rì đăng ký thêm một điểm bán, mặt bằng đã sẵn sàng."
MORE = "3"


def share() -> Assignment:
    """The task that the line of points of sale became."""
    found: Assignment = Assignment.objects.get(task=plan.line(plan.POINTS).task)
    return found


def accepts(lead: Visitor) -> None:
    lead.open("directives:assignment", share().pk)
    lead.sees(plan.POINTS.content)
    lead.look("plan-task")
    lead.press("Nhận nhiệm vụ")
    lead.press("Nhận nhiệm vụ")
    lead.is_told("Đã nhận nhiệm vụ.")
    assert share().state == AssignmentState.ACCEPTED


def reports(lead: Visitor) -> None:
    """One of the two points works; the figure is asked for beside the words."""
    lead.open("directives:progress", share().pk)
    figure = share().task.figures.get()
    lead.fill("Nội dung đã thực hiện", REPORT)
    lead.page.get_by_label(lead.say("Đạt được đến nay: %(figure)s", figure=figure.label)).fill("1")
    lead.look("plan-progress")
    lead.press("Gửi tiến độ")
    lead.is_told("Đã ghi tiến độ.")


def is_followed(office: Visitor) -> None:
    """Planned, done, percent; the figure leads to the record, and the record to the task."""
    planning.opens(office)
    office.look("plan-in-force")
    office.press("Kết quả thực hiện")
    section = office.page.locator(f"#dong-{plan.line(plan.POINTS).pk}")
    expect(section.locator("tbody td")).to_have_text([plan.POINTS.value, "1", "50%"])
    office.look("plan-results")
    section.locator("tbody").get_by_role("link").click()
    for words in (REPORT, cast.full_name("trade"), plan.body("sct").name):
        office.sees(words)
    office.look("plan-records")
    office.page.get_by_role("link", name=REPORT).click()
    expect(office.page).to_have_url(office.address("directives:assignment", share().pk))


def adjusts(office: Visitor) -> None:
    """A version of its own; the difference is seen before anybody signs."""
    planning.opens(office)
    office.press("Điều chỉnh kế hoạch")
    office.fill("Lý do, căn cứ điều chỉnh", GROUND)
    office.look("adjust")
    office.press("Điều chỉnh kế hoạch")
    office.is_told("Đã mở bản điều chỉnh; bản đang thực hiện vẫn giữ nguyên đến khi có quyết định mới.")
    plan.state_is(PlanState.DRAFT)
    office.open("plans:edit-line", plan.line(plan.POINTS).pk)
    planning.row(office, 1).get_by_label(office.say("Số lượng")).fill(MORE)
    office.press("Lưu")
    office.is_told("Đã lưu nội dung.")
    office.press("So với bản trước")
    expect(office.page.locator("main section:not([hidden])")).to_have_count(1)
    expect(office.page.locator("del")).to_contain_text(plan.POINTS.value)
    expect(office.page.locator("ins")).to_contain_text(MORE)
    office.sees(GROUND)
    office.look("difference")


def ends(office: Visitor) -> None:
    """After its year the plan is closed."""
    planning.opens(office)
    office.press("Kết thúc kế hoạch")
    office.press("Kết thúc kế hoạch")
    office.is_told("Đã kết thúc kế hoạch.")
    plan.state_is(PlanState.CLOSED)
