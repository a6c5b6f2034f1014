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
from ocop.cycle.assessment.services import declaring
from ocop.cycle.assessment.tests.hall import Hall
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.evidence.models import Paper
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY

LISTS = (
    "assessment:sittings", "assessment:results", "dossiers:list", "dossiers:work", "products:list", "products:entries",
    "products:work", "products:board", "evidence:list", "desk:home", "notifications:list",
)  # fmt: skip
EXPORTS = ("dossiers:list", "assessment:sittings", "assessment:results", "products:list", "products:entries")
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
        for row in (found, found.product, *papers_of(found)):
            search.index(row)  # the factories write rows; a service would have done it
    assert {mine.get_absolute_url(), mine.product.get_absolute_url()} <= found_by(member, mine.product.name)
    assert mine.product.name in producers_page(member, mine)
    for name, key in pages_of_product(mine):
        assert member.open(name, key).status == 200, name


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


def declares_nothing_about(council: Hall, name: str, item: Item) -> None:
    """Of the other dossiers the member goes on scoring."""
    declaring.declare(item.pk, by=council.people[name], on=DAY, kind="none")


def finds_it_nowhere(member: Visitor, item: Item, other: str, *, result: Result | None = None) -> None:
    """Neither page nor paper, list, export, search nor count; nor its product, the papers used in it, what the
    producer's pages, submissions and minutes say.
    """
    for name, key in [*pages(item, result), *pages_of_product(item.dossier)]:
        assert member.open(name, key).status == 404, name
    for name in LISTS:
        member.open(name)
        expect(member.page.locator("main")).not_to_contain_text(item.called)
    assert listed(member, "dossiers:list") == {other}
    for name in EXPORTS:
        assert item.called not in exported(member, name), name
    assert item.called not in producers_page(member, item.dossier)
    assert item.called not in words_of(member, "assessment:sitting", item.sitting_id)
    assert item.called not in words_of(member, "assessment:submissions")
    assert not hidden_links(item, result) & found_by(member, item.called)
    member.look("search-nothing")


def hidden_links(item: Item, result: Result | None) -> set[str]:
    """Every address that leads to the dossier, whatever it is about."""
    dossier = item.dossier
    product: Product = dossier.product
    rows = [item, dossier, product, dossier.entry, *papers_of(dossier), *item.sheets.all(), *filter(None, [result])]
    return {row.get_absolute_url() for row in rows}


def papers_of(dossier: Dossier) -> list[Paper]:
    """The papers that stand behind its answers."""
    return list(Paper.objects.filter(pk__in=dossier.points.values("papers__paper")))


def pages_of_product(dossier: Dossier) -> list[tuple[str, Any]]:
    """The product, its entry with all that belongs to it, the papers used in the dossier."""
    found = [("products:product", dossier.product_id), ("products:entry", dossier.entry_id)]
    return [*found, *(("evidence:paper", paper.pk) for paper in papers_of(dossier))]


def producers_page(member: Visitor, dossier: Dossier) -> str:
    """What the list of products and the producer's library say, but for the producer's own name."""
    producer = dossier.product.producer
    said = words_of(member, "products:list") + words_of(member, "evidence:library", producer.pk)
    return said.replace(producer.name, "")


def words_of(member: Visitor, name: str, *key: Any) -> str:
    """What the page says; nothing where there is none for the member."""
    if member.open(name, *key).status != 200:
        return ""
    return member.page.locator("main").inner_text()


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
    found += [("products:readiness", item.dossier.entry_id)]
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
    expect(row.locator('td[data-label="Hồ sơ"]')).to_have_text("1")


def is_told_nothing(council: Hall, name: str, item: Item, *, before: int) -> None:
    """No notice since the declaration speaks of it."""
    assert notices_about(council, name, item) == before


def notices_about(council: Hall, name: str, item: Item) -> int:
    told = Notice.objects.filter(person=council.people[name])
    return sum(item.called in str(vars(notice)) for notice in told)
