"""Preparing skips what is done, and says in words what is missing."""

import socket

import pytest

from config.prepare import database, server
from config.prepare.packages import works
from config.prepare.programs import House, run
from config.prepare.stamps import Stamps, digest_of
from config.prepare.words import Trouble, trouble_in


@pytest.fixture
def house(tmp_path):
    folder = tmp_path / "a folder with blanks"
    folder.mkdir()
    return House(folder)


def test_a_step_is_fresh_only_with_the_same_inputs(tmp_path):
    stamps = Stamps(tmp_path / "var" / "prepared.json")
    assert stamps.fresh("migrate", "a") is False
    stamps.keep("migrate", "a")
    stamps.keep("demo", "b")
    assert [stamps.fresh("migrate", "a"), stamps.fresh("migrate", "b"), stamps.fresh("demo", "b")] == [
        True,
        False,
        True,
    ]


def test_broken_stamps_only_mean_that_the_steps_run_again(tmp_path):
    file = tmp_path / "prepared.json"
    file.write_text("[half")
    assert Stamps(file).fresh("migrate", "a") is False
    Stamps(file).keep("migrate", "a")
    assert Stamps(file).fresh("migrate", "a") is True


def test_a_digest_tells_names_contents_and_words_apart(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("same")
    two.write_text("same")
    digests = {digest_of([one]), digest_of([two]), digest_of([one, two]), digest_of([one], "word")}
    one.write_text("other")
    assert len(digests | {digest_of([one])}) == 5
    assert digest_of([two, one]) == digest_of([one, two])


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full."),
        ("NewConnectionError: Temporary failure in name resolution", "there is no network"),
        ("npm error code EAI_AGAIN", "there is no network"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "does not have the hash"),
        ("ERROR: No matching distribution found for lxml==6.0.2", "has no build for this machine"),
        ("The virtual environment was not created: ensurepip is not available", "lacks the venv module"),
        ("something nobody foresaw", "The step “install” did not succeed"),
    ],
)
def test_a_failure_is_told_in_words(output, words, tmp_path):
    trouble = trouble_in(output, step="install", log=tmp_path / "prepare.log")
    assert words in trouble.english
    assert trouble.vietnamese


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("UNKNOWN MIGRATIONS: law.0009_future", "made by another version"),
        ('django.db.utils.OperationalError: table "people_person" already exists', "made by another version"),
        ("sqlite3.DatabaseError: file is not a database", "not a readable database"),
        ("sqlite3.OperationalError: database is locked", "held by another program"),
        ("psycopg.OperationalError: connection failed: Connection refused", "cannot be reached"),
        ("sqlite3.OperationalError: database or disk is full", "The disk is full."),
    ],
)
def test_a_failing_database_is_told_in_words(output, words, house):
    house.var.mkdir()
    house.log.write_text(output)
    trouble = trouble_in(output, step="migrate", log=house.log, signs=database.signs(house))
    assert words in trouble.english


def test_a_database_of_another_version_is_named_with_what_is_unknown(house):
    house.var.mkdir()
    house.log.write_text("UNKNOWN MIGRATIONS: people.0001_old\nUNKNOWN MIGRATIONS: law.0009_future, law.0010_x\n")
    assert database.unknown_migrations(house) == "law.0009_future, law.0010_x"


def test_the_password_of_a_database_is_never_shown(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://ocop:secret@db.example/tinh")
    assert database.shown_name() == "db.example/tinh"


def test_a_replaced_database_file_is_another_database(house, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    before = database.identity(house)
    house.var.mkdir()
    first = house.var / "ocop.sqlite3"
    first.touch()
    kept = database.identity(house)
    other = house.var / "other"
    other.touch()
    other.replace(first)
    assert len({before, kept, database.identity(house)}) == 3


def test_a_program_that_fails_leaves_its_words_in_the_log(house):
    with pytest.raises(Trouble) as failed:
        run(["sh", "-c", "echo đầu; echo cuối >&2; exit 3"], house=house, step="step")
    assert house.log.read_text().splitlines()[-2:] == ["đầu", "cuối"]
    assert failed.value.last_lines == ["đầu", "cuối"]


def test_a_program_gives_only_its_own_words(house):
    run(["echo", "một"], house=house, step="step")
    assert run(["echo", "hai"], house=house, step="step") == "hai\n"


def test_a_missing_environment_does_not_work(house):
    assert works(house.python) is False


def test_a_busy_port_is_passed_over(monkeypatch):
    with socket.socket() as held:
        held.bind((server.HOST, 0))
        held.listen()
        port = held.getsockname()[1]
        assert server.is_free(port) is False
        monkeypatch.setattr(server, "FIRST_PORT", port)
        monkeypatch.setattr(server, "LAST_PORT", port + 20)
        assert port < server.free_port() <= port + 20


def test_when_every_port_is_busy_it_is_told(monkeypatch):
    with socket.socket() as held:
        held.bind((server.HOST, 0))
        held.listen()
        port = held.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        with pytest.raises(Trouble, match=f"Port {port} is busy"):
            server.free_port()


@pytest.mark.parametrize("word", ["many", "0", "70000", "-1", "８０００"])
def test_a_port_that_is_none_is_told(word, monkeypatch):
    monkeypatch.setenv("PORT", word)
    with pytest.raises(Trouble, match="not a port number"):
        server.free_port()
