"""The Chairman: sees the board, opens a figure to what stands behind it, finds the report in the inbox."""

from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story.records import Records

OVERDUE, WITHIN_TERM, DONE = 7, 5, 1  # seven districts; marks, standards, safety, the office, one district; the survey


def sees_the_board(leader: Visitor, records: Records) -> None:
    """Each figure equals the records, and opens a list with as many rows."""
    assert (records.overdue.count(), records.within_term.count(), records.done.count()) == (OVERDUE, WITHIN_TERM, DONE)
    leader.open("desk:home")
    leader.look("home-leader")
    leader.open("directives:board")
    leader.look("board")
    shown = [("quá hạn, chưa hoàn thành", OVERDUE), ("trong hạn", WITHIN_TERM), ("hoàn thành", DONE)]
    for label, count in shown:
        leader.open("directives:board")
        opens_figure(leader, label, count)
    leader.look("tasks")


def opens_figure(leader: Visitor, label: str, count: int) -> None:
    """From the number to its list."""
    label_of = leader.page.locator(f"span:text-is('{leader.say(label)}')")
    figure = leader.page.locator(".figures a").filter(has=label_of)
    expect(figure.locator("b")).to_have_text(str(count))
    figure.click()
    expect(leader.page.locator("main tbody tr")).to_have_count(count)
