"""Recognitions of the commune's producer: one to be issued, one valid, one near its end; a case and a complaint on
every step of their way.
"""

from datetime import timedelta

from ocop.base.files.services import store
from ocop.cycle.assessment.models import Announcement, Item, Result
from ocop.cycle.certificates.models import Case, Certificate, Complaint, Ground, Recognition, Suspension
from ocop.cycle.products.models import Product
from ocop.law.criteria.models import Framework
from tests.access.cast import DAY
from tests.access.subjects.assessment import FROZEN, assessed

CONTENT = {
    "product": "Chè (minh họa)", "product_code": "", "producer": "Hợp tác xã (minh họa)", "address": "", "group": "",
    "stars": 4, "framework": "1048/QĐ-TTg", "authority": "Chủ tịch UBND", "issuer": "UBND tỉnh (minh họa)",
    "parent_body": "", "issued_at": "", "competence": ["CHỦ TỊCH"], "signer": "", "number": "01/2019/GCN-OCOP",
    "decision_number": "1/QĐ-UBND", "decided_on": DAY.isoformat(), "issued_on": DAY.isoformat(),
    "valid_until": DAY.isoformat(), "code": "MINHHOA", "issue": 1,
}  # fmt: skip


def make(world):
    things = world.things
    things["recognition: to issue"] = recognition(world, "to issue", result=frozen(world, "chờ cấp giấy"))
    for name, since in {"valid": 0, "near its end": 900}.items():
        found = recognition(world, name)
        things[f"recognition: {name}"] = found
        things[f"certificate: {name}"] = certified(world, found, DAY - timedelta(days=since), name)
    with_cases(world)
    with_complaints(world)


def recognition(world, name, result=None):
    product = result.item.dossier.product if result else Product.objects.filter(name__startswith="Sản phẩm").first()
    return Recognition.objects.create(
        source="result" if result else "imported", external_key=None if result else name, result=result,
        product=product, product_name=product.name, producer_name="Hợp tác xã (minh họa)",
        place=world.units["commune"], level="province", stars=4, decision_number="1/QĐ-UBND", decided_on=DAY,
        framework=Framework.objects.get(code="QD-1048-2019"), authority=world.bodies["committee"], made_on=DAY,
    )  # fmt: skip


def certified(world, found, issued_on, name):
    return Certificate.objects.create(
        recognition=found, issuer=world.bodies["committee"], year=issued_on.year, issued_on=issued_on,
        valid_until=issued_on + timedelta(days=1000), code=name[:26].upper(), content=CONTENT, digest="0" * 64,
    )  # fmt: skip


def frozen(world, name):
    """A result that is told, of a dossier of its own."""
    dossier, chair = assessed(world, f"Sản phẩm {name}"), world.people["council_chair"]
    item = Item.objects.create(
        sitting=world.things["sitting: closed"], dossier=dossier, criteria_set=dossier.criteria_set,
        order=10 + Item.objects.count(), state="closed", added_on=DAY,
    )  # fmt: skip
    result = Result.objects.create(
        item=item, turn=1, mean_top=76, mean_bottom=1, stars=4, by_points=4, ending="recognised",
        is_potential_five=False, content=FROZEN, digest="0" * 64, closed_by=chair, closed_at="2019-11-15T00:00:00Z",
        closed_on=DAY,
    )  # fmt: skip
    Announcement.objects.create(result=result, number="3/TB", told_by=world.people["coord_officer"], told_on=DAY)
    return result


def with_cases(world):
    things, office = world.things, world.people["coord_officer"]
    paper = store(name="ket-luan.txt", content="Kết luận".encode(), by=office)
    for state in ("open", "proposed"):
        found = recognition(world, f"case {state}")
        certified(world, found, DAY, f"case {state}")
        things[f"case: {state}"] = Case.objects.create(
            recognition=found, ground=Ground.objects.first(), state=state, conclusion_number="1/KL", concluded_by="Sở",
            concluded_on=DAY, conclusion_file=paper, facts="Không đạt", due_on=DAY + timedelta(days=15),
            opened_by=office, opened_on=DAY,
        )  # fmt: skip
    things["suspension"] = Suspension.objects.create(
        recognition=things["recognition: near its end"], authority_name="Sở", decision_number="2/QĐ", decided_on=DAY,
        start=DAY, noted_by=office, noted_on=DAY,
    )  # fmt: skip


def with_complaints(world):
    things, owner = world.things, world.people["producer"]
    result = frozen(world, "có kiến nghị")
    paper = store(name="don.txt", content="Đơn".encode(), by=owner)
    for state in ("received", "accepted"):
        things[f"complaint: {state}"] = Complaint.objects.create(
            result=result, kind="petition", state=state, sender_name="Hợp tác xã (minh họa)", text="Xem lại",
            file=paper, received_on=DAY, due_on=DAY + timedelta(days=30), entered_by=owner,
            accepted_on=DAY if state == "accepted" else None, examiner=world.people["coord_officer"],
        )  # fmt: skip
