"""Phiên bản đã nộp: canonical JSON and digest, and what differs between two of them, place by place."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

Content = Mapping[str, Any]
FORMS = ("registration", "report")


def canonical(content: Content) -> bytes:
    """The one way in which the same content is written."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def digest_of(content: Content) -> str:
    """The SHA-256 of the canonical JSON."""
    return sha256(canonical(content)).hexdigest()


def chosen_in(content: Content) -> dict[str, int | None]:
    """Criterion → place of the option, None for “no option”; criteria without an answer are left out."""
    answered = (row for row in content["points"] if row["option"] is not None or row["no_option"])
    return {row["criterion"]: row["option"] for row in answered}


@dataclass(frozen=True, slots=True)
class Change:
    """One place that differs: in which form or criterion, which field, what stood and what stands there."""

    form: str
    field: str
    before: Any
    now: Any
    criterion: str = ""


def changes(before: Content, now: Content) -> tuple[Change, ...]:
    """Everything that differs, forms first, then criterion by criterion in the order of the newer version."""
    return (*_in_forms(before, now), *_in_points(before, now))


def _in_forms(before: Content, now: Content) -> Iterator[Change]:
    for form in FORMS:
        old, new = before.get(form, {}), now.get(form, {})
        for name in {**old, **new}:
            if old.get(name) != new.get(name):
                yield Change(form, name, old.get(name), new.get(name))


def _in_points(before: Content, now: Content) -> Iterator[Change]:
    old, new = _by_criterion(before), _by_criterion(now)
    for code in {**new, **old}:
        yield from _in_point(code, old.get(code, {}), new.get(code, {}))


def _in_point(code: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for name in ("option", "no_option", "description"):
        if (old.get(name) or None) != (new.get(name) or None) or _is_other_option(name, old, new):
            yield Change("points", name, old.get(name), new.get(name), code)
    held, holds = _papers(old), _papers(new)
    if held != holds:
        yield Change("points", "papers", sorted(held.values()), sorted(holds.values()), code)


def _is_other_option(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """The option in place 0 is not “nothing”."""
    return name == "option" and old.get(name) != new.get(name)


def _papers(point: Mapping[str, Any]) -> dict[Any, str]:
    return {
        (paper["paper"], paper["pages"], tuple(page["sha256"] for page in paper["files"])): paper["title"]
        for paper in point.get("papers", ())
    }


def _by_criterion(content: Content) -> dict[str, Mapping[str, Any]]:
    return {row["criterion"]: row for row in content.get("points", ())}
