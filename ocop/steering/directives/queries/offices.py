"""What an office prints at the head and foot of its papers: names, symbol, place, who signs."""

from dataclasses import dataclass

from ocop.actors.organisations.models import Organisation


@dataclass(frozen=True, slots=True)
class OfficeHead:
    """The standing parts of an office's papers."""

    issuer: str
    parent_body: str
    letter_symbol: str
    place: str
    competence: tuple[str, ...]
    signer: str
    leader: str


def office_head(office: Organisation) -> OfficeHead:
    """Names as the register has them; the signer's name is left to the pen until somebody signs."""
    parent = office.parent
    symbol = office.symbol or "VP"
    place = office.unit.name if office.unit else ""
    return OfficeHead(
        issuer=office.name,
        parent_body=parent.name if parent else "",
        letter_symbol=f"{symbol}-TH",
        place=place.removeprefix("Tỉnh ").removeprefix("tỉnh "),
        competence=((office.head_title or "Thủ trưởng").upper(),),
        signer="",
        leader=parent.name if parent else office.name,
    )
