"""The figures of a report: each is the length of a list, rates stand on what is due."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ocop.oversight.reports.rules.figures import MEMBERS, InPeriod, Portion, Share, by_body, by_task, tally
from ocop.oversight.reports.rules.frozen import FollowUps, Named, fingerprint, frozen_figures
from ocop.oversight.reports.vocabulary import Figure, Rate
from ocop.steering.directives.rules.status import Standing
from ocop.steering.directives.vocabulary import AssignmentState, ExtensionState, LetterState, TimeStatus

S, T, F = AssignmentState, TimeStatus, Figure
PERIOD = InPeriod(date(2019, 3, 15), date(2019, 6, 14))
OLD, NEW = date(2019, 1, 2), date(2019, 4, 1)


def share(pk: int, state: S, status: T, *, late: int = 0, body: int = 1, task: int = 1, **changed) -> Share:
    return Share(pk, task, body, state, Standing(status, days_late=late), changed.pop("assigned_on", OLD), **changed)


SHARES = [
    share(1, S.DONE, T.DONE_ON_TIME, finished_on=date(2019, 2, 1)),
    share(2, S.DONE, T.DONE_ON_TIME, finished_on=date(2019, 5, 1), task=2),
    share(3, S.DONE, T.DONE_LATE, late=4, finished_on=date(2019, 6, 14), body=2),
    share(4, S.IN_PROGRESS, T.OVERDUE, late=12, body=2, is_updated=True),
    share(5, S.SUBMITTED, T.OVERDUE, late=3, body=3),
    share(6, S.ASSIGNED, T.NOT_DUE, assigned_on=NEW),
    share(7, S.ACCEPTED, T.DUE_SOON, assigned_on=NEW, is_updated=True),
    share(8, S.IN_PROGRESS, T.NO_DEADLINE, task=3),
    share(9, S.CANCELLED, T.OUT, assigned_on=NEW),
]
EXPECTED = {
    F.TOTAL: 8, F.TIMED: 7, F.DUE: 5, F.DONE: 3, F.DONE_ON_TIME: 2, F.DONE_LATE: 1, F.WITHIN_TERM: 2, F.DUE_SOON: 1,
    F.OVERDUE: 2, F.NO_DEADLINE: 1, F.WAITING: 1, F.OPEN: 5, F.UPDATED: 2, F.OUT: 1, F.GIVEN_IN_PERIOD: 2,
    F.DONE_IN_PERIOD: 2,
}  # fmt: skip


def test_each_figure_counts_what_its_name_says():
    figures = tally(SHARES, PERIOD)
    assert {figure: figures.count(figure) for figure in Figure} == EXPECTED


def test_rates_carry_their_counts_and_stand_on_what_is_due():
    assert tally(SHARES, PERIOD).portions == (
        Portion(Rate.COMPLETION, 3, 5),
        Portion(Rate.ON_TIME, 2, 5),
        Portion(Rate.OVERDUE_SHARE, 2, 5),
        Portion(Rate.UPDATING, 2, 5),
    )
    assert Portion(Rate.COMPLETION, 3, 5).percent == Decimal("60.00")


def test_the_figures_of_2017_are_reproduced():
    """Settled 8: 16,051 of 16,274 due = 98.63 %, 223 = 1.37 %."""
    assert Portion(Rate.COMPLETION, 16051, 16274).percent == Decimal("98.63")
    assert Portion(Rate.OVERDUE_SHARE, 223, 16274).percent == Decimal("1.37")


def test_nothing_due_has_no_rate():
    empty = tally([], PERIOD)
    assert [p.percent for p in empty.portions] == [None, None, None, None]
    assert (empty.median_late, empty.longest_late) == (None, 0)


def test_lateness_is_told_by_its_middle_and_by_what_is_latest_of_the_unfinished():
    figures = tally(SHARES, PERIOD)
    assert (figures.median_late, figures.longest_late) == (Decimal("4"), 12)


def test_bodies_and_tasks_have_figures_of_their_own():
    assert {body: f.count(F.TOTAL) for body, f in by_body(SHARES, PERIOD).items()} == {1: 5, 2: 2, 3: 1}
    assert {task: f.count(F.TOTAL) for task, f in by_task(SHARES, PERIOD).items()} == {1: 6, 2: 1, 3: 1}


def frozen():
    return frozen_figures(
        SHARES,
        period=PERIOD,
        bodies=[Named(1, "Sở Một"), Named(2, "Huyện Hai"), Named(3, "Huyện Ba")],
        tasks=[Named(1, "Việc một", code="T01"), Named(2, "Việc hai", code="T02"), Named(3, "Việc ba", code="T03")],
        follow_ups=FollowUps(
            {ExtensionState.GRANTED: (7,), ExtensionState.ASKED: (9, 8)},
            {LetterState.ISSUED: (4,), LetterState.ANSWERED: (2,)},
        ),
        basis={"warn_days": 3},
    )


def test_frozen_figures_are_plain_and_survive_the_database():
    assert json.loads(json.dumps(frozen())) == frozen()


def test_frozen_figures_say_which_records_stand_behind_each_number():
    figures = frozen()
    assert figures["lists"]["overdue"] == [4, 5]
    assert {name: len(ids) for name, ids in figures["lists"].items()} == figures["counts"]
    assert figures["extensions"] == {"asked": [7, 8, 9], "granted": [7], "refused": [], "pending": [8, 9]}
    assert figures["letters"] == {"issued": [2, 4], "answered": [2]}
    assert figures["rates"][0] == {"rate": "completion", "part": 3, "whole": 5, "percent": "60.00"}


def test_bodies_with_most_overdue_come_first():
    assert [row["name"] for row in frozen()["bodies"]] == ["Huyện Hai", "Huyện Ba", "Sở Một"]


def test_a_fingerprint_changes_with_any_number_and_any_record():
    figures, row = frozen(), {"code": "T01", "due": date(2019, 6, 1)}
    same = fingerprint(frozen(), [dict(row)])
    assert fingerprint(figures, [row]) == same
    assert fingerprint({**figures, "longest_late": 11}, [row]) != same
    assert fingerprint(figures, [{**row, "due": date(2019, 6, 2)}]) != same


statuses = st.sampled_from([(S.DONE, T.DONE_ON_TIME), (S.DONE, T.DONE_LATE), (S.ASSIGNED, T.NOT_DUE),
                            (S.ACCEPTED, T.DUE_SOON), (S.REWORK, T.OVERDUE), (S.SUBMITTED, T.NO_DEADLINE),
                            (S.RETURNED, T.OUT)])  # fmt: skip


@given(st.lists(st.tuples(statuses, st.integers(1, 4), st.integers(1, 4)), max_size=40))
def test_parts_always_add_up_to_the_whole(drawn):
    shares = [share(n, *pair, body=body, task=task) for n, (pair, body, task) in enumerate(drawn)]
    whole = tally(shares, PERIOD)
    count = whole.count
    assert count(F.TOTAL) + count(F.OUT) == len(shares)
    assert count(F.DONE) + count(F.OVERDUE) == count(F.DUE)
    assert count(F.DUE) + count(F.WITHIN_TERM) == count(F.TIMED)
    assert count(F.TIMED) + count(F.NO_DEADLINE) == count(F.TOTAL)
    for parts in (by_body(shares, PERIOD), by_task(shares, PERIOD)):
        assert {f: sum(p.count(f) for p in parts.values()) for f in MEMBERS} == {f: count(f) for f in MEMBERS}
