"""What a dossier lacks before it is filed: forms, an answer to every criterion with words and papers, what changed.

Basis: QĐ 26/2026/QĐ-TTg, Art. 6.1, Mẫu 01 and 02 (E05, E06, E24).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.scoring import obstacles_to_scoring
from ocop.law.criteria.rules.sheets import Criterion, Sheet

from ..vocabulary import FORM_02, REGISTRATION_FIELDS, REPORT_FIELDS, Field

CHANGES = ("changes", "updates")  # parts of the file that list what changed since the last recognition
PHONE = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """What the producer says to a criterion."""

    criterion: str
    option: int | None
    no_option: bool
    description: str
    papers: int
    asked: str = ""

    @property
    def is_given(self) -> bool:
        """An option, or “no option” as an explicit 0."""
        return self.option is not None or self.no_option


@dataclass(frozen=True, slots=True)
class Filing:
    """A dossier as it would be filed."""

    registration: Mapping[str, Any]
    report: Mapping[str, Any]
    answers: Mapping[str, Answer]
    compulsory: Sequence[tuple[str, str]] = field(default=())  # part of the file, its ground
    asks_samples: bool = True
    grounds: Mapping[str, str] = field(default_factory=dict)  # form, where the framework asks for it


def obstacles_to_filing(filing: Filing, sheet: Sheet) -> Iterator[Obstacle]:
    """Everything at once, in the order of the pages."""
    but = () if filing.asks_samples else ("sample_count",)
    yield from missing_in(filing.registration, REGISTRATION_FIELDS, filing.grounds, but=but)
    yield from missing_in(filing.report, REPORT_FIELDS, filing.grounds)
    yield from _changes(filing)
    yield from obstacles_in_answers(filing.answers, sheet, basis=filing.grounds.get(FORM_02, ""))


def missing_in(
    values: Mapping[str, Any], fields: Mapping[str, Field], grounds: Mapping[str, str], *, but: Sequence[str] = ()
) -> Iterator[Obstacle]:
    """The fields on which the form insists; the phone must be one."""
    for name, each in fields.items():
        if each.part and name not in but and values.get(name) in (None, "", False, [], 0):
            repair = f"../{each.page}/#id_{name}"
            yield Obstacle("form0x.missing", {"field": each.label}, basis=grounds.get(each.part, ""), repair=repair)
    phone = str(values.get("phone") or "").replace(" ", "")
    if "phone" in fields and phone and not (phone.isdecimal() and len(phone) == PHONE and phone.startswith("0")):
        yield Obstacle("form0x.phone", {"phone": phone}, repair="../1/#id_phone")


def _changes(filing: Filing) -> Iterator[Obstacle]:
    asked = [basis for part, basis in filing.compulsory if part in CHANGES]
    if not asked:
        return
    rows = [row for row in filing.report.get("changes") or () if row.get("topic") or row.get("now")]
    if not rows:
        yield Obstacle("changes.none", basis=asked[0], repair="../3/#id_c0-topic")
    for place, row in enumerate(rows, 1):
        if not row.get("topic") or not (row.get("now") or "").strip():
            yield Obstacle("changes.incomplete", {"n": place}, repair=f"../3/#id_c{place - 1}-now")


def obstacles_in_answers(answers: Mapping[str, Answer], sheet: Sheet, *, basis: str = "") -> Iterator[Obstacle]:
    """One answer for each criterion, in words and with papers where its option is proved by papers."""
    chosen = {code: each.option for code, each in answers.items() if each.is_given}
    yield from obstacles_to_scoring(sheet, chosen, complete=False)
    for criterion in sheet.criteria:
        yield from lacks(criterion, answers.get(criterion.code), basis=basis)


def lacks(criterion: Criterion, answer: Answer | None, *, basis: str = "") -> Iterator[Obstacle]:
    """What the answer to one criterion lacks."""
    facts = {"criterion": criterion.code, "title": criterion.title}
    repair = f"../tieu-chi/{criterion.code}/"
    if answer is None or not answer.is_given:
        yield Obstacle("point.unanswered", facts, basis=basis, repair=repair)
        return
    if answer.asked:
        yield Obstacle("point.asked", facts, repair=repair)
    option = criterion.option(answer.option)
    if option is None or option.points == 0:
        return
    if not answer.description.strip():
        yield Obstacle("point.no-words", facts, basis=basis, repair=repair)
    if not answer.papers and is_proved_by_papers(criterion, option.index, option.points):
        yield Obstacle("point.no-paper", facts, basis=basis, repair=repair)


def is_proved_by_papers(criterion: Criterion, index: int, points: int) -> bool:
    """Whether the table of papers names something for the option."""
    return bool(criterion.needs and criterion.needs.of(index, points))
