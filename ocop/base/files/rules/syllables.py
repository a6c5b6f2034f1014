"""What a Vietnamese syllable looks like in writing, to tell Vietnamese from anything else without a dictionary.

A written syllable is an optional onset, a rhyme out of about 160, and at most one tone mark. The share of words
that are such syllables, and of those that carry a mark, separates official Vietnamese from foreign languages,
from Vietnamese typed without marks, and from text in the wrong character table.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWELS = re.compile("[aăâeêioôơuưy]")

_ONSETS = "ngh ng nh n gh gi g kh k ph p qu th tr t ch c b d đ h l m r s v x"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
e ec em en eng eo ep et  ê êch êm ên êng ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăt oe oen oeo oet ooc oong  ô ôc ôi ôm ôn ông ôp ôt  ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uơ uôc uôi uôm uôn uông uôt
uy uya uych uyn uynh uyp uyt uyu uyên uyêt
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
y ych ynh yt yêm yên yêng yêt yêu
"""


def _without_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.replace("đ", "d")) if not unicodedata.combining(c))


def _syllable(rhymes: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(_ONSETS.split())})?(?:{'|'.join(sorted(rhymes, key=len, reverse=True))})")


_SYLLABLE = _syllable(_RHYMES.split())
_BARE_SYLLABLE = _syllable(set(map(_without_marks, _RHYMES.split())))


@dataclass(frozen=True, slots=True)
class Census:
    """Words with a vowel (abbreviations are left out), how many are syllables, and how many of these bear a mark."""

    words: int
    syllables: int
    marked: int

    @property
    def syllable_share(self) -> float:
        """The share of words that could be Vietnamese."""
        return self.syllables / self.words if self.words else 0.0

    @property
    def marked_share(self) -> float:
        """The share of words that could hardly be anything else; about two thirds in official texts."""
        return self.marked / self.words if self.words else 0.0


def census(text: str) -> Census:
    """Count the words of a text in NFC; each different word is looked at once."""
    counts: Counter[str] = Counter()
    for word, count in Counter(_LETTERS.findall(text)).items():
        counts["" if _is_abbreviation(word) else word.lower()] += count
    return Census(
        words=_total(counts, wanted=frozenset({"plain", "marked", "other"})),
        syllables=_total(counts, wanted=frozenset({"plain", "marked"})),
        marked=_total(counts, wanted=frozenset({"marked"})),
    )


def lacks_its_marks(text: str) -> bool:
    """Whether nearly every word would be a Vietnamese syllable, had it been typed with marks."""
    words = [word.lower() for word in _LETTERS.findall(text) if not _is_abbreviation(word)]
    return bool(words) and sum(bool(_BARE_SYLLABLE.fullmatch(word)) for word in words) >= 0.9 * len(words)


def is_syllable(word: str) -> bool:
    """Whether a word in lower case and NFC is written as a Vietnamese syllable can be."""
    return _sort_of(word) in {"plain", "marked"}


def _is_abbreviation(word: str) -> bool:
    """UBND, KTTCKT: short, in capitals, and no syllable."""
    return len(word) <= 7 and word.isupper() and word.isascii() and not _BARE_SYLLABLE.fullmatch(word.lower())


@lru_cache(maxsize=50_000)
def _sort_of(word: str) -> str:
    """`plain` or `marked` syllable, `other` word, or `none` for what has no vowel (kg) and for abbreviations."""
    if not word:
        return "none"
    toneless, tones = _TONES.subn("", unicodedata.normalize("NFD", word))
    bare = unicodedata.normalize("NFC", toneless)
    if tones > 1 or not _SYLLABLE.fullmatch(bare):
        return "other" if _VOWELS.search(bare) or not word.isascii() else "none"
    return "plain" if word.isascii() else "marked"


def _total(counts: Mapping[str, int], *, wanted: frozenset[str]) -> int:
    return sum(count for word, count in counts.items() if _sort_of(word) in wanted)
