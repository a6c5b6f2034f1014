"""An advisory team with dossiers in its hands, set down in their state: accepted, given to a member, examined.

How a dossier comes there is the promise of the tests of dossiers; who may touch it there is that of the table.
"""

from datetime import date

from ocop.actors.producers.models import Producer
from ocop.base.files.services import store
from ocop.base.files.vocabulary import IMAGE_KINDS
from ocop.cycle.dossiers.models import (
    Advising,
    AdvisoryTeam,
    CommuneReport,
    CompletionRequest,
    Dossier,
    ExtraTest,
    IntakeSummary,
    Proposal,
    Registration,
    Report,
    Sample,
    SiteVisit,
    TeamMeeting,
    TeamMember,
    VisitPhoto,
)
from ocop.cycle.dossiers.rules.papers import facts
from ocop.cycle.dossiers.rules.papers.keeping import kept
from ocop.cycle.products.models import CycleEntry, Product
from ocop.law.criteria.models import Classification
from tests.access.cast import DAY
from tests.access.subjects.products import drawn

NAMES = ("given", "waiting", "visited", "tested", "reported")


def make(world):
    things, office = world.things, world.people["coord_officer"]
    team = AdvisoryTeam.objects.create(
        name="Tổ tư vấn (minh họa)", issuer=world.bodies["committee"], decision_number="1/QĐ-UBND",
        decided_on=date(2019, 10, 1), set_up_by=office, set_up_on=DAY,
    )  # fmt: skip
    lead = seat(team, world.people["advisory_member"], "head")
    things["team"], things["team member"] = team, seat(team, world.people["council_member"], "member")
    for name in NAMES:
        things[f"advised: {name}"] = dossier = accepted(world, name)
        if name != "waiting":
            given = Advising.objects.create(
                dossier=dossier, member=lead, is_lead=True, assigned_by=office, assigned_on=DAY
            )
            things[f"advising: {name}"] = given
    inspected(world, things, team, lead)
    summed_up(things, things["advised: reported"], by=office)


def summed_up(things, dossier, *, by):
    """The round with one dossier taken in, and what the Chairman was told of it."""
    Dossier.objects.filter(pk=dossier.pk).update(round=things["round"])
    told = facts.Summary(frame=facts.Frame(), addressee="", round="", closes=DAY, done_by=DAY, rows=())
    things["summary"] = IntakeSummary.objects.create(
        round=things["round"], number=1, written="01/BC", content=kept(told), digest="0" * 64, signed_by=by,
        signed_on=DAY,
    )  # fmt: skip
    things["summary"].dossiers.set([dossier])


def seat(team, person, part):
    return TeamMember.objects.create(team=team, person=person, part=part, start=DAY)


def accepted(world, name):
    """A dossier of the producer, taken in."""
    owner, words = world.people["producer"], f"Hồ sơ thẩm định {name}"
    producer = Producer.objects.get(organisation=world.bodies["producer"])
    product = Product.objects.create(producer=producer, name=words, name_key=words.lower(), made_by=owner, made_on=DAY)
    entry = CycleEntry.objects.create(
        product=product, year=world.things["year"], route="existing_product", state="ready_for_evaluation",
        state_on=DAY, made_by=owner, made_on=DAY,
    )  # fmt: skip
    group = Classification.objects.filter(framework__code="QD-26-2026", criteria_set__code="12").first()
    dossier = Dossier.objects.create(
        entry=entry, product=product, kind="first", state="accepted", state_on=DAY, framework=group.framework,
        classification=group, criteria_set=group.criteria_set, place=world.units["commune"],
        filed_by=owner, filed_on=DAY, received_by=world.people["commune_officer@own"], received_on=DAY,
        form_no=f"{product.pk}/PĐK (minh họa)",
        form_number=product.pk, accepted_by=world.people["coord_head"], accepted_on=DAY, proposal=letter(world),
        made_by=owner, made_on=DAY,
    )  # fmt: skip
    Registration.objects.create(dossier=dossier, unit_name=producer.name, product_name=words)
    Report.objects.create(dossier=dossier)
    CommuneReport.objects.create(dossier=dossier)
    return dossier


def letter(world):
    head = world.people["commune_head@own"]
    world.things["letter of advised"], _is_new = Proposal.objects.get_or_create(
        place=world.units["commune"], number="9/UBND (minh họa)", signed_on=DAY,
        defaults={"signed_by": head, "signer_name": head.full_name, "signer_title": "Chủ tịch"},
    )  # fmt: skip
    return world.things["letter of advised"]


def inspected(world, things, team, lead):
    """A sample, visits, a test, a request, a meeting."""
    office, member = world.people["coord_officer"], world.people["advisory_member"]
    given = things["advised: given"]
    photo = store(name="mau.jpg", content=drawn(), by=office, kinds=IMAGE_KINDS)
    things["sample"] = Sample.objects.create(
        dossier=given, number=1, written="M001/2019", received_by=office, received_on=DAY, condition="Tốt", photo=photo
    )
    visit = {"dossier": things["advised: visited"], "planned_on": DAY, "place": "Xưởng", "planned_by": member}
    things["visit: planned"] = SiteVisit.objects.create(**visit)
    things["visit: held"] = SiteVisit.objects.create(
        **visit, state="held", held_on=DAY, began="08:00", conclusion="Đúng", producer_person="Giám đốc"
    )
    things["visit photo"] = VisitPhoto.objects.create(
        visit=things["visit: held"], file=photo, added_by=member, added_on=DAY
    )
    things["extra test"] = ExtraTest.objects.create(
        dossier=things["advised: tested"], name="Chì", reason="Thiếu", due=date(2019, 12, 20), asked_by=member,
        asked_on=DAY,
    )  # fmt: skip
    things["team request"] = CompletionRequest.objects.create(
        dossier=things["advised: tested"],
        round=1,
        level="advisory",
        due=date(2019, 12, 20),
        asked_by=member,
        asked_on=DAY,
    )
    content = {"frame": {"issuer": team.name}, "number": "01/BB", "place": "Phòng họp", "day": "2019-11-15"}
    things["meeting"] = TeamMeeting.objects.create(
        team=team, number=1, written="01/BB-TTV/2019", held_on=DAY, chair=lead, secretary=lead, content=content,
        digest="0" * 64, noted_by=member, noted_on=DAY,
    )  # fmt: skip
    things["meeting"].dossiers.set([given])
