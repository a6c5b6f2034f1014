"""Texts typed with fonts of the time before Unicode: TCVN3 (ABC, ".VnTime") and VNI ("VNI-Times").

Such a file holds Latin-1 letters that only the font shows as Vietnamese: "Céng hßa" (TCVN3) and "Coäng hoøa" (VNI)
are both "Cộng hòa". Tables: TCVN 5712:1993 (VN3) and VNI Windows. UTF-8 read as Latin-1 ("Cá»™ng hÃ²a")
is mended by the same way. A line is converted only when spelling proves it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ocop.base.files.rules.syllables import Census, census, is_syllable
from ocop.base.kernel.text import nfc

_TCVN3_LETTERS = """
ĂÂÊÔƠƯĐ ¡¢£¤¥¦§  ăâêôơưđ ¨©ª«¬\u00ad®  àảãáạ µ¶·¸¹  ằẳẵắặ »¼½¾Æ  ầẩẫấậ ÇÈÉÊË  èẻẽéẹ ÌÎÏÐÑ  ềểễếệ ÒÓÔÕÖ
ìỉĩíị ×ØÜÝÞ  òỏõóọ ßáâãä  ồổỗốộ åæçèé  ờởỡớợ êëìíî  ùủũúụ ïñòóô  ừửữứự õö÷øù  ỳỷỹýỵ úûüýþ
"""
_VNI_LETTERS = """
áàảãạ aù,aø,aû,aõ,aï  ăắằẳẵặ aê,aé,aè,aú,aü,aë  âấầẩẫậ aâ,aá,aà,aå,aã,aä  éèẻẽẹ eù,eø,eû,eõ,eï  êếềểễệ eâ,eá,eà,eå,eã,eä
óòỏõọ où,oø,oû,oõ,oï  ôốồổỗộ oâ,oá,oà,oå,oã,oä  ơớờởỡợ ô,ôù,ôø,ôû,ôõ,ôï  íìỉĩị í,ì,æ,ó,ò
úùủũụ uù,uø,uû,uõ,uï  ưứừửữự ö,öù,öø,öû,öõ,öï  ýỳỷỹỵ yù,yø,yû,yõ,î  đ ñ
"""


def _pairs(table: str, separate: Callable[[str], list[str]]) -> Iterator[tuple[str, str]]:
    cells = table.split()
    for letters, codes in zip(cells[::2], cells[1::2], strict=True):
        yield from zip(separate(codes), letters, strict=True)


TCVN3: dict[str, str] = dict(_pairs(_TCVN3_LETTERS, list))
_VNI_SMALL = dict(_pairs(_VNI_LETTERS, lambda codes: codes.split(",")))
VNI: dict[str, str] = _VNI_SMALL | {code.upper(): letter.upper() for code, letter in _VNI_SMALL.items()}

_TCVN3_CODES = str.maketrans(TCVN3)
_VNI_CODE = re.compile("|".join(sorted(map(re.escape, VNI | {c.capitalize(): "" for c in VNI}), key=len, reverse=True)))
_LOST_SOFT_HYPHEN = re.compile(r"([^\W\d_]+)-([^\W\d_]+)")


def from_tcvn3(text: str) -> str:
    """Unicode for a text of TCVN3 codes; a soft hyphen that became "-" in a PDF is the letter ư again."""
    return _LOST_SOFT_HYPHEN.sub(_with_u_horn, text.translate(_TCVN3_CODES))


def from_vni(text: str) -> str:
    """Unicode for a text of VNI codes; a base letter and its mark count as one code."""
    return _VNI_CODE.sub(lambda found: _vni_letter(found[0]), text)


def from_misread_utf8(text: str) -> str:
    """Unicode for UTF-8 that some program read as Latin-1; bytes lost on the way leave U+FFFD."""
    try:
        return nfc(b"".join(map(_byte_of, text)).decode("utf-8", errors="replace"))
    except UnicodeEncodeError:
        return text


def _byte_of(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _with_u_horn(found: re.Match[str]) -> str:
    joined = f"{found[1]}ư{found[2]}"
    return joined if is_syllable(joined.lower()) else found[0]


def _vni_letter(code: str) -> str:
    """`Aù` (capital base, small mark) is a capital letter too."""
    return VNI.get(code) or VNI[code.lower()].upper()


@dataclass(frozen=True, slots=True)
class Conversion:
    """A text with its legacy lines converted, the tables used, and the lines that stayed doubtful."""

    text: str
    tables: tuple[str, ...] = ()
    doubtful_lines: int = 0


MISREAD = "UTF-8"
CONVERTERS: Mapping[str, Callable[[str], str]] = {"TCVN3": from_tcvn3, "VNI": from_vni, MISREAD: from_misread_utf8}
_SYMBOL_CODES = "¡-©«-±´-¸»-¿×÷\u00ad"
_SIGNS = re.compile(
    rf"[^\W\d_][{_SYMBOL_CODES}]|[{_SYMBOL_CODES}][^\W\d_]"  # symbols glued to letters
    "|[ªºßþÐÞæñöåëüïøûîäçÆÑÖÅËÜÏØÛÎÄÇ]"  # letters that Vietnamese lacks
)
_SYMBOL = re.compile(f"[{_SYMBOL_CODES}ªº\x80-\x9f€‚ƒ„†‡ˆ‰Š‹ŒŽ™š›œžŸ\ufffd]")
_SURELY_UNICODE = re.compile("[ăđơưĩũĂĐƠƯĨŨ\u1ea0-\u1ef9]")


def converted(text: str) -> Conversion:
    """The text with every line that spelling proves to be legacy turned into Unicode.

    Most texts show no sign of legacy fonts and come back at once. A line too short to prove anything follows
    the table of the others, where these are the greater part.
    """
    if not _SIGNS.search(text):
        return Conversion(text)
    lines = text.split("\n")
    tables = [_table_of(line) if _SIGNS.search(line) else "" for line in lines]
    main = _main_table(lines, tables)
    if main:
        tables = [table or _follows(line, main) for line, table in zip(lines, tables, strict=True)]
    doubtful = sum(not table and _is_doubtful(line) for line, table in zip(lines, tables, strict=True))
    read = [CONVERTERS[table](line) if table else line for line, table in zip(lines, tables, strict=True)]
    return Conversion("\n".join(read), tuple(sorted({table for table in tables if table})), doubtful)


def _table_of(line: str) -> str:
    """The table whose reading of the line is proven by spelling, or ""."""
    before = _census(line)
    readings = {table: _census(convert(line)) for table, convert in CONVERTERS.items()}
    table = max(readings, key=lambda name: (readings[name].syllable_share, readings[name].marked))
    return table if _proves(before, readings[table]) else ""


def _census(line: str) -> Census:
    """Symbols inside a word make it a wrong word, rather than cut it into right ones."""
    return census(_SYMBOL.sub("ß", line))


def _proves(before: Census, after: Census) -> bool:
    reads_well = after.words >= 2 and after.syllable_share >= 0.85 and after.marked_share >= 0.3
    return reads_well and before.syllable_share <= after.syllable_share - 0.15


def _main_table(lines: Sequence[str], tables: Sequence[str]) -> str:
    proven = Counter(table for table in tables if table)
    if not proven:
        return ""
    table, count = proven.most_common(1)[0]
    return table if count > sum(bool(_SURELY_UNICODE.search(line)) for line in lines) else ""


def _follows(line: str, main: str) -> str:
    """The main table, for a line that reads no worse by it and bears no letter of Unicode alone."""
    if line.isascii() or _SURELY_UNICODE.search(line):
        return ""
    after = _census(CONVERTERS[main](line))
    return main if after.syllable_share >= _census(line).syllable_share else ""


def _is_doubtful(line: str) -> bool:
    found = _census(line)
    return found.words >= 3 and found.syllable_share < 0.6 and bool(_SIGNS.search(line))
