"""An invited adviser reaches the producer's entries and products through the lists; a mere reader writes nothing."""

import pytest
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Adviser
from ocop.cycle.products.slots import is_for

from .conftest import DAY

LISTS = ("work", "entries", "list")


@pytest.fixture
def adviser(world):
    person = Person.objects.create_user("adviser", full_name="Đàm Thị Giúp")
    Adviser.objects.create(producer=world.coop, person=person, may_enter=False, start=DAY, invited_by=world.director)
    return person


def at(name, *args):
    return reverse(f"products:{name}", args=args)


def test_the_lists_show_the_advised_producer_and_nobody_else(world, enter, adviser):
    world.started(name="Trà của người mời")
    world.started(producer=world.rival, by=world.rival_director, name="Trà của người khác")
    for name in LISTS:
        page = enter(adviser).get(at(name))
        words = page.content.decode()
        assert (page.status_code, "Trà của người mời" in words, "Trà của người khác" in words) == (200, True, False)
    assert is_for(adviser, DAY)


def test_who_may_only_read_finds_no_act(world, enter, adviser):
    entry = world.idea()
    page = enter(adviser).get(entry.get_absolute_url())
    assert (page.status_code, at("idea", entry.pk, 1) in page.content.decode()) == (200, False)
    assert enter(adviser).get(at("idea", entry.pk, 1)).status_code == 404
    assert enter(adviser).get(at("start")).status_code in (403, 404)


def test_somebody_nobody_invited_has_no_list(world, enter):
    stranger = Person.objects.create_user("stranger", full_name="Người Lạ")
    assert [enter(stranger).get(at(name)).status_code == 200 for name in LISTS] == [False] * 3
    assert not is_for(stranger, DAY)
