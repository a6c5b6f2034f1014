"""What the database itself refuses, whatever a program tries."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from ocop.cycle.evidence.migrations import __name__ as migrations
from ocop.cycle.evidence.models import Page, Paper, Verification
from ocop.cycle.evidence.services import using, verifying
from ocop.cycle.evidence.vocabulary import State

from .conftest import DAY


def refused(act, *arguments, **named):
    """The database stops it."""
    with pytest.raises(DatabaseError), transaction.atomic():
        act(*arguments, **named)


@pytest.mark.parametrize(
    "changed",
    [
        {"number": "9"}, {"issuer": "Khác"}, {"issued_on": date(2020, 1, 1)}, {"expires_on": date(2040, 1, 1)},
        {"scope": "Khác"}, {"owner_name": "Khác"}, {"parameters": "Khác"}, {"link": "https://a.vn"}, {"note": "Khác"},
        {"site": None}, {"supersedes": None}, {"entered_for": "Khác"}, {"entered_on": date(2020, 1, 1)},
    ],
)  # fmt: skip
@pytest.mark.parametrize("then", ["verified", "revoked"])
def test_the_facts_of_a_verified_paper_never_change(world, changed, then):
    paper = world.verified()
    if then == "revoked":
        verifying.revoke(paper.pk, reason="Sai", by=world.head, on=DAY)
    refused(Paper.objects.filter(pk=paper.pk).update, **changed)


@pytest.mark.parametrize("state", [State.DRAFT, State.ENTERED, State.REJECTED])
def test_a_verified_paper_never_goes_back(world, state):
    paper = world.verified()
    refused(Paper.objects.filter(pk=paper.pk).update, state=state)


def test_a_revoked_paper_stays_revoked(world):
    paper = world.verified()
    verifying.revoke(paper.pk, reason="Sai", by=world.head, on=DAY)
    refused(Paper.objects.filter(pk=paper.pk).update, state=State.VERIFIED)


def test_its_last_day_and_its_producer_may_follow(world):
    paper = world.verified()
    Paper.objects.filter(pk=paper.pk).update(last_day=DAY, producer=world.rival, verified_on=DAY)
    assert Paper.objects.get().producer == world.rival


def test_pages_of_a_verified_paper_neither_go_nor_come_nor_change(world):
    paper = world.verified()
    page = paper.pages.get()
    refused(page.delete)
    refused(Page.objects.filter(pk=page.pk).update, position=9)
    refused(
        Page.objects.create, paper=paper, position=2, file=page.file, sha256="x", added_by=world.owner, added_on=DAY
    )
    other = world.draft("STORY-TEXT", pages=[])
    refused(Page.objects.filter(pk=page.pk).update, paper=other)


def test_pages_under_a_frozen_record_stay_and_so_does_the_reliance(world):
    paper = world.draft()
    using.reuse(paper, world.producer, title="Hồ sơ", by=world.owner, on=DAY)
    using.freeze(world.producer, on=DAY)
    refused(paper.pages.get().delete)
    refused(paper.uses.get().delete)
    refused(paper.uses.update, frozen_on=None)


def test_a_verdict_is_never_changed_deleted_or_replaced(world):
    world.verified()
    verdict = Verification.objects.get()
    refused(verdict.delete)
    refused(Verification.objects.update, note="Khác")
    if connection.vendor == "sqlite":
        copied = "INSERT OR REPLACE INTO evidence_verification SELECT * FROM evidence_verification"
        refused(connection.cursor().execute, copied)


def test_a_verified_paper_is_never_deleted(world):
    paper = world.verified()
    refused(Paper.objects.filter(pk=paper.pk)._raw_delete, "default")


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "odd"},
        {"expires_on": date(2020, 1, 1)},
        {"is_unlimited": True},
        {"state": State.VERIFIED},
        {"state": State.ENTERED},
    ],
)
def test_a_draft_that_contradicts_itself_is_not_kept(world, changed):
    paper = world.draft()
    refused(Paper.objects.filter(pk=paper.pk).update, **changed)


def test_a_paper_does_not_renew_itself(world):
    paper = world.draft()
    refused(Paper.objects.filter(pk=paper.pk).update, supersedes=paper)


def test_every_trigger_is_there(db):
    from importlib import import_module

    rules = import_module(f"{migrations}.0002_verified_never_changes").RULES
    tables = {f"{table}_no_{name}" for table, name, _event, _condition in rules}
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute("SELECT tgname FROM pg_trigger")
        assert tables <= {row[0] for row in cursor.fetchall()}
