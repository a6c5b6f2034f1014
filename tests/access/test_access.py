"""Each person of the cast gets at each address exactly what the table says, and no address is missing in it."""

import pytest
from django.db import transaction

from ocop.actors.people.models import Role
from tests.access import cast
from tests.access.door import address_of, at_the_view, methods_of, through_the_front
from tests.access.table import TABLE
from tests.access.table.row import EVERYBODY
from tests.sources import nothing
from tests.test_templates import url_names

pytestmark = pytest.mark.once  # what a query finds on each database is promised in the tests of its app

ROWS = [
    pytest.param(row, marks=pytest.mark.xfail(reason=row.defect, strict=True) if row.defect else (), id=str(row))
    for row in TABLE
]


def named(names):
    """The people whom a row means."""
    if names == EVERYBODY:
        return set(cast.names())
    wanted = names.split()
    return {name for name in cast.names() if name in wanted or name.split("@")[0] in wanted}


def expected(row):
    answers = dict.fromkeys(cast.names(), row.otherwise)
    for names, answer in [(row.open_to, row.answer), *row.but.items()]:
        answers |= dict.fromkeys(named(names), answer)
    return answers


def undone(ask, *arguments):
    """The answer to a request, without what it changed."""
    with transaction.atomic():
        answer = ask(*arguments)
        transaction.set_rollback(True)
    return answer


@pytest.mark.parametrize("row", ROWS)
def test_everybody_gets_what_the_table_says(world, row):
    due = expected(row)
    address = address_of(world, row)
    got = {name: undone(at_the_view, world, row, address, name) for name in cast.names()}
    nothing(f"{name}: got {got[name]}, due {due[name]}" for name in got if got[name] != due[name])


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_whoever_is_not_signed_in_comes_no_further_than_the_front_door(world, row):
    assert undone(through_the_front, world, row) == row.anonymous


@pytest.mark.parametrize(
    "row", {row.url: row for row in TABLE if row.method == "get" and row.open_to}.values(), ids=str
)
def test_the_front_door_leads_to_the_same(world, row):
    name = min(named(row.open_to))
    assert undone(through_the_front, world, row, name) == row.answer


def test_every_address_is_in_the_table():
    nothing(sorted(set(url_names()) - {row.url for row in TABLE}))


def test_every_way_of_asking_an_address_is_in_the_table(world):
    asked = {(row.url, row.method) for row in TABLE}
    known = {(row.url, method) for row in TABLE for method in methods_of(address_of(world, row))}
    nothing(sorted(known - asked))


def test_the_table_has_no_address_that_does_not_exist():
    nothing(sorted({row.url for row in TABLE} - set(url_names())))


def test_every_name_in_the_table_is_somebody():
    words = {word for row in TABLE for names in (row.open_to, *row.but) if names != EVERYBODY for word in names.split()}
    nothing(sorted(words - set(cast.names()) - set(cast.SEATS)))


def test_every_role_of_the_system_is_in_the_cast(world):
    assert set(Role.objects.values_list("code", flat=True)) == set(cast.SEATS)
