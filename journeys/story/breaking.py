"""A phone on a line that is slow, breaks, and comes back; what its panel says of what waits."""

from functools import cached_property

from playwright.sync_api import CDPSession, expect

from journeys.browser import Visitor

PANEL = "[data-waiting]"
SLOW, CRAWLING = 60_000, 6_000  # bytes a second on a good day, and in the rain


class Line:
    """The line of one phone: slow, broken, back; one hand on it, since each throttle would hold beside the others."""

    def __init__(self, visitor: Visitor) -> None:
        self.context = visitor.page.context
        self.page = visitor.page

    @cached_property
    def session(self) -> CDPSession:
        """Where the browser is told how fast its line is."""
        return self.context.new_cdp_session(self.page)

    def carries(self, bytes_a_second: int) -> None:
        speed = {"latency": 120, "downloadThroughput": SLOW, "uploadThroughput": bytes_a_second}
        self.session.send("Network.enable")
        self.session.send("Network.emulateNetworkConditions", {"offline": False, **speed})

    def is_good(self) -> None:
        self.session.detach()

    def breaks(self) -> None:
        self.context.set_offline(True)

    def is_back(self) -> None:
        self.context.set_offline(False)


def counts(visitor: Visitor, *, waiting: int) -> None:
    """The panel of every page says how much waits and how much has gone."""
    told = f"{visitor.say('Đang chờ')}: {waiting} · "
    expect(visitor.page.locator(f"{PANEL} [role=status]")).to_contain_text(told)


def shows(visitor: Visitor, msgid: str) -> None:
    expect(visitor.page.locator(PANEL)).to_contain_text(visitor.say(msgid))


def pages_are_kept(visitor: Visitor) -> None:
    """The five pages of the form, and the one where another product is begun."""
    for _ in range(200):
        if visitor.page.evaluate("async () => (await (await caches.open('pages')).keys()).length") >= 6:
            return
        visitor.page.wait_for_timeout(100)
    raise AssertionError("the worker has not kept the pages of the form")
