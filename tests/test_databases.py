"""The database of a test that commits is its own: whole, separate, seen by threads and by other programs."""

import os
import subprocess
import sys
from threading import Thread

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

from tests.sources import ROOT

pytestmark = pytest.mark.commits


def make(name):
    with transaction.atomic():
        ContentType.objects.create(app_label="tests", model=name)


def made():
    return sorted(ContentType.objects.filter(app_label="tests").values_list("model", flat=True))


def in_thread(name):
    make(name)
    connection.close()


@pytest.mark.parametrize("name", ["first", "second"])
def test_what_one_test_commits_another_never_sees(committed_db, name):
    make(name)
    assert made() == [name]


def test_the_copy_has_the_tables_and_rows_of_the_migrated_database(committed_db):
    assert ContentType.objects.filter(app_label="people", model="person").count() == 1


def test_threads_and_programs_see_what_is_committed(committed_db):
    make("here")
    thread = Thread(target=in_thread, args=["thread"])
    thread.start()
    thread.join()
    asked = (
        "import django; django.setup(); from django.contrib.contenttypes.models import ContentType as C; "
        "print(sorted(C.objects.filter(app_label='tests').values_list('model', flat=True)))"
    )
    variables = {**os.environ, "DATABASE_URL": committed_db, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    said = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, env=variables, capture_output=True, text=True)
    assert (made(), said.stdout) == (["here", "thread"], "['here', 'thread']\n")


@pytest.mark.django_db
def test_afterwards_the_usual_database_is_back_and_untouched():
    assert made() == []
