"""Norms of the reference, and one that its keeper has confirmed."""

from decimal import Decimal

from ocop.base.files.services import store
from ocop.market.support.models import Activity, Norm, SupportProgramme
from ocop.market.support.services.norms import Proof, confirm_norm
from tests.access.cast import DAY, World


def make(world: World) -> None:
    """What the rows of the norms are about."""
    things, keeper = world.things, world.people["norm_keeper@own"]
    things["norm to confirm"] = Norm.objects.get(code="KCQG-PACKAGING-2018")
    things["norm in force"] = Norm.objects.get(code="KCQG-MACHINERY-2018")
    things["local programme"] = SupportProgramme.objects.get(code="KCDP")
    things["machinery"] = Activity.objects.get(code="MACHINERY")
    file = store(name="thong-tu.txt", content="Thông tư.".encode(), by=keeper)
    confirmed = confirm_norm(
        Norm.objects.get(code="KCQG-TRADEMARK-2018").pk, percent=Decimal(50), ceiling_vnd=35_000_000,
        technology_factor=None, legal_source="Điều 8", proof=Proof(file, text="28/2018/TT-BTC"), by=keeper, on=DAY,
    )  # fmt: skip
    things["norm's confirmation"] = confirmed.confirmations.get()
