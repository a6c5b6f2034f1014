"""Recording acts, sealing them, and what the database itself refuses."""

import threading
from contextlib import suppress
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
import structlog
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, connections, transaction

from ocop.base.audit import queries, services
from ocop.base.audit.models import Entry
from ocop.base.audit.services import record, seal_all


@pytest.fixture
def person(db):
    return get_user_model().objects.create(username="lan", full_name="Nông Thị Lan")


@pytest.fixture
def subject(db):
    return Permission.objects.order_by("pk").first()


def refused(sql: str, *values) -> str:
    with pytest.raises(DatabaseError) as fault, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
    return str(fault.value).splitlines()[0]


def test_an_act_is_written_with_actor_subject_facts_and_request(person, subject):
    with structlog.contextvars.bound_contextvars(request_id="r-1"):
        entry = record(
            "directives.task.sent",
            subject,
            by=person,
            due=date(2026, 3, 15),
            cost=Decimal("12.50"),
            to={"Sở Y tế", "Sở Công Thương"},
        )
    entry.refresh_from_db()
    assert (entry.verb, entry.subject_type, entry.subject_id) == (
        "directives.task.sent",
        "auth.permission",
        str(subject.pk),
    )
    assert (entry.actor, entry.actor_name, entry.request_id) == (person, "Nông Thị Lan", "r-1")
    assert entry.facts == {"due": "2026-03-15", "cost": "12.50", "to": ["Sở Công Thương", "Sở Y tế"]}
    assert (entry.sequence, entry.previous_hash, entry.hash) == (None, "", "")


def test_the_system_itself_has_no_name_and_an_act_may_have_no_subject(db):
    entry = record("search.index.rebuilt", None, by=None)
    assert (entry.actor, entry.actor_name, entry.subject_type, entry.subject_id) == (None, "", "", "")


def test_facts_keep_no_character_that_postgresql_refuses(db):
    entry = record("files.file.stored", None, by=None, name="a\x00b\ud800")
    entry.refresh_from_db()
    assert entry.facts == {"name": "a\ufffdb\ufffd"}


@pytest.mark.parametrize("verb", ["sent", "directives.sent", "Directives.task.sent", "directives.task.sent.now"])
def test_a_verb_is_app_noun_and_participle(db, verb):
    with pytest.raises(ValueError, match="not a verb"):
        record(verb, None, by=None)


def test_the_trail_of_a_record_comes_newest_first_and_holds_no_other(person, subject):
    first = record("directives.task.sent", subject, by=person)
    record("directives.task.sent", person, by=person)
    last = record("directives.task.returned", subject, by=person)
    assert list(queries.trail_of(subject)) == [last, first]


def test_sealing_gives_sequence_and_hashes_in_order(db):
    entries = [record("files.file.stored", None, by=None, number=n) for n in range(3)]
    assert seal_all() == 3
    for entry in entries:
        entry.refresh_from_db()
    assert [entry.sequence for entry in entries] == [1, 2, 3]
    assert [entry.previous_hash for entry in entries] == ["", entries[0].hash, entries[1].hash]
    assert queries.broken_link() is None
    assert seal_all() == 0


def test_sealing_goes_on_from_the_head(db):
    record("files.file.stored", None, by=None)
    seal_all()
    head = queries.head()
    entry = record("files.file.stored", None, by=None)
    seal_all()
    entry.refresh_from_db()
    assert (entry.sequence, entry.previous_hash) == (2, head.hash)


@pytest.mark.parametrize("sealed", [False, True])
def test_the_database_refuses_every_delete(db, sealed):
    record("files.file.stored", None, by=None)
    if sealed:
        seal_all()
    assert refused("DELETE FROM audit_entry").startswith("audit entries are never deleted")


@pytest.mark.parametrize(
    "change",
    [
        "verb = 'x.y.z'",
        "facts = '{}'",
        "actor_name = 'x'",
        "request_id = 'x'",
        "made_at = '2020-01-01 00:00:00+00:00'",
        "hash = hash",
    ],
)
@pytest.mark.parametrize("sealed", [False, True])
def test_the_database_refuses_every_change(db, sealed, change):
    record("files.file.stored", None, by=None, name="a")
    if sealed:
        seal_all()
    assert refused(f"UPDATE audit_entry SET {change}").startswith("audit entries are never changed")


def test_the_database_refuses_to_open_a_seal_or_to_seal_again(db):
    record("files.file.stored", None, by=None)
    seal_all()
    assert refused("UPDATE audit_entry SET sequence = NULL, hash = ''").startswith("audit entries are never changed")
    assert refused("UPDATE audit_entry SET sequence = 2").startswith("audit entries are never changed")


