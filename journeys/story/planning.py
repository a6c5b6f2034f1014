"""The office that draws the plan up: opens it, calls, sorts what comes, asks for opinions, answers each of them."""

from playwright.sync_api import Locator, expect

from journeys.browser import Visitor
from journeys.story import plan
from journeys.story.plan import Told
from ocop.law.indicators.models import Indicator
from ocop.steering.plans.models import Comment, Line, WorkGroup
from ocop.steering.plans.vocabulary import InputVerdict, PlanState, Response

CALL = "Đề nghị các sở, huyện đề xuất nội dung, chỉ tiêu đưa vào Kế hoạch OCOP năm 2020 của tỉnh."
NO_VANS = "Không thuộc nội dung chi của Chương trình OCOP."
TOLD_TWICE = "Đã tính trong chỉ tiêu sản phẩm mới chung của tỉnh."
KEPT = "Giữ mức 2 sản phẩm; Văn phòng Điều phối hỗ trợ huyện phát triển ý tưởng."


def opens(visitor: Visitor) -> None:
    """The page of the newest version."""
    visitor.open("plans:version", plan.newest().pk)


def opens_what_waits(visitor: Visitor, what: str, **said: str) -> None:
    """From the list of plans to what waits there for this person."""
    visitor.open("plans:list")
    waiting = visitor.page.locator("main .task").filter(has_text=visitor.say(what, **said))
    waiting.get_by_role("link").first.click()


def begins(office: Visitor) -> None:
    """A draft with one line, which lacks its day; nothing of this can go up, and the page says why."""
    office.open("plans:list")
    office.look("plans-empty")
    office.press("Lập kế hoạch")
    office.choose("Loại kế hoạch", plan.programme())
    office.fill("Tên kế hoạch", plan.TITLE)
    office.look("plan-new")
    office.press("Lập kế hoạch")
    office.is_told("Đã lập dự thảo kế hoạch.")
    office.look("plan-begun")
    office.press("Thêm nội dung")
    types(office, plan.PRODUCTS)
    office.look("line-add")
    office.press("Lưu")
    office.is_told("Đã thêm nội dung.")
    assert plan.line(plan.PRODUCTS).targets.count() == 3


def types(visitor: Visitor, told: Told) -> None:
    """The form of a line: what, who, when, how much where, which money; what the story leaves open stays so."""
    visitor.choose("Nhóm công việc", WorkGroup.objects.get(code=told.group))
    visitor.fill("Nội dung công việc", told.content)
    visitor.choose("Cơ quan chủ trì", plan.body(told.lead))
    visitor.fill("Hoàn thành", told.due)
    visitor.fill("Sản phẩm phải có", told.deliverable)
    if told.indicator:
        visitor.choose("Chỉ tiêu đo", Indicator.objects.get(code=told.indicator))
        types_targets(visitor, told)
    if told.money:
        visitor.fill(str(plan.source()), f"{told.money:,}".replace(",", "."))


def types_targets(visitor: Visitor, told: Told) -> None:
    row(visitor, 1).get_by_label(visitor.say("Số lượng")).fill(told.value)
    for number, (key, value) in enumerate(told.places.items(), start=2):
        unit = plan.body(key).unit
        assert unit is not None
        row(visitor, number).get_by_label(visitor.say("Nơi"), exact=True).select_option(str(unit.pk))
        row(visitor, number).get_by_label(visitor.say("Số lượng")).fill(value)


def row(visitor: Visitor, number: int) -> Locator:
    return visitor.page.get_by_role("group", name=visitor.say("Dòng %(n)s", n=number), exact=True)


def calls(office: Visitor) -> None:
    """Three departments and two districts are asked."""
    opens(office)
    office.press("Lấy đề xuất")
    office.fill("Đề nghị gửi trước hoặc trong ngày", plan.DUE.strftime("%d/%m/%Y"))
    for key in ("sct", "snn", "syt", "ubnd.060", "ubnd.061"):
        office.tick(plan.body(key).name)
    expect(office.page.locator("main fieldset details").last).not_to_have_attribute("open", "")  # the many communes
    office.fill("Nội dung đề nghị", CALL)
    office.look("call")
    office.press("Gửi đề nghị")
    office.is_told("Đã gửi đề nghị đến các cơ quan.")
    office.look("inputs-waiting")
    plan.state_is(PlanState.COLLECTING)


def sorts(office: Visitor) -> None:
    """Late answers are marked, doubles stand side by side; what stays out has its reason, the rest goes in."""
    office.open("plans:inputs", plan.newest().pk)
    office.sees(office.say("Gửi muộn"))
    doubles = office.page.locator("section").filter(has_text=office.say("Nội dung có thể trùng nhau"))
    expect(doubles).to_contain_text(plan.body("ubnd.060").name)
    expect(doubles).to_contain_text(office.say("trong dự thảo"))
    office.look("inputs")
    refuses(office, plan.SAME, TOLD_TWICE)
    refuses(office, plan.VAN, NO_VANS)
    for told in (plan.POINTS, plan.TRAINING, plan.MEETING, plan.FAIR):
        takes(office, told)
    office.look("inputs-sorted")
    office.press("Kết thúc lấy đề xuất")
    office.press("Kết thúc lấy đề xuất")
    office.is_told("Đã kết thúc lấy đề xuất.")
    assert plan.newest().lines.count() == plan.LINES


