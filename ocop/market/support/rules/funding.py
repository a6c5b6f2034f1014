"""B8: nobody is supported twice for the same thing, whatever the source and the year.

Legal basis: Thông tư liên tịch 26/2014/TTLT-BTC-BCT, Art. 7.4; Thông tư 60/2026/TT-BTC, Art. 2.3b (where several
policies fit one content, the highest one, never two). Several lines for one object are one project with several lines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.projects import FUNDED, ObjectKind, ProjectState

BASIS = "Thông tư liên tịch 26/2014/TTLT-BTC-BCT, Điều 7 khoản 4; Thông tư 60/2026/TT-BTC, Điều 2 khoản 3 điểm b"


@dataclass(frozen=True, slots=True)
class Funded:
    """Another project of one of the beneficiaries for the same activity and object."""

    code: str
    beneficiary: str
    state: ProjectState
    address: str


def key_of(activity: str, kind: ObjectKind, *, product: int | None = None, folded_name: str = "") -> str:
    """What with the beneficiary makes two projects the same: the product of the register, else the name."""
    return f"{activity}:{kind}:{product}" if product else f"{activity}:{kind}:={folded_name}"


def obstacles_to_funding(others: Iterable[Funded], *, closed_may_repeat: bool = False) -> Iterator[Obstacle]:
    """Each project that stands against it, with its address.

    One whose file is closed stands too, unless a rule of its own says when such a thing may be supported again
    (packaging, the building of a point: `rules.repeating`).
    """
    for other in others:
        is_over = closed_may_repeat and other.state == ProjectState.CLOSED
        if other.state in FUNDED and not is_over:
            facts = {"code": other.code, "beneficiary": other.beneficiary, "state": other.state.label}
            yield Obstacle("funding.double", facts, basis=BASIS, repair=other.address)
