"""The whole way from a text to what is proposed."""

from dataclasses import replace

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.base.kernel.text import nfc
from ocop.law.documents.rules.citations import citations_in
from ocop.law.documents.rules.header import DocumentHead, read_head

from .assembly import Assembly
from .lines import Block, blocks_of
from .model import Extraction
from .reading import Reading


def extract(text: str, *, gazetteer: Gazetteer, province: str | None = None) -> Extraction:
    """Head, citations, tasks and doubtful clauses of a text; offsets are those of the text in NFC.

    The agencies are looked up twice: first without a day, to read the head; then on the day of issue, which decides
    the versions of the bodies.
    """
    text = nfc(text)
    head = read_head(text, gazetteer.find(text[:8000], on=None, province=province), province=province)
    mentions = _at_their_level(gazetteer.find(text, on=head.issued_on, province=province or head.province), head)
    citations = citations_in(text, mentions, own=head.spans, own_number=head.number)
    reading = Reading.of(text, mentions, citations, head)
    blocks = blocks_of(text)
    found = Assembly(reading, blocks, _addressees(reading, blocks)).run()
    return Extraction(
        text=text,
        document=head,
        citations=tuple(citations),
        tasks=tuple(task for task in found if task.standing == "proposed"),
        doubtful=tuple(task for task in found if task.standing != "proposed"),
        mentions=tuple(mentions),
    )


def _at_their_level(mentions: list[AgencyMention], head: DocumentHead) -> list[AgencyMention]:
    """“UBND thành phố” is the province in a text of a city under the centre, a district body elsewhere."""
    level = "provincial" if head.issuer and "thành phố" in head.issuer.lower() and head.province else "district"
    return [replace(m, level=level) if m.level == "city" else m for m in mentions]


def _addressees(reading: Reading, blocks: list[Block]) -> tuple[AgencyMention, ...]:
    """Those to whom the letter is addressed ("Kính gửi:", "… điện:")."""
    places = [block for block in blocks if block.region == "address"]
    found = [m for block in places for m in reading.mentions_within(block.start, block.end)]
    return tuple(found[1:] if found and _is_sender(reading, places, found[0]) else found)


def _is_sender(reading: Reading, places: list[Block], first: AgencyMention) -> bool:
    """In a công điện the line "CHỦ TỊCH … ĐIỆN:" names the sender."""
    return first.start < places[0].end and reading.shadow[places[0].start : places[0].end].rstrip(": ").endswith("điện")
