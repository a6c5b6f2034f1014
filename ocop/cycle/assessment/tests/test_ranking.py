"""E02, E14, E16, E17, E19, E20: bands at their edges, minima at each star, what follows from a rank."""

import json
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.ui.phrases import sentence_of
from ocop.cycle.assessment.rules.facts import Ballot, KnockOut
from ocop.cycle.assessment.rules.ranking import caps_of, ending_of, explained, outcome_of
from ocop.cycle.assessment.rules.tally import shown
from ocop.cycle.assessment.vocabulary import Ending, Ground, MinimaRule
from ocop.law.criteria.tests.conftest import file_of

from .sheets import COMPETENCES, NOODLES, TEA, TOUR, ballots, best, filled, item, regulation
from .test_tally import answers

FLOORS = [band.floor for band in TEA.bands]


def council(sheet, *totals, star=5):
    """One sheet for each total, every one keeping the minima of the rank."""
    return ballots(*(filled(sheet, total, star) for total in totals))


def outcome(sheet, given_sheets, rule=MinimaRule.MEAN, **named):
    return outcome_of(item(sheet, given_sheets, **named), regulation(minima_rule=rule), COMPETENCES)


def sentences(found, sheet=TEA):
    return [sentence_of(each) for each in explained(found, sheet.bands)]


@pytest.mark.parametrize("sheet", [TEA, NOODLES], ids=["12", "06"])
@pytest.mark.parametrize(
    ("totals", "mean", "stars", "said"),
    [
        ([50] * 99 + [49], "49.99", 2, "49,99"),
        ([50], "50", 3, "50,00"),
        ([70] * 199 + [69], "69.995", 3, "69,99"),
        ([70], "70", 4, "70,00"),
        ([90] * 199 + [89], "89.995", 4, "89,99"),
        ([90], "90", 5, "90,00"),
    ],
)  # fmt: skip
def test_e14_the_edges_of_the_bands_by_the_unrounded_mean(sheet, totals, mean, stars, said):
    least = {50: 3, 49: 3}.get(totals[0], 5)
    found = outcome(sheet, council(sheet, *totals, star=least if totals[0] < 60 else {70: 4, 90: 5}[totals[0]]))
    assert (found.mean, found.stars, found.rank.shortfalls) == (Fraction(mean), stars, ())
    assert shown(found.mean, FLOORS) == said


def test_a_third_below_90_is_4_stars():
    found = outcome(TEA, council(TEA, 90, 90, 89))
    assert (found.mean, found.stars, shown(found.mean, FLOORS)) == (Fraction(269, 3), 4, "89,67")


@pytest.mark.parametrize(
    ("sheet", "criterion", "option", "points", "star", "given_stars"),
    [
        (TEA, "4.1", 2, "3,00", 5, 4),  # five stars need 5 points, four need 3
        (TEA, "5.1", 1, "1,00", 4, 3),  # four stars need the story documented
        (TEA, "2.2", 1, "1,00", 3, 2),  # three stars need the packaging
        (TOUR, "3.4", 0, "1,00", 4, 3),
        (TOUR, "3.5", None, "0,00", 3, 2),
    ],
)
def test_e16_a_minimum_missed_caps_the_rank_and_says_which(sheet, criterion, option, points, star, given_stars):
    found = outcome(sheet, ballots({**best(sheet), criterion: option}))
    assert (found.stars, found.rank.by_points, found.rank.is_capped) == (given_stars, 5, True)
    told = [each for each in explained(found, sheet.bands) if each.code == "rank.minimum-missed"]
    assert {each.facts["criterion"] for each in told} == {criterion}
    assert (told[-1].facts["star"], told[-1].facts["points"]) == (star, points)
    assert set(caps_of(sheet, found)) == set(range(given_stars + 1, 6))


def test_e16_the_cap_is_explained_line_by_line():
    low = {**filled(TEA, 76, 4), "4.1": 1}
    found = outcome(TEA, ballots(low, low, {**low, "4.1": 2}))
    assert found.stars == 3
    assert sentences(found) == [
        "Điểm trung bình 75,33 đạt khung 4 sao (từ 70 điểm).",
        "Tiêu chí 4.1 (Khu vực phân phối chính) đạt 2,33 điểm, 4 sao cần ít nhất 3.",
        "Xếp 3 sao thay vì 4 sao vì chưa đạt các mức tối thiểu nêu trên.",
    ]


def test_the_explanation_can_be_frozen():
    low = {**filled(TEA, 76, 4), "4.1": 1}
    told = explained(outcome(TEA, ballots(low)), TEA.bands)
    assert json.loads(json.dumps([each.facts for each in told])) == [each.facts for each in told]


