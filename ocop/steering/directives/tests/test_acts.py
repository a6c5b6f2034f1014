"""What an act needs: each refusal alone, and all of them together."""

from datetime import date

import pytest

from ocop.base.workdays.rules import Calendar
from ocop.steering.directives.rules.acts import (
    ExtensionLimits,
    obstacles_to_asking_extension,
    obstacles_to_move,
    obstacles_to_submitting,
)
from ocop.steering.directives.rules.ladder import Rungs, rungs_reached
from ocop.steering.directives.rules.recurring import occurrence_due
from ocop.steering.directives.rules.review import (
    ProposalFacts,
    cuts,
    obstacles_to_confirming,
    obstacles_to_merging,
    obstacles_to_sending,
    tidy_span,
)
from ocop.steering.directives.vocabulary import (
    MOVES,
    AssignmentState,
    DirectiveState,
    FollowUpKind,
    ProposalState,
    Recurrence,
    TaskKind,
)

S = AssignmentState
PLAIN = Calendar(rest_days=frozenset(), worked_days=frozenset())


def codes(obstacles):
    return [o.code for o in obstacles]


def test_every_move_starts_from_a_named_state_and_nothing_leaves_done():
    for allowed, target in MOVES.values():
        assert allowed
        assert S.DONE not in allowed
        assert target not in allowed or target == S.IN_PROGRESS


@pytest.mark.parametrize("verb", sorted(MOVES))
def test_a_move_from_a_wrong_state_is_refused(verb):
    wrong = next(s for s in S if s not in MOVES[verb][0])
    assert codes(obstacles_to_move(verb, wrong)) == ["assignment.wrong-moment"]


def ask(**changes):
    facts = {
        "state": S.IN_PROGRESS,
        "due": date(2019, 6, 28),
        "new_due": date(2019, 7, 31),
        "reason": "Chờ kinh phí",
        "granted_before": 0,
        "is_asked": False,
        "limits": ExtensionLimits(1, 3),
        "on": date(2019, 6, 20),
        "calendar": PLAIN,
    }
    return codes(obstacles_to_asking_extension(**facts | changes))


def test_an_extension_asked_in_time_is_allowed():
    assert ask() == []


def test_a_second_extension_is_refused_by_default():
    assert ask(granted_before=1) == ["extension.too-many"]


@pytest.mark.parametrize(("day", "found"), [(date(2019, 6, 25), []), (date(2019, 6, 26), ["extension.too-late"])])
def test_notice_is_counted_in_working_days(day, found):
    assert ask(on=day) == found


def test_everything_wrong_with_a_request_is_said_at_once():
    assert ask(
        state=S.DONE, reason=" ", new_due=date(2019, 6, 1), is_asked=True, granted_before=2, on=date(2019, 7, 5)
    ) == [
        "assignment.wrong-moment",
        "extension.no-reason",
        "extension.already-asked",
        "extension.too-many",
        "extension.not-later",
        "extension.too-late",
    ]


def test_a_result_needs_words_a_document_and_a_day_between_assignment_and_today():
    found = obstacles_to_submitting(
        state=S.ACCEPTED,
        text="",
        proofs=0,
        finished_on=date(2019, 6, 1),
        assigned_on=date(2019, 6, 13),
        on=date(2019, 6, 20),
    )
    assert codes(found) == ["result.no-text", "result.no-document", "result.day-outside"]


RUNGS = Rungs(warn_days=3, list_after=1, letter_after=5, explain_after=15)
K = FollowUpKind


@pytest.mark.parametrize(
    ("day", "rungs"),
    [
        (date(2019, 6, 24), []),
        (date(2019, 6, 25), [K.NOTICE]),
        (date(2019, 6, 28), [K.DUE_DAY]),
        (date(2019, 6, 29), []),
        (date(2019, 7, 1), [K.LIST]),
        (date(2019, 7, 5), [K.LIST, K.LETTER]),
        (date(2019, 7, 18), [K.LIST, K.LETTER]),
        (date(2019, 7, 19), [K.LIST, K.LETTER, K.EXPLAIN]),
    ],
)
def test_the_ladder_is_climbed_in_working_days(day, rungs):
    assert list(rungs_reached(date(2019, 6, 28), on=day, calendar=PLAIN, rungs=RUNGS)) == rungs


@pytest.mark.parametrize(
    ("recurrence", "occurrence", "due"),
    [
        (Recurrence.MONTHLY, 2, date(2019, 2, 28)),
        (Recurrence.MONTHLY, 14, date(2020, 2, 29)),
        (Recurrence.QUARTERLY, 2, date(2019, 4, 30)),
        (Recurrence.SEMIANNUAL, 3, date(2020, 1, 31)),
        (Recurrence.ANNUAL, 1, date(2019, 1, 31)),
    ],
)
def test_recurring_work_keeps_its_day_or_takes_the_months_last(recurrence, occurrence, due):
    assert occurrence_due(date(2019, 1, 31), recurrence, occurrence=occurrence) == due


def proposal(**changes):
    facts = {
        "code": "T01",
        "state": ProposalState.OPEN,
        "action": "Xây dựng kế hoạch",
        "kind": TaskKind.DEADLINE,
        "due_on": date(2019, 6, 30),
        "leads": 1,
    }
    return ProposalFacts(**facts | changes)


def test_a_whole_proposal_can_be_confirmed():
    assert codes(obstacles_to_confirming(proposal(), issued_on=date(2019, 6, 13))) == []


def test_a_proposal_without_words_lead_and_day_says_all_three():
    found = obstacles_to_confirming(proposal(action=" ", leads=0, due_on=None), issued_on=date(2019, 6, 13))
    assert codes(found) == ["proposal.no-action", "proposal.no-lead", "proposal.no-due"]


def test_a_day_before_the_issue_or_on_standing_work_is_refused():
    found = obstacles_to_confirming(
        proposal(kind=TaskKind.STANDING, due_on=date(2019, 6, 1)), issued_on=date(2019, 6, 13)
    )
    assert codes(found) == ["proposal.standing-with-due", "proposal.due-before-issue"]


def test_nothing_is_sent_while_anything_is_undecided():
    found = obstacles_to_sending(
        state=DirectiveState.REVIEW, issued_on=None, proposals=[proposal(), proposal(code="T02")]
    )
    assert codes(found) == ["directive.no-day", "directive.undecided", "directive.nothing-confirmed"]


def test_merging_needs_two_open_proposals():
    found = obstacles_to_merging([proposal(state=ProposalState.REJECTED)])
    assert codes(found) == ["proposal.merge-needs-two", "proposal.decided"]


TEXT = "Lồng ghép các hoạt động của ngành, bố trí cán bộ tham gia tổ giúp việc."


def test_a_cut_is_offered_after_the_comma_and_both_halves_are_tidy():
    assert cuts(TEXT, 0, len(TEXT)) == [34]
    first, second = tidy_span(TEXT, 0, 34), tidy_span(TEXT, 34, len(TEXT))
    assert TEXT[slice(*first)] == "Lồng ghép các hoạt động của ngành"
    assert TEXT[slice(*second)] == "bố trí cán bộ tham gia tổ giúp việc"
