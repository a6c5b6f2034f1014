"""Facts are read in constantly many queries, and the states as conditions on rows say what the rule says."""

from datetime import date, timedelta

import pytest

from ocop.cycle.certificates.models import Extension, Recognition, Succession, Suspension
from ocop.cycle.certificates.queries.facts import certificate_of, one, standing_of, with_facts
from ocop.cycle.certificates.queries.states import FILTERED, in_state, valid_on
from ocop.cycle.certificates.services import revoking
from ocop.cycle.certificates.vocabulary import VALID, Standing
from ocop.cycle.rounds.tests.province import DAY

S = Standing
WORK = {S.RENEWAL_IN_PROGRESS, S.UPGRADE_IN_PROGRESS, S.UNDER_VERIFICATION}


@pytest.fixture
def all_kinds(register):
    """One recognition of every state on the day."""
    row = register.row
    active, expiring = row("Một", issued_on=date(2026, 1, 5)), row("Hai", issued_on=date(2024, 3, 1))
    expired, undated = row("Ba", issued_on=date(2023, 12, 1)), row("Bốn", issued_on=None)
    older, newer = row("Năm", issued_on=date(2025, 1, 1)), row("Năm nữa", issued_on=date(2026, 6, 1))
    Succession.objects.create(older=older, newer=newer, kind="upgrade", since=date(2026, 6, 1))
    suspended = row("Sáu", issued_on=date(2025, 5, 1))
    Suspension.objects.create(
        recognition=suspended, authority_name="Sở Y tế", decision_number="3/QĐ-SYT", decided_on=DAY, start=DAY,
        noted_by=register.expert, noted_on=DAY,
    )  # fmt: skip
    revoked = row("Bảy", issued_on=date(2025, 5, 1))
    revoking.revoke(
        register.proposed(revoked).pk, by=register.chair, on=DAY, decision_number="50/QĐ-UBND", decided_on=DAY,
        signer_name="Triệu Văn Chủ",
    )  # fmt: skip
    extended = row("Tám", issued_on=date(2024, 2, 1))
    dossier = register.world.dossier("submitted", kind="re_evaluation", product=extended.product, on=date(2027, 1, 20))
    Extension.objects.create(
        certificate=certificate_of(one(extended.pk)), rule="TRANSITION_26", basis="Điều 12.3", days=180,
        until=date(2027, 7, 31), decision_number="8/UBND", decided_on=DAY, dossier=dossier, made_by=register.expert,
        made_on=DAY,
    )  # fmt: skip
    waiting = register.recognised()
    return {
        active: S.ACTIVE, expiring: S.EXPIRING, expired: S.EXPIRED, undated: S.NO_DATA, older: S.SUPERSEDED,
        newer: S.ACTIVE, suspended: S.SUSPENDED, revoked: S.REVOKED, extended: S.EXTENDED, waiting: S.RECOGNISED,
    }  # fmt: skip


def test_e22_every_state_on_one_day(register, all_kinds):
    assert {row: register.standing(row) for row in all_kinds} == all_kinds


@pytest.mark.parametrize("days", [-400, -60, -1, 0, 1, 90, 200, 1200])
def test_rows_and_rule_agree_on_any_day(register, all_kinds, days):
    day = DAY + timedelta(days=days)
    by_rule = {row.pk: standing_of(row, on=day) for row in with_facts(Recognition.objects.all())}
    for state in FILTERED:
        found = set(in_state(Recognition.objects.all(), state, on=day).values_list("pk", flat=True))
        plain = {pk for pk, standing in by_rule.items() if standing == state}
        working = {pk for pk, standing in by_rule.items() if standing in WORK}
        assert plain <= found, state
        assert found - plain <= working, state
    valid = set(valid_on(Recognition.objects.all(), day).values_list("pk", flat=True))
    assert valid == {pk for pk, standing in by_rule.items() if standing in VALID}


@pytest.mark.parametrize("rows", [1, 6])
def test_facts_cost_the_same_for_any_number_of_rows(register, queries_of, rows):
    for n in range(rows):
        register.row(f"Chè {n}")

    def read():
        return [standing_of(row, on=DAY, watched=240) for row in with_facts(Recognition.objects.all())]

    assert queries_of(read) == 5


def test_settled_28_without_a_day_it_is_shown_as_lacking_data_never_as_valid(register):
    undated = register.row("Không ngày", issued_on=None)
    assert register.standing(undated) == S.NO_DATA
    assert not valid_on(Recognition.objects.filter(pk=undated.pk), DAY).exists()
