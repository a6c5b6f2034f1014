"""The demo province made once for the whole module, in a database of its own in which it commits."""

from io import StringIO

import pytest
from django.core.management import call_command


def said_by(command):
    """What a run of the command printed."""
    out = StringIO()
    call_command(command, stdout=out)
    return out.getvalue()


@pytest.fixture(scope="module")
def demo(prepared_db, django_db_blocker, tmp_path_factory):
    """The printed lines of the first run; the database behind it is the default one meanwhile."""
    with django_db_blocker.unblock(), prepared_db.copied(tmp_path_factory.mktemp("demo")):
        call_command("load_reference", stdout=StringIO())
        yield said_by("make_demo")