def test_a_rank_without_a_cap_has_one_line():
    assert sentences(outcome(TEA, council(TEA, 100))) == ["Điểm trung bình 100,00 đạt khung 5 sao (từ 90 điểm)."]


def test_a_mean_just_below_a_minimum_does_not_look_like_it():
    low, high = {**best(TEA), "2.3": 1}, best(TEA)  # 2 and 3 points
    found = outcome(TEA, ballots(low, *[high] * 299))
    assert (found.stars, found.minima_points["2.3"]) == (3, Fraction(899, 300))
    assert sentences(found)[1] == "Tiêu chí 2.3 (Phong cách, ghi nhãn hàng hóa) đạt 2,99 điểm, 5 sao cần ít nhất 3."


def test_e16_the_three_ways_of_judging_a_minimum():
    low, high = {**best(TEA), "4.1": 2}, best(TEA)
    two_of_three = ballots(low, high, high)
    by = {rule: outcome(TEA, two_of_three, rule, agreed=best(TEA)).stars for rule in MinimaRule}
    assert by == {MinimaRule.MEAN: 4, MinimaRule.MAJORITY: 5, MinimaRule.AGREED: 5}
    assert outcome(TEA, ballots(low, high), MinimaRule.MAJORITY).stars == 4  # a half is not more than half
    assert outcome(TEA, two_of_three, MinimaRule.AGREED, agreed={**best(TEA), "4.1": 2}).stars == 4


def test_e18_without_a_story_even_3_stars_are_out_of_reach():
    """Its local identity counts only with a story, and 3 stars ask for 1 point there."""
    found = outcome(TEA, ballots({**best(TEA), "5.1": None}))
    assert (found.mean, found.rank.by_points, found.stars) == (88, 4, 2)
    assert {star: [each.criterion for each in told] for star, told in caps_of(TEA, found).items()} == {
        4: ["5.1", "5.3"], 3: ["5.3"],
    }  # fmt: skip


def test_both_cases_of_tourism_are_ranked_alike():
    first, second = best(TOUR), {**best(TOUR), "8": 3, "9": 3, "15": 3}
    assert outcome(TOUR, ballots(first)).stars == outcome(TOUR, ballots(second)).stars == 5


@pytest.mark.parametrize(
    ("stars", "ending"),
    [(0, "low"), (1, "low"), (2, "low"), (3, "recognised"), (4, "recognised"), (5, "potential_five")],
)
def test_e19_e20_what_follows_from_a_rank(stars, ending):
    assert ending_of(stars, COMPETENCES) == ending
    assert ending_of(stars, COMPETENCES, is_out=True) == Ending.DISQUALIFIED


def test_e17_a_knock_out_leaves_no_stars_whatever_the_points():
    forged = KnockOut(ground=Ground.FORGED, reason="Giấy chứng nhận bị tẩy xóa", has_evidence=True)
    found = outcome(TEA, council(TEA, 100), knock_outs=(forged,))
    assert (found.ending, found.stars, found.rank.stars, found.mean) == (Ending.DISQUALIFIED, 0, 5, 100)


def test_e02_the_bands_and_competences_are_those_of_the_framework():
    file = file_of("qd-26-2026")
    assert {each.stars: each.level for each in file.competences if each.stars} == COMPETENCES.level_of
    assert [(band.stars, band.floor) for band in TEA.bands] == [
        (stars, Decimal(floor)) for stars, floor in [(5, 90), (4, 70), (3, 50), (2, 30), (1, 0)]
    ]


@given(st.lists(answers(TEA), min_size=1, max_size=4), st.data())
def test_more_points_never_cost_a_star(given_sheets, data):
    who = data.draw(st.integers(0, len(given_sheets) - 1))
    code = data.draw(st.sampled_from(list(TEA.by_code)))
    raised = [dict(each) for each in given_sheets]
    options, had = TEA.by_code[code].options, TEA.by_code[code].option(raised[who][code])
    more = [option.index for option in options if option.points >= (had.points if had else 0)]
    raised[who][code] = data.draw(st.sampled_from(more))
    for rule in (MinimaRule.MEAN, MinimaRule.MAJORITY):
        before, after = outcome(TEA, ballots(*given_sheets), rule), outcome(TEA, ballots(*raised), rule)
        assert before.mean <= after.mean
        assert before.stars <= after.stars


@given(st.lists(answers(TEA), min_size=1, max_size=4), answers(TEA))
def test_a_recused_member_never_changes_a_rank(given_sheets, other):
    others = ballots(*given_sheets)
    recused = Ballot(member=50, chosen=other, is_recused=True)
    one, two = outcome(TEA, others), outcome(TEA, (*others, recused))
    assert (one.rank, one.mean, one.minima_points, one.ending) == (two.rank, two.mean, two.minima_points, two.ending)
