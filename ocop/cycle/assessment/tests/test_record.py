"""The frozen record: JSON's own types, one way of writing it, a digest that tells every change, exact values."""

import json
from copy import deepcopy

from ocop.cycle.assessment.rules.facts import KnockOut
from ocop.cycle.assessment.rules.ranking import outcome_of
from ocop.cycle.assessment.rules.record import canonical, digest_of, exact, record_of
from ocop.cycle.assessment.vocabulary import Ground

from .records import ABOUT, capped_record
from .sheets import COMPETENCES, TEA, ballots, filled, item, regulation


def record(given=(), **named):
    judged = item(TEA, given, **named)
    return record_of(judged, outcome_of(judged, regulation(), COMPETENCES), regulation(), ABOUT)


def test_a_record_survives_being_written_and_read():
    made = capped_record()
    assert json.loads(canonical(made)) == made
    assert digest_of(json.loads(canonical(made))) == digest_of(made)


def test_the_same_facts_give_the_same_digest_in_any_order():
    one, two = ballots(filled(TEA, 70), filled(TEA, 74))
    assert digest_of(record((one, two), seats=())) == digest_of(record((two, one), seats=()))


def test_one_changed_choice_gives_another_digest():
    made = capped_record()
    changed = deepcopy(made)
    changed["ballots"][0]["chosen"]["1.1"] = None
    assert digest_of(changed) != digest_of(made)


def test_exact_values_are_fractions():
    made = record(ballots(filled(TEA, 74), filled(TEA, 75), filled(TEA, 75)))
    assert (made["result"]["mean"], exact(made["result"]["mean"]) * 3) == ("224/3", 224)
    assert sum(map(exact, made["result"]["parts"].values())) == exact(made["result"]["mean"])


def test_a_record_tells_the_caps():
    found = capped_record()["result"]
    assert (found["stars"], found["by_points"], found["ending"]) == (3, 4, "recognised")
    assert {(each["star"], each["criterion"]) for each in found["shortfalls"]} == {(4, "4.1")}


def test_a_knock_out_stands_with_its_ground_reason_and_evidence():
    forged = KnockOut(ground=Ground.FORGED, reason="Hợp đồng giả", has_evidence=True)
    made = record((), knock_outs=(forged,), seats=())
    assert made["knock_outs"] == [
        {"ground": "forged", "criterion": "", "reason": "Hợp đồng giả", "evidence": "bien-ban.pdf"}
    ]
    assert (made["result"]["stars"], made["result"]["ending"]) == (0, "disqualified")


def test_both_turns_stand_in_the_record():
    given = ballots(filled(TEA, 60), filled(TEA, 80)) + ballots(filled(TEA, 70), filled(TEA, 74), turn=2)
    made = record(given)
    assert [(each["turn"], each["member"]) for each in made["ballots"]] == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert made["result"]["totals"] == {"1": 70, "2": 74}
