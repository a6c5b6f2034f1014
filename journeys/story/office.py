"""The office that follows the tasks up: decides requests, results and returned tasks, and urges the late."""

from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story import agencies, directive
from ocop.steering.directives.models import Extension
from ocop.steering.directives.vocabulary import AssignmentState, ExtensionState

REWORK = "Thiếu danh sách các điểm bán hàng kèm theo."
NO_TIME = "Còn đủ thời gian để hoàn thành đúng hạn."


def grants(office: Visitor, body: str) -> None:
    decides(office, body, "Đồng ý gia hạn", "Đồng ý", "", "Đã đồng ý gia hạn.", ExtensionState.GRANTED)


def refuses(office: Visitor, body: str) -> None:
    decides(
        office, body, "Không đồng ý gia hạn", "Không đồng ý", NO_TIME,
        "Đã trả lời không đồng ý; hạn cũ giữ nguyên.", ExtensionState.REFUSED,
    )  # fmt: skip


def decides(office: Visitor, body: str, offered: str, act: str, answer: str, told: str, state: ExtensionState) -> None:
    """The due day moves only where time is granted."""
    found = agencies.opens(office, directive.LISTS, body)
    office.look("assignment-office")
    office.press(offered)
    office.fill("Ý kiến", answer)
    office.look(f"extension-{state.value}")
    office.press(act)
    office.is_told(told)
    assert Extension.objects.get(assignment=found).state == state
    found.refresh_from_db()
    assert found.current_due == (directive.LATER if state == ExtensionState.GRANTED else directive.DUE)
    assert found.original_due == directive.DUE


def reassigns(office: Visitor) -> None:
    """The returned task goes to the proposed body, with the same due day; it is not offered again."""
    old = agencies.opens(office, directive.SAFETY, "snn")
    office.press("Giao lại")
    expect(office.field("Giao lại cho").locator("option:checked")).to_have_text("Sở Y tế tỉnh Bắc Kạn")
    office.fill("Lý do giao lại", agencies.REASON_FOR_RETURN)
    office.look("reassign")
    office.press("Giao lại")
    office.is_told("Đã giao lại nhiệm vụ.")
    new = agencies.assignment_of(directive.SAFETY, "syt")
    assert (new.replaces, new.current_due, new.state) == (old, old.current_due, AssignmentState.ASSIGNED)
    agencies.opens(office, directive.SAFETY, "snn")
    expect(office.button("Giao lại")).to_have_count(0)


def sends_back(office: Visitor) -> None:
    found = agencies.opens(office, directive.SURVEY, "sct")
    office.press("Yêu cầu làm lại")
    office.fill("Lý do", REWORK)
    office.look("rework")
    office.press("Yêu cầu làm lại")
    office.is_told("Đã yêu cầu làm lại.")
    agencies.state_is(found, AssignmentState.REWORK)


def confirms(office: Visitor) -> None:
    """The task is finished on the day its result was handed in."""
    found = agencies.opens(office, directive.SURVEY, "sct")
    office.press("Xác nhận hoàn thành")
    office.look("confirm-result")
    office.press("Xác nhận")
    office.is_told("Đã xác nhận hoàn thành.")
    office.look("assignment-done")
    agencies.state_is(found, AssignmentState.DONE)
    assert found.finished_on == directive.RESULTS
