"""The cycle of the demonstration: this year and the next are open, invented products stand on every stage of the way
from the idea to the product that is ready, and the cooperative writes down another idea.
"""

from datetime import date, timedelta

from ocop.actors.producers.models import Producer
from ocop.cycle.products.models import CycleEntry
from ocop.cycle.products.services.starting import start
from ocop.cycle.products.services.writing import save_idea
from ocop.cycle.products.vocabulary import Route
from ocop.cycle.rounds.models import ProgrammeYear
from ocop.cycle.rounds.services import open_year
from ocop.steering.windows.queries.days import window as window_of
from ocop.steering.windows.services.moving import move_window

from .cast import Cast
from .cycling import CycleScene, moments
from .cycling.scene import OWN
from .plans import play
from .telling import story_of

STORY = "chu-trinh-nay"
WINDOWS = ("IDEAS", "COMMUNE_IDEAS", "BUSINESS_PLANS")
OLDEST, LONGER = 100, 21  # days before and after today in which ideas and plans come in
PRODUCT = "Bí xanh sấy dẻo (sản phẩm minh họa)"
IDEA = {
    "core_value": "Bí xanh trồng trên đất ruộng một vụ, sấy bằng bơm nhiệt, không dùng chất bảo quản",
    "packing": "Túi giấy có lớp tráng, 200 g",
    "materials": [{"name": "Bí xanh", "source": "Thành viên hợp tác xã", "share": "100", "owner": "Hộ thành viên"}],
    "labour_total": 14,
    "labour_local": 14,
}


def tell(cast: Cast, producer: Producer, *, today: date) -> CycleScene:
    """The whole story; the last idea is left half written, so that its director has something to go on with."""
    scene = opened(cast, today)
    scene.producers[OWN] = producer
    scene.enter_producers()
    play(moments(scene), until=today)
    left_half_written(scene)
    return scene


def opened(cast: Cast, today: date) -> CycleScene:
    """This year and the next are open, and ideas and plans may come in as long as the story needs."""
    scene = CycleScene(story_of(STORY), cast, today, ProgrammeYear())
    scene.year = open_year(by=scene.office(), on=scene.first, year=today.year)
    open_year(by=scene.office(), on=today, year=today.year + 1)
    for code in WINDOWS:
        widen(scene, code)
    return scene


def widen(scene: CycleScene, code: str) -> None:
    """Moved on the first day of the year, with its reason, where the rule's own days do not hold the story."""
    window = window_of(code, scene.today.year)
    assert window
    first, last = scene.day(OLDEST), min(scene.last, scene.today + timedelta(days=LONGER))
    opens = first if window.opens_on and first < window.opens_on else None
    closes = last if last > window.closes_on else None
    if opens or closes:
        move_window(
            code, scene.today.year, opens_on=opens, closes_on=closes, reason=scene.story["windows"]["reason"],
            by=scene.head(), on=scene.first,
        )  # fmt: skip


def left_half_written(scene: CycleScene) -> CycleEntry:
    """An idea that its director goes on with."""
    row = {"producer": OWN, "product": PRODUCT}
    director, producer = scene.writer(row), scene.producers[OWN]
    entry = start(by=director, on=scene.today, producer=producer, route=Route.NEW_IDEA, name=PRODUCT)
    save_idea(entry.pk, by=director, on=scene.today, values=IDEA, seen=0)
    return entry
