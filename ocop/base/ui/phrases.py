"""The phrase book of the whole system: sentences for obstacles and verbs, and the words every screen repeats.

Each app keeps its own sentences in `<app>/phrases.py`: `OBSTACLES` (code → sentence) and `VERBS` (verb → sentence),
with named placeholders filled from the facts. Here they are gathered, once.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from django.apps import apps
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ocop.base.kernel import formats
from ocop.base.kernel.bilingual import Bilingual
from ocop.base.kernel.outcome import Obstacle

OBSTACLES = {
    "specimen.unread": _("Còn %(n)s ý chưa xem."),
    "specimen.no-lead": _("Nhiệm vụ %(task)s chưa có cơ quan chủ trì."),
    "page.unknown": _("Chưa thực hiện được việc này (mã %(code)s)."),
}

SAVE, CANCEL, BACK, OPEN, EDIT = _("Lưu"), _("Hủy"), _("Quay lại"), _("Mở"), _("Sửa")
DONE = _("Đã thực hiện.")
DONE_BEFORE = _("Việc này đã được thực hiện ở lần bấm trước.")
NOT_POSSIBLE = _("Chưa thực hiện được")
NOTHING = "–"
FIRST_GROUPED = 10_000  # years and document numbers stay whole: 2026, 3188, but 16.274
STATES = {
    "done": (_("Đã xong"), "circle-check"),
    "run": (_("Đang thực hiện"), "refresh"),
    "soon": (_("Sắp đến hạn"), "clock"),
    "late": (_("Quá hạn"), "alert-triangle"),
    "wait": (_("Đang chờ"), "player-pause"),
}


class _Facts(dict[str, Any]):
    """Facts as a sentence prints them; a fact nobody gave is a dash, never a failure of the page."""

    def __init__(self, facts: Mapping[str, Any]) -> None:
        super().__init__({name: in_words(value) for name, value in facts.items()})

    def __missing__(self, name: str) -> str:
        return NOTHING


def sentence_of(obstacle: Obstacle) -> str:
    """The obstacle as a citizen reads it."""
    sentence = book("OBSTACLES").get(obstacle.code)
    if sentence is None:
        return str(OBSTACLES["page.unknown"]) % {"code": obstacle.code}
    return str(sentence) % _Facts(obstacle.facts)


def sentence_of_verb(verb: str, facts: Mapping[str, Any] | None = None) -> str:
    """An act of the trail in words; a verb without a sentence shows its own name."""
    sentence = book("VERBS").get(verb)
    return verb if sentence is None else str(sentence) % _Facts(facts or {})


def in_words(value: Any) -> str:
    """A fact as official texts print it: 25/11/2026, 16.274, 74,5, a list with commas."""
    match value:
        case None | "":
            return NOTHING
        case datetime():
            return f"{timezone.localtime(value):%H:%M %d/%m/%Y}"
        case date():
            return formats.short_date(value)
        case bool() | str():
            return str(value)
        case Bilingual():
            return value.said_in(get_language())
        case int():
            return str(value) if abs(value) < FIRST_GROUPED else formats.grouped(value)
        case Decimal():
            return formats.decimal_comma(value, max(0, -int(value.as_tuple().exponent)))
        case list() | tuple() | set() | frozenset():
            return ", ".join(in_words(item) for item in value)
        case _:
            return str(value)


@cache
def book(name: str) -> dict[str, Any]:
    """All sentences of one kind (`OBSTACLES` or `VERBS`); two apps never word the same code."""
    sentences: dict[str, Any] = {}
    for module in _books():
        for code, sentence in getattr(module, name, {}).items():
            if code in sentences:
                raise ValueError(f"two phrase books word {code!r}")
            sentences[code] = sentence
    return sentences


def _books() -> Iterator[ModuleType]:
    for config in apps.get_app_configs():
        if config.name.startswith("ocop.") and find_spec(f"{config.name}.phrases"):
            yield import_module(f"{config.name}.phrases")


def stars_in_words(count: int) -> str:
    """4 sao."""
    return str(_("%(n)s sao") % {"n": count})
