"""30 checks per minute for one address; nobody else waits, nothing about anybody is kept."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.certificates import limiter
from ocop.cycle.certificates.rules.limiting import SIZE, counted, places, visitor_of

NOON = 1_796_000_400.0 // 60 * 60


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.CHECKING = {**settings.CHECKING, "folder": str(tmp_path)}
    return tmp_path


def waits(address, *, now, times=1, limit=30):
    return [limiter.seconds_to_wait(address, limit=limit, now=now) for _ in range(times)]


def test_the_thirty_first_check_of_a_minute_waits_for_the_next():
    assert waits("203.0.113.7", now=NOON + 20, times=31) == [0] * 30 + [40]
    assert waits("203.0.113.7", now=NOON + 60) == [0]


def test_others_do_not_wait_meanwhile():
    waits("203.0.113.7", now=NOON, times=40)
    assert waits("203.0.113.8", now=NOON) == [0]
    assert limiter.seconds_to_wait("203.0.113.7", purpose="report", limit=5, now=NOON) == 0


def test_workers_of_one_machine_count_together(settings, own_folder):
    told = (
        "import django; from django.conf import settings;"
        f"settings.configure(SECRET_KEY={settings.SECRET_KEY!r}, CHECKING={{'folder': {str(own_folder)!r}}});"
        "from ocop.cycle.certificates import limiter;"
        f"[limiter.seconds_to_wait('203.0.113.7', limit=30, now={NOON}) for _ in range(20)]"
    )
    subprocess.run([sys.executable, "-c", told], check=True)
    assert waits("203.0.113.7", now=NOON, times=11)[-2:] == [0, 60]


def test_a_phone_does_not_change_its_address_within_ipv6():
    assert visitor_of("2001:db8:1:2:3:4:5:6") == visitor_of("2001:db8:1:2:ffff::1") == "2001:db8:1:2::/64"
    assert visitor_of("2001:db8:1:3::1") != visitor_of("2001:db8:1:2::1")
    assert visitor_of("") == ""


def test_the_table_keeps_its_size_and_no_address(own_folder):
    for number in range(300):
        limiter.seconds_to_wait(f"203.0.113.{number % 256}", limit=30, now=NOON + number)
    kept = (own_folder / "rate.bin").read_bytes()
    assert (len(kept), b"203.0" in kept) == (SIZE, False)


@given(st.integers(0, 2**40), st.integers(1, 80))
def test_a_cell_counts_what_came_in_its_minute_alone(minute, times):
    cell = b"\0\0\0\0"
    for _ in range(times):
        count, cell = counted(cell, minute)
    assert count == times if minute & 0xFFFF or times == 1 else count >= times
    assert counted(cell, minute + 1)[0] == 1


@given(st.text(max_size=20), st.integers(0, 2**40))
def test_every_place_lies_in_the_table(visitor, minute):
    assert all(0 <= place <= SIZE - 4 and place % 4 == 0 for place in places(visitor, minute, "secret"))
