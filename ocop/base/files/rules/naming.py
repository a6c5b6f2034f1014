"""What a file may be called, and whether its name agrees with its content."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath, PureWindowsPath

from ocop.base.files.rules.limits import Limits
from ocop.base.files.vocabulary import ENDINGS, IMAGE_KINDS, Kind
from ocop.base.kernel.outcome import Obstacle

_ENDING = re.compile(r"\.([A-Za-z][A-Za-z0-9]{0,4})$")
_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def plain_name(name: str) -> str:
    """The name alone, in NFC: browsers of old sent whole paths."""
    return unicodedata.normalize("NFC", PureWindowsPath(PurePosixPath(name).name).name).strip()


def full_name(name: str, kind: Kind) -> str:
    """The name with the ending of its kind, where it has none."""
    return name if _ENDING.search(name) else f"{name}.{kind.value}"


def obstacles_to_name(name: str, kind: Kind | None, limits: Limits) -> Iterator[Obstacle]:
    """A name must be there, short, printable, and true to the content."""
    if not name:
        yield Obstacle("file.name-empty")
    if len(name) > limits.name_characters:
        yield Obstacle("file.name-too-long", {"limit": limits.name_characters})
    if any(unicodedata.category(character) in _HIDDEN for character in name):
        yield Obstacle("file.name-unsafe")
    ending = _ENDING.search(name)
    if kind and ending and ending[1].lower() not in ENDINGS[kind]:
        yield Obstacle("file.name-mismatch", {"name": name, "kind": kind.value})


def obstacles_to_content(
    name: str, size: int, kind_name: str, *, kinds: Collection[Kind], limits: Limits
) -> Iterator[Obstacle]:
    """A file must hold something, of a kind asked for, and not too much of it."""
    limit = limits.image_bytes if kind_name in IMAGE_KINDS else limits.document_bytes
    if size == 0:
        yield Obstacle("file.empty", {"name": name})
    elif kind_name in {"doc", "locked"}:
        yield Obstacle("file.old-word" if kind_name == "doc" else "file.locked", {"name": name})
    elif kind_name not in kinds:
        allowed = ", ".join(sorted(kinds))
        yield Obstacle("file.kind-not-allowed", {"name": name, "kind": kind_name or "?", "allowed": allowed})
    if size > limit:
        yield Obstacle("file.too-large", {"name": name, "limit": limit // 2**20})
