"""The money of the plan: estimated, allocated, committed by several hands, paid, and carried over or cancelled."""

from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story import plan
from ocop.steering.budget.models import BudgetLine, CarryOverGround, Commitment, FiscalYear
from ocop.steering.budget.vocabulary import CommitmentState, YearState

MILLION = 1_000_000
ALLOCATION, CARRY = "15/QĐ-UBND", "96/QĐ-UBND"
FITTING = "Trang bị điểm bán tại huyện Ba Bể"
FRIDGES = "Tủ bảo quản cho điểm bán tại huyện Pác Nặm"
SIGNS = "Biển hiệu chỉ dẫn đến điểm bán"
Running = tuple[tuple[int, int, int], ...]
RUNNING: Running = (  # allocated, committed, paid after each entry, in million đồng
    (0, 0, 0), (500, 0, 0),  # estimated, allocated
    (500, 300, 0), (500, 450, 0), (500, 490, 0),  # three commitments
    (500, 490, 200), (500, 490, 300),  # advanced, paid
    (500, 340, 300), (350, 340, 300),  # carried over: released, out
    (350, 300, 300), (310, 300, 300), (300, 300, 300),  # released and cancelled; never committed and cancelled
)  # fmt: skip
RUNNING_AFTER: Running = ((150, 0, 0), (150, 150, 0))
TOO_MUCH = (
    "Vượt dự toán: dòng này còn %(available)s đ được cam kết (đã giao %(allocated)s đ, đã cam kết %(committed)s đ), "
    "số đề nghị %(amount)s đ vượt %(over)s đ."
)


def said(millions: int) -> str:
    """As people type it, and as the pages show it: 300.000.000."""
    return f"{millions * MILLION:,}".replace(",", ".")


def line(year: int = plan.YEAR) -> BudgetLine:
    """The line of the department in that year."""
    found: BudgetLine = BudgetLine.objects.get(fiscal_year__year=year, holder__key="bk.sct")
    return found


