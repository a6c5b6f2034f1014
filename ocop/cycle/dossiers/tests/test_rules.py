"""Pure rules: versions and their differences, what is carried over, clocks, windows, what a dossier lacks."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.workdays.rules import Calendar
from ocop.cycle.dossiers.rules import carrying, clocks, completing, contents, filing, opening, verifying, versions
from ocop.cycle.dossiers.rules.completing import Item
from ocop.cycle.dossiers.rules.filing import Answer, Filing
from ocop.cycle.dossiers.rules.moves import obstacles_to_act
from ocop.cycle.dossiers.rules.opening import Allowed, Opening
from ocop.cycle.dossiers.vocabulary import ENDED, MOVES, DossierState
from ocop.law.criteria.rules.needs import Ask, CriterionNeeds, Need
from ocop.law.criteria.rules.sheets import Band, Criterion, Group, Option, Part, Sheet

CALENDAR = Calendar(rest_days=frozenset({date(2027, 4, 30)}))
DAYS = st.dates(date(2026, 6, 1), date(2029, 12, 31))
PAPERS = CriterionNeeds("e", "proposed", "paper", (), (), (Need(((Ask("A"),),)),), {}, {}, "", "")


def criterion(code, title="", *, words="", needs=PAPERS):
    options = tuple(Option(index, index, f"{words}mức {index}") for index in range(3))
    return Criterion(code, title or f"Tiêu chí {code}", 2, options, needs=needs)


def sheet(*criteria):
    parts = (Part("A", "Phần A", 40, (Group("1", "Nhóm", 40, criteria),)),)
    return Sheet("QD", "12", "Chè", parts, (Band(3, Decimal(50)),))


def point(code, option=1, papers=(), **more):
    held = [{"paper": pk, "pages": "", "title": f"Giấy {pk}", "files": []} for pk in papers]
    return {
        "criterion": code, "option": option, "no_option": False, "case": "", "description": "Có", "papers": held,
        **more,
    }  # fmt: skip


def codes(found):
    return [each.code for each in found]


class TestMoves:
    def test_every_state_but_the_draft_is_reached_and_only_a_complaint_found_right_leaves_an_end(self):
        reached = {to for _from, to, _who in MOVES.values()}
        assert reached == set(DossierState) - {DossierState.DRAFT} | {DossierState.SUBMITTED}
        assert {verb for verb, (froms, _to, _who) in MOVES.items() if ENDED & froms} == {"re_examine"}
        assert MOVES["re_examine"][0] == {"result_low", "disqualified", "pending_signature"}

    @pytest.mark.parametrize("verb", MOVES)
    def test_a_verb_is_possible_exactly_in_its_states(self, verb):
        possible = {state for state in DossierState if not list(obstacles_to_act(verb, state))}
        assert possible == MOVES[verb][0]


class TestVersions:
    def test_the_digest_depends_on_the_content_alone(self):
        one, other = {"a": 1, "b": {"c": "chè", "d": 2}}, {"b": {"d": 2, "c": "chè"}, "a": 1}
        assert versions.digest_of(one) == versions.digest_of(other)
        assert versions.digest_of({**one, "a": 2}) != versions.digest_of(one)

    @given(st.dictionaries(st.text(max_size=5), st.text(max_size=5) | st.integers(), max_size=5))
    def test_canonical_bytes_are_the_same_in_whatever_order_it_was_written(self, content):
        turned = dict(reversed(list(content.items())))
        assert versions.canonical(content) == versions.canonical(turned)

    def test_what_differs_is_told_place_by_place(self):
        before = {"registration": {"phone": "1"}, "report": {}, "points": [point("1.1", 0), point("1.2", papers=(7,))]}
        now = {
            "registration": {"phone": "2"},
            "report": {},
            "points": [point("1.1", None, no_option=True), point("1.2")],
        }
        told = [(each.form, each.criterion, each.field) for each in versions.changes(before, now)]
        assert told == [
            ("registration", "", "phone"), ("points", "1.1", "option"), ("points", "1.1", "no_option"),
            ("points", "1.2", "papers"),
        ]  # fmt: skip

    @given(st.lists(st.sampled_from(["1.1", "1.2", "2.1"]), unique=True), st.integers(0, 2))
    def test_a_version_does_not_differ_from_itself(self, criteria, option):
        content = {"registration": {}, "report": {}, "points": [point(code, option) for code in criteria]}
        assert versions.changes(content, content) == ()

    def test_chosen_tells_no_option_from_no_answer(self):
        content = {"points": [point("1", 0), point("2", None, no_option=True), point("3", None)]}
        assert versions.chosen_in(content) == {"1": 0, "2": None}


class TestCarrying:
    def test_what_still_stands_stands_and_the_rest_is_asked_with_the_reason(self):
        before = sheet(criterion("1.1"), criterion("1.2"), criterion("1.3"))
        now = sheet(criterion("1.1"), criterion("1.2"), criterion("1.3", words="khác: "), criterion("1.4"))
        points = [point("1.1", papers=(1,)), point("1.2", papers=(2,)), point("1.3", papers=(1,))]
        found = {each.criterion: each for each in carrying.carried(points, before, now, {1})}
        assert {code: each.asked for code, each in found.items()} == {
            "1.1": "", "1.2": "expired", "1.3": "changed", "1.4": "new",
        }  # fmt: skip
        assert (found["1.1"].option, found["1.1"].papers) == (1, ((1, ""),))
        assert (found["1.2"].option, found["1.2"].papers) == (1, ())
        assert (found["1.3"].option, found["1.3"].description) == (None, "Có")

    @given(st.lists(st.integers(0, 2), min_size=1, max_size=6))
    def test_the_same_set_with_valid_papers_asks_nothing(self, options):
        held = sheet(*(criterion(f"1.{n}") for n in range(len(options))))
        points = [point(f"1.{n}", option, (n,)) for n, option in enumerate(options)]
        found = list(carrying.carried(points, held, held, set(range(len(options)))))
        assert [(each.option, each.asked) for each in found] == [(option, "") for option in options]


class TestClocks:
    def test_fifteen_working_days_leave_out_rest_days(self):
        # 20/04/2027 is a Tuesday; 30/04 rests; the 15th working day after it is 12/05
        assert clocks.due_after(date(2027, 4, 20), 15, "working_day", CALENDAR) == date(2027, 5, 12)
        assert clocks.due_after(date(2027, 4, 20), 45, "day", CALENDAR) == date(2027, 6, 4)

    @given(DAYS, st.integers(1, 60), st.integers(0, 60), st.integers(0, 60), st.sampled_from(["day", "working_day"]))
    def test_a_clock_that_stood_still_has_as_many_days_left_as_before(self, start, count, ran, stood, unit):
        due = clocks.due_after(start, count, unit, CALENDAR)
        stop = start + timedelta(days=ran)
        again = stop + timedelta(days=stood)
        left = max(clocks.between(stop, due, unit, CALENDAR), 0)
        moved = clocks.resumed(due, stop, again, unit, CALENDAR)
        assert clocks.between(again, moved, unit, CALENDAR) == left

    def test_a_stopped_clock_is_never_late(self):
        found = clocks.standing(
            date(2027, 3, 1), date(2027, 2, 20), None, unit="day", calendar=CALENDAR, on=date(2027, 4, 1)
        )
        assert (found.left, found.is_late) == (9, False)
        late = clocks.standing(date(2027, 3, 1), None, None, unit="day", calendar=CALENDAR, on=date(2027, 3, 2))
        assert (late.left, late.is_late) == (-1, True)


class TestOpening:
    FIRST = Opening("ready_for_evaluation", "first", False, True, "cooperative", "12", True)
    ALLOWED = (Allowed("cooperative", (), "Điều 2"), Allowed("tourism_body", ("26",), "Điều 2"))

    def test_nothing_stands_in_the_way(self):
        assert codes(opening.obstacles_to_opening(self.FIRST, self.ALLOWED)) == []

    @pytest.mark.parametrize(
        ("kind", "set_code", "due"),
        [
            ("cooperative", "26", []),
            ("tourism_body", "26", []),
            ("tourism_body", "12", ["dossier.kind-not-for-set"]),
            ("enterprise", "12", ["dossier.kind-not-allowed"]),
        ],
    )
    def test_e04_the_list_of_producers_is_longer_for_tourism(self, kind, set_code, due):
        assert codes(opening.obstacles_to_filer(kind, set_code, self.ALLOWED)) == due

    def test_a_framework_without_a_list_refuses_nobody(self):
        assert codes(opening.obstacles_to_filer("enterprise", "12", ())) == []

    @pytest.mark.parametrize(
        ("days_before", "due"),
        [
            (181, ["refile.too-early"]),
            (180, []),
            (150, []),
            (120, []),
            (119, ["refile.too-late"]),
            (-1, ["refile.too-late"]),
        ],
    )
    def test_e23_a_re_evaluation_is_filed_180_to_120_days_before_the_expiry(self, days_before, due):
        expiry = date(2027, 9, 30)
        facts = {
            "expires_on": expiry, "opens": expiry - timedelta(180), "closes": expiry - timedelta(120),
            "basis": "Điều 7",
        }  # fmt: skip
        on = expiry - timedelta(days_before)
        found = opening.obstacles_to_window("re_evaluation", **facts, on=on, has_exception=False)
        assert codes(found) == due
        assert codes(opening.obstacles_to_window("re_evaluation", **facts, on=on, has_exception=True)) == []
        assert codes(opening.obstacles_to_window("first", **facts, on=on, has_exception=False)) == []

    def test_e23_an_exception_is_documented_once_for_a_re_evaluation(self):
        assert codes(opening.obstacles_to_exception("re_evaluation", basis="Công văn 12", has_exception=False)) == []
        found = opening.obstacles_to_exception("upgrade", basis=" ", has_exception=True)
        assert codes(found) == ["refile.other-kind", "refile.exception-there", "refile.no-basis"]


class TestFiling:
    SHEET = sheet(criterion("1.1"), criterion("1.2", needs=None))
    FORMS = (
        {
            "unit_name": "HTX", "representative": "Vần", "position": "Giám đốc", "address": "Nà Mu",
            "phone": "0912345678", "product_name": "Trà", "sample_count": 5, "commitment": True, "signer_name": "Vần",
        },
        {
            "unit_type": "HTX", "rep_sex": "female", "rep_ethnicity": "Tày", "rep_residence": "Nà Mu",
            "registered_on": "2021-03-12", "registration_no": "1", "specification": "100 g", "history": "…",
            "structure": "…", "material_area": "…", "technology": "…", "markets": "…", "plan_ahead": "…",
        },
    )  # fmt: skip

    def filing(self, answers, **more):
        return Filing(*self.FORMS, {each.criterion: each for each in answers}, **more)

    def test_a_whole_dossier_lacks_nothing(self):
        answers = [Answer("1.1", 1, False, "Có", 1), Answer("1.2", None, True, "", 0)]
        assert codes(filing.obstacles_to_filing(self.filing(answers), self.SHEET)) == []

    def test_e06_every_criterion_with_words_and_papers(self):
        answers = [Answer("1.1", 1, False, " ", 0)]
        found = filing.obstacles_to_filing(self.filing(answers), self.SHEET)
        assert codes(found) == ["point.no-words", "point.no-paper", "point.unanswered"]

    def test_an_option_without_points_needs_no_proof(self):
        answers = [Answer("1.1", 0, False, "", 0), Answer("1.2", None, True, "", 0)]
        assert codes(filing.obstacles_to_filing(self.filing(answers), self.SHEET)) == []

    def test_e24_an_upgrade_lists_its_changes(self):
        answers = [Answer("1.1", None, True, "", 0), Answer("1.2", None, True, "", 0)]
        upgrade = self.filing(answers, compulsory=(("changes", "Điều 6"),))
        assert codes(filing.obstacles_to_filing(upgrade, self.SHEET)) == ["changes.none"]
        upgrade.report["changes"] = [{"topic": "packaging", "before": "Túi", "now": ""}]
        assert codes(filing.obstacles_to_filing(upgrade, self.SHEET)) == ["changes.incomplete"]
        upgrade.report["changes"] = [{"topic": "packaging", "before": "Túi", "now": "Hộp"}]
        assert codes(filing.obstacles_to_filing(upgrade, self.SHEET)) == []
        del upgrade.report["changes"]

    def test_samples_are_not_asked_where_the_framework_spares_the_set(self):
        answers = [Answer("1.1", None, True, "", 0), Answer("1.2", None, True, "", 0)]
        tourism = Filing({**self.FORMS[0], "sample_count": None}, self.FORMS[1], {a.criterion: a for a in answers},
                         asks_samples=False)  # fmt: skip
        assert codes(filing.obstacles_to_filing(tourism, self.SHEET)) == []


class TestCompleting:
    def test_the_advisory_team_asks_when_the_dossier_was_taken_in(self):
        item = Item("missing_doc", criterion="1.1")
        asked = {"due": date(2027, 3, 1), "on": date(2027, 2, 15), "is_received": True, "has_open": False}
        assert codes(completing.obstacles_to_asking("advisory", "accepted", [item], **asked)) == []
        assert codes(completing.obstacles_to_asking("advisory", "proposed", [item], **asked)) == [
            "dossier.wrong-moment"
        ]

    def test_every_item_is_answered_in_words(self):
        found = completing.obstacles_to_answering(has_open=True, answers=["Đã thêm", " "], items=2)
        assert codes(found) == ["completion.unanswered"]


def test_the_four_contents_are_found_in_the_answers_of_the_criteria_that_speak_of_them():
    points = [
        {"criterion": "1.1", "description": "Chè của 41 hộ"},
        {"criterion": "1.2", "description": "Tám lao động của xã"},
        {"criterion": "2.1", "description": "Hộp giấy"},
    ]
    titles = {"1.1": "Nguồn nguyên liệu", "1.2": "Sử dụng lao động địa phương", "2.1": "Bao bì"}
    assert contents.contents_in(points, titles) == {"material": "Chè của 41 hộ", "labour": "Tám lao động của xã"}


def test_a_finding_is_whole_with_description_finding_and_verdict():
    assert verifying.Finding("a", "b", "confirmed").is_whole
    assert not verifying.Finding("a", "b", "").is_whole
    assert not verifying.Finding("a", " ", "denied").is_whole


def test_a_letter_is_of_one_place_with_number_and_title():
    found = verifying.obstacles_to_proposing(
        ["commune_verified", "commune_verified"], places=2, number=" ", title="", is_taken=False
    )
    assert codes(found) == ["letter.many-places", "letter.no-number", "letter.no-title"]
