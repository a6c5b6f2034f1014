"""P_TOTAL_VALID counts everything valid on the day, whatever work runs on it (settled 5); P_REVOKED decisions."""

from datetime import date
from decimal import Decimal

from ocop.base.kernel.periods import Period
from ocop.cycle.certificates.measures import revocations, valid_certificates
from ocop.cycle.certificates.services import revoking
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.indicators.registry import Question


def test_settled_5_valid_on_the_last_day_asked_with_the_records_behind_it(register):
    valid, examined = register.row("Một", issued_on=date(2025, 5, 1)), register.row("Hai", issued_on=date(2025, 5, 1))
    register.case(examined)
    register.row("Hết hạn", issued_on=date(2023, 1, 1))
    register.row("Không ngày", issued_on=None)
    here = register.here.pk
    found = valid_certificates(Question(Period.closed(date(2027, 1, 1), DAY), units=(here,)))
    assert {place: reading.value for place, reading in found.items()} == {None: Decimal(2), here: Decimal(2)}
    assert {pk for _label, pk in found[None].records} == {valid.pk, examined.pk}
    before = valid_certificates(Question(Period.closed(date(2025, 1, 1), date(2025, 4, 30))))
    assert before[None].value == 1


def test_revocations_are_counted_by_the_day_of_the_decision(register):
    case = register.proposed(register.row("Một", issued_on=date(2025, 5, 1)))
    revoking.revoke(case.pk, by=register.chair, on=DAY, decision_number="50/QĐ-UBND", decided_on=DAY, signer_name="A")
    assert revocations(Question(Period.closed(date(2027, 1, 1), DAY)))[None].value == 1
    assert revocations(Question(Period.closed(date(2026, 1, 1), date(2026, 12, 31))))[None].value == 0
