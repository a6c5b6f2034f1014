"""Which document of the register a citation means.

Identity is issuer, year, number and symbol (Decree 30/2020, Art. 15): a number alone exists in every province and
every year, so without a year nothing is merged by itself. Within one text the first citation is full and later ones
may be short (Annex I, II.6), so a short one may mean a text already cited there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.text import fold, squeeze


@dataclass(frozen=True, slots=True)
class Node:
    """What the register knows of a document that might be meant."""

    id: int
    number: int | None
    symbol: str
    year: int | None
    issued_on: date | None
    issuer_id: int | None
    issuer_key: str = ""
    issuer_text: str = ""
    title: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a citation tells; None and "" are what it leaves open."""

    number: int | None
    symbol: str
    year: int | None
    issued_on: date | None
    issuer_id: int | None
    issuer_key: str = ""
    issuer_text: str = ""
    title: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The one document meant, or those a clerk should look at; `reason` names the rule that decided."""

    node_id: int | None
    candidates: tuple[int, ...] = ()
    reason: str = "unknown"


def same_symbol(one: str, other: str) -> bool:
    """Whether two symbols are one, whatever their blanks, case and spelling of tone marks."""
    return symbol_key(one) == symbol_key(other)


def symbol_key(symbol: str) -> str:
    """The symbol as it is compared: folded, without blanks, "&" as written."""
    return "".join(fold(symbol).split())


def resolve(wanted: Wanted, nodes: Sequence[Node], *, cited_here: frozenset[int] = frozenset()) -> Resolution:
    """The document meant among `nodes`; `cited_here` are those the same text has cited already."""
    if wanted.number is None:
        return _by_title(wanted, nodes, cited_here)
    alike = [n for n in nodes if _is_same_number(wanted, n)]
    if wanted.year is None:
        return _within_the_text(alike, cited_here)
    return _by_year_and_issuer(wanted, alike)


def _is_same_number(wanted: Wanted, node: Node) -> bool:
    same = (node.number, node.suffix) == (wanted.number, wanted.suffix)
    return same and same_symbol(node.symbol, wanted.symbol)


def _by_title(wanted: Wanted, nodes: Sequence[Node], cited_here: frozenset[int]) -> Resolution:
    """A text without a number is the same only inside one citing text, under the same name."""
    key = title_key(wanted.title)
    alike = [n for n in nodes if key and n.number is None and title_key(n.title) == key]
    return _within_the_text(alike, cited_here)


def title_key(title: str) -> str:
    """A name as it is compared: folded, one blank between words, no quotation marks."""
    return squeeze(fold(title).translate(str.maketrans('“”"‘’', "     ")))


def _within_the_text(alike: Sequence[Node], cited_here: frozenset[int]) -> Resolution:
    here = [n.id for n in alike if n.id in cited_here]
    if len(here) == 1:
        return Resolution(here[0], reason="short-form")
    return Resolution(None, tuple(n.id for n in alike), "undated" if alike else "unknown")


def _by_year_and_issuer(wanted: Wanted, alike: Sequence[Node]) -> Resolution:
    of_year = [n for n in alike if n.year == wanted.year]
    for is_same in (_is_same_row, _is_same_body, _is_same_in_words):
        if len(same := [n for n in of_year if is_same(wanted, n)]) == 1:
            return Resolution(same[0].id, reason=_agreement(wanted, same[0]))
    open_years = [n for n in alike if n.year is None and (n.issuer_id is None or _is_same_body(wanted, n))]
    candidates = tuple(n.id for n in (*of_year, *open_years))
    return Resolution(None, candidates, "ambiguous" if candidates else "unknown")


def _is_same_row(wanted: Wanted, node: Node) -> bool:
    return wanted.issuer_id is not None and wanted.issuer_id == node.issuer_id


def _is_same_body(wanted: Wanted, node: Node) -> bool:
    """Another version of the same lasting body."""
    return bool(wanted.issuer_key) and wanted.issuer_key == node.issuer_key


def _is_same_in_words(wanted: Wanted, node: Node) -> bool:
    """An issuer outside the register: the same words and the very same day; an unnamed issuer is nobody's."""
    if wanted.issuer_id is not None or node.issuer_id is not None or wanted.issued_on is None:
        return False
    same_words = bool(wanted.issuer_text) and title_key(wanted.issuer_text) == title_key(node.issuer_text)
    return same_words and wanted.issued_on == node.issued_on


def _agreement(wanted: Wanted, node: Node) -> str:
    """Whether the day agrees too; a slip in the day stays one document, and is shown."""
    days = (wanted.issued_on, node.issued_on)
    return "date-differs" if None not in days and days[0] != days[1] else "number"
