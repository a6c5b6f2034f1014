"""The small province of 2027 with its council and the reference rows of certificates.

`register.result(76)` is an approved result; `register.recognised()` and `register.certified()` go on from there.
`register.row(…)` writes a recognition with its certificate as rows, of any day, where the story before does not matter.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.conf import settings as django_settings

from ocop.cycle.assessment.models import Result
from ocop.cycle.assessment.services import exits, submitting
from ocop.cycle.assessment.tests.hall import Hall
from ocop.cycle.assessment.tests.hall import made as with_council
from ocop.cycle.certificates import loaders
from ocop.cycle.certificates.models import Certificate, Ground, Recognition
from ocop.cycle.certificates.queries.facts import one, standing_of
from ocop.cycle.certificates.rules.codes import new_code
from ocop.cycle.certificates.rules.dates import last_day_of
from ocop.cycle.certificates.services import issuing, recognising, revoking
from ocop.cycle.certificates.vocabulary import Standing
from ocop.cycle.products.models import Product
from ocop.cycle.rounds.tests.province import DAY, rolled_back
from ocop.law.criteria.models import Framework

FOUR, FIVE = (74, 76, 78, 80, 72), (100, 100, 100, 98, 97)
DECISION = "40/QĐ-UBND"


class Register:
    """People and bodies by name, as the hall has them."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["hall"], name)

    # ── a story ──

    def result(self, *totals: int, name: str = "Trà Shan tuyết", **facts: Any) -> Result:
        """Closed by the council and approved by the Chairman."""
        item = self.hall.item(self.hall.opened(self.hall.candidate(name, **facts)))
        self.hall.all_signed(item, *(totals or FOUR))
        result = self.hall.close(item)
        made = submitting.draft(by=self.expert, on=DAY, results=[result])
        submitting.submit(made.pk, by=self.chief, on=DAY, number="9/TTr-VPĐP")
        submitting.approve(made.pk, by=self.chair, on=DAY, decision_number="31/QĐ-UBND", letter_number="40/UBND")
        return Result.objects.get(pk=result.pk)

    def answered(self, mean: str, **facts: Any) -> Result:
        """Back from the ministry."""
        result = self.result(*FIVE, **facts)
        exits.note_answer(result.pk, by=self.expert, on=DAY, mean=Decimal(mean), answer_number="77/BNNMT",
                          answered_on=DAY)  # fmt: skip
        return Result.objects.get(pk=result.pk)

    def recognised(self, result: Result | None = None, *, number: str = DECISION, day: date = DAY) -> Recognition:
        """By the Chairman's decision."""
        return recognising.recognise(
            by=self.chair, on=day, results=[result or self.result()], decision_number=number, decided_on=day
        )[0]

    def certified(self, result: Result | None = None, *, day: date = DAY) -> Certificate:
        """With its certificate."""
        recognition = self.recognised(result, day=day)
        return issuing.issue(recognition.pk, by=self.expert, on=day, issued_on=day)

    # ── rows ──

    def row(
        self, name: str = "Chè dây", *, issued_on: date | None = date(2024, 6, 1), stars: int | None = 4,
        product: Product | None = None, framework: str = "QD-148-2023", place: Any = None, key: str = "",
    ) -> Recognition:  # fmt: skip
        """A recognition taken over, with a certificate where its day is known."""
        product = product or self.hall.world.product(name)
        made = Recognition.objects.create(
            source="imported", external_key=key or f"test:{Recognition.objects.count()}", product=product,
            product_name=product.name, producer_name=product.producer.name, place=place or product.producer.unit,
            place_name=product.producer.unit.name, level="province", authority=self.committee,
            authority_name=self.committee.name, stars=stars, framework=Framework.objects.filter(code=framework).first(),
            decision_number="5/QĐ-UBND" if issued_on else "", decided_on=issued_on, made_on=DAY,
        )  # fmt: skip
        if issued_on:
            Certificate.objects.create(
                recognition=made, issuer=self.committee, year=issued_on.year, issued_on=issued_on,
                valid_until=last_day_of(issued_on, 36), code=new_code(), digest="0" * 64,
            )  # fmt: skip
        return made

    def case(self, recognition: Recognition, ground: str = "LEGAL_VIOLATION", **facts: Any) -> Any:
        """A case on a conclusion of the day."""
        usual = {"conclusion_number": "12/KL-SYT", "concluded_by": "Sở Y tế", "concluded_on": DAY, "facts": "Không đạt"}
        row = Ground.objects.filter(code=ground).first()
        return revoking.open_case(recognition.pk, by=self.expert, on=DAY, ground=row, **{**usual, **facts})

    def proposed(self, recognition: Recognition) -> Any:
        """Before who decides."""
        return revoking.propose(self.case(recognition).pk, by=self.expert, on=DAY, number="15/TTr-VPĐP")

    @staticmethod
    def standing(recognition: Recognition, on: date = DAY) -> Standing:
        """As the database has it."""
        return standing_of(one(recognition.pk), on=on)


def made() -> Register:
    """With the council and the rows of the reference."""
    hall = with_council()
    loaders.load(Path(django_settings.REFERENCE_ROOT))
    return Register(hall)


def registers(blocker: Any) -> Iterator[Register]:
    """For a module's fixture: made once, gone after the module."""
    with rolled_back(blocker):
        yield made()
