"""How large a file may be and how long a text the system reads; every figure comes from a reference file."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

import yaml

SHIPPED = Path(__file__).resolve().parents[4] / "reference" / "limits.yaml"


@dataclass(frozen=True, slots=True)
class Limits:
    """The figures in force; `reference/limits.yaml` explains each of them."""

    document_bytes: int
    image_bytes: int
    name_characters: int
    unpacked_bytes: int
    unpacked_parts: int
    read_pages: int
    long_pages: int
    page_characters: int


def parse(content: Mapping[str, Any]) -> Limits:
    """The limits of a reference file; a missing or unknown figure is an error of whoever wrote the file."""
    figures = {name: int(entry["value"]) for name, entry in content["limits"].items()}
    known = {field.name for field in fields(Limits)}
    if figures.keys() != known:
        raise ValueError(f"limits.yaml: missing or unknown figures: {sorted(figures.keys() ^ known)}")
    return Limits(**figures)


@cache
def shipped() -> Limits:
    """The limits proposed with the system, for when no row of the installation says otherwise."""
    return parse(yaml.safe_load(SHIPPED.read_text(encoding="utf-8")))
