"""The reference file: complete, repeatable, and refused when it contradicts itself."""

import pytest
import yaml
from django.conf import settings

from ocop.actors.territory.reference import BadReference
from ocop.law.indicators import loaders
from ocop.law.indicators.models import Indicator

PROGRAMME = {
    "P_TOTAL_VALID", "P_NEW", "P_UPGRADED", "P_UPGRADED_4", "P_UPGRADED_5", "P_REEVAL_DUE", "P_REEVAL_DONE",
    "P_REEVAL_LAPSED", "P_DOWNGRADED", "P_REVOKED", "P_POTENTIAL5", "P_TRACE", "P_MATAREA", "S_TOTAL", "S_WOMEN",
    "S_ETHNIC", "S_NEW_ORG", "S_RESTRUCT", "S_CHAIN", "S_MODERN", "V_CRAFT", "L_JOBS", "L_LOCAL", "L_TRAINED",
    "R_REVENUE", "R_GROWTH", "T_TRAIN_STAFF", "T_TRAIN_SUBJ", "T_EVENT", "M_POS", "M_FAIR", "M_CONTRACT", "C_ARTICLE",
    "C_VIEW", "B_PLAN", "B_ALLOC", "B_COMMIT", "B_DISB", "X_ON_TIME", "X_CYCLE_DAYS", "X_RETURN_RATE",
}  # fmt: skip
SUPPORT_AND_TRADE = {"S01", "S02", "S03", "S05", "S06", "P02", "P03", "T02", "T03", "T05", "E01", "B02"}
ROW = {
    "code": "A", "vi": "Một", "en": "One", "unit": ["cái", "things"], "definition": "Đếm.", "definition_en": "Count.",
    "how": "counted", "level": ["province"], "frequency": ["year"], "by": ["unit"], "source": ["law"],
    "evidence": "proposed",
}  # fmt: skip


def test_the_catalogue_holds_the_programme_and_the_market(catalogue):
    assert set(Indicator.objects.values_list("code", flat=True)) == PROGRAMME | SUPPORT_AND_TRADE
    assert catalogue == ["Chỉ tiêu: thêm hoặc sửa 53"]


@pytest.mark.parametrize(
    ("code", "others"),
    [
        ("M_POS", ["P01"]), ("M_FAIR", ["T01"]), ("M_CONTRACT", ["T04"]), ("B_PLAN", ["B01"]),
        ("B_ALLOC", ["B01"]), ("B_COMMIT", ["B01"]), ("B_DISB", ["S04"]),
    ],
)  # fmt: skip
def test_one_figure_has_one_row_however_many_regimes_ask_for_it(catalogue, code, others):
    assert Indicator.objects.get(code=code).same_as == others
    assert not Indicator.objects.filter(code__in=others).exists()


def test_every_row_speaks_both_languages_and_names_its_ground(catalogue):
    for row in Indicator.objects.all():
        said = (row.name, row.name_en, row.unit, row.unit_en, row.definition, row.definition_en, row.source)
        assert all(said), row.code
        assert row.tiers, row.code
        assert row.rhythm, row.code
        assert row.breakdowns, row.code
        assert row.certainty, row.code


def test_a_rate_is_in_percent(catalogue):
    assert set(Indicator.objects.filter(is_rate=True).values_list("unit", flat=True)) == {"%"}
    assert Indicator.objects.get(code="X_ON_TIME").decimals == 2


def test_loading_again_changes_nothing_and_puts_right_what_was_changed_by_hand(catalogue):
    root = settings.REFERENCE_ROOT
    assert loaders.load(root) == []
    Indicator.objects.filter(code="P_NEW").update(name="Khác")
    assert loaders.load(root) == ["Chỉ tiêu: thêm hoặc sửa 1"]
    assert Indicator.objects.get(code="P_NEW").name == "Sản phẩm OCOP mới được công nhận"


def test_an_indicator_that_left_the_file_stays_for_the_plans_that_use_it(db, tmp_path):
    written(tmp_path, [ROW, {**ROW, "code": "B"}])
    loaders.load(tmp_path)
    written(tmp_path, [ROW])
    assert loaders.load(tmp_path) == []
    assert Indicator.objects.filter(code="B").exists()


def test_every_fault_is_told_at_once_and_nothing_is_written(db, tmp_path):
    wrong = {"how": "guessed", "frequency": ["week"], "by": ["colour"], "source": ["rumour"], "same_as": ["A"]}
    written(tmp_path, [ROW, ROW, {**ROW, "code": "B", **wrong}])
    with pytest.raises(BadReference) as refused:
        loaders.load(tmp_path)
    assert refused.value.faults == (
        "A: is listed 2 times",
        "B: A is a row of its own",
        "B: unknown frequency week",
        "B: unknown by colour",
        "B: unknown source rumour",
        "B: unknown how guessed",
    )
    assert not Indicator.objects.exists()


def written(root, rows):
    content = {"sources": {"law": "Luật"}, "indicators": rows}
    (root / "indicators.yaml").write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
