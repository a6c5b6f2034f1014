"""The council as it signs its own papers, out of a record alone."""

from collections.abc import Mapping
from typing import Any

from ...vocabulary import MemberRole
from .facts import Frame
from .reading import Recorded

PROVINCE = ("tỉnh ", "thành phố ")
TITLES = ("TM. HỘI ĐỒNG", "CHỦ TỊCH")


def council_frame(found: Recorded, *, symbol: str = "") -> Frame:
    """Issuer, place, day and chair as frozen; its papers are numbered by the secretary's pen."""
    sitting = found.sitting
    return Frame(
        issuer=sitting["council"],
        parent_body=sitting["council_issuer"],
        symbol=symbol,
        place=plain(found.product["province"]) or sitting["place"],
        day=found.held_on,
        competence=TITLES,
        signer=chair_of(found).get("name", ""),
    )


def chair_of(found: Recorded) -> Mapping[str, Any]:
    """Who led the dossier."""
    leading = (seat for seat in found.content["seats"] if seat["is_chair"])
    return next(leading, {})


def secretary_of(found: Recorded) -> str:
    """The secretary by name."""
    keeping = (seat["name"] for seat in found.content["seats"] if seat.get("role") == MemberRole.SECRETARY)
    return next(keeping, "")


def plain(name: str) -> str:
    """Tỉnh Thái Nguyên as Thái Nguyên."""
    return next((name[len(kind) :] for kind in PROVINCE if name.lower().startswith(kind)), name)
