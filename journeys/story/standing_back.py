"""A member of the council who also works in the office of the province, and is the sister of a director: once she has
said so, her dossier is nowhere for her, whatever her posts would open.
"""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import expect

from journeys.browser import Visitor
from journeys.story.hall import enter_post
from ocop.actors.notifications.models import Notice
from ocop.base.search import services as search
from ocop.cycle.assessment.models import Item, Result
from ocop.cycle.assessment.tests.hall import Hall
from ocop.cycle.dossiers.models import Dossier

WORDS = "Em gái tôi là giám đốc hợp tác xã"


def works_in_the_office_too(council: Hall, name: str) -> None:
    """The post reads every dossier of the province."""
    enter_post(council.people[name], council.office, "coord_officer", "Chuyên viên")


def sees_both(member: Visitor, mine: Dossier, other: Dossier) -> None:
    """Before the declaration nothing is hidden."""
    for found in (mine, other):
        assert member.open("dossiers:dossier", found.pk).status == 200
    assert listed(member, "dossiers:list") == {mine.product.name, other.product.name}
    for found in (mine, other):
        search.index(found)  # the factories write rows; a service would have done it
    assert mine.get_absolute_url() in found_by(member, mine.product.name)


def declares_an_interest(member: Visitor, item: Item) -> None:
    """The member stands back at once; the sitting that answers no longer shows the dossier."""
    member.open("assessment:declare", item.pk)
    member.page.locator('input[name="kind"][value="interest"]').check()
    member.page.locator("#id_words").fill(WORDS)
    member.look("declare-interest")
    member.press("Gửi bản khai")
    member.is_told("Đã ghi nhận; anh/chị không tham gia hồ sơ này và không còn thấy hồ sơ.")
    expect(member.page.locator("main")).not_to_contain_text(item.called)
    member.look("sitting-without-it")


def finds_it_nowhere(member: Visitor, item: Item, other: str, *, result: Result | None = None) -> None:
    """Neither page nor paper, list, export, search nor count."""
    for name, key in pages(item, result):
        assert member.open(name, key).status == 404, name
    for name in ("assessment:sittings", "assessment:results", "dossiers:list", "dossiers:work", "desk:home"):
        member.open(name)
        expect(member.page.locator("main")).not_to_contain_text(item.called)
    assert listed(member, "dossiers:list") == {other}
    for name in ("dossiers:list", "assessment:sittings", "assessment:results"):
        assert item.called not in exported(member, name)
    hidden = {item.get_absolute_url(), item.dossier.get_absolute_url()}
    assert not hidden & found_by(member, item.called)
    assert not result or result.get_absolute_url() not in found_by(member, item.called)
    member.look("search-nothing")


def found_by(member: Visitor, words: str) -> set[str]:
    """Where the search leads."""
    member.open("desk:search", query=f"?q={words}")
    links = member.page.locator("main a").all()
    return {urlsplit(link.get_attribute("href") or "").path for link in links}


def pages(item: Item, result: Result | None) -> list[tuple[str, Any]]:
    """Every address that names the dossier, its place before the council, its result."""
    acts = ("item", "pack", "declare", "note", "opinion", "knock-out", "close-item", "recuse", "take-off")
    found = [(f"assessment:{name}", item.pk) for name in acts]
    found += [(f"dossiers:{name}", item.dossier_id) for name in ("dossier", "versions", "thread", "accept")]
    found += [("assessment:sheet", sheet.pk) for sheet in item.sheets.all()]
    return [*found, *([("assessment:result", result.pk)] if result else [])]


def listed(member: Visitor, name: str) -> set[str]:
    """The headings of the rows of a list."""
    member.open(name)
    return set(member.page.locator("main tbody th a").all_inner_texts())


def exported(member: Visitor, name: str) -> str:
    answer = member.page.context.request.get(f"{member.address(name)}?tai=csv")
    assert answer.status == 200
    return answer.text()


def counts_one_dossier(member: Visitor, item: Item) -> None:
    """The list of sittings counts what the member may see."""
    member.open("assessment:sittings")
    row = member.page.locator("main tbody tr").filter(has_text=str(item.sitting))
    expect(row.locator("td.num, td[class*=num]").first).to_have_text("1")


def is_told_nothing(council: Hall, name: str, item: Item, *, before: int) -> None:
    """No notice since the declaration speaks of it."""
    assert notices_about(council, name, item) == before


def notices_about(council: Hall, name: str, item: Item) -> int:
    told = Notice.objects.filter(person=council.people[name])
    return sum(item.called in str(vars(notice)) for notice in told)
