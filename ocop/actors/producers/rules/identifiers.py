"""Numbers that identify a producer: tax codes and telephone numbers.

Legal basis: the tax code of 10 digits, or 10-3 for a dependent unit, with its check digit (python-stdnum `vn.mst`);
since 01/07/2025 the personal number of 12 digits is the tax code of households (recalled, not in the library: its
first three digits name a province, 001 to 096).
"""

from collections.abc import Iterator

from stdnum.exceptions import InvalidChecksum, ValidationError
from stdnum.vn import mst

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Kind

BODY, BRANCH, PERSONAL = 10, 13, 12
LAST_PROVINCE = 96
OF_PERSONS = frozenset({Kind.HOUSEHOLD_BUSINESS, Kind.FARM})
MOBILE = ("03", "05", "07", "08", "09")
MOBILE_LENGTH, LANDLINE_LENGTH = 10, 11
_SEPARATORS = dict.fromkeys(map(ord, " .-\u00a0()/"), None)
_FIELD = "#id_tax_code"


def plain_tax_code(typed: str) -> str:
    """As it is kept: digits, a branch as 10-3; what is no tax code stays as typed, so that it can be shown."""
    digits = typed.strip().translate(_SEPARATORS)
    if len(digits) == BRANCH and digits.isdigit():
        return f"{digits[:BODY]}-{digits[BODY:]}"
    return digits or ""


def obstacles_to_tax_code(code: str, *, kind: Kind | str) -> Iterator[Obstacle]:
    """Why this cannot be the tax code of such a producer; an empty one is none, not a fault."""
    digits = code.replace("-", "")
    if not code:
        return
    if not (digits.isascii() and digits.isdigit()) or len(digits) not in (BODY, PERSONAL, BRANCH):
        yield Obstacle("tax-code.length", {"code": code}, repair=_FIELD)
    elif len(digits) == PERSONAL:
        yield from _obstacles_to_personal(digits, kind)
    else:
        yield from _obstacles_of_library(digits)


def _obstacles_of_library(digits: str) -> Iterator[Obstacle]:
    try:
        mst.validate(digits)
    except InvalidChecksum:
        yield Obstacle("tax-code.checksum", {"code": digits}, repair=_FIELD)
    except ValidationError:
        yield Obstacle("tax-code.no-such", {"code": digits}, repair=_FIELD)


def _obstacles_to_personal(digits: str, kind: Kind | str) -> Iterator[Obstacle]:
    if not 1 <= int(digits[:3]) <= LAST_PROVINCE:
        yield Obstacle("tax-code.no-such", {"code": digits}, repair=_FIELD)
    if kind not in OF_PERSONS:
        yield Obstacle("tax-code.personal", {"code": digits}, repair=_FIELD)


def plain_phone(typed: str) -> str:
    """Digits alone, with 0 for the country's 84 (+84 912… and 0912… are one number)."""
    digits = typed.strip().translate(_SEPARATORS)
    if digits.startswith("+84"):
        return f"0{digits[3:]}"
    if digits.startswith("84") and len(digits) in (MOBILE_LENGTH + 1, LANDLINE_LENGTH + 1):
        return f"0{digits[2:]}"
    return digits


def obstacles_to_phone(phone: str) -> Iterator[Obstacle]:
    """A mobile number of 10 digits, or a landline of 11; an empty one is none, not a fault."""
    if not phone:
        return
    is_number = phone.isascii() and phone.isdigit()
    is_mobile = len(phone) == MOBILE_LENGTH and phone.startswith(MOBILE)
    is_landline = len(phone) == LANDLINE_LENGTH and phone.startswith("02")
    if not (is_number and (is_mobile or is_landline)):
        yield Obstacle("phone.no-such", {"phone": phone}, repair="#id_phone")
