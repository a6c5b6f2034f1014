"""What a document must have before the register takes it.

Legal basis: Decree 30/2020/NĐ-CP, Art. 7–9 (parts of a document), 15 (one number and symbol a year for each issuer),
22 (what the book of incoming documents shows); Annex VI (the alarm on a number that exists). Texts bearing a degree of
secrecy stay out of the system (QĐ 42/2014/QĐ-TTg amended by QĐ 23/2018/QĐ-TTg).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from string import ascii_letters
from typing import Any

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.text import fold, nfc, squeeze

from ..vocabulary import Direction, Secrecy, Source, Urgency, Validity
from .numbers import read_number

SECRECY_BASIS = "QĐ 42/2014/QĐ-TTg, sửa đổi bởi QĐ 23/2018/QĐ-TTg; NĐ 30/2020/NĐ-CP, Phụ lục I"
NUMBER_BASIS = "NĐ 30/2020/NĐ-CP, Điều 15; Phụ lục VI"
PARTS_BASIS = "NĐ 30/2020/NĐ-CP, Điều 8"
ARRIVAL_BASIS = "NĐ 30/2020/NĐ-CP, Điều 22"

LONGEST = {
    "written": 80,
    "issuer_text": 250,
    "subject": 500,
    "signer_name": 80,
    "signer_title": 120,
    "place": 80,
    "handed_to": 200,
    "note": 500,
}
_MARKS = {"mat": Secrecy.SECRET, "toi mat": Secrecy.HIGH, "tuyet mat": Secrecy.TOP}
_MARK_LINE = re.compile(r"^\W*(?:(?:[Đđ]ộ|[Mm]ức độ) mật\s*:\s*)?(TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)\W*$", re.MULTILINE)
_HEAD_LENGTH = 1500


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the clerk enters about a document; ids point to types, bodies and documents of the register.

    `number`, `suffix`, `symbol` and `year` are those of `written`, as `numbered` reads it.
    """

    written: str = ""
    number: int | None = None
    suffix: str = ""
    symbol: str = ""
    year: int | None = None
    type_code: str = ""
    issuer_id: int | None = None
    issuer_text: str = ""
    issued_on: date | None = None
    subject: str = ""
    body: str = ""
    direction: str = Direction.INCOMING
    arrival_number: int | None = None
    arrived_on: date | None = None
    due_on: date | None = None
    urgency: str = Urgency.NORMAL
    secrecy: str = ""
    signer_name: str = ""
    signer_title: str = ""
    competence: str = ""
    place: str = ""
    recipients: str = ""
    recipient_ids: tuple[int, ...] = ()
    handed_to: str = ""
    passed_on: date | None = None
    copies: int | None = None
    note: str = ""
    effective_from: date | None = None
    effective_until: date | None = None
    validity: str = Validity.UNKNOWN
    reply_to_id: int | None = None
    source: str = Source.MANUAL


@dataclass(frozen=True, slots=True)
class Holder:
    """The document that already bears a number, and where to open it."""

    written: str
    title: str
    url: str = ""


def obstacles_to_registering(
    entry: Particulars, *, on: date, number_holder: Holder | None, arrival_holder: Holder | None, is_readable: bool
) -> Iterator[Obstacle]:
    """Everything that keeps the register from taking the document, so that one visit mends it all."""
    if secret := secrecy_of(entry):
        yield Obstacle("document.is-secret", {"mark": secret.label}, SECRECY_BASIS)
        return
    yield from _missing_parts(entry)
    if not is_readable:
        yield Obstacle("document.number-unreadable", {"written": entry.written}, NUMBER_BASIS, "#id_written")
    yield from _obstacles_of_length(entry)
    yield from obstacles_of_identity(number_holder)
    yield from _obstacles_of_year(entry)
    yield from _obstacles_of_days(entry, on)
    if arrival_holder is not None:
        facts = {"number": entry.arrival_number, "holder": arrival_holder.written or arrival_holder.title}
        yield Obstacle("document.arrival-number-taken", facts, ARRIVAL_BASIS, arrival_holder.url)


def obstacles_of_identity(holder: Holder | None) -> Iterator[Obstacle]:
    """Issuer, year, number and symbol together stand once in the register."""
    if holder is not None:
        facts = {"written": holder.written, "title": holder.title}
        yield Obstacle("document.number-taken", facts, NUMBER_BASIS, holder.url)


def _missing_parts(entry: Particulars) -> Iterator[Obstacle]:
    parts = (
        (entry.type_code, "document.no-type", "type_code"),
        (entry.issuer_id or entry.issuer_text.strip(), "document.no-issuer", "issuer_text"),
        (entry.issued_on, "document.no-date", "issued_on"),
        (entry.subject.strip(), "document.no-subject", "subject"),
        (entry.direction, "document.no-direction", "direction"),
    )
    for value, code, field in parts:
        if not value:
            yield Obstacle(code, {}, PARTS_BASIS, f"#id_{field}")
    if entry.direction == Direction.INCOMING and entry.arrived_on is None:
        yield Obstacle("document.no-arrival-day", {}, ARRIVAL_BASIS, "#id_arrived_on")


