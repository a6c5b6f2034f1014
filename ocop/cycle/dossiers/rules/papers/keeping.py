"""Facts kept as JSON and read again, so that a paper made later says exactly what was signed."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def kept(facts: Any) -> Any:
    """The facts as what JSON knows: days as ISO, tuples as lists."""
    if is_dataclass(facts):
        return {field.name: kept(getattr(facts, field.name)) for field in fields(facts)}
    if isinstance(facts, tuple):
        return [kept(each) for each in facts]
    return facts.isoformat() if isinstance(facts, date) else facts


def digest_of(content: Any) -> str:
    """SHA-256 of the canonical JSON."""
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()


def read(kind: type[T], content: Mapping[str, Any]) -> T:
    """The facts of that kind again; a field added later takes its default."""
    hints = get_type_hints(kind)
    return kind(**{name: _read(hints[name], value) for name, value in content.items() if name in hints})


def _read(hint: Any, value: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        hint = next(each for each in get_args(hint) if each is not type(None))
    if value is None:
        return None
    if get_origin(hint) is tuple:
        kinds = get_args(hint)
        each_kind = kinds[:1] * len(value) if kinds[-1] is Ellipsis else kinds
        return tuple(_read(kind, each) for kind, each in zip(each_kind, value, strict=True))
    if isinstance(hint, type) and is_dataclass(hint):
        return read(hint, value)
    return date.fromisoformat(value) if hint is date else value
