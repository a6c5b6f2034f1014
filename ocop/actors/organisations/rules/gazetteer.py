"""The gazetteer: every agency named in a text, longest name first, with or without a register of the province.

Matching folds case, Uỷ/Ủy, hoá/hóa, hyphens, &/và and blanks. A register narrows a name to the version in force on the
day asked; names outside it are read by the grammar of names and marked `generic`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from ocop.base.kernel.text import fold, squeeze

from .entries import AgencyEntry, AgencyMention, GroupEntry
from .grammar import GROUPS, SINGLE, Form
from .lists import expansions, fallback_mentions
from .titles import with_titles
from .wording import canonical

_TOKEN = re.compile(r"[^\W_]+|&")
_SAME_NAME_GAP = re.compile(r"[ \t]*(?:,[ \t]*|-[ \t]*|\.[ \t]*)?\n?[ \t]*")
_COMMON_WORDS = frozenset({"vertical_agency", "armed_force", "inspectorate"})
"""“Thống kê”, “Công an”, “Thanh tra” without their place are words of any sentence."""
_UNNAMED_KINDS = frozenset({"drafting_unit"})


def name_key(name: str) -> tuple[str, ...]:
    """A name as the tuple of its words in canonical spelling, & as và."""
    return tuple("và" if token == "&" else token for token in _TOKEN.findall(canonical(name)))


def spellings(name: str) -> Iterator[str]:
    """The name, and the name with its committee in full or in short, as texts use both."""
    yield name
    yield name.replace("UBND", "Ủy ban nhân dân")
    yield name.replace("Ủy ban nhân dân", "UBND")


def without_place(entry: AgencyEntry) -> Iterator[str]:
    """The official name as texts of the province itself write it: "Sở Xây dựng tỉnh Bắc Kạn" is "Sở Xây dựng"."""
    if not entry.province or entry.kind in _COMMON_WORDS:
        return
    for tail in (f" tỉnh {entry.province}", f" thành phố {entry.province}", f" {entry.province}"):
        plain = entry.name.removesuffix(tail)
        if plain != entry.name and " " in plain:
            yield plain
            return


class Gazetteer:
    """A register of agencies and collective names, ready to be looked for in texts."""

    def __init__(self, entries: Iterable[AgencyEntry] = (), groups: Iterable[GroupEntry] = ()) -> None:
        self.entries = {entry.id: entry for entry in entries}
        self.groups = {group.id: group for group in groups}
        self._by_name: dict[tuple[str, ...], list[str]] = {}
        self._openings: dict[str, int] = {}
        for entry in self.entries.values():
            if entry.kind not in _UNNAMED_KINDS:
                self._learn((entry.name, *without_place(entry), *entry.names), entry.id)
        for group in self.groups.values():
            self._learn(group.names, group.id)

    def _learn(self, names: Iterable[str], key: str) -> None:
        for words in {name_key(spelling) for name in names for spelling in spellings(name)}:
            if words:
                self._by_name.setdefault(words, []).append(key)
                self._openings[words[0]] = max(self._openings.get(words[0], 0), len(words))

    def find(self, text: str, *, on: date | None, province: str | None = None) -> list[AgencyMention]:
        """Every agency named in the text, in order, never overlapping."""
        shadow = canonical(text)
        titled = with_titles(text, shadow, _longest_first(_by_grammar(text, shadow)))
        chosen = _longest_first([*self._registered(text, shadow), *titled])
        chosen = _longest_first([*chosen, *fallback_mentions(text, shadow, chosen)])
        titled = with_titles(text, shadow, chosen)
        return [self._resolved(mention, on, province) for mention in expansions(text, shadow, titled)]

    def _registered(self, text: str, shadow: str) -> Iterator[AgencyMention]:
        tokens = list(_TOKEN.finditer(shadow))
        for index, token in enumerate(tokens):
            reach = self._openings.get(token.group())
            if reach and (end := self._longest_name(shadow, tokens, index, reach)):
                start = token.start()
                if not _inside_a_symbol(text, start, end):
                    yield AgencyMention(start, end, text[start:end], squeeze(text[start:end]), generic=False)

    def _longest_name(self, shadow: str, tokens: list[re.Match[str]], first: int, reach: int) -> int | None:
        """The end of the longest known name that begins at the token."""
        words: list[str] = []
        best = None
        for index in range(first, min(first + reach, len(tokens))):
            if index > first and not _SAME_NAME_GAP.fullmatch(shadow, tokens[index - 1].end(), tokens[index].start()):
                break
            word = tokens[index].group()
            words.append("và" if word == "&" else word)
            if tuple(words) in self._by_name:
                best = tokens[index].end()
        return best

    def _resolved(self, mention: AgencyMention, on: date | None, province: str | None) -> AgencyMention:
        """The mention with the ids of the bodies or the collective name it stands for."""
        for name in _shorter_names(mention):
            keys = [key for key in self._by_name.get(name_key(name), ()) if self._fits(key, on, province)]
            if keys:
                return self._described(mention, tuple(keys))
        return mention

    def _fits(self, key: str, on: date | None, province: str | None) -> bool:
        entry = self.entries.get(key)
        if entry is None:
            return True
        same_place = province is None or entry.province is None or fold(entry.province) == fold(province)
        return same_place and entry.holds_on(on)

    def _described(self, mention: AgencyMention, keys: tuple[str, ...]) -> AgencyMention:
        groups = tuple(key for key in keys if key in self.groups)
        if groups:
            kind = mention.kind if mention.kind == "producers" else "group"
            address = "head" if mention.addressed_to == "head" else self.groups[groups[0]].address
            return replace(mention, ids=groups, kind=kind, is_group=True, addressed_to=address, generic=False)
        entry = self.entries[keys[0]]
        return replace(mention, ids=keys, kind=entry.kind, level=entry.level, generic=False)


def _shorter_names(mention: AgencyMention) -> Iterator[str]:
    """The name as it stands, then without a head's title, then without the place."""
    yield mention.name
    yield from mention.qualifiers


