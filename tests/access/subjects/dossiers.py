"""Dossiers of the producer in the states that acts begin from, each set down in its state."""

from datetime import date

from ocop.actors.producers.models import Producer
from ocop.cycle.dossiers.models import (
    CommuneReport,
    CompletionRequest,
    Dossier,
    Proposal,
    Registration,
    Report,
    RequestItem,
)
from ocop.cycle.products.models import CycleEntry, Product
from ocop.law.criteria.models import Classification
from tests.access.cast import DAY

STATES = ("draft", "submitted", "received", "commune_returned", "commune_verified", "proposed")
NUMBERED = ("received", "commune_returned", "commune_verified", "proposed")


def make(world):
    producer = Producer.objects.get(organisation=world.bodies["producer"])
    for state in STATES:
        world.things[f"dossier: {state}"] = filed(world, producer, state)
    sent_back(world, world.things["dossier: commune_returned"])
    signed(world, world.things["dossier: commune_verified"])
    sent(world, world.things["dossier: proposed"])


def filed(world, producer, state):
    owner, tea = world.people["producer"], Classification.objects.filter(criteria_set__code="12").first()
    name = f"Hồ sơ {state}"
    product = Product.objects.create(producer=producer, name=name, name_key=name.lower(), made_by=owner, made_on=DAY)
    entry = CycleEntry.objects.create(
        product=product, year=world.things["year"], route="new_idea", state="ready_for_evaluation", state_on=DAY,
        made_by=owner, made_on=DAY,
    )  # fmt: skip
    is_filed, has_number = state != "draft", state in NUMBERED
    dossier = Dossier.objects.create(
        entry=entry, product=product, kind="first", state="submitted" if state == "received" else state, state_on=DAY,
        framework=tea.framework, classification=tea, criteria_set=tea.criteria_set, place=producer.unit,
        filed_on=DAY if is_filed else None, received_on=DAY if has_number else None,
        form_no=f"{state}/PĐK" if has_number else None, made_by=owner, made_on=DAY,
    )  # fmt: skip
    Registration.objects.create(dossier=dossier, unit_name=producer.name, product_name=name)
    Report.objects.create(dossier=dossier)
    return dossier


def sent_back(world, dossier):
    world.things["completion"] = CompletionRequest.objects.create(
        dossier=dossier, round=1, level="commune", due=date(2019, 12, 2), asked_on=DAY,
        asked_by=world.people["commune_officer@own"],
    )  # fmt: skip
    RequestItem.objects.create(request=world.things["completion"], reason="missing_doc", criterion="1.1")


def signed(world, dossier):
    head = world.people["commune_head@own"]
    CommuneReport.objects.create(
        dossier=dossier, written_on=DAY, signed_on=DAY, signed_by=head, signer_name=head.full_name, number="15/BC"
    )


def sent(world, dossier):
    dossier.proposal = Proposal.objects.create(
        place=dossier.place, number="21/UBND", signed_on=DAY, signed_by=world.people["commune_head@own"],
        signer_name="Lãnh đạo xã", signer_title="Chủ tịch",
    )  # fmt: skip
    dossier.proposed_on = DAY
    dossier.save()
