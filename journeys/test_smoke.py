"""The frame: every link of every role's menu opens, in both languages, by keyboard, on paper."""

import pytest
from playwright.sync_api import expect

from journeys import cast
from journeys.browser import Kind, Visitor
from journeys.story import directive, shortcuts

pytestmark = pytest.mark.journey

MENU = "header .menu nav a, .desk-nav a"
SIZES = [Kind("vi", 1280), Kind("en", 360)]


@pytest.fixture
def town(make_town):
    town = make_town()
    town.day(directive.GIVEN)
    return town


def links(visitor: Visitor) -> list[str]:
    """The addresses of the menus on this page."""
    found = visitor.page.locator(MENU).evaluate_all("all => all.map(link => link.href)")
    return list(dict.fromkeys(found))


def test_every_link_of_every_menu_opens(town):
    shortcuts.accepted()
    shut = []
    for role in cast.every_role():
        visitor = town.visitor()
        visitor.sign_in(cast.full_name(role))
        found = links(visitor)
        assert found, role
        answers = [visitor.page.request.get(address) for address in found]
        shut += [(role, answer.status, answer.url) for answer in answers if answer.status != 200]
        visitor.page.context.close()
    assert shut == []


@pytest.mark.parametrize("kind", SIZES, ids=str)
def test_every_page_of_the_menus_can_be_read_by_everybody(town, kind):
    """axe and the width of the screen, on the pages of an officer of the office and of an administrator."""
    shortcuts.accepted()
    cast.every_role()
    stranger = town.visitor(kind)
    stranger.open("people:sign-in")
    stranger.look("sign-in")
    seen: set[str] = set()
    for role in ("coord_officer", "administrator", "auditor"):
        visitor = town.visitor(kind)
        visitor.sign_in(cast.full_name(role))
        for address in links(visitor):
            if address not in seen:
                seen.add(address)
                visitor.page.goto(address)
                visitor.look("menu-" + address.removeprefix(visitor.base).strip("/").replace("/", "-"))


@pytest.mark.parametrize("kind", SIZES, ids=str)
def test_the_other_language_is_the_same_page(town, kind):
    shortcuts.accepted()
    visitor = town.visitor(kind)
    visitor.sign_in(cast.full_name("clerk"))
    visitor.open("directives:tasks", query="?tinh-trang=not_due&co-quan=1")
    other = {"vi": "en", "en": "vi"}[kind.language]
    if kind.width < 576:
        visitor.page.locator("header .menu summary").click()
    visitor.page.locator(f"header a[hreflang={other}]:visible").click()
    visitor.kind = Kind(other, kind.width)
    expect(visitor.page).to_have_url(visitor.address("directives:tasks") + "?tinh-trang=not_due&co-quan=1")
    expect(visitor.page.locator("html")).to_have_attribute("lang", other)


def test_the_keyboard_goes_first_to_the_content_and_is_always_seen(town):
    visitor = town["clerk"]
    visitor.open("desk:home")
    visitor.page.keyboard.press("Tab")
    expect(visitor.page.locator(".skip-link")).to_be_focused()
    expect(visitor.page.locator(".skip-link")).to_be_in_viewport()
    for _ in range(12):
        assert visitor.page.evaluate(
            """() => { const style = getComputedStyle(document.activeElement);
            const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            return ring || style.boxShadow !== "none"; }"""
        ), visitor.page.evaluate("document.activeElement.outerHTML")
        visitor.page.keyboard.press("Tab")
    visitor.page.locator(".skip-link").focus()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("main")).to_be_focused()


def test_a_paper_is_printed_without_the_furniture(town):
    visitor = town["clerk"]
    visitor.open("ui:paper")
    visitor.look("paper-specimen")
    visitor.page.emulate_media(media="print")
    expect(visitor.page.locator(".paper").first).to_be_visible()
    for furniture in ("header", "nav", ".skip-link"):
        assert visitor.page.locator(f"{furniture}:visible").count() == 0, furniture
