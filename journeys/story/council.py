"""Members of the council at their tablets, and the chair before the board: declare, score, sign, close."""

from typing import Any

from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story.breaking import Line, counts
from journeys.story.hall import WHY
from ocop.cycle.assessment.models import Item, Result, Sheet

Chosen = dict[str, int | None]
HELD = "Chưa lưu lên máy chủ, đang giữ trên máy này."


def declares(member: Visitor, item: Item) -> None:
    """No interest, product by product; only then is the dossier read."""
    assert member.open("assessment:pack", item.pk).status == 403
    member.open("assessment:sitting", item.sitting_id)
    name = member.say("Khai xung đột lợi ích: %(name)s", name=item.called)
    member.page.get_by_role("link", name=name, exact=True).click()
    member.page.locator('input[name="kind"][value="none"]').check()
    member.look("declare")
    member.press("Gửi bản khai")
    member.is_told("Đã ghi nhận bản khai.")
    assert member.open("assessment:pack", item.pk).status == 200
    member.look("pack")


def takes_the_sheet(member: Visitor, item: Item) -> None:
    """From the list of the sitting to the own sheet, which shows nobody else's points."""
    member.open("assessment:sitting", item.sitting_id)
    member.look("sitting-open")
    name = member.say("Phiếu của tôi: %(name)s", name=item.called)
    member.page.get_by_role("link", name=name, exact=True).click()
    expect(member.page.locator("h1")).to_contain_text(item.called)
    assert member.say("Chủ thể tự chấm") not in member.page.locator("main").inner_text()


def card(member: Visitor, code: str) -> Any:
    return member.page.locator(f"#c-{code.replace('.', '-')}")


def radio(member: Visitor, code: str, option: int | None) -> Any:
    value = "none" if option is None else str(option)
    return card(member, code).locator(f'input[name="option"][value="{value}"]')


def picks(member: Visitor, code: str, option: int | None) -> None:
    radio(member, code, option).check()


def explains(member: Visitor, code: str) -> None:
    found = card(member, code)
    if not found.locator("textarea").is_visible():
        found.locator("details > summary").click()
    found.locator("textarea").fill(WHY)
    found.locator("textarea").press("Tab")


def scores_first(member: Visitor, chosen: Chosen, *, count: int = 3) -> None:
    """Every choice and every reason is saved as it is made."""
    for code in list(chosen)[:count]:
        with member.page.expect_response("**/chon/"):
            picks(member, code, chosen[code])
        with member.page.expect_response("**/chon/"):
            explains(member, code)
        expect(card(member, code).locator("[data-told]")).to_contain_text(
            member.say("Đã lưu %(at)s", at="").strip()
        )  # fmt: skip
    member.look("sheet")


def scores_without_a_line(member: Visitor, sheet: Sheet, chosen: Chosen, codes: list[str]) -> None:
    """The line breaks between two criteria; the member goes on; what is chosen stays on the tablet, even reloaded."""
    line, before = Line(member), sheet.choices.count()
    is_kept(member)
    line.breaks()
    for code in codes:
        picks(member, code, chosen[code])
        explains(member, code)
        expect(card(member, code).locator("[data-told]")).to_contain_text(member.say(HELD))
    counts(member, waiting=len(codes))
    member.look("sheet-without-a-line")
    assert sheet.choices.count() == before
    member.page.reload()
    for code in codes:
        expect(radio(member, code, chosen[code])).to_be_checked()
    line.is_back()
    counts(member, waiting=0)
    kept = {row.criterion: (row.option, row.reason) for row in sheet.choices.filter(criterion__in=codes)}
    assert kept == {code: (chosen[code], WHY) for code in codes}
    assert sheet.choices.count() == before + len(codes)


def is_kept(member: Visitor) -> None:
    """The worker of the tablet has the page of the sheet."""
    member.page.wait_for_function(
        "async () => Boolean(await caches.match(location.pathname, {ignoreVary: true}))"
    )  # fmt: skip


def signs(member: Visitor, sheet: Sheet, total: int) -> None:
    """The machine adds up; after the signature the sheet is locked."""
    member.open("assessment:sheet", sheet.pk)
    expect(member.page.locator("#tong .sum b")).to_have_text(str(total))
    member.look("sheet-complete")
    member.press("Ký và khóa phiếu")
    member.look("sign")
    member.press("Ký và khóa phiếu")
    member.is_told("Đã ký và khóa phiếu.")
    member.look("sheet-signed")
    expect(member.page.locator('input[name="option"]')).to_have_count(0)
    sheet.refresh_from_db()
    assert (sheet.is_signed, sheet.total) == (True, total)


def opens_the_sitting(chair: Visitor, item: Item) -> None:
    chair.open("assessment:sitting", item.sitting_id)
    chair.look("sitting-planned")
    chair.press("Mở phiên")
    chair.press("Mở phiên")
    chair.look("sitting-opened")


def waits_for_the_others(chair: Visitor, item: Item, *, signed: str) -> None:
    """While a sheet is missing the board has no points."""
    chair.open("assessment:item", item.pk)
    chair.sees(signed)
    expect(chair.page.locator("#diem")).to_have_count(0)
    chair.look("board-waiting")


def closes(chair: Visitor, item: Item) -> Result:
    """The board shows all points; the result is frozen."""
    chair.open("assessment:item", item.pk)
    expect(chair.page.locator("#diem")).to_be_visible()
    chair.look("board")
    chair.press("Kết thúc hồ sơ")
    chair.look("close-item")
    chair.press("Kết thúc hồ sơ")
    chair.is_told("Đã kết thúc hồ sơ; kết quả được chốt.")
    return Result.objects.get(item=item)


def reads_the_result(visitor: Visitor, result: Result, name: str, *, stars: int) -> list[str]:
    """Mean and stars, and why: the lines of the explanation."""
    assert visitor.open("assessment:result", result.pk).status == 200
    visitor.look(name)
    expect(visitor.page.locator(".figures b").nth(1)).to_have_text(str(stars))
    return [line.strip() for line in visitor.page.locator("#giai-thich li").all_inner_texts()]


# ── in writing ──


def gives_an_opinion(member: Visitor, item: Item) -> None:
    """With the signed sheet: no meeting is needed."""
    member.open("assessment:item", item.pk)
    member.press("Cho ý kiến")
    member.page.locator('input[name="kind"][value="agree"]').check()
    member.look("opinion")
    member.press("Gửi ý kiến")
    member.is_told("Đã gửi ý kiến.")


def cannot_close(chair: Visitor, item: Item, *, waiting: list[str]) -> None:
    """The board names whose opinion is missing."""
    chair.open("assessment:item", item.pk)
    for name in waiting:
        expect(chair.page.locator("main .obstacles").first).to_contain_text(name)
    chair.look("board-written-waiting")
