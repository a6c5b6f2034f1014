"""From the submission to the published plan: Finance, the head, the Chairman, the clerk of decisions, the reader."""

import io
from datetime import date

import docx
from playwright.sync_api import expect

from journeys import cast
from journeys.browser import Visitor
from journeys.story import plan, planning
from ocop.steering.directives.models import Assignment
from ocop.steering.plans.models import BudgetCheck, Submission
from ocop.steering.plans.vocabulary import CheckVerdict, Outcome, PlanState

WITHIN = "Thống nhất nguồn và mức kinh phí theo dự toán đề nghị."
REASONS = "Bổ sung sản phẩm phải có của nội dung xây dựng điểm giới thiệu và bán sản phẩm."


def checks_the_money(finance: Visitor) -> None:
    """Finance sees plan and estimate side by side, source by source."""
    planning.opens_what_waits(finance, "Thẩm định kinh phí")
    finance.sees(finance.say("Trong mức"))
    finance.tick(finance.say("Thống nhất"))
    finance.fill("Ý kiến thẩm định", WITHIN)
    finance.look("check")
    finance.press("Gửi kết quả")
    finance.is_told("Đã gửi kết quả thẩm định kinh phí.")
    assert BudgetCheck.objects.latest("pk").verdict == CheckVerdict.AGREES


def cannot_submit_yet(head: Visitor) -> None:
    """The button is there, greyed, and everything that must be done first is named beside it."""
    planning.opens(head)
    button = head.page.locator("#trinh").get_by_role("button", name=head.say("Trình phê duyệt"))
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(head.page.locator("#trinh .obstacles li")).not_to_have_count(0)
    head.look("plan-not-ready")


def submits(head: Visitor) -> Submission:
    planning.opens(head)
    head.sees(head.say("Kế hoạch đã đủ điều kiện để trình."))
    head.look("plan-ready")
    head.press("Trình phê duyệt")
    head.look("submit")
    head.button("Trình phê duyệt").dblclick()
    expect(head.page.locator("#trinh")).to_have_count(0)
    plan.state_is(PlanState.SUBMITTED)
    found: Submission = Submission.objects.get(outcome=Outcome.WAITING)
    return found


def paper_is_whole(head: Visitor, submission: Submission) -> None:
    """Number, subject and the amount in words stand in the Word file."""
    planning.opens(head)
    head.page.locator("main .file").get_by_role("link", name=head.say("Tờ trình"), exact=True).click()
    head.look("submission-paper")
    paper = docx.Document(io.BytesIO(head.download(head.page.get_by_role("link", name="DOCX"))))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    text = " ".join(" ".join([*(p.text for p in paper.paragraphs), *cells]).split())
    for words in (submission.document.written, submission.document.subject, plan.AMOUNT_IN_WORDS):
        assert words.lower() in text.lower(), words


def returns(chairman: Visitor) -> None:
    planning.opens_what_waits(chairman, "Xem xét, phê duyệt")
    chairman.look("plan-submitted")
    chairman.press("Trả lại")
    chairman.fill("Lý do trả lại", REASONS)
    chairman.look("plan-return")
    chairman.press("Trả lại")
    chairman.is_told("Đã trả lại kế hoạch cho cơ quan lập.")
    plan.state_is(PlanState.RETURNED)


def approves(chairman: Visitor) -> None:
    planning.opens_what_waits(chairman, "Xem xét, phê duyệt")
    chairman.press("Phê duyệt", context="act")
    chairman.press("Phê duyệt", context="act")
    chairman.is_told("Đã phê duyệt kế hoạch; còn chờ vào số, ban hành quyết định.")
    plan.state_is(PlanState.APPROVED)


def types_the_decision(clerk: Visitor, number: str, *, issued_on: str, in_force_from: str = "") -> None:
    clerk.fill("Số, ký hiệu quyết định", number)
    clerk.fill("Ngày ký ban hành", issued_on)
    clerk.fill("Thực hiện từ ngày", in_force_from)
    clerk.fill("Chức danh người ký", "Chủ tịch")


def issues(clerk: Visitor, number: str, day: date) -> None:
    """The signer is known already; what was typed before the refusal is still there, and is mended."""
    planning.opens_what_waits(clerk, "Vào số, ban hành quyết định")
    expect(clerk.field("Người ký")).to_have_value(cast.full_name("chairman"))
    types_the_decision(clerk, number, issued_on=day.strftime("%d/%m/%Y"))
    clerk.look("issue")
    clerk.button("Ban hành").dblclick()
    expect(clerk.page).to_have_url(clerk.address("plans:version", plan.newest().pk))
    plan.state_is(PlanState.IN_FORCE)
    assert plan.newest().written == number


def cannot_issue_earlier(clerk: Visitor) -> None:
    """A decision from before the submission: everything that is wrong with it is said at once."""
    planning.opens_what_waits(clerk, "Vào số, ban hành quyết định")
    types_the_decision(clerk, plan.NUMBER, issued_on="01/12/2019", in_force_from="15/11/2019")
    with clerk.expecting(409):
        clerk.press("Ban hành")
    alert = clerk.page.get_by_role("alert")
    facts = {"day": "01/12/2019", "submitted": plan.DECIDED.strftime("%d/%m/%Y")}
    expect(alert).to_contain_text(clerk.say("Quyết định ghi ngày %(day)s, trước ngày trình %(submitted)s.", **facts))
    expect(alert).to_contain_text(clerk.say("Ngày thực hiện ở trước ngày ký quyết định."))
    expect(clerk.field("Số, ký hiệu quyết định")).to_have_value(plan.NUMBER)
    clerk.look("issue-refused")
    plan.state_is(PlanState.APPROVED)


def tasks_are_given() -> None:
    """A task for each line, to its lead."""
    given = Assignment.objects.filter(task__directive=plan.newest().directive)
    leads = sorted(given.values_list("organisation__key", flat=True))
    assert leads == ["bk.sct", "bk.syt", "bk.syt", "bk.ubnd.061", "bk.vpdp"]


def publishes(clerk: Visitor) -> None:
    planning.opens(clerk)
    clerk.press("Công bố")
    clerk.look("publish")
    clerk.press("Công bố")
    clerk.is_told("Đã công bố kế hoạch.")


def reads(stranger: Visitor, number: str) -> None:
    """Without signing in: the decision, the lines, the money by source, and nothing of who receives how much."""
    stranger.open("plans:published")
    stranger.look(f"published-{number[:3]}")
    stranger.page.get_by_role("link", name=plan.TITLE).click()
    for words in (number, plan.POINTS.content, plan.body("sct").name, str(plan.source())):
        stranger.sees(words)
    expect(stranger.page.locator("main")).not_to_contain_text(f"{plan.POINTS.money // 1_000_000}")
    stranger.look(f"published-plan-{number[:3]}")
    link = stranger.button("Tải quyết định").get_attribute("href")
    answer = stranger.page.request.get(f"{stranger.base}{link}")
    assert answer.status == 200
    assert answer.body()[:4] in (b"%PDF", b"PK\x03\x04")


def hears_of_the_change(stranger: Visitor, version: int) -> None:
    """Whoever kept the address of the first decision is led to the one that counts."""
    stranger.open("plans:published-plan", version)
    stranger.sees(stranger.say("Kế hoạch này đã được điều chỉnh."))
    stranger.look("published-before")
    stranger.page.get_by_role("link", name=plan.NEW_NUMBER).click()
    stranger.sees(plan.NEW_NUMBER)
