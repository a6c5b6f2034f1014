"""Numbers of documents as prose gives them: with their symbol, or bare as the press writes them."""

from dataclasses import dataclass

from ocop.actors.organisations.rules.wording import pattern
from ocop.base.kernel.text import squeeze

from .numbers import NumberInText, numbers_in
from .type_words import TYPE

_BARE = pattern(
    rf"\b(?P<type>{TYPE}) số:? ?(?P<number>\d{{1,5}})(?= ?(?:,? ?ngày|,? ?của|,? ?\d{{1,2}}/\d{{1,2}}/\d{{4}}))"
)
_BARE_WITHOUT_SO = pattern(
    r"\b(?P<type>công văn|quyết định|chỉ thị|kế hoạch|nghị quyết|thông báo|văn bản) (?P<number>\d{1,5})(?= ngày)"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in its place; `found` is None where it has no symbol, and then the word of type stands in front."""

    start: int
    end: int
    written: str
    found: NumberInText | None
    type_word: str | None = None
    type_start: int = 0


def numerals_in(text: str, shadow: str) -> list[Numeral]:
    """Numbers with symbols, and those that the press writes without ("Công văn 386 ngày 18/1/2021"), in order."""
    full = [Numeral(n.start, n.end, n.number.written, n) for n in numbers_in(text)]
    taken = {numeral.start for numeral in full}
    bare = [
        Numeral(m.start("number"), m.end("number"), m["number"], None, squeeze(m["type"]), m.start("type"))
        for expression in (_BARE, _BARE_WITHOUT_SO)
        for m in expression.finditer(shadow)
        if m.start("number") not in taken
    ]
    unique = {numeral.start: numeral for numeral in (*bare, *full)}
    return [unique[start] for start in sorted(unique)]
