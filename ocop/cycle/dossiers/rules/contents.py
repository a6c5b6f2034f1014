"""The four contents of Form 03 found in the producer's answers, by the words of the criteria's titles.

A help for the officer, who reads and rewrites what is found; nothing is decided by it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from ocop.base.kernel.text import fold

from ..vocabulary import Content

WORDS = {
    Content.MATERIAL: ("nguyen lieu", "nguon goc san pham"),
    Content.LABOUR: ("lao dong",),
    Content.IDEA: ("y tuong",),
    Content.IDENTITY: ("ban sac", "tri tue"),
}


def contents_in(points: Iterable[Mapping[str, Any]], titles: Mapping[str, str]) -> dict[str, str]:
    """Content → the descriptions of the criteria whose title speaks of it, in their order."""
    found: dict[str, list[str]] = {}
    for row in points:
        title = fold(titles.get(row["criterion"], ""))
        for content, words in WORDS.items():
            if row["description"].strip() and any(word in title for word in words):
                found.setdefault(content.value, []).append(row["description"].strip())
    return {content: "\n".join(dict.fromkeys(texts)) for content, texts in found.items()}