def totals(year: int = plan.YEAR) -> tuple[int, int, int, int]:
    """Allocated, committed, paid, still to commit, in million đồng."""
    held = line(year)
    found = (held.allocated_vnd, held.committed_vnd, held.paid_vnd, held.available_vnd)
    return tuple(amount // MILLION for amount in found)  # type: ignore[return-value]


def commitment(title: str) -> Commitment:
    found: Commitment = Commitment.objects.get(title=title, line__fiscal_year__year=plan.YEAR)
    return found


# ── the year and its line ──


def plans_a_year(controller: Visitor, year: int) -> None:
    controller.open("budget:years")
    controller.press("Lập năm ngân sách")
    controller.fill("Năm", str(year))
    controller.look("year-plan")
    controller.press("Lập năm")
    controller.is_told("Đã lập năm ngân sách.")
    controller.look("years")


def opens_a_line(controller: Visitor) -> None:
    """For the department, from the money of the new rural programme."""
    controller.open("budget:lines")
    controller.look("budget-lines-empty")
    controller.press("Mở dòng dự toán")
    controller.choose("Năm ngân sách", FiscalYear.objects.get(year=plan.YEAR))
    controller.choose("Nguồn vốn", plan.source())
    controller.choose("Chương trình", plan.programme())
    controller.choose("Đơn vị sử dụng", plan.body("sct"))
    controller.look("budget-line-open")
    controller.press("Mở dòng")
    controller.is_told("Đã mở dòng dự toán.")


def estimates(officer: Visitor, millions: int) -> None:
    enters(officer, "Ghi dự toán đề nghị", "Ghi dự toán đề nghị", millions)


def opens_the_year(controller: Visitor) -> None:
    controller.open("budget:years")
    controller.press("Mở năm ngân sách")
    controller.press("Mở năm ngân sách")
    controller.is_told("Đã mở năm ngân sách.")
    assert line().fiscal_year.state == YearState.OPEN


def allocates(controller: Visitor, millions: int) -> None:
    enters(controller, "Giao dự toán", "Giao dự toán", millions, ALLOCATION)
    controller.look("budget-line-allocated")
    assert totals() == (millions, 0, 0, millions)


def enters(visitor: Visitor, offered: str, act: str, millions: int, paper: str = "") -> None:
    """An entry on the line; a second press enters nothing twice."""
    visitor.open("budget:line", line().pk)
    visitor.press(offered)
    visitor.fill("Số tiền (đồng)", said(millions))
    visitor.fill("Số, ký hiệu văn bản làm căn cứ", paper)
    visitor.look("budget-entry")
    before = line().entries.count()
    visitor.button(act).dblclick()
    expect(visitor.page).to_have_url(visitor.address("budget:line", line().pk))
    assert line().entries.count() == before + 1


# ── commitments ──


def proposes(officer: Visitor, title: str, millions: int) -> None:
    officer.open("budget:line", line().pk)
    officer.press("Đề nghị cam kết")
    officer.fill("Nội dung", title)
    officer.fill("Bên thụ hưởng", "Hợp tác xã Yến Dương")
    officer.field("Loại nội dung").select_option("general")
    officer.fill("Số đề nghị (đồng)", said(millions))
    officer.look("commitment-propose")
    officer.press("Gửi đề nghị")
    officer.is_told("Đã gửi đề nghị cam kết.")


def appraises(officer: Visitor, title: str, millions: int) -> None:
    types_the_appraisal(officer, title, millions)
    officer.press("Thẩm định", context="act")
    officer.is_told("Đã thẩm định.")


def types_the_appraisal(officer: Visitor, title: str, millions: int) -> None:
    officer.open("budget:commitment", commitment(title).pk)
    officer.press("Thẩm định", context="act")
    officer.fill("Số thẩm định (đồng)", said(millions))


def cannot_appraise_more(officer: Visitor, title: str, millions: int) -> None:
    """The refusal says how much is left, and by how much the wish is too large."""
    types_the_appraisal(officer, title, millions)
    with officer.expecting(409):
        officer.press("Thẩm định", context="act")
    allocated, committed, _paid, left = totals()
    named = {"available": left, "allocated": allocated, "committed": committed, "amount": millions}
    facts = {name: said(amount) for name, amount in {**named, "over": millions - left}.items()}
    expect(officer.page.get_by_role("alert")).to_contain_text(officer.say(TOO_MUCH, **facts))
    officer.look("commitment-too-much")
    assert commitment(title).state == CommitmentState.PROPOSED


def approves(head: Visitor, title: str, number: str) -> None:
    head.open("budget:commitment", commitment(title).pk)
    head.press("Phê duyệt", context="act")
    head.fill("Số, ký hiệu văn bản làm căn cứ", number)
    head.look("commitment-approve")
    head.press("Phê duyệt", context="act")
    head.is_told("Đã phê duyệt cam kết.")
    assert commitment(title).state == CommitmentState.APPROVED


def notes(officer: Visitor, title: str, *, signed: str, accepted: str = "") -> None:
    """Contract and acceptance: on these depends what may be paid."""
    officer.open("budget:commitment", commitment(title).pk)
    officer.press("Ghi hợp đồng, tiến độ, nghiệm thu")
    officer.fill("Ngày ký hợp đồng", signed)
    officer.fill("Ngày nghiệm thu", accepted)
    officer.look("commitment-progress")
    officer.press("Lưu")
    officer.is_told("Đã ghi.")


def pays(accountant: Visitor, title: str, act: str, millions: int, paper: str) -> None:
    """An advance or a payment; a second press pays nothing twice."""
    held = commitment(title)
    accountant.open("budget:commitment", held.pk)
    accountant.press(act)
    accountant.fill("Số tiền (đồng)", said(millions))
    accountant.fill("Số chứng từ", paper)
    accountant.look("commitment-pay")
    accountant.button(act).dblclick()
    expect(accountant.page).to_have_url(accountant.address("budget:commitment", held.pk))
    assert commitment(title).paid_vnd == held.paid_vnd + millions * MILLION
    accountant.look("commitment")


def clears(accountant: Visitor, title: str, millions: int) -> None:
    """The papers of the advance have come; until then the year's end would ask it back."""
    accountant.open("budget:commitment", commitment(title).pk)
    accountant.press("Hoàn chứng từ tạm ứng")
    accountant.fill("Số tiền (đồng)", said(millions))
    accountant.look("commitment-clear")
    accountant.press("Ghi")
    accountant.is_told("Đã ghi.")
    assert commitment(title).holding.uncleared == 0


# ── the end of the year ──


def closes(controller: Visitor) -> None:
    """What has its contract goes over, everything else is cancelled; said before, done after."""
    controller.open("budget:years")
    controller.press("Chuyển sang chỉnh lý quyết toán")
    controller.press("Chuyển sang chỉnh lý")
    controller.is_told("Đã chuyển sang chỉnh lý quyết toán.")
    controller.press("Khóa năm")
    controller.sees(f"{said(190)} đ")
    controller.choose(FRIDGES, CarryOverGround.objects.get(code="equipment"))
    controller.fill("Văn bản cho phép chuyển nguồn", CARRY)
    controller.look("year-close")
    controller.press("Khóa năm")
    controller.is_told("Đã khóa năm ngân sách.")
    controller.look("years-closed")
    assert line().fiscal_year.state == YearState.CLOSED
    assert totals() == (300, 300, 300, 0)
    assert totals(plan.YEAR + 1) == (150, 150, 0, 0)


def reads_both_ledgers(reader: Visitor) -> None:
    """Every entry with the totals after it: the old year ends with what was paid, the new begins with what came."""
    ledger(reader, plan.YEAR, RUNNING)
    ledger(reader, plan.YEAR + 1, RUNNING_AFTER)


def ledger(reader: Visitor, year: int, totals_after: Running) -> None:
    reader.open("budget:line", line(year).pk)
    reader.look(f"budget-line-{year}")
    reader.press("Sổ chi tiết")
    rows = reader.page.locator("main tbody tr")
    expect(rows).to_have_count(len(totals_after))
    for row, after in zip(rows.all(), totals_after, strict=True):
        shown = row.locator("td.num").all_inner_texts()[-3:]
        assert [text.strip() for text in shown] == [said(amount) for amount in after]
    reader.look(f"ledger-{year}")
