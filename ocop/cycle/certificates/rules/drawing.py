"""The QR itself, drawn by segno: the short address for packaging, the signed payload for the paper (settled 23).

Error correction M or higher (portal notes §12): up to 15 % of the drawing may be worn away. Where the same size of
drawing holds a higher level, it is taken.
"""

from dataclasses import dataclass
from io import BytesIO

import segno

LEVEL = "M"
QUIET = 4  # modules of white around it, as the standard asks
LEAST_MM = 15
_DOTS = 10


@dataclass(frozen=True, slots=True)
class Drawn:
    """One QR: lines for screens and printers, dots for DOCX."""

    svg: str
    png: bytes
    side_mm: float
    level: str


def drawn(text: str, *, side_mm: float) -> Drawn:
    """The drawing of this text; the same text gives the same drawing."""
    if side_mm < LEAST_MM:
        raise ValueError(f"a QR of less than {LEAST_MM} mm is not read by every phone: {side_mm}")
    code = segno.make_qr(text, error=LEVEL, boost_error=True)
    modules = code.symbol_size(scale=1, border=QUIET)[0]
    lines, dots = BytesIO(), BytesIO()
    code.save(lines, kind="svg", scale=side_mm / modules, unit="mm", border=QUIET, xmldecl=False, light="#fff")
    code.save(dots, kind="png", scale=_DOTS, border=QUIET)
    return Drawn(lines.getvalue().decode(), dots.getvalue(), side_mm, str(code.error))


def address(domain: str, code: str, *, payload: str = "") -> str:
    """What the QR says: the address of the check, on paper with the payload in its fragment."""
    return f"https://{domain}/xac-thuc/{code}" + (f"#{payload}" if payload else "")
