"""What a point carries, and its supply contracts."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.cycle.certificates.models import Recognition
from ocop.cycle.certificates.queries.states import valid_on
from ocop.cycle.products.models import Product

from ...forms.points import goods as forms
from ...models.points import PointGoods, SupplyContract
from ...queries.points import access
from ...rules.points.goods import LEAST_STARS
from ...services.points import carrying
from .base import FilePage, PointAct


def products_on(day: date) -> QuerySet[Product]:
    """Those of the register whose recognition is valid with 3 stars."""
    valid = valid_on(Recognition.objects.filter(stars__gte=LEAST_STARS), day).values("product")
    return Product.objects.filter(pk__in=valid).select_related("producer").order_by("name", "pk")


class CarryGoods(PointAct):
    """Thêm mặt hàng."""

    title, label, icon = _("Thêm mặt hàng"), _("Thêm"), "shopping-bag"
    done = _("Đã thêm mặt hàng.")
    subjects = staticmethod(access.points_written_by)
    form_class = forms.CarryForm
    takes = ("proof_file",)
    act = staticmethod(carrying.carry)

    def make_form(self, **options: Any) -> Any:
        """With the products of the day and the point's contracts."""
        return super().make_form(
            products=products_on(self.on), contracts=SupplyContract.objects.filter(point=self.point), **options
        )


class DropGoods(PointAct):
    """Thôi bày bán."""

    title, label, icon = _("Thôi bày bán mặt hàng"), _("Thôi bày bán"), "x"
    done = _("Đã ghi thôi bày bán.")
    subjects = staticmethod(access.goods_written_by)
    form_class = forms.DropForm
    act = staticmethod(carrying.drop)

    def initial(self) -> dict[str, Any]:
        """Today."""
        return {"day": self.on}


class AddContract(PointAct):
    """Ghi hợp đồng cung ứng."""

    title, label, icon = _("Ghi hợp đồng cung ứng"), _("Lưu"), "file-plus"
    done = _("Đã ghi hợp đồng cung ứng.")
    subjects = staticmethod(access.points_written_by)
    form_class = forms.ContractForm
    takes = ("file",)
    act = staticmethod(carrying.add_contract)

    def make_form(self, **options: Any) -> Any:
        """Producers whose products the point carries, and those of its commune."""
        carried = PointGoods.objects.filter(point=self.point, product__isnull=False).values("product__producer")
        producers = Producer.objects.living().filter(unit=self.point.unit_id) | Producer.objects.living().filter(
            pk__in=carried
        )
        return super().make_form(producers=producers.order_by("name", "pk"), **options)


def contracts_visible_to(person: Person, *, on: date) -> QuerySet[SupplyContract]:
    """Contracts are read by those who write the point and by the department."""
    found = SupplyContract.objects.filter(point__in=access.points_written_by(person, on=on).values("pk"))
    return found.filter(file__isnull=False).select_related("file")


class ContractFile(FilePage):
    """The contract as it was sent."""

    subjects = staticmethod(contracts_visible_to)
