"""Collective names resolved by date, against the counts and lists of the reference file."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from ocop.actors.organisations.reference import entries_of, groups_of, versions_by_key
from ocop.actors.organisations.rules.entries import GroupEntry
from ocop.actors.organisations.rules.membership import members_of, offered_to

FOLDER = Path(__file__).resolve().parents[4] / "reference"


def shipped(name):
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


DATA, TERRITORY = shipped("organisations-bac-kan.yaml"), shipped("territory-bac-kan.yaml")
ENTRIES = entries_of(DATA, TERRITORY)
GROUPS = {group.id: group for group in groups_of(DATA)}
COUNTS = [
    (group, date.fromisoformat(day), number)
    for group, days in DATA["checks"]["group_members"].items()
    for day, number in days.items()
    if (group, day < "2025-07-01") != ("g.ubnd_xa", False)  # the tables also hold communes from outside this file
]


def keys(group, day):
    return [entry.key for entry in members_of(GROUPS[group], ENTRIES, on=day, groups=GROUPS)]


@pytest.mark.parametrize(("group", "day", "number"), COUNTS)
def test_a_group_has_its_members_of_the_day(group, day, number):
    assert len(keys(group, day)) == number


@pytest.mark.parametrize("day", ["2019-06-13", "2025-07-01"])
def test_the_departments_of_a_day_are_those_listed(day):
    assert keys("g.so_ban_nganh", date.fromisoformat(day)) == DATA["checks"][f"members_of_g.so_ban_nganh_{day}"]


def test_localities_are_districts_before_july_2025_and_communes_after():
    assert len(keys("g.dia_phuong", date(2025, 6, 30))) == 8
    assert len(keys("g.dia_phuong", date(2025, 7, 1))) == 37


def test_an_open_group_has_no_member_by_itself():
    assert keys("g.lien_quan", date(2019, 6, 13)) == []


def test_optional_kinds_are_offered_and_not_members():
    day = date(2019, 6, 13)
    offered = {entry.key for entry in offered_to(GROUPS["g.so_ban_nganh"], ENTRIES, on=day, groups=GROUPS)}
    assert {"bk.ca", "bk.bchqs"} <= offered
    assert offered.isdisjoint(keys("g.so_ban_nganh", day))


def test_the_province_of_the_issuer_limits_a_group():
    group = GroupEntry("g", ("các sở",), kinds=("department",), level="provincial", scope="issuer_province")
    found = members_of(group, ENTRIES, on=date(2025, 8, 1), groups={}, province="Bắc Kạn")
    assert found == []


def test_a_commune_belongs_to_its_district_until_july_2025():
    versions = {entry.id: entry for entry in ENTRIES}
    assert versions["ubnd.01903@-"].name == "Ủy ban nhân dân xã Cao Trĩ"
    assert versions["ubnd.01903@-"].parent == "bk.ubnd.061"
    assert len(versions_by_key(ENTRIES)["bk.stc"]) == 2
