"""The chain of the trail, without a database."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from ocop.base.audit.rules import Break, Link, first_break, link_hash

MOMENT = datetime(2026, 3, 5, 1, 2, 3, 456, tzinfo=UTC)


def content(number: int, **changes) -> dict:
    return {
        "id": number,
        "made_at": MOMENT,
        "verb": "directives.task.sent",
        "facts": {"to": "Sở Công Thương"},
    } | changes


def chain(length: int) -> list[Link]:
    links, previous = [], ""
    for number in range(1, length + 1):
        own = link_hash(content(number), sequence=number, previous_hash=previous)
        links.append(Link(number, number, content(number), previous, own))
        previous = own
    return links


def test_a_whole_chain_has_no_break_nor_has_an_empty_one():
    assert first_break(chain(3)) is None
    assert first_break([]) is None


def test_the_hash_is_sha256_of_canonical_json():
    # by sha256sum from {"facts":{},"id":1,"made_at":"2026-03-05T01:02:03.000456+00:00","previous_hash":"","sequence":1}
    expected = "4b19f4bf9085e3e23667af28b5431bf1dea82a0c7e87a0e6840f6c4ccd0256fb"
    assert link_hash({"made_at": MOMENT, "id": 1, "facts": {}}, sequence=1, previous_hash="") == expected


def test_the_hash_does_not_depend_on_the_zone_a_moment_is_read_in():
    here = MOMENT.astimezone(timezone(timedelta(hours=7)))
    assert link_hash(content(1), sequence=1, previous_hash="") == link_hash(
        content(1, made_at=here), sequence=1, previous_hash=""
    )


def test_a_changed_fact_breaks_its_own_link():
    links = chain(3)
    links[1] = replace(links[1], content=content(2, facts={"to": "Sở Tài chính"}))
    expected = link_hash(links[1].content, sequence=2, previous_hash=links[0].hash)
    assert first_break(links) == Break(2, 2, "hash", expected, links[1].hash)


def test_a_removed_link_shows_at_the_next_one():
    links = chain(3)
    assert first_break([links[0], links[2]]) == Break(3, 3, "sequence", "2", "3")


def test_a_forged_link_shows_at_the_next_one():
    links = chain(3)
    forged = content(2, facts={"to": "Sở Tài chính"})
    links[1] = replace(links[1], content=forged, hash=link_hash(forged, sequence=2, previous_hash=links[0].hash))
    assert first_break(links) == Break(3, 3, "previous_hash", links[1].hash, links[2].previous_hash)


def test_what_json_cannot_hold_is_an_error_of_the_programmer():
    with pytest.raises(TypeError):
        link_hash({"facts": object()}, sequence=1, previous_hash="")
