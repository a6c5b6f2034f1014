"""Trade events of the department on every step of their way, a booth of the commune's producer, a deal, listings,
inquiries.
"""

from datetime import timedelta
from types import SimpleNamespace

from django.utils import timezone

from ocop.actors.producers.models import Producer
from ocop.base.files.services import store
from ocop.cycle.certificates.models import Certificate, Recognition
from ocop.cycle.certificates.rules import codes
from ocop.cycle.products.models import Product
from ocop.market.trade.models.events import (
    Booth,
    BoothRequest,
    Channel,
    Deal,
    EventCost,
    Goods,
    Inquiry,
    Listing,
    TradeEvent,
)
from tests.access.cast import DAY

SOON = DAY + timedelta(days=60)
STATES = {  # name: (state, days from today to its beginning)
    "planned": ("planned", 60), "submitted": ("planned", 60), "approved": ("approved", 60),
    "registration": ("registration", 60), "closed to requests": ("registration", 20), "allocated": ("allocated", 20),
    "postponed": ("postponed", 60), "held": ("held", -5), "to conclude": ("held", -8), "results": ("results", -8),
    "settled": ("settled", -8),
}  # fmt: skip


def make(world):
    things = world.things
    producer = Producer.objects.get(organisation=world.bodies["producer"])
    product = things["event product"] = recognised(world, producer)
    for number, (name, (state, days)) in enumerate(STATES.items(), 1):
        things[f"event: {name}"] = event(world, number, name, state, days)
    booths(world, producer, product)
    deal(world, producer)
    online(world, product)
    things["code of an event"] = SimpleNamespace(pk=things["event: approved"].code)
    things["product to buy"] = product


def recognised(world, producer):
    product = Product.objects.create(
        producer=producer, name="Miến (minh họa)", name_key="mien minh hoa", noted_stars=4, made_on=DAY
    )
    found = Recognition.objects.create(
        source="imported", external_key="event product", product=product, product_name=product.name, stars=4,
        place=world.units["commune"], level="province", decision_number="1/QĐ-UBND", decided_on=DAY, made_on=DAY,
    )  # fmt: skip
    Certificate.objects.create(
        recognition=found, year=2018, issued_on=DAY - timedelta(days=300), valid_until=DAY + timedelta(days=700),
        code="SUKIEN", digest="0" * 64,
    )  # fmt: skip
    return product


def event(world, number, name, state, days):
    start = DAY + timedelta(days=days)
    is_submitted = state != "planned" or name == "submitted"
    return TradeEvent.objects.create(
        year=2019, sequence=number, code=f"XT-2019-{number:03d}", name=f"Sự kiện {name} (minh họa)", kind="week",
        place="Hà Nội", start_on=start, end_on=start + timedelta(days=3), holder=world.bodies["department"],
        ground="not_asked", plan_number="399/KH-UBND", booths_total=10, booths_province=5, is_public=True, state=state,
        opens_on=DAY - timedelta(days=20), closes_on=DAY - timedelta(days=3) if days < 60 else DAY + timedelta(days=9),
        submitted_on=DAY if is_submitted else None, planned_by=world.people["centre_officer@own"], planned_on=DAY,
    )  # fmt: skip


def booths(world, producer, product):
    things, who = world.things, world.people["producer"]
    for name, of, state in (("granted", "held", "granted"), ("to withdraw", "registration", "requested")):
        held = things[f"event: {of}"]
        booth = Booth.objects.create(event=held, number="01", area_m2=9) if state == "granted" else None
        request = BoothRequest.objects.create(
            event=held, producer=producer, area_m2=9, state=state, booth=booth, asked_by=who,
            asked_at=timezone.now(), asked_on=DAY,
        )  # fmt: skip
        request.products.set([product])
        things[f"booth: {name}"] = request
    things["event: registration"] = held_open(world)
    things["goods"] = Goods.objects.create(request=things["booth: granted"], name="Chè", unit="kg", brought=500)
    things["cost"] = EventCost.objects.create(event=things["event: held"], name="Thuê", payer="others", planned_vnd=9)


def held_open(world):
    """Another that still takes requests, which nobody has sent."""
    return event(world, 90, "đang nhận đăng ký", "registration", 61)


def deal(world, producer):
    things, who = world.things, world.people["centre_officer@own"]
    paper = store(name="hop-dong.txt", content="Hợp đồng".encode(), by=who)
    things["deal"] = Deal.objects.create(
        event=things["event: held"], kind="contract", producer=producer, partner="Siêu thị (minh họa)", value_vnd=9,
        signed_on=DAY, file=paper, mark="minh họa", state_on=DAY, entered_by=who, entered_on=DAY,
    )  # fmt: skip


def online(world, product):
    things, who = world.things, world.people["producer"]
    for name, code in (("requested", "voso"), ("live", "postmart")):
        things[f"listing: {name}"] = Listing.objects.create(
            product=product, channel=Channel.objects.get(code=code), state=name, asked_by=who, asked_on=DAY,
            url="https://example.org/" if name == "live" else "", live_from=DAY if name == "live" else None,
        )  # fmt: skip
    for name in ("received", "handed"):
        things[f"inquiry: {name}"] = Inquiry.objects.create(
            answer_code=codes.new_code(length=codes.ANSWER_LENGTH), mark=name, product=product, contact="0900",
            name="Người mua (minh họa)",
            text="Hỏi mua", received_at=timezone.now(), due_on=DAY, state=name,
        )  # fmt: skip
    things["inquiry code"] = SimpleNamespace(pk=codes.grouped(things["inquiry: handed"].answer_code))
