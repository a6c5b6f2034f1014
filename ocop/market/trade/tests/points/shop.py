"""A market shop of the small province: its operator, the department's people, recognised products on its shelves.

`shop.proposed()`, `shop.surveyed()`, `shop.recognised()` go on from each other.
"""

from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings as django_settings

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.cycle.certificates.models import Suspension
from ocop.cycle.certificates.tests.register import Register
from ocop.cycle.certificates.tests.register import made as with_register
from ocop.cycle.products.models import Product
from ocop.cycle.products.services.working import Photo
from ocop.cycle.rounds.tests.province import DAY
from ocop.market.trade import loaders
from ocop.market.trade.models.points import Inspection, OperationForm, PointGoods, PointOfSale, VenueType
from ocop.market.trade.rules.points.checklist import thawed
from ocop.market.trade.services.points import carrying, deciding, inspecting, proposing
from ocop.market.trade.services.points.inspecting import Member
from ocop.market.trade.services.points.proposing import Wording
from ocop.market.trade.vocabulary.points import Answer

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000"
    "000049454e44ae426082"
)
COMMITMENT = date(2032, 2, 15)
TEAM = (Member("Lý Thị Công", "Sở Công Thương"), Member("Nông Thị Phiên", "UBND xã Ba Bể"))


def picture(name: str = "anh.png") -> Photo:
    """A picture as it comes in."""
    return Photo(name, PICTURE)


class Shop:
    """People by name, as the register has them, and `leader`, `centre`, `centre_officer` of the department."""

    def __init__(self, register: Register) -> None:
        self.register = register
        Organisation.objects.filter(pk=register.department.pk).update(key="xx.sct")
        register.department.refresh_from_db()
        self.leader = register.world.person("leader", "Hà Thị Lãnh", "dept_head", register.department)
        self.centre = OrganisationFactory(
            name="Trung tâm Khuyến công", short="Trung tâm", kind="service_centre", level="provincial",
            province="xx", parent_key="xx.sct",
        )  # fmt: skip
        self.surveyor = register.world.person("surveyor", "Chu Văn Khảo", "centre_officer", self.centre)
        other = OrganisationFactory(name="Sở Y tế", short="Sở Y tế", kind="department", level="provincial",
                                    province="xx")  # fmt: skip
        self.stranger = register.world.person("stranger", "Vũ Thị Ngoài", "dept_head", other)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["register"], name)

    def wording(self, **more: Any) -> Wording:
        """A shop in the market."""
        usual = {
            "name": "Cửa hàng OCOP chợ Ba Bể", "unit": self.here, "address": "Ki-ốt 5, chợ Ba Bể",
            "operation_form": OperationForm.objects.get(code="STANDALONE"),
            "venue_type": VenueType.objects.get(code="MARKET"), "operator": self.coop.organisation,
            "operator_name": self.coop.name, "latitude": 22.147, "longitude": 105.834, "area_m2": 24,
            "manager": "Hoàng Thị Bán", "phone": "0912000001",
        }  # fmt: skip
        return Wording(**{**usual, **more})

    def draft(self, **more: Any) -> PointOfSale:
        """With the picture of its front."""
        point = proposing.draft(by=self.director, on=DAY, wording=self.wording(**more))
        proposing.add_photos(point.pk, by=self.director, on=DAY, kind="front", photos=[picture()])
        return point

    def proposed(self, **more: Any) -> PointOfSale:
        """Sent."""
        return proposing.propose(self.draft(**more).pk, by=self.director, on=DAY)

    def product(self, name: str = "Chè Shan tuyết", issued_on: date = date(2025, 6, 1)) -> Product:
        """A recognised product of the register."""
        recognition = self.register.row(name, issued_on=issued_on)
        assert recognition.product
        return recognition.product

    def lapse(self, product: Product, day: date) -> None:
        """Its recognition stands still from the day, by another authority's decision."""
        Suspension.objects.create(
            recognition=product.recognitions.get(), authority_name="Sở Y tế", decision_number="7/QĐ-SYT",
            decided_on=day, start=day, noted_by=self.expert, noted_on=day,
        )  # fmt: skip

    def carry(self, point: PointOfSale, product: Product | None = None, on: date = DAY, **more: Any) -> PointGoods:
        """Onto the shelf."""
        usual = {"group": "ocop", "price_vnd": 120_000, "barcode": "8930000000017", "unit_name": "gói"}
        return carrying.carry(point.pk, by=self.director, on=on, product=product or self.product(), **{**usual, **more})

    def begun(self, point: PointOfSale, kind: str = "survey", on: date = DAY, **more: Any) -> Inspection:
        """An inspection on the spot."""
        return inspecting.begin(point.pk, by=self.trader, on=on, **{"kind": kind, "held_on": on, "team": TEAM, **more})

    def answered(self, inspection: Inspection, on: date = DAY, **unmet: Any) -> Inspection:
        """Every line met but for those named (`C5=None`, or the day by which to mend)."""
        for code, line in thawed(inspection.checklist).lines.items():
            if code in unmet:
                inspecting.answer(inspection.pk, by=self.trader, on=on, code=code, answer=Answer.UNMET,
                                  remark="Chưa đạt", mend_by=unmet[code])  # fmt: skip
            else:
                measured = {"choice": "1:10", "boolean": ""}.get(line.kind, "30")
                inspecting.answer(inspection.pk, by=self.trader, on=on, code=code, answer=Answer.MET, measured=measured)
        inspecting.add_photos(inspection.pk, by=self.trader, on=on, photos=[picture()])
        inspecting.note(inspection.pk, by=self.trader, on=on, operator_person="Hoàng Thị Bán", remarks="Sạch sẽ")
        return inspection

    def inspected(self, point: PointOfSale, kind: str = "survey", on: date = DAY, **unmet: Any) -> Inspection:
        """Concluded."""
        made = self.answered(self.begun(point, kind, on), on, **unmet)
        return inspecting.conclude(made.pk, by=self.trader, on=on)

    def surveyed(self, **more: Any) -> PointOfSale:
        """With a product on its shelf."""
        point = self.proposed(**more)
        self.carry(point)
        self.inspected(point)
        return PointOfSale.objects.get(pk=point.pk)

    def recognised(self, point: PointOfSale | None = None, on: date = DAY) -> PointOfSale:
        """By the head of the department."""
        point = point or self.surveyed()
        deciding.recognise(point.pk, by=self.leader, on=on, decision_number="12/QĐ-SCT", decided_on=on,
                           commitment_until=COMMITMENT, signer_name="Hà Thị Lãnh")  # fmt: skip
        return PointOfSale.objects.get(pk=point.pk)


def made() -> Shop:
    """With the register and the rows of the reference."""
    register = with_register()
    loaders.load(Path(django_settings.REFERENCE_ROOT))
    return Shop(register)
