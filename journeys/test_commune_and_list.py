"""A commune officer writes three ideas down for their producers; the office makes the list of the year; on a phone."""

import pytest

from journeys.browser import Kind
from journeys.story import commune, communes, list_of_year

pytestmark = pytest.mark.journey

SELECTED = (communes.HONEY, communes.NOODLES)


def test_three_ideas_on_behalf_and_the_list_of_the_year(make_town):
    town = make_town(Kind("vi", 360))
    communes.begin()

    town.day(communes.GATHERED)
    officer = town["commune"]
    for told in communes.ALL:
        commune.begins(officer, told)
        if told is communes.SQUASH:
            commune.forgets_the_commitment(officer, told)
        commune.writes(officer, told)
        commune.hands_in(officer, told)
    commune.prints(officer, communes.HONEY)
    commune.takes_empty_forms(officer)
    commune.receives(officer)

    town.day(communes.SELECTED)
    office = town["provincial"]
    for told in communes.ALL:
        list_of_year.screens(office, told)
    for told in SELECTED:
        list_of_year.selects(office, told)
    list_of_year.rejects(office, communes.SQUASH)
    found = list_of_year.lists(office, SELECTED)
    list_of_year.approves(office, found)
    list_of_year.prints(office, found, SELECTED)
    list_of_year.opened_plans(SELECTED)