def _by_grammar(text: str, shadow: str) -> Iterator[AgencyMention]:
    for form in (*SINGLE, *GROUPS):
        for match in form.expression.finditer(shadow):
            if _is_a_name(text, match, form):
                yield _mention(text, match.start(), match.end(), form)


def _mention(text: str, start: int, end: int, form: Form) -> AgencyMention:
    surface = text[start:end]
    return AgencyMention(
        start, end, surface, squeeze(surface), kind=form.kind, level=form.level, is_group=form.is_group
    )


def _is_a_name(text: str, match: re.Match[str], form: Form) -> bool:
    """A single body is written with a capital; collective names may be small; both stand outside symbols."""
    start, end = match.span()
    if _inside_a_symbol(text, start, end):
        return False
    if form.kind == "place":
        return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return form.is_group or any(char.isupper() for char in text[start:end])


def _inside_a_symbol(text: str, start: int, end: int) -> bool:
    """Whether the words touch a slash or hyphen, as letters of a document's symbol do."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return (before in "/-&." and (start < 2 or not text[start - 2].isspace())) or (
        after in "/-&" and not _is_blank(text, end + 1)
    )


def _is_blank(text: str, index: int) -> bool:
    return index >= len(text) or text[index].isspace()


def _longest_first(found: Iterable[AgencyMention]) -> list[AgencyMention]:
    """Mentions that do not overlap: the earliest, and among those the longest; the register before the grammar."""
    ordered = sorted(found, key=lambda m: (m.start, -m.end, m.kind == "unknown"))
    chosen: list[AgencyMention] = []
    for mention in ordered:
        if not chosen or mention.start >= chosen[-1].end:
            chosen.append(mention)
    return chosen
