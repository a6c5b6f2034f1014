"""The small province of the table, made once for a module."""

from unittest.mock import patch

import pytest
from django.db import transaction

from ocop.base.papers import pdf
from ocop.base.workdays import clock
from tests.access import cast, subjects


@pytest.fixture(scope="module")
def docx_alone():
    """As on a machine without Pango: drawing the PDF of each paper would take half of the time."""
    with patch.dict(pdf._LIBRARIES, {"absent": "absent.so"}):
        pdf.missing_libraries.cache_clear()
        yield
    pdf.missing_libraries.cache_clear()


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, docx_alone):
    """The small province, made once; what the requests change is undone after each."""
    with django_db_blocker.unblock(), clock.fixed(cast.DAY), transaction.atomic():
        made = cast.build()
        subjects.make(made)
        yield made
        transaction.set_rollback(True)
