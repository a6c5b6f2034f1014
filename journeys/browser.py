"""A person at a browser: opens, fills in, presses, and looks at every page as a careful customer would."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Model
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, pgettext
from playwright.sync_api import Browser, BrowserContext, Download, Locator, Page, Response, TimeoutError, expect

from config.environment import ROOT, Environment

ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, TABLET = 360, 820
HEIGHTS = {PHONE: 740, TABLET: 1180, 1280: 900}
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)
TOLD = "#loi-bao"
REFUSALS = (409, 422)


@dataclass(frozen=True)
class Kind:
    """The way a story is lived: in which language, at which width, with scripts or without.

    `phone_too`: each page that is looked at must also fit a phone.
    """

    language: str = "vi"
    width: int = 1280
    scripts: bool = True
    phone_too: bool = False

    def __str__(self) -> str:
        return f"{self.language}-{self.width}" + ("" if self.scripts else "-no-scripts")


@dataclass
class Visitor:
    """One person in a browser of their own. Words are given in Vietnamese and said in the person's language."""

    page: Page
    kind: Kind
    base: str
    faults: list[str] = field(default_factory=list)
    looked_at: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("console", lambda line: line.type == "error" and self.note_console(line.text))
        self.page.on("response", self.note_response)

    # ── words ──

    def say(self, msgid: str, *, context: str = "", **facts: Any) -> str:
        """The sentence in the person's language."""
        with translation.override(self.kind.language):
            said = pgettext(context, msgid) if context else gettext(msgid)
            return said % facts if facts else said

    def address(self, name: str, *args: Any) -> str:
        with translation.override(self.kind.language):
            return self.base + reverse(name, args=args)

    # ── doing ──

    def sign_in(self, full_name: str) -> None:
        """One press on the sign-in page of a demonstration, from the first page in one's own language."""
        self.open("desk:home")
        self.page.get_by_role("button", name=full_name, exact=True).click()
        expect(self.page.locator("h1")).to_contain_text(full_name)

    def open(self, name: str, *args: Any, query: str = "") -> Response:
        answer = self.page.goto(self.address(name, *args) + query)
        assert answer is not None
        return answer

    def button(self, msgid: str, **facts: Any) -> Locator:
        """A button or a link that looks like one."""
        name = self.say(msgid, **facts)
        main = self.page.locator("main")
        return main.get_by_role("button", name=name, exact=True).or_(main.get_by_role("link", name=name, exact=True))

    def press(self, msgid: str, **facts: Any) -> None:
        """Press it, or say what the page shows instead."""
        try:
            self.button(msgid, **facts).first.click()
        except TimeoutError as nothing:
            shown = self.page.locator("main").inner_text()[:800]
            raise AssertionError(f"no “{self.say(msgid, **facts)}” on {self.page.url}:\n{shown}") from nothing

    def fill(self, label: str, value: str) -> None:
        self.field(label).fill(value)

    def field(self, label: str) -> Locator:
        """The field whose label begins with these words; what follows says that it may stay empty."""
        return self.page.locator("main").get_by_label(self.say(label)).first

    def choose(self, label: str, thing: Model) -> None:
        """The option that stands for this thing, whatever it is called in the person's language."""
        self.field(label).select_option(str(thing.pk))

    def tick(self, name: str, *, on: bool = True) -> None:
        """The box beside exactly these words."""
        self.page.locator("main").get_by_label(name, exact=True).set_checked(on)

    def attach(self, label: str, name: str, content: bytes) -> None:
        self.field(label).set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": content})

    def download(self, link: Locator) -> bytes:
        with self.page.expect_download() as waiting:
            link.click()
        found: Download = waiting.value
        return Path(found.path()).read_bytes()

    def signs_in_beside(self, full_name: str) -> None:
        """On the page that says that the session has ended: sign in in another tab, come back, send again."""
        self.look("session-ended")
        with self.page.context.expect_page() as opened:
            self.page.locator("main").get_by_role("link").first.click()
        beside = opened.value
        beside.get_by_role("button", name=full_name, exact=True).click()
        expect(beside.locator("header .menu")).to_be_visible()
        beside.close()
        self.press("Gửi lại")
        if self.button("Gửi lại").count():  # signing in has changed the page's token: asked once more
            self.press("Gửi lại")

    # ── seeing ──

    def is_told(self, msgid: str, **facts: Any) -> None:
        """The page says so where acts are answered."""
        expect(self.page.locator(TOLD)).to_contain_text(self.say(msgid, **facts))

    def sees(self, text: str) -> None:
        expect(self.page.locator("main")).to_contain_text(text)

    def look(self, name: str) -> None:
        """This page has no fault: no error told, no sideways scroll, nothing axe objects to (once for each name)."""
        self.page.wait_for_load_state()
        assert not self.faults, f"{name}: {self.faults}"
        photograph(self.page, f"{self.kind}-{name}")
        assert_fits(self.page, name)
        if self.kind.scripts and name not in self.looked_at:
            self.looked_at.add(name)
            assert_accessible(self.page, name)
            if self.kind.phone_too:
                self.look_on_a_phone(name)

    def look_on_a_phone(self, name: str) -> None:
        """The same page on the screen of a phone, then on the person's own again."""
        own = self.page.viewport_size
        assert own is not None
        self.page.set_viewport_size({"width": PHONE, "height": HEIGHTS[PHONE]})
        photograph(self.page, f"{self.kind}-{name}-phone")
        assert_fits(self.page, f"{name} on a phone")
        self.page.set_viewport_size(own)

    def note_console(self, text: str) -> None:
        """What the browser itself says of a refusal (409, 422) or of a line that breaks is part of it."""
        if not text.startswith(("Failed to load resource", "htmx:sendError", "htmx:afterRequest")):
            self.faults.append(f"console: {text}")

    def note_response(self, response: Response) -> None:
        """Every part of a page must come; pages and refusals are judged by the stories."""
        if response.status >= 400 and response.status not in REFUSALS and response.request.resource_type != "document":
            self.faults.append(f"{response.status} {urlsplit(response.url).path}")

    @contextmanager
    def expecting(self, status: int) -> Iterator[None]:
        """The page that answers has this status."""
        with self.page.expect_response(lambda r: r.request.is_navigation_request() and r.status == status):
            yield


