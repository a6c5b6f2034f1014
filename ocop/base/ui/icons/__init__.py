"""Icons: Tabler outline drawings (MIT), read once from `outline.svg` and written inline where they stand."""

import re
from functools import cache
from pathlib import Path

_SYMBOL = re.compile(r'<symbol id="([a-z0-9-]+)" viewBox="0 0 24 24">(.*?)</symbol>')


@cache
def drawings() -> dict[str, str]:
    """Name → inner markup of the 24 × 24 drawing."""
    return dict(_SYMBOL.findall(Path(__file__).with_name("outline.svg").read_text(encoding="utf-8")))


def drawing(name: str) -> str:
    """The drawing of one icon; a name that is not in the set is a mistake of the programmer."""
    return drawings()[name]
