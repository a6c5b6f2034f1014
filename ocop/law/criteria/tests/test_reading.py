"""A file is refused with every fault and its place; a sum that does not close is never let through."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop.law.criteria.rules.reading import kind_of, parsed, read_framework, read_papers
from ocop.law.criteria.rules.reading.papers import PapersReader
from ocop.law.criteria.rules.reading.reader import Reader

from .conftest import bytes_of, criterion_at, faults_of, refusal, sets_of, sheet_of, small, written


def test_the_small_decision_is_without_fault():
    assert faults_of(small()) == []


def test_e02_all_sums_that_do_not_close_are_told_together():
    content = small()
    criterion_at(content, 0)["max"] = 59
    criterion_at(content, 0)["options"][2]["points"] = 59
    content["criteria_sets"][0]["parts"][1]["groups"][0]["max"] = 41
    assert faults_of(content) == [
        ("sum.group", "01", "", ""), ("sum.group", "01", "", ""), ("sum.part", "01", "", ""),
        ("sum.total", "01", "", ""),
    ]  # fmt: skip


def test_a_set_kept_from_use_by_its_file_is_read_with_its_reasons():
    content = small()
    content["criteria_sets"][0] |= {"usable": False, "note": "Thiếu một tiêu chí."}
    criterion_at(content, 1)["max"] = 24
    criterion_at(content, 1)["options"][1]["points"] = 24
    file = read_framework(parsed(written(content)), reader := Reader())
    assert reader.faults == []
    assert [(each.is_usable, [fault.code for fault in each.open_sums]) for each in file.sets] == [
        (False, ["sum.group", "sum.total"])
    ]


def set_at(content, place, key, value):
    criterion_at(content, place)[key] = value


BROKEN = {
    "an option beyond the maximum": (
        lambda c: criterion_at(c, 0)["options"].append({"points": 61, "text": "Hơn"}),
        ("criteria-file.option-beyond", "01", "1.1", "4"),
    ),
    "a maximum nobody reaches": (
        lambda c: criterion_at(c, 2)["options"].pop(), ("criteria-file.max-out-of-reach", "01", "2.2", ""),
    ),
    "a minimum that falls": (
        lambda c: criterion_at(c, 0)["options"][1].update(star=5) or criterion_at(c, 0)["options"][2].update(star=3),
        ("criteria-file.minima-fall", "01", "1.1", ""),
    ),
    "numbers that differ from the asterisks": (
        lambda c: set_at(c, 0, "min_points_for", {3: 30, 4: 30, 5: 30}),
        ("criteria-file.minima-differ", "01", "1.1", ""),
    ),
    "a code twice": (lambda c: set_at(c, 2, "code", "2.1"), ("criteria-file.code-twice", "01", "", "")),
    "a title twice": (lambda c: set_at(c, 2, "title", "Câu chuyện"), ("criteria-file.title-twice", "01", "", "")),
    "a slip of the pen in a key": (lambda c: set_at(c, 0, "pionts", 3), ("criteria-file.unknown-key", "01", "1.1", "")),
    "an unknown word": (
        lambda c: c["criteria_sets"][0].update(evidence="sure"), ("criteria-file.unknown-word", "01", "", ""),
    ),
    "an unknown star": (
        lambda c: criterion_at(c, 1)["options"][1].update(star=2), ("criteria-file.unknown-star", "01", "2.1", "2"),
    ),
    "a criterion that hangs on none": (
        lambda c: set_at(c, 2, "only_with", "9.9"), ("criteria-file.unknown-criterion", "01", "2.2", ""),
    ),
    "a criterion without options": (
        lambda c: set_at(c, 2, "options", []), ("criteria-file.no-options", "01", "2.2", ""),
    ),
    "options added up": (lambda c: set_at(c, 2, "cumulative", True), ("criteria-file.cumulative", "01", "2.2", "")),
    "options that fall": (
        lambda c: criterion_at(c, 2)["options"].reverse(), ("criteria-file.options-fall", "01", "2.2", "2"),
    ),
    "a case on one option only": (
        lambda c: criterion_at(c, 2)["options"][0].update(case="a"), ("criteria-file.case-missing", "01", "2.2", ""),
    ),
    "points in words": (
        lambda c: criterion_at(c, 2)["options"][0].update(points="năm"), ("criteria-file.no-number", "01", "2.2", "1"),
    ),
    "parts that do not make 100": (lambda c: c["parts"][0].update(max=61), ("framework.parts-not-100", "", "", "")),
    "bands that do not begin at 0": (lambda c: c["stars"].pop(), ("framework.bands-not-from-0", "", "", "")),
    "bands that overlap": (lambda c: c["stars"][1].update(max=91), ("framework.bands-overlap", "", "", "")),
    "bands with a gap": (
        lambda c: c["stars"][1].update(max=85, max_exclusive=True), ("framework.bands-gap", "", "", ""),
    ),
    "a group that points to no set": (
        lambda c: c["product_groups"][0].update(criteria_set="07"), ("framework.unknown-set", "07", "", ""),
    ),
    "no day of issue": (lambda c: c["decision"].pop("issued"), ("criteria-file.no-day", "", "", "")),
    "in force before it is issued": (
        lambda c: c["decision"].update(valid_from=date(2029, 1, 1)), ("framework.in-force-before-issue", "", "", ""),
    ),
    "a transition that is over before it begins": (
        lambda c: c.update(transition={
            "filed_before": date(2030, 2, 1), "first_or_upgrade_deadline": date(2030, 1, 31),
            "re_evaluation_deadline": date(2030, 3, 1),
        }),
        ("framework.transition-over", "", "", ""),
    ),
    "a transition from another day": (
        lambda c: c.update(transition={
            "filed_before": date(2030, 2, 2), "first_or_upgrade_deadline": date(2030, 4, 1),
            "re_evaluation_deadline": date(2030, 3, 1),
        }),
        ("framework.transition-elsewhere", "", "", ""),
    ),
    "a shared criterion that is not there": (
        lambda c: set_at(c, 0, "use", "nowhere"), ("criteria-file.unknown-common", "01", "", ""),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_is_told_with_its_place(name):
    breaking, expected = BROKEN[name]
    content = small()
    breaking(content)
    assert expected in faults_of(content)


@pytest.mark.parametrize(
    "content", [{"criteria_sets": 5}, {"criteria_sets": [None]}, {"criteria_sets": [{"parts": [{}]}]}]
)
def test_anything_else_is_faults_not_a_crash(content):
    assert faults_of(content)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe", "criteria-file.not-utf8"),
        (b"a: [1, 2", "criteria-file.not-yaml"),
        (b"a: 1\na: 2", "criteria-file.not-yaml"),
        (b"issued: 2026-13-45", "criteria-file.not-yaml"),
        (b"a: !!python/object:os.system {}", "criteria-file.not-yaml"),
        (b"- 1", "criteria-file.not-criteria"),
        (b"x" * 2_000_001, "criteria-file.too-large"),
    ],
)  # fmt: skip
def test_what_is_not_a_readable_file_is_refused(content, code):
    assert refusal(parsed, content) == [code]


def test_a_file_about_something_else_is_refused():
    assert refusal(kind_of, {"budget": []}) == ["criteria-file.not-criteria"]


def test_aliases_cannot_multiply_without_end():
    content = small()
    bomb = criterion_at(content, 0)["options"] * 200
    criterion_at(content, 0)["options"] = bomb
    content["criteria_sets"] = content["criteria_sets"] * 200
    assert ("criteria-file.too-many-rows", "", "", "") in faults_of(content)


@given(st.integers(0, 2), st.integers(1, 200))
@settings(max_examples=40)
def test_e02_no_broken_sum_is_ever_accepted(place, points):
    content = small()
    criterion = criterion_at(content, place)
    broken = points != criterion["max"]
    criterion["max"] = points
    criterion["options"][-1]["points"] = points
    assert bool(faults_of(content)) == broken


def papers_faults(change):
    content = parsed(bytes_of("evidence-26"))
    change(content)
    sheets = {code: sheet_of("qd-26-2026", code) for code in sets_of("qd-26-2026")}
    reader = PapersReader(content, sheets)
    assert read_papers(content, sheets, reader) is None
    return [(fault.code, fault.facts["set"], fault.facts["criterion"]) for fault in reader.faults]


def entry(content, name):
    return next(each for each in content["criteria"] if each["id"] == name)


PAPERS = {
    "an unknown paper": (lambda c: entry(c, "linkage")["needs"].update({1: ["LINK"]}), ("papers.unknown", "01", "1.5")),
    "an option that is not there": (
        lambda c: entry(c, "linkage")["needs"].update({9: ["LINK-CONTRACT"]}), ("papers.no-such-option", "01", "1.5"),
    ),
    "an unknown condition": (
        lambda c: entry(c, "linkage")["needs"].update({1: [{"code": "LINK-CONTRACT", "if": "rain"}]}),
        ("papers.unknown", "01", "1.5"),
    ),
    "a criterion without entry": (
        lambda c: entry(c, "linkage").update(titles=["Khác"]), ("papers.entries-for-criterion", "01", "1.5"),
    ),
    "a paper twice": (
        lambda c: c["evidence_types"].append(c["evidence_types"][0]), ("criteria-file.code-twice", "", ""),
    ),
    "an agency nobody knows": (
        lambda c: c["evidence_types"][0].update(where=["moon"]), ("papers.unknown", "", "FORM-01"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_a_fault_of_the_table_of_papers_is_told_with_its_place(name):
    change, expected = PAPERS[name]
    assert expected in papers_faults(change)
