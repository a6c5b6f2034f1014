"""Product codes and register numbers, written as the framework in force says; never written anew for the past.

Basis: QĐ 26/2026/QĐ-TTg, Appendix II (T-X-STT-year: administrative codes of province and commune, the commune's
sequence, year of evaluation); older frameworks have their own pattern or none. Form numbers: Form 01 (nn/PĐK-T-X-
year).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ocop.base.kernel.outcome import Obstacle

PLACE = re.compile(r"{(\w+)(?::[^}]*)?}")


def pattern_of(particulars: Mapping[str, Any]) -> str:
    """The pattern of the framework; empty where it knows none."""
    return str((particulars.get("product_code") or {}).get("pattern", ""))


def parts_asked(pattern: str) -> list[str]:
    """The names in a pattern, in order."""
    return PLACE.findall(pattern)


def written(pattern: str, parts: Mapping[str, Any]) -> str:
    """The printed code."""
    return pattern.format(**parts)


def obstacles_to_code(pattern: str, parts: Mapping[str, Any], *, held: bool, year: int) -> Iterator[Obstacle]:
    """One code a year for a product, whole, by a framework that says how."""
    if held:
        yield Obstacle("code.is-there", {"year": str(year)})
    if not pattern:
        yield Obstacle("code.no-pattern")
    if missing := [name for name in parts_asked(pattern) if parts.get(name) in (None, "")]:
        yield Obstacle("code.no-part", {"parts": ", ".join(missing)})


def obstacles_to_noting(printed: str, *, is_taken: bool) -> Iterator[Obstacle]:
    """A code of the past is typed as printed, once."""
    if not printed.strip():
        yield Obstacle("code.no-text", repair="#id_printed")
    if is_taken:
        yield Obstacle("code.is-taken", {"code": printed}, repair="#id_printed")
