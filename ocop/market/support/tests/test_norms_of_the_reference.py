"""The shipped norms: loaded twice, chosen by programme, activity and day (N2), with the limits they give."""

from datetime import date

import pytest
from django.conf import settings

from ocop.actors.territory.reference import yaml_of
from ocop.base.kernel.outcome import Refused
from ocop.market.support import loaders
from ocop.market.support.models import EligibleTrade, Norm, SupportContent
from ocop.market.support.queries.norms import attachments, checklist, norm_for, setting, variants_of
from ocop.market.support.reference import faults
from ocop.market.support.rules.norms import award_of, limit_of
from ocop.market.support.vocabulary.norms import AttachedAt, NormState

from .norms_in_hand import MILLION, load_norms, norm

FILE = yaml_of(settings.REFERENCE_ROOT / "support-norms.yaml")
THIS_YEAR = date(2026, 9, 10)


@pytest.fixture(autouse=True)
def _loaded(db):
    load_norms()


def codes_of(refusal):
    return [obstacle.code for obstacle in refusal.value.obstacles]


def test_loading_again_changes_nothing():
    assert all("thêm 0, sửa 0" in line for line in loaders.load(settings.REFERENCE_ROOT))


@pytest.mark.parametrize("example", FILE["worked_examples"], ids=lambda row: f"{row['norm']} {row['limit_vnd']}")
def test_the_worked_examples_of_the_file(example):
    figures = Norm.objects.get(code=example["norm"]).figures
    if "already_vnd" in example:
        limit = award_of(figures, example["already_vnd"])
    else:
        limit = limit_of(figures, example["eligible_vnd"], technology_line=example.get("technology_line", False))
    assert limit.amount_vnd == example["limit_vnd"]


@pytest.mark.parametrize(("day", "limit"), [(date(2018, 5, 10), 200), (date(2018, 5, 11), 300)])
def test_scenario_4_the_day_of_the_decision_chooses_the_norm(day, limit):
    found = norm_for("KCQG", "MACHINERY", on=day)
    assert limit_of(found.figures, 900 * MILLION).amount_vnd == limit * MILLION


def test_scenario_3_a_technology_line_raises_the_ceiling():
    found = norm_for("KCQG", "MACHINERY", on=THIS_YEAR).figures
    assert limit_of(found, 900 * MILLION).amount_vnd == 300 * MILLION
    assert limit_of(found, 900 * MILLION, technology_line=True).amount_vnd == 450 * MILLION


def test_scenario_8_an_unconfirmed_norm_is_refused_by_name():
    with pytest.raises(Refused) as refusal:
        norm_for("KCQG", "PACKAGING_DESIGN", on=THIS_YEAR)
    (obstacle,) = refusal.value.obstacles
    assert obstacle.code == "norm.unconfirmed"
    assert obstacle.facts == {"norm": "KCQG-PACKAGING-2018"}
    assert obstacle.repair == Norm.objects.get(code="KCQG-PACKAGING-2018").get_absolute_url()


def test_scenario_21_an_upgrade_in_2026_and_the_same_stars_in_2029():
    first = norm_for("NTM-OCOP", "STAR_AWARD", variant="star3", on=date(2024, 5, 6))
    assert award_of(first.figures, 0).amount_vnd == 8 * MILLION
    upgrade = norm_for("NTM-OCOP", "STAR_AWARD", variant="star4", on=THIS_YEAR)
    assert award_of(upgrade.figures, 8 * MILLION).amount_vnd == 2 * MILLION
    again = award_of(norm_for("NTM-OCOP", "STAR_AWARD", variant="star4", on=date(2029, 9, 10)).figures, 10 * MILLION)
    assert (again.amount_vnd, again.source) == (0, "Thông tư 60/2026/TT-BTC, Điều 7 khoản 2 điểm c")


def test_scenario_22_a_point_until_30_05_2026_half_of_its_cost():
    found = norm_for("NTM-OCOP", "POS", on=date(2026, 5, 30))
    assert limit_of(found.figures, 180 * MILLION).amount_vnd == 90 * MILLION


def test_scenario_22_from_31_05_2026_by_the_estimate_with_a_warning_while_the_province_has_no_norm():
    limit = limit_of(norm_for("NTM-OCOP", "POS", on=date(2026, 5, 31)).figures, 180 * MILLION)
    assert limit.amount_vnd is None
    assert [warning.code for warning in limit.warnings] == ["norm.by-estimate"]


def test_scenario_22_from_31_05_2026_the_norm_of_the_province_is_the_limit():
    own = norm(programme="NQ-HDND", activity="POS", percent=None, ceiling_vnd=60 * MILLION)
    found = norm_for("NTM-OCOP", "POS", on=date(2026, 5, 31))
    assert found == own
    assert limit_of(found.figures, 180 * MILLION).amount_vnd == 60 * MILLION


