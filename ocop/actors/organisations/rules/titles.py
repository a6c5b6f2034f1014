"""Heads of bodies: "Giám đốc Sở X" is Sở X, addressed in the person of its head (`resolution.title_to_body`)."""

from dataclasses import replace

from ocop.base.kernel.text import squeeze

from .entries import AgencyMention
from .names import HEADS
from .wording import either, pattern

_TITLE = pattern(rf"\b(?:{either(HEADS)}(?:,| và) (?:các )?)*{either(HEADS)} (?:các )?\Z")
_REACH = 70
_ONLY_CAPITAL = ("lãnh đạo", "chánh", "trưởng", "phó", "bí thư", "viện")


def with_titles(text: str, shadow: str, mentions: list[AgencyMention]) -> list[AgencyMention]:
    """The mentions, each stretched to the left over the title of its head."""
    titled: list[AgencyMention] = []
    for mention in mentions:
        floor = max(mention.start - _REACH, titled[-1].end if titled else 0)
        titled.append(_titled(text, shadow, mention, floor))
    return titled


def _titled(text: str, shadow: str, mention: AgencyMention, floor: int) -> AgencyMention:
    if mention.addressed_to == "head":
        return mention
    plain = replace(mention, qualifiers=_without_place(mention.name))
    match = _TITLE.search(shadow[floor : mention.start])
    if match is None or _is_a_verb(text, floor + match.start(), match.group()):
        return plain
    start = floor + match.start()
    surface = text[start : mention.end]
    office = mention.kind == "people_committee" and mention.level == "provincial" and "chủ tịch" in match.group()
    return replace(
        mention,
        start=start,
        surface=surface,
        name=squeeze(surface),
        addressed_to="head",
        kind="office_holder" if office else mention.kind,
        qualifiers=() if office else (mention.name, *_without_place(mention.name)),
    )


def _is_a_verb(text: str, start: int, title: str) -> bool:
    """“lãnh đạo các sở” in small letters is a verb, "Lãnh đạo các sở" their heads."""
    return title.startswith(_ONLY_CAPITAL) and not text[start].isupper()


def _without_place(name: str) -> tuple[str, ...]:
    shorter = pattern(r" (?:(?:của |thuộc )?tỉnh|cấp tỉnh|thành phố)(?: .*)?\Z").sub("", name)
    return (shorter,) if shorter != name else ()