def new_context(browser: Browser, kind: Kind) -> BrowserContext:
    """A browser as on a phone or on a desk."""
    return browser.new_context(
        viewport={"width": kind.width, "height": HEIGHTS[kind.width]},
        java_script_enabled=kind.scripts,
        locale={"vi": "vi-VN", "en": "en-GB"}[kind.language],
        timezone_id="Asia/Ho_Chi_Minh",
        accept_downloads=True,
    )


def assert_fits(page: Page, name: str) -> None:
    """Nobody scrolls sideways, no table lies under its neighbour, no words stand letter by letter; says where."""
    wide = page.evaluate(
        """() => {
          const right = element => element.getBoundingClientRect().right;
          const page = document.documentElement.scrollWidth <= window.innerWidth ? [] :
            [...document.querySelectorAll("body *")].filter(e => right(e) > window.innerWidth + 1);
          const scrolls = element => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
          const framed = element => element.tagName !== "MAIN" && (scrolls(element) || framed(element.parentElement));
          const tables = [...document.querySelectorAll("main table")].filter(table => table.checkVisibility() &&
            right(table) > right(table.parentElement) + 1 && !framed(table.parentElement));
          const crushed = [...document.querySelectorAll("main dd, main td")].filter(cell => cell.checkVisibility() &&
            cell.clientWidth < 40 && cell.textContent.trim().length > 8);
          return [...page, ...tables, ...crushed].slice(0, 5).map(e => e.outerHTML.slice(0, 140));
        }"""
    )
    assert not wide, f"{name} does not fit ({page.url}): {wide}"


def assert_accessible(page: Page, name: str) -> None:
    """axe finds nothing; it runs through the browser's evaluate call, past the page's own policy."""
    page.evaluate(axe())
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", TAGS
    )
    told = [
        f"{v['id']} ({v['impact']}): {v['help']}\n    " + "\n    ".join(told_node(node) for node in v["nodes"][:4])
        for v in found["violations"]
    ]
    assert not told, f"{name} ({page.url}) is not accessible:\n  " + "\n  ".join(told)


def told_node(node: dict[str, Any]) -> str:
    reasons = [check["message"] for check in (*node["any"], *node["all"], *node["none"])]
    return f"{node['target']} {node['html'][:160]} – {'; '.join(reasons)[:200]}"


@cache
def axe() -> str:
    """The source of axe-core, as `make setup` brought it."""
    return (ROOT / "vendor" / "axe" / "axe.min.js").read_text(encoding="utf-8")


def photograph(page: Page, name: str) -> None:
    """A picture of the whole page into the folder of JOURNEY_PICTURES, for whoever wants to look at the pages."""
    if folder := Environment(os.environ).text("JOURNEY_PICTURES", ""):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
