"""The missing list: set 12 of 26/2026 counted by hand, the ladder, conditions, substitutes, and two properties."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from ocop.law.criteria.rules.checklist import checklist
from ocop.law.criteria.rules.covering import Held
from ocop.law.criteria.rules.readiness import missing_for

from .conftest import full_sheet

ON = date(2026, 9, 1)
TEA = full_sheet("12")
CODES = sorted(TEA.papers)
MANDATORY = {"BIZ-REG", "FOOD-SAFETY-CERT", "FORM-01", "FORM-02", "MATERIAL-ORIGIN", "OCOP-CERT", "SAMPLES"}


def ready(star, papers=(), facts=None, chosen=None):
    held = [paper if isinstance(paper, Held) else Held(paper) for paper in papers]
    return missing_for(star, TEA, chosen or {}, held, facts or {}, on=ON)


def asked(found):
    """Each missing thing as the codes of its groups."""
    return [[[paper.code for paper in group] for group in missing.groups] for missing in found.missing]


def single(found):
    return {groups[0][0] for groups in asked(found) if len(groups) == 1 and len(groups[0]) == 1}


def test_three_stars_with_nothing_in_hand():
    found = ready(3)
    assert single(found) == MANDATORY | {"LABEL", "TM-APPLICATION", "DIST-CONTRACT", "STORY-TEXT", "TEST-SAFETY"}
    assert [["QUALITY-SELF"], ["QUALITY-REG"], ["QUALITY-CONFORMITY"]] in asked(found)
    assert len(found.missing) == 13
    # 1.1: 2, 2.2: 2, 2.3: 1, 3.5: 1, 4.1: 2, 5.1: 1 (5.3 counts only with a story), 5.3: 1, 8: 2, 9: 1
    assert {step.criterion: step.to.points for step in found.raises} == {
        "1.1": 2, "2.2": 2, "2.3": 1, "3.5": 1, "4.1": 2, "5.1": 1, "5.3": 1, "8": 2, "9": 1,
    }  # fmt: skip
    assert (found.total, found.floor, found.lacking, found.is_ready) == (0, 50, 50 - 13, False)


def test_a_mandatory_paper_that_a_criterion_needs_too_is_told_once():
    [origin] = [each for each in ready(3).missing if each.groups[0][0].code == "MATERIAL-ORIGIN"]
    assert (origin.criteria, origin.mandatory.effect) == (("1.1",), "reject")


def test_a_missing_paper_says_where_to_get_it_and_its_row_of_form_02():
    [paper] = next(each.groups[0] for each in ready(3).missing if each.groups[0][0].code == "FOOD-SAFETY-CERT")
    assert paper.vi == "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"
    assert (paper.form02_row, paper.row_title) == (2, "Điều kiện sản xuất")
    assert [agency.code for agency in paper.agencies] == ["food_safety"]
    assert [each.code for each in paper.substitutes] == ["FOOD-SAFETY-COMMIT", "QMS-NATIONAL", "QMS-INTL"]


def test_an_expired_paper_does_not_count_and_its_last_day_must_lie_after_the_day():
    assert "FOOD-SAFETY-CERT" in single(ready(3, [Held("FOOD-SAFETY-CERT", ON)]))
    assert "FOOD-SAFETY-CERT" not in single(ready(3, [Held("FOOD-SAFETY-CERT", date(2026, 9, 2))]))


def test_a_substitute_counts_only_where_its_condition_is_known_to_hold():
    assert "FOOD-SAFETY-CERT" in single(ready(3, ["FOOD-SAFETY-COMMIT"]))
    assert "FOOD-SAFETY-CERT" not in single(ready(3, ["FOOD-SAFETY-COMMIT"], {"food_cert_exempt": True}))


def test_an_unknown_condition_is_asked_and_a_false_one_drops_the_paper():
    [paper] = next(each.groups[0] for each in ready(3).missing if each.groups[0][0].code == "OCOP-CERT")
    assert paper.must_ask
    assert paper.question == "Hồ sơ nâng hạng hoặc đánh giá lại"
    assert "OCOP-CERT" not in single(ready(3, facts={"reassessment_or_upgrade": False}))
    [asked_for] = next(
        each.groups[0] for each in ready(3, facts={"reassessment_or_upgrade": True}).missing
        if each.groups[0][0].code == "OCOP-CERT"
    )  # fmt: skip
    assert not asked_for.must_ask


def test_papers_of_a_higher_option_satisfy_the_lower():
    assert "TM-APPLICATION" in single(ready(3))
    held = ["TM-REGISTRATION", "GEO-SIGN"]
    assert "TM-APPLICATION" in single(ready(3, held))  # whether the sign is protected is not known
    assert "TM-APPLICATION" not in single(ready(3, held, {"protected_geo_mark": False}))


def test_the_number_of_files_counts():
    five = next(each for each in ready(4).missing if each.groups[0][0].code == "DIST-CONTRACT")
    assert (five.groups[0][0].files_asked, five.groups[0][0].files_held) == (5, 0)
    four = next(each for each in ready(4, ["DIST-CONTRACT"] * 4).missing if each.groups[0][0].code == "DIST-CONTRACT")
    assert four.groups[0][0].files_held == 4
    assert "DIST-CONTRACT" not in single(ready(4, ["DIST-CONTRACT"] * 5))


def test_one_complete_alternative_is_enough_and_a_half_one_is_not():
    half = asked(ready(5, ["CHANNEL-CONTRACT"], {"ecommerce": False}))
    assert [["EXPORT-CONTRACT", "EXPORT-PERFORMANCE"], ["CHANNEL-PERFORMANCE"]] in half
    whole = asked(ready(5, ["CHANNEL-CONTRACT", "CHANNEL-PERFORMANCE"], {"ecommerce": False}))
    assert not any("EXPORT-CONTRACT" in group and len(groups) == 2 for groups in whole for group in groups)


def test_with_every_paper_and_the_highest_options_a_product_is_ready():
    chosen = {c.code: c.options[-1].index for c in TEA.criteria}
    papers = [Held(code, parameters=5) for code in CODES for _ in range(5)]
    found = ready(5, papers, dict.fromkeys(TEA.conditions, True), chosen)
    assert (found.is_ready, found.total, found.missing, found.raises, found.steps) == (True, 100, (), (), ())


def test_points_still_lacking_are_closed_by_the_cheapest_steps():
    found = ready(3)
    assert sum(step.gain for step in found.steps) >= found.lacking
    costs = [len(step.missing) for step in found.steps]
    assert costs == sorted(costs)
    assert len({step.criterion for step in found.steps}) == len(found.steps)
    assert all(step.hint_vi for step in found.steps)


def test_the_checklist_follows_the_rows_of_form_02_and_ends_with_what_is_annexed():
    rows = checklist(TEA)
    assert [row.number for row in rows] == [*range(1, 15), None]
    [business] = rows[0].entries
    assert (business.paper.code, business.criteria, len(business.mandatory)) == ("BIZ-REG", ("3.1",), 1)


papers = st.lists(st.sampled_from(CODES), max_size=40)
answers = st.dictionaries(st.sampled_from(sorted(TEA.conditions)), st.sampled_from([True, False, None]))


@given(papers, st.sampled_from(CODES), answers, st.integers(3, 5))
@settings(max_examples=60)
def test_one_more_paper_never_makes_the_list_longer(held, more, facts, star):
    before, after = ready(star, held, facts), ready(star, [*held, more], facts)
    assert len(after.missing) <= len(before.missing)
