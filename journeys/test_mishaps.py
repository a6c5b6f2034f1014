"""What goes wrong in an office: two people at once, a second press, a session that ends, a line that breaks."""

import pytest
from playwright.sync_api import expect

from journeys import cast
from journeys.browser import Kind
from journeys.story import clerk, directive, shortcuts
from ocop.steering.directives.models import Assignment

pytestmark = pytest.mark.journey

TYPED = "Đã làm việc với 6 trên 8 huyện, thành phố."


@pytest.fixture
def town(make_town):
    town = make_town()
    town.day(directive.GIVEN)
    return town


def test_two_clerks_edit_the_same_proposal(town):
    """The second is told that the first was faster, and keeps what was typed."""
    found = shortcuts.under_review()
    first, second = town["clerk"], town["second clerk"]
    for visitor in (first, second):
        visitor.open("directives:review", found.pk)
        clerk.press_on(visitor, directive.SAFETY, "Sửa %(code)s")
    first.fill("Sản phẩm phải nộp", "Báo cáo kết quả kiểm tra")
    first.press("Lưu")
    first.is_told("Đã lưu.")
    second.fill("Sản phẩm phải nộp", "Biên bản kiểm tra")
    with second.expecting(409):
        second.press("Lưu")
    told = second.say("Người khác vừa thay đổi nội dung này. Hãy xem lại bản mới rồi thực hiện lại.")
    expect(second.page.get_by_role("alert")).to_contain_text(told)
    expect(second.field("Sản phẩm phải nộp")).to_have_value("Biên bản kiểm tra")
    second.look("edit-conflict")
    assert found.proposals.get(deliverable__gt="").deliverable == "Báo cáo kết quả kiểm tra"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_second_press_sends_nothing_twice(town, scripts):
    found = shortcuts.ready_to_send()
    sender = town.visitor(Kind(scripts=scripts))
    sender.sign_in(cast.full_name("clerk"))
    sender.open("directives:send", found.pk)
    sender.button("Giao nhiệm vụ").dblclick()
    expect(sender.page).to_have_url(sender.address("directives:directive", found.pk))
    assert Assignment.objects.count() == 23  # three of trade, marks, safety, 16 of the districts, two of the office
    assert found.tasks.count() == directive.READ


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_an_expired_session_keeps_what_was_typed(town, scripts):
    """Sign in again beside the page, come back, send: nothing has to be typed twice."""
    found = shortcuts.accepted()
    officer = town.visitor(Kind(scripts=scripts))
    officer.sign_in(cast.full_name("trade"))
    officer.open("directives:progress", found.pk)
    officer.fill("Nội dung đã thực hiện", TYPED)
    officer.page.context.clear_cookies(name="sessionid")
    officer.press("Gửi tiến độ")
    officer.signs_in_beside(cast.full_name("trade"))
    officer.is_told("Đã ghi tiến độ.")
    assert found.entries.get().text == TYPED


def test_a_broken_line_keeps_what_was_typed(town):
    found = shortcuts.accepted()
    officer = town["trade"]
    officer.open("directives:progress", found.pk)
    officer.fill("Nội dung đã thực hiện", TYPED)
    officer.page.context.set_offline(True)
    officer.press("Gửi tiến độ")
    expect(officer.field("Nội dung đã thực hiện")).not_to_be_visible()
    officer.page.context.set_offline(False)
    officer.open("directives:progress", found.pk)
    expect(officer.field("Nội dung đã thực hiện")).to_have_value(TYPED)
    officer.press("Gửi tiến độ")
    officer.is_told("Đã ghi tiến độ.")
    assert found.entries.get().text == TYPED


def test_what_one_may_not_see_does_not_exist(town):
    """In words, with a way on, and the same for what is not there at all."""
    found = shortcuts.under_review()
    officer = town["trade"]
    answer = officer.open("directives:review", found.pk)
    assert answer.status == 404
    expect(officer.page.get_by_role("heading", level=1)).to_be_visible()
    shown = officer.page.locator("main").inner_text()
    officer.look("not-found")
    assert officer.open("directives:review", found.pk + 1).status == 404
    assert officer.page.locator("main").inner_text() == shown
    assert Assignment.objects.count() == 0
