"""A council with its sittings: one planned, one at work with sheets, one over; results on every step of their way.

They are set down in their state: how a dossier comes there is the promise of the tests of councils, who may touch it
there is that of the table.
"""

from django.utils import timezone

from ocop.actors.producers.models import Producer
from ocop.base.files.services import store
from ocop.cycle.assessment.models import (
    Attendance,
    Council,
    Declaration,
    Item,
    KnockOut,
    Member,
    Ministry,
    ParameterRule,
    PastBatch,
    Regulation,
    Result,
    SeatRule,
    Sheet,
    Sitting,
    Submission,
    SubmissionRow,
)
from ocop.cycle.dossiers.models import Dossier, Registration, Report, Version
from ocop.cycle.products.models import CycleEntry, Product
from ocop.cycle.rounds.models import Round
from ocop.law.criteria.models import Classification
from tests.access.cast import DAY

SEATS = {  # role of the cast: (seat, role in the council, scores)
    "council_chair": ("chair", "chair", True),
    "council_member": ("health", "member", True),
    "council_secretary": ("secretary", "secretary", False),
}
COUNTED = {
    "mean": "76", "parts": {"A": "32", "B": "20", "C": "24"}, "totals": {"0": 76}, "criteria": {}, "by_points": 4,
    "member_parts": {"0": {"A": 32, "B": 20, "C": 24}},
    "stars": 4, "shortfalls": [], "ending": "low",
}  # fmt: skip
SEAT = {"member": 0, "name": "Thành viên", "is_chair": True, "is_present": True, "is_recused": False}
BALLOT = {
    "member": 0, "turn": 1, "is_signed": True, "is_recused": False, "signed_at": "", "remarks": "", "chosen": {},
    "reasons": {},
}  # fmt: skip
PRODUCT = dict.fromkeys(
    ("name", "code", "producer", "address", "phone", "representative", "commune", "province", "set_code", "set_name"),
    "Minh họa",
)
HELD = dict.fromkeys(
    ("title", "mode", "mode_name", "place", "council", "council_number", "council_on", "council_issuer",
     "regulation_number", "regulation_on"), "Minh họa",
) | {"held_on": DAY.isoformat(), "sitting": 0, "regulation_version": 1}  # fmt: skip
FROZEN = {
    "bands": [], "seats": [SEAT], "criteria": [], "knock_outs": [], "ballots": [BALLOT], "discussions": [],
    "agreed": {}, "product": PRODUCT, "sitting": HELD, "dossier": {"framework_number": "1048/QĐ-TTg", "kind": "first"},
    "result": COUNTED,
}  # fmt: skip


def make(world):
    things, office = world.things, world.people["coord_officer"]
    paper = store(name="quyet-dinh.txt", content="Quyết định".encode(), by=office)
    things["regulation"] = regulation = Regulation.objects.create(
        province="zz", number=1, decision_number="1/QĐ", decision_on=DAY, issuer="UBND", paper=paper, start=DAY,
        made_by=office, made_on=DAY, **{rule.code: rule.value for rule in ParameterRule.objects.all()},
    )  # fmt: skip
    things["council"] = council = Council.objects.create(
        province="zz", year=2019, name="Hội đồng (minh họa)", decision_number="2/QĐ", decision_on=DAY, issuer="UBND",
        paper=paper, made_by=office, made_on=DAY,
    )  # fmt: skip
    members = {role: seated(world, council, role) for role in SEATS}
    things["council member"] = members["council_member"]
    held = Round.objects.create(
        year=things["year"], level="province", number=7, intake_close=DAY, done_by=DAY, extra_round_basis="Quy chế",
        opened_by=office, opened_on=DAY,
    )  # fmt: skip
    for number, (name, mode, state) in enumerate(
        [("planned", "meeting", "planned"), ("open", "meeting", "open"), ("closed", "meeting", "closed"),
         ("trial", "calibration", "planned")], 1,
    ):  # fmt: skip
        things[f"sitting: {name}"] = Sitting.objects.create(
            council=council, regulation=regulation, mode=mode, round=None if mode == "calibration" else held,
            number=number, held_on=DAY, state=state, made_by=office, made_on=DAY,
        )  # fmt: skip
    for member in members.values():
        Attendance.objects.create(
            sitting=things["sitting: open"], member=member, is_present=True, noted_by=office, noted_at=timezone.now()
        )
    listed(world, "planned", "waiting")
    listed(world, "open", "scoring")
    listed(world, "closed", "closed")
    things["dossier: left over"] = left = assessed(world, "Sản phẩm chưa vào phiên")
    left.state, left.round = "advisory_reported", Round.objects.create(
        year=things["year"], level="province", number=8, intake_close=DAY, done_by=DAY, extra_round_basis="Quy chế",
        opened_by=office, opened_on=DAY, closed_by=office, closed_on=DAY,
    )  # fmt: skip
    left.save()
    scored(world, members, paper)
    decided(world)


