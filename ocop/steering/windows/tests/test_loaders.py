"""The reference file: complete, repeatable, and refused when it contradicts itself."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from ocop.actors.territory.reference import BadReference
from ocop.steering.windows import loaders
from ocop.steering.windows.models import ReminderRung, SpanRule, WindowRule
from ocop.steering.windows.rules.building import build
from ocop.steering.windows.vocabulary import Evidence, Kind

from .calendars import CALENDAR

LAW = {  # Decision 26/2026/QĐ-TTg, Art. 5: the last good days of 2027
    "PROV_R1_PROPOSE": date(2027, 4, 29),
    "PROV_R1_DONE": date(2027, 6, 29),
    "PROV_R2_PROPOSE": date(2027, 10, 29),
    "PROV_R2_DONE": date(2027, 12, 29),
    "CEN_R1_PROPOSE": date(2027, 7, 29),
    "CEN_R1_DONE": date(2027, 9, 29),
    "CEN_R2_PROPOSE": date(2028, 1, 29),
    "CEN_R2_DONE": date(2028, 3, 29),
}
ROW = {
    "code": "A", "vi": "Một", "en": "One", "kind": "provincial", "level": "province", "for": ["communes"],
    "until": "03-31", "basis": "Kế hoạch", "source": ["plan"], "evidence": "proposed",
}  # fmt: skip
SPAN = {
    "code": "S", "vi": "Hạn", "en": "Span", "for": ["communes"], "counted_from": "received", "count": 15,
    "unit": "working_day", "basis": "Luật", "source": ["plan"], "evidence": "verified",
}  # fmt: skip


@pytest.fixture
def loaded(db):
    return loaders.load(Path(settings.REFERENCE_ROOT))


def year(number):
    return build(number, [row.rule for row in WindowRule.objects.all()], calendar=CALENDAR)


def test_the_days_of_the_law_are_those_of_its_article(loaded):
    windows = year(2027)
    assert {code: one.closes_on for code, one in windows.items() if one.rule.kind == Kind.STATUTORY} == LAW
    assert {windows[code].evidence for code in LAW} == {Evidence.VERIFIED}
    assert {windows[code].basis for code in LAW} == {"Quyết định 26/2026/QĐ-TTg, Điều 5"}


def test_the_communes_intake_is_counted_from_the_days_of_the_law(loaded):
    windows = year(2027)
    assert windows["COMMUNE_INTAKE_R1"].closes_on == date(2027, 4, 7)
    assert windows["COMMUNE_INTAKE_R2"].closes_on == date(2027, 10, 8)


def test_what_is_not_of_the_law_is_a_proposal(loaded):
    proposed = {row.evidence for row in WindowRule.objects.exclude(kind=Kind.STATUTORY)}
    assert proposed == {Evidence.PROPOSED}


def test_the_transition_of_2026_ends_with_its_rows(loaded):
    ends = {code: one.closes_on for code, one in year(2026).items() if code.startswith("TRANSITION")}
    assert ends == {"TRANSITION_REEVALUATION": date(2026, 6, 21), "TRANSITION_FIRST": date(2026, 7, 21)}
    assert not [code for code in year(2027) if code.startswith("TRANSITION")]


def test_the_first_year_begins_with_the_decision(loaded):
    assert "PROV_R1_PROPOSE" not in year(2026)
    assert year(2026)["PROV_R1_DONE"].closes_on == date(2026, 6, 29)
    assert year(2025) == {}


def test_the_spans_and_the_reminders_are_there(loaded):
    spans = {row.code: (row.counted_from, row.count, row.unit) for row in SpanRule.objects.all()}
    assert spans == {
        "COMMUNE_REVIEW": ("received", 15, "working_day"),
        "REFILE_OPEN": ("expiry", -180, "day"),
        "REFILE_CLOSE": ("expiry", -120, "day"),
        "REEVAL_DONE": ("complete_proposal", 45, "day"),
        "REVOKE_DONE": ("conclusion", 15, "day"),
        "EXPIRY_NOTICE": ("expiry", -30, "day"),
    }
    assert list(ReminderRung.objects.values_list("days", "evidence")) == [(n, "proposed") for n in (-7, -3, 0, 3)]


def test_every_row_speaks_both_languages_and_names_its_ground(loaded):
    for row in [*WindowRule.objects.all(), *SpanRule.objects.all()]:
        assert all((row.name, row.name_en, row.basis, row.source, row.audience)), row.code
        assert bool(row.note) == bool(row.note_en), row.code


def test_loading_again_changes_nothing_and_puts_right_what_was_changed_by_hand(loaded):
    root = settings.REFERENCE_ROOT
    assert loaders.load(root) == []
    WindowRule.objects.filter(code="IDEAS").update(name="Khác")
    ReminderRung.objects.create(days=-1, evidence="proposed", source="Tay")
    assert loaders.load(root) == ["Mốc của lịch năm: thêm hoặc sửa 1", "Ngày nhắc mốc: thêm, sửa hoặc bỏ 1"]


def test_a_window_that_left_the_file_stays_for_the_moves_that_point_to_it(db, tmp_path):
    loaders.load(written(tmp_path, ROW, {**ROW, "code": "B"}))
    assert loaders.load(written(tmp_path, ROW)) == []
    assert WindowRule.objects.filter(code="B").exists()


def written(root, *windows, spans=(), **reminders):
    content = {
        "sources": {"plan": "Kế hoạch"}, "windows": list(windows), "spans": list(spans),
        "reminders": {"days": [0], "evidence": "proposed", "source": "Tỉnh", **reminders},
    }  # fmt: skip
    (root / "windows.yaml").write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return root


def faults(root, *windows, **more):
    with pytest.raises(BadReference) as refused:
        loaders.load(written(root, *windows, **more))
    assert not WindowRule.objects.exists()
    return refused.value.faults


def after(code, anchor, **more):
    return {**ROW, "code": code, "until": {"anchor": anchor, "edge": "closes", "after": 1, "unit": "day", **more}}


def before_the(anchor, **more):
    said = {"anchor": anchor, "edge": "closes", "before": 15, "unit": "working_day", **more}
    return {**ROW, "code": "B", "until": said}


def test_a_circle_is_refused_with_its_way(db, tmp_path):
    found = faults(tmp_path, after("A", "C"), after("B", "A"), after("C", "B"))
    assert found == ("A → C → B → A: the windows wait for each other",)


def test_a_window_that_waits_for_itself_is_refused(db, tmp_path):
    assert faults(tmp_path, after("A", "A")) == ("A → A: the windows wait for each other",)


def test_an_anchor_that_nobody_knows_is_refused(db, tmp_path):
    assert faults(tmp_path, ROW, before_the("Z")) == ("B: unknown anchor Z",)


def test_more_days_are_not_kept_free_than_lie_between(db, tmp_path):
    found = faults(tmp_path, ROW, before_the("A", at_least=16))
    assert found == ("B: keeps 16 days free, but closes only 15 before A",)


def test_a_date_of_the_province_does_not_hang_on_one_that_differs_from_place_to_place(db, tmp_path):
    found = faults(tmp_path, {**ROW, "level": "commune", "kind": "local"}, before_the("A"))
    assert found == ("B: the anchor A differs from place to place",)


def test_a_day_of_the_law_hangs_on_nothing(db, tmp_path):
    found = faults(tmp_path, ROW, {**before_the("A"), "kind": "statutory"})
    assert found == ("B: a day of the law does not depend on another window",)


@pytest.mark.parametrize("day", ["02-30", "13-01", "4/30"])
def test_a_day_that_no_year_has_is_refused(db, tmp_path, day):
    assert faults(tmp_path, {**ROW, "until": day}) == (f"A: no year has the day {day}",)


def test_a_window_opens_before_it_closes(db, tmp_path):
    assert faults(tmp_path, {**ROW, "from": "05-01"}) == ("A: opens after it closes",)


def test_two_rows_of_one_window_never_hold_on_the_same_day(db, tmp_path):
    old, new = {**ROW, "valid_to": date(2026, 5, 22)}, {**ROW, "valid_from": date(2026, 5, 22)}
    assert faults(tmp_path, old, new) == ("A: two rows hold on the same day",)
    loaders.load(written(tmp_path, {**ROW, "valid_to": date(2026, 5, 21)}, new))
    assert WindowRule.objects.count() == 2


def test_every_word_that_nobody_knows_is_told_at_once(db, tmp_path):
    wrong = {
        **ROW, "kind": "sacred", "level": "village", "for": ["everyone"], "step": 7, "source": ["rumour"],
        "evidence": "guessed", "before": "04-30",
    }  # fmt: skip
    anchored = {**ROW, "code": "B", "until": {"anchor": "A", "edge": "middle", "unit": "week"}}
    span = {**SPAN, "counted_from": "dream", "unit": "week", "evidence": "guessed", "count": 0}
    assert faults(tmp_path, wrong, anchored, spans=[span], evidence="guessed") == (
        "A: unknown kind sacred",
        "A: unknown level village",
        "A: unknown evidence guessed",
        "A: unknown for everyone",
        "A: unknown source rumour",
        "A: unknown step 7",
        "A: says its last day by one of until and before",
        "B: unknown edge middle",
        "B: unknown unit week",
        "B: counts by one of before and after",
        "S: unknown counted_from dream",
        "S: unknown unit week",
        "S: unknown evidence guessed",
        "S: counts nothing",
        "reminders: unknown evidence guessed",
    )
