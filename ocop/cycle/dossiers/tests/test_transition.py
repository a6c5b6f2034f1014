"""The end of the transition (E01): an older framework is used until its last day, then the one in force applies."""

from datetime import date, timedelta

import pytest

from ocop.base.kernel.outcome import Refused
from ocop.cycle.dossiers.models import SelfPoint
from ocop.cycle.dossiers.queries.transition import transition_over
from ocop.cycle.dossiers.services import accepting, ending, proposing, results, transition
from ocop.cycle.dossiers.services.advising import reporting
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria.models import Classification, Framework

S = DossierState
LAST = DAY - timedelta(1)
CLAUSE = "Quyết định 26/2026/QĐ-TTg, Điều 12"
LATE = "dossier.transition-ended"


def late(world, state, *, until=LAST, name="Trà chuyển tiếp", **facts):
    """Filed under a framework whose transition ended yesterday."""
    product = world.product(name)
    return world.dossier(state, product=product, framework_until=until, framework_basis=CLAUSE, **facts)


def codes_of(act):
    with pytest.raises(Refused) as refusal:
        act()
    return {obstacle.code: obstacle for obstacle in refusal.value.obstacles}


def test_e01_transition_end_on_its_last_day_the_dossier_is_still_assessed(world):
    dossier = late(world, "advisory_reported", until=DAY)
    assert transition_over(dossier, on=DAY) is None
    assert results.note_in_council(dossier, by=world.expert, on=DAY).state == S.IN_COUNCIL


def test_e01_transition_end_afterwards_nothing_is_assessed_and_the_refusal_says_why(world):
    letter = {"number": "21/UBND", "signer_title": "Chủ tịch"}
    rated = {"stars": 3, "mean": "60", "is_potential_five": False, "by": world.chief, "on": DAY}
    acts = {
        "commune_verified": lambda d: proposing.propose(by=world.head, on=DAY, dossiers=[d.pk], **letter),
        "proposed": lambda d: accepting.accept(d.pk, by=world.expert, on=DAY),
        "advisory_reported": lambda d: results.note_in_council(d, by=world.expert, on=DAY),
        "in_council": lambda d: results.note_result(d, **rated),
    }
    for state, act in acts.items():
        dossier = late(world, state, name=f"Trà {state}")
        found = codes_of(lambda act=act, dossier=dossier: act(dossier))[LATE]
        assert (found.facts, found.basis) == (
            {"day": "14/02/2027", "old": "26/2026/QĐ-TTg", "new": "26/2026/QĐ-TTg"}, CLAUSE,
        )  # fmt: skip
        assert world.fresh(dossier).state == state


def test_e01_transition_end_keeps_the_advisory_report_from_being_signed(world):
    dossier = late(world, "accepted", kind="re_evaluation")
    reporting.save_report(dossier.pk, by=world.expert, on=DAY, conclusion="ready", words="Đề nghị xét")
    assert LATE in codes_of(lambda: reporting.sign_report(dossier.pk, by=world.expert, on=DAY))


@pytest.mark.parametrize(("kind", "last"), [("first", date(2026, 7, 21)), ("re_evaluation", date(2026, 6, 21))])
def test_e01_transition_end_by_a_decision_that_was_not_known_at_the_filing(world, kind, last):
    old = Classification.objects.get(framework__code="QD-148-2023", criteria_set__code="12")
    dossier = world.dossier(kind=kind, framework=old.framework, classification=old, criteria_set=old.criteria_set)
    dossier.filed_on = date(2026, 5, 21)
    assert transition_over(dossier, on=last) is None
    over = transition_over(dossier, on=last + timedelta(1))
    assert (over.until, over.now.code) == (last, "QD-26-2026")
    assert "12" in over.basis


def test_e01_the_way_a_new_dossier_takes_over_what_still_holds(world, trail):
    old = late(world, "submitted", chosen=world.lowest_for(3))
    new = transition.begin_anew(old.pk, by=world.director, on=DAY)
    assert (world.fresh(old).state, new.state, new.entry) == (S.WITHDRAWN, S.DRAFT, old.entry)
    assert "Hết ngày 14/02/2027 chưa đánh giá xong" in world.fresh(old).ended_because
    answers = SelfPoint.objects.filter(dossier=new).values_list("criterion", "option")
    assert dict(answers) == world.lowest_for(3)
    assert (new.registration.representative, new.report.history) == ("Lèng Thị Vần", old.report.history)
    assert "dossiers.dossier.begun-anew" in trail()


def test_e01_nobody_begins_anew_before_the_end_or_for_somebody_else(world, refused):
    running = late(world, "submitted", until=DAY)
    with refused("dossier.transition-runs"):
        transition.begin_anew(running.pk, by=world.director, on=DAY)
    with refused("person.not-allowed"):
        transition.begin_anew(late(world, "submitted", name="Trà B").pk, by=world.expert, on=DAY)


def test_e01_withdrawing_stays_possible_after_the_end(world):
    dossier = late(world, "submitted")
    assert ending.withdraw(dossier.pk, by=world.director, on=DAY, reason="Thôi").state == S.WITHDRAWN


def test_e01_the_page_says_that_the_framework_in_force_applies_and_offers_the_way(world, enter):
    dossier = late(world, "submitted")
    said = enter(world.director).get(dossier.get_absolute_url()).content.decode()
    assert "Hết ngày 14/02/2027 mà hồ sơ chưa đánh giá xong" in said
    assert CLAUSE in said
    assert "Lập lại theo bộ đang áp dụng" in said
    assert "Lập lại theo bộ đang áp dụng" not in enter(world.expert).get(dossier.get_absolute_url()).content.decode()
    quiet = late(world, "submitted", until=DAY, name="Trà còn hạn")
    assert "Lập lại theo" not in enter(world.director).get(quiet.get_absolute_url()).content.decode()


def test_e01_the_framework_in_force_has_no_end(world):
    assert Framework.objects.get(code="QD-26-2026").end is None