def _obstacles_of_length(entry: Particulars) -> Iterator[Obstacle]:
    for name, limit in LONGEST.items():
        words = getattr(entry, name)
        if len(words) > limit:
            facts = {"words": f"{words[:60]}…", "limit": limit}
            yield Obstacle("document.too-long", facts, repair=f"#id_{name}")


def _obstacles_of_year(entry: Particulars) -> Iterator[Obstacle]:
    """The year inside a normative number (30/2020/NĐ-CP) is the year of issue."""
    read = read_number(entry.written)
    if read and read.year and entry.issued_on and read.year != entry.issued_on.year:
        facts = {"written": entry.written, "year": entry.issued_on.year}
        yield Obstacle("document.number-of-another-year", facts, NUMBER_BASIS, "#id_issued_on")


def _obstacles_of_days(entry: Particulars, on: date) -> Iterator[Obstacle]:
    if entry.issued_on and entry.issued_on > on:
        yield Obstacle("document.date-in-future", {"day": entry.issued_on}, repair="#id_issued_on")
    if entry.arrived_on and entry.arrived_on > on:
        yield Obstacle("document.arrival-in-future", {"day": entry.arrived_on}, repair="#id_arrived_on")
    if entry.issued_on and entry.arrived_on and entry.arrived_on < entry.issued_on:
        yield Obstacle("document.arrived-before-issued", {}, ARRIVAL_BASIS, "#id_arrived_on")
    if entry.effective_from and entry.effective_until and entry.effective_until <= entry.effective_from:
        yield Obstacle("document.effect-ends-before-start", {}, repair="#id_effective_until")


def secrecy_of(entry: Particulars) -> Secrecy | None:
    """The degree the clerk chose, or the mark that stands on a line of its own in the head of the text."""
    if entry.secrecy:
        return Secrecy(entry.secrecy)
    return secrecy_mark(entry.body)


def secrecy_mark(text: str) -> Secrecy | None:
    """MẬT, TỐI MẬT or TUYỆT MẬT printed in capitals as a line of the head (Annex I, box 10a)."""
    if found := _MARK_LINE.search(text[:_HEAD_LENGTH]):
        return _MARKS[" ".join(fold(found.group(1)).split())]
    return None


def obstacles_to_noting_secret(entry: Particulars, *, holder: Holder | None) -> Iterator[Obstacle]:
    """A secret text is noted by its number and day alone; nothing of what it says may come in."""
    if not entry.secrecy:
        yield Obstacle("document.no-secrecy", {}, SECRECY_BASIS, "#id_secrecy")
    if entry.subject.strip() or entry.body.strip():
        yield Obstacle("document.secret-has-content", {}, SECRECY_BASIS, "#id_subject")
    if entry.number is None or entry.issued_on is None:
        yield Obstacle("document.secret-needs-number", {}, NUMBER_BASIS, "#id_written")
    yield from obstacles_of_identity(holder)


def obstacles_to_completing(*, is_stub: bool, secrecy: str) -> Iterator[Obstacle]:
    """Only a document that is cited but not held is completed; what is noted as secret stays closed."""
    if not is_stub:
        yield Obstacle("document.is-held")
    if secrecy:
        yield Obstacle("document.is-secret", {"mark": Secrecy(secrecy).label}, SECRECY_BASIS)


def numbered(entry: Particulars) -> Particulars | None:
    """The entry with the parts of its number and the year of its book; None where the number cannot be read.

    Prose is read tolerantly, the register strictly: the whole of what was typed must be the number.
    """
    if not entry.written.strip():
        return dated(replace(entry, written="", number=None, suffix="", symbol=""))
    read = read_number(entry.written)
    if read is None or _tight(read.written) != _tight(entry.written):
        return None
    digits = read.number.rstrip(ascii_letters)
    parts = replace(entry, written=read.written, number=int(digits), suffix=read.number[len(digits) :])
    return dated(replace(parts, symbol=read.symbol, year=read.year))


def _tight(written: str) -> str:
    """A number without blanks, with plain hyphens and Đ, as it is compared."""
    return re.sub(r"[\u2010-\u2014\u2212]", "-", "".join(written.split())).replace("\u00d0", "Đ")


def tidied(entry: Particulars) -> Particulars:
    """The same in NFC; what stands on one line has single blanks."""
    words: dict[str, Any] = {
        f.name: nfc(value) for f in fields(entry) if isinstance(value := getattr(entry, f.name), str)
    }
    return replace(entry, **words | {name: squeeze(words[name]) for name in LONGEST})


def dated(entry: Particulars) -> Particulars:
    """The same with the year of its day of issue, which rules over a year inside the symbol."""
    return replace(entry, year=entry.issued_on.year) if entry.issued_on else entry


def changed(before: dict[str, object], after: dict[str, object], names: Iterable[str]) -> dict[str, list[str]]:
    """What an edit changed, old and new, in words the trail can keep."""
    return {n: [str(before[n] or ""), str(after[n] or "")] for n in names if before[n] != after[n]}