@pytest.mark.parametrize(("sequence", "previous"), [(2, ""), (1, "a" * 64)])
def test_the_database_refuses_a_seal_out_of_place(db, sequence, previous):
    record("files.file.stored", None, by=None)
    sealing = "UPDATE audit_entry SET sequence = %s, previous_hash = %s, hash = %s"
    assert refused(sealing, sequence, previous, "b" * 64).startswith("audit entries are never changed")


def test_the_database_refuses_a_seal_that_changes_something_else(db):
    record("files.file.stored", None, by=None)
    sealing = "UPDATE audit_entry SET sequence = 1, hash = %s, verb = 'x.y.z'"
    assert refused(sealing, "b" * 64).startswith("audit entries are never changed")


INSERT = (
    "{insert} INTO audit_entry (id, made_at, verb, subject_type, subject_id, actor_name, facts, request_id, sequence, "
    "previous_hash, hash) "
    "VALUES ({id}, '2020-01-01 00:00:00+00:00', 'x.y.z', '', '', '', '{{}}', '', {sequence}, '', '{hash}')"
)


def test_the_database_refuses_an_entry_that_begins_sealed(db):
    statement = INSERT.format(insert="INSERT", id=900, sequence=1, hash="a" * 64)
    assert refused(statement).startswith("audit entries begin unsealed")


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="only SQLite can replace while inserting")
def test_the_database_refuses_to_replace_an_entry(db):
    entry = record("files.file.stored", None, by=None)
    statement = INSERT.format(insert="INSERT OR REPLACE", id=entry.pk, sequence="NULL", hash="")
    assert refused(statement).startswith("audit entries begin unsealed")


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no TRUNCATE")
def test_the_database_refuses_to_empty_the_trail(db):
    assert refused("TRUNCATE audit_entry").startswith("audit entries are never deleted")


def test_verifying_tells_the_head_and_who_waits(db):
    record("files.file.stored", None, by=None)
    seal_all()
    record("files.file.stored", None, by=None)
    out = StringIO()
    call_command("verify_audit", stdout=out)
    head = queries.head()
    assert out.getvalue() == (
        f"Chuỗi nhật ký nguyên vẹn: 1 dòng, 1 dòng chờ niêm.\nĐầu chuỗi để ghi lại: 1:{head.hash}\n"
    )
    call_command("verify_audit", head=f"1:{head.hash}", stdout=out)
    with pytest.raises(CommandError, match="không còn trong nhật ký: thứ tự 2"):
        call_command("verify_audit", head=f"2:{head.hash}", stdout=out)


def test_sealing_by_hand_tells_how_many(db):
    record("files.file.stored", None, by=None)
    out = StringIO()
    call_command("seal_audit", stdout=out)
    assert out.getvalue() == "1 dòng đã được niêm.\n"


def unguarded(*statements: str) -> None:
    """Change the trail as somebody with the rights of the database's owner could."""
    disable = {
        "sqlite": "DROP TRIGGER audit_entry_is_only_sealed",
        "postgresql": "ALTER TABLE audit_entry DISABLE TRIGGER USER",
    }
    with connection.cursor() as cursor:
        for statement in (disable[connection.vendor], *statements):
            cursor.execute(statement)


@pytest.mark.commits
def test_verifying_names_the_first_broken_link_and_what_differs(committed_db):
    for number in range(4):
        record("files.file.stored", None, by=None, number=number)
    second = Entry.objects.sealed()[1]
    unguarded(f"UPDATE audit_entry SET verb = 'files.file.lost' WHERE id IN ({second.pk}, {second.pk + 1})")
    with pytest.raises(CommandError) as fault:
        call_command("verify_audit")
    changed = Entry.objects.get(pk=second.pk)
    right = services.link_hash(changed.content(), sequence=2, previous_hash=changed.previous_hash)
    assert str(fault.value) == (
        f"Chuỗi nhật ký đứt tại dòng {second.pk}, thứ tự 2: hash là {second.hash}, đúng ra là {right}."
    )


@pytest.mark.commits
def test_every_entry_is_sealed_after_its_commit_and_a_rollback_leaves_none(committed_db):
    with transaction.atomic():
        record("files.file.stored", None, by=None)
        record("files.file.stored", None, by=None)
        assert Entry.objects.sealed().count() == 0
    with suppress(ZeroDivisionError), transaction.atomic():
        record("files.file.stored", None, by=None)
        raise ZeroDivisionError
    assert list(Entry.objects.sealed().values_list("sequence", flat=True)) == [1, 2]
    assert Entry.objects.count() == 2


@pytest.mark.commits
def test_acts_committed_at_the_same_time_make_one_whole_chain(committed_db):
    faults = []

    def work():
        try:
            for number in range(10):
                with transaction.atomic():
                    record("files.file.stored", None, by=None, number=number)
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert (Entry.objects.unsealed().count(), Entry.objects.sealed().last().sequence) == (0, 40)
    assert queries.broken_link() is None
