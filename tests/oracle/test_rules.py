"""The oracle and the system's rules on ten thousand sheets of every set that can be scored, without a database."""

from collections import Counter
from functools import cache

import pytest

from ocop.cycle.assessment.rules.facts import Ballot, Competences, ItemFacts, Regulation
from ocop.cycle.assessment.rules.knockouts import stops_of
from ocop.cycle.assessment.rules.ranking import caps_of, outcome_of
from ocop.cycle.assessment.vocabulary import MinimaRule, Reasons, Vote
from ocop.law.criteria.rules.reading import parsed, read_framework
from ocop.law.criteria.rules.reading.reader import Reader
from ocop.law.criteria.rules.scoring import cases_in
from ocop.law.criteria.rules.sheets import Sheet

from . import decision, sheets

DECISIONS = ("qd-1048-2019", "qd-26-2026")
SCHEMES = [(name, code) for name in DECISIONS for code in decision.schemes(name)]
REGULATION = Regulation(
    quorum_percent=75, chair_required=True, spread_limit=10, most_turns=2, minima_rule=MinimaRule.MEAN,
    reasons=Reasons.NONE, vote=Vote.MAJORITY,
)  # fmt: skip
COMPETENCES = Competences(level_of={3: "province", 4: "province", 5: "central"})


@cache
def sheets_of(name):
    """What the system reads out of the same file."""
    file = read_framework(parsed((decision.FOLDER / f"{name}.yaml").read_bytes()), reader := Reader())
    assert not reader.faults
    return {row.code: Sheet(file.code, row.code, row.name, row.parts, file.bands) for row in file.sets}


def test_every_set_of_26_and_every_usable_set_of_1048_takes_part():
    assert Counter(name for name, _ in SCHEMES) == {"qd-26-2026": 26, "qd-1048-2019": 22}


@pytest.mark.parametrize(("name", "code"), SCHEMES, ids=[f"{name}-{code}" for name, code in SCHEMES])
def test_the_system_and_the_oracle_agree_on_ten_thousand_sheets(name, code):
    scheme, sheet = decision.schemes(name)[code], sheets_of(name)[code]
    assert [line.code for line in scheme.lines] == list(sheet.by_code)
    seen, given = 0, Counter()
    for council in sheets.councils(scheme, seed=f"{name}/{code}"):
        seen += len(council)
        given[agreed_on(scheme, sheet, council)] += 1
    assert seen == sheets.SHEETS
    assert_every_rank_occurs(given, has_minima=name == "qd-26-2026")


def agreed_on(scheme, sheet, council):
    """Compares everything about one product; gives its stars and those of its points."""
    codes = list(sheet.by_code)
    ballots = tuple(Ballot(member=n, chosen=dict(zip(codes, ticks, strict=True))) for n, ticks in enumerate(council))
    outcome = outcome_of(ItemFacts(sheet=sheet, is_open=True, seats=(), ballots=ballots), REGULATION, COMPETENCES)
    points = [decision.points_of(scheme, ticks) for ticks in council]
    for n, each in enumerate(points):
        found = outcome.tally.scores[n]
        assert list(found.points.values()) == each
        assert (found.total, found.parts) == (sum(each), decision.parts_of(scheme, each))
    assert outcome.mean * len(council) == sum(map(sum, points))
    stars, by_points, missed = decision.stars_of(scheme, points)
    caps = {star: [short.criterion for short in told] for star, told in caps_of(sheet, outcome).items()}
    assert (outcome.stars, outcome.rank.by_points, caps) == (stars, by_points, missed)
    assert_the_same_stops_and_cases(scheme, sheet, council, ballots)
    return stars, by_points


def assert_the_same_stops_and_cases(scheme, sheet, council, ballots):
    if any(line.ends_at_zero for line in scheme.lines):
        stops = {(member, stop.criterion) for stop in stops_of(sheet, ballots) for member in stop.members}
        assert stops == {(n, code) for n, ticks in enumerate(council) for code in decision.ended_in(scheme, ticks)}
    if any(line.cases for line in scheme.lines):
        mixed = [len(cases_in(sheet, ballot.chosen)) > 1 for ballot in ballots]
        assert mixed == [decision.mixes_cases(scheme, ticks) for ticks in council]


def assert_every_rank_occurs(given, *, has_minima):
    """Sheets that never reach a rank, or never miss a minimum, would agree on nothing."""
    assert {stars for stars, _ in given} == {1, 2, 3, 4, 5}
    capped = {by_points for stars, by_points in given if stars < by_points}
    assert capped >= {4, 5} if has_minima else not capped