def proposal(office: Visitor, told: Told) -> Locator:
    """What a body has sent, on the page of the office."""
    found = Line.objects.get(request__isnull=False, content=told.content)
    return office.page.locator(f"#dong-{found.pk}")


def refuses(office: Visitor, told: Told, reason: str) -> None:
    proposal(office, told).get_by_role("link", name=office.say("Không đưa vào"), exact=True).click()
    office.fill("Lý do", reason)
    office.look("input-refuse")
    office.press("Không đưa vào kế hoạch")
    office.is_told("Đã ghi lý do không đưa nội dung vào kế hoạch.")
    expect(proposal(office, told)).to_contain_text(reason)


def takes(office: Visitor, told: Told) -> None:
    name = office.say("Đưa vào kế hoạch: %(content)s", content=told.content)
    proposal(office, told).get_by_role("button", name=name).click()
    office.is_told("Đã đưa nội dung đề xuất vào kế hoạch.")
    answer = Line.objects.get(request__isnull=False, content=told.content).answer
    assert answer.verdict == InputVerdict.TAKEN


def fills_the_gap(office: Visitor) -> None:
    """The page says which line lacks what; mended, the line is whole but for some places."""
    opens(office)
    gap = office.page.locator(f"#dong-{plan.line(plan.PRODUCTS).pk}")
    expect(gap).to_contain_text(office.say("Còn thiếu"))
    expect(gap).to_contain_text(office.say("thời hạn"))
    obstacles = office.page.locator(".obstacles")
    expect(obstacles).to_contain_text(plan.PRODUCTS.content)
    expect(obstacles).to_contain_text(office.say("Chưa lấy ý kiến các cơ quan."))
    office.look("plan-with-gaps")
    gap.get_by_role("link", name=office.say("Sửa")).click()
    office.fill("Hoàn thành", "31/12/2020")
    office.look("line-edit")
    office.press("Lưu")
    office.is_told("Đã lưu nội dung.")
    expect(gap).not_to_contain_text(office.say("thời hạn"))


def asks(office: Visitor) -> None:
    """Those who proposed are ticked already; two of them are not asked again."""
    opens(office)
    office.press("Lấy ý kiến")
    office.fill("Đề nghị gửi trước hoặc trong ngày", plan.OPINIONS_DUE.strftime("%d/%m/%Y"))
    for key in ("snn", "ubnd.061"):
        office.tick(plan.body(key).name, on=False)
    office.look("opinions-ask")
    office.press("Gửi lấy ý kiến")
    office.is_told("Đã gửi dự thảo đi lấy ý kiến.")
    plan.state_is(PlanState.CONSULTING)


def answers(office: Visitor) -> None:
    """One comment is taken over; the other is not, and that is not said without a reason."""
    accepted, rejected = Comment.objects.order_by("pk")
    responds(office, accepted, "Tiếp thu", "")
    office.press("Lưu")
    office.is_told("Đã lưu giải trình.")
    responds(office, rejected, "Không tiếp thu", "")
    with office.expecting(409):
        office.press("Lưu")
    told = office.say("Trả lời “%(response)s” thì ghi rõ giải trình.", response=office.say("Không tiếp thu"))
    expect(office.page.get_by_role("alert")).to_contain_text(told)
    office.look("comment-refused")
    responds(office, rejected, "Không tiếp thu", KEPT)
    office.press("Lưu")
    office.is_told("Đã lưu giải trình.")
    office.look("opinions")
    found = Comment.objects.order_by("pk").values_list("response", flat=True)
    assert list(found) == [Response.ACCEPTED, Response.REJECTED]


def responds(office: Visitor, comment: Comment, response: str, answer: str) -> None:
    office.open("plans:answer-comment", comment.pk)
    office.tick(office.say(response))
    office.fill("Giải trình", answer)


def asks_finance(office: Visitor) -> None:
    opens(office)
    office.press("Thẩm định kinh phí")
    office.press("Đề nghị thẩm định kinh phí")
    office.is_told("Đã đề nghị thẩm định kinh phí.")


def mends(office: Visitor, deliverable: str) -> None:
    """What the Chairman missed is written into the line."""
    opens_what_waits(office, "Sửa kế hoạch bị trả lại")
    office.look("plan-returned")
    office.open("plans:edit-line", plan.line(plan.POINTS).pk)
    office.fill("Sản phẩm phải có", deliverable)
    office.press("Lưu")
    office.is_told("Đã lưu nội dung.")
