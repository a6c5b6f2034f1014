"""Who issues a paper: body, place, number and symbol, signer."""

from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.producers.queries.places import committee_of
from ocop.actors.territory.models import Unit
from ocop.steering.plans.rules.signature import lines_above

from ...rules.papers.facts import Frame

TYPES = ("Xã ", "Phường ", "Thị trấn ", "Đặc khu ", "Tỉnh ", "Thành phố ")


def plain(name: str) -> str:
    """Xã Ba Bể as Ba Bể."""
    return next((name.removeprefix(kind) for kind in TYPES if name.startswith(kind)), name)


def inside(name: str) -> str:
    """The name in running text: xã Ba Bể."""
    return name[:1].lower() + name[1:] if name.startswith(TYPES) else name


def committee_name(unit: Unit, *, on: date) -> str:
    """Ủy ban nhân dân xã Ba Bể."""
    body = committee_of(unit, on=on)
    return whole(body.name) if body else f"Ủy ban nhân dân {inside(unit.name)}"


def whole(name: str) -> str:
    """UBND tỉnh Mẫu as Ủy ban nhân dân tỉnh Mẫu."""
    return name.replace("UBND", "Ủy ban nhân dân", 1)


def commune_frame(
    unit: Unit, *, on: date, written: str = "", day: date | None = None, signer: str = "", title: str = ""
) -> Frame:
    """The People's Committee of a commune; a deputy signs in place of the chair."""
    number, symbol = split(written)
    return Frame(
        issuer=committee_name(unit, on=on),
        place=plain(unit.name),
        number=number,
        symbol=symbol,
        day=day,
        competence=tuple(
            line.upper() for line in lines_above(is_committee=True, head_title="Chủ tịch", own_title=title)
        ),
        signer=signer,
    )


def body_frame(body: Organisation, *, written: str = "", day: date | None = None, signer: str = "") -> Frame:
    """A body with the one above it."""
    number, symbol = split(written)
    return Frame(
        issuer=body.name,
        parent_body=body.parent.name if body.parent else "",
        place=plain(body.unit.name) if body.unit else "",
        number=number,
        symbol=symbol,
        day=day,
        competence=(body.head_title.upper() or "THỦ TRƯỞNG CƠ QUAN",),
        signer=signer,
    )


def split(written: str) -> tuple[int | None, str]:
    """15/BC-UBND as 15 and BC-UBND."""
    number, _slash, symbol = written.partition("/")
    return (int(number), symbol) if number.isdecimal() else (None, written)
