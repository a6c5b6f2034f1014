"""Each person of the cast gets at each address exactly what the table says, and no address is missing in it."""

import pytest
from django.db import transaction
from django.urls import reverse

from ocop.actors.people.models import Role
from ocop.base.workdays import clock
from tests.access import cast
from tests.access.subjects import MAKERS
from tests.access.table import EVERYBODY, TABLE
from tests.sources import nothing
from tests.test_templates import url_names


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The small province, made once; what the requests change is undone after each row."""
    with django_db_blocker.unblock(), clock.fixed(cast.DAY), transaction.atomic():
        yield cast.build()
        transaction.set_rollback(True)


def opened(names):
    """The people whom a row means."""
    if names == EVERYBODY:
        return set(cast.names())
    wanted = names.split()
    return {name for name in cast.names() if name in wanted or name.split("@")[0] in wanted}


def statuses(world, row):
    """What everybody gets there; each request is undone."""
    address = reverse(row.url, kwargs=MAKERS[row.subject](world))
    found = {}
    for name in [cast.ANONYMOUS, *cast.names()]:
        with transaction.atomic():
            found[name] = getattr(world.client(name), row.method)(address).status_code
            transaction.set_rollback(True)
    return found


def expected(row):
    allowed = opened(row.open_to)
    answers = {name: row.answer if name in allowed else row.otherwise for name in cast.names()}
    return {cast.ANONYMOUS: row.anonymous, **answers}


@pytest.mark.parametrize("row", TABLE, ids=str)
def test_everybody_gets_what_the_table_says(world, row):
    got, due = statuses(world, row), expected(row)
    nothing(f"{name}: got {got[name]}, due {due[name]}" for name in got if got[name] != due[name])


def test_every_address_is_in_the_table():
    nothing(sorted(set(url_names()) - {row.url for row in TABLE}))


def test_the_table_has_no_address_that_does_not_exist():
    nothing(sorted({row.url for row in TABLE} - set(url_names())))


def test_every_name_in_the_table_is_somebody():
    words = {word for row in TABLE if row.open_to != EVERYBODY for word in row.open_to.split()}
    nothing(sorted(words - set(cast.names()) - set(cast.SEATS)))


def test_every_role_of_the_system_is_in_the_cast(world):
    assert set(Role.objects.values_list("code", flat=True)) == set(cast.SEATS)
