"""The papers and the self-score of the product that is ready: just what three stars ask for, nothing grand."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.cycle.evidence.models import Paper
from ocop.cycle.evidence.queries.kinds import kinds_on
from ocop.cycle.evidence.rules.kinds import PaperKind
from ocop.cycle.evidence.services import keeping, verifying
from ocop.cycle.evidence.services.pages import Brought
from ocop.cycle.evidence.services.wording import PaperWording
from ocop.cycle.evidence.vocabulary import State
from ocop.cycle.products.models import CycleEntry
from ocop.cycle.products.queries.readiness import set_of
from ocop.cycle.products.rules.readiness import is_made_later
from ocop.cycle.products.vocabulary import THREE_STARS
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.readiness import missing_for
from ocop.law.criteria.rules.sheets import Criterion, Sheet

from ..pictures import page_of

ISSUER = "Cơ quan cấp (dữ liệu minh họa)"
OLD, YEARS = 60, 3  # days since the issue, years of a dated paper
TESTED = "Chì\nCadimi\nTổng số vi sinh vật hiếu khí\nNấm men, nấm mốc\nAflatoxin tổng số"
NOTE = "Đã đối chiếu bản chính (dữ liệu minh họa)"


def sheet_of(entry: CycleEntry, on: date) -> Sheet:
    """The set of the product's class."""
    found = set_of(entry, on=on)
    assert found
    return criteria.sheet_of(found)


def wanted(entry: CycleEntry, on: date) -> Iterator[str]:
    """The kinds of papers that three stars ask for, without what the dossier itself brings."""
    sheet = sheet_of(entry, on)
    missing = missing_for(THREE_STARS, sheet, {}, (), plain_facts(sheet), on=on).missing
    for need in (each for each in missing if not is_made_later(each)):
        yield from (paper.code for paper in need.groups[0])


def plain_facts(sheet: Sheet) -> Mapping[str, bool]:
    """Nothing special holds for the product: no condition under which more would be asked."""
    return dict.fromkeys(sheet.conditions, False)


def hand_in(entry: CycleEntry, *, by: Person, on: date) -> None:
    """One of each kind, a page photographed."""
    kinds = kinds_on(on).by_code
    for number, code in enumerate(dict.fromkeys(wanted(entry, on)), 1):
        _one(entry.product.producer, kinds[code], number, by=by, on=on)


def _one(producer: Producer, kind: PaperKind, number: int, *, by: Person, on: date) -> None:
    issued = on - timedelta(days=OLD)
    wording = PaperWording(
        kind=kind.code,
        number="" if kind.from_self else f"{number:02d}/MH",
        issuer="" if kind.from_self else ISSUER,
        issued_on=issued,
        expires_on=issued.replace(year=issued.year + YEARS) if kind.is_dated else None,
        owner_name=producer.name if kind.names_owner else "",
        parameters=TESTED if kind.is_test else "",
        link="https://vi-du.example/san-pham" if kind.is_link else "",
    )
    page = Brought(f"{kind.code.lower()}.jpg", page_of(number))
    paper = keeping.start(producer.pk, wording=wording, files=[page], by=by, on=on)
    keeping.enter(paper.pk, by=by, on=on)


def verify_all(producer: Producer, *, by: Person, on: date) -> None:
    """Every paper handed in, point by point."""
    kinds = kinds_on(on)
    for paper in Paper.objects.filter(producer=producer, state=State.ENTERED).select_related("type").order_by("pk"):
        ticked = [check.en for check in kinds.of(paper.type).checks]
        verifying.verify(paper.pk, ticked=ticked, note=NOTE, by=by, on=on)


def modest(entry: CycleEntry, *, on: date) -> Mapping[str, int | None]:
    """In each criterion the middle option, at least the minimum of three stars."""
    return {each.code: _middle(each) for each in sheet_of(entry, on).criteria}


def _middle(criterion: Criterion) -> int | None:
    most = max(option.points for option in criterion.options)
    found = criterion.lowest_reaching(max(criterion.minimum_for(THREE_STARS), -(-most // 2)))
    return found.index if found else None
