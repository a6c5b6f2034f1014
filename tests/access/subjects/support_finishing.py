"""A packaging order in every step of its way on the running project, a filing of a mark, a label in use."""

from io import BytesIO

from PIL import Image

from ocop.base.files.services import store
from ocop.base.files.vocabulary import IMAGE_KINDS
from ocop.cycle.products.models import Product
from ocop.market.support.models import DesignProof, LabelVersion, PackagingOrder, TrademarkFiling
from tests.access.cast import DAY, World

STATES = ("brief", "proofs", "chosen", "checked", "approved", "printed", "accepted")


def make(world: World) -> None:
    """What the rows of finishing are about."""
    things, office, owner = world.things, world.people["centre_officer@own"], world.people["producer"]
    running = things["support: running"]
    product = Product.objects.create(
        producer=running.producer, name="Miến dong (minh họa)", name_key="mien dong minh hoa", made_on=DAY
    )
    content = BytesIO()
    Image.new("RGB", (8, 8), "green").save(content, "PNG")
    image = store(name="mau.png", content=content.getvalue(), by=office, kinds=IMAGE_KINDS)
    for place, state in enumerate(STATES):
        order = PackagingOrder.objects.create(
            project=running, product=product, group="craft", brief="Túi giấy", state=state, opened_by=office,
            opened_on=DAY, printed_on=DAY if place > STATES.index("approved") else None,
            accepted_on=DAY if state == "accepted" else None, accepted_by=office if state == "accepted" else None,
        )  # fmt: skip
        first, _second = (
            DesignProof.objects.create(order=order, number=n, file=image, added_by=office, added_on=DAY) for n in (1, 2)
        )
        if place >= STATES.index("chosen"):
            order.chosen, order.chosen_because, order.chosen_by, order.chosen_on = first, "Dễ đọc", owner, DAY
            order.save()
        things[f"packaging: {state}"] = order
    things["a proof"] = first
    things["a label"] = LabelVersion.objects.create(product=product, order=order, number=1, sample=image, start=DAY)
    things["a filing"] = TrademarkFiling.objects.create(
        project=running, product=product, mark="Minh họa", filing_number="4-2019-1", filed_on=DAY, office="Cục",
        noted_by=office,
    )  # fmt: skip
