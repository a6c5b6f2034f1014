"""Sign-in is refused for a while after too many failures; the limits are those of `rules`."""

from datetime import UTC, datetime, timedelta

import pytest

from ocop.actors.people.rules import PER_ADDRESS, PER_NAME, Limit, obstacles_to_trying

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def ago(*minutes: float) -> list[datetime]:
    return [NOW - timedelta(minutes=each) for each in minutes]


@pytest.mark.parametrize(
    ("failures", "opens"),
    [
        (ago(), None),
        (ago(1, 2), None),
        (ago(1, 2, 3), NOW + timedelta(minutes=7)),
        (ago(1, 2, 3, 9), NOW + timedelta(minutes=7)),
        (ago(1, 2, 10), None),
        (ago(1, 2, 9.99), NOW + timedelta(seconds=0.6)),
    ],
)
def test_the_next_try_is_allowed_when_the_oldest_that_counts_is_old_enough(
    failures: list[datetime], opens: datetime | None
) -> None:
    assert Limit(3, timedelta(minutes=10)).open_again_at(failures, now=NOW) == opens


def test_one_name_may_fail_four_times_and_not_five() -> None:
    assert list(obstacles_to_trying(of_name=ago(*range(1, 5)), of_address=[], now=NOW)) == []
    (obstacle,) = obstacles_to_trying(of_name=ago(*range(1, 6)), of_address=[], now=NOW)
    assert (obstacle.code, obstacle.facts) == ("sign-in.too-many-failures", {"until": NOW + timedelta(minutes=10)})


def test_a_whole_office_behind_one_address_may_fail_more_often() -> None:
    many = [NOW] * (PER_ADDRESS.failures - 1)
    assert PER_ADDRESS.failures == 10 * PER_NAME.failures
    assert list(obstacles_to_trying(of_name=[], of_address=many, now=NOW)) == []
    assert len(list(obstacles_to_trying(of_name=[], of_address=[*many, NOW], now=NOW))) == 1