def seated(world, council, role):
    seat, council_role, is_scoring = SEATS[role]
    return Member.objects.create(
        council=council, person=world.people[role], organisation=world.bodies["council"],
        seat=SeatRule.objects.get(code=seat), role=council_role, is_scoring=is_scoring, since=DAY,
        noted_by=world.people["coord_officer"],
    )  # fmt: skip


def listed(world, sitting, state):
    dossier = assessed(world, f"Sản phẩm trước Hội đồng {state}")
    world.things[f"item: {state}"] = Item.objects.create(
        sitting=world.things[f"sitting: {sitting}"], dossier=dossier, criteria_set=dossier.criteria_set, order=1,
        state=state, added_on=DAY,
    )  # fmt: skip


def assessed(world, name):
    producer, owner = Producer.objects.get(organisation=world.bodies["producer"]), world.people["producer"]
    product = Product.objects.create(producer=producer, name=name, name_key=name.lower(), made_by=owner, made_on=DAY)
    entry = CycleEntry.objects.create(
        product=product, year=world.things["year"], route="new_idea", state="ready_for_evaluation", state_on=DAY,
        made_by=owner, made_on=DAY,
    )  # fmt: skip
    row = Classification.objects.filter(framework__code="QD-1048-2019", criteria_set__is_usable=True).first()
    dossier = Dossier.objects.create(
        entry=entry, product=product, kind="first", state="in_council", state_on=DAY, framework=row.framework,
        classification=row, criteria_set=row.criteria_set, place=world.units["commune"], filed_on=DAY, made_by=owner,
        made_on=DAY,
    )  # fmt: skip
    Registration.objects.create(dossier=dossier, unit_name=producer.name, product_name=name)
    Report.objects.create(dossier=dossier)
    content = {"registration": {}, "report": {}, "points": []}
    Version.objects.create(
        dossier=dossier, number=1, content=content, digest="0" * 64, filed_by=owner, filed_at=timezone.now()
    )
    return dossier


def scored(world, members, paper):
    things, now = world.things, timezone.now()
    item = things["item: scoring"]
    for role in ("council_chair", "council_member"):
        Declaration.objects.create(member=members[role], dossier=item.dossier, kind="none", declared_at=now)
    things["sheet"] = Sheet.objects.create(item=item, member=members["council_member"], turn=1)
    things["sheet: signed"] = Sheet.objects.create(
        item=item, member=members["council_chair"], turn=1, state="signed", total=0, digest="0" * 64, signed_at=now
    )
    things["knock-out"] = KnockOut.objects.create(
        item=item, ground="forged", reason="Sửa ngày trên giấy", evidence=paper, raised_by=members["council_member"],
        raised_at=now,
    )  # fmt: skip


def decided(world):
    things, office = world.things, world.people["coord_officer"]
    things["result"] = result = Result.objects.create(
        item=things["item: closed"], turn=1, mean_top=76, mean_bottom=1, stars=4, by_points=4, ending="low",
        is_potential_five=False, content=FROZEN, digest="0" * 64, closed_by=world.people["council_chair"],
        closed_at=timezone.now(), closed_on=DAY,
    )  # fmt: skip
    things["submission"] = Submission.objects.create(
        province="zz", number="5/TTr", state="submitted", made_by=office, made_on=DAY, submitted_by=office,
        submitted_on=DAY,
    )  # fmt: skip
    SubmissionRow.objects.create(
        submission=things["submission"], result=result, verdict="recognise", authority="province", order=1
    )
    Ministry.objects.create(result=result, sent_by=office, sent_on=DAY)
    things["past batch"] = PastBatch.objects.create(
        file_name="ket-qua-cu.xlsx", sha256="0" * 64, system="sohoaocop.vn", by=office, on=DAY
    )