def test_an_unconfirmed_norm_of_the_province_stops_the_point():
    norm(programme="NQ-HDND", activity="POS", is_confirmed=False)
    with pytest.raises(Refused) as refusal:
        norm_for("NTM-OCOP", "POS", on=date(2026, 5, 31))
    assert codes_of(refusal) == ["norm.unconfirmed"]


def test_local_money_follows_the_norm_of_the_province_and_has_none_without():
    with pytest.raises(Refused) as refusal:
        norm_for("KCDP", "MACHINERY", on=THIS_YEAR)
    assert codes_of(refusal) == ["norm.none"]
    own = norm()
    assert norm_for("KCDP", "MACHINERY", on=THIS_YEAR) == own


def test_national_money_never_looks_at_the_province():
    norm(programme="KCQG", ceiling_vnd=MILLION)
    assert norm_for("KCQG", "MACHINERY", on=THIS_YEAR).code == "KCQG-MACHINERY-2018"


def test_two_norms_of_one_day_are_an_error_shown():
    norm("ONE")
    norm("OTHER", start=date(2021, 1, 1))
    with pytest.raises(Refused) as refusal:
        norm_for("KCDP", "MACHINERY", on=THIS_YEAR)
    assert codes_of(refusal) == ["norm.several"]
    assert refusal.value.obstacles[0].facts["norms"] == "OTHER, ONE"


def test_recalled_norms_and_precedents_wait_or_never_bind():
    states = {row.code: row.state_on(THIS_YEAR) for row in Norm.objects.all()}
    assert states["KCQG-MACHINERY-2018"] == NormState.CONFIRMED
    assert states["KCQG-MACHINERY-2014"] == NormState.ENDED
    assert states["KCQG-DEMO-EXISTING-2018"] == NormState.CONFIRMED  # partly verified, with a figure
    assert states["NTM-TRADEMARK-2026"] == NormState.NEEDS_CONFIRMATION  # its figure is to be compared first
    assert states["BK-AGRI-2022"] == NormState.NEEDS_CONFIRMATION  # partly verified, without a figure
    assert states["PR-QN-POS"] == NormState.PRECEDENT
    assert all(row.proof.name in {"VERIFIED", "PARTLY_VERIFIED"} for row in Norm.objects.filter(is_confirmed=True))


def test_the_variants_of_an_activity():
    award = norm_for("NTM-OCOP", "STAR_AWARD", variant="star5", on=THIS_YEAR)
    assert variants_of(award.programme, award.activity, on=THIS_YEAR) == ["star3", "star4", "star5"]


@pytest.mark.parametrize(
    ("day", "contents"), [(date(2012, 7, 4), 0), (date(2025, 10, 14), 9), (date(2025, 10, 15), 11)]
)
def test_contents_hold_for_their_time(day, contents):
    assert SupportContent.objects.in_force(day).count() == contents
    assert EligibleTrade.objects.in_force(day).count() == (7 if contents else 0)


def test_papers_of_a_mark_depend_on_the_programme():
    at = AttachedAt.ACCEPTANCE
    local = {row.code for row in attachments("TRADEMARK", THIS_YEAR, programme_code="NTM-OCOP", at=at)}
    national = {row.code for row in attachments("TRADEMARK", THIS_YEAR, programme_code="KCQG", at=at)}
    assert "filing_receipt" in local
    assert national - local == {"mark_certificate", "mark_rules", "brand_plan", "vouchers"}


def test_machines_need_three_quotations():
    by_code = {row.code: row for row in attachments("MACHINERY", THIS_YEAR, at=AttachedAt.APPLICATION)}
    assert by_code["quotation"].least == 3
    assert "lease" not in by_code


def test_the_checklist_begins_with_what_holds_for_every_activity():
    found = [row.code for row in checklist("POS", THIS_YEAR)]
    assert found[0] == "beneficiary"
    assert found[-2:] == ["venue", "not_twice"]


def test_settings_hold_for_their_time():
    assert setting("packaging_again_months", THIS_YEAR) == 36
    assert setting("priority_factor", date(2018, 5, 10)) == 1.5


def test_the_file_keeps_to_its_own_rules():
    assert list(faults(FILE)) == []
    twice = {**FILE, "norms": [*FILE["norms"], {**FILE["norms"][0], "code": "TWICE"}]}
    assert list(faults(twice)) == ["KCQG-MACHINERY-2018 and TWICE hold on the same day"]
    odd = {**FILE, "norms": [{**FILE["norms"][0], "evidence": "sure", "source": ["S99"], "activity": "X"}]}
    assert list(faults(odd)) == [
        "KCQG-MACHINERY-2018: no such mark of evidence",
        "KCQG-MACHINERY-2018: unknown source S99",
        "KCQG-MACHINERY-2018: unknown activity X",
    ]
