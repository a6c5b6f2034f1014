"""Points of the commune's producer in every state that an act asks for; an open inspection, a draft of sales."""

from datetime import date, timedelta
from types import SimpleNamespace

from ocop.base.files.services import store
from ocop.market.trade.models.points import (
    Inspection,
    Inspector,
    OperationForm,
    PointGoods,
    PointGround,
    PointMove,
    PointOfSale,
    PointPhoto,
    PointRecognition,
    PointRevocation,
    PointSetting,
    PointSuspension,
    Recovery,
    SalesReport,
    SalesSummary,
    SupplyContract,
    VenueType,
)
from ocop.market.trade.queries.points.reference import lines_of, regime_on
from ocop.market.trade.rules.points.checklist import frozen
from tests.access.cast import DAY

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000"
    "000049454e44ae426082"
)
STATES = ("draft", "proposed", "surveyed", "selected", "recognised", "suspended", "revoked", "closed")
TOTALS = dict.fromkeys(("revenue_vnd", "ocop_vnd", "online_vnd", "visitors", "reported", "due", "late"), 0)


def make(world):
    PointSetting.objects.filter(code="KEEPER").update(text="department")
    for number, state in enumerate(STATES, 1):
        world.things[f"point: {state}"] = point(world, state, number)
    world.things["code of a point"] = SimpleNamespace(pk=world.things["point: recognised"].code)
    with_files(world)
    with_inspection(world)
    with_decisions(world)
    with_sales(world)


def point(world, state, number):
    return PointOfSale.objects.create(
        code="" if state == "draft" else f"POS-99903-{number:03d}", area="99903", number=number, name=f"Điểm {state}",
        operation_form=OperationForm.objects.get(code="STANDALONE"), venue_type=VenueType.objects.get(code="MARKET"),
        address=f"Ki-ốt {number}", unit=world.units["commune"], operator=world.bodies["producer"],
        operator_name="Hợp tác xã (minh họa)", keeper=world.bodies["department"], state=state, state_on=DAY,
        made_by=world.people["producer"], made_on=DAY,
    )  # fmt: skip


def with_files(world):
    owner, things = world.people["producer"], world.things
    picture = store(name="anh.png", content=PICTURE, by=owner, kinds={"png"})
    paper = store(name="hop-dong.txt", content="Hợp đồng".encode(), by=owner)
    things["point photo"] = PointPhoto.objects.create(
        point=things["point: recognised"], kind="front", file=picture, added_by=owner, added_on=DAY
    )
    things["supply contract"] = SupplyContract.objects.create(
        point=things["point: recognised"], producer_name="Tổ hợp tác (minh họa)", number="1/HĐ", signed_on=DAY,
        file=paper, made_by=owner, made_on=DAY,
    )  # fmt: skip
    things["point goods"] = PointGoods.objects.create(
        point=things["point: recognised"], name="Mật ong (minh họa)", group="local", proof="Danh mục", start=DAY,
        made_by=owner,
    )  # fmt: skip


def with_inspection(world):
    officer, things = world.people["dept_officer@own"], world.things
    made = Inspection.objects.create(
        point=things["point: proposed"], kind="survey", held_on=DAY, regime="QD-920-2019", version="QD-920-2019/1",
        checklist=frozen(lines_of(regime_on(DAY), DAY)), begun_by=officer, begun_on=DAY,
    )  # fmt: skip
    Inspector.objects.create(inspection=made, person=officer, name="Cán bộ (minh họa)")
    things["inspection"] = made
    things["inspection photo"] = made.photos.create(
        file=things["point photo"].file, added_by=officer, added_at="2019-11-15T00:00:00Z"
    )


def with_decisions(world):
    things, leader = world.things, world.people["dept_head@own"]
    for state in ("recognised", "suspended", "revoked"):
        found = things[f"point: {state}"]
        behind = Inspection.objects.create(
            point=found, kind="survey", state="concluded", held_on=date(2019, 10, 1), regime="QD-920-2019", version="1",
            checklist=[], outcome="pass", number="1/BB", told={"unmet": "", "score": 90}, begun_by=leader,
            begun_on=DAY, concluded_on=DAY,
        )  # fmt: skip
        things[f"recognition: point {state}"] = PointRecognition.objects.create(
            point=found, inspection=behind, decision_number="1/QĐ", decided_on=date(2019, 10, 2),
            authority=world.bodies["department"], authority_name="Giám đốc Sở", valid_until=date(2022, 10, 2),
            year=2019, sequence=found.pk, number=f"{found.pk}/GCN-ĐB", content={}, made_by=leader, made_on=DAY,
        )  # fmt: skip
        PointMove.objects.create(point=found, move="recognise", before="surveyed", after="recognised",
                                 on=date(2019, 10, 2), by=leader)  # fmt: skip
    for state, end in (("suspended", None), ("revoked", DAY)):
        PointSuspension.objects.create(
            point=things[f"point: {state}"], ground=PointGround.objects.get(code="SG3"), facts="Bị xử phạt",
            decision_number="2/QĐ", decided_on=DAY, start=DAY, mend_by=DAY + timedelta(days=90), end=end,
            made_by=leader, made_on=DAY,
        )  # fmt: skip
    PointRevocation.objects.create(
        point=things["point: revoked"], ground=PointGround.objects.get(code="RG2"), hearing="Nhận lỗi",
        decision_number="3/QĐ", decided_on=DAY, made_by=leader, made_on=DAY,
    )  # fmt: skip
    Recovery.objects.create(point=things["point: revoked"], support_code="ĐA-1", amount_vnd=1, reason="Bỏ điểm",
                            opened_by=leader, opened_on=DAY)  # fmt: skip


def with_sales(world):
    things, owner = world.things, world.people["producer"]
    for state, start in (("draft", date(2019, 10, 1)), ("submitted", date(2019, 9, 1))):
        things[f"sales: {state}"] = SalesReport.objects.create(
            point=things["point: recognised"], start=start, end=date(start.year, start.month + 1, 1), state=state,
            due_on=date(start.year, start.month + 1, 5), begun_by=owner,
            submitted_by=owner if state == "submitted" else None, submitted_on=DAY if state == "submitted" else None,
        )  # fmt: skip
    things["summary"] = SalesSummary.objects.create(
        start=date(2019, 7, 1), end=date(2019, 10, 1), version=1, sent_by=world.people["dept_officer@own"],
        sent_on=DAY, sent_at="2019-11-15T00:00:00Z",
        content={"as_of": "2019-11-15", "rows": [], "totals": TOTALS, "corrections": []},
    )  # fmt: skip
