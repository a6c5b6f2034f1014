"""Two dates of the coming year that were moved: the province and a commune ask for dossiers earlier."""

from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.steering.windows.services import move_window

from .cast import Cast, body_of

COMMUNE = "02020"
PROVINCE_DAY = (4, 20)
COMMUNE_DAY = (3, 24)


def move_dates(cast: Cast, *, year: int, on: date) -> None:
    """Both days lie in the spring of the year after the plan's."""
    office = body_of("tn.snnmt", on)
    move_window(
        "PROV_R1_PROPOSE",
        year,
        closes_on=date(year, *PROVINCE_DAY),
        reason="Dành thời gian cho Tổ tư vấn kiểm tra hồ sơ trước phiên họp Hội đồng đợt 1.",
        by=cast.in_role("coord_head", office.pk),
        on=on,
    )
    commune: Organisation = body_of(COMMUNE, on)
    move_window(
        "COMMUNE_INTAKE_R1",
        year,
        commune.unit,
        closes_on=date(year, *COMMUNE_DAY),
        reason="Xã nghỉ lễ hội Lồng tồng, nhận hồ sơ sớm hơn một tuần.",
        by=cast.in_role("commune_head", commune.pk),
        on=on,
    )
