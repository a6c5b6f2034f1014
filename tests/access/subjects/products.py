"""Entries of the producer in the states that acts begin from, the list of the year, a training, a product's record.

They are set down in their state: how an entry comes there is the promise of the tests of products, who may touch it
there is that of the table.
"""

import io
from datetime import date

from PIL import Image

from ocop.actors.producers.models import Producer
from ocop.base.files.services import store
from ocop.base.files.vocabulary import IMAGE_KINDS
from ocop.cycle.products.models import BusinessPlan, CycleEntry, Idea, Milestone, Product, ProductPhoto, SelectionList
from ocop.cycle.products.services.training import hold_training
from tests.access.cast import DAY

STATES = (
    "idea_draft", "idea_submitted", "idea_under_review", "idea_rejected", "plan_draft", "plan_submitted",
    "plan_under_review", "in_implementation", "suspended",
)  # fmt: skip
WITH_PLAN = ("plan_draft", "plan_submitted", "plan_under_review", "in_implementation", "suspended")


def make(world):
    things, owner = world.things, world.people["producer"]
    producer = Producer.objects.get(organisation=world.bodies["producer"])
    for state in STATES:
        things[f"entry: {state}"] = entry = entered(world, producer, state)
        things[f"idea: {state}"] = Idea.objects.create(entry=entry, product_name=entry.product.name)
        if state in WITH_PLAN:
            things[f"plan: {state}"] = BusinessPlan.objects.create(entry=entry, unit_name=producer.name)
    picture = store(name="anh.jpg", content=drawn(), by=owner, kinds=IMAGE_KINDS)
    things["plan: plan_submitted"].org_chart = picture
    things["plan: plan_submitted"].save(update_fields=["org_chart"])
    things["milestone"] = Milestone.objects.create(
        entry=things["entry: in_implementation"], code="M1", kind="label", name="In bao bì", due=date(2019, 12, 20),
        owner="Tổ bán hàng", photo=picture,
    )  # fmt: skip
    things["product"] = things["entry: in_implementation"].product
    things["photo"] = ProductPhoto.objects.create(product=things["product"], file=picture, added_by=owner, added_on=DAY)
    things["list"] = SelectionList.objects.create(
        year=things["year"], number=1, made_by=world.people["coord_head"], made_on=DAY
    )
    things["training"] = hold_training(
        by=world.people["coord_officer"], on=DAY, kind="idea", title="Lớp minh họa", day=DAY, place="Hội trường",
        producers=[producer],
    )  # fmt: skip


def drawn():
    written = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(written, "JPEG")
    return written.getvalue()


def entered(world, producer, state):
    name, owner = f"Sản phẩm {state}", world.people["producer"]
    product = Product.objects.create(producer=producer, name=name, name_key=name.lower(), made_by=owner, made_on=DAY)
    return CycleEntry.objects.create(
        product=product, year=world.things["year"], route="new_idea", state=state, state_on=DAY, made_by=owner,
        made_on=DAY,
    )  # fmt: skip
