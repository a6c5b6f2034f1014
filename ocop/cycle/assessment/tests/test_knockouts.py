"""E17: what may be recorded against a dossier, and what the sheets themselves stop."""

import pytest

from ocop.base.ui.phrases import sentence_of
from ocop.cycle.assessment.rules.facts import Ballot, KnockOut
from ocop.cycle.assessment.rules.knockouts import obstacles_of_stops, obstacles_to_knocking_out, stops_of
from ocop.cycle.assessment.vocabulary import Ground

from .sheets import TEA, WATER, ballots, best, codes


def knock_out(ground=Ground.CRITERION, criterion="1.1", reason="Nguyên liệu nhập khẩu", has_evidence=True):
    return KnockOut(ground=ground, criterion=criterion, reason=reason, has_evidence=has_evidence)


@pytest.mark.parametrize(
    ("told", "refused"),
    [
        (knock_out(), []),
        (knock_out(criterion="1.2"), ["knockout.not-here"]),
        (knock_out(criterion="99"), ["knockout.not-here"]),
        (knock_out(reason="  ", has_evidence=False), ["knockout.no-reason", "knockout.no-evidence"]),
        (knock_out(Ground.FORGED, ""), []),
        (knock_out(Ground.UNLICENSED, "", reason=""), ["knockout.no-reason"]),
        (knock_out(Ground.INCOMPLETE, "", has_evidence=False), ["knockout.no-evidence"]),
        (knock_out("bad_taste"), ["knockout.no-ground"]),
    ],
)
def test_e17_a_knock_out_has_its_ground_its_reason_and_its_evidence(told, refused):
    assert codes(obstacles_to_knocking_out(TEA, told)) == refused


def test_e17_zero_in_a_sensory_criterion_of_water_is_shown_with_who_gave_it():
    zero = {**best(WATER), "6.3": 0}
    [stop] = stops_of(WATER, ballots(best(WATER), zero, best(WATER)))
    assert (stop.criterion, stop.members, stop.of, stop.is_majority) == ("6.3", (2,), 3, False)
    assert stops_of(WATER, ballots(best(WATER))) == ()


def test_e17_no_option_is_zero_too():
    [stop] = stops_of(WATER, ballots({**best(WATER), "6.1": None}))
    assert (stop.criterion, stop.is_majority) == ("6.1", True)


@pytest.mark.parametrize(("zeros", "binds"), [(0, False), (1, False), (2, False), (3, True), (4, True)])
def test_e17_more_than_half_bind_the_council_to_record_it(zeros, binds):
    zero = {**best(WATER), "6.3": 0}
    given = ballots(*[zero] * zeros, *[best(WATER)] * (4 - zeros))
    told = [*obstacles_of_stops(WATER, given, ())]
    assert codes(told) == (["knockout.zero-stops"] if binds else [])
    assert codes(obstacles_of_stops(WATER, given, (knock_out(criterion="6.3"),))) == []


def test_the_sentence_names_criterion_and_sheets():
    [told] = obstacles_of_stops(WATER, ballots({**best(WATER), "6.3": 0}), ())
    title = WATER.by_code["6.3"].title
    assert sentence_of(told) == f"Tiêu chí 6.3 ({title}): 1 trên 1 phiếu chấm 0 điểm, phải ghi nhận dừng đánh giá."


def test_a_recused_members_zero_stops_nothing():
    zero = Ballot(member=2, chosen={**best(WATER), "6.3": 0}, is_recused=True)
    assert stops_of(WATER, [*ballots(best(WATER)), zero]) == ()
